"""Numerals before points: `1.` `(2)` `b)` `IV.` `[c]` and bullets, and which of them make a series."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from siglum.transcripts.blocks.units import Unit

LABEL = re.compile(
    r"(?P<open>[(\[]?)(?P<value>\d{1,3}|[A-Za-z]|[ivx]{2,5}|[IVX]{2,5})(?P<close>[.)\]]{1,2})(?=\s+\S)"
)
SECTION = re.compile(r"\d{1,2}(?:\.\d{1,2}){1,3}\.?(?=\s+\S)(?!\s+г(?:\.|ода\b))")  # no date: “3.10.50 г.”
BULLET = re.compile(r"[-–—•*·▪◦‣●○](?=\s+\S)")
SURE_BULLET = "•▪◦‣●○"
ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi")
Reading = tuple[str, int]


@dataclass(frozen=True, slots=True)
class Numeral:
    """What stands before a point. An `i` reads as a letter and as a Roman one: hence several readings."""

    length: int
    readings: tuple[Reading, ...]
    sure: bool  # a point even without neighbours


def numeral(text: str) -> Numeral | None:
    """Return the numeral with which a text begins, unless its successors stand in the same paragraph."""
    found = LABEL.match(text)
    if found:
        if (found["open"] or ".") + found["close"] not in ("..", ".)", ".).", "()", "().", "[]", "[]."):
            return None
        readings = tuple(_readings(found["value"], found["open"] + "{}" + found["close"]))
        if any(_inline(text, reading) for reading in readings):
            return None
        digits = found["value"].isdigit()
        following = text[found.end() :].lstrip()[0]
        sure = found["open"] != "[" and (")" in found["close"] or (digits and not following.islower()))
        return Numeral(found.end(), readings, sure and not (digits and following.isdigit()))
    if found := SECTION.match(text):
        return Numeral(found.end(), (), True)
    if found := BULLET.match(text):
        return Numeral(1, ((found.group(), 0),), found.group() in SURE_BULLET)
    return None


def _readings(value: str, frame: str) -> list[Reading]:
    if value.isdigit():
        return [(frame.format("1"), int(value))]
    case = "A" if value.isupper() else "a"
    found = []
    if len(value) == 1:
        found.append((frame.format(case), ord(value.lower()) - ord("a") + 1))
    if value.lower() in ROMAN:
        found.append((frame.format("I" if case == "A" else "i"), ROMAN.index(value.lower()) + 1))
    return found


def written(reading: Reading) -> str:
    """Return the numeral as it is written: ("(a)", 2) is “(b)”."""
    style, value = reading
    for sign in "1Aa":
        if sign in style:
            return style.replace(sign, str(value) if sign == "1" else chr(ord(sign) + value - 1))
    roman = ROMAN[value - 1] if 0 < value <= len(ROMAN) else ""
    return style.replace("I", roman.upper()).replace("i", roman)


def _inline(text: str, reading: Reading) -> bool:
    """Whether the next numeral follows within the paragraph, after a full stop or a comma."""
    following = re.escape(written((reading[0], reading[1] + 1)))
    return re.search(rf"[.;:,!?][\"”’)]? {following} ", text) is not None


def series(units: Sequence[Unit], barriers: frozenset[int]) -> tuple[dict[int, Numeral], dict[int, int]]:
    """Return the numerals that make points, by unit, and for each point the next one of its series.

    No series goes on past a barrier (a heading, a speaker's turn). Numerals that are not sure on their
    own (`A.`, which may be an initial) count where a series shows that they are.
    """
    found: dict[int, Numeral] = {}
    following: dict[int, int] = {}
    last: dict[str, tuple[int, int]] = {}  # style: value and unit
    for n, unit in enumerate(units):
        if n in barriers:
            last.clear()
            continue
        label = numeral(unit.text)
        if label is None:
            continue
        found[n] = label
        _continue(label, n, last, following)
    linked = set(following) | set(following.values())
    return {n: label for n, label in found.items() if label.sure or n in linked}, following


def _continue(label: Numeral, n: int, last: dict[str, tuple[int, int]], following: dict[int, int]) -> None:
    """Link a numeral to the one before it in its series, or let it begin one."""
    for style, value in label.readings:
        before, unit = last.get(style, (-1, -1))
        if (value == 0 and unit == n - 1) or (value and value == before + 1):
            following[unit] = n
            last[style] = value, n
            return
    for style, value in label.readings:
        if value <= 1:
            last[style] = value, n
