"""How a text ends: signatures, dateline, postscript, labelled remarks."""

from __future__ import annotations

from collections.abc import Sequence

from siglum.transcripts.blocks.lines import (
    DISTRIBUTION,
    POSTSCRIPT,
    REMARK,
    SEPARATOR,
    heads_list,
    is_dateline,
    is_greeting,
    is_loose,
    is_marked_signature,
    is_rank,
    is_signature,
    is_stage,
)
from siglum.transcripts.blocks.numerals import numeral
from siglum.transcripts.blocks.units import Unit
from siglum.transcripts.model import BlockKind

LONGEST_OFFICE = 40
BELOW = 8  # so many lines of no known kind (a file number, a distribution list) may stand below a signature


def closing(units: Sequence[Unit], first: int = 1) -> list[BlockKind]:
    """Return the kinds of the last units, from where running text ends; it ends at `first` or later."""
    kinds: list[BlockKind] = []
    unknown = 0
    for n in range(len(units) - 1, first - 1, -1):
        kind = _kind(units, n, kinds[-1] if kinds else None)
        if kind is None and _may_stand_below(units[n]) and unknown < BELOW:
            kind = "paragraph"
            unknown += 1
        if kind is None:
            break
        kinds.append(kind)
    kinds.reverse()
    del kinds[: _present(units, len(units) - len(kinds))]
    while kinds and kinds[0] in ("paragraph", "separator"):
        del kinds[0]
    return kinds


def _present(units: Sequence[Unit], start: int) -> int:
    """Return how many of the units from one on are names in a list of those present that ends there."""
    if not (start and is_stage(units[start - 1].text) and heads_list(units[start - 1].text)):
        return 0
    closed_up = start + 1 < len(units) and not units[start + 1].set_off
    end = start
    while end < len(units) and is_signature(units[end].text) and not is_marked_signature(units[end].text):
        if closed_up and end > start and units[end].set_off:
            break
        end += 1
    return end - start


def _kind(units: Sequence[Unit], n: int, below: BlockKind | None) -> BlockKind | None:
    unit = units[n]
    if unit.bold or "#" in unit.mark or "|" in unit.mark:
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
        if is_rank(unit.text):
            return "signature"
        if is_loose(unit.text) and unit.text.endswith(",") and unit.text[0].isupper():
            return "signature"  # "The Chief of Brigade,"
    return "paragraph" if unit.remark_in_brackets or DISTRIBUTION.match(unit.text) else None


def _is_office(units: Sequence[Unit], n: int) -> bool:
    """Whether a line names the office of the signer on the line before: “chargé d'affaires a. i.”."""
    text = units[n].text
    short = is_loose(text) or (len(text) < LONGEST_OFFICE and text.endswith("."))
    if not short or not text[0].isalpha() or any(each.isdigit() for each in text) or n < 2:
        return False
    before = units[n - 1].text
    return is_marked_signature(before) or (is_signature(before) and text[-1] != ".")


def _may_stand_below(unit: Unit) -> bool:
    return (is_loose(unit.text) or unit.text.lower() in ("cc:", "copies:")) and numeral(unit.text) is None
