"""literal: wording that is not agreed, in the drafts of negotiators: `within [24] [72] hours`."""

from __future__ import annotations

import re

from siglum.brackets.context import Context
from siglum.brackets.drafts import REMARK, alternatives, clause
from siglum.brackets.english import FUNCTION, english
from siglum.brackets.languages import foreign
from siglum.brackets.model import Bracket, Verdict
from siglum.brackets.words.cues import pattern

_WANTING = pattern("gap", before=r"\b", after=r"\b")
_ADDED = re.compile(
    r"[,;] ?(?:and|or|the|as|in|with|of|to|on|including|which|subject|unless|except|provided)\b", re.I
)
_SAID_SO = re.compile(r"\bbracket(?:s|ed)\b[^\"“”.]{0,60}[\"“][^\"”]*\Z")
_SAID_AFTER = re.compile(r"[^\"“”]*[\"”],?[^.\"“”]{0,60}\bbracket(?:s|ed)\b")
_OPENED = re.compile(r"[\"“][^\"“”]*\Z")
_NEXT = re.compile(r"[ \n]\[([^\[\]]{1,200})\]")


def wording(bracket: Bracket, context: Context) -> Verdict | None:
    """Claim one of two alternatives side by side, and lower-case English in a draft that says it has such brackets."""
    content = context.content
    glued = (context.glued.isalnum() and not _ADDED.match(content)) or context.follows.isalnum()
    if not bracket.balanced or glued or "?" in content:
        return None
    if not context.words:
        blank = context.drafted and not bracket.content.strip()
        return Verdict("literal", "medium", "left open in a draft of negotiators") if blank else None
    if context.prior and not english(context.prior[-1]):
        return None  # what follows a foreign word explains it
    said = (
        _SAID_AFTER.match(context.after) and _OPENED.search(context.before) and foreign(context.texts) < 0.5
    )
    if said or _SAID_SO.search(context.before):
        return Verdict("literal", "medium", "in words quoted with their brackets")
    if context.drafted and (_ADDED.match(content) or clause(context)):
        return Verdict("literal", "medium", "a clause not agreed, in a draft with brackets of its own")
    beside = _NEXT.match(context.after)
    other = beside[1] if beside else context.left
    named = content[0].isupper() and bool(context.prior) and context.prior[-1][0].isupper()
    if (
        other
        and not named
        and (context.drafted or not context.broken)
        and alternatives(content, other, context.drafted)
    ):
        return Verdict("literal", "medium", "one of two wordings side by side, as in a draft")
    return None


def drafted(bracket: Bracket, context: Context) -> Verdict | None:
    """Claim English in lower case that no other rule knows, in a draft that says it has such brackets."""
    content = context.content
    if not context.drafted or not context.words or context.place != "text" or _WANTING.search(content):
        return None
    if context.glued.isalnum() or context.follows.isalnum() or foreign(context.texts) >= 0.34:
        return None
    if len(context.texts) == 1 and content.lower() in FUNCTION - {"all"}:
        return None  # one small word is the translator's
    if context.prior and context.prior[-1].isdigit() and len(context.words) == 1 and not context.stacked:
        return None  # `72 [hours]`
    opens = context.broken and len(context.words) > 2 and not REMARK.search(content)
    counted = content[0].isdigit() and len(context.words) > 1 and context.runs_on
    if content[0].islower() or counted or content[0] in ",;" or context.alone or opens or context.stacked:
        return Verdict("literal", "low", "the document is a draft with wording in brackets")
    return None
