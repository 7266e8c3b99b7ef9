"""Witness after witness is laid beside the rows and columns of those before it, from the base outwards."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import accumulate

from siglum.collation.alignment.blocks import Group, correspond
from siglum.collation.alignment.model import NONE, Keys, Run
from siglum.collation.alignment.pairing import Pair, pair
from siglum.collation.alignment.runs import runs, slid

_SHORT = 3  # tokens of a run that may be chance
_AT_ONCE = 600  # cells of a changed passage that grows by such runs


class GrowingRow:
    """A row while witnesses are laid beside it: cells, and the different forms, of each column."""

    __slots__ = ("base", "cells", "forms")

    def __init__(self, base: int | None) -> None:
        self.base = base
        self.cells: list[list[int]] = []
        self.forms: list[tuple[str, ...]] = []

    def words(self) -> Counter[str]:
        """Count each form once a column."""
        return Counter(form for forms in self.forms for form in forms)


class Merging:
    """The rows of all witnesses so far."""

    def __init__(self, witnesses: int) -> None:
        self.rows: list[GrowingRow] = []
        self.joined: set[tuple[int, int]] = set()
        self._witnesses = witnesses

    def add(self, witness: int, blocks: Keys) -> None:
        """Lay a witness beside the rows; the first one makes them."""
        starts = [0, *accumulate(map(len, blocks))]
        groups = correspond([row.words() for row in self.rows], [Counter(block) for block in blocks])
        made: list[GrowingRow] = []
        for group in groups:
            rows = self.rows[group.row : group.row_end]
            if rows and group.block_end > group.block:
                self._align(witness, rows, blocks, group, starts)
            made += rows
            if not rows:
                made += self._new(witness, blocks, group, starts)
        self.rows = made

    def _new(self, witness: int, blocks: Keys, group: Group, starts: Sequence[int]) -> Iterator[GrowingRow]:
        for block in range(group.block, group.block_end):
            row = GrowingRow(block if witness == 0 else None)
            row.cells = [self._cells(witness, token) for token in range(starts[block], starts[block + 1])]
            row.forms = [(key,) for key in blocks[block]]
            yield row

    def _cells(self, witness: int, token: int) -> list[int]:
        cells = [NONE] * self._witnesses
        cells[witness] = token
        return cells

    def _align(
        self, witness: int, rows: Sequence[GrowingRow], blocks: Keys, group: Group, starts: Sequence[int]
    ) -> None:
        """Pair the tokens of a group's blocks with the columns of its rows."""
        keys = [key for block in blocks[group.block : group.block_end] for key in block]
        first = starts[group.block]
        forms = [each for row in rows for each in row.forms]
        column_of = [NONE] * len(keys)
        for found in paired(forms, keys):
            column_of[found.token] = found.column
            if found.columns == 2 or found.tokens == 2:
                self.joined.add((witness, first + found.token))
        boundaries = [start - first for start in starts[group.block : group.block_end]]
        self._distribute(witness, rows, keys, column_of, boundaries, first)

    def _distribute(
        self,
        witness: int,
        rows: Sequence[GrowingRow],
        keys: Sequence[str],
        column_of: Sequence[int],
        boundaries: Sequence[int],
        first: int,
    ) -> None:
        """Write tokens into their columns; one without a column gets a new one after the token before it."""
        ends = list(accumulate(len(row.forms) for row in rows))
        owner = _owners(column_of, ends, boundaries)
        added: list[dict[int, list[int]]] = [{} for _ in rows]
        last = -1
        for token, column in enumerate(column_of):
            if column != NONE:
                last = column
                row = rows[owner[token]]
                at = column - (ends[owner[token]] - len(row.forms))
                row.cells[at][witness] = first + token
                if keys[token] not in row.forms[at]:
                    row.forms[at] = (*row.forms[at], keys[token])
            else:
                start = ends[owner[token]] - len(rows[owner[token]].forms)
                added[owner[token]].setdefault(max(last + 1 - start, 0), []).append(token)
        for row, new in zip(rows, added, strict=True):
            if new:
                self._insert(witness, row, new, keys, first)

    def _insert(
        self, witness: int, row: GrowingRow, new: dict[int, list[int]], keys: Sequence[str], first: int
    ) -> None:
        cells: list[list[int]] = []
        forms: list[tuple[str, ...]] = []
        at = 0
        for place in sorted(new):
            cells += row.cells[at:place]
            forms += row.forms[at:place]
            cells += [self._cells(witness, first + token) for token in new[place]]
            forms += [(keys[token],) for token in new[place]]
            at = place
        row.cells = cells + row.cells[at:]
        row.forms = forms + row.forms[at:]


