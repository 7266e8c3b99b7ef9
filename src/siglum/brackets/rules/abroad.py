"""Transcripts that are not in English, where English grammar tells nothing: names, dates, words that the text wants."""

from __future__ import annotations

from siglum.brackets.context import Context
from siglum.brackets.model import Bracket, Verdict
from siglum.brackets.natives import completes_a_name, dates, in_full, other_script, whom
from siglum.brackets.rules.expansion import expansion
from siglum.brackets.rules.variant import variant
from siglum.brackets.tongues import UNSPACED
from siglum.languages import name


def abroad(bracket: Bracket, context: Context) -> Verdict | None:
    """Claim all that is left in a text that is not English; what no sign tells is supplied, with low certainty."""
    english_passage = context.document.tongue == "en" and context.content.isascii()
    if context.tongue == "en" or english_passage:
        return None  # `Протокол [Protocol]` in an English document
    if not context.words:
        return Verdict("supplied", "high", "a mark of punctuation")
    if context.tongue not in UNSPACED and (completed := expansion(bracket, context)):
        return completed
    if language := other_script(context):
        return Verdict("original", language.cert, language.evidence, language=language.tag)
    if lemma := in_full(context):
        return Verdict("gloss", "high", "stands for the abbreviation before it", lemma=lemma)
    return variant(bracket, context) or _wanted(context)


def _wanted(context: Context) -> Verdict:
    """What the sentence wants, or whom a word before it means."""
    if context.glued.isdigit() or context.follows.isdigit():
        return Verdict("supplied", "high", "completes a figure")
    if dates(context):
        return Verdict("supplied", "high", "completes a date")
    if reason := whom(context):
        return Verdict("identification", "medium", reason)
    if completes_a_name(context):
        return Verdict("supplied", "medium", "completes the name beside it")
    evidence = f"words in {name(context.tongue)}, as the text around them is: taken as supplied"
    return Verdict("supplied", "low", evidence)
