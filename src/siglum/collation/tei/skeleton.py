"""The base's text without its words: blocks for the rows, and places for rows that only others have."""

from __future__ import annotations

import hashlib
from copy import deepcopy

from lxml import etree

from siglum.collation.alignment import Alignment
from siglum.collation.tei.copying import Copier
from siglum.collation.tei.places import AT_END, TOP, Places
from siglum.collation.witnesses import Block, Witness
from siglum.collation.witnesses.elements import BREAKS, DIVISIONS, name
from siglum.encoding.markup import ID, TEI, element, sub

_NO_COMPONENTS = (
    BREAKS | TOP | frozenset("app note noteGrp gap figure metamark anchor index space".split()) | {""}
)
ROOM = "room"  # stands in no document


class Skeleton:
    """A copy of the base's text, emptied of words; `texts` are its outermost `text` elements."""

    def __init__(self, base: Witness, copier: Copier) -> None:
        self._copier = copier
        self.texts: list[etree._Element] = []
        self.kept: dict[
            etree._Element, etree._Element
        ] = {}  # breaks of the base that stay between its blocks
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
                    self.kept[original] = copied
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
        stem = f"{etree.QName(block).localname}-{hashlib.sha256(words.encode()).hexdigest()[:8]}"
        block.set(ID, self._copier.free(stem))
        return str(block.get(ID))

    def blocks(self, alignment: Alignment, places: Places, base: Witness) -> list[etree._Element]:
        """Return the elements of the rows, in order: the base's, and new ones for rows that the base has not."""
        made: dict[int, etree._Element] = {
            n: self.block_of[base.blocks[row.base].element]
            for n, row in enumerate(alignment.rows)
            if row.base is not None and places.attached[n] == n and n not in places.new
        }
        for n, row in enumerate(alignment.rows):
            if row.base is not None and n not in made:
                unwrap(self.block_of[base.blocks[row.base].element])
                self._release(base, row.base)
        last: dict[int, etree._Element] = {}  # by row, the last block put after it
        for n in range(len(alignment.rows)):
            if places.attached[n] != n or n in made:
                continue
            place = places.new.get(n, AT_END)
            if place == AT_END:
                made[n] = self._at_end()
            elif place.after:
                made[n] = last[place.row] = _put(place.tag, last.get(place.row, made[place.row]), 1)
            else:
                made[n] = _put(place.tag, made[place.row], 0)
        return [made[n] for n in sorted(made)]

    def _release(self, base: Witness, number: int) -> None:
        """A block goes elsewhere, and the breaks beside it go with it."""
        block = base.blocks[number]
        for part in (*base.seams[block.start].breaks, *base.tails.get(number, ())):
            copied = self.kept.pop(part.element, None) if part.element is not None else None
            if copied is not None:
                unwrap(copied)

    def _at_end(self) -> etree._Element:
        body = self._body()
        if any(name(each).startswith("div") for each in body):
            body = sub(body, "div")
        return sub(body, "p")

    def complete(self) -> None:
        """A division that has nothing but apps and the like gets a paragraph around the first, as TEI demands."""
        for text in self.texts:
            for division in text.iter(*(f"{{{TEI}}}{each}" for each in DIVISIONS)):
                kinds = [name(each) for each in division]
                if "app" in kinds and set(kinds) <= _NO_COMPONENTS:
                    app = division[kinds.index("app")]
                    room = element("p")
                    division.replace(app, room)
                    room.tail, app.tail = app.tail, None
                    room.append(app)

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
    made, at = list(room), parent.index(room)
    tail = room.tail or ""
    parent[at : at + 1] = made
    if made:
        made[-1].tail = (made[-1].tail or "") + tail
    elif at:
        parent[at - 1].tail = (parent[at - 1].tail or "") + tail
    else:
        parent.text = (parent.text or "") + tail
