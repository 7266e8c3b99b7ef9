"""Dates in words as W3CDTF, for `@when` and its kin (TEI Guidelines 3.6.4 and 13.4)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from siglum.encoding.cleartext import CLOSES, OPENS
from siglum.encoding.dates.calendar import Anchor, attributes, complete, period
from siglum.encoding.dates.forms import Point, points
from siglum.transcripts.source import Span

__all__ = ["Anchor", "Date", "anchor", "dates", "when", "whole"]

_YEAR = re.compile(r"1\d{3}|20\d\d")
_MONTH = re.compile(r"(?:1\d{3}|20\d\d)-(?:0[1-9]|1[0-2])")
_YEARS = re.compile(r"(1\d{3}|20\d\d)\s?[-–—/]\s?(1\d{3}|20\d\d)")
_BETWEEN = re.compile(r"\s*[-–—]\s*|,?\s+(?:to|through|until|till|up to)\s+(?:the\s+)?", re.IGNORECASE)
_FUTURE = re.compile(
    r"\b(?:will|shall|next|coming|upcoming|forthcoming|plans?|planned|planning|intends?|intended|scheduled|expected|"
    r"should|must|ought|going to|to be|hopes?|invited?)\b",
    re.IGNORECASE,
)
_UNTIL = re.compile(r"\b(?:by|until|till|before|from|no later than)\s+(?:the\s+)?\Z", re.IGNORECASE)
HELD = 1000  # characters in which the bracket around a date is looked for
AROUND = 100  # characters in which the words say whether a date is past
_ABOUT = re.compile(r"(?:c|ca|circa|about|approximately|probably)\b\.?\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Date:
    """A date in a text: its span there and its TEI attributes (`when`, `from` and `to` …, `cert`)."""

    span: Span
    attributes: dict[str, str]


def when(text: str) -> str:
    """Return the W3CDTF of a text that is one date (`September 19, 1963`, `1963-09`, `1963`), else ``""``."""
    return whole(text).get("when", "")


def whole(text: str) -> dict[str, str]:
    """Return the TEI attributes of a text that is a date or a period and nothing else.

    Square brackets do not count.
    """
    text = " ".join(re.sub(r"[\[\]]", "", text).split()).strip(" .,")
    about = _ABOUT.match(text)
    text = text[about.end() :] if about else text
    text = re.sub(r"(?<=\d)\s?(?:г|года|р)\Z", "", text)  # 12 мая 1956 г.
    cert = {"cert": "low"} if about else {}
    if _YEAR.fullmatch(text) or _MONTH.fullmatch(text):
        return {"when": text, **cert}
    if years := _YEARS.fullmatch(text):
        return {"from": years[1], "to": years[2], **cert} if years[1] < years[2] else {}
    found = list(dates(text))
    if len(found) != 1 or found[0].span != (0, len(text)):
        return {}
    return {**found[0].attributes, **cert}


def anchor(attributes: dict[str, str]) -> Anchor | None:
    """Return the anchor that a date's attributes give: the day, or the last day of a period."""
    text = next((attributes[key] for key in ("when", "to", "notAfter") if key in attributes), "")
    year, month, day = (int(part) for part in (*text.split("-"), "0", "0", "0")[:3]) if text else (0, 0, 0)
    return Anchor(year, month, day) if year else None


def dates(text: str, document: Anchor | None = None) -> Iterator[Date]:
    """Yield the dates in a text, two that are a period's ends as one.

    A date without a year borrows that of the date before it in this text, else the document's (TEI
    Guidelines 13.4: `@cert` says so).
    """
    before = document
    waiting: list[tuple[Point, dict[str, str]]] = []
    for point in _lent(list(points(text)), text):
        done = complete(point, before, coming=_coming(text, point))
        found = attributes(done) if done else {}
        if done and found and not done.cert and not point.decade:
            before = Anchor(done.point.year, done.point.month, done.point.day, spoken=True)
        if waiting and found and _BETWEEN.fullmatch(text, waiting[0][0].end, point.start):
            first, earlier = waiting.pop()
            if joined := period(earlier, found):
                yield Date(Span(first.start, point.end), joined)
                continue
            yield Date(Span(first.start, first.end), earlier)
        elif waiting:
            first, earlier = waiting.pop()
            yield Date(Span(first.start, first.end), earlier)
        if found:
            waiting.append((point, found))
    for point, found in waiting:
        yield Date(Span(point.start, point.end), found)


def _coming(text: str, point: Point) -> bool:
    """Whether the words around a date speak of what is to come, or an editor does, who writes later."""
    held = text[max(0, point.start - HELD) : point.start]
    if held.rfind(OPENS) > held.rfind(CLOSES):
        return True
    before = re.split(r"[.!?;]\s", text[max(0, point.start - AROUND) : point.start])[-1]
    after = re.split(r"[.!?;]\s", text[point.end : point.end + AROUND])[0]
    return _FUTURE.search(f"{before} {after}") is not None or _UNTIL.search(before) is not None


def _lent(found: list[Point], text: str) -> Iterator[Point]:
    """A first date without a year has that of the second: “19 September to 2 October 1963”."""
    for n, point in enumerate(found):
        following = found[n + 1] if n + 1 < len(found) else None
        if (
            following
            and not point.year
            and point.century
            and following.year
            and following.century
            and point.month
            and not point.part
            and point.month <= following.month
            and _BETWEEN.fullmatch(text, point.end, following.start)
        ):
            yield Point(
                point.start, point.end, point.month, point.day, point.until, following.year, join=point.join
            )
        else:
            yield point
