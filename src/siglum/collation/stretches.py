"""A row cut into stretches: words that all witnesses share, and the places where they vary."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from siglum.collation.alignment import NONE
from siglum.collation.grid import Column, Grid, GridRow
from siglum.collation.slots import Slot, slots
from siglum.collation.witnesses import TOP
from siglum.collation.witnesses.elements import FRAMED, UNDIVIDED, UNITS

_UNIT = 8  # tokens of the longest phrase that varies as a whole


@dataclass(frozen=True, slots=True)
class Stretch:
    """Columns from `start` to `end`, exclusive; a variant one may have the slots beside it."""

    start: int
    end: int
    shared: bool
    before: bool = False
    after: bool = False


@dataclass(frozen=True, slots=True)
class Cut:
    """A row with its slots and stretches."""

    columns: list[Column]
    slots: list[Slot]
    stretches: tuple[Stretch, ...]

    def slots_of(self, stretch: Stretch) -> range:
        """Return the slots that belong to a variant stretch: those inside it, and beside it where they differ."""
        return range(stretch.start + (not stretch.before), stretch.end + stretch.after)

    def marks(self, stretch: Stretch, number: int) -> dict[int, str]:
        """Return the limits of a witness in a stretch, by column; a lacuna that lies whole in it has none."""
        found = {
            c: kind for c in range(stretch.start, stretch.end) if (kind := self.columns[c].marks.get(number))
        }
        return {} if {"lacunaStart", "lacunaEnd"} <= set(found.values()) else found


def cut(whole: Grid, row: GridRow) -> Cut:
    """Cut a row into stretches that cover all of its columns."""
    cutting = _Cutting(whole, row)
    return Cut(row.columns, cutting.slots, tuple(cutting.stretches()))


class _Cutting:
    def __init__(self, whole: Grid, row: GridRow) -> None:
        self._witnesses = whole.witnesses
        self._all = (1 << len(whole.witnesses)) - 1
        self.columns = row.columns
        self.slots = slots(whole, row)
        self._partitions = [self._partition(column) for column in self.columns]
        self._varies = [partition is not None for partition in self._partitions]
        self._glued = [column.glued for column in self.columns]
        for at in range(1, len(self.columns)):
            if self._differs(at) and not (self._varies[at - 1] or self._varies[at]):
                self._varies[at - 1] = self._varies[at] = self._glued[at - 1] = True
        self._keep_units_whole()

    def _differs(self, at: int) -> bool:
        """Whether some of the witnesses that speak at a slot have a space there and some have not."""
        if not 0 < at < len(self.columns):
            return False
        silent = self.columns[at - 1].silent | self.columns[at].silent
        speaking = self._all & ~silent & ~self.slots[at].either
        return self.slots[at].spaces & speaking not in (0, speaking)

    def _partition(self, column: Column) -> tuple[int, ...] | None:
        """Which witnesses read alike in a column; None where all do."""
        seen: dict[str | None, int] = {}
        labels: list[int] = []
        for witness, token in enumerate(column.cells):
            if column.silent >> witness & 1:
                labels.append(NONE)
                continue
            stamp = self._witnesses[witness].tokens[token].stamp if token != NONE else None
            if witness in column.marks:
                stamp = f"{stamp}\x1f{column.marks[witness]}{witness}"
            labels.append(seen.setdefault(stamp, len(seen)))
        return tuple(labels) if len(seen) > 1 or None in seen else None

    def _keep_units_whole(self) -> None:
        """A name, a date, an intervention in which anything varies, varies as a whole; so do columns glued together."""
        ranges = [(c, c + 1) for c, glued in enumerate(self._glued[:-1]) if glued]
        ranges += [each for witness in range(len(self._witnesses)) for each in self._units(witness)]
        changed = True
        while changed:
            changed = False
            for first, last in ranges:
                varying = sum(self._varies[first : last + 1])
                if varying and (varying <= last - first or not all(self._glued[first:last])):
                    self._varies[first : last + 1] = [True] * (last + 1 - first)
                    self._glued[first:last] = [True] * (last - first)
                    changed = True

    def _units(self, witness: int) -> Iterator[tuple[int, int]]:
        """Yield the columns, first and last, of the phrases that are not divided in this row."""
        nodes = self._witnesses[witness].nodes
        column_of: dict[int, int] = {}
        found: dict[int, None] = {}
        for c, column in enumerate(self.columns):
            token = column.cells[witness]
            if token == NONE:
                continue
            column_of[token] = c
            for part in self._witnesses[witness].tokens[token].parts:
                node = part.node
                while node != TOP and node not in found:
                    found[node] = None
                    node = nodes[node].parent
        for held in (nodes[node] for node in found):
            length = held.last - held.first + 1
            if length > 1 and (held.name in UNDIVIDED or (held.name in UNITS and length <= _UNIT)):
                inside = [column_of[token] for token in (held.first, held.last) if token in column_of]
                if len(inside) == 2:
                    yield inside[0], inside[1]

    def stretches(self) -> Iterator[Stretch]:
        """Yield the stretches of the row; slots that differ go to the variant stretch beside them."""
        spans = list(self._spans())
        taken = False  # whether the slot before the next column belongs to what stands before it
        for n, (start, end, shared) in enumerate(spans):
            if shared:
                taken = False
                yield Stretch(start, end, shared=True)
                continue
            before = not taken and self._differs(start)
            rival = spans[n + 1] if n + 1 < len(spans) and not spans[n + 1][2] else None
            taken = self._differs(end) and not (
                rival and self._explains(*rival[:2], end) and not self._explains(start, end, end)
            )
            yield Stretch(start, end, False, before, taken)

    def _spans(self) -> Iterator[tuple[int, int, bool]]:
        """Yield start, end and whether it is shared, of every stretch."""
        c = 0
        while c < len(self.columns):
            end = c + 1
            if not self._varies[c]:
                while end < len(self.columns) and not self._varies[end]:
                    end += 1
                yield c, end, True
            else:
                while end < len(self.columns) and self._together(end):
                    end += 1
                yield from ((start, stop, False) for start, stop in self._divided(c, end))
            c = end

    def _explains(self, start: int, end: int, at: int) -> bool:
        """Whether witnesses that read alike in some columns agree in the white space of a slot as well."""
        spaces: dict[tuple[int, ...], int] = {}
        for number in range(len(self._witnesses)):
            labels = tuple(held[number] for held in self._partitions[start:end] if held)
            space = self.slots[at].spaces >> number & 1
            if spaces.setdefault(labels, space) != space:
                return False
        return True

    def _together(self, at: int) -> bool:
        """Whether a varying column belongs to the entry of the column before it."""
        if not self._varies[at] or self._glued[at - 1]:
            return self._varies[at]
        return not self.columns[at].border and self._partitions[at - 1] == self._partitions[at] is not None

    def _divided(self, start: int, end: int) -> list[tuple[int, int]]:
        """Cut a stretch where an element of the base begins or ends that reaches beyond it."""
        held = [(c, self.columns[c].cells[0]) for c in range(start, end) if self.columns[c].cells[0] != NONE]
        for (_, one), (at, other) in pairwise(held):
            if not self._glued[at - 1] and self._reaches_out(one, other, held[0][1], held[-1][1]):
                return [*self._divided(start, at), *self._divided(at, end)]
        return [(start, end)]

    def _reaches_out(self, one: int, other: int, first: int, last: int) -> bool:
        """Whether markup that begins or ends between two tokens of the base reaches out of the stretch."""
        base = self._witnesses[0]
        nodes = set(base.chain(base.tokens[one].parts[-1].node))
        nodes ^= set(base.chain(base.tokens[other].parts[0].node))
        held = [base.nodes[node] for node in nodes]
        return any(node.first < first or node.last > last or node.name in FRAMED for node in held)
