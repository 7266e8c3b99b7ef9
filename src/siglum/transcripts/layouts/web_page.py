"""The web page: "Skip to content", date, title, text, summary, then what the page says about the document."""

from __future__ import annotations

import re
from itertools import pairwise

from siglum.transcripts.blocks import blocks
from siglum.transcripts.blocks.lines import is_dateline, is_marked_signature, is_signature
from siglum.transcripts.dates import is_date
from siglum.transcripts.draft import Draft
from siglum.transcripts.layouts.information import Group, information, section
from siglum.transcripts.layouts.page import is_furniture, is_support, names_no_funder, put_funders
from siglum.transcripts.model import Transcript
from siglum.transcripts.remarks import UNLABELLED
from siglum.transcripts.sheet import Line, Sheet, around, groups
from siglum.transcripts.source import Source

NAME = "web page"
MARKS = re.compile(
    r"\A\W*skip to content\s*$|^[ \t*#]*document information[ \t*:]*$", re.IGNORECASE | re.MULTILINE
)
BUTTON = re.compile(
    r"(?:[•\s]*(?:download|print|share|cite|citation|tweet|e-?mail|view document in|english html|html|pdf"
    r"|original scan|view original|scan))+",
    re.IGNORECASE,
)
SUMMARISED = re.compile(r"(?:summary|abstract)\s*:?", re.IGNORECASE)
TEXT = re.compile(r"(?:content|contents|document text|full text)\s*:?", re.IGNORECASE)
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
LONGEST_ENTRY = 200  # of a list of authors, places, topics
SAVED = 15  # so many lines of a saved page may stand before its date


def recognises(source: Source) -> bool:
    """Say whether the source begins or ends as the page of an archive does."""
    return MARKS.search(source.text) is not None


def read(source: Source) -> Transcript:
    """Read a web page."""
    sheet = Sheet(source)
    draft = Draft(sheet, NAME)
    found = [part for group in groups(sheet.lines) for part in _parted(group)]
    tail = next((i for i in range(len(found)) if _begins_information(found, i)), len(found))
    start, summarised = _head(draft, found[:tail])
    end = tail
    if not summarised and end - start > 1 and _is_summary(sheet, found, end - 1):
        end -= 1
        draft.put("summary", around(found[end]))
        draft.remark(UNLABELLED, around(found[end]), "summary")
    information(draft, found[tail:])
    if start >= end:
        return draft.transcript((), is_furniture)
    first, last = found[start][0].start, found[end - 1][-1].start
    text = tuple(line for line in sheet.lines if first <= line.start <= last)
    return draft.transcript(blocks(sheet, text, draft.title), is_furniture)


def _parted(group: Group) -> list[Group]:
    """Set apart what stands for itself although no blank line follows: a date, a heading, a button."""
    parts: list[list[Line]] = [[]]
    for line in group:
        alone = is_date(line.text) or _heads(line.text) or section(line) is not None
        if parts[-1] and (alone or is_support(line.text)):
            parts.append([])
        parts[-1].append(line)
        if alone:
            parts.append([])
    return [tuple(part) for part in parts if part]


def _begins_information(found: list[Group], at: int) -> bool:
    """Whether the page's sections begin with a group; a list of authors after which text follows stands before it."""
    name = section(found[at][0])
    if not name or name == "related":
        return name is not None
    following = next((i for i in range(at + 1, len(found)) if section(found[i][0]) is not None), len(found))
    lines = [line for group in found[at + 1 : following] for line in group]
    return not any(len(line.text) > LONGEST_ENTRY or TEXT.fullmatch(line.text) for line in lines)


def _of_the_head(line: Line) -> bool:
    return is_support(line.text) or _heads(line.text) or section(line) is not None


def _heads(text: str) -> bool:
    """Whether a line of the page says what follows, or is one of its buttons."""
    return (
        text.lower() == "skip to content"
        or SUMMARISED.fullmatch(text) is not None
        or TEXT.fullmatch(text) is not None
        or BUTTON.fullmatch(text) is not None
    )


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
    summarised = bool(before)
    while at < len(found) and _of_the_head(found[at][0]):
        text = found[at][0].text
        if is_support(text):
            at += len(found[at]) == 1 and names_no_funder(text) and at + 1 < len(found)
            put_funders(draft, around(found[at]))
        elif SUMMARISED.fullmatch(text) and at + 1 < len(found) and not _heads(found[at + 1][0].text):
            at += 1
            draft.put("summary", around(found[at]))
            summarised = True
        elif section(found[at][0]) and at + 1 < len(found):
            information(draft, found[at : at + 2])
            at += 1
        at += 1
        if TEXT.fullmatch(text):
            break
    return at, summarised


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
    return max(line.text.count(" ") + 1 for line in group) >= 5
