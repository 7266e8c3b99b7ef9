"""The forms in which texts write dates, as one pattern: English ones, and full ones of other languages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

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
_ELSEWHERE = (  # the months of other languages, nominative and genitive; believed only between day and year
    "января январь januar januari janvier stycznia január", "февраля февраль februar februari février lutego február",
    "марта март märz mars marca március", "апреля апрель avril kwietnia április aprile abril",
    "мая май mai maja május maggio mayo", "июня июнь juni juin czerwca június giugno junio",
    "июля июль juli juillet lipca július luglio julio", "августа август août sierpnia augusztus agosto",
    "сентября сентябрь septembre września szeptember settembre septiembre",
    "октября октябрь oktober octobre października október ottobre octubre",
    "ноября ноябрь novembre listopada noviembre",
    "декабря декабрь dezember décembre grudnia december dicembre diciembre",
)  # fmt: skip
ELSEWHERE = {name: n for n, names in enumerate(_ELSEWHERE, 1) for name in names.split() if name not in MONTHS}
ROMAN = {
    name: n
    for n, name in enumerate(("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"), 1)
}
_ONES = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
_TEENS = (
    "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth",
    "eighteenth", "nineteenth", "twentieth",
)  # fmt: skip
_TENS = (*(f"twenty-{one}" for one in _ONES), "thirtieth", "thirty-first")
ORDINALS = {name: n for n, name in enumerate((*_ONES, *_TEENS, *_TENS), 1)}
Join = Literal["range", "or"]


@dataclass(frozen=True, slots=True)
class Point:
    """A date as written, before the calendar has seen it."""

    start: int
    end: int
    month: int = 0  # 0: none named
    day: int = 0
    until: int = 0  # the last day where several are named
    year: int = 0
    century: bool = True  # False: the year has two figures only
    join: Join = "range"  # of day and until
    part: str = ""  # early, mid, late, "first half", "second quarter" …
    decade: bool = False


_LONG = "|".join(name for name in MONTHS if len(name) > 4 or name in ("may", "june", "july"))
_MONTH = rf"(?:{_LONG}|(?:jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)\b\.?)"
_OTHER = "|".join(sorted(ELSEWHERE, key=len, reverse=True))
_ORDINAL = "|".join(sorted(ORDINALS, key=len, reverse=True))
_ROMAN = "|".join(sorted(ROMAN, key=len, reverse=True))
_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
_YEAR = r"(?:1\d{3}|20\d\d)"
_SHORT = r"['’‘]\d\d"
_TO = r"(?:\s?[-–—/]\s?|\s(?:to|through|until|till)\s)"
_EDGE = r"(?![\w]|[.,]\d|[-–/]\d)"
_D, _M = r"(?:3[01]|[12]\d|0?[1-9])", r"(?:1[0-2]|0?[1-9])"
_WORDED = rf"""
        (?: (?P<a0>{_DAY})(?P<ajoin>{_TO}|\s(?:and|or)\s)(?:the\s)? )?
            (?: (?P<aday>{_DAY})\s+(?:of\s+)? | (?P<aword>{_ORDINAL})\s+(?:day\s+)?of\s+ )
            (?P<amonth>{_MONTH})(?!\w|\s+{_D}(?:st|nd|rd|th)?,?\s+{_YEAR})
            (?: ,?\s*(?:(?:of|in)\s+)?(?P<ayear>{_YEAR}|{_SHORT}){_EDGE} )?
      | (?P<cmonth>{_MONTH})(?!\w),?\s+(?:of\s+|in\s+)?(?P<cyear>{_YEAR}){_EDGE}
      | (?P<bmonth>{_MONTH})(?!\w)\s+(?:the\s+)?(?P<bday>{_DAY}) (?!,\d{{3}}(?!\d)|[.:]\d|\w)
            (?: (?P<bjoin>{_TO}|\s(?:and|or)\s)(?P<bto>{_DAY})(?!\s+(?:{_MONTH})\b|\w) )?
            (?: (?:,\s*|\s+)(?P<byear>{_YEAR}|{_SHORT}){_EDGE} )?
      | (?P<hday>{_D})\.?\s+(?:de\s+)?(?P<hmonth>{_OTHER})\s+(?:de\s+)?(?P<hyear>{_YEAR}){_EDGE}
      | (?P<fyear>{_YEAR})[.,]?\s+(?P<fmonth>{_MONTH})\s+(?P<fday>{_DAY}){_EDGE}
"""
_FIGURES = rf"""
        (?P<dyear>{_YEAR})(?P<dsep>[-./]\s?)(?P<dmonth>{_M})(?P=dsep)(?P<dday>{_D})\.?{_EDGE}
      | (?P<jyear>{_YEAR})\s?年\s?(?P<jmonth>{_M})\s?月(?:\s?(?P<jday>{_D})\s?日)?
      | (?P<eday>{_D})(?P<esep>[-./]|\.?\s)(?P<emonth>{_ROMAN})(?P=esep)(?P<eyear>{_YEAR}|\d\d){_EDGE}
      | (?P<gday>{_D})\.(?P<gmonth>XII|XI|IX|VIII|VII|VI|IV|III|II)\b(?!\.\w|[-–/]\w)
      | (?P<nfirst>{_D})(?P<nsep>[-./])(?P<nsecond>{_D})(?P=nsep)(?P<nyear>{_YEAR}|\d\d){_EDGE}
      | (?P<tday>3[01]|[0-2]\d)(?:[01]\d|2[0-3])[0-5]\d\s?Z\s(?P<tmonth>{_MONTH})\s
            (?P<tyear>{_YEAR}|\d\d){_EDGE}
