"""The text of a document, line by line, into blocks: the same reading for every layout.

What is not clear is a paragraph.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from siglum.transcripts.blocks.closing import closing
from siglum.transcripts.blocks.days import days
from siglum.transcripts.blocks.lines import REMARK, SEPARATOR
from siglum.transcripts.blocks.middle import body, labelled
from siglum.transcripts.blocks.notes import HEADING, notes
from siglum.transcripts.blocks.opening import opening
from siglum.transcripts.blocks.speakers import turns
from siglum.transcripts.blocks.units import Unit, units
from siglum.transcripts.model import Block, BlockKind
from siglum.transcripts.sheet import Line, Sheet


def blocks(sheet: Sheet, lines: Iterable[Line], title: str = "") -> tuple[Block, ...]:
    """Return the blocks of the text in some lines; `title` is the document's, which the text may repeat."""
    return tuple(_blocks(sheet, units(sheet, lines), title))


def _blocks(sheet: Sheet, found: Sequence[Unit], title: str) -> Iterator[Block]:
    noted = notes(found)
    end = min(noted, default=len(found))
    heading = end - 1 if noted and end > 1 and _is_notes_heading(found[end - 1]) else end
    speakers = turns(sheet, found[:heading])
    dated = days(found[:heading])
    opened = opening(found[: min(dated, default=heading)], title, frozenset(speakers))
    start = len(opened)
    closed = closing(found[start:heading], max(dated, default=start) - start + 1)
    last = heading - len(closed)
    yield from _plain(sheet, found[:start], opened)
    yield from body(
        sheet,
        found[start:last],
        {n - start: who for n, who in speakers.items() if start <= n < last},
        frozenset(n - start for n in dated),
    )
    yield from _plain(sheet, found[last:heading], closed)
    yield from _plain(
        sheet,
        found[heading:end],
        ["heading" if HEADING.fullmatch(each.text) else "separator" for each in found[heading:end]],
    )
    yield from _notes(sheet, found, noted)


def _is_notes_heading(unit: Unit) -> bool:
    return HEADING.fullmatch(unit.text) is not None or SEPARATOR.fullmatch(unit.text) is not None


def _plain(sheet: Sheet, found: Sequence[Unit], kinds: Sequence[BlockKind]) -> Iterator[Block]:
    for unit, kind in zip(found, kinds, strict=True):
        remark = REMARK.match(unit.text) if kind == "remark" else None
        label, parts = labelled(sheet, unit.parts, remark.end() if remark else 0)
        yield Block(kind, parts, label)


def _notes(sheet: Sheet, found: Sequence[Unit], noted: dict[int, int]) -> Iterator[Block]:
    starts = sorted(noted)
    for n, following in zip(starts, [*starts[1:], len(found)], strict=False):
        label, parts = labelled(sheet, found[n].parts, noted[n])
        further = tuple(Block("paragraph", each.parts) for each in found[n + 1 : following])
        yield Block("note", parts, label, further)
