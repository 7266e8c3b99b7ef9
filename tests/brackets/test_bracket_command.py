"""`siglum brackets` as a process: formats, order, reasons, the worksheet, exit codes."""

from __future__ import annotations

import csv
import io
import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., subprocess.CompletedProcess[str]]
TEXT = "Premier [Zhou Enlai] met the [North] side.\n\nAt the beginning [Kim] spoke [two\nlines lost] and [[left.\n"


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    path = tmp_path / "letter.txt"
    path.write_text(TEXT, "utf-8")
    return path


def table(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text), delimiter="\t"))


def test_tsv(siglum: Run, letter: Path) -> None:
    run = siglum("brackets", letter, "--format", "tsv")
    assert run.returncode == 0
    rows = table(run.stdout)
    assert [
        row["kind"] for row in rows
    ] == "identification supplied supplied gap unbalanced unbalanced".split()
    assert rows[3]["content"] == r"two\nlines lost"
    assert (rows[4]["content"], rows[4]["line"], rows[4]["column"]) == ("[", "4", "17")
    assert "6 brackets in 1 transcript" in run.stderr


def test_json(siglum: Run, letter: Path) -> None:
    found = json.loads(siglum("brackets", letter, "--format", "json", "-q").stdout)
    assert found[3]["kind"] == "gap" and found[3]["quantity"] == 2 and found[3]["unit"] == "line"
    assert TEXT[found[0]["start"] : found[0]["end"]] == "[Zhou Enlai]"


def test_the_least_certain_first(siglum: Run, letter: Path) -> None:
    rows = table(siglum("brackets", letter, "--format", "tsv", "--review").stdout)
    assert [row["cert"] for row in rows] == sorted(
        (row["cert"] for row in rows), key=["low", "medium", "high"].index
    )
    assert rows[0]["content"] == "Kim"


def test_a_table_for_people(siglum: Run, letter: Path) -> None:
    run = siglum("brackets", letter)
    assert run.returncode == 0
    assert "Zhou Enlai" in run.stdout and "identification" in run.stdout and "\x1b" not in run.stdout


def test_why(siglum: Run, letter: Path, tmp_path: Path) -> None:
    run = siglum("brackets", letter, "--why", 1)
    assert run.returncode == 0
    assert run.stdout.startswith("letter.txt:1:9 [Zhou Enlai]\n")
    assert "→ identification  identification, high: “Premier” is a role" in run.stdout
    assert siglum("brackets", letter, "--why", 99).returncode == 2
    (tmp_path / "other.txt").write_text("An [other].", "utf-8")
    run = siglum("brackets", tmp_path, "--why", 1)
    assert run.returncode == 2 and "asks of 2 transcripts" in run.stderr


def test_the_worksheet(siglum: Run, letter: Path, tmp_path: Path) -> None:
    run = siglum("brackets", letter, "--worksheet")
    assert run.returncode == 0 and "6 rows, 0 decisions" in run.stdout
    sheet = tmp_path / "brackets.tsv"
    lines = sheet.read_text("utf-8").split("\n")
    lines[1] += "supplied"
    sheet.write_text("\n".join(lines), "utf-8")
    letter.write_text(TEXT.replace("met the", "at last met the").replace(" [two\nlines lost]", ""), "utf-8")
    run = siglum("brackets", letter, "--worksheet")
    assert "6 rows, 1 decision, 1 whose bracket is gone" in run.stdout
    assert table(sheet.read_text("utf-8"))[0]["decision"] == "supplied"
    sheet.write_text(sheet.read_text("utf-8").replace("\tsupplied\n", "\tnonsense\n"), "utf-8")
    run = siglum("brackets", letter, "--worksheet")
    assert run.returncode == 3 and "brackets.tsv:2: “nonsense” is no decision" in run.stderr


def test_documents_of_one_name_in_two_folders(siglum: Run, tmp_path: Path) -> None:
    (tmp_path / "edition.toml").write_text('[edition]\ntitle = "x"\neditors = ["Jane Doe"]\n', "utf-8")
    for folder, text in (("a", "The [North] side."), ("b", "They met [in secret] there.")):
        (tmp_path / "seeds" / folder).mkdir(parents=True)
        (tmp_path / "seeds" / folder / "doc.txt").write_text(text, "utf-8")
    siglum("brackets", "--worksheet")
    sheet = tmp_path / "brackets.tsv"
    assert [row["document"] for row in table(sheet.read_text("utf-8"))] == ["a/doc.txt", "b/doc.txt"]
    assert len(json.loads(siglum("brackets", "--format", "json").stdout)) == 2
    lines = sheet.read_text("utf-8").split("\n")
    sheet.write_text("\n".join([*lines[:2], lines[2] + "gap", ""]), "utf-8")
    assert siglum("encode", "seeds/b/doc.txt").returncode == 0
    (found,) = (tmp_path / "tei").glob("*.xml")
    assert '<gap reason="editorial" ana="#kind-gap" cert="high" resp="#ed-jd"' in found.read_text("utf-8")
    (tmp_path / "seeds" / "b" / "doc.txt").rename(tmp_path / "seeds" / "b" / "letter.txt")
    run = siglum("encode")
    assert "decisions for b/doc.txt, which is not among the transcripts" in run.stderr
    assert "2 rows, 1 decision\n" in siglum("brackets", "--worksheet").stdout
    (tmp_path / "seeds" / "b" / "letter.txt").write_text("They met there.", "utf-8")
    assert "letter.txt: 1 decision of the worksheet found no bracket" in siglum("encode").stderr


def test_exit_codes(siglum: Run, tmp_path: Path) -> None:
    assert siglum("brackets").returncode == 2
    assert siglum("brackets", tmp_path / "none.txt").returncode == 3
    assert siglum("brackets", tmp_path).returncode == 3
    (tmp_path / "empty.txt").write_text("", "utf-8")
    run = siglum("brackets", tmp_path / "empty.txt")
    assert run.returncode == 3 and "Traceback" not in run.stderr
    (tmp_path / "plain.txt").write_text("Nothing here.", "utf-8")
    run = siglum("brackets", tmp_path / "plain.txt")
    assert run.returncode == 0 and "0 brackets" in run.stderr
