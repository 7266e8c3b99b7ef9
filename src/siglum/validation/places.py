"""Where things stand in a file: exact line and column of tags, attributes and text.

lxml knows a start tag's line only, and no column; expat knows the place of every tag. Both meet the
elements of a document in the same order. Only documents with findings are asked.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property
from typing import NamedTuple
from xml.parsers import expat

from lxml import etree

from siglum.validation.safe import Document

_TAG = re.compile(r"""<[^<>"']*(?:"[^"]*"[^<>"']*|'[^']*'[^<>"']*)*>""")
_ATTRIBUTE = re.compile(r"""\s([^\s=<>/"']+)\s*=\s*("[^"]*"|'[^']*')""")
_BLANK = re.compile(r"(?:\s|<!--.*?-->|<\?.*?\?>)*", re.S)
_TAGS = re.compile(r"^[^<>]*>|<[^<>]*>|<[^<>]*$")  # whole, or cut off at either end
_TEXT = re.compile(r"(?:[^<]|<!--.*?-->|<\?.*?\?>|<!\[CDATA\[.*?\]\]>)*", re.S)
_XML = "{http://www.w3.org/XML/1998/namespace}"


class Place(NamedTuple):
    """Line and column, from 1, and where it ends; 0 where unknown."""

    line: int
    column: int
    end_line: int = 0
    end_column: int = 0


class Places:
    """The places of one document; the work is done when the first is asked for."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._text = document.text
        self._tag: tuple[int, dict[str, tuple[int, int]]] = (-1, {})

    def start(self, element: etree._Element) -> Place:
        """Return the place of an element's start tag."""
        offset = self._offset(element)
        if offset is None:
            line = element.sourceline
            return Place(line if isinstance(line, int) else 0, 0)
        return self._between(offset, self._tag_end(offset))

    def end(self, element: etree._Element) -> Place:
        """Return the place of an element's end tag."""
        offset = self._offset(element, end=True)
        if offset is None:
            return self.start(element)
        return self._between(offset, self._tag_end(offset))

    def attribute(self, element: etree._Element, name: str) -> Place:
        """Return the place of an attribute in its start tag."""
        offset = self._offset(element)
        if offset is None:
            return self.start(element)
        spans = self._attributes(offset)
        span = next((spans[each] for each in _written(element, name) if each in spans), None)
        return self._between(*span) if span else self.start(element)

    def _attributes(self, offset: int) -> dict[str, tuple[int, int]]:
        """Return where each attribute of a start tag stands, by its name as written; the last tag is kept."""
        if self._tag[0] != offset:
            tag = _TAG.match(self._text, offset)
            found = _ATTRIBUTE.finditer(tag.group()) if tag else ()
            spans = {each[1]: (offset + each.start(1), offset + each.end()) for each in found}
            self._tag = (offset, spans)
        return self._tag[1]

    def text(self, parent: etree._Element, previous: etree._Element | None) -> Place:
        """Return the place of the text after a child, or of the first text in its parent, up to the next tag."""
        offset = self._offset(parent) if previous is None else self._offset(previous, end=True)
        if offset is None:
            return self.start(parent)
        after = self._tag_end(offset)
        begin = _matched(_BLANK, self._text, after)
        return self._between(begin, _matched(_TEXT, self._text, after))

    def sign(self, parent: etree._Element, previous: etree._Element | None, sign: str, which: int) -> Place:
        """Return the place of a sign in the text after a child, the first one of several being 0."""
        text = self.text(parent, previous)
        if not text.column:
            return text
        at, end = self._at(text.line, text.column), self._at(text.end_line, text.end_column)
        for _ in range(which + 1):
            at = self._text.find(sign, at, end) + 1
            if not at:  # written as a character reference
                return text
        return self._between(at - 1, at)

    def around(self, place: Place, reach: int = 30) -> str:
        """Return the text around a place, on its line and without its tags."""
        line = self.line(place.line)
        before, after = (
            line[max(0, place.column - 1 - reach) : place.column - 1],
            line[place.column - 1 :][:reach],
        )
        return " ".join(_TAGS.sub("", f"{before}{after}").split())

    def line(self, number: int) -> str:
        """Return a line of the file without its end."""
        if not 0 < number <= len(self._lines):
            return ""
        end = self._lines[number] if number < len(self._lines) else len(self._text)
        return self._text[self._lines[number - 1] : end].rstrip("\r\n")

    def excerpt(self, place: Place, most: int = 80) -> str:
        """Return the text at a place, shortened."""
        if not place.column:
            return ""
        found = self._text[self._at(place.line, place.column) : self._at(place.end_line, place.end_column)]
        found = " ".join(found.split())
        return found if len(found) <= most else f"{found[: most - 1]}…"

    def _offset(self, element: etree._Element, *, end: bool = False) -> int | None:
        n = self._order.get(element)
        offsets = self._ends if end else self._starts
        if n is None or n >= len(offsets):
            return None
        if self._text.isascii():
            return offsets[n]
        return len(self._bytes[: offsets[n]].decode("utf-8", "ignore"))

    def _tag_end(self, offset: int) -> int:
        """Return the end of the tag at an offset; the offset itself where an empty-element tag has ended."""
        return _matched(_TAG, self._text, offset) if self._text.startswith("<", offset) else offset

    def _between(self, start: int, end: int) -> Place:
        return Place(*self.at(start), *self.at(end))

    def at(self, offset: int) -> tuple[int, int]:
        """Return line and column of an offset in the text."""
        line = bisect_right(self._lines, offset)
        return line, offset - self._lines[line - 1] + 1

    def _at(self, line: int, column: int) -> int:
        return self._lines[line - 1] + column - 1

    @cached_property
    def _lines(self) -> list[int]:
        return [0, *(found.end() for found in re.finditer(r"\r\n|\r|\n", self._text))]

    @cached_property
    def _order(self) -> dict[etree._Element, int]:
        return {element: n for n, element in enumerate(self._document.root.iter(etree.Element))}

    @cached_property
    def _starts(self) -> list[int]:
        """The byte offset of every start tag; empty where expat reads the file otherwise than lxml."""
        starts: list[int] = []
        parser = expat.ParserCreate("utf-8")

        def start(name: str, attributes: object) -> None:
            starts.append(parser.CurrentByteIndex)

        parser.StartElementHandler = start
        return starts if self._parsed(parser) and len(starts) == len(self._order) else []

    @cached_property
    def _ends(self) -> list[int]:
        """The byte offset of every end tag, by the order of the elements' start tags."""
        ends: list[int] = []
        waiting: list[int] = []
        parser = expat.ParserCreate("utf-8")

        def start(name: str, attributes: object) -> None:
            waiting.append(len(ends))
            ends.append(0)

        def end(name: str) -> None:
            ends[waiting.pop()] = parser.CurrentByteIndex

        parser.StartElementHandler, parser.EndElementHandler = start, end
        return ends if self._parsed(parser) and len(ends) == len(self._order) else []

    def _parsed(self, parser: expat.XMLParserType) -> bool:
        try:
            parser.Parse(self._bytes, True)
        except expat.ExpatError:
            return False
        return True

    @cached_property
    def _bytes(self) -> bytes:
        return self._text.encode("utf-8")


def _matched(pattern: re.Pattern[str], text: str, offset: int) -> int:
    found = pattern.match(text, offset)
    return found.end() if found else offset


def _written(element: etree._Element, name: str) -> set[str]:
    """Return the ways an attribute's name may be written in an element's start tag."""
    if not name.startswith("{"):
        return {name}
    local = name.rpartition("}")[2]
    if name.startswith(_XML):
        return {f"xml:{local}"}
    return {f"{prefix}:{local}" for prefix, uri in element.nsmap.items() if name == f"{{{uri}}}{local}"}
