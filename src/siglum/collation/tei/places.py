"""Where a block goes that only other witnesses have: beside a block of the base, or into it, always validly."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lxml import etree

from siglum.collation.alignment import NONE, Alignment, Row
from siglum.collation.witnesses import Block, Witness
from siglum.collation.witnesses.elements import DIVISIONS, name

TOP = frozenset(
    "head opener argument epigraph docAuthor docDate docTitle titlePart salute byline dateline".split()
)
_TEXTS = frozenset("text group floatingText".split())  # hold divisions and headings, never a paragraph
_BOTTOM = DIVISIONS | frozenset("closer postscript signed trailer".split())


@dataclass(frozen=True, slots=True)
class Place:
    """A new element before or after the block of a row."""

    row: int
    after: bool
    tag: str


AT_END = Place(NONE, True, "p")


@dataclass(slots=True)
class Places:
    """For each row the row that it becomes part of, mostly itself; and places for rows that get a new element."""

    attached: list[int]
    new: dict[int, Place]


def places(alignment: Alignment, witnesses: Sequence[Witness]) -> Places:
    """Find places for the rows that the base has not.

    Such a row gets a block of its own where TEI has room for one. Where it has none (in a table, between
    two signatures) the row becomes part of the nearest block with words; so does a thing that stands
    alone in the base while another witness has words in its place.
    """
    rows, base = alignment.rows, witnesses[0]
    lost = [row.base is None or _disturbed(row, witnesses) for row in rows]
    holding = [
        not each and not base.blocks[row.base or 0].thing for each, row in zip(lost, rows, strict=True)
    ]
    if any(lost) and not any(holding):
        return Places(
            [0] * len(rows), {0: AT_END}
        )  # the base has no words at all: one new block takes everything
    made = Places(list(range(len(rows))), {})
    for n in range(len(rows)):
        if lost[n] and made.attached[n] == n:
            found = _beside(n, rows, lost, base)
            if found:
                made.new[n] = found
            else:
                _attach(n, holding, made)
    return made


def _beside(n: int, rows: Sequence[Row], lost: Sequence[bool], base: Witness) -> Place | None:
    """A place beside the row before that the base has, or beside the one after."""
    before = next((i for i in range(n - 1, -1, -1) if not lost[i]), NONE)
    after = next((i for i in range(n + 1, len(rows)) if not lost[i]), NONE)
    for beside, follows in ((before, True), (after, False)):
        if beside != NONE and (tag := _tag(base.blocks[rows[beside].base or 0], follows)):
            return Place(beside, follows, tag)
    return None


def _attach(n: int, holding: Sequence[bool], made: Places) -> None:
    """Make a row, and all between, part of the nearest block with words."""
    before = next((i for i in range(n - 1, -1, -1) if holding[i]), NONE)
    after = next((i for i in range(n + 1, len(holding)) if holding[i]), NONE)
    holder = made.attached[before] if before != NONE else after
    for each in range(before + 1, n + 1) if before != NONE else range(n, after):
        made.attached[each] = holder
        made.new.pop(each, None)


def _disturbed(row: Row, witnesses: Sequence[Witness]) -> bool:
    """Whether the base has nothing but a thing among blocks where another witness has words."""
    if not witnesses[0].blocks[row.base or 0].thing:
        return False
    return any(
        not witness.blocks[witness.block_of(cells[number])].thing
        for cells in row.columns
        for number, witness in enumerate(witnesses)
        if cells[number] != NONE
    )


def _tag(block: Block, after: bool) -> str:
    """The element that may stand before or after a block; empty where none may."""
    if block.kind in ("p", "ab"):
        return block.kind
    parent = block.element.getparent()
    if parent is None:
        return ""
    if name(parent) in DIVISIONS - _TEXTS:
        return "p" if _fits(parent, parent.index(block.element) + after) else ""
    kinds = {name(each) for each in parent}
    if block.kind == "item" and name(parent) == "list" and not kinds & {"label", "headLabel"}:
        return "item"
    return "l" if block.kind == "l" and name(parent) == "lg" else ""


def _fits(parent: etree._Element, at: int) -> bool:
    """Whether a paragraph fits into a division: after its top and before its bottom (TEI Guidelines 4.1)."""
    children = [name(each) for each in parent]
    return _BOTTOM.isdisjoint(children[:at]) and TOP.isdisjoint(children[at:])
