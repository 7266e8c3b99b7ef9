"""How a text begins: classification, heading block of a dispatch, dateline, addressee, title, presence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from siglum.transcripts.blocks.lines import (
    SEPARATOR,
    TELEGRAM,
    heads_list,
    is_addressee,
    is_classification,
    is_dateline,
    is_dispatch,
    is_heading,
    is_loose,
    is_stage,
    resembles,
)
from siglum.transcripts.blocks.units import Unit
from siglum.transcripts.model import BlockKind

LONGEST = 15  # a text that begins has begun after so many lines


def opening(units: Sequence[Unit], title: str, speakers: frozenset[int]) -> list[BlockKind]:
    """Return the kinds of the units with which the text begins, up to the first that is running text."""
    repeated = _heading_block(units, title)
    kinds: list[BlockKind] = []
    for n, unit in enumerate(units[:LONGEST]):
        kind: BlockKind | None = "heading" if n == repeated else _kind(unit, title, n in speakers)
        if n < repeated and kind in (None, "heading", "paragraph"):
            kind = "dispatch"
        if kind is None and (n in speakers or "|" in unit.mark or not is_loose(unit.text)):
            break
        if kind == "stage" and heads_list(unit.text):
            break
        kinds.append(kind or "paragraph")
    return list(_settled(units, kinds))


def _heading_block(units: Sequence[Unit], title: str) -> int:
    """Return which unit repeats the title after the heading block of a telegram, -1 for none."""
    for n, unit in enumerate(units[:LONGEST]):
        if resembles(unit.text, title) and unit.text[-1] not in ".:;,":
            return n if any(TELEGRAM.search(each.text) for each in units[:n]) else -1
        if len(unit.text) > 300:
            break
    return -1


def _kind(unit: Unit, title: str, speaks: bool) -> BlockKind | None:
    text = unit.text
    if "#" in unit.mark:
        return "heading"
    if speaks or "|" in unit.mark:
        return None
    if unit.remark_in_brackets or SEPARATOR.fullmatch(text):
        return "paragraph" if unit.remark_in_brackets else "separator"
    if is_stage(text):
        return "stage"
    if is_classification(text):
        return "classification"
    if is_dateline(text):
        return "dateline"
    if is_addressee(text):
        return "addressee"
    if is_dispatch(text):
        return "dispatch"
    return "heading" if is_heading(text, title) else None


def _settled(units: Sequence[Unit], kinds: list[BlockKind]) -> Iterator[BlockKind]:
    """A stamp or a short line between two lines of the heading block belongs to it; at its end it is text."""
    last = max((n for n, kind in enumerate(kinds) if kind not in ("paragraph", "separator")), default=-1)
    for kind in kinds[: last + 1]:
        yield "dispatch" if kind == "paragraph" else kind
