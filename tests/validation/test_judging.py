"""Judging files and folders: across files, by an edition's settings, in several processes, by the schema of each."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from siglum import edition
from siglum.errors import InputError, UsageError
from siglum.validation import Judge, Settings, settings_of, validate
from siglum.validation.settings import asked
from where import ROOT

TEI = 'xmlns="http://www.tei-c.org/ns/1.0"'
HEADER = (
    "<teiHeader><fileDesc><titleStmt><title>t</title></titleStmt><publicationStmt><p/></publicationStmt>"
    "<sourceDesc><p/></sourceDesc></fileDesc></teiHeader>"
)
Run = Callable[..., subprocess.CompletedProcess[str]]


def tei(body: str, more: str = "") -> str:
    return f"<TEI {TEI}>{HEADER}{more}<text><body>{body}</body></text></TEI>"


def folder(root: Path, **files: str) -> Path:
    for name, text in files.items():
        path = root / name.replace("__", "/").replace("_xml", ".xml").replace("_toml", ".toml")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return root


def codes(*paths: Path, **settings: object) -> list[str]:
    chosen = Settings(**{"schema": "siglum", "only": ("REF",), **settings})  # type: ignore[arg-type]
    return [finding.code for finding in Judge(chosen, jobs=1).findings(paths)]


PERSONS = (
    "<standOff><listPerson><person xml:id='mao'><p/></person>"
    "<person xml:id='kim'><p/></person></listPerson></standOff>"
)


def test_pointers_between_files(tmp_path: Path) -> None:
    names = "<p><persName ref='../persons.xml#mao'>M</persName> <persName ref='../persons.xml#liu'>L</persName></p>"
    root = folder(tmp_path, persons_xml=tei("<p/>", PERSONS), letters__a_xml=tei(names))
    assert codes(root) == ["REF005", "REF008"]
    assert codes(root / "letters" / "a.xml") == ["REF005"]


def test_xml_base_moves_pointers(tmp_path: Path) -> None:
    root = folder(
        tmp_path,
        persons_xml=tei("<p/>", PERSONS),
        letters__a_xml=tei("<p xml:base='../'><ref target='persons.xml#kim'/><ref target='a.xml'/></p>"),
    )
    assert codes(root / "letters" / "a.xml") == ["REF004"]


def test_ids_of_included_files_count(tmp_path: Path) -> None:
    include = '<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="persons.xml"/>'
    root = folder(
        tmp_path, persons_xml=tei("<p/>", PERSONS), a_xml=tei(f"<p><ref target='#kim'/></p>{include}")
    )
    assert codes(root / "a.xml") == []


def test_prefixes_stand_for_pointers(tmp_path: Path) -> None:
    prefix = "<prefixDef ident='psn' matchPattern='(\\i\\c*)' replacementPattern='persons.xml#$1'/>"
    names = "<p><persName ref='psn:mao'/><persName ref='psn:liu'/></p>"
    root = folder(tmp_path, persons_xml=tei("<p/>", PERSONS), a_xml=tei(names, prefix))
    assert codes(root / "a.xml") == ["REF005"]


def test_many_processes_find_the_same(tmp_path: Path) -> None:
    for n in range(60):
        words = "word " * 20_000
        (tmp_path / f"{n:02}.xml").write_text(tei(f"<p>{words}<pp n='{n}'/><ref target='#x'/></p>"))
    chosen = Settings(schema="siglum", only=("RNG", "REF"))
    alone, together = Judge(chosen, jobs=1), Judge(chosen, jobs=2)
    assert list(alone.findings([tmp_path])) == list(together.findings([tmp_path]))
    assert alone.files == together.files
    assert len(alone.files) == 60


def test_settings_of_an_edition(tmp_path: Path) -> None:
    toml = """
