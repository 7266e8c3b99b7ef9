"""The web page: "Skip to content", date, title, text, summary, then what the page says about the document."""

from __future__ import annotations

import re
from itertools import pairwise

from siglum.transcripts.blocks import blocks
from siglum.transcripts.blocks.lines import is_dateline, is_marked_signature, is_signature
from siglum.transcripts.dates import is_date
from siglum.transcripts.draft import Draft
from siglum.transcripts.layouts.information import Group, information, section
from siglum.transcripts.layouts.page import is_support, names_no_funder, put_funders
from siglum.transcripts.model import Transcript
from siglum.transcripts.remarks import UNLABELLED
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
SUMMARY = re.compile(
    r"(?!(?:He|She|They|It|This|These|But|And)\b)(?!.*\b(?:I|we|you|my|our|your)\b)"
    r"(?:An? (?:\S+ ){0,4}?(?:report|memorandum|record|note|letter|telegram|cable"
    r"|conversation|message|summary|account|speech|statement|protocol|transcript|document|description|list|discussion"
    r"|meeting)s? (?:on|of|from|to|about|between|regarding|concerning|describing|announcing|in which|by|sent)\b"
    r"|(?:\S+ ){1,15}?(?:reports?|discuss(?:es)?|describes?|outlines?|summari[sz]es?|informs?|tells?|writes?|complains?"
    r"|expresses|express|talks?|explains?|comments?|reviews?|analy[sz]es?|recounts?|asks?|requests?|exchanges?|compares?"
    r"|meets?|argues?|proposes?|urges?|suggests?|emphasi[sz]es?|criticizes?|reflects?|provides?|presents?|warns?"
    r"|recommends?|considers?|notes|states|details|says) "
    r"(?:that|on|about|to|the|an?|his|her|its|their|with|how|for|against|several|various|recent|both|[A-Z]\S*)\b)"
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
    if not summarised and end - start > 1 and _is_summary(sheet, found, end - 1):
        end -= 1
        draft.put("summary", around(found[end]))
        draft.remark(UNLABELLED, around(found[end]), "summary")
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
        draft.remark(UNLABELLED, around(group), "summary")
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


def _is_summary(sheet: Sheet, found: list[Group], at: int) -> bool:
    """Say whether the last paragraph before the page's sections is the summary rather than text.

    It is if the text has ended before it (with a signature or a date), if more blank lines than elsewhere
    set it apart, or if it is written as summaries are.
    """
    group, first = found[at], found[at][0].text
    if not is_sentence(group) or not first[0].isupper() or re.match(r"[\w ]{1,40}:", first):
        return False
    before = found[at - 1][-1].text
    ended = is_signature(before) or is_dateline(before) or is_marked_signature(before)
    gaps = [sheet.text.count("\n", a[-1].end, b[0].start) for a, b in pairwise(found[: at + 1])]
    set_apart = len(gaps) > 1 and gaps[-1] > max(gaps[:-1])
    return ended or set_apart or SUMMARY.match(" ".join(line.text for line in group)) is not None


def is_sentence(group: Group) -> bool:
    """Say whether a paragraph may be a summary rather than a line of the page's menus."""
    return sum(line.text.count(" ") + 1 for line in group) >= 5
