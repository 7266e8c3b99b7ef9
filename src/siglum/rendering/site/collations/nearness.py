"""Which witnesses are near each other: a tree by average linkage (UPGMA) over their distances, as a dendrogram."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

ROW = 28  # between two leaves
WIDTH = 320
LEFT = 8


@dataclass(frozen=True, slots=True)
class Node:
    """A group of witnesses, the distance at which it came together, and the two groups it is made of."""

    leaves: tuple[str, ...]
    at: float = 0.0
    parts: tuple[Node, Node] | None = None


def tree(ids: Sequence[str], known: Mapping[tuple[str, str], float]) -> Node:
    """Join the two nearest groups until one is left; of equals, those that come first."""
    groups = [Node((each,)) for each in ids]
    while len(groups) > 1:
        at, one, other = min(
            (_between(groups[i], groups[j], known), i, j)
            for i in range(len(groups))
            for j in range(i + 1, len(groups))
        )
        joined = Node(groups[one].leaves + groups[other].leaves, at, (groups[one], groups[other]))
        groups = [joined if n == one else each for n, each in enumerate(groups) if n != other]
    return groups[0]


def _between(one: Node, other: Node, known: Mapping[tuple[str, str], float]) -> float:
    pairs = [(a, b) for a in one.leaves for b in other.leaves]
    return sum(known[pair] if pair in known else known[pair[::-1]] for pair in pairs) / len(pairs)


def steps(node: Node) -> list[Node]:
    """Return the groups in the order in which they came together."""
    if node.parts is None:
        return []
    return sorted([*steps(node.parts[0]), *steps(node.parts[1]), node], key=lambda each: each.at)


@dataclass(frozen=True, slots=True)
class Drawing:
    """A dendrogram: its height, its lines (x1 y1 x2 y2), its leaves by id with their y."""

    height: int
    lines: tuple[tuple[int, int, int, int], ...]
    leaves: tuple[tuple[str, int], ...]


def drawing(root: Node) -> Drawing:
    """Lay a tree out: leaves on the right under each other, the distance of a joint from them to the left."""
    heights = {leaf: ROW // 2 + n * ROW for n, leaf in enumerate(root.leaves)}
    lines: list[tuple[int, int, int, int]] = []
    scale = (WIDTH - 2 * LEFT) / root.at if root.at else 0.0

    def draw(node: Node) -> tuple[int, int]:
        if node.parts is None:
            return WIDTH, heights[node.leaves[0]]
        joint = WIDTH - max(6, round(node.at * scale))
        ends = [draw(part) for part in node.parts]
        lines.extend((joint, y, x, y) for x, y in ends)
        lines.append((joint, ends[0][1], joint, ends[1][1]))
        return joint, (ends[0][1] + ends[1][1]) // 2

    x, y = draw(root)
    lines.append((x - LEFT, y, x, y))
    return Drawing(ROW * len(root.leaves), tuple(lines), tuple(heights.items()))
