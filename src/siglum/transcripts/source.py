"""A source file as text, with line and column for every offset."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple


class Span(NamedTuple):
    """A stretch of a source's text: offsets in characters, the end exclusive."""

    start: int
    end: int


def without(text: str, marks: tuple[Span, ...], span: Span) -> str:
    """Return the text in a span less the marks in it; the marks are in order and do not overlap."""
    pieces, at = [], span.start
    first, last = (bisect_left(marks, Span(offset, offset)) for offset in span)
    for mark in marks[first:last]:
        pieces.append(text[at : mark.start])
        at = mark.end
    pieces.append(text[at : span.end])
    return "".join(pieces)


@dataclass(frozen=True)
class Source:
    """A file as received. Line ends are `\\n` in `text`, whatever they were; the byte order mark is gone."""

    name: str
    text: str
    encoding: str
    sha256: str  # of the bytes as received
    lines: tuple[int, ...] = ()  # for HTML: the file's line number of each line of `text`
    controls: tuple[int, ...] = ()  # offsets of the spaces that stood as form feed or vertical tab
    path: str = ""  # the file's path as given, for messages

    @property
    def shown(self) -> str:
        """What messages call the file."""
        return self.path or self.name

    @cached_property
    def _starts(self) -> list[int]:
        starts = [0]
        starts.extend(i + 1 for i, character in enumerate(self.text) if character == "\n")
        return starts

    def place(self, offset: int) -> tuple[int, int]:
        """Return line and column of an offset, both from 1, the column in characters."""
        index = bisect_right(self._starts, offset) - 1
        line = self.lines[index] if self.lines else index + 1
        return line, offset - self._starts[index] + 1
