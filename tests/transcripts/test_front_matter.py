"""Front matter: every value with its span; YAML that is broken or hostile is refused with its line."""

from __future__ import annotations

import pytest
from transcript_outline import outline, read_text

from siglum.errors import InputError

TEXT = "\n\nHe came [to us]. He went."


@pytest.mark.parametrize(
    ("yaml", "field", "texts"),
    [
        ("title: A plain [North] title # a comment", "title", ["A plain [North] title"]),
        ("title: 'It''s late'", "title", ["It's late"]),
        ('title: "He said \\"no\\" [twice]"', "title", ['He said "no" [twice]']),
        ("title: >\n  Two lines\n  are one", "title", ["Two lines are one"]),
        ("summary: |\n  One [x].\n  Two.\n", "summary", ["One [x]. Two."]),
        ("translator: Jane Roe and J. Doe", "translated_by", ["Jane Roe", "J. Doe"]),
        ("translator: [Jane Roe, J. Doe]", "translated_by", ["Jane Roe", "J. Doe"]),
        ("translators:\n  - Jane Roe\n  - J. Doe", "translated_by", ["Jane Roe", "J. Doe"]),
        ("date: 1978-02-14", "date", ["1978-02-14"]),
        ("Original Language: Czech", "original_language", ["Czech"]),
        ("language: English", "language", ["English"]),
        ("translator: J. Doe\nlanguage: Czech", "original_language", ["Czech"]),
        (
            "source: RGASPI, f. 558, op. 11, d. 9, l. 12. Translated by J. Doe.",
            "shelfmark",
            ["f. 558, op. 11, d. 9"],
        ),
        ("url: https://example.org/document/990205", "record", ["990205"]),
        ("pages: 4-9", "page_to", ["9"]),
    ],
)
def test_a_value(yaml: str, field: str, texts: list[str]) -> None:
    transcript = read_text(f"---\n{yaml}\n---{TEXT}", "a.md")
    found = [value.text for name, value in transcript.description.values() if name == field]
    assert found == texts
    assert outline(transcript) == "paragraph: He came [to us]. He went."


def test_keys_without_a_home() -> None:
    transcript = read_text(f"---\ntitle: x\nbox: 12\nseries: \nstatus: draft\n---{TEXT}", "a.md")
    assert [
        (entry.label, entry.value and entry.value.text) for entry in transcript.description.catalogue
    ] == [
        ("box", "12"),
        ("series", None),
        ("status", "draft"),
    ]


def test_a_heading_is_the_title_where_no_front_matter_names_one() -> None:
    transcript = read_text(f"# Minutes of [the] meeting\n\n**Date:** 5 May 1960{TEXT}", "a.md")
    facts = {name: value.text for name, value in transcript.description.values()}
    assert facts == {"title": "Minutes of [the] meeting", "date": "5 May 1960"}


def test_marks_of_markdown_are_syntax() -> None:
    text = "# T\n\nHe *never* said **[that]** \\[not a bracket\\], _you_ know: 2 * 3 = 6, a_b, <https://e.org/x>."
    transcript = read_text(text, "a.md")
    assert outline(transcript) == (
        "paragraph: He never said [that] [not a bracket], you know: 2 * 3 = 6, a_b, https://e.org/x."
    )


@pytest.mark.parametrize(
    ("yaml", "place", "words"),
    [
        ("title: [never closed", "a.md:2:21:", "not sound YAML"),
        ("title: x\n  bad: : y", "a.md:3:", "not sound YAML"),
        ("title: &a x\nother: *a", "a.md:2:8:", "anchor"),
        ("title: x\nother: *a", "a.md:3:8:", "anchor"),
        ("title: !!python/object:os.system x", "a.md:2:8:", "tag"),
        ("title: " + "[" * 40 + "x" + "]" * 40, "a.md:2:", "nested deeper"),
        ("title: x\nlong: " + "y" * 70_000, "a.md:2:1:", "longer than"),
    ],
)
def test_yaml_that_is_refused(yaml: str, place: str, words: str) -> None:
    with pytest.raises(InputError) as refused:
        read_text(f"---\n{yaml}\n---{TEXT}", "a.md")
    assert refused.value.message.startswith(place)
    assert words in refused.value.message
    assert refused.value.remedy


def test_front_matter_that_is_never_closed() -> None:
    with pytest.raises(InputError, match=r"a\.md:1:1: the front matter is never closed"):
        read_text("---\ntitle: x\n\ntext", "a.md")


def test_a_rule_at_the_beginning_is_no_front_matter() -> None:
    assert read_text("---\n\nHe came. He went.", "a.txt").layout == "plain"
