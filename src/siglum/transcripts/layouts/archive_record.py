"""The archive record: date and title, then `Citation:`, `Summary:` and their like, then the text."""

from __future__ import annotations

import re

from siglum.transcripts.blocks import blocks
from siglum.transcripts.citation import citation
from siglum.transcripts.dates import is_date
from siglum.transcripts.draft import Draft
from siglum.transcripts.layouts.labels import put_labelled
from siglum.transcripts.layouts.page import is_furniture, put_facts, put_funders
from siglum.transcripts.model import Transcript
from siglum.transcripts.sheet import Line, Sheet, around, groups
from siglum.transcripts.source import Source, Span

NAME = "archive record"
LABELS = ("citation", "summary", "credits", "original language", "contents")
LABEL = re.compile(r"(?P<name>[A-Z][\w&() ]{1,40}?)\s*:(?:\s+(?P<value>\S.*))?")
MARKS = re.compile(rf"^[ \t*]*(?P<name>{'|'.join(LABELS)})[ \t]*:", re.IGNORECASE | re.MULTILINE)
REACH = 40  # from one label to the next are no more lines
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
    labels = _labels(sheet.lines)
    _heading(draft, sheet.lines[: labels[0]] if labels else ())
    start = 0
    for at, following in zip(labels, [*labels[1:], None], strict=False):
        start = _section(draft, at, following)
    return draft.transcript(blocks(sheet, sheet.lines[start:], draft.title), is_furniture)


def _labels(lines: tuple[Line, ...]) -> list[int]:
    """Return the lines that are labels: each of the known ones once, the others between them.

    After "Contents" comes the text, in which a line like "Summary: …" is no label, unless it follows at once.
    """
    known: dict[str, int] = {}
    for n, line in enumerate(lines):
        name = _name(line)
        if name not in LABELS:
            continue
        if name in known or (known and n - max(known.values()) > REACH):
            break
        known[name] = n
        if known and "contents" in known and not _label_follows(lines, n, known):
            break
    between = range(min(known.values()), max(known.values())) if known else range(0)
    others = {n for n in between if (found := LABEL.fullmatch(lines[n].text)) and not found["value"]}
    return sorted({*known.values(), *others})


def _label_follows(lines: tuple[Line, ...], at: int, known: dict[str, int]) -> bool:
    """Whether one more known label, alone on its line, follows the section whose label stands at a line."""
    end = next((n for n in range(at + 1, min(at + REACH, len(lines))) if _name(lines[n]) in LABELS), None)
    if end is None or _name(lines[end]) in known or not lines[end].text.endswith(":"):
        return False
    between = [line for line in lines[at + 1 : end] if line.text]
    return all(CONTENT.fullmatch(line.text) for line in between)


def _name(line: Line) -> str:
    found = LABEL.fullmatch(line.text)
    return found["name"].lower() if found else ""


def _heading(draft: Draft, lines: tuple[Line, ...]) -> None:
    written = [line for line in lines if line.text and not LETTERHEAD.fullmatch(line.text)]
    if written and is_date(written[0].text):
        draft.put("date", written.pop(0).span)
    if written:
        draft.put("title", around(tuple(written)))


def _section(draft: Draft, at: int, following: int | None) -> int:
    """Read the section whose label stands at a line; return the line after it."""
    lines = draft.sheet.lines
    name = _name(lines[at])
    found = LABEL.fullmatch(lines[at].text)
    label, inline = lines[at].span, Span(lines[at].end, lines[at].end)
    if found and found["value"]:
        inline = Span(label.start + found.start("value"), label.end)
        label = Span(label.start, label.start + found.end("name"))
    content, end = _content(lines, at, following, name, bool(inline.start < inline.end))
    first = [inline] if inline.start < inline.end else []
    if not first and not content:
        draft.catalogue(label)
    elif name == "summary":
        for span in [*first, *(around(group) for group in groups(content))]:
            draft.put("summary", span)
    else:
        last = around(tuple(line for line in content if line.text)) if content else inline
        _put(draft, name, label, Span(first[0].start if first else last.start, last.end))
    return end


def _content(
    lines: tuple[Line, ...], at: int, following: int | None, name: str, filled: bool
) -> tuple[tuple[Line, ...], int]:
    """Return the lines of a section and where the next one begins; the text follows after the last section."""
    if following is not None:
        content = lines[at + 1 : following]
        return (content if any(line.text for line in content) else ()), following
    group = next(groups(lines[at + 1 : at + 1 + REACH]), ())
    if name == "contents":
        group = tuple(line for line in group if CONTENT.fullmatch(line.text)) if not filled else ()
    elif filled:
        group = group if lines[at + 1 : at + 2] and lines[at + 1].text else ()
    return group, lines.index(group[-1], at) + 1 if group else at + 1


def _put(draft: Draft, name: str, label: Span, span: Span) -> None:
    text = draft.sheet.text[span.start : span.end]
    if name == "citation":
        draft.put("citation", span)
        put_facts(draft, citation(text, span.start))
    elif name == "credits":
        put_funders(draft, span)
    elif name == "original language":
        draft.put("original_language", span)
    elif name == "contents":
        draft.put("contents", Span(span.start + len(text) - len(text.lstrip("-•* \t")), span.end))
        for found in LANGUAGE.finditer(text):
            group = 1 if found[1] else 2
            draft.put("language", Span(span.start + found.start(group), span.start + found.end(group)))
    else:
        put_labelled(draft, label, span)
