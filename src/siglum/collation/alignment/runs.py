"""Equal runs of two long sequences, by Indel opcodes, in memory that does not grow with their product."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence

from rapidfuzz.distance import Indel

from siglum.collation.alignment.model import Run

# Indel's bit matrix takes left × right bits: 128 million are 16 MB.
_MOST = 128_000_000
_WINDOW = 10_000  # tokens of a piece where nothing unique is shared that could divide the sequences


def runs(left: Sequence[str], right: Sequence[str]) -> list[Run]:
    """Return the runs of a longest common subsequence, in order."""
    if len(left) * len(right) <= _MOST:
        return _indel(left, right, 0, 0)
    found: list[Run] = []
    for piece in _pieces(left, right):
        i, k, j, m = piece
        found += _indel(left[i:k], right[j:m], i, j)
    return found


def slid(found: Sequence[Run], left: Sequence[str], right: Sequence[str]) -> list[Run]:
    """Of several ways to cut out what only one side has, take one: it begins with a word and ends with its mark."""
    made = list(found[:1])
    for run in found[1:]:
        before = made.pop()
        i, j = before.left + before.length, before.right + before.length
        if (i == run.left) != (j == run.right):
            only, start, end = (right, j, run.right) if i == run.left else (left, i, run.left)
            earlier = made[-1] if made else Run(0, 0, 0)
            other = before.right - earlier.right if only is left else before.left - earlier.left
            least = 0 if other == earlier.length else 1  # words to leave of the run before
            by = _shift(only, start, end, before.length - least, run.length - 1)
            before = before._replace(length=before.length + by)
            run = Run(run.left + by, run.right + by, run.length - by)  # noqa: PLW2901
        made += [before, run] if before.length else [run]
    return made


def _shift(only: Sequence[str], start: int, end: int, most_left: int, most_right: int) -> int:
    """How far a cut is moved: to the left over words, then to the right over marks."""
    by = 0
    while by > -most_left and only[start + by - 1] == only[end + by - 1] and only[end + by - 1][:1].isalnum():
        by -= 1
    while by < most_right and only[start + by] == only[end + by] and not only[start + by][:1].isalnum():
        by += 1
    return by


def _indel(left: Sequence[str], right: Sequence[str], i: int, j: int) -> list[Run]:
    return [
        Run(i + each.src_start, j + each.dest_start, each.src_end - each.src_start)
        for each in Indel.opcodes(left, right)
        if each.tag == "equal"
    ]


def _pieces(left: Sequence[str], right: Sequence[str]) -> Iterator[tuple[int, int, int, int]]:
    """Divide two sequences at words that both have once, in the same order, into pieces small enough."""
    cuts = [*_anchors(left, right), (len(left), len(right))]
    i = j = 0
    for n, (k, m) in enumerate(cuts):
        following = cuts[n + 1] if n + 1 < len(cuts) else None
        if following and (following[0] - i) * (following[1] - j) <= _MOST // 8:
            continue  # the next cut is still near enough
        yield from _windows(i, k, j, m)
        i, j = k, m


def _windows(i: int, k: int, j: int, m: int) -> Iterator[tuple[int, int, int, int]]:
    parts = 1
    while ((k - i) // parts) * ((m - j) // parts) > _MOST:
        parts = max(parts + 1, (k - i) // _WINDOW)
    for n in range(parts):
        yield (
            i + (k - i) * n // parts,
            i + (k - i) * (n + 1) // parts,
            j + (m - j) * n // parts,
            j + (m - j) * (n + 1) // parts,
        )


def _anchors(left: Sequence[str], right: Sequence[str]) -> list[tuple[int, int]]:
    """Return the longest rising chain of pairs of words that are unique on both sides."""
    pairs: list[tuple[int, int]] = []
    for size in (1, 2, 3):
        there = _unique(right, size)
        pairs += [(i, there[gram]) for gram, i in _unique(left, size).items() if gram in there]
    pairs.sort()
    return _rising(pairs)


def _unique(tokens: Sequence[str], size: int) -> dict[tuple[str, ...], int]:
    grams = list(zip(*(tokens[n:] for n in range(size)), strict=False))
    counts = Counter(grams)
    return {gram: i for i, gram in enumerate(grams) if counts[gram] == 1}


def _rising(pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    ends: list[int] = []
    last: list[int] = []
    before: list[int] = []
    for n, (_, right) in enumerate(pairs):
        at = bisect_left(ends, right)
        ends[at : at + 1] = [right]
        last[at : at + 1] = [n]
        before.append(last[at - 1] if at else -1)
    chain: list[tuple[int, int]] = []
    n = last[-1] if last else -1
    while n >= 0:
        chain.append(pairs[n])
        n = before[n]
    return chain[::-1]
