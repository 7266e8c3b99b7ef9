"""A name after a name: another name of the same, its owner's office, or what completes it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from siglum.brackets.context import Context
from siglum.brackets.english import NUMBERS, abbreviation, english, part
from siglum.brackets.names import PATRONYMIC, completes, given, plain, surname, vietnamese
from siglum.brackets.nouns import COUNTRIES
from siglum.brackets.offices import holds_an_office
from siglum.brackets.phrases import Sort
from siglum.brackets.words import tags

_INITIALS = re.compile(r"(?:[A-ZÀ-Þ]\.){2,3}[A-ZÀ-Þ]?\.?")
_THERE = ("in", "at", "near", "over", "around", "outside", "via", "passed")


def after_a_name(context: Context, sort: Sort, texts: Sequence[str]) -> str | None:
    """Return in words why a name refers to what the content says; None if the content completes it."""
    before = context.prior[-1]
    office = len(texts) > 1 and "P" in tags(texts[-1]) and not _INITIALS.match(before)
    if sort == "common" and office and not context.next[:1].isupper():
        return "is a name whose office is told"
    if sort == "common":
        return "is a designation" if re.search(r"\d", before) else None
    if texts[0][0].islower() and sort == "name":
        return None  # `Santiago [de Chile]`
    if sort in ("phrase", "role"):
        ends = sort == "phrase" or not context.next[:1].isupper() or context.next == "I"
        return "is a name that is explained" if ends and "T" not in tags(texts[-1]) else None
    theirs = [plain(each) for word in texts for each in (word, *word.split("-"))]
    if sort == "name" and _INITIALS.fullmatch(before):
        return "are initials"
    if sort != "name" or part(context.prior) == "initial":
        return _initial(context, texts) if sort == "name" else None
    if plain(before) in theirs:
        return "is part of the full name"
    return None if PATRONYMIC.match(before) else _beside(context, before, texts)


def _beside(context: Context, before: str, texts: Sequence[str]) -> str | None:
    """Why a name right after a name does not complete it."""
    two = len(context.prior) > 1 and part(context.prior[:-1]) == "name" and len(texts) > 1
    if len(texts) == 1 and (abbreviation(texts[0]) or texts[0] in COUNTRIES):
        return "is somebody of that country or party, or a place in it"
    if vietnamese(texts):
        return "is a short name beside the full one"
    if completes(before, texts) and not two:
        return None
    if before.startswith("al-") and context.prior[-2:-1] in (["Abd"], ["'Abd"], ["Abdel"], ["Abdul"]):
        return None  # a given name of two words
    if holds_an_office(context):
        return "is an office"
    if len(context.prior) > 1 and context.prior[-2].lower() == "the":
        return "has its article"
    if any(PATRONYMIC.match(word) for word in texts):
        return None
    if all(plain(word) in {plain(each) for each in context.prior if each[0].isupper()} for word in texts):
        return "is the same name, shorter"
    return _another(context, before, texts)


def _initial(context: Context, texts: Sequence[str]) -> str | None:
    """Why a name after one initial says whose it is: it begins with that letter, and no given name is wanted."""
    letter = plain(context.prior[-1])[:1]
    lone = len(context.prior) < 2 or part(context.prior[:-1]) not in ("name", "initial")
    known = lone and len(texts) < 3 and letter in (plain(texts[-1])[:1], plain(texts[0])[:1])
    return "is the initial of the name" if known and not context.next[:1].isupper() else None


def _another(context: Context, before: str, texts: Sequence[str]) -> str | None:
    """Why a name that shares nothing with the one before it is another name of the same, and does not complete it."""
    if any(word.lower() in NUMBERS for word in texts):
        return None
    first = part(context.prior[:-1]) if len(context.prior) > 1 else None
    if context.document.ciphered and first in ("title", "preposition"):
        return "is a code name in a ciphered message"
    if first in ("title", "person") and len(texts) == 1 and surname(texts[0]) and not given(before):
        return "is a surname after a title, beside another"
    alone = not given(before) and not given(texts[0]) and first != "name" and len(before) > 3
    if (
        alone
        and len(texts) == 1
        and context.document.capitals[texts[0]] > 1
        and context.document.capitals[before]
    ):
        return "is a name of the document's, beside another"
    if first != "name" and len(texts) == 1 and surname(before) and surname(texts[0]):
        return "is a surname beside another"
    there = first and context.prior[-2].lower() in _THERE and not all(map(english, texts))
    if before.count("-") > 1 or there:
        return "is a place that has another name"
    if first == "name" and not abbreviation(texts[0]):
        return "is a full name beside another"
    full = len(texts) > 2 or all(len(word) > 2 or word[0].islower() for word in texts)
    if len(texts) >= 2 and full and (len(before) > 3 or len(texts) > 2):
        return "is a name beside a full one"
    return None
