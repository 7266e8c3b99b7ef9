"""The archive record: date and title, then `Citation:`, `Summary:` and their like, then the text."""

from __future__ import annotations

import re

from siglum.transcripts.blocks import blocks
from siglum.transcripts.citation import citation
from siglum.transcripts.dates import is_date
from siglum.transcripts.draft import Draft
from siglum.transcripts.layouts.page import put_facts, put_funders
from siglum.transcripts.model import Transcript
from siglum.transcripts.sheet import Line, Sheet, around, groups
from siglum.transcripts.source import Source, Span

NAME = "archive record"
LABELS = ("citation", "summary", "credits", "original language", "contents")
LABEL = re.compile(r"(?P<name>[A-Z][A-Za-z() ]{1,40}?)\s*:\s*(?P<rest>.*)", re.DOTALL)
MARKS = re.compile(rf"^[ \t*]*(?P<name>{'|'.join(LABELS)})[ \t]*:", re.IGNORECASE | re.MULTILINE)
LETTERHEAD = re.compile(
    r"(?i)digital archive|\S+\.\S+\.(?:org|edu|com|gov|net)|international history declassified"
)
CONTENT = re.compile(
    r"(?i)(?:[-•*]\s*)?(?=.*\b(?:translation|transcription|transcript|scan|original|english)\b).{1,60}"
)
LANGUAGE = re.compile(r"(?i)translation\s*[-–:]\s*(\w+)|(\w+)\s+(?:translation|transcription|transcript)\b")


def recognises(source: Source) -> bool:
    """Say whether the source has the labels of an archive record, each on a line of its own."""
    found = {each["name"].lower() for each in MARKS.finditer(source.text)}
    return "citation" in found and len(found) > 1


def read(source: Source) -> Transcript:
    """Read an archive record."""
    sheet = Sheet(source)
    draft = Draft(sheet, NAME)
    first = next((i for i, line in enumerate(sheet.lines) if _label(line)), 0)
    _heading(draft, sheet.lines[:first])
    at = first
    while at < len(sheet.lines) and (name := _label(sheet.lines[at])):
        at = _section(draft, name, at)
    return draft.transcript(blocks(sheet, sheet.lines[at:], draft.title))


def _label(line: Line) -> str:
    found = LABEL.fullmatch(line.text)
    name = found["name"].lower() if found else ""
    return name if name in LABELS else ""


def _heading(draft: Draft, lines: tuple[Line, ...]) -> None:
    written = [line for line in lines if line.text and not LETTERHEAD.fullmatch(line.text)]
    if written and is_date(written[0].text):
        draft.put("date", written.pop(0).span)
    if written:
        draft.put("title", around(tuple(written)))


def _section(draft: Draft, name: str, at: int) -> int:
    """Read the section whose label stands at a line; return the line after it."""
    lines = draft.sheet.lines
    label = lines[at]
    end = next((i for i in range(at + 1, len(lines)) if _label(lines[i])), None)
    content = [line for line in lines[at + 1 : end] if line.text]
    if end is None:
        group = next(groups(lines[at + 1 :]), ())
        content = [line for line in group if CONTENT.fullmatch(line.text)]
        end = lines.index(content[-1], at) + 1 if content else at + 1
    if not content:
        draft.catalogue(label.span)
        return end
    _put(draft, name, around(tuple(content)))
    return end


def _put(draft: Draft, name: str, span: Span) -> None:
    text = draft.sheet.text[span.start : span.end]
    if name == "citation":
        draft.put("citation", span)
        put_facts(draft, citation(text, span.start))
    elif name == "credits":
        put_funders(draft, span)
    elif name == "summary":
        draft.put("summary", span)
    elif name == "original language":
        draft.put("original_language", span)
    else:
        draft.put("contents", Span(span.start + len(text) - len(text.lstrip("-•* \t")), span.end))
        for found in LANGUAGE.finditer(text):
            group = 1 if found[1] else 2
            draft.put("language", Span(span.start + found.start(group), span.start + found.end(group)))
