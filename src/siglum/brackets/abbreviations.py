"""Abbreviations before a bracket, and whether the bracket says what they stand for."""

from __future__ import annotations

import re
from collections import Counter

from siglum.brackets.context import Context
from siglum.brackets.english import (
    ARTICLES,
    CONJUNCTIONS,
    NATURALISED,
    NUMBERS,
    PREPOSITIONS,
    TITLES,
    UNITS,
    abbreviation,
    english,
    part,
)
from siglum.brackets.languages import foreign
from siglum.brackets.nouns import ABBREVIATIONS, EMPTY
from siglum.brackets.words import tags
from siglum.transcripts.source import Span

_DOTTED = re.compile(
    r"(?:\b[^\W\d_]{1,4}\. ?){2,4}\s*\Z|\b(?!(?:Mr|Mrs|Dr|No|St|Gen|Col|Lt|Jr)\b)[^\W\d_]{2,6}\.\s+\Z"
)
_INITIALS = re.compile(r"(?:[A-Z]\.\s*)+")
_WITH_LETTER = re.compile(r"(\w{2,}\([a-zA-Z]\))\W*\Z")  # VKP(b)
_OFFICE = re.compile(
    r"\b((?=[A-Za-z]*[A-Z][a-z]?[A-Z])[A-Za-z]{2,5} (?:[A-Z]|[IVX]+(?:/[A-Z\d]+)?))\s?\Z"
)  # HV A, HA II/6
_NAMED = re.compile(r", (?:[A-ZÀ-Þ][\w'’.-]+ ?){2,3}\Z")
_POSSESSIVE = re.compile(r"['’]s?\Z")


def abbreviation_before(context: Context) -> Span | None:
    """Return the abbreviation right before the bracket: `CC`, `TsKhKh`, `VKP(b)`, `Str. pov.`, `shd`."""
    if not context.words_before:
        return None
    if begun := _begun(context):
        return begun
    if (dotted := _DOTTED.search(context.before)) and _is_dotted(dotted[0], context):
        last = context.words_before[-1]
        return Span(context.place_of(dotted.start()), last.end + (not last.text.endswith(".")))
    if found := _WITH_LETTER.search(context.before):
        return Span(context.place_of(found.start(1)), context.place_of(found.end(1)))
    if (
        context.content.isupper()
        and len(context.words) == 1
        and english(context.content)
        and len(context.content) > 2
    ):
        return None  # `ZVEZDA [STAR]`
    if numbered := _OFFICE.search(context.before):
        return Span(context.place_of(numbered.start(1)), context.place_of(numbered.end(1)))
    last = context.words_before[-1]
    text = _POSSESSIVE.sub("", last.text)
    if _shortens(text, context):
        return Span(last.start, last.start + len(text) + context.before.rstrip().endswith(text + "."))
    contracted = re.fullmatch(r"[b-df-hj-np-tv-xz]{1,5}", text) is not None
    shouted = (
        text.lower() in PREPOSITIONS | CONJUNCTIONS | ARTICLES
        and context.prior[-2:-1]
        and context.prior[-2].isupper()
    )
    if shouted:
        return None  # `PEASANTS OF [THE KISHLAK OF]`
    if abbreviation(text) or (contracted and not english(text)):
        return Span(last.start, last.start + len(text))
    return None


def _begun(context: Context) -> Span | None:
    """The words before the bracket, if they are the content's, word for word cut short: `Min. of Ed.`."""
    count = len(context.words)
    named = context.words_before[-count:]
    if count < 2 or len(named) < count or not context.before.rstrip().endswith("."):
        return None
    pairs = [
        (one.text.rstrip(".").lower(), two.text.lower())
        for one, two in zip(named, context.words, strict=True)
    ]
    cut = [one for one, two in pairs if one != two and len(one) > 1]
    if not cut or not all(two.startswith(one) for one, two in pairs):
        return None
    return Span(named[0].start, named[-1].end + (not named[-1].text.endswith(".")))


def _shortens(text: str, context: Context) -> bool:
    """Whether a short word is the content cut short: `Gen. [General]`, `govt [government]`, `kg [kilograms]`."""
    full = context.content.lower()
    low = text.lower().rstrip(".")
    if len(context.words) != 1 or not 2 <= len(low) <= 6 or len(full) < len(low) + 2 or full[0] != low[0]:
        return False
    if english(low) and low not in UNITS and not context.before.rstrip().endswith("."):
        return False
    if full.startswith(low) and context.before.rstrip().endswith("."):
        return True  # in any language: `l'U. [l'Unità]`
    letters = iter(full)
    return all(letter in letters for letter in low) and english(full)


