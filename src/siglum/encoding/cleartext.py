"""Clear text: stretches of the source as they read when brackets are seen through, mapped back to the source.

Names and dates run across what the editor supplied (`19 September [1963]`, `[Liu] Shaoqi`), so they are
sought in a text without those bracket characters and without the marks of Markdown. Every other
bracket stands between its content and the words around it: the clear text has OPENS and CLOSES there,
and STRAY for a bracket character without counterpart.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from functools import cached_property
from typing import TYPE_CHECKING

from siglum.transcripts.model import Transcript
from siglum.transcripts.source import Span

if TYPE_CHECKING:
    from siglum.brackets import Decision

STRAY, OPENS, CLOSES = BREAKS = "\0\1\2"  # no transcript holds them: XML cannot
SEEN_THROUGH = frozenset({"supplied", "expansion"})


class Clear:
    """One stretch of clear text."""

    def __init__(self, text: str, pieces: list[tuple[int, int]], sheet: ClearText) -> None:
        self.text = text
        self._clear = [clear for clear, _ in pieces]
        self._source = [source for _, source in pieces]
        self._sheet = sheet

    @cached_property
    def outer(self) -> str:
        """The text with what brackets hold blanked out, as long as before; what is seen through stays."""
        pieces, depth = [], 0
        for piece in re.split(f"([{OPENS}{CLOSES}])", self.text):
            pieces.append(STRAY * len(piece) if depth or piece in (OPENS, CLOSES) else piece)
            depth += (piece == OPENS) - (piece == CLOSES)
        return "".join(pieces)

    def at(self, source: int) -> int:
        """Return the offset in the clear text of a character of the source."""
        i = max(0, bisect_right(self._source, source) - 1)
        end = self._clear[i + 1] if i + 1 < len(self._clear) else len(self.text)
        return min(self._clear[i] + max(0, source - self._source[i]), end)

    def span(self, start: int, end: int) -> Span | None:
        """Return the source's span of a stretch with its brackets whole; None where it would cut one."""
        return self._sheet.whole(Span(self._origin(start), self._origin(end - 1) + 1))

    def _origin(self, offset: int) -> int:
        i = bisect_right(self._clear, offset) - 1
        return self._source[i] + offset - self._clear[i]


class ClearText:
    """The clear text of a transcript, stretch by stretch."""

    def __init__(self, transcript: Transcript, decisions: Iterable[Decision]) -> None:
        self._text = transcript.source.text
        marks = dict.fromkeys(transcript.syntax, "")
        pairs: dict[int, int] = {}
        expansions = []
        for each in decisions:
            start, end = each.bracket.span
            seen_through = each.bracket.balanced and each.verdict.kind in SEEN_THROUGH
            signs = ("", "") if seen_through else (OPENS, CLOSES) if each.bracket.balanced else (STRAY, STRAY)
            marks[Span(start, start + 1)], marks[Span(end - 1, end)] = signs
            if seen_through:
                pairs[start], pairs[end - 1] = end - 1, start
            if seen_through and each.verdict.kind == "expansion":
                expansions.append(each.bracket.span)
        self._marks = sorted(marks.items())
        self._mark_starts = [mark.start for mark, _ in self._marks]
        self._pairs = pairs
        self._signs = sorted(pairs)
        self._expansions = sorted(expansions)

    def clear(self, span: Span) -> Clear:
        """Return the clear text of a span of the source."""
        pieces, found, at, length = [(0, span.start)], [], span.start, 0
        for i in range(bisect_left(self._mark_starts, span.start), len(self._marks)):
            mark, sign = self._marks[i]
            if mark.start >= span.end:
                break
            if mark.start < at:
                continue
            piece = self._text[at : mark.start] + sign
            found.append(piece)
            length, at = length + len(piece), mark.end
            pieces.append((length, at))
        found.append(self._text[at : span.end])
        return Clear("".join(found), pieces, self)

    def whole(self, span: Span) -> Span | None:
        """Widen a span over the brackets whose whole content it holds; None where it would cut one.

        A span inside the letters of an expansion is None too: TEI's `ex` holds text only.
        """
        start, end = span
        i = bisect_left(self._signs, start)
        while i < len(self._signs) and self._signs[i] < end:
            sign = self._signs[i]
            other = self._pairs[sign]
            if other >= end and not self._text[end:other].strip():
                end = other + 1
            elif other < start and not self._text[other + 1 : start].strip():
                start = other
                i = bisect_left(self._signs, start)
                continue
            elif not start <= other < end:
                return None
            i += 1
        at = bisect_right(self._expansions, (start, len(self._text))) - 1
        inside = at >= 0 and self._expansions[at].end >= end and self._expansions[at].start < start
        return None if inside else Span(start, end)
