"""Which blocks of a witness correspond to which rows: alike, split, merged, moved, missing.

Words weigh by their rarity, so that names and numbers find the paragraph even in another translation;
an index of the rare ones keeps the work near linear.
"""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from siglum.collation.alignment.sameness import same

_RARE = 24  # a word that stands in more rows or blocks than this finds nothing
_ALIKE = 0.25  # shared weight, of the lighter side, from which on a pair counts
_MOVED = 0.6  # and from which on it counts out of its order
_WHOLE = 1.15  # parts of a block that make up more than this repeat each other
_SMALL = 2_500  # pairs of a gap that are compared one with one


@dataclass(frozen=True, slots=True)
class Group:
    """Rows and blocks that correspond; either side may be empty. Ends are exclusive."""

    row: int
    row_end: int
    block: int
    block_end: int


@dataclass(frozen=True, slots=True)
class _Tie:
    row: int
    block: int
    worth: float  # shared weight above the threshold
    share: float  # of the lighter side
    of_row: float = 0.0
    of_block: float = 0.0


def correspond(rows: Sequence[Mapping[str, int]], blocks: Sequence[Mapping[str, int]]) -> list[Group]:
    """Return groups that cover all rows and all blocks, in order; rows and blocks come as word counts."""
    if not rows or not blocks:
        return _covering([], len(rows), len(blocks))
    weights = _weights(rows, blocks)
    ties = _ties(rows, blocks, weights)
    sure = [
        (tie.row, tie.block) for tie in _chain(ties, len(blocks)) if min(tie.of_row, tie.of_block) >= _MOVED
    ]
    alike = same(rows, blocks, sure)
    chain = _complementary(_chain(_with(alike, ties, blocks, weights), len(blocks)))
    kept = {(tie.row, tie.block) for tie in chain}
    used_rows, used_blocks = {row for row, _ in kept}, {block for _, block in kept}
    moved = [
        tie
        for tie in ties
        if tie.share >= _MOVED and tie.row not in used_rows and tie.block not in used_blocks
    ]
    away = {tie.row for tie in moved}, {tie.block for tie in moved}
    groups: list[Group] = []
    for gap in _covering(_grouped(sorted(kept)), len(rows), len(blocks)):
        if gap.row_end > gap.row and gap.block_end > gap.block and (gap.row, gap.block) not in kept:
            groups += _within(gap, rows, blocks, weights, away)
        else:
            groups.append(gap)
    return _covering(
        [each for each in groups if each.row_end > each.row and each.block_end > each.block],
        len(rows),
        len(blocks),
    )


def _weights(rows: Sequence[Mapping[str, int]], blocks: Sequence[Mapping[str, int]]) -> dict[str, float]:
    spread = Counter(word for bag in (*rows, *blocks) for word in bag)
    total = len(rows) + len(blocks)
    return {word: math.log(1 + total / count) * _substance(word) for word, count in spread.items()}


def _substance(word: str) -> float:
    """Marks and the small words of every language say little, however rare they are in a short text."""
    if not word[:1].isalnum():
        return 0.1
    return 1.0 if len(word) > 3 or word[0].isdigit() or ord(word[0]) >= 0x2E80 else 0.3


def _ties(
    rows: Sequence[Mapping[str, int]], blocks: Sequence[Mapping[str, int]], weights: Mapping[str, float]
) -> list[_Tie]:
    places: dict[str, list[int]] = defaultdict(list)
    for n, bag in enumerate(rows):
        for word in bag:
            places[word].append(n)
    spread = Counter(word for bag in blocks for word in bag)
    common = {word for word in weights if len(places.get(word, ())) > _RARE or spread[word] > _RARE}
    heavy = [_weight(bag, weights, common) for bag in rows]
    ties: list[_Tie] = []
    for block, bag in enumerate(blocks):
        shared: dict[int, float] = defaultdict(float)
        for word, count in bag.items():
            if word not in common:
                for row in places.get(word, ()):
                    shared[row] += min(count, rows[row][word]) * weights[word]
        own = _weight(bag, weights, common)
        for row, weight in shared.items():
            lighter = min(own, heavy[row])
            if weight > _ALIKE * lighter:
                worth = weight - _ALIKE * lighter
                ties.append(_Tie(row, block, worth, weight / lighter, weight / heavy[row], weight / own))
    return sorted(ties, key=lambda tie: (tie.row, tie.block))


def _weight(bag: Mapping[str, int], weights: Mapping[str, float], common: set[str]) -> float:
    return sum(count * weights[word] for word, count in bag.items() if word not in common)


def _with(
    alike: Mapping[int, int],
    ties: Sequence[_Tie],
    blocks: Sequence[Mapping[str, int]],
    weights: Mapping[str, float],
) -> list[_Tie]:
    """What has its like has no other ties, and is worth all of its words, the common ones too."""
    taken = set(alike.values())
    others = [tie for tie in ties if tie.row not in alike and tie.block not in taken]
    equal = [
        _Tie(row, block, _weight(blocks[block], weights, set()), 1.0, 1.0, 1.0)
        for row, block in alike.items()
    ]
    return sorted([*others, *equal], key=lambda tie: (tie.row, tie.block))


