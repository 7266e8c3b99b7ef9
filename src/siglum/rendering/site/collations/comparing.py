"""How much witnesses differ: one measure, for any two over the whole text, for one and the base in a stretch of it.

The distance of two witnesses is the share of their words and marks that have no partner in the other: in each
place of variation the longest common subsequence of the two readings is paired, what remains is counted, and the sum
is divided by the words and marks of both. 0 is the same text, 1 nothing in common. Where one of the two is lost
nothing is counted. The measure of substance passes over places that are accidental.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

from rapidfuzz.distance import Indel

from siglum.rendering.site.collations.reading import Place, Shared, Witnessed, tokens

Part = Shared | Place


@dataclass(frozen=True, slots=True)
class Distance:
    """The distance of two witnesses: of everything, and of substance; None where they share no stretch of text."""

    all: float | None
    substance: float | None


@dataclass(slots=True)
class _Sum:
    """Words and marks of two witnesses, and how many of them have no partner."""

    size: int = 0
    apart: int = 0
    substance: int = 0

    def distance(self) -> Distance:
        if not self.size:
            return Distance(None, None)
        return Distance(self.apart / self.size, self.substance / self.size)


def distances(text: Witnessed) -> dict[tuple[str, str], Distance]:
    """Return the distance of every two witnesses, in their order."""
    return _distances(
        [each.id for each in text.witnesses], [part for block in text.blocks for part in block.parts]
    )


def _distances(ids: Sequence[str], parts: Iterable[Part]) -> dict[tuple[str, str], Distance]:
    sums = {pair: _Sum() for pair in combinations(ids, 2)}
    shared: Counter[frozenset[str]] = Counter()
    for part in parts:
        if isinstance(part, Shared):
            shared[part.lost] += len(tokens(part.text))
            continue
        read = {each: part.of(each) for each in ids}
        held = {reading: reading.tokens for reading in part.readings}
        apart = {
            frozenset(pair): Indel.distance(held[pair[0]], held[pair[1]])
            for pair in combinations(part.readings, 2)
        }
        for (one, other), found in sums.items():
            a, b = read[one], read[other]
            if a is None or b is None or a.lost or b.lost:
                continue
            found.size += len(held[a]) + len(held[b])
            if a != b:
                found.apart += apart[frozenset((a, b))]
                found.substance += 0 if part.accidental else apart[frozenset((a, b))]
    for lost, size in shared.items():
        for (one, other), found in sums.items():
            if one not in lost and other not in lost:
                found.size += 2 * size
    return {pair: found.distance() for pair, found in sums.items()}


def against(base: str, witness: str, parts: Iterable[Part]) -> Distance:
    """Return the distance of a witness from the base in a stretch of text; None where it is lost there."""
    return next(iter(_distances((base, witness), parts).values()))


def size(parts: Iterable[Part], witness: str = "") -> int:
    """Return how many words and marks the longest reading has, or a witness."""
    found = 0
    for part in parts:
        if isinstance(part, Shared):
            found += len(tokens(part.text)) if witness not in part.lost else 0
        elif witness:
            reading = part.of(witness)
            found += len(reading.tokens) if reading else 0
        else:
            found += max((len(each.tokens) for each in part.readings), default=0)
    return found


def differing(text: Witnessed, witness: str) -> tuple[int, int]:
    """Return in how many places a witness differs from the base, and in how many of substance."""
    found = [
        place
        for _, place in text.places
        if (mine := place.of(witness)) is not place.of(text.base) and mine and not mine.lost
    ]
    return len(found), sum(not place.accidental for place in found)
