"""The overview strip: where in the text, and how much, each witness differs from the base."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from siglum.rendering.site.collations.comparing import Part, against, size
from siglum.rendering.site.collations.reading import Place, Shared, Witnessed

WIDTH = 960
HEIGHT = 24
MOST = 60  # stretches at most
LEAST = 6  # wide


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of the text: where it begins, its share of the strip, how far each witness is from the base.

    `apart` is None for a witness that is lost here.
    """

    anchor: str
    number: str
    x: int
    width: int
    apart: dict[str, float | None]


def stretches(text: Witnessed) -> list[Stretch]:
    """Cut the text into stretches of about the same length, at blocks and at places of variation."""
    cut = list(_cut(text))
    sizes = [size(parts) for _, _, parts in cut]
    free, whole = WIDTH - LEAST * len(cut), max(1, sum(sizes))
    edges = [0]
    for each in sizes:
        edges.append(edges[-1] + each)
    at = [LEAST * n + round(free * edge / whole) for n, edge in enumerate(edges)]
    others = [each.id for each in text.witnesses if each.id != text.base]
    return [
        Stretch(
            anchor,
            number,
            at[n],
            at[n + 1] - at[n],
            {each: _apart(text.base, each, parts) for each in others},
        )
        for n, (anchor, number, parts) in enumerate(cut)
    ]


def _apart(base: str, witness: str, parts: Sequence[Part]) -> float | None:
    found = against(base, witness, parts).all
    return 0.0 if found is None and not any(_lost(part, witness) for part in parts) else found


def _lost(part: Part, witness: str) -> bool:
    if isinstance(part, Shared):
        return witness in part.lost
    reading = part.of(witness)
    return reading is not None and reading.lost


def _cut(text: Witnessed) -> Iterator[tuple[str, str, list[Part]]]:
    enough = size(part for block in text.blocks for part in block.parts) / MOST
    anchor = number = ""
    held: list[Part] = []
    length = 0
    for block in text.blocks:
        for n, part in enumerate(block.parts):
            if held and length >= enough and (n == 0 or isinstance(part, Place)):
                yield anchor, number, held
                held, length = [], 0
            if not held:
                number = block.number
                anchor = f"mark.{part.n}" if n and isinstance(part, Place) else block.anchor
            held.append(part)
            length += size([part])
    if held:
        yield anchor, number, held
