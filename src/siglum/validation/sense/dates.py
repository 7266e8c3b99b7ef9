"""Dates: they exist, periods begin before they end, the dateline and the words say the same."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from lxml import etree

from siglum.validation.examined import TEI, Examined, words_of
from siglum.validation.findings import Finding
from siglum.validation.relaxng.names import local
from siglum.validation.sense.w3c import Days, days, exists

_DATING = ("when", "from", "to", "notBefore", "notAfter")
_OTHERWISE = frozenset(
    ("app", "arc", "rt", "span", "biblScope", "citedRange", "locus")
)  # @from is no date there
_PERIODS = (("from", "to"), ("notBefore", "notAfter"), ("from", "notAfter"), ("notBefore", "to"))
_MONTH = re.compile(r"\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*", re.I)


def dates(examined: Examined) -> Iterator[Finding]:
    """Yield what is wrong with the dates of a document."""
    yield from _existing(examined)
    yield from _periods(examined)
    yield from _datelines(examined)
    yield from _words(examined)


def _dated(examined: Examined, attribute: str) -> Iterator[tuple[etree._Element, str]]:
    for element, value in examined.tei(attribute):
        if local(str(element.tag)) not in _OTHERWISE:
            yield element, value.strip()


def _existing(examined: Examined) -> Iterator[Finding]:
    for attribute in _DATING:
        for element, value in _dated(examined, attribute):
            if not exists(value):
                yield examined.found(
                    "SEN001", element, attribute, excerpt=value, attribute=attribute, value=value
                )


def _periods(examined: Examined) -> Iterator[Finding]:
    for first, second in _PERIODS:
        for element, start in _dated(examined, first):
            end = element.get(second, "").strip()
            begins, ends = days(start), days(end)
            if begins and ends and begins.first > ends.last:
                told = {"first": first, "second": second, "start": start, "end": end}
                yield examined.found("SEN002", element, first, excerpt=start, **told)


def _datelines(examined: Examined) -> Iterator[Finding]:
    """Compare the date in the opening dateline with the document's date in the header."""
    if f"{TEI}dateline" not in examined.elements:
        return
    creation = examined.root.find(f"{TEI}teiHeader/{TEI}profileDesc/{TEI}creation/{TEI}date")
    stated = None if creation is None else _span(creation)
    opening = examined.root.find(f"{TEI}text/{TEI}body//{TEI}opener//{TEI}dateline/{TEI}date")
    said = None if opening is None else _span(opening)
    if creation is None or opening is None or stated is None or said is None or said.meets(stated):
        return
    yield examined.found("SEN003", opening, "when", value=_stated(opening), document=_stated(creation))


def _words(examined: Examined) -> Iterator[Finding]:
    """Read the words of dates again."""
    for element, value in _dated(examined, "when"):
        words = words_of(element)
        given = days(value)
        if local(str(element.tag)) != "date" or given is None or not _MONTH.search(words):
            continue
        if element.get("calendar") or element.get("datingMethod") or element.get("cert") == "low":
            continue
        read = _days_of(_read(words))
        if read and not read.meets(given):
            told = {"words": words, "read": _in_words(read), "attribute": "when", "value": value}
            yield examined.found("SEN004", element, "when", excerpt=value, **told)


def _read(words: str) -> dict[str, str]:
    from siglum.encoding.dates import whole  # noqa: PLC0415  a document may have no date in words

    return whole(words)


def _span(element: etree._Element) -> Days | None:
    return _days_of({name: element.get(name, "") for name in _DATING})


def _days_of(attributes: Mapping[str, str]) -> Days | None:
    """Return the days that dating attributes mean together."""
    exact = days(attributes.get("when", ""))
    if exact:
        return exact
    start = days(attributes.get("from") or attributes.get("notBefore") or "")
    end = days(attributes.get("to") or attributes.get("notAfter") or "")
    if start and end:
        return Days(start.first, end.last)
    return None


def _stated(element: etree._Element) -> str:
    return " to ".join(value for name in _DATING if (value := element.get(name)))


def _in_words(read: Days) -> str:
    first, last = ("-".join(f"{part:02}" for part in each) for each in read)
    return first if first == last else f"{first} to {last}"
