"""Dates in words as W3CDTF, for `@when` and its kin (TEI Guidelines 3.6.4 and 13.4)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from siglum.transcripts.source import Span

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul",
            "august aug", "september sept sep", "october oct", "november nov", "december dec",
        ),
        1,
    )
    for name in names.split()
}  # fmt: skip
ROMAN = {name: n for n, name in enumerate(["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"], 1)}
_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_YEAR = r"1[5-9]\d\d|20\d\d"
_DAY = r"[0-3]?\d(?:st|nd|rd|th)?"
PATTERN = re.compile(
    rf"""(?<![\w.]) (?:
        (?P<d1>{_DAY}) (?:\s?[-–—]\s?(?P<d1b>{_DAY}))? \s+ (?:of\s+)? (?P<m1>{_MONTH})\b \.? (?:,?\s+ (?P<y1>{_YEAR}))?
      | (?P<m2>{_MONTH})\b \.? \s+ (?P<d2>{_DAY}) (?:\s?[-–—]\s?(?P<d2b>{_DAY}))? \b (?:,?\s* (?P<y2>{_YEAR}))?
      | (?P<m3>{_MONTH})\b \.? ,?\s+ (?P<y3>{_YEAR})
      | (?P<y4>{_YEAR}) - (?P<m4>[01]\d) - (?P<d4>[0-3]\d)
      | (?P<d5>[0-3]?\d) \. (?P<m5>(?:[01]?\d)|(?:I|II|III|IV|V|VI|VII|VIII|IX|X|XI|XII)) \. (?P<y5>{_YEAR})
    ) (?![\w])""",
    re.IGNORECASE | re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Date:
    """A date in a text: its span there and its TEI attributes (`when`, or `from` and `to`; `cert`)."""

    span: Span
    attributes: dict[str, str]


def when(text: str) -> str:
    """Return the W3CDTF of a text that is one date (`September 19, 1963`, `1963-09`, `1963`), else ``""``."""
    text = " ".join(text.split()).strip(" .")
    if re.fullmatch(_YEAR, text):
        return text
    if re.fullmatch(rf"({_YEAR})-(0[1-9]|1[0-2])", text):
        return text
    found = PATTERN.fullmatch(text)
    return _attributes(found, "").get("when", "") if found else ""


def dates(text: str, year: str = "") -> Iterator[Date]:
    """Yield the dates in a text with at least a month; `year` completes one without, at medium certainty."""
    for found in PATTERN.finditer(text):
        if found["m1"] and found["m1"].lower() in ("may", "mar") and not found["m1"][0].isupper():
            continue
        if (found["m2"] or found["m3"] or "X")[0].islower():
            continue
        attributes = _attributes(found, year)
        if attributes:
            yield Date(Span(*found.span()), attributes)


def _attributes(found: re.Match[str], year: str) -> dict[str, str]:
    groups = found.groupdict()
    own_year = next((groups[f"y{n}"] for n in range(1, 6) if groups.get(f"y{n}")), None)
    month_text = next((groups[f"m{n}"] for n in range(1, 6) if groups.get(f"m{n}")), "")
    month = MONTHS.get(month_text.lower()) or ROMAN.get(month_text.upper()) or int(month_text)
    day, until = (
        next((int(re.sub(r"\D", "", groups[key])) for key in keys if groups.get(key)), None)
        for keys in (("d1", "d2", "d4", "d5"), ("d1b", "d2b"))
    )
    full = own_year or year
    cert = {} if own_year else {"cert": "medium"}
    if not full or not _real(int(full), month, day) or not _real(int(full), month, until):
        return {}
    stem = f"{int(full):04d}-{month:02d}"
    if day is None:
        return {"when": stem, **cert}
    if until is not None:
        if until <= day:
            return {}
        return {"from": f"{stem}-{day:02d}", "to": f"{stem}-{until:02d}", **cert}
    return {"when": f"{stem}-{day:02d}", **cert}


def _real(year: int, month: int, day: int | None) -> bool:
    try:
        date(year, month, day or 1)
    except ValueError:
        return False
    return True
