"""The web page: "Skip to content", date, title, text, summary, then what the page says about the document."""

from __future__ import annotations

import re

from siglum.transcripts.blocks import blocks
from siglum.transcripts.citation import reference
from siglum.transcripts.dates import is_date
from siglum.transcripts.draft import Draft
from siglum.transcripts.layouts.page import is_support, put_facts, put_funders
from siglum.transcripts.model import Related, Transcript
from siglum.transcripts.remarks import UNLABELLED
from siglum.transcripts.sheet import Line, Sheet, around, groups
from siglum.transcripts.source import Source, Span

NAME = "web page"
SECTIONS = {
    "author(s)": "authors",
    "associated people & organizations": "people",
    "associated places": "places",
    "associated topics": "topics",
    "related documents": "related",
    "document information": "",
}
LABELS = {
    "source": "citation",
    "original archive": "repository",
    "rights": "rights",
    "original uploaded date": "uploaded",
    "type": "genre",
    "language": "original_language",
    "record id": "record",
    "original classification": "classification",
    "donors": "funders",
}
MARKS = re.compile(
    r"\A\W*skip to content\s*$|^[ \t*#]*document information[ \t*:]*$", re.IGNORECASE | re.MULTILINE
)
Group = tuple[Line, ...]
SAVED = 15  # so many lines of a saved page may stand before its date
RIGHTS = re.compile(r"(?i)\b(?:copyright|rights status|reuse of|commercial use)\b")
SOURCE = re.compile(r"(?i)\b(?:obtained|translated) by\b")
FUNDER = re.compile(r"(?i)\b(?:foundation|fund|endowment|corporation|trust|ministry|institute|university)\b")


def recognises(source: Source) -> bool:
    """Say whether the source begins or ends as the page of an archive does."""
    return MARKS.search(source.text) is not None


def read(source: Source) -> Transcript:
    """Read a web page."""
    sheet = Sheet(source)
    draft = Draft(sheet, NAME)
    found = list(groups(sheet.lines))
    names = [_section(group) for group in found]
    tail = next((i for i, name in enumerate(names) if name is not None), len(found))
    start, summarised = _head(draft, found[:tail])
    end = tail
    if not summarised and end - start > 1 and _is_summary(draft, found[end - 1]):
        end -= 1
        draft.put("summary", around(found[end]))
    _tail(draft, found[tail:], names[tail:])
    lines = sheet.lines
    if start < end:
        text = tuple(
            line for line in lines if found[start][0].start <= line.start <= found[end - 1][-1].start
        )
    else:
        text = ()
    return draft.transcript(blocks(sheet, text, draft.title))


def _section(group: Group) -> str | None:
    return SECTIONS.get(group[0].text.lower().rstrip(": "))


def _head(draft: Draft, found: list[Group]) -> tuple[int, bool]:
    """Read what stands before the text; return where the text begins and whether a summary was there."""
    at = 1 if found and found[0][0].text.lower() == "skip to content" else 0
    reach = SAVED if draft.sheet.source.lines else 3
    dated = next((i for i in range(at, min(at + reach, len(found))) if is_date(found[i][0].text)), at)
    before = [group for group in found[at:dated] if is_sentence(group)]
    for group in before:
        draft.put("summary", around(group))
    summarised = bool(before)
    at = dated
    if at < len(found) and is_date(found[at][0].text):
        draft.put("date", around(found[at]))
        at += 1
    if at < len(found):
        draft.put("title", around(found[at]))
        at += 1
    if at < len(found) and is_support(found[at][0].text):
        put_funders(draft, around(found[at]))
        at += 1
    return at, summarised


def _is_summary(draft: Draft, group: Group) -> bool:
    text = " ".join(line.text for line in group)
    return is_sentence(group) and text[0].isupper() and not re.match(r"[\w ]{1,40}:", text)


def is_sentence(group: Group) -> bool:
    """Say whether a paragraph may be a summary rather than a line of the page's menus."""
    return sum(line.text.count(" ") + 1 for line in group) >= 5


def _tail(draft: Draft, found: list[Group], names: list[str | None]) -> None:
    """Read the sections after the text."""
    section: str | None = None
    gathered: list[Group] = []
    for group, name in [*zip(found, names, strict=True), ((), "")]:
        if name is None:
            gathered.append(group)
            continue
        _put_section(draft, section, gathered)
        section, gathered = name, []
        if len(group) > 1:
            gathered = [group[1:]]
        if name == "" and group:
            _information(draft, [group[1:], *found[found.index(group) + 1 :]])
            return


def _put_section(draft: Draft, section: str | None, found: list[Group]) -> None:
    if section == "related":
        _related(draft, found)
    elif section:
        for line in (line for group in found for line in group):
            draft.put(section, line.span)


def _related(draft: Draft, found: list[Group]) -> None:
    at = 0
    while at < len(found):
        date = draft.value(around(found[at])) if is_date(found[at][0].text) else None
        at += date is not None
        end = next((i for i in range(at + 1, len(found)) if is_date(found[i][0].text)), len(found))
        if at < len(found) and at < end:
            rest = found[at + 1 : end]
            description = draft.value(Span(rest[0][0].start, rest[-1][-1].end)) if rest else None
            draft.relate(Related(draft.value(around(found[at])), date, description))
        at = end


def _information(draft: Draft, found: list[Group]) -> None:
    """Read "Document Information": labels with their values; labels and values may be missing."""
    label: Line | None = None
    filled = True
    lines = [line for group in found for line in group]
    for line in lines:
        name = LABELS.get(line.text.lower().rstrip(": "))
        if name:
            if label and not filled:
                draft.catalogue(label.span)
            label, filled = line, False
        else:
            filled = _fill(draft, label, line) or filled
    if label and not filled:
        draft.catalogue(label.span)


def _fill(draft: Draft, label: Line | None, line: Line) -> bool:
    """Keep a line under its label, if it can be what the label says, else as what it looks like."""
    name = LABELS[label.text.lower().rstrip(": ")] if label else ""
    if name == "record" and not re.fullmatch(r"\d+", line.text):
        name = ""
    if not name:
        name, label = _looks_like(line.text), None
        if not name:
            return False
        draft.remark(UNLABELLED, line.span, name)
    if name == "citation":
        put_facts(draft, reference(line.text, line.start))
    if name == "repository":
        draft.instead(name, line.span)  # the archive's full name goes before the letters of the citation
    else:
        draft.put(name, line.span, label.span if label else None)
    return label is not None


def _looks_like(text: str) -> str:
    """Return the field of a value whose label is lost, empty where its looks do not say."""
    if RIGHTS.search(text):
        return "rights"
    if SOURCE.search(text):
        return "citation"
    return "funders" if FUNDER.search(text) and len(text) < 80 else ""
