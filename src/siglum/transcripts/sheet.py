"""A source laid out for reading: lines with the marks of Markdown hidden, every offset as in the source."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from siglum.transcripts import markdown
from siglum.transcripts.source import Source, Span, without

# What a browser prints at the edges of each sheet: address and page below, date and title of the page above.
FOOT = re.compile(r"(?:https?://|www\.)\S+\s+\d{1,4}\s?/\s?\d{1,4}")
EDGE = re.compile(r"\d{1,2}[/.]\d{1,2}[/.]\d{2,4}(?:, \d{1,2}:\d\d(?: [AP]M)?)?(?:\t|\s{2,})\s*\S.*")


class Line(NamedTuple):
    """A line without the white space around it; `start` equals `end` where it is blank."""

    start: int
    end: int
    text: str

    @property
    def span(self) -> Span:
        """The line's place."""
        return Span(self.start, self.end)


class Sheet:
    """What layouts read. `text` has the source's length, each character of syntax replaced by a space."""

    def __init__(self, source: Source, syntax: tuple[Span, ...] | None = None) -> None:
        self.source = source
        self.markdown = markdown.is_markdown(source)
        self.syntax = markdown.marks(source.text, self.markdown) if syntax is None else syntax
        self.text = _hidden(source.text, self.syntax)
        self.lines = _unprinted(tuple(_lines(self.text)))

    def trim(self, start: int, end: int) -> Span:
        """Return the span without the white space at its ends."""
        text = self.text[start:end]
        start += len(text) - len(text.lstrip())
        return Span(start, start + len(text.strip()))

    def words(self, span: Span) -> str:
        """Return what stands in a span, without syntax, all white space folded."""
        return " ".join(without(self.source.text, self.syntax, span).split())

    def stretch(self, start: int, length: int) -> Span:
        """Return the span of the first characters of the words that begin at an offset."""
        text, at = self.source.text, start
        first = bisect_left(self.syntax, Span(start, start))
        marks = iter(self.syntax[first : first + length + 1])
        mark = next(marks, None)
        while length > 0 and at < len(text):
            if mark and at >= mark.start:
                at, mark = max(at, mark.end), next(marks, None)
            elif text[at].isspace():
                while at < len(text) and text[at].isspace():
                    at += 1
                length -= 1
            else:
                at += 1
                length -= 1
        return Span(start, at)

    def before(self, start: int) -> str:
        """Return the syntax between the beginning of the line and an offset."""
        return self.source.text[self.source.text.rfind("\n", 0, start) + 1 : start].strip()

    def after(self, end: int) -> str:
        """Return the syntax that follows an offset without a space."""
        at = bisect_left(self.syntax, Span(end, end))
        mark = self.syntax[at] if at < len(self.syntax) else Span(-1, -1)
        return self.source.text[mark.start : mark.end] if mark.start == end else ""

    def marks_in(self, span: Span) -> str:
        """Return the syntax inside a span."""
        first, last = (bisect_left(self.syntax, Span(at, at)) for at in span)
        return "".join(self.source.text[mark.start : mark.end] for mark in self.syntax[first:last])


def groups(lines: Iterable[Line]) -> Iterator[tuple[Line, ...]]:
    """Yield the stretches of lines between blank ones."""
    group: list[Line] = []
    for line in lines:
        if line.text:
            group.append(line)
        elif group:
            yield tuple(group)
            group = []
    if group:
        yield tuple(group)


def around(lines: tuple[Line, ...]) -> Span:
    """Return the span from the first of some lines to the last."""
    return Span(lines[0].start, lines[-1].end)


def fold(text: str) -> str:
    """Return a text with line ends and runs of spaces folded; no-break spaces stay."""
    return re.sub(r"[ \t\n]+", " ", text).strip()


def _unprinted(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """Blank what a browser has printed at the edges of its sheets: it is furniture, and cuts no paragraph."""
    if not any(FOOT.fullmatch(line.text) for line in lines):
        return lines
    return tuple(
        Line(line.start, line.start, "") if FOOT.fullmatch(line.text) or EDGE.fullmatch(line.text) else line
        for line in lines
    )


def _hidden(text: str, syntax: tuple[Span, ...]) -> str:
    pieces: list[str] = []
    at = 0
    for mark in syntax:
        pieces += text[at : mark.start], " " * (mark.end - mark.start)
        at = mark.end
    pieces.append(text[at:])
    return "".join(pieces)


def _lines(text: str) -> Iterator[Line]:
    at = 0
    for raw in text.split("\n"):
        body = raw.strip()
        start = at + len(raw) - len(raw.lstrip()) if body else at
        yield Line(start, start + len(body), body)
        at += len(raw) + 1
