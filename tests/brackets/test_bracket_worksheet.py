"""The worksheet: what the editor decided holds, whatever happens to the transcript and the spreadsheet."""

from __future__ import annotations

import csv
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from siglum.brackets import Decision, Worksheet, decide
from siglum.brackets.table import COLUMNS, Row, parse_rows, write_rows
from siglum.errors import InputError
from siglum.transcripts import Source, Transcript, parse

TEXT = (
    "The [North] side met Premier [Zhou Enlai] in the hall.\n\n"
    "The [North] people were experienced [zakaleny] then, says Pak Geum-cheol [Pak Kum Chol].\n"
)


def read(text: str = TEXT, name: str = "a.txt") -> Transcript:
    return parse(Source(name, text, "utf-8", ""), "plain")


def filled(path: Path, decisions: dict[str, str], text: str = TEXT) -> Worksheet:
    transcript = read(text)
    sheet = Worksheet(path=path).refreshed([(transcript, decide(transcript))])
    rows = [replace(row, decision=decisions.get(row.n, "")) for row in sheet.rows]
    write_rows(rows, path)
    return Worksheet.read(path)


def kinds(decisions: tuple[Decision, ...]) -> list[tuple[str, str, str]]:
    return [(each.bracket.content, each.verdict.kind, each.by) for each in decisions]


def test_the_columns_are_the_agreed_ones(tmp_path: Path) -> None:
    path = tmp_path / "brackets.tsv"
    filled(path, {})
    with path.open(encoding="utf-8", newline="") as table:
        rows = list(csv.reader(table, delimiter="\t"))
    assert rows[0] == "document n line column content kind cert evidence lemma context decision".split()
    assert rows[3][:6] == ["a.txt", "3", "3", "5", "North", "supplied"]
    assert rows[5][4:9] == ["Pak Kum Chol", "variant", "high", rows[5][7], "Pak Geum-cheol"]


def test_a_decision_overrules_the_rules(tmp_path: Path) -> None:
    sheet = filled(
        tmp_path / "brackets.tsv", {"2": "supplied", "4": "gloss: experienced", "3": "original: ko-Latn"}
    )
    decisions = decide(read(), worksheet=sheet)
    assert kinds(decisions)[1] == ("Zhou Enlai", "supplied", "editor")
    assert kinds(decisions)[0] == ("North", "supplied", "rules")
    assert decisions[1].verdict.cert == "high" and "identification" in decisions[1].verdict.evidence
    lemma = decisions[3].verdict.lemma
    assert lemma and TEXT[lemma.start : lemma.end] == "experienced"
    assert decisions[2].verdict.language == "ko-Latn"


@pytest.mark.parametrize(
    "edited",
    [
        "A new beginning [of sorts].\n\n" + TEXT,
        TEXT.replace("were experienced", "had become very experienced"),
        TEXT.replace("[zakaleny]", "[zakalyonny]"),
        TEXT.replace("The [North] side met", "Then the [North] side [at last] met"),
        TEXT.replace("\n\n", " "),
    ],
)
def test_decisions_survive_edits_of_the_transcript(tmp_path: Path, edited: str) -> None:
    sheet = filled(tmp_path / "brackets.tsv", {"4": "supplied", "3": "literal"})
    found = kinds(decide(read(edited), worksheet=sheet))
    assert [(kind, by) for content, kind, by in found if content.startswith("zaka")] == [
        ("supplied", "editor")
    ]
    assert sum(by == "editor" for _, _, by in found) == 2
    assert [by for content, _, by in found if content == "North"] == ["rules", "editor"]


def test_a_row_whose_bracket_is_gone_is_kept_and_flagged(tmp_path: Path) -> None:
    path = tmp_path / "brackets.tsv"
    sheet = filled(path, {"4": "supplied", "3": "literal"})
    shorter = read(TEXT.replace(" [zakaleny]", ""))
    again = sheet.refreshed([(shorter, decide(shorter))])
    again.write()
    gone = [row for row in Worksheet.read(path).rows if not row.n]
    assert [(row.content, row.kind, row.decision) for row in gone] == [("zakaleny", "gone", "supplied")]
    assert "no longer" in gone[0].evidence
    whole = read()
    back = Worksheet.read(path).refreshed([(whole, decide(whole))])
    assert [row.decision for row in back.rows if row.content == "zakaleny"] == ["supplied"]
    assert all(row.n for row in back.rows)


def test_refreshing_twice_changes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "brackets.tsv"
    sheet = filled(path, {"2": "supplied"})
    once = path.read_bytes()
    transcript = read()
    sheet.refreshed([(transcript, decide(transcript))]).write()
    assert path.read_bytes() == once


def test_other_documents_keep_their_rows(tmp_path: Path) -> None:
    path = tmp_path / "brackets.tsv"
    sheet = filled(path, {"1": "literal"})
    other = read("Only [one].\n", "b.txt")
    both = sheet.refreshed([(other, decide(other))])
    assert [row.document for row in both.rows] == ["a.txt"] * 5 + ["b.txt"]
    assert both.rows[0].decision == "literal"


