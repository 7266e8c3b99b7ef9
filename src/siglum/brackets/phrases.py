"""What a bracket's content is, as a phrase: a name, somebody's role, a time, or nothing that could name anything."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from siglum.brackets.english import (
    ARTICLES,
    FUNCTION,
    LOANS,
    MONTHS,
    POSSESSIVES,
    PREPOSITIONS,
    TITLES,
    WEEKDAYS,
    english,
    part,
)
from siglum.brackets.nouns import HEADS, PARTICLES
from siglum.brackets.words import tags

Sort = Literal["name", "possessive", "phrase", "role", "time", "place", "common"]
_ARTICLED = re.compile(r"[a-z]{1,3}-[A-Z]")  # al-Hassan
_YEAR = re.compile(r"1[5-9]\d\d|20\d\d")
_NUMERIC = re.compile(r"\d{1,2}[./-](?:\d{1,2}|[ivx]{1,4})(?:[./-]\d{2,4})?")
_FINITE = frozenset("being is was are were has had have does did will would".split())
_OWNED = re.compile(r"['’]s?\Z")


def sort_of(words: Sequence[str]) -> Sort | None:
    """Return what words are: `Kim's` possessive, `the minister` phrase, `Soviet envoy` role, `28 June` time …"""
    low = [word.lower() for word in words]
    if _OWNED.search(words[-1]) and len(words) < 5 and (words[0][0].isupper() or low[0] == "the"):
        return "possessive"
    if dated(low) and low[0] not in PREPOSITIONS:
        return "time"
    if _ARTICLED.match(words[0]) and len(words) < 4:
        return "name"  # `al-Badr`
    if low[0] in PARTICLES and len(words) > 1 and words[-1][0].isupper() and not english(low[0]):
        return "name"  # `de Gaulle`
    if low[0] in ARTICLES | POSSESSIVES:
        known = len(words) > 1 and (english(words[1]) or words[1].removesuffix("s") in LOANS)
        said = len(words) > 1 and (not words[1][0].islower() or known)  # not `[an der Saale]`
        ends = len(words) > 1 and part(words) in ("adverb", "preposition", "conjunction")  # `[any more]`
        return "phrase" if said and not ends and not _FINITE & set(low) else None
    if low[0] in FUNCTION:
        return "place" if low[0] in ("in", "at", "on") else None
    if len(words) == 1 and len(words[0]) < 2:
        return None
    if words[0][0].isupper():
        return _named(words, low)
    if any(
        part(words[: at + 1]) in ("verb", "auxiliary") and word[0].islower()
        for at, word in enumerate(words[:3])
    ):
        return None
    if any(word[0].isupper() for word in words):
        return "role" if any("P" in tags(word) or word in HEADS for word in words[:4]) else None
    last = part(words)
    return "common" if last in ("noun", "person") or (last == "time" and len(words) > 1) else None


def _named(words: Sequence[str], low: Sequence[str]) -> Sort | None:
    if len(words) == 1 and english(words[0]) and not _plural(words[0]):
        return None  # `[Central] Committee`, `World War [II]`
    return "role" if any("P" in tags(word) for word in (low[-1], *low[:3])) else "name"


def _plural(word: str) -> bool:
    return word.endswith("s") and "n" in tags(word)


def dated(low: Sequence[str]) -> bool:
    """Whether words, in lower case, are a date, a weekday or a year."""
    if len(low) == 1 and _NUMERIC.fullmatch(low[0]):
        return True
    if len(low) == 1:
        return low[0] in WEEKDAYS or _YEAR.fullmatch(low[0]) is not None
    if len(low) > 4 or not any(word[0].isdigit() for word in low):
        return False
    return any(word in MONTHS or word in WEEKDAYS for word in low)


def nominal(text: str) -> bool:
    """Return whether a word can be part of a name: capitalised and no small word, or `de`, `al-Hassan`."""
    low = text.lower()
    if text[0].islower():
        return low in PARTICLES or low == "of" or _ARTICLED.match(text) is not None
    month = low in MONTHS and len(low) > 3  # `Jun` is a syllable of Korean names
    return low not in (FUNCTION - {"of"}) and not month and low.rstrip(".") not in TITLES
