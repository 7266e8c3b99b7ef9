"""The foot of the page: every entry and note once, its number the line on which its lemma is printed."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from printing import crowded, document, foot_entries, lemma_lines, lines
from siglum.rendering.pdf import Options, render
from siglum.rendering.pdf.words import read, text_and_foot

PRINT = Path(__file__).parent / "print"
ARRANGEMENTS = ["interleaved", "layered"]


def foot(tei: Path, chosen: Options, out: Path) -> str:
    """Return what stands at the foot of the pages of a document, white space folded."""
    render(tei, out, options=chosen)
    return " ".join(text_and_foot(read(out))[1].split())


@pytest.mark.parametrize("arrangement", ARRANGEMENTS)
@pytest.mark.parametrize("seed", [1, 2])
def test_thirty_crowded_pages(arrangement: str, seed: int, tmp_path: Path) -> None:
    made = crowded(46, seed)
    tei = tmp_path / "crowded.xml"
    tei.write_text(made.tei, encoding="utf-8")
    chosen = Options(arrangement="layered") if arrangement == "layered" else Options()
    render(tei, tmp_path / "out.pdf", options=chosen)
    runs = read(tmp_path / "out.pdf")
    assert max(run.page for run in runs) >= 26
    remarks = re.findall(r"Remark(\d+)x", text_and_foot(runs)[1])
    assert sorted(map(int, remarks)) == list(range(1, made.notes + 1))
    stand, say = lemma_lines(lines(runs)), foot_entries(runs)
    assert sorted(stand) == sorted(say) == list(range(1, made.entries + 1))
    assert {n: len(each) for n, each in say.items() if len(each) != 1} == {}
    wrong = {
        n: (stand[n], say[n][0]) for n in say if stand[n] != (say[n][0].of, say[n][0].first, say[n][0].last)
    }
    assert wrong == {}
    # A few on the last line of a full page have no room there; they name the page that they speak of.
    elsewhere = [n for n in say if say[n][0].page != stand[n][0]]
    assert len(elsewhere) <= 0.02 * made.entries


EXPECTED = """
1 comrades A B] friends and comrades C
unity] friendship B; om. C
2 young] transp. parties young is B C
have] add. always and everywhere C
3 over] across B
bridge over the river A] crossing B (The copyist wrote it twice.) (torn away here)
4 I drink A] later: We drink B; Let us drink C
then] om. C
peace A] peace and bread B C
harvest Marta Vogel] harbest A B (a slip of the typist)
4–5 delegation that came so far in so bad a winter to sit with us A] guests C
6 open] […] (illegible, 1 word) B; lacuna begins C
7 road] roads B
"""


@pytest.mark.parametrize("arrangement", ARRANGEMENTS)
def test_readings_of_several_witnesses(arrangement: str, tmp_path: Path) -> None:
    chosen = Options(arrangement="layered") if arrangement == "layered" else Options()
    said = foot(PRINT / "witnesses.xml", chosen, tmp_path / "out.pdf")
    at = 0
    for entry in EXPECTED.strip().splitlines():
        found = said.replace(" ", "").find(entry.replace(" ", ""), at)
        assert found >= 0, f"{entry} is not in {said}"
        at = 0 if arrangement == "interleaved" else found


REPEATED = (
    "<p>"
    + "<choice><orig>same</orig><reg ana='#kind-variant'>other</reg></choice> and the same, " * 3
    + "</p>"
)


def test_the_same_word_twice_in_a_line_has_its_ordinal(tmp_path: Path) -> None:
    said = foot(document(tmp_path / "a.xml", REPEATED), Options(), tmp_path / "out.pdf")
    assert re.sub(r"\s", "", said) == "1same1]othersame3]othersame5]other"


TWO = "<p>Alpha <choice><orig>one</orig><reg ana='#kind-variant'>uno</reg></choice></p>" + "<p>line</p>" * 60
LATER = TWO + "<p>Omega <choice><orig>two</orig><reg ana='#kind-variant'>due</reg></choice></p>"


@pytest.mark.parametrize(("restart", "number"), [("page", "2"), ("document", "62"), ("never", "62")])
def test_where_lines_are_counted_anew(restart: str, number: str, tmp_path: Path) -> None:
    chosen = Options(restart=restart)  # type: ignore[arg-type]
    said = foot(document(tmp_path / "a.xml", LATER), chosen, tmp_path / "out.pdf")
    last = re.sub(r"\s", "", said)
    assert last.startswith("1one]uno")
    assert re.search(r"(\d+)two\]due$", last)
    if restart != "page":
        assert last.endswith(f"{number}two]due")


def test_an_original_wording_is_keyed_to_the_words_before_it(tmp_path: Path) -> None:
    body = (
        "<p>We were taken in <note type='original' ana='#kind-original'><foreign>shangle dang</foreign></note>. "
        "The <persName>Guomindang</persName> <note type='original' ana='#kind-original'>Kuomintang</note> left.</p>"
    )
    said = foot(document(tmp_path / "a.xml", body), Options(), tmp_path / "out.pdf")
    assert said == "1 taken in] shangle dang Guomindang] Kuomintang"


def test_supplied_words_stand_in_the_text_and_in_the_apparatus_when_asked(tmp_path: Path) -> None:
    tei = document(tmp_path / "a.xml", "<p>In <supplied reason='omitted'>North</supplied> Korea.</p>")
    assert foot(tei, Options(), tmp_path / "out.pdf") == ""
    assert "In [North] Korea." in text_and_foot(read(tmp_path / "out.pdf"))[0]
    said = foot(tei, Options(entries=("supplied",), brackets="angle"), tmp_path / "out.pdf")
    assert said == "1 North] suppl."
    assert "In ⟨North⟩ Korea." in text_and_foot(read(tmp_path / "out.pdf"))[0]


LONG = " ".join(f"word{n}" for n in range(1500))


@pytest.mark.parametrize("arrangement", ARRANGEMENTS)
def test_a_note_longer_than_a_page_breaks(arrangement: str, tmp_path: Path) -> None:
    body = f"<p>Text<note place='foot'>{LONG}</note> and more.</p>"
    chosen = Options(arrangement="layered") if arrangement == "layered" else Options()
    render(document(tmp_path / "a.xml", body), tmp_path / "out.pdf", options=chosen)
    runs = read(tmp_path / "out.pdf")
    assert max(run.page for run in runs) > 3
    printed = " ".join("".join(text_and_foot(runs)).split())
    assert printed.count("word1499") == 1
    assert "word0 word1 word2" in printed


def test_notes_of_the_document_come_to_the_foot_where_they_are_called(tmp_path: Path) -> None:
    body = (
        "<p>Here<ref type='note' target='#n1'>1</ref> and there<note>An editor's.</note>.</p>"
        "<note xml:id='n1' n='1' place='end'>The writer's own.</note>"
    )
    render(document(tmp_path / "a.xml", body), tmp_path / "out.pdf")
    text, said = text_and_foot(read(tmp_path / "out.pdf"))
    assert re.sub(r"\s+", " ", said).split() == ["1", "The", "writer's", "own.", "a", "An", "editor's."]
    assert "own" not in text


@pytest.mark.parametrize(
    ("chosen", "expected"),
    [
        (Options(), "1unityA]friendshipB;om.C"),
        (Options(apparatus="negative"), "1unity]friendshipB;om.C"),
    ],
    ids=["positive", "negative"],
)
def test_a_lemma_has_its_witnesses_in_a_positive_apparatus_only(
    chosen: Options, expected: str, tmp_path: Path
) -> None:
    text = "<p>For <app><lem wit='#A'>unity</lem><rdg wit='#B'>friendship</rdg><rdg wit='#C'/></app>.</p>"
    said = foot(document(tmp_path / "a.xml", text), chosen, tmp_path / "out.pdf")
    assert re.sub(r"\s", "", said) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<app><lem/><rdg wit='#P'>Urgent.</rdg></app> “To the Ministry”", "1 before To] add. Urgent. P"),
        ("Ministry<app><lem wit='#S'>.</lem><rdg wit='#P'/></app> Here", "1 . S] om. P"),
        (
            "One <app><lem wit='#S'>word</lem><rdg wit='#P'>[torn]<lacunaStart/></rdg></app>",
            "1 word S] [torn] lacuna begins P",
        ),
    ],
    ids=["before the first word", "a mark of punctuation", "a lacuna"],
)
def test_an_entry_names_its_place_by_words(text: str, expected: str, tmp_path: Path) -> None:
    said = foot(document(tmp_path / "a.xml", f"<p>{text}</p>"), Options(), tmp_path / "out.pdf")
    assert " ".join(said.split()) == expected
