"""XSLT → Typst: the calls of the template that a text becomes; all text in string literals."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from printing import document
from siglum.rendering.pdf.composing import compose, literal

CASES = {
    "white space is Typst's own": (
        "<p>two\n  words </p>",
        'prose({"two words" s})',
    ),
    "supplied words": (
        "<p>In <supplied reason='omitted'>North</supplied> Korea</p>",
        'prose({"In" s supplied({"North"}) s "Korea"})',
    ),
    "a variant is keyed to the line": (
        "<p><choice><orig>Pak</orig><reg ana='#kind-variant'>Park</reg></choice></p>",
        'prose({apparatus(key: "d-e1", lemma: {"Pak"}, entry: {"Park"}, '
        '{"P" mark(name: "d-e1-a", {}) "ak"})})',
    ),
    "a reading that a witness has not": (
        "<p><app><lem>so</lem><rdg wit='#B'/></app></p>",
        'prose({apparatus(key: "d-e1", lemma: {"so"}, '
        'entry: {siglum({"om."}) s witnesses({"B"})}, {"s" mark(name: "d-e1-a", {}) "o"})})',
    ),
    "a numbered point keeps its numeral": (
        "<list><label>(1)</label><item>One</item></list>",
        'points((label: "(1)", body: prose({"One"})), {})',
    ),
    "a page of the source": ("<p>a<pb n='142'/>b</p>", 'prose({"a" source-page(n: "142", {}) "b"})'),
    "another language": (
        "<p><foreign xml:lang='ru'>да</foreign></p>",
        'prose({language(code: "ru", {style(look: "italic", {"да"})})})',
    ),
    "an element that no rule knows": ("<p><unheardof>kept</unheardof></p>", 'prose({"kept"})'),
    "quotes and backslashes": ('<p>"\\#</p>', 'prose({"\\"\\\\#"})'),
}


def body(tei: Path) -> str:
    """Return the code of a document's body, on one line."""
    code = re.search(r"^#let body = \{(.*?)\}\n\n?#let after", compose(tei).code, re.DOTALL | re.MULTILINE)
    assert code
    return " ".join(code[1].split())


@pytest.mark.parametrize("name", CASES)
def test_a_text_becomes_calls(name: str, tmp_path: Path) -> None:
    text, expected = CASES[name]
    assert body(document(tmp_path / "a.xml", text)) == expected


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=40))
@settings(max_examples=60, deadline=None)
def test_literals_hold_any_text(text: str) -> None:
    quoted = literal(text)
    inner = quoted[1:-1]
    assert inner.replace('\\"', "").count('"') == inner.replace("\\\\", "").replace('\\"', "").count('"') == 0
    assert re.sub(r"\\(.)", lambda found: "\n" if found[1] == "n" else found[1], inner) == text
