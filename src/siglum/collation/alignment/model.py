"""What an alignment is: rows of columns, each column with at most one token of every witness."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

APART = "\ufffc\ufffc"  # begins the form of what is paired only with its like: a figure among paragraphs
NONE = -1  # the cell of a witness that has no token in a column

Keys = Sequence[Sequence[str]]  # a witness for aligning: its blocks, each the normal forms of its tokens
Cells = tuple[int, ...]  # a column: the token of each witness, counted through the whole witness


class Run(NamedTuple):
    """A stretch that two sequences share: where it starts in each, and its length."""

    left: int
    right: int
    length: int


@dataclass(frozen=True, slots=True)
class Row:
    """The columns of one block of the result; `base` is the base's block, None where the base has none."""

    base: int | None
    columns: tuple[Cells, ...]


@dataclass(frozen=True, slots=True)
class Move:
    """A passage that a witness has in another place than the base: token numbers, the ends exclusive."""

    witness: int
    base_start: int
    base_end: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Alignment:
    """Witnesses in rows and columns. Read down, every witness's tokens stand in their own order."""

    witnesses: int
    rows: tuple[Row, ...]
    moves: tuple[Move, ...] = ()
    joined: frozenset[tuple[int, int]] = (
        frozenset()
    )  # (witness, token): with the next column one word, somewhere
