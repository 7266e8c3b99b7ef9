"""What several pages of archives share: lines of support, rights, facts of a citation."""

from __future__ import annotations

import re
from collections.abc import Iterable

from siglum.transcripts.citation import Fact
from siglum.transcripts.dates import is_date
from siglum.transcripts.draft import Draft
from siglum.transcripts.sheet import EDGE, FOOT
from siglum.transcripts.source import Span

SUPPORT = re.compile(
    r"this\s+document\s+was\s+made\s+possible\s+with\s+(?:the\s+)?(?:generous\s+)?support\s+from\b(?:\s+the\b)?:?\s*",
    re.IGNORECASE,
)
SUPPORTERS = re.compile(r",? and (?:the )?(?=[A-Z])|, (?:the )?(?=[A-Z])")

FURNITURE = re.compile(
    r"(?:[•\s|·.,:-]*(?:skip to (?:main )?content|search in|(?:add|cancel) search filter|(?:get |share )?citation|cite"
    r"|share|download|print|tweet|e-?mail|share document|link to this page|view (?:document|original)(?: in)?|scan"
    r"|(?:wilson center )?digital archive|wilson center|international history declassified|cold war"
    r"|history and public policy program|(?:advanced )?search|browse|menu|home|about|english|html|pdf|text"
    r"|translation|transcript|original|the)[•\s|·.,:-]*)+",
    re.IGNORECASE,
)
ADDRESS = re.compile(r"(?:https?://|www\.)?\S+\.\S+(?:\s+\d+\s?/\s?\d+)?|©.*|copyright\b.*", re.IGNORECASE)
FEW = 3  # so few words are a menu's


def is_furniture(text: str) -> bool:
    """Say whether a line that nothing claims is the page's own: a menu, a button, an address, a heading."""
    return (
        (text.count(" ") < FEW and not is_date(text))
        or SUPPORT.match(text) is not None
        or FURNITURE.fullmatch(text) is not None
        or ADDRESS.fullmatch(text) is not None
        or FOOT.fullmatch(text) is not None
        or EDGE.fullmatch(text) is not None
        or text.rstrip(": ").lower() in ("associated people & organizations", "related documents")
    )


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