def _owners(column_of: Sequence[int], ends: Sequence[int], boundaries: Sequence[int]) -> list[int]:
    """The row of every token: its column's; without one that of the tokens before it, up to a block's start."""
    owner = [bisect_right(ends, column) if column != NONE else NONE for column in column_of]
    following = len(ends) - 1 if not any(each != NONE for each in owner) else NONE
    nexts = [0] * len(owner)
    for token in range(len(owner) - 1, -1, -1):
        following = owner[token] if owner[token] != NONE else following
        nexts[token] = following
    starts = set(boundaries)
    last = NONE
    for token, each in enumerate(owner):
        if each == NONE:
            after = nexts[token] if nexts[token] != NONE else last
            if last == NONE or (token in starts and after > last):
                last = after
            owner[token] = last
        else:
            last = each
    return owner


def paired(forms: Sequence[tuple[str, ...]], keys: Sequence[str]) -> Iterator[Pair]:
    """Yield which token stands in which column: equal runs first, then the changed passages between them."""
    present = set(keys)
    left = [_shown(each, present) for each in forms]
    others: list[Pair] = []
    equal: list[Run] = []
    for found in _pairs(forms, left, keys):
        joined = isinstance(found, Pair) and (found.columns > 1 or found.tokens > 1)
        if isinstance(found, Pair) and (joined or left[found.column] != keys[found.token]):
            others.append(found)
            continue
        run = Run(found.column, found.token, 1) if isinstance(found, Pair) else found
        last = equal[-1] if equal else Run(NONE, NONE, 0)
        if (run.left, run.right) == (last.left + last.length, last.right + last.length):
            equal[-1] = Run(last.left, last.right, last.length + run.length)
        else:
            equal.append(run)
    yield from others
    for run in slid(equal, left, keys):
        yield from (Pair(run.left + n, run.right + n) for n in range(run.length))


def _pairs(
    forms: Sequence[tuple[str, ...]], left: Sequence[str], keys: Sequence[str]
) -> Iterator[Pair | Run]:
    i = j = 0
    for run in (*_dissolved(runs(left, keys), len(forms), len(keys)), None):
        k, m = (run.left, run.right) if run else (len(forms), len(keys))
        if k > i and m > j:
            for found in pair(forms[i:k], keys[j:m]):
                yield found._replace(column=i + found.column, token=j + found.token)
        if run:
            i, j = k + run.length, m + run.length
            yield run


def _dissolved(found: Sequence[Run], columns: int, tokens: int) -> Iterator[Run]:
    """Leave out short runs between changed passages: which word stands for which there, likeness decides over all."""
    i = j = 0
    for n, run in enumerate(found):
        after = found[n + 1] if n + 1 < len(found) else Run(columns, tokens, 0)
        k, m = run.left + run.length, run.right + run.length
        changed = (run.left > i or run.right > j) and (after.left > k or after.right > m)
        if run.length <= _SHORT and changed and (after.left - i) * (after.right - j) <= _AT_ONCE:
            continue
        yield run
        i, j = k, m


def _shown(forms: tuple[str, ...], present: set[str]) -> str:
    """The form by which a column is sought: the first that the new witness has at all."""
    if len(forms) > 1:
        for form in forms:
            if form in present:
                return form
    return forms[0]
