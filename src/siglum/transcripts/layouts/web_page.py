"""The web page: "Skip to content", date, title, text, summary, then what the page says about the document."""

from __future__ import annotations

import re

from siglum.transcripts.blocks import blocks
from siglum.transcripts.dates import is_date
from siglum.transcripts.draft import Draft
from siglum.transcripts.layouts.information import Group, information, section
from siglum.transcripts.layouts.page import is_support, names_no_funder, put_funders
from siglum.transcripts.model import Transcript
from siglum.transcripts.sheet import Sheet, around, groups
from siglum.transcripts.source import Source

NAME = "web page"
MARKS = re.compile(
    r"\A\W*skip to content\s*$|^[ \t*#]*document information[ \t*:]*$", re.IGNORECASE | re.MULTILINE
)
BUTTON = re.compile(
    r"(?:[•\s]*(?:download|print|share|cite|citation|tweet|e-?mail|view document in|english html|html|pdf))+",
    re.IGNORECASE,
)
SAVED = 15  # so many lines of a saved page may stand before its date


def recognises(source: Source) -> bool:
    """Say whether the source begins or ends as the page of an archive does."""
    return MARKS.search(source.text) is not None


def read(source: Source) -> Transcript:
    """Read a web page."""
    sheet = Sheet(source)
    draft = Draft(sheet, NAME)
    found = [part for group in groups(sheet.lines) for part in _parted(group)]
    tail = next((i for i, group in enumerate(found) if section(group[0]) is not None), len(found))
    start, summarised = _head(draft, found[:tail])
    end = tail
    if not summarised and end - start > 1 and _is_summary(found[end - 1]):
        end -= 1
        draft.put("summary", around(found[end]))
    information(draft, found[tail:])
    if start >= end:
        return draft.transcript(())
    first, last = found[start][0].start, found[end - 1][-1].start
    text = tuple(line for line in sheet.lines if first <= line.start <= last)
    return draft.transcript(blocks(sheet, text, draft.title))


def _parted(group: Group) -> list[Group]:
    """Set a date apart from the title that follows it without a blank line."""
    if len(group) > 1 and (is_date(group[0].text) or section(group[0]) is not None):
        return [group[:1], group[1:]]
    return [group]


def _head(draft: Draft, found: list[Group]) -> tuple[int, bool]:
    """Read what stands before the text; return where the text begins and whether a summary was there."""
    at = 1 if found and found[0][0].text.lower() == "skip to content" else 0
    reach = SAVED if draft.sheet.source.lines else 3
    dated = next((i for i in range(at, min(at + reach, len(found))) if is_date(found[i][0].text)), at)
    before = [group for group in found[at:dated] if is_sentence(group)]
    for group in before:
        draft.put("summary", around(group))
    at = dated
    if at < len(found) and is_date(found[at][0].text):
        draft.put("date", around(found[at]))
        at += 1
    if at < len(found):
        draft.put("title", around(found[at]))
        at += 1
    while at < len(found) and (is_support(found[at][0].text) or BUTTON.fullmatch(found[at][0].text)):
        if is_support(found[at][0].text):
            at += names_no_funder(found[at][0].text) and at + 1 < len(found)
            put_funders(draft, around(found[at]))
        at += 1
    return at, bool(before)


def _is_summary(group: Group) -> bool:
    """Say whether the last paragraph before the page's sections is the summary rather than text."""
    first = group[0].text
    return is_sentence(group) and first[0].isupper() and not re.match(r"[\w ]{1,40}:", first)


def is_sentence(group: Group) -> bool:
    """Say whether a paragraph may be a summary rather than a line of the page's menus."""
    return sum(line.text.count(" ") + 1 for line in group) >= 5
