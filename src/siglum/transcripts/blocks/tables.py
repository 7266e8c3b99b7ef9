"""Rows of Markdown tables: bars divide the cells, a rule of dashes stands below the head."""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise

from siglum.transcripts.blocks.units import Unit
from siglum.transcripts.markdown import RULED
from siglum.transcripts.model import Block
from siglum.transcripts.sheet import Sheet
from siglum.transcripts.source import Span


def row(sheet: Sheet, unit: Unit) -> Block:
    """Return a row of a table with its cells, empty ones too; the head's cells stand above a rule."""
    text = sheet.source.text
    start = text.rfind("\n", 0, unit.start) + 1
    end = text.find("\n", unit.parts[-1].end)
    end = len(text) if end < 0 else end
    first = bisect_left(sheet.syntax, Span(start, start))
    bars = []
    for mark in sheet.syntax[first:]:
        if mark.start >= end:
            break
        if text[mark.start : mark.end] == "|":
            bars.append(mark)
    cells = (sheet.trim(left.end, right.start) for left, right in pairwise(bars))
    children = tuple(Block("cell", (cell,) if cell.end > cell.start else ()) for cell in cells)
    return Block("head row" if RULED.match(text, end + 1) else "row", children=children)
