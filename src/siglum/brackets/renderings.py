"""Capitalised words that are not English: whether they render a thing named before them, or are a name."""

from __future__ import annotations

import re

from siglum.brackets.context import Context
from siglum.brackets.english import MONTHS, NATURALISED, TITLES, abbreviation, english
from siglum.brackets.names import completes, given, likeness, plain, vietnamese
from siglum.brackets.nouns import ABBREVIATIONS, BEARERS, CITIES, COMPASS, COUNTRIES
from siglum.brackets.offices import holds_an_office
from siglum.brackets.words import tags

_GERMAN = frozenset("der die das des dem den zu zum zur und für im am durch mit von auf".split())


def names_a_thing(texts: list[str], context: Context) -> bool:
    """Return whether capitalised words say in their own language what stands before them in English.

    A German noun, the name of an office, or its abbreviation.
    """
    if context.prior[-1:] and context.prior[-1] in texts:
        return False
    before = context.prior[-1] if context.prior else ""
    named = bool(before) and before not in ABBREVIATIONS and completes(before, texts)
    if not _could_name_a_thing(texts, context) or named or vietnamese(texts):
        return False
    people = tags(before) and not tags(before.lower())
    if people and len(texts) == 1 and context.prior[-2:-1] and context.prior[-2].lower() == "the":
        return False  # `the Swiss [Bindschedler]`
    if len(texts) == 1 and abbreviation(texts[0]):
        return _shortened(before, texts[0], context)
    fresh = [word for word in texts if word not in context.prior]
    known = any(context.document.capitals[word] > 1 for word in fresh)
    if before in BEARERS or before.lower() in COMPASS or known:
        return False
    if context.quoted:
        inner = [word.strip(".,!?'") for word in context.quoted.split()]
        lower = not any(word[:1].isupper() for word in inner[1:]) and all(map(english, filter(None, inner)))
        return len(texts) <= 3 and lower and not any("P" in tags(word) for word in inner)
    return _thing(before, texts, context)


def _could_name_a_thing(texts: list[str], context: Context) -> bool:
    """Whether all words have capitals and none is English, a title, a country or a great city."""
    capital = all(
        (word[0].isupper() or "-" in word or (at and word in _GERMAN))
        and len(word) > 1
        and word.lower() not in MONTHS
        for at, word in enumerate(texts)
    )
    named = len(texts) > 1 and given(texts[0])
    somebody = named or texts[0].lower().rstrip(".") in TITLES or texts[0] in COUNTRIES | CITIES
    if not capital or somebody or not context.prior:
        return False
    before = context.prior[-1]
    if context.speaker and ("P" in tags(before) or "n" not in tags(before.lower())):
        return False  # a name, unless a heading: `Evaluation [Einschätzung]:`
    return not any(english(word) for word in texts if len(word) > 3)


def _shortened(before: str, short: str, context: Context) -> bool:
    """Whether an abbreviation is that of a body named before in English, in the language of the original."""
    if before in ABBREVIATIONS:
        return (
            bool(context.document.languages) and short not in ABBREVIATIONS and not context.next[:1].isupper()
        )
    if before.isupper() and len(before) > 3:
        return False  # a code name: `the COUNTRY [USA]`
    named = [word for word in context.prior if word[0].isupper()]
    if len(named) < sum(each.isupper() for each in short) - 1:
        return False  # `the Committee [KGB]`: more letters than words
    body = before[0].isupper() and ("G" in tags(before) or before.lower() in NATURALISED)
    translated = bool(context.document.languages)
    return body and translated and not _initials(short, [word.text for word in context.words_before[-6:]])


def _thing(before: str, texts: list[str], context: Context) -> bool:
    """Whether the word before is a thing with an English name, that the content says in its own language."""
    cognate = len(before) > 3 and before[0].islower() and len(texts) == 1
    if cognate and likeness(before, texts[0]) > (0.7 if context.part == "person" else 0.6):
        return True  # a cognate: `statesman [Staatsmann]`
    if (
        before[0].isupper()
        and len(texts) > 1
        and plain(before) != plain(texts[-1])
        and likeness(before, texts[-1]) > 0.6
    ):
        return likeness(context.prior[-2] if len(context.prior) > 1 else "", texts[-2]) < 0.5
    human = ("P" in tags(before) and not before.endswith(("ship", "hood"))) or context.part in (
        "pronoun",
        "person",
        "time",
        "possessive",
    )
    if before[0].islower():
        several = "P" in tags(before) and before.endswith("s")
        return english(before) and (not human or several) and "de" in context.document.languages
    if (
        not english(before)
        or context.part not in ("noun", "person", "time")
        or (human and not before.endswith("s"))
    ):
        return False
    return not holds_an_office(context)


def _initials(short: str, words: list[str]) -> bool:
    letters = "".join(word[0] for word in words if word[0].isupper())
    return letters.endswith(re.sub(r"[^A-Z]", "", short))