def _chain(ties: Sequence[_Tie], blocks: int) -> list[_Tie]:
    """The ties of the greatest worth that rise in rows and blocks; a row may have several blocks and the reverse."""
    best: list[int] = [-1] * (blocks + 1)  # a Fenwick tree of the best tie up to each block
    worth: list[float] = []
    before: list[int] = []
    for n, tie in enumerate(ties):
        at, found = tie.block + 1, -1
        while at:
            if best[at] >= 0 and (found < 0 or worth[best[at]] > worth[found]):
                found = best[at]
            at &= at - 1
        before.append(found)
        worth.append(tie.worth + (worth[found] if found >= 0 else 0))
        at = tie.block + 1
        while at <= blocks:
            if best[at] < 0 or worth[n] > worth[best[at]]:
                best[at] = n
            at += at & -at
    n = max(range(len(ties)), key=worth.__getitem__, default=-1)
    chain = []
    while n >= 0:
        chain.append(ties[n])
        n = before[n]
    return chain[::-1]


def _complementary(chain: Sequence[_Tie]) -> list[_Tie]:
    """Parts of a block make up the whole together; where two blocks repeat each other, only the better one counts."""
    dropped: set[_Tie] = set()
    for _, in_row in groupby(chain, key=lambda tie: tie.row):
        dropped |= _repeated([(tie.of_row, tie) for tie in in_row])
    for _, in_block in groupby([tie for tie in chain if tie not in dropped], key=lambda tie: tie.block):
        dropped |= _repeated([(tie.of_block, tie) for tie in in_block])
    return [tie for tie in chain if tie not in dropped]


def _repeated(parts: Sequence[tuple[float, _Tie]]) -> set[_Tie]:
    found: set[_Tie] = set()
    whole = 0.0
    for part, tie in sorted(parts, key=lambda each: -each[0]):
        whole += part
        if whole > max(_WHOLE, part):
            found.add(tie)
            whole -= part
    return found


def _grouped(kept: Sequence[tuple[int, int]]) -> list[Group]:
    """Ties that share a row or a block belong together."""
    groups: list[Group] = []
    for row, block in kept:
        last = groups[-1] if groups else None
        if last and (row < last.row_end or block < last.block_end):
            groups[-1] = Group(
                last.row, max(row + 1, last.row_end), last.block, max(block + 1, last.block_end)
            )
        else:
            groups.append(Group(row, row + 1, block, block + 1))
    return groups


def _covering(groups: Sequence[Group], rows: int, blocks: int) -> list[Group]:
    """Put a group for what lies between the groups given: rows alone, blocks alone or both."""
    found: list[Group] = []
    row = block = 0
    for each in (*groups, Group(rows, rows, blocks, blocks)):
        if each.row > row or each.block > block:
            found.append(Group(row, each.row, block, each.block))
        if each.row_end > each.row or each.block_end > each.block:
            found.append(each)
        row, block = each.row_end, each.block_end
    return found


def _within(
    gap: Group,
    rows: Sequence[Mapping[str, int]],
    blocks: Sequence[Mapping[str, int]],
    weights: Mapping[str, float],
    away: tuple[set[int], set[int]],
) -> list[Group]:
    """Compare the rows and blocks of a gap one with one; what is left over at equal numbers pairs by its order."""
    inside = [row for row in range(gap.row, gap.row_end) if row not in away[0]]
    others = [block for block in range(gap.block, gap.block_end) if block not in away[1]]
    if len(inside) * len(others) > _SMALL:
        return []
    ties = [
        _Tie(row, block, worth, 0)
        for row in inside
        for block in others
        if (worth := _shared(rows[row], blocks[block], weights) - _ALIKE) > 0
    ]
    pairs = sorted({(tie.row, tie.block) for tie in _strict(_chain(ties, gap.block_end))})
    found = list(pairs)
    for start, end in zip(
        [(gap.row - 1, gap.block - 1), *pairs], [*pairs, (gap.row_end, gap.block_end)], strict=True
    ):
        left = inside[bisect_right(inside, start[0]) : bisect_left(inside, end[0])]
        right = others[bisect_right(others, start[1]) : bisect_left(others, end[1])]
        if len(left) == len(right):
            found += [
                each for each in zip(left, right, strict=True) if _comparable(rows[each[0]], blocks[each[1]])
            ]
    return [Group(row, row + 1, block, block + 1) for row, block in sorted(found)]


def _strict(chain: Sequence[_Tie]) -> list[_Tie]:
    """Of ties that share a row or a block, keep the best."""
    kept: list[_Tie] = []
    for tie in chain:
        if kept and (tie.row == kept[-1].row or tie.block == kept[-1].block):
            if tie.worth > kept[-1].worth:
                kept[-1] = tie
        else:
            kept.append(tie)
    return kept


def _shared(one: Mapping[str, int], other: Mapping[str, int], weights: Mapping[str, float]) -> float:
    """The shared weight as a part of the whole, of 1."""
    both = sum(min(count, other.get(word, 0)) * weights[word] for word, count in one.items())
    whole = max(sum(count * weights[word] for word, count in bag.items()) for bag in (one, other))
    return both / whole if whole else 0.0


def _comparable(one: Mapping[str, int], other: Mapping[str, int]) -> bool:
    """Two blocks without a word in common may be one place rewritten, where their lengths are like."""
    sizes = sorted((sum(one.values()), sum(other.values())))
    return sizes[1] <= 3 * sizes[0] + 3
