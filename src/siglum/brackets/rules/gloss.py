"""gloss: the foreign word just given in English, or the abbreviation in full: `obkom [provincial committee]`."""

from __future__ import annotations

import re

from siglum.brackets.abbreviations import abbreviation_before, by_letters, cut_short, expands
from siglum.brackets.context import Context, Word
from siglum.brackets.english import ARTICLES, LOANS, english
from siglum.brackets.languages import foreign
from siglum.brackets.lemmas import last_word
from siglum.brackets.model import Bracket, Cert, Verdict
from siglum.brackets.nouns import PARTICLES
from siglum.brackets.translations import restated, says_the_title, translates
from siglum.brackets.words.cues import pattern
from siglum.transcripts.source import Span

_LEAD = pattern("gloss", "leads", after=r"(?:[:,]\s*|\s+)(?P<rest>\S.*)")
_ENGLISH_TOO = re.compile(r"i\.e|that is|=|stands|or\b", re.I)  # these explain English words as well
_STOPPED = re.compile(r"[.;:!?,]\s*\Z")
_ABBREVIATED = re.compile(r"(?:\b\w{1,4}\.)+\s*\Z")


def gloss(bracket: Bracket, context: Context) -> Verdict | None:
    """Claim English words right after an abbreviation or a word that is not English."""
    if (
        not context.words_before
        or context.glued.isalnum()
        or context.follows.isalpha()
        or context.content.startswith("(")
    ):
        return None
    if not any(word[0].isalpha() for word in context.texts):
        return None
    if _STOPPED.search(context.before) and not (_ABBREVIATED.search(context.before) or cut_short(context)):
        return None
    if again := restated(context):
        return Verdict("gloss", "medium", "says the name before it in English", lemma=again)
    if short := abbreviation_before(context):
        text = context.document.text[short.start : short.end]
        if not expands(text, context):
            return None
        cert: Cert = "high" if by_letters(text, context) else "medium"
        return Verdict("gloss", cert, f"stands for the abbreviation “{text}”", lemma=short)
    if context.prior and not english(context.prior[-1]) and context.prior[-1] in context.texts:
        return None  # `Zhdanov [A. A. Zhdanov]`
    lead, lemma = _LEAD.fullmatch(context.content), _foreign_words(context)
    if lemma and (lead or translates(context) or says_the_title(context)):
        return Verdict("gloss", "medium", "English after words that are not English", lemma=lemma)
    if not lead or lemma or _ENGLISH_TOO.match(context.content):
        return None
    if foreign(re.findall(r"[\w'’]+", lead["rest"])) >= 0.5:
        return None
    return Verdict("gloss", "medium", "says what a word means", lemma=last_word(context))


def _foreign_words(context: Context) -> Span | None:
    """The foreign words before the bracket: what is quoted, or a row of them."""
    if quoted := context.quoted:
        names = re.findall(r"[\w'’-]+", quoted)
        name = len(names) > 1 and len(context.words) < 2 and all(word[0].isupper() for word in names)
        if not names or foreign(names) < 0.5 or (name and foreign(names) == 1.0):
            return None
        at = context.before.rfind(quoted)
        return Span(context.place_of(at), context.place_of(at + len(quoted)))
    row: list[Word] = []
    for word in reversed(context.words_before[-6:]):
        apart = row and context.document.text[word.end : row[-1].start].strip(" *_")
        known = english(word.text) and word.text.rstrip("s") not in LOANS
        if known or word.text[0].isdigit() or apart:
            break
        row.append(word)
    if (
        not row
        and len(context.prior) > 1
        and all(word[0].isupper() or word in PARTICLES for word in context.prior[-3:])
    ):
        run = context.words_before[-min(4, len(context.prior)) :]
        run = (
            run[1:] if run[0].text.lower() in ARTICLES and len(run) > 2 else run
        )  # `Código do Trabalho Rural`
        return Span(run[0].start, run[-1].end) if foreign([word.text for word in run]) >= 0.5 else None
    return Span(row[-1].start, row[0].end) if row else None
