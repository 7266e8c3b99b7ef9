"""In which order witnesses are laid beside the base: each time the one most like any that is there already."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain, pairwise

from siglum.collation.alignment.model import Keys


def nearest_first(witnesses: Sequence[Keys]) -> list[int]:
    """Return the witnesses' numbers, the base first; witnesses equally like come in the order given.

    Two copies that err in different places agree less with each other than with what they were copied
    from: with that between them, their columns are found more surely.
    """
    phrases = [frozenset(pairwise(chain.from_iterable(blocks))) for blocks in witnesses]
    order = [0]
    likeness = dict.fromkeys(range(1, len(witnesses)), 0.0)
    while likeness:
        for n, known in likeness.items():
            likeness[n] = max(known, _likeness(phrases[n], phrases[order[-1]]))
        nearest = max(likeness, key=lambda n: (likeness[n], -n))
        del likeness[nearest]
        order.append(nearest)
    return order


def _likeness(one: frozenset[tuple[str, str]], other: frozenset[tuple[str, str]]) -> float:
    return len(one & other) / max(1, min(len(one), len(other)))
