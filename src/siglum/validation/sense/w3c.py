"""Dates in the W3C forms: whether they exist, and the days that they span (TEI Guidelines 3.6.4)."""

from __future__ import annotations

import re
from typing import NamedTuple

_ZONE = r"(?:Z|[+-]\d\d:\d\d)?"
_DATE = re.compile(
    rf"(?P<year>-?\d{{4,9}})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d)(?:T(?P<time>[\d:.]+))?)?)?{_ZONE}"
)
_PARTIAL = re.compile(rf"--(?:(?P<month>\d\d)(?:-(?P<day>\d\d))?|-(?P<only>\d\d)){_ZONE}")
_TIME = re.compile(r"([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?|24:00:00(\.0+)?")
_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


class Days(NamedTuple):
    """The first and the last day that a date may mean, each as year, month, day."""

    first: tuple[int, int, int]
    last: tuple[int, int, int]

    def meets(self, other: Days) -> bool:
        """Say whether two spans have a day in common."""
        return self.first <= other.last and other.first <= self.last


def exists(text: str) -> bool:
    """Say whether a text is a date, a part of one or a time, in a W3C form and in the calendar."""
    if _TIME.fullmatch(re.sub(rf"{_ZONE}$", "", text)):
        return True
    if match := _DATE.fullmatch(text):
        time = match["time"]
        return int(match["year"]) != 0 and _day_exists(match) and (not time or bool(_TIME.fullmatch(time)))
    if match := _PARTIAL.fullmatch(text):
        return 1 <= int(match["only"]) <= 31 if match["only"] else _day_exists(match)
    return False


def days(text: str) -> Days | None:
    """Return the days of a date that names its year; None for all others."""
    match = _DATE.fullmatch(text)
    if match is None or not exists(text):
        return None
    year = int(match["year"])
    if match["month"] is None:
        return Days((year, 1, 1), (year, 12, 31))
    month = int(match["month"])
    if match["day"] is None:
        return Days((year, month, 1), (year, month, _length(year, month)))
    day = (year, month, int(match["day"]))
    return Days(day, day)


def _day_exists(match: re.Match[str]) -> bool:
    month = int(match["month"]) if match["month"] else 1
    day = int(match["day"]) if match["day"] else 1
    year = int(match["year"]) if "year" in match.re.groupindex else 2000
    return 1 <= month <= 12 and 1 <= day <= _length(year, month)


def _length(year: int, month: int) -> int:
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return 28 if month == 2 and not leap else _DAYS[month - 1]
