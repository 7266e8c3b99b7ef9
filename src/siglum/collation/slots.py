"""The places between columns: white space, breaks, and where a witness begins a block of its own."""

from __future__ import annotations

from dataclasses import dataclass, field

from lxml import etree

from siglum.collation.alignment import NONE
from siglum.collation.grid import Grid, GridRow
from siglum.collation.witnesses import TOP, Part, Seam, Witness
from siglum.encoding.markup import element


@dataclass(slots=True)
class Slot:
    """The place before a column, or after the last one. Masks have a bit for each witness."""

    spaces: int = 0  # who has white space here
    either: int = 0  # who may have it or not: a block begins
    node: dict[int, int] = field(default_factory=dict)  # by witness, the markup in which its space stands
    breaks: dict[int, tuple[Part, ...]] = field(default_factory=dict)


def slots(whole: Grid, row: GridRow) -> list[Slot]:
    """Return the slots of a row, one more than it has columns."""
    made = [Slot() for _ in range(len(row.columns) + 1)]
    for number, witness in enumerate(whole.witnesses):
        _Laying(made, number, witness, row).lay()
    return made


def begins(kind: str) -> etree._Element:
    """The mark before the first word of a block that begins inside a block of the result."""
    return element("milestone", {"unit": "block", "type": "begins", "subtype": kind})


def continues(space: bool) -> etree._Element:
    """The mark before the first words in a block of the result that belong to the witness's block before it."""
    return element("milestone", {"unit": "block", "type": "continues", "break": "" if space else "no"})


class _Laying:
    """Lays one witness's seams into the slots of a row."""

    def __init__(self, made: list[Slot], number: int, witness: Witness, row: GridRow) -> None:
        self._slots, self._number, self._witness, self._row = made, number, witness, row
        self._mark = 1 << number

    def lay(self) -> None:
        last, last_token = NONE, NONE
        for c, column in enumerate(self._row.columns):
            token = column.cells[self._number]
            if token == NONE:
                continue
            self._before(token, last_token, last + 1, c)
            last, last_token = c, token
        if last_token != NONE:
            self._tail(last_token, last + 1)

    def _before(self, token: int, last_token: int, first: int, at: int) -> None:
        """What stands before a token; `first` and `at` are the slots from the token before it to this one."""
        seam = self._witness.seams[token]
        block = self._witness.block_of(token)
        starts = self._witness.blocks[block].start == token
        if last_token == NONE:
            if not starts:
                self._add(at, (Part(TOP, "", continues(seam.space)),))
            self._add(at, seam.breaks)
        elif starts:
            self._tail(last_token, first)
            for each in self._slots[first : at + 1]:
                each.either |= self._mark
            self._add(at, (Part(TOP, "", begins(self._witness.blocks[block].kind)),))
            self._add(at, seam.breaks)
        elif seam.space or seam.breaks:
            self._seam(seam, first, at)

    def _seam(self, seam: Seam, first: int, at: int) -> None:
        """Where several slots will do, take one where a witness before has a space: then they agree."""
        if first != at:
            fit = [n for n in range(first, at + 1) if not self._silent(n)] or [at]
            at = next((n for n in fit if self._slots[n].spaces), fit[0])
        if seam.space:
            self._slots[at].spaces |= self._mark
            self._slots[at].node[self._number] = seam.node
        self._add(at, seam.breaks)

    def _silent(self, at: int) -> bool:
        """Whether the witness is in a lacuna on one side of a slot."""
        columns = self._row.columns[max(0, at - 1) : at + 1]
        return any(column.silent & self._mark for column in columns)

    def _tail(self, token: int, at: int) -> None:
        block = self._witness.block_of(token)
        if self._witness.blocks[block].end == token + 1:
            self._add(at, self._witness.tails.get(block, ()))

    def _add(self, at: int, breaks: tuple[Part, ...]) -> None:
        if breaks:
            held = self._slots[at].breaks
            held[self._number] = (*held.get(self._number, ()), *breaks)
