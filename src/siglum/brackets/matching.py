"""Finding brackets again in a transcript that was edited: by content and context, never by offset."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Hashable, Sequence
from typing import NamedTuple

from rapidfuzz.fuzz import ratio

NEAR = 60  # how many places a bracket may have moved and still be compared, so that the whole stays linear


class Matchable(NamedTuple):
    """A bracket as the worksheet knows it."""

    content: str
    before: str
    after: str


def match(old: Sequence[Matchable], new: Sequence[Matchable]) -> dict[int, int]:
    """Return which of the new brackets each old one is, by index; one that is gone has no entry.

    The surest pairs go first: same content and context; same content and one side; a figure or date in
    the same context, whatever a spreadsheet made of it; same content in a context alike; content alike in
    a context alike.
    """
    found: dict[int, int] = {}
    taken: set[int] = set()
    keys: tuple[Callable[[Matchable], Hashable], ...] = (
        lambda each: each,
        lambda each: (each.content, each.before[-20:], each.after[:20]),
        lambda each: (each.before, each.after) if re.search(r"\d", each.content) else each,
    )
    for key in keys:
        _same(old, new, key, found, taken)
    _alike(old, new, found, taken, content=1.0, context=0.5)
    _alike(old, new, found, taken, content=0.7, context=0.6)
    return found


def _same(
    old: Sequence[Matchable],
    new: Sequence[Matchable],
    key: Callable[[Matchable], Hashable],
    found: dict[int, int],
    taken: set[int],
) -> None:
    waiting: defaultdict[Hashable, list[int]] = defaultdict(list)
    for at in range(len(new) - 1, -1, -1):
        if at not in taken:
            waiting[key(new[at])].append(at)
    for at, each in enumerate(old):
        if at not in found and (places := waiting.get(key(each))):
            found[at] = places.pop()
            taken.add(found[at])


def _alike(
    old: Sequence[Matchable],
    new: Sequence[Matchable],
    found: dict[int, int],
    taken: set[int],
    content: float,
    context: float,
) -> None:
    """Pair what is left, the likest first, looking only at brackets near the place where one is expected."""
    free = [at for at in range(len(new)) if at not in taken]
    pairs: list[tuple[float, int, int]] = []
    left = [at for at in range(len(old)) if at not in found]
    position = 0
    for at in left:
        expected = at * max(1, len(new)) // max(1, len(old))
        while position < len(free) and free[position] < expected:
            position += 1
        for other in free[max(0, position - NEAR) : position + NEAR]:
            if (score := _likeness(old[at], new[other], content, context)) > 0:
                pairs.append((-score, at, other))
    for _, at, other in sorted(pairs):
        if at not in found and other not in taken:
            found[at] = other
            taken.add(other)


def _likeness(one: Matchable, other: Matchable, content: float, context: float) -> float:
    same = 1.0 if one.content == other.content else ratio(one.content, other.content) / 100
    if same < content:
        return 0.0
    sides = (ratio(one.before, other.before) / 100, ratio(one.after, other.after) / 100)
    around = max(sum(sides) / 2, max(sides) - 0.25)
    return same + around if around >= context else 0.0
