"""Passages that stand in another place than in the base: found and linked, never put where they do not stand."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from siglum.collation.alignment.model import NONE, Move
from siglum.collation.alignment.pairing import NEAR, likeness

_STRAY = 2  # a match of so few tokens between unmatched ones does not hold a passage back
_PLACES = 24  # two words that stand together in more places of the base find nothing
_SKIP = 3  # how far on the next word of a passage may be, on either side
_LEAST = 3  # words that a passage shares with itself in its other place
_DENSE = 0.6  # the shared part of the longer side
_REACH = 60  # tokens that a passage may have gone for each shared word …
_FREE = 16  # … and with so many it may have gone anywhere
_SOME = 0.5  # weight of a word that says something by itself
_CONTENT = 1.5  # weight of the words that a passage needs: two long ones, or a long one and two small


@dataclass(slots=True)
class Side:
    """A witness for seeking: its keys, the token of the other side in the same column, the row of each token."""

    keys: Sequence[str]
    partner: list[int]  # NONE where the other has none in the column
    row: list[int]
    loose: list[bool]


@dataclass(frozen=True, slots=True)
class _Candidate:
    move: Move
    pairs: tuple[tuple[int, int], ...]  # base token, witness token

    @property
    def rank(self) -> tuple[int, int, int, int]:
        move = self.move
        return (-len(self.pairs), abs(move.start - move.base_start), move.start, move.base_start)


def side(keys: Sequence[str], partner: list[int], others: Sequence[str], row: list[int]) -> Side:
    """Make a side; loose are the tokens that match nothing, and stray matches between them."""
    loose = [other == NONE or others[other] != key for key, other in zip(keys, partner, strict=True)]
    start = None
    for n in range(len(loose) + 1):
        if n < len(loose) and not loose[n]:
            start = n if start is None else start
        elif start is not None:
            if start > 0 and n < len(loose) and n - start <= _STRAY:
                loose[start:n] = [True] * (n - start)
            start = None
    return Side(keys, partner, row, loose)


def moves(witness: int, base: Side, other: Side) -> list[Move]:
    """Return the passages of a witness that the base has elsewhere: the longest first."""
    taken_base, taken = set[int](), set[int]()
    found: list[Move] = []
    for candidate in sorted(_candidates(witness, base, other), key=lambda each: each.rank):
        move = candidate.move
        left, right = range(move.base_start, move.base_end), range(move.start, move.end)
        if taken_base.isdisjoint(left) and taken.isdisjoint(right):
            taken_base.update(left)
            taken.update(right)
            found.append(move)
    return sorted(found, key=lambda move: move.start)


def _candidates(witness: int, base: Side, other: Side) -> Iterator[_Candidate]:
    places: dict[tuple[str, str], list[tuple[int, int]]] = defaultdict(list)
    for at, then in _seeds(base):
        places[base.keys[at], base.keys[then]].append((at, then))
    seen: set[tuple[int, int]] = set()
    for n, then in _seeds(other):
        found = places.get((other.keys[n], other.keys[then]), ())
        if len(found) > _PLACES:
            continue
        for at, after in found:
            if (at, n) in seen:
                continue
            pairs = [*_extended(base, other, at, n, -1)[::-1], (at, n), (after, then)]
            pairs += _extended(base, other, after, then, 1)
            seen.update(pairs)
            move = Move(witness, pairs[0][0], pairs[-1][0] + 1, pairs[0][1], pairs[-1][1] + 1)
            if _plausible(move, pairs, base, other):
                yield _Candidate(move, tuple(pairs))


def _seeds(one: Side) -> Iterator[tuple[int, int]]:
    """Yield two loose tokens that stand together, or with one between them."""
    for n in range(1, len(one.loose)):
        if one.loose[n]:
            for before in (n - 1, n - 2):
                if before >= 0 and one.loose[before] and one.row[before] == one.row[n]:
                    yield before, n


def _extended(base: Side, other: Side, at: int, n: int, way: int) -> list[tuple[int, int]]:
    """Go on from a pair to the next like pair, in one direction, as long as there is one near."""
    found: list[tuple[int, int]] = []
    row, other_row = base.row[at], other.row[n]
    while True:
        for steps in _STEPS:
            left, right = at + way * steps[0], n + way * steps[1]
            if not (0 <= left < len(base.keys) and 0 <= right < len(other.keys)):
                continue
            if base.row[left] != row or other.row[right] != other_row:
                continue
            if base.loose[left] and other.loose[right] and _like(base.keys[left], other.keys[right], steps):
                at, n = left, right
                found.append((at, n))
                break
        else:
            return found


_STEPS = sorted(
    ((i, j) for i in range(1, _SKIP + 1) for j in range(1, _SKIP + 1)),
    key=lambda step: (sum(step), abs(step[0] - step[1]), step),
)


def _like(one: str, other: str, steps: tuple[int, int]) -> bool:
    """Next to each other near words are like, across a gap only equal words of some weight."""
    if one == other:
        return sum(steps) <= 4 or _weight(one) >= _SOME
    return steps == (1, 1) and _weight(one) >= _SOME and likeness(one, other) >= NEAR


def _plausible(move: Move, pairs: Sequence[tuple[int, int]], base: Side, other: Side) -> bool:
    """Whether a passage is long enough for the way it went, says something, and mostly stands unmatched."""
    if len(pairs) < _LEAST or any(other.partner[n] == at for at, n in pairs):
        return False
    if len(pairs) < _DENSE * max(move.end - move.start, move.base_end - move.base_start):
        return False
    free = sum(other.partner[n] == NONE or other.keys[n] != base.keys[other.partner[n]] for _, n in pairs)
    if 3 * free < 2 * len(pairs) or sum(_weight(base.keys[at]) for at, _ in pairs) < _CONTENT:
        return False
    return len(pairs) >= _FREE or _between(base, move) <= _REACH * len(pairs)


def _between(base: Side, move: Move) -> int:
    """Tokens of the witness between the passage and the place where the base has it."""
    for n in range(move.base_start, -1, -1):
        if base.partner[n] != NONE:
            return abs(move.start - base.partner[n])
    return move.start


def _weight(key: str) -> float:
    if not key[:1].isalnum():
        return 0.0
    if ord(key[0]) >= 0x2E80:
        return 0.5  # a character of Chinese, Japanese
    return 1.0 if len(key) > 3 else 0.25
