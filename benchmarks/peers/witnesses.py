"""Witnesses with known truth: a text and copies of it with faults of every kind, each token knowing its origin."""

from __future__ import annotations

import itertools
import random
import re
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path

SEEDS = Path(__file__).parent.parent.parent / "seeds"
LEAST = 3  # words that a moved phrase must have kept: fewer are no transposition
LETTERS = "abcdefghilmnoprstuwy"


@dataclass
class Copy:
    """A witness: blocks of words; the base's words that each comes from; which phrases were moved."""

    blocks: list[list[str]]
    origins: list[frozenset[int]] = field(default_factory=list)  # one a word, through all blocks
    moved: list[tuple[int, int]] = field(default_factory=list)  # base words of a moved phrase
    findable: list[tuple[int, int]] = field(
        default_factory=list
    )  # of those with three words left as they were

    @property
    def words(self) -> list[str]:
        return [word for block in self.blocks for word in block]


def text(length: int, seed: int = 1) -> list[list[str]]:
    """Paragraphs that read like the seeds: words follow each other as they do there."""
    chance = random.Random(seed)
    follow: dict[str, list[str]] = defaultdict(list)
    words: list[str] = []
    for path in sorted(SEEDS.glob("*.txt")):
        words += re.findall(r"\w+(?:['’-]\w+)*|[^\w\s]", path.read_text("utf-8"))
    for one, other in itertools.pairwise(words):
        follow[one].append(other)
    made: list[list[str]] = []
    left, word = length, "The"
    while left > 0:
        block = []
        for _ in range(min(left, chance.randint(30, 120))):
            word = chance.choice(follow[word] or words)
            block.append(word)
        made.append(block)
        left -= len(block)
    return made


def base(blocks: list[list[str]]) -> Copy:
    return Copy(blocks, [frozenset({n}) for n in range(sum(map(len, blocks)))])


def copied(blocks: list[list[str]], noise: float, seed: int, moves: bool = True) -> Copy:
    """A copy with `noise` of its words changed: other words, added, left out, misspelt, joined, split, moved."""
    chance = random.Random(seed)
    words = [word for block in blocks for word in block]
    items: list[list[tuple[str, frozenset[int]]]] = []
    at = 0
    for block in blocks:
        row: list[tuple[str, frozenset[int]]] = []
        n = 0
        while n < len(block):
            own = frozenset({at + n})
            if chance.random() >= noise:
                row.append((block[n], own))
            else:
                n += _fault(row, block, n, own, words, chance)
            n += 1
        items.append(row)
        at += len(block)
    made = Copy([], [])
    if moves:
        _move(items, made, noise, words, chance)
    made.blocks = [[word for word, _ in row] for row in items]
    made.origins = [origin for row in items for _, origin in row]
    return made


def _fault(
    row: list[tuple[str, frozenset[int]]],
    block: list[str],
    n: int,
    own: frozenset[int],
    words: list[str],
    chance: random.Random,
) -> int:
    """Write one faulty word; return how many more words of the block it takes."""
    word, kind = block[n], chance.random()
    if kind < 0.3:
        row.append((chance.choice(words), own))
    elif kind < 0.5:
        row += [(word, own), (chance.choice(words), frozenset())]
    elif kind < 0.7:
        pass
    elif kind < 0.9:
        row.append((_misspelt(word, chance), own))
    elif kind < 0.95 and len(word) > 3 and word.isalpha():
        cut = chance.randint(2, len(word) - 2)
        row += [(word[:cut], own), (word[cut:], own)]
    elif n + 1 < len(block) and word.isalpha() and block[n + 1].isalpha():
        row.append((word + block[n + 1], own | {min(own) + 1}))
        return 1
    else:
        row.append((word, own))
    return 0


def _misspelt(word: str, chance: random.Random) -> str:
    at, letter = chance.randrange(len(word)), chance.choice(LETTERS)
    way = chance.random()
    if not word.isalpha() or len(word) < 3:
        return word
    if way < 0.4:
        return word[:at] + letter + word[at + 1 :]
    if way < 0.7:
        return word[:at] + letter + word[at:]
    return word[:at] + word[at + 1 :]


def _move(
    items: list[list[tuple[str, frozenset[int]]]],
    made: Copy,
    noise: float,
    words: list[str],
    chance: random.Random,
) -> None:
    """Move phrases of three to eight words to another place of their paragraph or the one after."""
    for number, row in enumerate(items):
        if len(row) < 30 or chance.random() > 3 * noise:
            continue
        length = chance.randint(3, 8)
        start = chance.randrange(len(row) - length)
        phrase = row[start : start + length]
        known = [min(origin) for _, origin in phrase if origin]
        if sum(len(word) > 3 for word, _ in phrase) < 2 or max(known) - min(known) > 2 * length:
            continue  # of small words only, or with one in it that was moved already
        target = items[number + 1] if number + 1 < len(items) and chance.random() < 0.3 else row
        del row[start : start + length]
        to = chance.choice(
            [at for at in range(len(target) + 1) if target is not row or abs(at - start) > length] or [0]
        )
        target[to:to] = phrase
        made.moved.append((min(known), max(known) + 1))
        if sum(bool(origin) and word == words[min(origin)] for word, origin in phrase) >= LEAST:
            made.findable.append(made.moved[-1])
