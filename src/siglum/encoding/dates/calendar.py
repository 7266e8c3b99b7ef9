"""Dates as W3CDTF (TEI Guidelines 13.4): what a written date means, its year borrowed where it names none."""

from __future__ import annotations

import calendar
from dataclasses import dataclass, replace
from datetime import date

from siglum.encoding.dates.forms import Point

# What part of a month, of a year, of a decade the words mean: first and last day, month, year.
_OF_MONTH = {
    "early": (1, 15),
    "beginning": (1, 10),
    "start": (1, 10),
    "mid": (10, 20),
    "middle": (10, 20),
    "late": (16, 31),
    "end": (20, 31),
    "first half": (1, 15),
    "second half": (16, 31),
}
_OF_YEAR = {
    "early": (1, 4),
    "beginning": (1, 3),
    "start": (1, 3),
    "mid": (5, 8),
    "middle": (5, 8),
    "late": (9, 12),
    "end": (10, 12),
    "first half": (1, 6),
    "second half": (7, 12),
    "first quarter": (1, 3),
    "second quarter": (4, 6),
    "third quarter": (7, 9),
    "fourth quarter": (10, 12),
    "last quarter": (10, 12),
}
_OF_DECADE = {
    "early": (0, 4),
    "beginning": (0, 3),
    "start": (0, 3),
    "mid": (3, 7),
    "middle": (3, 7),
    "late": (5, 9),
    "end": (6, 9),
    "first half": (0, 4),
    "second half": (5, 9),
}
_EXACT = ("half", "quarter")
NEAR = 5  # years around the context's in which a year of two figures is believed
WEEK, CLOSE, FAR = 7, 60, 270  # days
AHEAD = 31  # days after the document's date that one without year is still of its year, whatever the words


@dataclass(frozen=True, slots=True)
class Anchor:
    """A date from which others borrow: the document's, or the one before in the same paragraph."""

    year: int
    month: int = 0
    day: int = 0
    spoken: bool = False  # it stands in the text, before the date that borrows

    def middle(self) -> date:
        """The day that stands for the anchor in reckoning."""
        return date(self.year, self.month or 7, self.day or (15 if self.month else 1))


@dataclass(frozen=True, slots=True)
class Completed:
    """A point with its year, and how sure that year is."""

    point: Point
    cert: str = ""


def complete(point: Point, anchor: Anchor | None, coming: bool = False) -> Completed | None:
    """Give a date the year or the century it does not name; None where nothing tells it.

    `coming` says that the words around it speak of what is to come.
    """
    if not point.century:
        return _century(point, anchor)
    if point.year or (point.decade and not point.month):
        return Completed(point)
    if anchor is None:
        return None
    if not anchor.month:
        return Completed(replace(point, year=anchor.year), "medium")
    year = _nearest(point, anchor, coming)
    days = (_day(year, point) - anchor.middle()).days
    sure = year == anchor.year and (days <= WEEK or coming or anchor.spoken)
    return Completed(replace(point, year=year), "medium" if sure else "low")


def _nearest(point: Point, anchor: Anchor, coming: bool) -> int:
    """The anchor's own year, unless that lies far off and the year before or after comes close.

    A document speaks of what was, unless its words say that it is to come; a date in the text of either.
    """
    here = anchor.middle()
    days = (_day(anchor.year, point) - here).days
    if days < -FAR and (_day(anchor.year + 1, point) - here).days <= CLOSE:
        return anchor.year + 1
    behind = (here - _day(anchor.year - 1, point)).days
    if (days > FAR and behind <= CLOSE) or (days > AHEAD and not coming and not anchor.spoken):
        return anchor.year - 1
    return anchor.year


def _day(year: int, point: Point) -> date:
    day = point.day or (25 if point.part in ("late", "end") else 15)
    return date(year, point.month, min(day, calendar.monthrange(year, point.month)[1]))


def _century(point: Point, anchor: Anchor | None) -> Completed | None:
    if anchor is None:
        return None
    base = anchor.year - anchor.year % 100 + point.year
    year = min((base, base - 100, base + 100), key=lambda each: abs(each - anchor.year))
    if abs(year - anchor.year) > NEAR or not 1 <= year <= 9999:
        return None
    return Completed(replace(point, year=year, century=True), "medium")


def attributes(done: Completed) -> dict[str, str]:
    """Return the TEI attributes of a date; empty where the calendar has no such date."""
    point = done.point
    cert = {"cert": done.cert} if done.cert else {}
    if point.part or point.decade:
        vague = _vague(point)
        own = {} if not vague or point.part.endswith(_EXACT) or not point.part else {"cert": "medium"}
        return {**vague, **own, **cert} if vague else {}
    if not all(_real(point.year, point.month, day or 1) for day in (point.day, point.until)):
        return {}
    first = written(point.year, point.month, point.day)
    if not point.until:
        return {"when": first, **cert}
    if point.until <= point.day:
        return {}
    names = ("notBefore", "notAfter") if point.join == "or" else ("from", "to")
    return {names[0]: first, names[1]: written(point.year, point.month, point.until), **cert}


def period(first: dict[str, str], last: dict[str, str]) -> dict[str, str]:
    """Join two dates as the first and the last of a period; empty where they are not in order."""
    start, end = first.get("when", ""), last.get("when", "")
    if not start or not end or len(start) != len(end) or start >= end:
        return {}
    certs = [each["cert"] for each in (first, last) if "cert" in each]
    return {"from": start, "to": end, **({"cert": min(certs)} if certs else {})}  # "low" < "medium"


def _vague(point: Point) -> dict[str, str]:
    if point.month:
        low, high = _OF_MONTH.get(point.part, (0, 0))
        last = calendar.monthrange(point.year, point.month)[1]
        days = (written(point.year, point.month, low), written(point.year, point.month, min(high, last)))
        return dict(zip(("notBefore", "notAfter"), days, strict=True)) if low else {}
    if point.decade and point.year % 10:
        return {}
    if point.decade:
        low, high = _OF_DECADE.get(point.part, (-1, -1)) if point.part else (0, 9)
        years = {"notBefore": f"{point.year + low:04d}", "notAfter": f"{point.year + high:04d}"}
        return years if high > 0 else {}
    low, high = _OF_YEAR[point.part]
    return {"notBefore": written(point.year, low), "notAfter": written(point.year, high)}


def written(year: int, month: int = 0, day: int = 0) -> str:
    """Return year, month and day as W3CDTF, as far as they are given."""
    return f"{year:04d}" + (f"-{month:02d}" if month else "") + (f"-{day:02d}" if month and day else "")


def _real(year: int, month: int, day: int) -> bool:
    return 1 <= month <= 12 and 1 <= year <= 9999 and 1 <= day <= calendar.monthrange(year, month)[1]
