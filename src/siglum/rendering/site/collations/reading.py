"""A text in several witnesses as plain data, from any TEI with an apparatus: blocks of shared words and of places."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from siglum.rendering.document import text_of
from siglum.saxon import transform
from siglum.shipped import shipped

# A word, a character of Chinese or Japanese, or a mark.
_TOKEN = re.compile(r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]|[^\W_]+|[^\w\s]")


@dataclass(frozen=True, slots=True)
class Witness:
    """A witness: its id in the file, its siglum, what the list of witnesses says of it."""

    id: str
    siglum: str
    name: str


@dataclass(frozen=True, slots=True)
class Reading:
    """What some witnesses have in a place; nothing at all where they are lost."""

    witnesses: tuple[str, ...]
    text: str
    lemma: bool
    lost: bool

    @property
    def tokens(self) -> tuple[str, ...]:
        """Words and marks."""
        return tokens(self.text)


@dataclass(frozen=True, slots=True)
class Place:
    """A place of variation: `n` is its number on the page of the document.

    A lemma that crosses bounds is in several pieces: `words` are those of the whole, at its first piece;
    `more` is true of the others.
    """

    n: str
    type: str
    accidental: bool
    readings: tuple[Reading, ...]
    words: str = ""
    more: bool = False

    @property
    def lemma(self) -> Reading | None:
        """The reading of the text."""
        return next((each for each in self.readings if each.lemma), None)

    def of(self, witness: str) -> Reading | None:
        """Return what a witness has here; one that no reading names goes with the lemma."""
        return next((each for each in self.readings if witness in each.witnesses), self.lemma)


@dataclass(frozen=True, slots=True)
class Shared:
    """Words that all witnesses have, those aside that are lost here."""

    text: str
    lost: frozenset[str]


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph or heading: where it is reached, its number if it has one."""

    anchor: str
    number: str
    name: str  # of its element
    parts: tuple[Shared | Place, ...]
    inner: tuple[Place, ...] = ()  # places inside the lemmata of others


@dataclass(frozen=True, slots=True)
class Difference:
    """Blocks that are not the same in some witnesses: `type` is omission, merged, split, kind or another."""

    start: str
    end: str
    type: str
    detail: str
    witnesses: tuple[str, ...]
    words: str


@dataclass(frozen=True, slots=True)
class Witnessed:
    """A text in several witnesses; `structure` says where their blocks differ."""

    base: str
    witnesses: tuple[Witness, ...]
    blocks: tuple[Block, ...]
    structure: tuple[Difference, ...]

    @property
    def places(self) -> list[tuple[Block, Place]]:
        """Every place of variation with its block, in the order of the text."""
        parts = ((block, part) for block in self.blocks for part in (*block.parts, *block.inner))
        found = [(block, part) for block, part in parts if isinstance(part, Place) and not part.more]
        return sorted(found, key=lambda each: int(each[1].n))


def tokens(text: str) -> tuple[str, ...]:
    """Return the words and marks of a text; a Chinese or Japanese character is a word, a gap is none."""
    return tuple(_TOKEN.findall(text.replace("[…]", "")))


def read(tei: Path) -> Witnessed:
    """Return a TEI document as its witnesses have it. Raises InputError where the file is not TEI."""
    found = json.loads(transform(shipped("xslt", "collation.xsl"), text_of(tei)).text)
    return Witnessed(
        found["base"],
        tuple(Witness(**each) for each in found["witnesses"]),
        tuple(map(_block, found["blocks"])),
        tuple(map(_difference, found["structure"])),
    )


def _block(given: dict[str, Any]) -> Block:
    parts, inner = (tuple(map(_part, given[key])) for key in ("parts", "inner"))
    places = tuple(each for each in inner if isinstance(each, Place))
    return Block(given["anchor"], given["number"], given["name"], parts, places)


def _difference(given: dict[str, Any]) -> Difference:
    ends = given["from"], given["to"] or given["from"]
    return Difference(*ends, given["type"], given["detail"], tuple(given["witnesses"]), given["words"])


def _part(given: dict[str, Any]) -> Shared | Place:
    if "readings" not in given:
        return Shared(given["text"], frozenset(given["lost"]))
    readings = (each | {"witnesses": tuple(each["witnesses"])} for each in given["readings"])
    return Place(
        given["n"],
        given["type"],
        given["accidental"],
        tuple(Reading(**each) for each in readings),
        given["words"],
        given["more"],
    )
