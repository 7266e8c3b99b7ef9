"""Blocks that are the same in row and witness, and stand beside others that are: headings, speakers, cells.

What is short or repeated says little by its words; its neighbours say where it belongs.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

Bag = Mapping[str, int]
Pairing = tuple[int, int]  # a row and a block


def same(rows: Sequence[Bag], blocks: Sequence[Bag], sure: Iterable[Pairing]) -> dict[int, int]:
    """Return rows with the block that is the same.

    First from both ends, then those that occur once and their neighbours, then the neighbours of `sure` pairs.
    """
    found: dict[int, int] = {}
    taken: set[int] = set()

    def fits(row: int, block: int) -> bool:
        inside = 0 <= row < len(rows) and 0 <= block < len(blocks)
        free = row not in found and block not in taken
        return inside and free and _is_same(rows[row], blocks[block])

    for row, block in ((-1, -1), (len(rows), len(blocks)), *_once(rows, blocks), *sure):
        for step in (1, -1):
            at, other = (row, block) if fits(row, block) else (row + step, block + step)
            while fits(at, other):
                found[at] = other
                taken.add(other)
                at, other = at + step, other + step
    return found


def _is_same(row: Bag, block: Bag) -> bool:
    """A row may have more forms than the witness, of the witnesses before it."""
    size = sum(block.values())
    more = sum(row.values()) - size
    fits = size > 0 and 0 <= more <= max(1, size // 4)
    return fits and all(row.get(word, 0) >= count for word, count in block.items())


def _once(rows: Sequence[Bag], blocks: Sequence[Bag]) -> list[Pairing]:
    """Blocks that are the same, and like no others on either side."""
    there = _unique(blocks)
    return [(row, there[key]) for key, row in _unique(rows).items() if key in there]


def _unique(bags: Sequence[Bag]) -> dict[frozenset[tuple[str, int]], int]:
    keys = [frozenset(bag.items()) for bag in bags]
    counts = Counter(keys)
    return {key: n for n, key in enumerate(keys) if key and counts[key] == 1}
