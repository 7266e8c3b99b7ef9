"""`siglum collate` as people use it: witnesses in, TEI or a table out, and what is refused in a sentence."""

from __future__ import annotations

import csv
import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import etree

from where import ROOT

Run = Callable[..., subprocess.CompletedProcess[str]]
TEI = "{http://www.tei-c.org/ns/1.0}"
APART = ROOT / "tests" / "rendering" / "witnesses" / "apart"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for n, words in enumerate(("night of 17 March", "night of 18 March", "evening of 18 March"), 1):
        text = f"The ice in the harbour broke on the {words}.\n\nDirector Holm spoke to us.\n"
        (tmp_path / f"w{n}.txt").write_text(text, "utf-8")
    return tmp_path


def apps(path: Path) -> list[str]:
    root = etree.parse(path).getroot()
    return [etree.tostring(each, method="c14n").decode() for each in root.iter(f"{TEI}app")]


def test_witnesses_become_tei_and_the_proof_is_told(folder: Path, siglum: Run) -> None:
    done = siglum("collate", "w1.txt", "w2.txt", "w3.txt", "-o", "out.xml")
    assert done.returncode == 0, done.stderr
    assert done.stdout == "out.xml\n"
    assert "3 witnesses: 2 places of variation (2 substantive)" in done.stderr
    assert "C: proved:" in done.stderr
    assert siglum("validate", "out.xml").returncode == 0
    before = (folder / "out.xml").read_bytes()
    siglum("collate", "w1.txt", "w2.txt", "w3.txt", "-o", "out.xml")
    assert (folder / "out.xml").read_bytes() == before


def test_sigla_and_base(folder: Path, siglum: Run) -> None:
    done = siglum(
        "collate",
        "w1.txt",
        "w2.txt",
        "--sigla",
        "Т=w1.txt",
        "--sigla",
        "P=w2.txt",
        "--base",
        "P",
        "-o",
        "out.xml",
    )
    assert done.returncode == 0, done.stderr
    assert '<lem wit="#P">18</lem>' in (folder / "out.xml").read_text("utf-8")
    assert '<rdg wit="#Т">17</rdg>' in (folder / "out.xml").read_text("utf-8")


def test_a_worksheet_is_kept_through_small_edits(folder: Path, siglum: Run) -> None:
    command = ("collate", "w1.txt", "w3.txt", "-o", "out.xml", "--worksheet", "apparatus.tsv", "-q")
    assert siglum(*command).returncode == 0
    path = folder / "apparatus.tsv"
    rows = list(csv.reader(path.read_text("utf-8").splitlines(), delimiter="\t"))
    assert [row[4] for row in rows] == ["lemma", "night A", "17 A"]
    rows[1][8:] = ["B orthographic", "significant", "See the log of the pilots."]
    path.write_text("".join("\t".join(row) + "\n" for row in rows), "utf-8")
    text = (folder / "w1.txt").read_text("utf-8")
    (folder / "w1.txt").write_text("A line before.\n\n" + text.replace("The ice", "All ice"), "utf-8")
    done = siglum(*command)
    assert done.returncode == 0, done.stderr
    tei = (folder / "out.xml").read_text("utf-8")
    assert '<lem wit="#B">evening</lem>' in tei
    assert "See the log of the pilots." in tei
    assert "B orthographic" in path.read_text("utf-8")


@pytest.mark.parametrize(("separator", "encoding"), [(";", "utf-8-sig"), (",", "utf-8"), ("\t", "utf-16")])
def test_a_worksheet_is_read_as_spreadsheets_save_it(
    folder: Path, siglum: Run, separator: str, encoding: str
) -> None:
    command = ("collate", "w1.txt", "w3.txt", "-o", "out.xml", "--worksheet", "apparatus.tsv", "-q")
    siglum(*command)
    path = folder / "apparatus.tsv"
    head, *rows = csv.reader(path.read_text("utf-8").splitlines(), delimiter="\t")
    next(row for row in rows if row[4] == "17 A")[8] = "B"
    with path.open("w", encoding=encoding, newline="") as file:
        csv.writer(file, delimiter=separator).writerows([head, *reversed(rows)])
    done = siglum(*command)
    assert done.returncode == 0, done.stderr
    assert '<lem wit="#B">18</lem>' in (folder / "out.xml").read_text("utf-8")
    assert path.read_text("utf-8").startswith("collation\tid\t")


def test_a_decision_that_is_none_is_refused_with_its_line(folder: Path, siglum: Run) -> None:
    command = ("collate", "w1.txt", "w2.txt", "-o", "out.xml", "--worksheet", "apparatus.tsv", "-q")
    siglum(*command)
    path = folder / "apparatus.tsv"
    path.write_text(path.read_text("utf-8").replace("substantive\t", "substantive\tperhaps"), "utf-8")
    done = siglum(*command)
    assert done.returncode == 3
    assert "apparatus.tsv:2: “perhaps” is no decision" in done.stderr


