"""Whether English words read as the translation of the foreign words before them, or complete the sentence."""

from __future__ import annotations

from itertools import pairwise

from siglum.brackets.context import Context
from siglum.brackets.english import NATURALISED, NUMBERS, PREPOSITIONS, TITLES, english, part
from siglum.brackets.languages import foreign
from siglum.brackets.nouns import EMPTY, GENERIC
from siglum.brackets.words import tags

_OFFICES = ("of", "to", "for", "in", "at")  # `Chairman of the Committee`
_NO_MEANING = ("pronoun", "auxiliary", "conjunction", "adverb", "possessive")


def translates(context: Context) -> bool:
    """Return whether the content could be what the foreign words before the bracket mean."""
    texts = context.texts
    first = texts[0].lower()
    said = {word.text for word in context.words_before[-12:]}
    small = context.words_before[-1].text[0].islower()
    if any(word[0].isdigit() or word.lower() in NUMBERS for word in texts):
        return (
            small and len(texts) == 2 and texts[0][0].isdigit() and not context.quoted
        )  # `30 jeribs [6 hectares]`
    if "T" in tags(texts[-1]) and not small:
        return False
    if (
        foreign([word for word in texts if word not in said] or texts) > 0.34
        or first in PREPOSITIONS
        or first in EMPTY
    ):
        return False
    if part(texts[:1]) in _NO_MEANING or texts[-1].lower() in PREPOSITIONS:
        return False
    if context.quoted:
        return not any("P" in tags(word) for word in texts)
    if small:
        return True
    return part(texts[:1]) not in ("verb", "auxiliary") and _after_capital(context, texts)


def _after_capital(context: Context, texts: list[str]) -> bool:
    """After a capitalised word: a name may be completed or explained as well as translated."""
    article = len(context.prior) > 1 and context.prior[-2].lower() in ("the", "a", "an")
    human = any("P" in tags(word) and word[0].islower() for word in texts[:3]) or "P" in tags(texts[-1])
    human = human or any("P" in tags(one) and two in _OFFICES for one, two in pairwise(texts))
    if texts[0].lower().rstrip(".") in TITLES:
        return False
    if len(texts) == 1:
        if human:
            return texts[0][0].isupper() or article
        low = texts[0].lower()
        if texts[0][0].isupper() and not article:  # `Khalq [Masses]`, but `Conakry [Guinea]`, `Ismail [Khan]`
            return (
                "n" in tags(low)[:1] and not {"L", "G"} & set(tags(low)) and low not in GENERIC | NATURALISED
            )
    elif human:
        return False
    capitals = len(texts) > 1 and all(word[0].isupper() for word in texts)
    if capitals and not any(_nationality(word) for word in texts):
        return True
    if {texts[0].lower(), texts[-1].lower()} & GENERIC or part(texts) in ("verb", "adverb"):
        row = [word for word in context.words_before[-4:] if not english(word.text)]
        return capitals and len(row) > 1
    if not context.runs_on:
        return True
    return (
        part(texts) in ("noun", "adjective") and len(texts) < 4 and texts[0].lower() not in ("the", "a", "an")
    )


def _nationality(word: str) -> bool:
    return bool(tags(word)) and not tags(word.lower())
