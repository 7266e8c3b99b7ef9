"""Which words of a changed passage stand for each other: near spellings, words joined or split, then by order."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from rapidfuzz.distance import Indel

from siglum.collation.alignment.model import APART

NEAR = 0.6  # likeness from which on two words count as the same word spelt otherwise
_WORD = 0.12  # what a pair of unlike words is worth: little, yet better than none
_OTHER = 0.02  # and a word paired with a punctuation mark: less
_JOINED = 1.6  # what one word for two is worth: more than either pair alone
_MOST = 8_000  # cells of the table; beyond them a passage is paired piece by piece
_PIECE = 40

Forms = Sequence[str]  # the forms that the witnesses before have in one column


class Pair(NamedTuple):
    """A token and its column. `columns` or `tokens` is 2 where one word stands for two."""

    column: int
    token: int
    columns: int = 1
    tokens: int = 1


@lru_cache(maxsize=100_000)
def likeness(one: str, other: str) -> float:
    """Return how well two normal forms pair: 1 when equal, little when unlike, 0 when one stands alone."""
    if one == other:
        return 1.0
    if APART in (one[:2], other[:2]):
        return 0.0
    if one[:1].isalnum() != other[:1].isalnum():
        return _OTHER
    ratio = Indel.normalized_similarity(one, other)
    return ratio if ratio >= NEAR else _WORD + ratio / 4


def pair(columns: Sequence[Forms], tokens: Sequence[str]) -> list[Pair]:
    """Return which token stands in which column, rising in both; the others stand alone."""
    if not columns or not tokens:
        return []
    if len(columns) == len(tokens) == 1:
        return [Pair(0, 0)] if _like(columns[0], tokens[0]) else []
    if len(columns) * len(tokens) > _MOST:
        return _by_pieces(columns, tokens)
    return _traced(_table(columns, tokens), len(columns), len(tokens))


def _by_pieces(columns: Sequence[Forms], tokens: Sequence[str]) -> list[Pair]:
    """Pair a very large changed passage in pieces that lie in the same part of both sides."""
    parts = -(-max(len(columns), len(tokens)) // _PIECE)
    found: list[Pair] = []
    for n in range(parts):
        i, k = (len(columns) * each // parts for each in (n, n + 1))
        j, m = (len(tokens) * each // parts for each in (n, n + 1))
        found += [
            each._replace(column=i + each.column, token=j + each.token)
            for each in pair(columns[i:k], tokens[j:m])
        ]
    return found


def _like(forms: Forms, token: str) -> float:
    return max([likeness(form, token) for form in forms])


def _table(columns: Sequence[Forms], tokens: Sequence[str]) -> list[bytearray]:
    """The best way into each cell, by dynamic programming over the sum of likeness."""
    width = len(tokens)
    before = above = [0.0] * (width + 1)
    steps: list[bytearray] = []
    for i, forms in enumerate(columns):
        row, step = [0.0], bytearray(width)
        left = 0.0
        heads = {form[:2] for form in forms if form}
        for j, token in enumerate(tokens):
            best, way = (left, 2) if left > above[j + 1] else (above[j + 1], 1)
            like = _like(forms, token)
            if like and above[j] + like > best:
                best, way = above[j] + like, 3
            if i and before[j] + _JOINED > best and _joined(columns[i - 1], forms, token):
                best, way = before[j] + _JOINED, 4
            if (
                j
                and above[j - 1] + _JOINED > best
                and tokens[j - 1][:2] in heads
                and tokens[j - 1] + token in forms
            ):
                best, way = above[j - 1] + _JOINED, 5
            row.append(best)
            left = best
            step[j] = way
        before, above = above, row
        steps.append(step)
    return steps


def _joined(first: Forms, second: Forms, token: str) -> bool:
    return any(
        token.endswith(end) and token[: -len(end)] in first for end in second if end and len(end) < len(token)
    )


def _traced(steps: list[bytearray], i: int, j: int) -> list[Pair]:
    found: list[Pair] = []
    while i and j:
        way = steps[i - 1][j - 1]
        if way == 1:
            i -= 1
        elif way == 2:
            j -= 1
        else:
            columns, tokens = 1 + (way == 4), 1 + (way == 5)
            i, j = i - columns, j - tokens
            found.append(Pair(i, j, columns, tokens))
    return found[::-1]
