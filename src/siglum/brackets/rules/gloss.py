"""gloss: the foreign word just given in English, or the abbreviation in full: `obkom [provincial committee]`."""

from __future__ import annotations

import re

from siglum.brackets.abbreviations import abbreviation_before, by_letters, cut_short, expands
from siglum.brackets.context import Context
from siglum.brackets.english import english
from siglum.brackets.languages import foreign
from siglum.brackets.lemmas import foreign_words, last_word
from siglum.brackets.model import Bracket, Cert, Verdict
from siglum.brackets.names import completes
from siglum.brackets.offices import gives
from siglum.brackets.translations import restated, says_the_title, translates
from siglum.brackets.words.cues import pattern

_LEAD = pattern("gloss", "leads", after=r"(?:[:,]\s*|\s+)(?P<rest>\S.*)")
_ENGLISH_TOO = re.compile(r"i\.e|that is|=|stands|or\b|means\b", re.I)  # these explain English words as well
_INITIALS = re.compile(r"(?:[A-ZÀ-Þ]\. ?){1,3}")  # `Mikoyan [A. I.]`
_STOPPED = re.compile(r"[.;:!?,]\s*\Z")
_RATE = re.compile(
    r"(?:an?|per|each) (?:second|minute|hour|day|week|month|year|head|person|ton|hectare|kilo\w*)", re.I
)
_ABBREVIATED = re.compile(r"(?:\b\w{1,4}\.)+\s*\Z")


def gloss(bracket: Bracket, context: Context) -> Verdict | None:
    """Claim English words right after an abbreviation or a word that is not English."""
    if not _could_explain(context) or _ends_before(context):
        return None
    if context.prior and gives(context, context.texts):
        return None
    if again := restated(context):
        return Verdict("gloss", "medium", "says the name before it in English", lemma=again)
    said = context.quoted and context.content[0] in "\"“‘'"  # `"KERTÉSZ" ["Gardener"]`
    if (short := abbreviation_before(context)) and not said:
        text = context.document.text[short.start : short.end]
        if not expands(text, context):
            return None
        cert: Cert = "high" if by_letters(text, context) else "medium"
        return Verdict("gloss", cert, f"stands for the abbreviation “{text}”", lemma=short)
    if _says_who(context):
        return None
    lead, lemma = _LEAD.fullmatch(context.content), foreign_words(context)
    if lemma and (lead or translates(context) or says_the_title(context)):
        return Verdict("gloss", "medium", "English after words that are not English", lemma=lemma)
    if not lead or lemma or _ENGLISH_TOO.match(context.content):
        return None
    if foreign(re.findall(r"[\w'’]+", lead["rest"])) >= 0.5:
        return None
    return Verdict("gloss", "medium", "says what a word means", lemma=last_word(context))


def _ends_before(context: Context) -> bool:
    """Whether a stop stands before the bracket that is neither an abbreviation's nor the content's own."""
    if not _STOPPED.search(context.before):
        return False
    cried = context.content[-1] in "!?" and context.before.rstrip().endswith(context.content[-1])
    return not (cried or _ABBREVIATED.search(context.before) or cut_short(context))


def _could_explain(context: Context) -> bool:
    """Whether there are words before, and words with letters in the content that are no part of a word or initials."""
    joined = context.glued.isalnum() or context.follows.isalpha()
    if not context.words_before or joined or context.content.startswith("("):
        return False
    if _RATE.fullmatch(context.content) or context.content.endswith(" that"):
        return False
    return not _INITIALS.fullmatch(context.content) and any(word[0].isalpha() for word in context.texts)


def _says_who(context: Context) -> bool:
    """Whether a name is given in full, or a people explained: `Zhdanov [A. A. Zhdanov]`, `Poles [i.e., the KOR]`."""
    before = context.prior[-1] if context.prior else "."
    if "-" in context.content and completes(before, context.texts):
        return True  # `Pak [Song-ho]`
    full = not english(before) and before in context.texts
    people = before[0].isupper() and before.endswith("s") and context.low.startswith(("i.e", "that is"))
    return full or people