def test_tables_go_out_and_come_in(folder: Path, siglum: Run) -> None:
    assert siglum("collate", "w1.txt", "w2.txt", "w3.txt", "-o", "t.json", "-q").returncode == 0
    assert siglum("collate", "t.json", "-o", "again.json", "-q").returncode == 0
    assert (folder / "again.json").read_bytes() == (folder / "t.json").read_bytes()
    found = json.loads((folder / "t.json").read_text("utf-8"))
    assert found["witnesses"] == ["A", "B", "C"]
    assert len({len(row) for row in found["table"]}) == 1
    assert siglum("collate", "w1.txt", "w2.txt", "w3.txt", "-o", "t.csv", "-q").returncode == 0
    for table in ("t.json", "t.csv"):
        assert siglum("collate", table, "-o", "out.xml", "--base", "B", "-q", "--force").returncode == 0
        assert len(apps(folder / "out.xml")) == 2


def test_what_collatex_reads_and_writes_is_read(folder: Path, siglum: Run) -> None:
    plain = {"witnesses": [{"id": "W1", "content": "The cat sat."}, {"id": "W2", "content": "The dog sat."}]}
    (folder / "in.json").write_text(json.dumps(plain), "utf-8")
    cells = [[[{"t": "The ", "n": "the"}], None], [[{"t": "The "}, {"t": "big "}], [{"t": "dog."}]]]
    (folder / "out.json").write_text(json.dumps({"witnesses": ["A", "B"], "table": cells}), "utf-8")
    assert '<rdg wit="#W2">dog</rdg>' in siglum("collate", "in.json").stdout
    assert '<rdg wit="#B"> big dog.</rdg>' in siglum("collate", "out.json").stdout


@pytest.mark.parametrize("name", ["ends.xml", "lines.xml"])
def test_the_witnesses_of_an_edition_with_an_apparatus_are_read_off(name: str, siglum: Run) -> None:
    done = siglum("collate", APART / name)
    assert done.returncode == 0, done.stderr
    root = etree.fromstring(done.stdout.encode())
    readings = {" ".join("".join(map(str, each.itertext())).split()) for each in root.iter(f"{TEI}rdg")}
    expected = {"ends.xml": {"new", "seldom", ""}, "lines.xml": {"river", "the", "bridge", "new"}}
    assert readings == expected[name]
    assert "double-end-point" not in done.stdout


def test_a_collation_collated_anew_is_what_it_was(folder: Path, siglum: Run) -> None:
    siglum("collate", "w1.txt", "w2.txt", "w3.txt", "-o", "out.xml", "-q")
    siglum("collate", "out.xml", "-o", "again.xml", "-q")
    assert apps(folder / "again.xml") == apps(folder / "out.xml")


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["w1.txt"], 2, "a collation has two to 20"),
        (["w1.txt"] * 21, 2, "21 witnesses"),
        (["w1.txt", "nothing.txt"], 3, "there is no such file"),
        (["w1.txt", "."], 3, "is a folder"),
        (["w1.txt", "w2.txt", "--sigla", "1=w1.txt"], 2, "cannot be a siglum"),
        (["w1.txt", "w2.txt", "--sigla", "X"], 2, "is not of the form A=FILE"),
        (["w1.txt", "w2.txt", "--sigla", "X=w1.txt", "--sigla", "X=w2.txt"], 2, "given twice"),
        (["w1.txt", "w2.txt", "--base", "Z"], 2, "is none of the witnesses"),
        (["w1.txt", "w2.txt", "--ignore", "grammar"], 2, "cannot be ignored"),
        (["w1.txt", "w2.txt", "--spellings", "w1.txt"], 3, "is no pair of spellings"),
        (["broken.json"], 3, "is no table of witnesses"),
        (["plain.xml"], 3, "names 0 witnesses in its apparatus"),
        (["stray.xml", "w1.txt"], 3, "stands directly in <body>"),
        ([], 2, "no edition.toml"),
    ],
)
def test_what_cannot_be_collated_is_said(
    folder: Path, siglum: Run, arguments: list[str], code: int, words: str
) -> None:
    (folder / "broken.json").write_text("{}", "utf-8")
    start = '<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text><body>'
    (folder / "plain.xml").write_text(f"{start}<p>words</p></body></text></TEI>", "utf-8")
    (folder / "stray.xml").write_text(f"{start}words<p>words</p></body></text></TEI>", "utf-8")
    done = siglum("collate", *arguments)
    assert done.returncode == code, done.stderr
    assert words in done.stderr
    assert "Traceback" not in done.stderr


def test_a_collation_changed_by_hand_is_kept(folder: Path, siglum: Run) -> None:
    siglum("collate", "w1.txt", "w2.txt", "-o", "out.xml", "-q")
    path = folder / "out.xml"
    path.write_text(path.read_text("utf-8").replace("Holm", "Olm"), "utf-8")
    done = siglum("collate", "w1.txt", "w3.txt", "-o", "out.xml", "-q")
    assert done.returncode == 1
    assert "was changed by hand and is kept" in done.stderr
    assert siglum("collate", "w1.txt", "w3.txt", "-o", "out.xml", "-q", "--force").returncode == 0
    assert "Olm" not in path.read_text("utf-8")