@pytest.mark.parametrize(
    ("decision", "message"),
    [
        ("suplied", "“suplied” is no decision"),
        ("unbalanced", "is no decision"),
        ("variant: Pek", "does not stand near"),
    ],
)
def test_a_wrong_decision_names_its_line(tmp_path: Path, decision: str, message: str) -> None:
    sheet = filled(tmp_path / "brackets.tsv", {"2": decision})
    with pytest.raises(InputError, match=message) as caught:
        decide(read(), worksheet=sheet)
    assert caught.value.message.startswith(f"{tmp_path / 'brackets.tsv'}:3: ")
    assert caught.value.remedy


def test_what_is_no_worksheet_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "brackets.tsv"
    path.write_text("a\tb\n1\t2\n", "utf-8")
    with pytest.raises(InputError, match=r"brackets.tsv:1: "):
        Worksheet.read(path)
    path.write_text("\t".join(COLUMNS) + "\nonly\tthree\tcells\n", "utf-8")
    with pytest.raises(InputError, match=r"brackets.tsv:2: 3 columns where 11 belong"):
        Worksheet.read(path)
    path.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(InputError, match="not UTF-8"):
        Worksheet.read(path)
    assert Worksheet.read(tmp_path / "none.tsv").rows == ()


def test_excel_may_save_it_as_utf_16(tmp_path: Path) -> None:
    path = tmp_path / "brackets.tsv"
    filled(path, {"2": "supplied"})
    path.write_bytes(path.read_text("utf-8").replace("\n", "\r\n").encode("utf-16"))
    assert [row.decision for row in Worksheet.read(path).rows] == ["", "supplied", "", "", ""]


@pytest.mark.parametrize("delimiter", ["\t", ";", ","])
def test_a_spreadsheet_may_quote_all_and_choose_another_separator(tmp_path: Path, delimiter: str) -> None:
    path = tmp_path / "brackets.tsv"
    filled(path, {"2": "supplied", "5": "gloss: Geum-cheol"})
    with path.open(encoding="utf-8", newline="") as table:
        cells = list(csv.reader(table, delimiter="\t"))
    with path.open("w", encoding="utf-8-sig", newline="") as table:
        writer = csv.writer(table, delimiter=delimiter, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
        writer.writerows([*row, ""] for row in [cells[0], *reversed(cells[1:])])
    decided = [
        (each.bracket.content, each.verdict.kind) for each in decide(read(), worksheet=Worksheet.read(path))
    ]
    assert decided[1] == ("Zhou Enlai", "supplied") and decided[4] == ("Pak Kum Chol", "gloss")
    Worksheet.read(path).refreshed([(read(), decide(read()))]).write()
    assert path.read_text("utf-8").split("\n")[0] == "\t".join(COLUMNS)


def test_what_a_spreadsheet_takes_for_a_date_is_found_again(tmp_path: Path) -> None:
    text = "On [5 October] they met, on the [1.10] of the plan and in [1/2] of the cases.\n"
    path = tmp_path / "brackets.tsv"
    filled(path, {"1": "gap", "2": "note", "3": "sic"}, text)
    table = path.read_text("utf-8")
    for content, made in (("5 October", "05-Oct"), ("1.10", "1.1"), ("1/2", "02-Jan")):
        table = table.replace(f"\t{content}\t", f"\t{made}\t")
    path.write_text(table, "utf-8")
    found = decide(read(text), worksheet=Worksheet.read(path))
    assert [each.verdict.kind for each in found] == ["gap", "note", "sic"]


def test_the_rows_of_a_renamed_document_go_with_it(tmp_path: Path) -> None:
    path = tmp_path / "brackets.tsv"
    sheet = filled(path, {"4": "gap"})
    assert sheet.absent(["b.txt"]) == ("a.txt",) and sheet.absent(["a.txt"]) == ()
    renamed, other = read(name="b.txt"), read("Only [one].\n", "c.txt")
    now = sheet.refreshed([(each, decide(each)) for each in (renamed, other)], ["b.txt", "c.txt"])
    assert [row.document for row in now.rows] == ["b.txt"] * 5 + ["c.txt"]
    assert [row.decision for row in now.rows] == ["", "", "", "gap", "", ""]
    gone = now.refreshed([(other, decide(other))], ["c.txt"])
    assert [row.kind for row in gone.rows] == ["gone"] * 5 + ["supplied"]
    assert gone.refreshed([(other, decide(other))], ["c.txt"]) == gone


CELLS = st.text(
    alphabet=st.one_of(
        st.sampled_from("=+-@'\"\t\n\r\\ a"),
        st.characters(exclude_categories=["Cs"], exclude_characters="\0"),
    )
)


@given(st.lists(CELLS, min_size=11, max_size=11))
def test_cells_come_back_as_they_were_and_none_is_a_formula(
    tmp_path_factory: pytest.TempPathFactory, cells: list[str]
) -> None:
    path = tmp_path_factory.getbasetemp() / "cells.tsv"
    row = Row(*[*cells[:10], cells[10] or "x"])
    write_rows([row], path)
    assert [replace(each, at=0) for each in parse_rows(path)] == [row]
    with path.open(encoding="utf-8", newline="") as table:
        for cell in list(csv.reader(table, delimiter="\t"))[1]:
            assert not cell.startswith(("=", "+", "-", "@"))
            assert not set(cell) & set("\t\n\r")
