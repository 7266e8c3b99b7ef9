"""Drafts of negotiators: clauses and alternatives that stand in brackets because they are not agreed."""

from __future__ import annotations

import re

from siglum.brackets.context import Context
from siglum.brackets.english import part
from siglum.brackets.languages import foreign
from siglum.brackets.names import ENOUGH, names_alike
from siglum.brackets.words import tags
from siglum.brackets.words.cues import pattern

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
_SIGNS = re.compile(r"[?.:…]")


def clause(context: Context) -> bool:
    """Whether the content is a whole sentence of a treaty, or one of two sentences side by side."""
    if not context.content.endswith(".") or len(context.words) < 4 or REMARK.search(context.content):
        return False
    return context.broken and _CLAUSE.search(context.content) is not None


def alternatives(one: str, other: str, drafted: bool) -> bool:
    """Whether two contents could stand in each other's place: both figures, or both English in lower case."""
    if one.isdigit() and other.strip().isdigit():
        return len(one) < 4 and one != other
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
