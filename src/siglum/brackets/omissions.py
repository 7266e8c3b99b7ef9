"""Whether words such as “missing” and “illegible” speak of the text, or of a thing in the story."""

from __future__ import annotations

import re

from siglum.brackets.context import Context
from siglum.brackets.quantities import quantity
from siglum.brackets.words.cues import pattern

UNIT = pattern("unit", before=r"\b", after=r"(?!\w)")
_OPENS = re.compile(r"(?:some |several |\d+ |one |two )?\W?(?:omitted here|here follow|blank)", re.I)
_READABLE = re.compile(r"(?:this|the|that) .*(?:crossed|struck|scratched) out", re.I)
# What is wanting in another version stands in this one.
_ELSEWHERE = re.compile(
    r"\b(?:left out|omitted|deleted|missing|cut|absent|lacking|removed|excised|not included|wanting|expunged)"
    r" (?:of|from|in) (?:the|an?|all|other|later|both) [\w -]{0,30}"
    r"(?:versions?|editions?|copy|copies|translations?|drafts?|printing)\b",
    re.I,
)
_STORY = frozenset("was were had has is are who which that to be and but of from he she it they we i".split())
_STRONG = ("redacted", "illegible", "inaudible")
_ONE_WORD = frozenset(
    "omitted omission missing deleted erased erasure obliterated removed blank lacuna gap torn lost snip "
    "snipped cut deletion".split()
)
_QUALIFIED = ("article", "adjective", "possessive", "auxiliary", "number")
_INSIDE = ("auxiliary", "adverb", "verb", "article", "preposition", "pronoun", "conjunction", "possessive")
_COUNTED = ("line", "word", "paragraph", "page", "sentence")


def only_counts(context: Context) -> bool:
    """Return whether the content is a count and nothing else, on its own: `[6 lines]`."""
    counted = quantity(context.content)
    if counted is None or counted.text != context.content or context.place not in ("text", "label"):
        return False
    governed = context.part in ("article", "preposition", "adjective") or (
        context.runs_on and context.part == "verb"
    )
    return counted.unit in _COUNTED and not governed


def speaks_of_text(context: Context, reason: str) -> bool:
    """Return whether it is the text that is wanting: `[two words lost]`, and not `the [missing] soldiers`."""
    first = context.texts[0].lower() if context.words else ""
    if _OPENS.match(context.content):
        return True
    if len(context.words) == 1:
        qualifies = context.runs_on and context.part in (*_QUALIFIED, "pronoun")
        alone = (context.broken or not context.runs_on) and context.part not in _INSIDE
        return reason in _STRONG or (first in _ONE_WORD and not qualifies) or alone
    if stands_here(context):
        return False
    if first in _STORY or (reason == "lost" and _READABLE.match(context.content)):
        return False
    if UNIT.search(context.content) or reason in _STRONG or (context.broken and not context.runs_on):
        return True
    return len(context.words) <= 4 and not (context.runs_on and context.part in ("article", "possessive"))


def stands_here(context: Context) -> bool:
    """Return whether it is in another version that the text is wanting: `[cut in the second edition]`."""
    return _ELSEWHERE.search(context.content) is not None
