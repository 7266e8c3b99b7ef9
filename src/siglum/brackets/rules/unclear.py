"""unclear: a doubtful reading: `[?]`, `[Varnov?]`, `[possibly 1954]`."""

from __future__ import annotations

import re

from siglum.brackets.context import Context
from siglum.brackets.directions import interjected
from siglum.brackets.english import AUXILIARIES, CONJUNCTIONS
from siglum.brackets.lemmas import last_word
from siglum.brackets.model import Bracket, Verdict
from siglum.brackets.names import likeness
from siglum.brackets.words.cues import pattern

_MARKS = re.compile(r"\(?\?{1,3}\)?!?")
_DOUBTED = re.compile(r"\?['\"”’)]?\Z|\(\?\)|\A\?\s?\w|\w\?[\s,;/]")
_SAYS = pattern("unclear", "says")
_MAYBE = pattern("unclear", "maybe")
_WHO = ("pronoun", "person", "possessive")  # after these a doubtful name still says who
_QUESTION = frozenset("what who why how where when which whose".split()) | AUXILIARIES


def unclear(bracket: Bracket, context: Context) -> Verdict | None:
    """Claim a mark of doubt, or a reading that carries one."""
    content, count = context.content, len(context.words)
    if _MARKS.fullmatch(content):
        return Verdict("unclear", "high", "a mark of doubt", lemma=last_word(context))
    if re.match(r"[A-Da-d]%", content):
        return Verdict("unclear", "high", "a reading with its degree of certainty")
    said = count < 3 and (context.part == "auxiliary" or (context.part == "article" and context.runs_on))
    if _SAYS.fullmatch(content) and not said:
        return Verdict("unclear", "medium", "says that the reading is doubtful", lemma=last_word(context))
    if _either(context):
        return Verdict("unclear", "medium", "two readings")
    if _DOUBTED.search(content) and count <= 6 and not _asks(context) and not interjected(context):
        return Verdict("unclear", "high" if count <= 3 else "medium", "a reading with a question mark")
    told = context.broken and content.endswith(".")
    if (
        not told
        and _MAYBE.fullmatch(content)
        and count <= 5
        and not _adverb(context)
        and context.part not in _WHO
    ):
        return Verdict("unclear", "medium", "a reading given as likely")
    return None


def _either(context: Context) -> bool:
    """Whether the content is two figures or two names, the one or the other: `on [5 or 6] May`."""
    pair = re.fullmatch(r"([\w'’-]+)(?: or | ?/ ?)([\w'’-]+)", context.content)
    if not pair:
        return False
    one, other = pair.groups()
    figures = one[0].isdigit() and other[0].isdigit()
    return figures or (one[0].isupper() and other[0].isupper() and likeness(one, other) > 0.5)


def _asks(context: Context) -> bool:
    """Whether it is a question that somebody asks, not a doubt."""
    return len(context.words) > 1 and context.texts[0].lower() in _QUESTION


def _adverb(context: Context) -> bool:
    """Whether “probably” and the rest belong to the sentence: `he [probably agrees] with us`."""
    return (
        context.runs_on
        and context.next.lower() not in CONJUNCTIONS
        and context.texts[-1].islower()
        and context.content[-1].isalpha()
    )
