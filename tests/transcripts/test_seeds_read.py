"""The facts that a careful cataloguer takes from the five seeds, and how their texts divide."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from siglum.transcripts import Description, Transcript, Value, read

SEEDS = Path(__file__).parents[2] / "seeds"
WILSON = "Wilson Center Digital Archive"
FACTS: dict[str, dict[str, object]] = {
    "000": {
        "date": "September 19, 1963",
        "title": "Report from Ji Pengfei on Liu Shaoqi's Conversation with Kim Il Sung",
        "repository": "PRC FMA",
        "shelfmark": "203-00566-02",
        "page_from": "141",
        "page_to": "142",
        "obtained_by": ["Shen Zhihua"],
        "translated_by": ["Jeffrey Wang", "Charles Kraus"],
        "record": "116544",
        "url": "https://wilson-center-digital-archive.dvincitest.com/document/116544",
        "publisher": WILSON,
        "funders": ["MacArthur Foundation"],
        "original_language": "Chinese",
        "language": "English",
        "contents": "Translation - English",
    },
    "001": {
        "date": "October 18, 1963",
        "title": "Report on Conversation between Song Renqiong and Kim Il Sung",
        "repository": "PRC FMA",
        "shelfmark": "106-00719-06",
        "page_from": "49",
        "page_to": "54",
        "obtained_by": ["Shen Zhihua"],
        "translated_by": ["Jeffrey Wang", "Charles Kraus"],
        "record": "116546",
        "url": "https://wilson-center-digital-archive.dvincitest.com/document/116546",
        "funders": ["MacArthur Foundation"],
        "original_language": "Chinese",
    },
    "002": {
        "date": "March 13, 1963",
        "repository": "PRC FMA",
        "shelfmark": "109-03861-03",
        "page_from": "13",
        "page_to": "17",
        "obtained_by": [],
        "translated_by": ["David Cowhig"],
        "record": "123881",
        "url": "https://digitalarchive.wilsoncenter.org/document/123881",
        "funders": ["Henry Luce Foundation"],
        "original_language": "Chinese",
    },
    "003": {
        "date": "March 7, 1967",
        "title": "The DPRK Attitude Toward the So-called 'Cultural Revolution' in China",
        "repository": "AVPRF",
        "shelfmark": "f. 0102, op. 23, p. 112, d. 24",
        "page_from": "13",
        "page_to": "23",
        "obtained_by": ["Sergey Radchenko"],
        "translated_by": ["Gary Goldberg"],
        "funders": ["Leon Levy Foundation"],
        "record": None,
        "uploaded": None,
        "summary": [
            "The Soviet Embassy reports on the deterioration of Chinese-North Korean relations as a result of "
            "the Cultural Revolution in China."
        ],
    },
    "004": {
        "date": "July 27, 1949",
        "title": "Memorandum of Conversation between Liu Shaoqi and Stalin",
        "page_from": "40",
        "page_to": "41",
        "obtained_by": [],
        "translated_by": ["David Wolff"],
        "record": "113440",
        "uploaded": "2011-11-20",
        "genre": "Memorandum of Conversation",
        "repository": None,
        "shelfmark": None,
        "original_language": None,
        "summary": ["Liu Shaoqi and Stalin (among others) discuss the state of the Chinese civil war"],
    },
}


@cache
def seed(number: str) -> Transcript:
    return read(next(SEEDS.glob(f"{number}_*")))


def told(description: Description, name: str) -> object:
    found = getattr(description, name)
    if isinstance(found, tuple):
        return [value.text for value in found]
    return found.text if isinstance(found, Value) else None


def kinds(transcript: Transcript) -> list[str]:
    return [block.kind for block in transcript.blocks]


@pytest.mark.parametrize(
    ("number", "name"), [(number, name) for number, facts in FACTS.items() for name in facts]
)
def test_a_fact_of_a_seed(number: str, name: str) -> None:
    assert told(seed(number).description, name) == FACTS[number][name]


def test_title_lines_are_joined() -> None:
    title = seed("002").description.title
    assert title
    assert title.text.startswith(
        "Cable from the CCPCC International Liaison Department and the Foreign Ministry, 'Key"
    )
    assert title.text.endswith("Soviet Ambassador to China Comrade Chernovenko'")


@pytest.mark.parametrize(("number", "brackets"), [("000", 12), ("001", 77)])
def test_brackets_stand_in_regions(number: str, brackets: int) -> None:
    transcript = seed(number)
    text = transcript.source.text
    assert sum(text[span.start : span.end].count("[") for span in transcript.regions()) == brackets


def test_the_report_of_september_1963() -> None:
    transcript = seed("000")
    assert kinds(transcript) == [
        "heading",
        "addressee",
        "paragraph",
        "point",
        "point",
        "signature",
        "dateline",
    ]
    assert [transcript.text(block.label) for block in transcript.blocks if block.label] == ["1.", "2."]


def test_the_report_of_october_1963() -> None:
    transcript = seed("001")
    assert kinds(transcript) == [
        "addressee", "paragraph", "paragraph", "point", "point", "point", "point", "paragraph", "paragraph",
        "paragraph", "paragraph", "signature", "dateline",
    ]  # fmt: skip
    first, *others = [block for block in transcript.blocks if block.kind == "point"]
    assert transcript.text(first.children[0].parts[0]).startswith("When discussing these issues")
    assert [transcript.text(block.label) for block in others if block.label] == ["(2)", "(3)", "(4)"]
    assert not any(block.children for block in others)
    cut = [
        transcript.text(part) for block in transcript.blocks for part in block.parts if len(block.parts) > 1
    ]
    assert cut[0].endswith("we replied to")
    assert cut[1].startswith("the [North] Korean side.")


def test_the_cable_of_march_1963() -> None:
    transcript = seed("002")
    assert kinds(transcript)[:7] == ["dispatch"] * 5 + ["heading", "paragraph"]
    assert kinds(transcript)[-1] == "remark"
    last = transcript.blocks[-1]
    assert last.label
    assert transcript.text(last.label) == "International Liaison Department note:"
    (cut,) = [block for block in transcript.blocks if len(block.parts) > 1]
    assert transcript.text(cut.parts[0]).endswith("The Chinese party is not")
    assert transcript.text(cut.parts[1]).startswith("responding")


def test_the_report_of_1967_has_lost_its_labels() -> None:
    transcript = seed("003")
    assert kinds(transcript) == ["paragraph"] * 28
    assert [entry.label for entry in transcript.description.catalogue] == [
        "Original Uploaded Date",
        "Record ID",
    ]
    assert all(entry.value is None for entry in transcript.description.catalogue)
    assert len(transcript.description.rights) == 2
    assert [(remark.code, remark.detail) for remark in transcript.remarks] == [
        ("T005", "summary"),
        ("T005", "citation"),
        ("T005", "rights"),
        ("T005", "rights"),
        ("T004", "Original Uploaded Date"),
        ("T004", "Record ID"),
        ("T005", "funders"),
    ]


def test_the_memorandum_of_1949() -> None:
    transcript = seed("004")
    description = transcript.description
    assert kinds(transcript) == ["heading", "dateline", "paragraph", "paragraph"]
    assert transcript.text(transcript.blocks[-1].parts[0]) == "[...]"
    assert description.printed_source
    assert "vol. 1 (Beijing: Zhongyang wenxian chubanshe, 2005), 40-41" in description.printed_source.text
    assert [entry.label for entry in description.catalogue] == ["Language"]
    assert len(description.related) == 5
    fourth = description.related[3]
    assert fourth.date
    assert fourth.description
    assert (fourth.date.text, fourth.title.text) == ("July 18, 1949", "Cable, Liu Shaoqi to Mao Zedong")
    assert fourth.description.text.startswith("A committee to write up")
