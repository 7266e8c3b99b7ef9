"""Whether English words read as the translation of the foreign words before them, or complete the sentence."""

from __future__ import annotations

import re
from itertools import pairwise

from siglum.brackets.context import Context
from siglum.brackets.english import (
    ARTICLES,
    MONTHS,
    NATURALISED,
    NUMBERS,
    PREPOSITIONS,
    PRONOUNS,
    TITLES,
    abbreviation,
    english,
    part,
)
from siglum.brackets.languages import foreign
from siglum.brackets.nouns import COUNTRIES, EMPTY, FOLLOWING, GENERIC
from siglum.brackets.words import tags
from siglum.transcripts.source import Span

_ABOUT = re.compile(
    r"(?:(?:about|approximately|approx\.|c(?:a|irc)?a?\.?|roughly|nearly|almost|over|=) )?"
    r"(?:[\d.,½¼]+|an?|one|half an?|(?:a|one) (?:quarter|third|half) of an?) [a-z]"
)
_OFFICES = ("of", "to", "for", "in", "at")  # `Chairman of the Committee`
_NO_MEANING = ("pronoun", "auxiliary", "conjunction", "adverb", "possessive")


def translates(context: Context) -> bool:
    """Return whether the content could be what the foreign words before the bracket mean."""
    texts = context.texts
    if _measure(context):
        return True
    last = context.words_before[-1].text
    if len(texts) == 1 and last.lower() in NATURALISED and "P" in tags(texts[0]):
        return False  # `the kolkhoz [chairman]`
    small = last[0].islower() or _italic(context)
    for answer in (_figures(context, small), _said(context, small), _in_quotes(context)):
        if answer is not None:
            return answer
    quoted = context.quoted
    owned = texts[0].endswith(("'s", "’s", "s'", "s’"))  # `narkom [people's commissar]`
    row = [word.text for word in context.words_before[-2:]]
    whole = small and len(texts) > 1 and foreign(row) == 1.0 and foreign(texts) == 0 and len(row) > 1
    if texts[-1].lower() in PREPOSITIONS or (part(texts[:1]) in _NO_MEANING and not (owned or whole)):
        return False
    if quoted:
        return not any("P" in tags(word) for word in texts)
    if small:
        return True
    return part(texts[:1]) not in ("verb", "auxiliary") and _after_capital(context, texts)


def _figures(context: Context, small: bool) -> bool | None:
    """The answer for months, figures, an owner's name, a time; None for other words."""
    texts, first = context.texts, context.texts[0].lower()
    if all(word in MONTHS for word in first.split("-") + [word.lower() for word in texts]):
        return True  # `10 Temmuz [July]`
    if texts[0][0].isdigit() or (
        not small and any(word[0].isdigit() or word.lower() in NUMBERS for word in texts)
    ):
        each = len(texts) == 3 and texts[-1] in ("each", "apiece")
        return small and (len(texts) == 2 or each) and not context.quoted  # `30 jeribs [6 hectares]`
    if any(
        word[0].isupper()
        and word.endswith(("'s", "’s"))
        and not (_common(word[:-2]) or abbreviation(word[:-2]))
        for word in texts[:-1]
    ):
        return False  # `"Koba" [Stalin's party name]`
    if "T" in tags(texts[-1]) and texts[-1][0].islower() and not small:
        return False
    return None


