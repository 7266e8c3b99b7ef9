"""Drafts of negotiators: clauses and alternatives that stand in brackets because they are not agreed."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise

from siglum.brackets.context import Context
from siglum.brackets.english import part
from siglum.brackets.languages import foreign
from siglum.brackets.model import Bracket
from siglum.brackets.names import ENOUGH, names_alike
from siglum.brackets.words import tags
from siglum.brackets.words.cues import pattern
from siglum.transcripts.source import Span

_SMALL = (
    "pronoun",
    "article",
    "auxiliary",
    "conjunction",
    "preposition",
    "adverb",
    "adjective",
    "possessive",
)
_CLAUSE = re.compile(
    r"\b(?:shall|undertakes?|part(?:y|ies)|sides|forces|agree[sd]?|reaffirms?|takes? note|recogni[sz]es?)\b",
    re.I,
)
REMARK = pattern("note", "document")
_DRAFT = re.compile(
    r"brackets\b[^.\n]{0,120}(?:agreed|agreement|alternativ|negotiat|draft|dispute|unresolved|outstanding)"
    r"|(?:draft|negotiat)[^.\n]{0,160}\b(?:square )?brackets",
    re.I,
)
_PART = re.compile(r"\b([Pp]art|[Ss]ection|[Aa]nnex|[Cc]hapter|[Aa]ppendix) (?:[IVX]+|\d+|[A-Z])\b")
_TREATY = re.compile(r"\bshall\b|\b(?:Contracting|High|participating|two|both) (?:Parties|States)\b")
_APPARATUS = pattern("gap", before=r"\b", after=r"\b")
_FIGURE = re.compile(r"\d[\d.,]*%?")
_YEAR = re.compile(r"1[5-9]\d\d|20\d\d")
_INSIDE = re.compile(r"[\w,)]['\"”’]? ?\n?\Z")
_SIGNS = re.compile(r"[?.:…]")


def drafted(text: str) -> Span:
    """Return the stretch in which a document says that brackets are a draft's own: all of it, or one part."""
    said = _DRAFT.search(text[:6000])
    if not said:
        return Span(0, 0)
    if not (part_named := _PART.search(said[0])):
        return Span(0, len(text))
    heading = re.escape(part_named[0])
    begins = re.compile(rf"(?mi)^\W*{heading}\b").search(text, said.end())
    if begins is None:
        return Span(0, len(text))
    ends = re.compile(rf"(?mi)^\W*{part_named[1]} (?:[IVX]+|\d+|[A-Z])\b").search(text, begins.end())
    return Span(begins.start(), ends.start() if ends else len(text))


def undecided(text: str, brackets: Sequence[Bracket], regions: Sequence[Span]) -> frozenset[int]:
    """Return where the regions begin in which two wordings stand side by side, if there are several such pairs."""
    pairs: list[int] = []
    row = -1  # where a bracket begins that is the second of a pair
    for one, other in pairwise(brackets):
        if not (one.balanced and other.balanced and text[one.span.end : other.span.start] in (" ", "\n")):
            continue
        inside = one.span.start == row or _INSIDE.search(text[max(0, one.span.start - 3) : one.span.start])
        if inside and _choice(one.content, other.content):
            pairs.append(one.span.start)
            row = other.span.start
    if len(pairs) < (2 if _TREATY.search(text) else 3):
        return frozenset()
    starts = [region.start for region in regions]
    return frozenset(starts[bisect_right(starts, at) - 1] for at in pairs)


def _choice(one: str, other: str) -> bool:
    """Whether two contents side by side are two wordings, and none says something of the text."""
    if not (one[:1].islower() and other[:1].islower()) and not (one[:1].isdigit() and other[:1].isdigit()):
        return False
    if (
        one == "sic"
        or other == "sic"
        or any(_APPARATUS.search(each) or _SIGNS.search(each) for each in (one, other))
    ):
        return False
    return alternatives(one, other, drafted=True)


def clause(context: Context) -> bool:
    """Whether the content is a whole sentence of a treaty, or one of two sentences side by side."""
    if not context.content.endswith(".") or len(context.words) < 4 or REMARK.search(context.content):
        return False
    return context.broken and _CLAUSE.search(context.content) is not None


def alternatives(one: str, other: str, drafted: bool) -> bool:
    """Whether two contents could stand in each other's place: both figures, or both English in lower case."""
    if _FIGURE.fullmatch(one) and _FIGURE.fullmatch(other.strip()):
        return one != other and (len(one) < 4 or (drafted and not _YEAR.fullmatch(one)))
    words = [re.findall(r"[\w'’-]+", each) for each in (one, other)]
    names = all(len(each) < 4 and each[0][0].isupper() for each in words if each)
    if drafted and all(words) and names and words[0] != words[1]:
        return names_alike(*words) < ENOUGH and not _SIGNS.search(one + other)
    if not all(words) or any(foreign(each) >= 0.34 for each in words):
        return False
    if not all(each[0][0].islower() for each in words) or words[0] == words[1]:
        return False
    small = any(part(each[:1]) in _SMALL for each in words)
    alike = set(tags(words[0][0])) & set(tags(words[1][0])) & {"n", "v"}
    return drafted or (bool(alike) and not small)
