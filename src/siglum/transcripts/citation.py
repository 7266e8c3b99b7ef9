"""The facts inside a citation: archive, shelfmark, pages, printed source, who obtained and who translated."""

from __future__ import annotations

import re
from collections.abc import Iterator

from siglum.transcripts.source import Span

Fact = tuple[str, Span]

URL = re.compile(r"https?://[^\s<>\"”]+[^\s<>\"”.,;)]")
VERBS = (
    r"(?:obtained|contributed|provided|acquired|donated|translated|edited|transcribed|compiled|annotated|revised"
    r"|introduced|prepared|selected)"
)
CREDIT = re.compile(
    rf"(?P<verbs>\b{VERBS}(?:\s+and\s+{VERBS})?)(?:\s+(?:for|from)\s+[^.,]{{1,60}}?)?\s+by\s+", re.IGNORECASE
)
ROLES = (
    ("obtained_by", re.compile(r"obtained|contributed|provided|acquired|donated", re.IGNORECASE)),
    ("translated_by", re.compile(r"translated", re.IGNORECASE)),
)
SENTENCE_END = re.compile(r"(?<!\b\w)(?<!\bJr)(?<!\bSr)(?<!\bDr)(?<!\bMr)(?<!\bMs)\.(?=\s|$)")
PEOPLE = re.compile(
    r"(?<!\s)\s*(?:,(?!\s*(?:Jr|Sr|I{2,3})\b)\s*(?:and\b\s*)?|;\s*(?:and\b\s*)?|&|\b(?:and|with)\b)\s*"
)
TITLED = re.compile(r"\s*[\"“](?P<title>.*?)(?:,[\"”]|[\"”],)\s*(?P<rest>(?s:.*))", re.DOTALL)
DATED = re.compile(
    r"\s*(?:[^\W\d]+\.? \d{1,2}|[^\W\d]+\.? ?|\d{1,2}\.? [^\W\d]+|[^,]{0,30}?),?\s*\d{4}\s*,\s*"
    r"|\s*(?:undated|no date|n\.d\.)\s*,\s*",
    re.IGNORECASE,
)
PUBLISHER = re.compile(
    r"\s*(?P<name>[^,]*\b(?:Digital Archive|Digital Library|Project|Program(?:me)?))\s*,\s*"
)
PRINTED = re.compile(
    r"\([^()]{0,200}:[^()]{0,200}\b(?:1[5-9]|20)\d\d\)|\beds?\.[,)]|\bForeign Relations of the United States\b|\bFRUS\b"
    r"|\bno\. ?\d+ \([^()]{0,60}\b(?:1[5-9]|20)\d\d\)|\b(?:Published|Printed|Included|Reprinted|Reproduced) in\b"
    r"|\bWorking Paper\b|\b(?:Bulletin|Journal|Review),? (?:no|vol)\b",
    re.IGNORECASE,
)
ARCHIVE_BEFORE = re.compile(
    r"[^.,\d\"“]{3,80}\.\s+(?=(?:Published|Printed|Included|Reprinted|Reproduced) in\b)"
)
QUOTED = re.compile(r"[\"“][^\"“”]*[\"”]")
LEAVES = r"(?:pp?|ll?|list[yio]?v?|bl|ss?|str|fols?|ff?|fl|k|kh|lap|pages?|folios?|sheets?|blatt|seiten?)"
MARKED_PAGES = re.compile(
    rf"[,;]?\s*\b{LEAVES}\b\.?\s*(?P<from>\d+[a-z]?)(?:[-–—,\s\d]{{0,40}}?[-–—,\s](?P<to>\d+[a-z]?))?\s*$",
    re.IGNORECASE,
)
BARE_PAGES = re.compile(r",\s*(?:[^\W\d]{1,6}\.\s*)?(?P<from>\d+[a-z]?)\s*[-–—]\s*(?P<to>\d+[a-z]?)\s*$")
ABBREVIATED = re.compile(r"[^\d()]{3,120}\([A-Z][\w -]{1,20}\)(?=,)")  # a name that gives its abbreviation
MARKER = re.compile(
    r"(?:[^\W\d]{1,5}\.|fond|fonds|opis|record|folder|box|dosar|RG|FO|DO|CAB|PREM|MfS)$", re.IGNORECASE
)


def citation(text: str, start: int) -> Iterator[Fact]:
    """Yield the facts of a citation in full: title, date, publisher, then the source and its credits."""
    url = URL.search(text)
    if url:
        yield "url", _span(url, start)
        text = text[: url.start()] + " " * len(url.group()) + text[url.end() :]
    titled = TITLED.match(text)
    if not titled:
        yield from reference(text, start)
        return
    at = titled.start("rest")
    dated = DATED.match(text, at)
    at = dated.end() if dated else at
    publisher = PUBLISHER.match(text, at)
    if publisher:
        yield "publisher", _span(publisher, start, "name")
        at = publisher.end()
    yield from reference(text[at:], start + at)


