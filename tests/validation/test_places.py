"""Lines and columns are those of the file, whatever stands before: any script, entities, comments, line ends."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from siglum.validation.places import Places
from siglum.validation.safe import Document, parse

WORDS = st.text(st.sampled_from("abж中😀́\n\t é&"), max_size=12)


def read(text: str) -> Document:
    document = parse(text, "in.xml", Path("in.xml"))
    assert isinstance(document, Document)
    return document


def at(text: str, line: int, column: int) -> str:
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return lines[line - 1][column - 1 :]


@given(before=WORDS, inside=WORDS, newline=st.sampled_from(["\n", "\r\n"]))
def test_tags_and_attributes_are_found(before: str, inside: str, newline: str) -> None:
    escaped = [part.replace("&", "&amp;").replace("\n", newline) for part in (before, inside)]
    text = f'<r>{escaped[0]}<!-- <x n="1"> --><x m="{newline} &lt;" n="1">{escaped[1]}<y/></x ></r>'
    document = read(text)
    places = Places(document)
    element = document.root.find("x")
    assert element is not None
    start, end, attribute = places.start(element), places.end(element), places.attribute(element, "n")
    assert at(text, *start[:2]).startswith("<x m=")
    assert at(text, *end[:2]).startswith("</x ></r>")
    assert at(text, *attribute[:2]).startswith('n="1">')
    assert at(text, *start[2:]) == at(text, *attribute[2:])[1:]
    empty = places.end(document.root.find("x/y"))
    assert at(text, *empty[:2]).startswith("</x >")


def test_after_entities_that_hold_elements() -> None:
    text = '<!DOCTYPE r [<!ENTITY e "<a/><a>ж</a>">]>\n<r>&e;\n&e;<b/></r>'
    document = read(text)
    assert at(text, *Places(document).start(document.root[-1])[:2]) == "<b/></r>"


def test_text_after_a_child() -> None:
    text = "<r><a/>\n <!-- [ -->  stray [words] <b/></r>"
    document = read(text)
    places = Places(document)
    place = places.text(document.root, document.root[0])
    assert at(text, *place[:2]).startswith("stray")
    assert places.excerpt(place) == "stray [words]"
    assert at(text, *places.sign(document.root, document.root[0], "]", 0)[:2]).startswith("] <b/>")


@pytest.mark.parametrize("line", [1, 70_000])
def test_beyond_the_lines_that_libxml2_counts(line: int) -> None:
    text = "<r>" + "\n" * (line - 1) + "<x/></r>"
    document = read(text)
    assert Places(document).start(document.root[0])[:2] == (line, 4 if line == 1 else 1)


def test_every_element_of_a_sample_begins_with_its_tag(shared: Path) -> None:
    path = shared / "samples" / "p5-test" / "testall.xml"
    document = parse(path.read_text("utf-8"), path.name, path)
    assert isinstance(document, Document)
    places = Places(document)
    for element in document.root.iter(etree.Element):
        name = etree.QName(element).localname
        tag = at(document.text, *places.start(element)[:2]).removeprefix("<").partition(":")
        assert name in (tag[0][: len(name)], tag[2][: len(name)])
