"""The text of a document, line by line, into blocks: the same reading for every layout."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from siglum.transcripts.model import Block
from siglum.transcripts.sheet import Line, Sheet, around, groups

NUMERAL = re.compile(r"(?:\((?:\d{1,3}|[A-Za-z]|[ivxIVX]+)\)|\d{1,3}[.)]|[A-Za-z]\)|[IVX]+\.)(?=\s)")


def blocks(sheet: Sheet, lines: Iterable[Line]) -> tuple[Block, ...]:
    """Return the blocks of the text in some lines."""
    return tuple(_paragraphs(groups(lines)))


def _paragraphs(found: Iterator[tuple[Line, ...]]) -> Iterator[Block]:
    for group in found:
        for line in group:
            yield Block("paragraph", (line.span,))
