"""The scanner: every square bracket of a transcript, nested, in order, and the strays among them.

Brackets are paired inside one region only (a block, a value of the header), and never over a blank
line, so that one bracket left open cannot swallow the rest of a document.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import islice

from siglum.brackets.model import Bracket
from siglum.transcripts.model import Transcript
from siglum.transcripts.source import Span

DEPTH = 64  # nesting beyond this is no editor's; it keeps the whole linear
# A run of backslashes before a bracket escapes it when their number is odd; a blank line is a barrier.
_MARK = re.compile(r"(?P<escape>\\+(?=[\[\]]))|(?P<bracket>[\[\]])|(?P<barrier>\n[^\S\n]*\n)")


def scan(transcript: Transcript) -> tuple[Bracket, ...]:
    """Return all brackets of the file, titles and citations too, numbered from 1 by the opening bracket.

    A stray bracket is one character long and not `balanced`. An escaped bracket, or one that is
    syntax of the layout, is none. Never fails; time is linear in the length of the text.
    """
    pairs: list[tuple[Span, bool]] = []
    for region in transcript.regions():
        pairs.extend(_pairs(transcript.source.text, region, _syntax_within(transcript, region)))
    pairs.sort()
    return tuple(_numbered(transcript.source.text, pairs))


def _syntax_within(transcript: Transcript, region: Span) -> frozenset[int]:
    """Offsets of the region's bracket characters that belong to the layout."""
    text = transcript.source.text
    first = bisect_left(transcript.syntax, region.start, key=lambda mark: mark.end)
    found: list[int] = []
    for mark in islice(transcript.syntax, first, None):
        if mark.start >= region.end:
            break
        found.extend(at for at in range(mark.start, mark.end) if text[at] in "[]")
    return frozenset(found)


def _pairs(text: str, region: Span, syntax: frozenset[int]) -> Iterator[tuple[Span, bool]]:
    opened: list[int] = []
    escaped = -1
    before = text[max(0, region.start - 8) : region.start]
    start = region.start - (len(before) - len(before.rstrip("\\")))  # an escape may stand outside its block
    for mark in _MARK.finditer(text, start, region.end):
        at = mark.start()
        if mark["escape"]:
            escaped = mark.end() if len(mark["escape"]) % 2 else -1
        elif mark["barrier"]:
            yield from ((Span(each, each + 1), False) for each in opened)
            opened.clear()
        elif at == escaped or at in syntax:
            continue
        elif mark["bracket"] == "[" and len(opened) < DEPTH:
            opened.append(at)
        elif mark["bracket"] == "[":
            yield Span(at, at + 1), False
        elif opened:
            yield Span(opened.pop(), at + 1), True
        else:
            yield Span(at, at + 1), False
    yield from ((Span(each, each + 1), False) for each in opened)


def _numbered(text: str, pairs: list[tuple[Span, bool]]) -> Iterator[Bracket]:
    around: list[tuple[int, int]] = []  # (end, ordinal) of the brackets that are open here
    for n, (span, balanced) in enumerate(pairs, 1):
        while around and around[-1][0] <= span.start:
            around.pop()
        content = text[span.start + 1 : span.end - 1] if balanced else text[span.start]
        yield Bracket(n, span, content, around[-1][1] if around else None, balanced)
        if balanced:
            around.append((span.end, n))
