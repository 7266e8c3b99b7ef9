"""The base's text without its words: blocks for the rows, and places for rows that only others have."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass

from lxml import etree

from siglum.collation.alignment import NONE, Alignment, Row
from siglum.collation.tei.copying import Copier
from siglum.collation.witnesses import Block, Witness
from siglum.collation.witnesses.elements import BREAKS, name
from siglum.encoding.markup import ID, TEI, element, sub

ROOM = "room"  # stands in no document
_BESIDE = frozenset({"p", "ab"})  # blocks beside which a paragraph may always stand


@dataclass(frozen=True, slots=True)
class Place:
    """Where a row that the base has not goes: a new element before or after the block of a row."""

    row: int
    after: bool
    tag: str


def places(alignment: Alignment, witnesses: Sequence[Witness]) -> tuple[list[int], dict[int, Place]]:
    """Return for each row the row that it becomes part of, and places for the rows that the base has not.

    Such a row gets a block of its own beside a block of its kind. Where the base's structure has no
    room for one (in a table, after an address), it becomes part of the row beside it; so does a thing
    that stands alone in the base while another witness has words in its place.
    """
    rows, base = alignment.rows, witnesses[0]
    standing = [row.base is not None and not _disturbed(row, witnesses) for row in rows]
    followed = _followed(standing)
    attached = list(range(len(rows)))
    found: dict[int, Place] = {}
    last = -1
    for n in range(len(rows)):
        if standing[n]:
            last = n
            continue
        for beside, after in ((last, True), (followed[n], False)):
            block = base.blocks[rows[beside].base or 0] if beside >= 0 else None
            if block and (tag := _tag_beside(block)):
                found[n] = Place(beside, after, tag)
                break
        else:
            attached[n] = last if last >= 0 else followed[n] if followed[n] >= 0 else n
    return attached, found


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


def _followed(standing: Sequence[bool]) -> list[int]:
    """For each row the next one that stands in the base as it is."""
    found, following = [-1] * len(standing), -1
    for n in range(len(standing) - 1, -1, -1):
        if standing[n]:
            following = n
        found[n] = following
    return found


def _tag_beside(block: Block) -> str:
    """The element that may stand beside a block."""
    if block.kind in _BESIDE:
        return block.kind
    parent = block.element.getparent()
    if parent is None or block.thing:
        return ""
    kinds = {name(each) for each in parent}
    if block.kind == "item" and name(parent) == "list" and not kinds & {"label", "headLabel"}:
        return "item"
    return "l" if block.kind == "l" and name(parent) == "lg" else ""


class Skeleton:
    """A copy of the base's text, emptied of words; `texts` are its outermost `text` elements."""

    def __init__(self, base: Witness, copier: Copier) -> None:
        self._copier = copier
        self.texts: list[etree._Element] = []
        self.kept: set[etree._Element] = set()  # breaks of the base that stay between its blocks
        blocks = {block.element: block for block in base.blocks}
        self.block_of: dict[etree._Element, etree._Element] = {}
        for text in base.root.iter(f"{{{TEI}}}text"):
            if not any(name(each) == "text" for each in text.iterancestors()):
                self._copy(text, blocks)

    def _copy(self, text: etree._Element, blocks: dict[etree._Element, Block]) -> None:
        made = deepcopy(text)
        made.tail = None
        inside: set[etree._Element] = set()  # what belongs to blocks, and is written anew
        for original, copied in list(zip(text.iter(), made.iter(), strict=True)):
            if original.getparent() in inside:
                inside.add(original)
            elif original in blocks:
                inside.add(original)
                self.block_of[original] = self._emptied(copied, blocks[original])
            elif isinstance(original.tag, str):
                self._copier.adopt(0, copied)
                if name(original) in BREAKS:
                    self.kept.add(original)
                    self._copier.attribute(copied, [0])
        self.texts.append(made)

    def _emptied(self, copied: etree._Element, block: Block) -> etree._Element:
        """Take the words out of a block; a thing that stands among blocks makes room for what is written of it."""
        if block.thing:
            room, parent = element(ROOM), copied.getparent()
            assert parent is not None
            room.tail, copied.tail = copied.tail, None
            parent.replace(copied, room)
            return room
        self._copier.adopt(0, copied)
        for child in list(copied):
            copied.remove(child)
        copied.text = None
        return copied

    def identify(self, block: etree._Element, words: str) -> str:
        """Return a block's id; one without gets an id made of its words, which stays when text elsewhere changes."""
        if own := block.get(ID):
            return own
        stem = f"{name(block)}-{hashlib.sha256(words.encode()).hexdigest()[:8]}"
        block.set(ID, self._copier.free(stem))
        return str(block.get(ID))

    def blocks(
        self, alignment: Alignment, attached: Sequence[int], placed: Mapping[int, Place], base: Witness
    ) -> list[etree._Element]:
        """Return the elements of the rows, in order: the base's, and new ones for rows that the base has not."""
        made: dict[int, etree._Element] = {
            n: self.block_of[base.blocks[row.base].element]
            for n, row in enumerate(alignment.rows)
            if row.base is not None and attached[n] == n and n not in placed
        }
        for n, row in enumerate(alignment.rows):
            if row.base is not None and n not in made:
                unwrap(self.block_of[base.blocks[row.base].element])
        last: dict[int, etree._Element] = {}  # by row, the last block put after it
        for n in range(len(alignment.rows)):
            if attached[n] != n or n in made:
                continue
            place = placed.get(n)
            if place is None:
                made[n] = self._at_end()
            elif place.after:
                made[n] = last[place.row] = _put(place.tag, last.get(place.row, made[place.row]), 1)
            else:
                made[n] = _put(place.tag, made[place.row], 0)
        return [made[n] for n in sorted(made)]

    def _at_end(self) -> etree._Element:
        body = self._body()
        if any(name(each).startswith("div") for each in body):
            body = sub(body, "div")
        return sub(body, "p")

    def _body(self) -> etree._Element:
        """Return the first body, made where the base has none."""
        for text in self.texts:
            for body in text.iter(f"{{{TEI}}}body"):
                return body
        text = element("text")
        text.append(element("body"))
        self.texts.append(text)
        return text[0]


def _put(tag: str, beside: etree._Element, after: int) -> etree._Element:
    """Make a block after or before another, with the white space between blocks that is there."""
    made, parent = element(tag), beside.getparent()
    assert parent is not None
    parent.insert(parent.index(beside) + after, made)
    if after:
        made.tail, beside.tail = beside.tail, "\n"
    else:
        made.tail = "\n"
    return made


def unwrap(room: etree._Element) -> None:
    """Put what was written into a room in its place."""
    parent = room.getparent()
    assert parent is not None
    made = list(room)
    if made:
        made[-1].tail = (made[-1].tail or "") + (room.tail or "")
    at = parent.index(room)
    parent[at : at + 1] = made
