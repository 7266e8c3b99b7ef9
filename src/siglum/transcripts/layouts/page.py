"""What several pages of archives share: lines of support, rights, facts of a citation."""

from __future__ import annotations

import re
from collections.abc import Iterable

from siglum.transcripts.citation import Fact
from siglum.transcripts.draft import Draft
from siglum.transcripts.source import Span

SUPPORT = re.compile(
    r"this\s+document\s+was\s+made\s+possible\s+with\s+(?:the\s+)?(?:generous\s+)?support\s+from\b(?:\s+the\b)?:?\s*",
    re.IGNORECASE,
)
SUPPORTERS = re.compile(r",? and (?:the )?(?=[A-Z])|, (?:the )?(?=[A-Z])")


def put_facts(draft: Draft, facts: Iterable[Fact], label: Span | None = None) -> None:
    """Keep the facts found inside a citation; the number of the record ends its address."""
    for name, span in facts:
        draft.put(name, span, label)
        if name == "url":
            record = re.search(r"/document/(?:[\w-]*-)?(\d+)$", draft.sheet.text[span.start : span.end])
            if record:
                draft.put("record", Span(span.start + record.start(1), span.start + record.end(1)))


def put_funders(draft: Draft, span: Span) -> None:
    """Keep the funders that a line of support names."""
    text = draft.sheet.text[span.start : span.end]
    said = SUPPORT.match(text)
    at = said.end() if said else 0
    end = len(text.rstrip(" ."))
    for comma in SUPPORTERS.finditer(text, at, end):
        draft.put("funders", Span(span.start + at, span.start + comma.start()))
        at = comma.end()
    draft.put("funders", Span(span.start + at, span.start + end))


def is_support(text: str) -> bool:
    """Say whether a line names who supported the publication."""
    return SUPPORT.match(text) is not None


def names_no_funder(text: str) -> bool:
    """Say whether a line of support ends before it names anybody."""
    return SUPPORT.fullmatch(text) is not None