def cut_short(context: Context) -> bool:
    """Return whether the last word, with its full stop, is the content cut short: `telegr. [telegram]`."""
    return bool(context.words_before) and _shortens(context.words_before[-1].text, context)


def _is_dotted(text: str, context: Context) -> bool:
    tokens = [each.strip() for each in text.split(".") if each.strip()]
    if "".join(tokens).lower() in ("ie", "eg", "cf", "viz", "vs", "ca", "pm", "am", "etc"):
        return False
    body = _body(context) or (foreign(context.texts) == 0 and by_letters(text, context))
    initials = _INITIALS.fullmatch(text) and len(context.words) <= 2 and not body
    if initials or any(english(each) for each in tokens if len(each) > 1 and each.lower() not in TITLES):
        return False
    return len(tokens) > 1 or context.content[0].islower()


def _body(context: Context) -> bool:
    """Whether initials with an article stand for a body or a firm: `the B.C.K. [railway company]`."""
    common = context.content.islower() and foreign(context.texts) == 0 and "P" not in tags(context.texts[-1])
    return common and re.search(r"\b[Tt]he\s(?:[A-Z]\. ?)+\Z", context.before) is not None


def by_letters(short: str, context: Context) -> bool:
    """Return whether the abbreviation's letters, or its cut words, begin the words of the content in order."""
    letters = Counter(each for each in short.lower() if each.isalpha())
    initials = Counter(word.text[0].lower() for word in context.words if word.text[0].isupper())
    if letters.total() > 1 and initials == letters:
        return True  # in another order: `DC [Christian Democracy]`, `C.E. [Executive Committee]`
    if "." in short:
        tokens = [each.strip().lower() for each in short.split(".") if each.strip()]
        big = [word.text.lower() for word in context.words if word.text[0].isupper() or len(word.text) > 3]
        return len(tokens) <= len(big) and all(
            one.startswith(other) for one, other in zip(big, tokens, strict=False)
        )
    starts = iter([word.text[0].lower() for word in context.words])
    return all(letter in starts for letter in short.lower() if letter.isalpha())


def expands(short: str, context: Context) -> bool:
    """Return whether the content says what the abbreviation stands for, in whatever language its letters are."""
    if (len(context.words) == 1 and _shortens(short, context)) or _begun(context):
        return True
    if re.fullmatch(r"(?:[A-Z]\. ?)+", short) and (
        foreign(context.texts) >= 0.5 or _NAMED.search(context.content)
    ):
        return False  # the initials of a person: `F. S. [the Foreign Secretary, Aziz Ahmed]`
    if by_letters(short, context) and (len(context.words) > 1 or not context.next):
        return True
    first = context.texts[0].lower()
    if any(word.lower() in NUMBERS for word in context.texts):
        return False
    hangs = len(context.words) > 1 and part(context.texts) in ("auxiliary", "preposition", "article")
    if first in PREPOSITIONS or first in EMPTY or hangs:  # `the CP [there is] a cold war`
        return False
    if len(context.words) == 1 and context.content.isupper():
        if short in ABBREVIATIONS and context.content not in ABBREVIATIONS and context.document.languages:
            return False  # that of the original: `GDR [DDR]`
        return len(context.content) > 2 and abbreviation(context.content) and not context.next[:1].isupper()
    if len(context.words) == 1:
        plural = (
            first[0] == short[0].lower() and first.endswith("s") and part([context.next or "."]) != "noun"
        )
        return short.islower() or (first in NATURALISED and first[0] == short[0].lower()) or plural
    if re.search(r"\d", short) or not ("." in short or short.islower() or _capitals(short) > 1):
        return False
    if foreign(context.texts) >= 0.6:
        return False  # the office in its own language
    if sum(word[0].isupper() for word in context.texts) > 2:
        return True
    texts = context.texts
    head = next((at for at, word in enumerate(texts) if at and word.lower() in PREPOSITIONS), len(texts)) - 1
    titled = first.rstrip(".") in TITLES and texts[0][0].isupper()
    titled = titled or ("P" in tags(texts[0]) and foreign(texts[-1:]) > 0)
    somebody = titled or "P" in tags(texts[head])
    return not somebody and foreign([word for word in context.texts if word[0].isupper()]) < 0.6


def _capitals(text: str) -> int:
    return sum(each.isupper() for each in text)
