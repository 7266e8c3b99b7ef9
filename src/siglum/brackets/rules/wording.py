"""literal: wording that is not agreed, in the drafts of negotiators: `within [24] [72] hours`."""

from __future__ import annotations

import re

from siglum.brackets.context import Context
from siglum.brackets.english import FUNCTION, english, part
from siglum.brackets.languages import foreign
from siglum.brackets.model import Bracket, Verdict
from siglum.brackets.names import ENOUGH, names_alike
from siglum.brackets.words import tags
from siglum.brackets.words.cues import pattern

_WANTING = pattern("gap", before=r"\b", after=r"\b")
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
_REMARK = pattern("note", "document")
_ADDED = re.compile(
    r"[,;] ?(?:and|or|the|as|in|with|of|to|on|including|which|subject|unless|except|provided)\b", re.I
)
_SIGNS = re.compile(r"[?.:…]")
_NEXT = re.compile(r"[ \n]\[([^\[\]]{1,200})\]")


def wording(bracket: Bracket, context: Context) -> Verdict | None:
    """Claim one of two alternatives side by side, and lower-case English in a draft that says it has such brackets."""
    content = context.content
    glued = (context.glued.isalnum() and not _ADDED.match(content)) or context.follows.isalnum()
    if not bracket.balanced or glued or "?" in content:
        return None
    if not context.words:
        blank = context.document.drafted and not bracket.content.strip()
        return Verdict("literal", "medium", "left open in a draft of negotiators") if blank else None
    if context.prior and not english(context.prior[-1]):
        return None  # what follows a foreign word explains it
    if context.document.drafted and (_ADDED.match(content) or _clause(context)):
        return Verdict("literal", "medium", "a clause not agreed, in a draft with brackets of its own")
    beside = _NEXT.match(context.after)
    other = beside[1] if beside else context.left
    named = content[0].isupper() and bool(context.prior) and context.prior[-1][0].isupper()
    if other and not named and _alternatives(content, other, context.document.drafted):
        return Verdict("literal", "medium", "one of two wordings side by side, as in a draft")
    return None


def drafted(bracket: Bracket, context: Context) -> Verdict | None:
    """Claim English in lower case that no other rule knows, in a draft that says it has such brackets."""
    content = context.content
    if (
        not context.document.drafted
        or not context.words
        or context.place != "text"
        or _WANTING.search(content)
    ):
        return None
    if context.glued.isalnum() or context.follows.isalnum() or foreign(context.texts) >= 0.34:
        return None
    if len(context.texts) == 1 and content.lower() in FUNCTION - {"all"}:
        return None  # one small word is the translator's
    opens = context.broken and len(context.words) > 2 and not _REMARK.search(content)
    if content[0].islower() or content[0] in ",;" or context.alone or opens or context.stacked:
        return Verdict("literal", "low", "the document is a draft with wording in brackets")
    return None


def _clause(context: Context) -> bool:
    """Whether the content is a whole sentence of a treaty, or one of two sentences side by side."""
    if not context.content.endswith(".") or len(context.words) < 4 or _REMARK.search(context.content):
        return False
    return context.broken and _CLAUSE.search(context.content) is not None


def _alternatives(one: str, other: str, drafted: bool) -> bool:
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