"""
_VAGUE = rf"""
        (?: (?P<part>early|mid|late)(?:-|\s+)(?:in\s+)?
          | (?P<of>beginning|start|middle|end|(?:first|second)\s+half
                |(?:first|second|third|fourth|last)\s+quarter)
            \s+of\s+(?:the\s+)? )
        (?: (?P<pmonth>{_MONTH})(?!\w)(?:,?\s+(?:of\s+)?(?P<pyear>{_YEAR}){_EDGE})?
          | (?P<pdecade>(?:1[5-9]|20)\d\d)(?P<ps>s)?(?![\w]|[.,]\d) )
      | (?P<decade>(?:1[5-9]|20)\d0)s(?!\w)
"""
PATTERN = re.compile(
    rf"(?<![\w./:#])(?<!\d,)(?:(?<!\d-)|(?=[a-z])) (?: {_WORDED} | {_FIGURES} | {_VAGUE} ) (?!\w)",
    re.IGNORECASE | re.VERBOSE,
)
_WORDS = ("may", "mar", "march", "august")  # in small letters they are no months
_IN = re.compile(r"\b(?:in|during)\s+\Z", re.IGNORECASE)
# A day and a month that name a thing, not a day: the 26 July Movement, 25 October Street.
_THING = re.compile(
    r"\s+(?:Movement|Revolution|Uprising|Street|Square|Avenue|Boulevard|Road|Factory|Works|Brigade|Battalion|"
    r"University|School|Institute|Organi[sz]ation|Group|Bridge|Stadium|Park|Hospital|Prize|Front|Plot|Incident)s?\b"
)


def points(text: str) -> Iterator[Point]:
    """Yield the dates written in a text, in order."""
    for found in PATTERN.finditer(text):
        point = _point(found)
        if point and _plausible(point, found, text):
            yield point


def _point(found: re.Match[str]) -> Point | None:
    group = found.groupdict()
    letter = next((letter for letter in "abcdjfegth" if group[f"{letter}month"]), "")
    if letter in ("a", "b"):
        return _worded(found, letter)
    if letter:
        month, year = _month(group[f"{letter}month"]), group.get(f"{letter}year") or "0"
        return Point(*found.span(), month, _number(group.get(f"{letter}day")), 0, int(year), len(year) != 2)
    if group["nfirst"]:
        return _numeric(found)
    if part := group["part"] or group["of"]:
        year = int(group["pyear"] or group["pdecade"] or 0)
        month = _month(group["pmonth"]) if group["pmonth"] else 0
        part = " ".join(part.lower().split())
        return Point(*found.span(), month, year=year, part=part, decade=bool(group["ps"]))
    return Point(*found.span(), year=int(group["decade"]), decade=True)


def _worded(found: re.Match[str], letter: str) -> Point:
    """A day and a month, or two days of a month with what joins them."""
    first, last = ("a0", "aday" if found["aday"] else "aword") if letter == "a" else ("bday", "bto")
    low, high = _number(found[first]), _number(found[last])
    word = (found[f"{letter}join"] or "").strip().lower()
    start, end = found.span()
    if word == "and" and high != low + 1:  # two dates: the one beside the month is taken
        start, low, end, high = (
            (found.start(last), 0, end, high) if letter == "a" else (start, low, found.end(first), 0)
        )
    year = (found[f"{letter}year"] or "").lstrip("'’‘")
    join: Join = "or" if word == "or" else "range"
    until = high if low else 0
    month = _month(found[f"{letter}month"])
    return Point(start, end, month, low or high, until, int(year or 0), len(year) != 2, join)


def _numeric(found: re.Match[str]) -> Point | None:
    """Figures only: with full stops the day comes first; else only where no other order can be meant."""
    first, second = int(found["nfirst"]), int(found["nsecond"])
    if found["nsep"] != "." and first <= 12 and second <= 12 and first != second:
        return None
    day, month = (second, first) if second > 12 and found["nsep"] != "." else (first, second)
    year = found["nyear"]
    point = Point(*found.span(), month, day, 0, int(year), len(year) == 4)
    return point if month <= 12 else None


def _month(text: str) -> int:
    name = text.lower().rstrip(".")
    return MONTHS.get(name) or ELSEWHERE.get(name) or ROMAN.get(text.upper()) or int(text)


def _number(text: str | None) -> int:
    if not text:
        return 0
    return ORDINALS.get(text.lower()) or int(re.sub(r"\D", "", text))


def _plausible(point: Point, found: re.Match[str], text: str) -> bool:
    """Whether the words are a date: “may” the verb, “in May 12 divisions”, roman small letters are not."""
    word = next((found[name] for name in ("amonth", "bmonth", "cmonth", "pmonth") if found[name]), "X")
    if word[0].islower() and (word.lower().rstrip(".") in _WORDS or not found["ayear"]):
        return False
    if any((found[name] or "").islower() for name in ("emonth", "gmonth")):
        return False
    if found["esep"] and found["esep"].isspace() and not point.century:
        return False
    if found["bday"] and not point.year and _IN.search(text[max(0, point.start - 9) : point.start]):
        return False
    return bool(point.year) or not _THING.match(text, point.end)
