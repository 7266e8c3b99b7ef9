"""What a web page says about its document after the text: sections and labels, of which some are empty or lost."""

from __future__ import annotations

import re
from collections.abc import Iterator

from siglum.languages import TAGS
from siglum.transcripts.citation import reference
from siglum.transcripts.dates import is_date
from siglum.transcripts.draft import Draft
from siglum.transcripts.layouts.page import put_facts
from siglum.transcripts.model import Related
from siglum.transcripts.remarks import UNLABELLED
from siglum.transcripts.sheet import Line, around
from siglum.transcripts.source import Span

Group = tuple[Line, ...]
HEADING = "document information"
SECTIONS = {
    "author(s)": "authors",
    "associated people & organizations": "people",
    "associated places": "places",
    "associated topics": "topics",
    "related documents": "related",
    HEADING: "",
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
WHOLE = frozenset({"citation", "rights"})  # a paragraph is one value; of the others a line is one
DATE = re.compile(r"\d{4}-\d\d-\d\d")
FUNDER = re.compile(
    r"(?i)\b(?:foundation|fund|endowment|corporation|trust|ministry|institute|university|council|center|centre)\b"
)
FITS = {  # what a value must look like; another one under the label has lost its own
    "record": re.compile(r"\d+"),
    "uploaded": re.compile(r"\d{4}-\d\d-\d\d|.{0,12}\d{4}"),
    "original_language": re.compile(r"[^\d.]{2,60}"),
    "genre": re.compile(r"[^\d.]{2,60}"),
    "classification": re.compile(r"[^\d.]{2,60}"),
}
LOOKS = (  # what a value without its label is, by its looks
    ("rights", re.compile(r"(?i).*\b(?:copyright|rights status|reuse of|commercial use)\b", re.DOTALL)),
    ("citation", re.compile(r"(?i).*\b(?:obtained|translated|contributed|provided) by\b", re.DOTALL)),
    ("uploaded", re.compile(r"\d{4}-\d\d-\d\d$")),
    ("record", re.compile(r"\d{4,}$")),
    ("original_language", re.compile(rf"(?i)(?:{'|'.join(TAGS)})$")),
    ("funders", re.compile(rf"(?=.{{1,80}}$).*{FUNDER.pattern[4:]}", re.IGNORECASE)),
)
LONG_ENTRY = 120  # no title or description of a related document that speaks of copyright is as long
MENU = re.compile(
    r"(?:(?:browse|about|contact|share|download|print|cite|search|topics|places|people|home|privacy|copyright"
    r"|back to top|follow us|subscribe|view|tweet|e-?mail|facebook|twitter)\b|©).{0,40}",
    re.IGNORECASE,
)


def section(line: Line) -> str | None:
    """Return the field of a section that a line heads, empty for "Document Information", None for no section."""
    return SECTIONS.get(_name(line))


def information(draft: Draft, found: list[Group]) -> None:
    """Read the sections after the text, from the first section's heading on."""
    label: Line | None = None
    name = ""
    values: list[Group] = []
    informed = False
    for group in _entries(found):
        line = group[0]
        field = SECTIONS.get(_name(line), LABELS.get(_name(line)) if informed else None)
        if field is None:
            values.append(group)
            continue
        if label:
            _put(draft, label, name, values)
        label, name, values = line, field, []
        informed = informed or _name(line) == HEADING
    if label:
        _put(draft, label, name, values)


def _name(line: Line) -> str:
    return line.text.lower().lstrip("• ").rstrip(": ")


def _entries(found: list[Group]) -> Iterator[Group]:
    """Yield labels, dates and the stretches between them, each as a group of its own."""
    for listed in found:
        group = tuple(_unlisted(line) for line in listed)
        rest: list[Line] = []
        for line in group:
            if _name(line) in SECTIONS or _name(line) in LABELS or is_date(line.text):
                if rest:
                    yield tuple(rest)
                rest = []
                yield (line,)
            else:
                rest.append(line)
        if rest:
            yield tuple(rest)


def _unlisted(line: Line) -> Line:
    """Return a line without the bullet of the page's list."""
    text = line.text.lstrip("• ")
    return Line(line.end - len(text), line.end, text) if text else line


def _put(draft: Draft, label: Line, name: str, values: list[Group]) -> None:
    """Keep the values of a section or label."""
    if name == "related":
        _related(draft, values)
        return
    filled = False
    for group in values:
        for span in [around(group)] if name in WHOLE else [line.span for line in group]:
            filled = _put_one(draft, label, name, span, filled) or filled
    if name and not filled:
        draft.catalogue(label.span)


def _put_one(draft: Draft, label: Line, name: str, span: Span, filled: bool) -> bool:
    """Keep a value under its label if it can be what the label says, else as what it looks like."""
    text = draft.value(span).text
    if not name or (name in FITS and not FITS[name].fullmatch(text)) or (filled and _ends(name, text)):
        _unlabelled(draft, label, span, text)
        return False
    if name == "citation":
        put_facts(draft, reference(draft.sheet.text[span.start : span.end], span.start))
    if name == "repository" and not filled:
        draft.instead(name, span)  # the archive's full name goes before the letters of the citation
    else:
        draft.put(name, span, label.span)
    return True


def _ends(name: str, text: str) -> bool:
    """Whether a further line cannot be a further value: the page's own menus follow."""
    return MENU.fullmatch(text) is not None or (name == "funders" and not FUNDER.search(text))


def _unlabelled(draft: Draft, label: Line, span: Span, text: str) -> None:
    name = next((name for name, looks in LOOKS if looks.match(text)), "")
    if name == "citation":
        put_facts(draft, reference(draft.sheet.text[span.start : span.end], span.start))
    if name:
        draft.put(name, span, label.span)
        draft.remark(UNLABELLED, span, name)
    elif not MENU.fullmatch(text):
        draft.catalogue(label.span, span)


def _is_rights(draft: Draft, group: Group) -> bool:
    text = draft.value(around(group)).text
    return len(text) > LONG_ENTRY and dict(LOOKS)["rights"].match(text) is not None


def _related(draft: Draft, found: list[Group]) -> None:
    """Read related documents: a date, a title, a description each; the last may be missing."""
    at = 0
    rights = [group for group in found if _is_rights(draft, group)]
    for group in rights:
        draft.put("rights", around(group))
        draft.remark(UNLABELLED, around(group), "rights")
    found = [group for group in found if group not in rights]
    while at < len(found):
        dated = is_date(found[at][0].text)
        date = draft.value(found[at][0].span) if dated else None
        at += dated
        end = next((i for i in range(at, len(found)) if is_date(found[i][0].text)), len(found))
        lines = [line for group in found[at:end] for line in group]
        if lines:
            title, rest = (
                (around(found[at]), lines[len(found[at]) :]) if end - at > 1 else (lines[0].span, lines[1:])
            )
            description = draft.value(around(tuple(rest))) if rest else None
            draft.relate(Related(draft.value(title), date, description))
        at = end
