"""Plain text: a title and a few `Label: value` lines, or none, then the text."""

from __future__ import annotations

import re

from siglum.transcripts.blocks import blocks
from siglum.transcripts.blocks.lines import is_title
from siglum.transcripts.dates import is_date, is_foreign_date
from siglum.transcripts.draft import Draft
from siglum.transcripts.layouts.labels import PERSONS, home, put_labelled, settle_language
from siglum.transcripts.model import Transcript
from siglum.transcripts.sheet import Line, Sheet
from siglum.transcripts.source import Source, Span

NAME = "plain"
LABEL = re.compile(
    r"(?P<label>[^\W\d_][^:：\n]{0,50}?)\s*(?::|(?P<wide>：))(?:(?(wide)\s*|\s+)(?P<value>\S.*))?"
)
LONGEST_TITLE = 150
NUMBER = re.compile(r"\d{1,4}\. (?=[^\W\d])")  # of a document in a printed series: “173. Telegram From …”
PERSONAL = PERSONS | {
    "subtitle",
    "people",
    "places",
}  # a letter may begin so: one of these alone proves no title
OTHER_FORMATS = (
    (re.compile(r"\s*(?:<\?xml\b|<!DOCTYPE (?!html)|<(?:\w+:)?(?:TEI|teiCorpus)\b)", re.IGNORECASE), "XML"),
    (
        re.compile(r"\s*<(?:!DOCTYPE html|html|head|body|div|p|table|span|h[1-6])\b[^<>]*>", re.IGNORECASE),
        "HTML",
    ),
    (re.compile(r"\s*\{\\rtf"), "RTF"),
    (re.compile(r"\s*(?:\{\s*\"[^\"\n]*\"\s*:|\[\s*\{\s*\")"), "JSON"),
    (re.compile(r"\s*\\documentclass\b"), "LaTeX"),
    (re.compile(r"(?:[^\t\n]*(?:\t[^\t\n]*){3,}\n){3}"), "a table"),
)


def other_format(text: str) -> str:
    """Return the name of the format that a text is in, where it is no transcript; else nothing."""
    head = text[:4000]
    return next((name for pattern, name in OTHER_FORMATS if pattern.match(head)), "")


def recognises(source: Source) -> bool:
    """Say whether the source is a text at all: not XML, JSON, a table and the like."""
    return not other_format(source.text)


def read(source: Source) -> Transcript:
    """Read plain text."""
    sheet = Sheet(source)
    draft = Draft(sheet, NAME)
    start = read_head(draft)
    settle_language(draft)
    return draft.transcript(blocks(sheet, sheet.lines[start:], draft.title))


def read_head(draft: Draft) -> int:
    """Read title and labelled lines at the beginning; return the line where the text begins."""
    lines = draft.sheet.lines
    at = _next(lines, 0)
    if at < len(lines) and is_date(lines[at].text):
        draft.put("date", lines[at].span)
        at = _next(lines, at + 1)
    if headed := _titles(lines, at):
        draft.put("title", Span(lines[at].start, lines[headed - 1].end))
        at = headed
    elif at < len(lines) and not _labelled(lines[at]) and _is_title(draft, at):
        draft.put("title", lines[at].span)
        at += 1
    known = False
    while at < len(lines):
        line = lines[at]
        if line.text and "date" not in draft.facts and draft.title and _dated(line):
            draft.put("date", line.span)
        elif found := _labelled(line):
            if not home(found["label"]) and not (known and lines[at - 1].text):
                break
            known = True
            at += _put(draft, at, found)
        elif line.text:
            break
        at += 1
    return at


def _titles(lines: tuple[Line, ...], at: int) -> int:
    """Return where the lines end that a block of known labels follows: a title in whatever language. 0 for none."""
    end = at
    while end < len(lines) and lines[end].text and not _labelled(lines[end]):
        end += 1
    labels = lines[_next(lines, end) :][:2]
    known = [home(found["label"]) for line in labels if (found := _labelled(line))]
    short = all(
        len(line.text) <= LONGEST_TITLE and line.text[-1] not in ".;,。；，" for line in lines[at:end]
    )
    sure = len(known) == 2 and all(known)
    next_to = end == at + 1 and known[:1] != [] and known[0] not in PERSONAL | {""} and bool(labels[0].text)
    return end if at < end <= at + 3 and short and (sure or (next_to and lines[end].text)) else 0


def _is_title(draft: Draft, at: int) -> bool:
    lines = draft.sheet.lines
    line = lines[at]
    if draft.sheet.before(line.start).startswith("#"):
        return True
    following = lines[at + 1] if at + 1 < len(lines) else Line(0, 0, "")
    after = lines[_next(lines, at + 1)] if _next(lines, at + 1) < len(lines) else following
    found = _labelled(after)
    headed = (found and home(found["label"])) or _dated(after)
    return is_title(NUMBER.sub("", line.text)) and bool(headed or not following.text)


def _dated(line: Line) -> bool:
    return is_date(line.text) or is_foreign_date(line.text)


def _next(lines: tuple[Line, ...], at: int) -> int:
    """Return the first line from one on that is not blank."""
    while at < len(lines) and not lines[at].text:
        at += 1
    return at


def _labelled(line: Line) -> re.Match[str] | None:
    return LABEL.fullmatch(line.text)


def _put(draft: Draft, at: int, found: re.Match[str]) -> int:
    """Keep a labelled value; return how many further lines it took."""
    line = draft.sheet.lines[at]
    label = Span(line.start, line.start + found.end("label"))
    if found["value"]:
        put_labelled(draft, label, Span(line.start + found.start("value"), line.end), persons=True)
        return 0
    below = draft.sheet.lines[at + 1 : at + 2]
    if below and below[0].text and not _labelled(below[0]):
        put_labelled(draft, label, below[0].span, persons=True)
        return 1
    draft.catalogue(label)
    return 0
