"""Where things stand in a file: exact line and column of tags, attributes and text.

lxml knows a start tag's line only, and no column; expat knows the place of every tag. Both meet the
elements of a document in the same order. Only documents with findings are asked.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple
from xml.parsers import expat

from lxml import etree

from siglum.validation.safe import Document

_TAG = re.compile(r"""<[^<>"']*(?:"[^"]*"[^<>"']*|'[^']*'[^<>"']*)*>""")
_ATTRIBUTE = re.compile(r"""\s([^\s=<>/"']+)\s*=\s*("[^"]*"|'[^']*')""")
_BLANK = re.compile(r"(?:\s|<!--.*?-->|<\?.*?\?>)*", re.S)
_TEXT = re.compile(r"(?:[^<]|<!--.*?-->|<\?.*?\?>|<!\[CDATA\[.*?\]\]>)*", re.S)
_XML = "{http://www.w3.org/XML/1998/namespace}"


class Place(NamedTuple):
    """Line and column, from 1, and where it ends; 0 where unknown."""

    line: int
    column: int
    end_line: int = 0
    end_column: int = 0


@dataclass(slots=True)
class _Tags:
    """The offsets in the text of the start tags and end tags of the elements, in document order."""

    starts: list[int]
    ends: list[int]


class Places:
    """The places of one document; the work is done when the first is asked for."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._text = document.text

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
        tag = None if offset is None else _TAG.match(self._text, offset)
        if offset is None or tag is None:
            return self.start(element)
        written = _written(element, name)
        for found in _ATTRIBUTE.finditer(tag.group()):
            if found[1] in written:
                return self._between(offset + found.start(1), offset + found.end())
        return self.start(element)

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
        """Return the text around a place, on its line."""
        line = self.line(place.line)
        before, after = (
            line[max(0, place.column - 1 - reach) : place.column - 1],
            line[place.column - 1 :][:reach],
        )
        return f"{before}{after}".strip()

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
        tags = self._tags
        n = self._order.get(element)
        if tags is None or n is None or n >= len(tags.starts):
            return None
        return tags.ends[n] if end else tags.starts[n]

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
    def _tags(self) -> _Tags | None:
        """The tags; None where expat reads the file otherwise than lxml."""
        parser = expat.ParserCreate("utf-8")
        tags = _Tags([], [])
        waiting: list[int] = []

        def start(name: str, attributes: object) -> None:
            waiting.append(len(tags.starts))
            tags.starts.append(self._at(parser.CurrentLineNumber, parser.CurrentColumnNumber + 1))
            tags.ends.append(0)

        def end(name: str) -> None:
            tags.ends[waiting.pop()] = self._at(parser.CurrentLineNumber, parser.CurrentColumnNumber + 1)

        parser.StartElementHandler, parser.EndElementHandler = start, end
        try:
            parser.Parse(self._text.encode("utf-8"), True)
        except expat.ExpatError:
            return None
        return tags if len(tags.starts) == len(self._order) else None


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
