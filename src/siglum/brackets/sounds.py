"""Sounds and breaks: whether a bracket names one, or a word of the running sentence."""

from __future__ import annotations

from siglum.brackets.context import Context
from siglum.brackets.tenses import present
from siglum.brackets.words import tags
from siglum.brackets.words.cues import pattern

_SOUNDS = pattern("event", "sounds", "machine", "together", before=r"\b", after=r"\b")
_GOVERNING = ("verb", "article", "adjective", "possessive", "preposition")  # `we heard [applause]`
_QUALIFIED = ("auxiliary", "article", "possessive", "preposition")
_DETERMINING = frozenset(["the", "this", "that", "a", "his", "their"])
_ALONE = frozenset("laughter laughs applause laughing pause pauses sighs coughs silence cheers".split())


def heard(context: Context) -> str:
    """Return the sound that the content names, if it is not a word of the running sentence."""
    found = _SOUNDS.search(context.content)
    if not found:
        return ""
    if sum(word[0].isupper() for word in context.texts) > 1 and not context.broken:
        return ""  # a name: `Sauti ya Zanzibar [Voice of Zanzibar]`
    whole = found.span() == (0, len(context.content))
    if whole and context.document.speech and context.part in ("verb", "auxiliary") and context.low in _ALONE:
        return found[0]  # no sentence goes on like that: `I was [pause] in Hanoi`
    if (
        len(context.words) < 3
        and not context.broken
        and (context.part in _QUALIFIED or _is_adjective(context))
    ):
        return ""  # `He was [interrupted].`
    if context.runs_on and not context.broken:
        heard = whole and found[0].lower() in _ALONE and context.part not in _GOVERNING
        return found[0] if heard else ""
    ended = context.content.endswith(".")
    short = context.texts[0].lower() in _DETERMINING and len(context.words) < 3
    opens = found.start() == 0 or len(context.words) <= 5
    return found[0] if ended or (opens and not short) or present(context.texts) else ""


def _is_adjective(context: Context) -> bool:
    """Whether an adjective stands right after a verb: `He kept [silent].`"""
    return context.part == "verb" and tags(context.low)[:1] == "a"