def reference(text: str, start: int) -> Iterator[Fact]:
    """Yield the facts of a source reference: archive and shelfmark or a printed source, pages, credits."""
    credit = CREDIT.search(text)
    end = credit.start() if credit else len(text)
    yield from _place(text[:end], start)
    yield from _credits(text, start)


def shelfmark(text: str, start: int) -> Iterator[Fact]:
    """Yield shelfmark and pages of a text that is a shelfmark alone."""
    pages = _pages(text)
    if pages:
        yield from _page_facts(pages, start)
        text = text[: pages.start()]
    yield from _stretch("shelfmark", text, 0, len(text), start)


def addresses(text: str, start: int) -> Iterator[Fact]:
    """Yield the web address in a text."""
    found = URL.search(text)
    if found:
        yield "url", _span(found, start)


def pages(text: str, start: int) -> Iterator[Fact]:
    """Yield the first and the last page of a text that is pages alone: “pp. 4-9”, “12”."""
    found = re.search(r"(?P<from>\d+[a-z]?)(?:\s*[-–—]\s*(?P<to>\d+[a-z]?))?", text)
    if found:
        yield from _page_facts(found, start)


def people(text: str, start: int) -> Iterator[Span]:
    """Yield one span a person of an enumeration such as “Jeffrey Wang and Charles Kraus”."""
    at = 0
    for comma in PEOPLE.finditer(text):
        if text[at : comma.start()].strip():
            yield _trim(text, at, comma.start(), start)
            at = comma.end()
    if text[at:].strip():
        yield _trim(text, at, len(text), start)


def _credits(text: str, start: int) -> Iterator[Fact]:
    found = list(CREDIT.finditer(text))
    for credit, following in zip(found, [*found[1:], None], strict=False):
        limit = following.start() if following else len(text)
        end = SENTENCE_END.search(text, credit.end(), limit)
        names = text[credit.end() : end.start() if end else limit]
        for name, verb in ROLES:
            if verb.search(credit["verbs"]):
                for person in people(names.rstrip(" ,;\n\t").removesuffix(" and"), start + credit.end()):
                    yield name, person


def _place(text: str, start: int) -> Iterator[Fact]:
    end = len(text.rstrip(" .,;\n\t"))
    if not text[:end].strip():
        return
    pages = _pages(text[:end])
    if PRINTED.search(text):
        before = ARCHIVE_BEFORE.match(text)
        at = before.end() if before else 0
        yield from _stretch("repository", text, 0, len(text[:at].rstrip(" .\n\t")), start)
        yield from _stretch("printed_source", text, at, end, start)
    else:
        yield from _archive(text[: pages.start() if pages else end], start)
    if pages:
        yield from _page_facts(pages, start)


def _archive(text: str, start: int) -> Iterator[Fact]:
    """Split “AVPRF f. 0102, op. 23” into repository and shelfmark, never inside quotation marks."""
    text = QUOTED.sub(lambda quoted: "_" * len(quoted.group()), text)
    digit = re.search(r"\d", text)
    comma = text.find(",")
    named = ABBREVIATED.match(text)
    if named:
        at = after = named.end()
    elif digit is None or 0 <= comma < digit.start():
        at = after = comma if comma >= 0 else len(text)
    else:
        at = after = _first_token_of_shelfmark(text, digit.start())
    yield from _stretch("repository", text, 0, at, start)
    yield from _stretch("shelfmark", text, after, len(text), start)


def _first_token_of_shelfmark(text: str, digit: int) -> int:
    """Return where the shelfmark begins in a text whose archive no comma sets off."""
    tokens = [each for each in re.finditer(r"\S+", text) if each.start() <= digit]
    for token in tokens[1:]:
        if MARKER.match(token.group()):
            return token.start()
    if (
        len(tokens) > 2
        and re.search(r"[a-z]|^[A-Z]{4,}$", tokens[0].group())
        and len(tokens[-2].group()) <= 3
    ):
        return tokens[-2].start()
    return tokens[-1].start()


def _pages(text: str) -> re.Match[str] | None:
    """Find the pages at the end of a reference: marked as such, or a range after a comma."""
    tail = max(0, len(text) - 60)
    found = MARKED_PAGES.search(text, tail) or BARE_PAGES.search(text, tail)
    return found if found and found.start() else None


def _page_facts(pages: re.Match[str], start: int) -> Iterator[Fact]:
    yield "page_from", _span(pages, start, "from")
    if pages["to"]:
        yield "page_to", _span(pages, start, "to")


def _stretch(name: str, text: str, begin: int, end: int, start: int) -> Iterator[Fact]:
    span = _trim(text, begin, end, start)
    if span.end > span.start:
        yield name, span


def _trim(text: str, begin: int, end: int, start: int) -> Span:
    piece = text[begin:end]
    left = len(piece) - len(piece.lstrip(" ,;\n\t"))
    return Span(start + begin + left, start + begin + max(left, len(piece.rstrip(" ,;\n\t"))))


def _span(found: re.Match[str], start: int, group: str | int = 0) -> Span:
    return Span(start + found.start(group), start + found.end(group))