def _said(context: Context, small: bool) -> bool | None:
    """The answer by the foreign words before: a sentence, a saying, a title; None where they tell nothing."""
    texts, first = context.texts, context.texts[0].lower()
    row = [word.text for word in context.words_before[-3:] if not english(word.text)]
    if len(row) > 2 and row[-1][0].islower() and foreign(texts) < 0.34:
        return True  # a whole sentence in another language, and what it means
    said = {word.text for word in context.words_before[-12:]}
    share = foreign(
        [word for word in texts if word not in said and (len(texts) < 2 or word not in COUNTRIES)] or texts
    )
    lower = small and len(texts) > 1 and texts[-1][0].islower() and share <= 0.5 and context.content.isascii()
    titled = len(row) > 1 and len(texts) > 1 and share <= 0.5 and _common(texts[-1]) and not _human(texts)
    said_so = context.quoted and foreign(context.quoted.split()) >= 0.5 and share == 0 and len(texts) > 2
    if said_so and part(texts[1:2]) in ("auxiliary", "verb") and first in PRONOUNS:
        return True  # `"Yok" [there is none]`
    one = len(row) == 1 and context.prior[-2:-1] == ["the"]  # `the Obznana [the decree of 1920]`
    described = bool({word for word in texts if word.islower()} & GENERIC)  # `the main shopping street`
    explained = (
        not described and (len(row) > 1 or one) and row[-1][0].isupper() and first == "the" and share == 0
    )
    if explained and not _human(texts) and not _placed(context, row):
        return True  # `Kurban Bayramı [the Feast of Sacrifice]`
    if (share > 0.34 and not lower and not titled) or first in PREPOSITIONS or first in EMPTY:
        return False
    return None


def _in_quotes(context: Context) -> bool | None:
    """Whether one foreign word in quotation marks, or a saying, is rendered; None outside such marks."""
    texts = context.texts
    quoted = context.quoted
    titled = (
        len(texts) > 1
        and _common(texts[-1])
        and all(tags(word.lower()) for word in texts)
        and "P" not in tags(texts[-1])
    )
    if quoted and len(quoted.split()) == 1 and foreign([quoted]) and titled and texts[0][0].isupper():
        return True  # `"Bozkurt" [Grey Wolf]`
    if quoted and foreign(quoted.split()) == 1.0 and quoted[0].islower():
        return True
    said = len(texts) > 1 and texts[0][0].isupper() and texts[-1][0].isupper() and foreign(texts) == 0
    if quoted and foreign(quoted.split()) == 1.0 and (context.content[0] in "\"“‘'" or said):
        return True  # `"Ibn al-Balad" [Son of the Country]`
    return None


def _placed(context: Context, row: list[str]) -> bool:
    """Whether a preposition of place stands before the foreign words: then they are a place, not an expression."""
    return bool(
        {word.lower() for word in context.phrase[: -len(row)][-1:]} & {"in", "at", "near", "from", "to"}
    )


def _common(word: str) -> bool:
    """Whether a word, whatever its first letter, is a common noun of English."""
    return "n" in tags(word.lower())


def _human(texts: list[str]) -> bool:
    return any("P" in tags(word) for word in texts)


def _italic(context: Context) -> bool:
    """Whether the word before the bracket is marked as foreign by its type: `*gecekondu*`."""
    return context.before.rstrip()[-1:] in ("*", "_") and not context.before.rstrip().endswith(":**")


def _measure(context: Context) -> bool:
    """Whether the content gives a foreign measure in another: `for each dönüm [about 1,000 square metres]`."""
    counted = len(context.phrase) > 1 and (
        context.phrase[-2][0].isdigit() or context.phrase[-2].lower() in NUMBERS | {"each", "per", "a", "one"}
    )
    one = len(context.words) == 1 and context.content.islower() and context.phrase[-1].islower()
    said = (
        re.match(r"(?:about|approximately|roughly|ca\.) ", context.content) is not None
        and context.phrase[-1:] != []
    )
    measured = one or _ABOUT.match(context.content) is not None
    return measured and (counted or said) and not english(context.phrase[-1])


