"""The entries of the apparatus: which witnesses read alike in a place of variation, and of what kind it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, get_args

from siglum.collation.alignment import NONE
from siglum.collation.stretches import Cut, Stretch
from siglum.collation.tokens import THING
from siglum.collation.witnesses import Witness

Type = Literal[
    "substantive",  # other words
    "omission",  # words that some witnesses have not
    "transposition",  # words that stand elsewhere in other witnesses
    "lacuna",  # the edge of what is left of a damaged witness
    "orthographic",  # the same words, written otherwise
    "punctuation",  # the same words, other marks or spaces between them
    "markup",  # the same characters: in one witness supplied or unclear, in another plain
]
TYPES: tuple[Type, ...] = get_args(Type)
_AROUND = 8  # columns on either side of an entry, by which it is found again
ACCIDENTAL = frozenset({"orthographic", "punctuation", "markup"})


@dataclass(frozen=True, slots=True)
class Reading:
    """What some witnesses have in a place; the first of them lends it words and markup."""

    witnesses: tuple[int, ...]
    text: str  # the words as they stand, for people
    normal: tuple[str, ...]  # their normal forms
    silent: bool = False  # the witnesses are in a lacuna

    @property
    def words(self) -> str:
        """The normal forms without punctuation, run together."""
        return "".join(form for form in self.normal if form[:1].isalnum() or form.startswith(THING))


@dataclass(frozen=True, slots=True)
class Ruling:
    """What the editor decided of an entry."""

    type: Type | None = None
    lemma: str = ""  # the siglum of a witness whose reading becomes the lemma
    significance: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry: `place` is the id of the block in which it stands."""

    id: str
    place: str
    type: Type
    readings: tuple[Reading, ...]
    lemma: int = 0
    significance: str = ""
    note: str = ""
    before: str = ""  # the base's words before it, and after it
    after: str = ""


def readings(cut: Cut, stretch: Stretch, witnesses: Sequence[Witness]) -> list[Reading]:
    """Group the witnesses by what they have in a stretch, the base's reading first; silent ones come last."""
    groups: dict[tuple[str, ...], list[int]] = {}
    silent: list[int] = []
    columns = cut.columns[stretch.start : stretch.end]
    for number in range(len(witnesses)):
        if all(column.silent >> number & 1 for column in columns):
            silent.append(number)
        else:
            groups.setdefault(_signature(cut, stretch, number, witnesses[number]), []).append(number)
    found = []
    for members in groups.values():
        witness = witnesses[members[0]]
        tokens = [token for column in columns if (token := column.cells[members[0]]) != NONE]
        text = _text(witness, tokens)
        found.append(Reading(tuple(members), text, tuple(witness.tokens[token].key for token in tokens)))
    if silent:
        found.append(Reading(tuple(silent), "", (), silent=True))
    return found


def _signature(cut: Cut, stretch: Stretch, number: int, witness: Witness) -> tuple[str, ...]:
    """What must be equal for two witnesses to share a reading: words, interventions, white space.

    Where a break stands in the stretch, the columns of the words too, so that the break keeps its place.
    """
    inside, marks = cut.slots_of(stretch), cut.marks(stretch, number)
    placed = any(cut.slots[c].breaks for c in inside)
    made: list[str] = []
    for c in range(stretch.start, stretch.end + 1):
        if c in inside and cut.slots[c].spaces >> number & 1:
            made.append(" ")
        if c < stretch.end:
            column = cut.columns[c]
            if column.cells[number] != NONE:
                made.append(f"{c} " * placed + witness.tokens[column.cells[number]].stamp)
            if c in marks:
                made.append(f"{marks[c]} {number}")
    return tuple(made)


def surroundings(cut: Cut, stretch: Stretch, witness: Witness, number: int = 0) -> tuple[str, str]:
    """Return some words of a witness before and after a stretch, in its row."""
    sides = cut.columns[max(0, stretch.start - _AROUND) : stretch.start], cut.columns[stretch.end :][:_AROUND]
    before, after = (
        _text(witness, [token for column in side if (token := column.cells[number]) != NONE])
        for side in sides
    )
    return before, after


def _text(witness: Witness, tokens: Sequence[int]) -> str:
    pieces: list[str] = []
    for n, token in enumerate(tokens):
        if n and (witness.seams[token].space or witness.block_of(token) != witness.block_of(tokens[n - 1])):
            pieces.append(" ")
        shown = witness.tokens[token]
        pieces.append(f"[{shown.key[1:].rstrip(':')}]" if shown.text == THING else shown.text)
    return "".join(pieces)


def classify(found: Sequence[Reading]) -> Type:
    """Return of what kind a variation is, by its weightiest difference."""
    speaking = [reading for reading in found if not reading.silent]
    full = [reading for reading in speaking if reading.normal]
    if len({reading.words for reading in full if reading.words}) > 1:
        return "substantive"
    if len(speaking) > len(full) or len({bool(reading.words) for reading in full}) > 1:
        return "omission" if any(reading.words for reading in full) else "punctuation"
    if len({reading.text for reading in full}) == 1:
        return "markup"
    bare = {"".join(filter(str.isalnum, reading.text)) for reading in full}
    return "punctuation" if len(bare) == 1 else "orthographic"
