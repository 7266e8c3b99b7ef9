"""Markdown's emphasis and tables as TEI: `hi`, `table`; never a character lost, whatever the marks enclose."""

from __future__ import annotations

import hashlib

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from siglum.brackets import decide
from siglum.encoding import encode
from siglum.transcripts import Source, parse

HEAD = "---\ntitle: Any\ndate: 1950-06-25\n---\n\n"


def body(text: str) -> etree._Element:
    """The body of a Markdown transcript's TEI, without namespaces and what every decision carries."""
    source = Source("case.md", HEAD + text, "utf-8", hashlib.sha256(text.encode()).hexdigest())
    read = parse(source)
    root = etree.fromstring(encode(read, decide(read)).data)
    for each in root.iter("{*}*"):
        each.tag = etree.QName(each).localname
        for name in set(each.attrib) - {"rend", "role"}:
            del each.attrib[name]
    etree.cleanup_namespaces(root)
    found = root.find("text/body")
    assert found is not None
    return found


def written(text: str) -> str:
    return " ".join(etree.tostring(body(text), encoding="unicode").replace("> <", "><").split())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He would *never* yield.", 'would <hi rend="italic">never</hi> yield'),
        ("He __would__ yield.", 'He <hi rend="bold">would</hi> yield'),
        ("***Both*** of them.", '<hi rend="bold italic">Both</hi> of'),
        (
            "**bold and *both* here**, he said",
            '<hi rend="bold">bold and <hi rend="italic">both</hi> here</hi>',
        ),
        ("The *[North] side* won.", '<hi rend="italic"><supplied>North</supplied> side</hi>'),
        ("It was [*very* bad] there.", '<hi rend="italic">very</hi> bad'),
        ("a snake_case_word and one * star", "<p>a snake_case_word and one * star</p>"),
        ("It was *odd [that* it crosses] here.", "odd <supplied>that it crosses</supplied> here"),
    ],
)
def test_emphasis_is_encoded(text: str, expected: str) -> None:
    assert expected in written(text)


def test_the_bold_of_a_speaker_is_the_layout() -> None:
    found = body("**Stalin:** I *see*.\n\n**Mao**: Good.\n\n**Stalin:** Yes.\n")
    assert [each.text for each in found.iter("hi")] == ["see"]
    assert ["".join(map(str, each.itertext())) for each in found.iter("speaker")] == [
        "Stalin:",
        "Mao:",
        "Stalin:",
    ]


TABLE = "| Year | Tons [of coal] |\n|---|--:|\n| 1970 |  |\n|  | a \\| b |\n"


def test_a_table_keeps_its_rows_and_empty_cells() -> None:
    found = body(f"Look:\n\n{TABLE}\nSo he said.\n")
    assert [each.tag for each in found] == ["p", "table", "p"]
    rows = [
        [" ".join("".join(map(str, cell.itertext())).split()) for cell in row] for row in found.iter("row")
    ]
    assert rows == [["Year", "Tons of coal"], ["1970", ""], ["", "a | b"]]
    assert [row.get("role") for row in found.iter("row")] == ["label", "data", "data"]


def test_each_head_begins_a_table_and_a_point_may_hold_one() -> None:
    found = body(f"1. One:\n\n{TABLE}\n{TABLE}\n2. Two.\n")
    assert [[child.tag for child in item] for item in found.iter("item")] == [["p", "table", "table"], []]


MARKS = st.sampled_from(
    ["*", "**", "***", "_", "[", "]", "|", "\n", "\n\n", " ", "North", "a", "\\", "| a | b |\n|---|---|\n| c | d |\n",
     "1. ", "**A:** ", "# "]
)  # fmt: skip


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(MARKS, max_size=40).map("".join))
def test_any_marks_give_tei_that_loses_nothing(text: str) -> None:
    assert body(text).tag == "body"  # `encode` itself compares the TEI with the transcript