[edition]
title = "x"
[validation.codes]
REF001 = { severity = "warning", reason = "the register comes later" }
REF004 = { severity = "off", reason = "pictures are elsewhere" }
"""
    root = folder(
        tmp_path,
        edition_toml=toml,
        tei__a_xml=tei("<p><ref target='#x'/><ref target='y.jpg'/><ref target='/z'/></p>"),
    )
    chosen = settings_of(edition.find(root))
    findings = validate([root / "tei"], settings=chosen)
    assert [(each.code, each.severity) for each in findings if each.code.startswith("REF")] == [
        ("REF001", "warning")
    ]


@pytest.mark.parametrize(
    ("line", "word"),
    [
        ('REF001 = { severity = "off" }', "without a reason"),
        ('REF001 = "off"', "severity of REF001"),
        ('REF001 = { severity = "grave", reason = "x" }', "severity of REF001"),
        ('REF999 = { severity = "off", reason = "x" }', "no finding REF999"),
    ],
)
def test_settings_that_make_no_sense(line: str, word: str, tmp_path: Path) -> None:
    folder(tmp_path, edition_toml=f'[edition]\ntitle = "x"\n[validation.codes]\n{line}\n')
    with pytest.raises(UsageError, match=word):
        settings_of(edition.find(tmp_path))


@pytest.mark.parametrize(
    "toml",
    [
        "\n[schemas]\nmine = 4",
        "\nschemas.mine = 4",
        "\n[schemas]\n'mine' = ''",
        "[validation]\nx=1\nschema = 4",
    ],
)
def test_schemas_that_are_no_paths(toml: str, tmp_path: Path) -> None:
    folder(tmp_path, edition_toml=toml.replace("x=1", "") + "\n")
    line = len(toml.splitlines())
    with pytest.raises(UsageError, match=rf"edition\.toml:{line}: "):
        settings_of(edition.find(tmp_path))


def test_codes_that_are_asked_for() -> None:
    assert asked(("rng, ref001", "SEN")) == ("RNG", "REF001", "SEN")
    with pytest.raises(UsageError, match="QQQ"):
        asked(("QQQ",))


def test_a_document_names_its_schema(tmp_path: Path) -> None:
    schema = '<element xmlns="http://relaxng.org/ns/structure/1.0" name="letter"><empty/></element>'
    folder(
        tmp_path,
        own_xml='<?xml-model href="own.rng"?><letter/>',
        bad_xml='<?xml-model href="own.rng"?><note/>',
    )
    (tmp_path / "own.rng").write_text(schema)
    assert codes(tmp_path / "own.xml", schema="auto", only=("RNG",)) == []
    assert codes(tmp_path / "bad.xml", schema="auto", only=("RNG",)) == ["RNG010"]


def test_siglum_knows_its_own_files(tmp_path: Path) -> None:
    ours = tei(
        "<p/>", "<encodingDesc><appInfo><application ident='siglum' version='1'/></appInfo></encodingDesc>"
    )
    folder(tmp_path, a_xml=ours)
    assert "RNG001" in codes(tmp_path / "a.xml", schema="auto", only=("RNG",), offline=True)


def test_a_schema_that_a_document_names_and_that_is_none(tmp_path: Path) -> None:
    (tmp_path / "no.rng").write_text("words", "utf-8")
    (tmp_path / "own.rng").write_text(
        '<element xmlns="http://relaxng.org/ns/structure/1.0" name="note"><empty/></element>', "utf-8"
    )
    folder(
        tmp_path,
        a_xml='<?xml-model href="no.rng"?><letter/>',
        b_xml='<?xml-model href="own.rng"?><letter/>',
    )
    assert codes(tmp_path, schema="auto", only=("RNG",)) == ["RNG013", "RNG010"]  # the batch goes on
    with pytest.raises(InputError, match=r"no\.rng"):
        codes(tmp_path, schema=str(tmp_path / "no.rng"), only=("RNG",))


def test_an_xsd_is_needed_where_it_is_asked_for(tmp_path: Path, siglum: Run) -> None:
    (tmp_path / "own.rng").write_text("<grammar/>", "utf-8")
    (tmp_path / "in.xsd").write_text(
        '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:a="urn:a">'
        '<xs:import namespace="urn:a" schemaLocation="http://127.0.0.1:9/a.xsd"/>'
        '<xs:element name="letter" type="a:letter"/></xs:schema>',
        "utf-8",
    )
    folder(tmp_path, in_xml="<letter/>")
    for schema, words in (("own.rng", "needs an XSD"), ("in.xsd", "cannot be used")):
        run = siglum("validate", "--engine", "xsd", "--schema", schema, "in.xml")
        assert run.stderr.startswith("siglum: ") and words in run.stderr
        assert "Warning" not in run.stderr


def test_a_folder_without_xml(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"no \*\.xml"):
        validate([tmp_path])


def test_the_edition_is_sound(siglum: Run) -> None:
    run = siglum("validate", "--format", "json", cwd=ROOT)
    found = json.loads(run.stdout)["findings"]
    assert [each for each in found if each["severity"] != "info"] == []
    assert run.returncode == 0


def test_the_command(tmp_path: Path, siglum: Run) -> None:
    folder(tmp_path, good_xml=tei("<p/>"), bad_xml=tei("<pp/>"))
    options = ("--schema", "siglum", "--only", "RNG")
    good = siglum("validate", *options, "good.xml")
    assert (good.returncode, good.stdout, good.stderr) == (0, "", "1 file: no findings\n")
    bad = siglum("validate", *options, "bad.xml", "good.xml")
    assert bad.returncode == 1
    assert "→ did you mean <p>?" in bad.stdout
    assert bad.stderr == "2 errors in 1 of 2 files\n"
    assert siglum("validate", *options, "--max-findings", 1, "bad.xml").stderr.endswith("; stopped after 1\n")
    assert siglum("validate", *options, "none.xml").returncode == 3
    assert siglum("validate", "--schema", "tei_all.rngg", "good.xml").returncode == 2
    assert siglum("validate", "--only", "XYZ", "good.xml").returncode == 2
    assert siglum("validate").returncode == 2


def test_very_many_findings_of_a_kind_are_counted(tmp_path: Path, siglum: Run) -> None:
    folder(tmp_path, many_xml=tei("<pp/>" * 1500 + "<p target='#no'/>" * 1200))
    run = siglum("validate", "--schema", "siglum", "--only", "RNG,REF", "--format", "json", "many.xml")
    told = json.loads(run.stdout)
    of_a_kind = [each["times"] for each in told["findings"] if each["code"] == "RNG002"]
    assert of_a_kind == [1] * 1000 + [500]
    assert told["counts"]["error"] == 1500 + 1200 + 1200  # elements, attributes, pointers, a body without p
    assert "1,200 errors" in siglum("validate", "--schema", "siglum", "--only", "REF", "many.xml").stderr
    few = siglum("validate", "--schema", "siglum", "--only", "RNG002", "--max-findings", 3, "many.xml")
    assert few.stderr == "3 errors in 1 of 1 file; stopped after 3\n"


def test_an_error_that_is_not_told_fails_all_the_same(tmp_path: Path, siglum: Run) -> None:
    folder(tmp_path, a_xml="<!DOCTYPE TEI SYSTEM 'x.dtd'>" + tei("<p><ref target='#no'/></p>"))
    run = siglum("validate", "--schema", "siglum", "--only", "XML,REF", "--max-findings", 1, "a.xml")
    assert run.stderr == "1 hint in 1 of 1 file; stopped after 1\n"
    assert run.returncode == 1


def test_explain(siglum: Run) -> None:
    assert "did you mean" not in siglum("explain", "rng1").stdout
    assert "RNG001" in siglum("explain", "rng1").stdout
    assert "SEN004" in siglum("explain").stdout
    wrong = siglum("explain", "RNG777")
    assert wrong.returncode == 2
    assert "no finding RNG777" in wrong.stderr
