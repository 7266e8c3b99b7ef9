"""Whether words such as “signed” and “stamp” describe the paper, or are part of the sentence."""

from __future__ import annotations

import re

from siglum.brackets.context import Context
from siglum.brackets.english import ARTICLES, POSSESSIVES

_WANTING = re.compile(
    r"\b(?:illegible|unreadable|excised|missing|erased|cut|words?|lines?|sentences?|paragraphs?|passages?)\b",
    re.I,
)
_HIDDEN = re.compile(
    r"\bnot (?:included|printed|attached|reproduced|shown)|\bcovers? "
    r"|\b(?:words?|lines?|text|names?)\b.*\b(?:covered|obscured|hidden|cut off)",
    re.I,
)
_TORN = re.compile(r"(?:leaves|leaf|pages?|lines?|words?)\b.*\b(?:torn|cut|missing)\b", re.I)
_FOLLOWING = re.compile(r"(?:the )?(?:following|preceding|rest)\b", re.I)
_ILLEGIBLE = re.compile(
    r"(?:one|two|three|\d+|several|other|another) (?:signatures?|initials) (?:\w+ )?illegible", re.I
)
_ADDED = re.compile(
    r"(?:additions?|notes?|remarks?|resolution|inscription|stamps?|signatures?|initials|annotations?|comments?)\Z"
)
_FINITE = re.compile(r"\b(?:was|were|has|had|have|is|are|will|would|be|been)\b", re.I)
_RELATIVES = frozenset(
    "who which that was were is are had has have be to and but he she they it i we you did not".split()
)
_NAMING = ("auxiliary", "pronoun", "name", "person", "noun", "conjunction", "article", "adverb")


def describes_the_paper(context: Context, head: str, found: re.Match[str], subtype: str) -> bool:
    """Return whether words without a colon describe the paper, and are no part of the sentence."""
    words = head.lower().split()
    first, opens = words[0], found.start() == 0
    if (first.strip(",;") == "illegible" and not _ADDED.match(words[-1])) or _TORN.match(head):
        return False
    if _FOLLOWING.match(head) or _ILLEGIBLE.match(head):
        return False
    said = context.content[0].isupper() and context.content.endswith(".") and _FINITE.search(context.content)
    if said and len(context.words) > 7 and not opens:
        return False  # a remark on the document in a whole sentence
    if first in _RELATIVES or first in ("no", "without") or _HIDDEN.search(head):
        return False
    if subtype == "deleted" and _WANTING.search(head):
        return first in ("this", "the") and "illegible" not in words
    if context.runs_on and len(words) == 1 and _reads_on(context, subtype):
        return False  # `[Typed] in two copies`, `the [handwritten] letter`
    if subtype in ("drawing", "mark") and head[: found.start()].strip().lower() not in ("", "a", "an"):
        return False
    if context.runs_on and not context.broken:
        return _although_it_reads_on(context, words, subtype, opens, bool(_FINITE.search(head)))
    return opens or len(words) <= 9 or subtype in ("handwritten", "stamp", "marginal", "ink")


def _reads_on(context: Context, subtype: str) -> bool:
    qualifies = context.part in ("article", "possessive", "adjective", "preposition")
    return qualifies or subtype not in ("deleted", "underlined", "handwritten")


def _although_it_reads_on(
    context: Context, words: list[str], subtype: str, opens: bool, finite: bool
) -> bool:
    first = words[0]
    if first in POSSESSIVES | ARTICLES or (finite and not opens):
        return False  # `put [his signature] to it`
    if len(words) <= 2 and subtype in ("drawing", "deleted", "mark", "ink"):
        return (
            subtype in ("deleted", "ink")
            and opens
            and context.part not in ("auxiliary", "pronoun", "article")
        )
    if subtype == "signature" and first in ("signed", "initialed", "initialled"):
        return context.part not in _NAMING and len(words) < 4
    if subtype == "stamp" and first in ("sealed", "stamped"):
        return False
    return opens or len(words) <= 9
