"""How a text ends: signatures, dateline, postscript, labelled remarks."""

from __future__ import annotations

from collections.abc import Sequence

from siglum.transcripts.blocks.lines import (
    DISTRIBUTION,
    POSTSCRIPT,
    REMARK,
    SEPARATOR,
    is_dateline,
    is_greeting,
    is_marked_signature,
    is_signature,
)
from siglum.transcripts.blocks.units import Unit
from siglum.transcripts.model import BlockKind

OFFICE = 60  # the line that names a signer's office is no longer


def closing(units: Sequence[Unit]) -> list[BlockKind]:
    """Return the kinds of the last units, from where running text ends."""
    kinds: list[BlockKind] = []
    for n in range(len(units) - 1, 0, -1):
        kind = _kind(units, n, kinds[-1] if kinds else None)
        if kind is None:
            break
        kinds.append(kind)
    kinds.reverse()
    while kinds and kinds[0] in ("paragraph", "separator"):
        del kinds[0]
    return kinds


def _kind(units: Sequence[Unit], n: int, below: BlockKind | None) -> BlockKind | None:
    unit = units[n]
    if unit.bold or "#" in unit.mark:
        return None
    if SEPARATOR.fullmatch(unit.text):
        return "separator"
    if POSTSCRIPT.match(unit.text):
        return "postscript"
    if REMARK.match(unit.text):
        return "remark"
    if is_dateline(unit.text):
        return "dateline"
    if is_signature(unit.text) or _is_office(units, n):
        return "signature"
    if below in ("signature", "dateline"):
        if is_greeting(unit.text):
            return "salutation"
        if len(unit.text) <= OFFICE and unit.text.endswith(",") and unit.text[0].isupper():
            return "signature"  # "The Chief of Brigade,"
    return "paragraph" if unit.remark_in_brackets or DISTRIBUTION.match(unit.text) else None


def _is_office(units: Sequence[Unit], n: int) -> bool:
    """Whether a line names the office of the signer on the line before: “chargé d'affaires a. i.”."""
    text = units[n].text
    short = len(text) <= OFFICE and text[0].isalpha() and not text.endswith((":", ";", "!", "?"))
    return short and n > 1 and is_marked_signature(units[n - 1].text)
