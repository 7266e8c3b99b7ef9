"""page: a mark of the page or leaf that begins here: `[page break]`, `[p. 3]`, `[fol. 12r]`, `[Bl. 205]`."""

from __future__ import annotations

import re

from siglum.brackets.context import Context
from siglum.brackets.model import Bracket, Cert, Verdict
from siglum.brackets.words.cues import joined, pattern
from siglum.transcripts.source import Span

_NUMBER = r"(?:no\.? ?)?\d{1,4}\s?(?:bis|ob\.?|об\.?|[rv]|[a-d])?(?:[-–/]\d{1,4}[rv]?)?"
_MARK = re.compile(
    r"(?:(?:(?:beginning|start|end|top) of|begins?) )?"
    rf"(?:(?P<leaf>{joined('page', 'leaves')})|(?P<page>{joined('page', 'pages')}))"
    rf"\.?\s?(?P<n>{_NUMBER}|(?<=[. ])[IVXLC]{{1,6}})"
    r"(?: (?:of|/) (?:\d+|the \w+))?(?:\s?(?:begins|starts|ends|verso|recto|reverse))?"
    r"(?: \(?(?:is )?(?:blank|empty)\)?)?\.?",
    re.I,
)
_SHELF = re.compile(r"\b(?:f|op|d|p|fond|opis|delo|dosar|box|folder|vol|no|inv)\.? ?[\w/-]+[,;]\s*\Z", re.I)
_YEAR = re.compile(r"1[5-9]\d\d|20\d\d")
_LEAF = re.compile(r"([a-zà-ž]{1,5})\. ?(\d{1,4}[rv]?)")  # in any language: `[lap. 44]`
_NUMBERED = frozenset("no nr art par para doc fig vol tel ch sec ref item app encl".split())
_BREAK = pattern("page", "breaks")
_REFERS = re.compile(r"\b(?:see|cf|cf\.|on|at|of|from|compare|in|document|book|report)\s*\Z", re.I)


def page(bracket: Bracket, context: Context) -> Verdict | None:
    """Claim a page mark, and read its number."""
    content = context.content.strip(" /|*-–—")
    if context.place not in ("text", "label"):
        return None  # a shelfmark's leaves
    if _BREAK.fullmatch(content) and _marks(context):
        return Verdict("page", "high", "says that a page ends or begins", subtype="page")
    found = _MARK.fullmatch(content)
    if found and not _REFERS.search(context.before) and not _SHELF.search(context.before):
        name = (found["leaf"] or found["page"]).lower()
        if name in ("d", "s") and not context.alone:
            return None
        at = context.document.text.rfind(found["n"], bracket.span.start, bracket.span.end)
        value = Span(at, at + len(found["n"])) if at >= 0 else None
        cert: Cert = "high" if context.alone or context.broken else "medium"
        subtype = "folio" if found["leaf"] else "page"
        return Verdict("page", cert, "a page or leaf with its number", subtype=subtype, value=value)
    marked = re.fullmatch(
        r"[/|]\s?\d+|[-–—]\s?\d+\s?[-–—]", context.content.strip()
    ) is not None or re.fullmatch(r"\d{1,4}\s?[rv]", content)  # `[/3]`, `[12r]`
    if context.alone and (leaf := _LEAF.fullmatch(content)) and leaf[1] not in _NUMBERED:
        at = bracket.inner.start + bracket.content.index(leaf[2])
        value = Span(at, at + len(leaf[2]))
        return Verdict(
            "page", "medium", "a short word with its number, a page mark", subtype="page", value=value
        )
    if _YEAR.fullmatch(content):
        return None
    if (
        context.place != "label"
        and re.fullmatch(_NUMBER, content)
        and ((context.alone and not context.stacked and "[" not in context.after) or marked)
        and len(content) < 6
    ):
        return Verdict("page", "medium", "a number set as a page mark", subtype="page", value=bracket.inner)
    return None


def _marks(context: Context) -> bool:
    """Whether one word, as `over` or `verso`, is a mark and not part of the sentence."""
    several = len(context.words) > 1 and context.part not in (
        "article",
        "possessive",
        "adjective",
        "preposition",
    )
    return several or context.alone or (context.broken and not context.runs_on)