def _after_capital(context: Context, texts: list[str]) -> bool:
    """After a capitalised word: a name may be completed or explained as well as translated."""
    determiner = context.prior[-2].lower() if len(context.prior) > 1 else ""
    if determiner in ("a", "an") or _possessed(texts):
        return True  # no name follows an article: `a Volksdeutsche [ethnic German]`
    if texts[0][0].isupper() and texts[0].lower().rstrip(".") in TITLES:
        return False
    article = determiner == "the"
    human = _somebody(texts, article)
    if len(texts) == 1 and (answer := _one_word(context, texts[0], article, human)) is not None:
        return answer
    if len(texts) > 1 and human:
        return False
    capitals = _titled(texts)
    if capitals and not any(_nationality(word) for word in texts):
        return True
    completes = {texts[0].lower(), texts[-1].lower()} & GENERIC and not (article and len(texts) > 1)
    if completes or part(texts) in ("verb", "adverb"):
        row = [word for word in context.words_before[-4:] if not english(word.text)]
        return capitals and len(row) > 1
    phrase = part(texts) in ("noun", "adjective", "person") and len(texts) < 4
    return not context.runs_on or (phrase and texts[0].lower() not in ("the", "a", "an"))


def _one_word(context: Context, text: str, article: bool, human: bool) -> bool | None:
    """The answer for one word after a capitalised one; None where more must be asked."""
    low, capital = text.lower(), text[0].isupper()
    if capital and context.next[:1].isupper() and "P" not in tags(low):
        return False  # `the Helsinki [Final] Act`
    if low in FOLLOWING and not capital and (context.next or not article):
        return False  # `the Dubček [leadership]`
    if human:
        return capital or article or len(context.prior) == 1
    if capital and not article:  # `Khalq [Masses]`, but `Conakry [Guinea]`, `Ismail [Khan]`
        return "n" in tags(low) and "L" not in tags(low) and low not in GENERIC | NATURALISED
    return None


def _possessed(texts: list[str]) -> bool:
    """Whether a title begins with its owners: `Trybuna Ludu [People's Tribune]`."""
    owned = len(texts) > 1 and re.fullmatch(r"[A-Z]\w+['’]s?", texts[0]) is not None
    return owned and foreign(texts) == 0 and texts[-1][0].isupper()


def _titled(texts: list[str]) -> bool:
    """Whether several words have the capitals of a title."""
    small = ("of", "and", "the", "for")
    return (
        len(texts) > 1 and texts[0][0].isupper() and all(word[0].isupper() or word in small for word in texts)
    )


def _somebody(texts: list[str], article: bool) -> bool:
    """Whether the head of the words is one person, or there is an office among them."""
    head = next((at for at, word in enumerate(texts) if at and word.lower() in PREPOSITIONS), len(texts)) - 1
    several = texts[head].endswith("s") and (article or texts[head].islower())
    office = any("P" in tags(one) and two in _OFFICES for one, two in pairwise(texts))
    return ("P" in tags(texts[head]) and not several) or office


def _nationality(word: str) -> bool:
    return bool(tags(word)) and not tags(word.lower())


def says_the_title(context: Context) -> bool:
    """Return whether a quoted title is said in as many words, some English: `"Komuna Paryska" [Paris Commune]`."""
    quoted = len(context.quoted.split())
    return (
        quoted > 1
        and abs(quoted - len(context.words)) < 2
        and foreign(context.texts) <= 0.5 < foreign(context.quoted.split())
    )


def restated(context: Context) -> Span | None:
    """Return the name that the content says again with one word in English: `Bank of Chōsen [Bank of Korea]`."""
    count = len(context.words)
    named = context.words_before[-count:]
    if not 2 <= count == len(named) or len(context.prior) < min(count, 4) or not named[0].text[0].isupper():
        return None
    pairs = list(zip(named, context.words, strict=True))
    differ = [(one.text, other.text) for one, other in pairs if one.text != other.text]
    row = len(differ) > 1 and pairs[-1][0].text == pairs[-1][1].text
    if row and all(not english(one) and english(other) for one, other in differ):
        return Span(named[0].start, named[-1].end)  # `Sauti ya Zanzibar [Voice of Zanzibar]`
    if len(differ) != 1 or english(differ[0][0]) or differ[0][1].lower() in ARTICLES:
        return None
    if differ[0][0] == named[0].text and not english(differ[0][1]):
        return None
    return Span(named[0].start, named[-1].end)
