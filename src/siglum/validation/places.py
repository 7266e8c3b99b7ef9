"""Where things stand in a file: exact line and column of tags, attributes and text.

lxml knows a start tag's line only, and no column; expat knows the place of every tag. Both meet the
elements of a document in the same order.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import NamedTuple
from xml.parsers import expat

from lxml import etree

from siglum.validation.safe import Document

_TAG_UP_TO = r"""<[^\s/>]+(?:\s+[^\s=]+\s*=\s*(?:"[^"]*"|'[^']*'))*?\s+"""


class Place(NamedTuple):
    """Line and column, from 1."""

    line: int
    column: int


class Places:
    """The places of one document; the work is done when the first is asked for."""

    def __init__(self, document: Document) -> None:
        self._document = document

    @cached_property
    def _order(self) -> dict[etree._Element, int]:
        return {element: n for n, element in enumerate(self._document.root.iter(etree.Element))}

    @cached_property
    def _tags(self) -> tuple[list[tuple[Place, int]], list[Place]]:
        """The place and byte offset of every start tag, and the place of every end tag, by element."""
        starts: list[tuple[Place, int]] = []
        ends: dict[int, Place] = {}
        open_: list[int] = []
        parser = expat.ParserCreate("utf-8")

        def here() -> Place:
            return Place(parser.CurrentLineNumber, parser.CurrentColumnNumber + 1)

        def start(name: str, attributes: object) -> None:
            open_.append(len(starts))
            starts.append((here(), parser.CurrentByteIndex))

        def end(name: str) -> None:
            ends[open_.pop()] = here()

        parser.StartElementHandler, parser.EndElementHandler = start, end
        parser.Parse(self._bytes, True)
        return starts, [ends[n] for n in range(len(starts))]

    @cached_property
    def _bytes(self) -> bytes:
        return self._document.text.encode("utf-8")

    def start(self, element: etree._Element) -> Place:
        """Return where an element's start tag begins."""
        try:
            return self._tags[0][self._order[element]][0]
        except (expat.ExpatError, IndexError):
            return Place(_line(element), 0)

    def end(self, element: etree._Element) -> Place:
        """Return where an element's end tag begins."""
        try:
            return self._tags[1][self._order[element]]
        except (expat.ExpatError, IndexError):
            return Place(_line(element), 0)

    def attribute(self, element: etree._Element, name: str) -> Place:
        """Return where an attribute stands in its start tag."""
        start = self.start(element)
        prefixes = [prefix for prefix, uri in element.nsmap.items() if name.startswith(f"{{{uri}}}")]
        if name.startswith("{http://www.w3.org/XML/1998/namespace}"):
            prefixes.append("xml")
        local = name.rpartition("}")[2]
        qualified = [re.escape(f"{prefix}:{local}") for prefix in prefixes if prefix]
        written = "|".join(qualified) or re.escape(local)
        offset = self._tags[0][self._order[element]][1]
        tag = self._bytes[offset : offset + 65536].decode("utf-8", "ignore")
        match = re.match(rf"{_TAG_UP_TO}(?=(?:{written})\s*=)", tag)
        if match is None:
            return start
        before = match.group()
        if "\n" in before:
            return Place(start.line + before.count("\n"), len(before) - before.rfind("\n"))
        return Place(start.line, start.column + len(before))


def _line(element: etree._Element) -> int:
    line = element.sourceline
    return line if isinstance(line, int) else 0
