"""Emphasis of a Markdown transcript as `hi` (TEI Guidelines 3.3.2.2): the words between a pair of marks."""

from __future__ import annotations

from collections.abc import Iterator

from siglum.encoding.markup import Markup
from siglum.transcripts.model import Block, Transcript
from siglum.transcripts.source import Span

REND = {"*": "italic", "_": "italic", "**": "bold", "__": "bold", "***": "bold italic"}


def emphasis(transcript: Transcript) -> Iterator[Markup]:
    """Yield a `hi` for each pair of marks that encloses words; its `@rend` is italic, bold, or both.

    Where a whole fact, heading or label is in bold (`**Stalin:**`), that is the layout's way of
    saying what it is, and no emphasis.
    """
    text = transcript.source.text
    layout = {value.span.start: value.span.end for _, value in transcript.description.values()}
    layout.update(_named(transcript.blocks))
    opened: list[Span] = []
    for mark in transcript.syntax:
        sign = text[mark.start : mark.end]
        if sign not in REND:
            continue
        at = next((n for n in reversed(range(len(opened))) if text[slice(*opened[n])] == sign), None)
        if at is None:
            opened.append(mark)
            continue
        within = Span(opened[at].end, mark.start)
        del opened[at:]
        if within.end > layout.get(within.start, 0) and transcript.text(within).strip():
            yield Markup(within, "hi", {"rend": REND[sign]}, rank=45)


def _named(blocks: tuple[Block, ...]) -> Iterator[Span]:
    """Yield the places of the headings and the labels of blocks."""
    for block in blocks:
        if block.kind == "heading":
            yield from block.parts
        if block.label:
            yield block.label
        yield from _named(block.children)
