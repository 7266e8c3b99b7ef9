"""The older page: "Search in", a title in capitals, "get citation", summary and citation, then the text."""

from __future__ import annotations

import re

from siglum.transcripts.blocks import blocks
from siglum.transcripts.citation import TITLED, citation
from siglum.transcripts.dates import is_date
from siglum.transcripts.draft import Draft
from siglum.transcripts.layouts.page import is_furniture, is_support, put_facts, put_funders
from siglum.transcripts.model import Transcript
from siglum.transcripts.remarks import UNLABELLED
from siglum.transcripts.sheet import Line, Sheet, around
from siglum.transcripts.source import Source, Span

NAME = "older page"
FURNITURE = re.compile(
    r"[•\s]*(?:search in|(?:add search filter|cancel search filter|\s)+|(?:citation|share|download|print|\s)+"
    r"|get citation|share document|link to this page|view document in|digital archive"
    r"|digital archive international history declassified|international history declassified"
    r"|search|advanced search)\s*",
    re.IGNORECASE,
)
LAST = re.compile(r"[•\s]*(?P<language>[^\W\d]+)\s+(?:html|text|transcript|pdf)", re.IGNORECASE)
MARKS = ("add search filter", "get citation", "view document in", "share document")


def recognises(source: Source) -> bool:
    """Say whether the source has at least two marks of the older page."""
    text = source.text[:20_000].lower()
    return sum(mark in text for mark in MARKS) > 1


def read(source: Source) -> Transcript:
    """Read an older page."""
    sheet = Sheet(source)
    draft = Draft(sheet, NAME)
    start = _beginning(draft, sheet.lines)
    head = [line for line in sheet.lines[:start] if line.text and not FURNITURE.fullmatch(line.text)]
    _head(draft, [line for line in head if not LAST.fullmatch(line.text)])
    return draft.transcript(blocks(sheet, sheet.lines[start:], draft.title), is_furniture)


def _beginning(draft: Draft, lines: tuple[Line, ...]) -> int:
    """Return the line after the last of the page's furniture, "English HTML"."""
    last = 0
    for n, line in enumerate(lines[:200]):
        found = LAST.fullmatch(line.text)
        if found and last:
            draft.put(
                "language", Span(line.start + found.start("language"), line.start + found.end("language"))
            )
            return n + 1
        if FURNITURE.fullmatch(line.text):
            last = n + 1
    return last


def _head(draft: Draft, lines: list[Line]) -> None:
    """Read date, title, line of support, summary and citation, each known by its looks and its place."""
    if lines and is_date(lines[0].text):
        draft.put("date", lines.pop(0).span)
    cited = next((n for n, line in enumerate(lines) if TITLED.match(line.text) and n), None)
    if cited is not None:
        span = around(tuple(lines[cited:]))
        draft.put("citation", span)
        put_facts(draft, citation(draft.sheet.text[span.start : span.end], span.start))
        del lines[cited:]
    supported = next((n for n, line in enumerate(lines) if is_support(line.text)), None)
    if supported is not None:
        put_funders(draft, lines[supported].span)
        _title(draft, lines[:supported])
        lines = lines[supported + 1 :]
    else:
        _title(draft, lines[:1])
        lines = lines[1:]
    for line in lines:
        draft.put("summary", line.span)
        draft.remark(UNLABELLED, line.span, "summary")


def _title(draft: Draft, lines: list[Line]) -> None:
    if lines:
        draft.put("title", around(tuple(lines)))
