"""How much is wanting: number and unit in words such as “two words”, “less than 1 line”, “page 4”."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from siglum.brackets.words.cues import each, joined

_ONES = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen".split()
_NUMBERS: dict[str, int | None] = {
    **{word: n for n, word in enumerate(_ONES)},
    **{"a": 1, "an": 1, "single": 1, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50},
    **dict.fromkeys(("half a", "half", "several", "a few", "some", "many")),
}


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number of units; `number` is None where it is not said or not exact."""

    text: str
    number: int | None
    unit: str


@cache
def _pattern() -> re.Pattern[str]:
    numbers = "|".join(sorted(_NUMBERS, key=len, reverse=True))
    unit = joined("unit")
    return re.compile(
        rf"\b(?P<vague>less than |about |approximately |over |at least )?(?P<n>\d+(?:[½¼]| ?1/2)?|{numbers})"
        rf"(?P<half>[- ]and[- ]a[- ]half)?[ -](?:\w+[ -]){{0,2}}?(?P<unit>{unit})(?!\w)"
        rf"|\b(?P<one>page|fl\.|fol\.?|folio|sheet|p\.|paragraph|section|point) ?\d+",
        re.I,
    )


def quantity(text: str) -> Quantity | None:
    """Return the first quantity that a text names."""
    found = _pattern().search(text)
    if found is None:
        return None
    if found["one"]:
        return Quantity(found[0], 1, _unit(found["one"]))
    n = found["n"].lower()
    number = int(digits[0]) if (digits := re.match(r"\d+", n)) else _NUMBERS[n]
    exact = not (found["vague"] or found["half"] or "½" in n or "/" in n)
    return Quantity(found[0], number if exact else None, _unit(found["unit"]))


def _unit(word: str) -> str:
    return next((name for name, found in each("unit", before="") if found.fullmatch(word)), "")
