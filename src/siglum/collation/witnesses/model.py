"""A witness for collating: its blocks, each with tokens and the seams between them, and the markup over them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from lxml import etree

TOP = -1  # the node of what stands directly in a block


class Part(NamedTuple):
    """A piece of a token or a seam: text, or an element that is taken over whole; `node` is the markup around it."""

    node: int
    text: str = ""
    element: etree._Element | None = None
    hidden: bool = False  # it does not read here: the other side of a choice


@dataclass(slots=True)
class Node:
    """Markup inside a block: an element with the markup around it and the tokens that it holds."""

    element: etree._Element
    name: str
    parent: int
    first: int = -1
    last: int = -1  # inclusive


class Token(NamedTuple):
    """A word, a mark, a character of Chinese or Japanese, or a thing (a note, a gap)."""

    text: str  # as it stands; a thing has U+FFFC
    key: str  # normal form, for aligning
    stamp: str  # equal stamps mean equal characters and equal interventions
    parts: tuple[Part, ...]


class Seam(NamedTuple):
    """What stands before a token: white space, which is folded to one space, and breaks."""

    space: bool = False
    node: int = TOP
    breaks: tuple[Part, ...] = ()


@dataclass(slots=True)
class Block:
    """A paragraph, an item, a heading …: `start` and `end` count tokens through the whole witness."""

    element: etree._Element
    kind: str
    start: int
    end: int
    thing: bool = False  # the block is nothing but a thing that stands among blocks


@dataclass(slots=True)
class Witness:
    """A witness, divided. `seams[n]` stands before token n; a block's first seam has its breaks, never a space."""

    siglum: str
    root: etree._Element
    blocks: list[Block] = field(default_factory=list)
    tokens: list[Token] = field(default_factory=list)
    seams: list[Seam] = field(default_factory=list)
    holders: list[int] = field(default_factory=list)  # the block of each token
    nodes: list[Node] = field(default_factory=list)
    tails: dict[int, tuple[Part, ...]] = field(default_factory=dict)  # breaks at the end of a block

    def chain(self, node: int) -> tuple[int, ...]:
        """Return the markup around a part, the outermost first."""
        found: list[int] = []
        while node != TOP:
            found.append(node)
            node = self.nodes[node].parent
        return tuple(reversed(found))

    def keys(self) -> list[list[str]]:
        """Return the normal forms of each block, for aligning."""
        return [[token.key for token in self.tokens[block.start : block.end]] for block in self.blocks]

    def block_of(self, token: int) -> int:
        """Return the number of the block that holds a token."""
        return self.holders[token]
