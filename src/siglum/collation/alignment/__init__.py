"""Aligning: normal forms of several witnesses come in, rows of columns go out; nothing of TEI.

blocks ─ correspond ─▶ groups ─ runs, pairing ─▶ columns ─ merging ─▶ rows ─ moves ─▶ Alignment
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from siglum.collation.alignment.kinship import nearest_first
from siglum.collation.alignment.loosening import find_moves
from siglum.collation.alignment.merging import Merging
from siglum.collation.alignment.model import NONE, Alignment, Cells, Keys, Move, Row

__all__ = ["NONE", "Alignment", "Cells", "Keys", "Move", "Row", "align"]


def align(witnesses: Sequence[Keys], done: Callable[[int], None] = lambda witness: None) -> Alignment:
    """Align witnesses, the base first; `done` is called after each with its number.

    The same witnesses in the same order give the same alignment. Time and memory grow with the length
    of the witnesses, not with the product of their lengths.
    """
    merging = Merging(len(witnesses))
    for number in nearest_first(witnesses):
        merging.add(number, witnesses[number])
        done(number)
    moves = find_moves(merging.rows, [[key for block in blocks for key in block] for blocks in witnesses])
    rows = tuple(Row(row.base, tuple(map(tuple, row.cells))) for row in merging.rows)
    return Alignment(len(witnesses), rows, tuple(moves), frozenset(merging.joined))
