"""The expression before a bracket: whether it wants explaining, or is completed by the bracket."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise

from siglum.brackets.context import Context
from siglum.brackets.english import MONTHS, NUMBERS, Part, abbreviation, english, part
from siglum.brackets.names import PATRONYMIC, completes, given, plain, surname, vietnamese
from siglum.brackets.nouns import COUNTRIES, DEICTIC, DETERMINERS, POINTERS
from siglum.brackets.phrases import Sort
from siglum.brackets.words import tags

_NOMINAL: frozenset[Part] = frozenset(
    {"title", "adjective", "noun", "name", "number", "time", "person", "abbreviation"}
)
ADVERBIAL = re.compile(r"\s*(?:At|In|On|During|After|Before|From|By|Since|Until)\b[^,.;]{0,40}\Z")
_NUMBERED = re.compile(r"\b(?:No|Nr|agent|source|subject|number|prisoner|witness)\.? ?\d+\s*\Z", re.I)
_INITIALS = re.compile(r"(?:[A-ZÀ-Þ]\.){2,3}[A-ZÀ-Þ]?\.?")
_PERSONAL = frozenset("i me you he him she her we us".split())
_NAMING: tuple[Sort, ...] = ("name", "phrase", "role")


def wants_explaining(context: Context, before: Part | None, sort: Sort, texts: Sequence[str]) -> str | None:
    """Return in words why the expression before the bracket refers to what the content names; None if it does not."""
    word = context.prior[-1].lower()
    capitals = context.prior[-1].isupper() and len(context.prior[-1]) > 3 and not context.content.isupper()
    if (
        capitals
        and context.document.ciphered
        and sort == "name"
        and before in ("name", "noun", "abbreviation")
    ):
        return "is a code name in capitals"
    if before == "possessive":
        if len(texts) == 1 and completes(_bare(context.prior[-1]), [_bare(texts[0])]):
            return None  # `Mao's [Zedong's]`
        owned = sort in ("possessive", "phrase") or (sort == "name" and re.search(r"['’]", word))
        return "is a possessive" if owned else None
    if sort == "possessive":
        return None
    if before == "pronoun" and sort == "place" and context.prior[-2:-1] != ["with"]:
        return None
    if before == "pronoun":
        return "is a pronoun" if _fits_pronoun(word, sort, texts) else None
    if word in ("there", "here", "home", "abroad") and sort in ("name", "phrase"):
        return "is a place without its name"
    if sort == "place":
        return "is a place without its name" if word in ("there", "here", "home", "abroad") else None
    if sort == "time" and re.search(
        r"\b(?:day|year|month|eve|feast|anniversary|week) of (?:the )?[A-Z]\w+(?: \w+)?\s*\Z", context.before
    ):
        return "is a time without its date"
    if sort == "time":
        return _time(context, before, word, texts)
    if context.quoted and (
        sort in _NAMING or (sort == "common" and all(map(english, context.quoted.split())))
    ):
        return "is in quotation marks: a code name or an epithet"
    if word in POINTERS and sort in _NAMING:
        verb = context.next and part([context.next]) in ("verb", "auxiliary")
        return None if word == "that" and verb else "points at something"  # `said that [the question] was`
    if (
        before == "verb"
        and sort == "phrase"
        and "who" in context.phrase
        and part([context.next or "."]) == "auxiliary"
    ):
        return "is somebody of whom only a deed is told"
    after = _AFTER.get(before) if before else None
    return after(context, sort, texts) if after else None


def holds_an_office(context: Context) -> bool:
    """Return whether the phrase before the bracket is an office with its place: `the ambassador of Turkey [Sarper]`."""
    before_a_place = (
        ("of", "for", "to", "from", "in", "at") if context.prior[-1][0].isupper() else ("of", "for", "to")
    )
    return any(
        ("P" in tags(one) or one in ("one", "ones", "those")) and two in before_a_place
        for one, two in pairwise(context.phrase)
    )


def determined(context: Context) -> bool:
    """Whether the noun before the bracket has its article or possessive: `the Soviet ambassador [Solod]`."""
    prior = context.prior
    for at in range(len(prior) - 1, 0, -1):
        if prior[at - 1].lower() in DETERMINERS or prior[at - 1].endswith(("'s", "’s")):
            return True
        if part(prior[:at]) not in _NOMINAL:
            return False
    return False


def _fits_pronoun(word: str, sort: Sort, texts: Sequence[str]) -> bool:
    """Whether the content can be who or what the pronoun means: `write you [the figure]` gives no name to you."""
    if sort == "common":
        return (
            "P" in tags(texts[-1])
            and texts[-1].endswith("s")
            and word not in ("both", "others", "one", "none")
        )
    if sort == "place" and not any(each[0].isupper() for each in texts):
        return False
    if sort == "phrase" and word in _PERSONAL:
        return any(each[0].isupper() or set(tags(each)) & {"P", "G"} for each in texts[1:])
    return True


def _time(context: Context, before: Part | None, word: str, texts: Sequence[str]) -> str | None:
    if len(texts) == 1 and texts[0].isdigit():
        return "is a year without its number" if word in DEICTIC and determined(context) else None
    if word in DEICTIC or (before == "time" and word not in MONTHS):
        return "is a time without its date"
    return None


def _title(context: Context, sort: Sort, texts: Sequence[str]) -> str | None:
    if context.prior[-1].islower() and sort == "name" and not context.next[:1].isupper():
        return "is a role or a person without a name"
    return "has its article" if sort in ("name", "role") and determined(context) else None


def _person(context: Context, sort: Sort, texts: Sequence[str]) -> str | None:
    if sort == "common":
        return _noun(context, sort, texts)
    if _given_something(sort, texts):
        return None
    adjective = len(texts) == 1 and english(texts[0]) and not texts[0].endswith("s")
    if adjective and context.prior[-1][0].isupper() and tags(texts[0].lower())[:1] == "n":
        adjective = bool(
            {"P", "G", "L", "T"} & set(tags(texts[0].lower()))
        )  # `Ambassador [Bunker]` is a name
    known = texts[0] in context.document.capitals and determined(context) and sort == "name"
    return "is a role or a person without a name" if not adjective or known else None


def _bare(word: str) -> str:
    return re.sub(r"['’]s?\Z", "", word)


def _several(word: str) -> bool:
    return word.islower() and word.endswith("s") and not word.endswith("ss") and tags(word)[:1] == "n"


def _given_something(sort: Sort, texts: Sequence[str]) -> bool:
    """Whether the content is rather a thing that somebody gets: `gave the ambassador [a copy of the letter]`."""
    return (
        sort == "phrase"
        and texts[0] in ("a", "an")
        and not any({"P", "G", "L"} & set(tags(word)) for word in texts)
    )


def _name(context: Context, sort: Sort, texts: Sequence[str]) -> str | None:
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
    if PATRONYMIC.match(before):
        return None
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
    if (
        context.document.ciphered
        and len(context.prior) > 1
        and part(context.prior[:-1]) in ("title", "preposition")
    ):
        return "is a code name in a ciphered message"
    first = part(context.prior[:-1]) if len(context.prior) > 1 else None
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
    there = (
        first
        and context.prior[-2].lower() in ("in", "at", "near", "over", "around", "outside", "via", "passed")
        and not all(map(english, texts))
    )
    if before.count("-") > 1 or there:
        return "is a place that has another name"
    if first == "name" and not abbreviation(texts[0]):
        return "is a full name beside another"
    full = len(texts) > 2 or all(len(word) > 2 or word[0].islower() for word in texts)
    if len(texts) >= 2 and full and (len(before) > 3 or len(texts) > 2):
        return "is a name beside a full one"
    return None


def _short(context: Context, sort: Sort, texts: Sequence[str]) -> str | None:
    code = context.prior[-1].isupper() and len(context.prior[-1]) > 3 and not all(map(english, texts))
    if code and sort in _NAMING and len(texts) > 1:
        return "is a code name in capitals"
    numbered = sort == "name" and len(texts) > 1 and re.search(r"\d", context.prior[-1])
    named = sort == "name" and determined(context) and not english(texts[0]) and not abbreviation(texts[0])
    return "is a designation" if sort in ("phrase", "role") or numbered or named else None


def _adjective(context: Context, sort: Sort, texts: Sequence[str]) -> str | None:
    capital = context.prior[-1][0].isupper() and not context.next[:1].isupper()
    whole = len(texts) == 1 and context.prior[-1][0].isupper() and english(texts[0])  # `the United [Nations]`
    if sort == "name" and determined(context) and not context.next[:1].isupper() and not whole:
        return "stands for somebody"
    if sort == "name" and "P" in tags(context.prior[-1]) and not context.next[:1].isupper() and not whole:
        return "is a role or a person without a name"  # `an old major [Süleyman Bey]`
    return "is named" if capital and sort == "name" and len(texts) > 1 else None


def _number(context: Context, sort: Sort, texts: Sequence[str]) -> str | None:
    before = context.prior[-1]
    if context.runs_on and part([context.next]) == "noun":
        return None  # `the two [Chinas] policy`
    if context.speaker and sort in ("phrase", "role"):
        return "is a speaker without a name"
    if sort == "phrase" and len(context.prior) > 1 and abbreviation(context.prior[-2]):
        return "is a designation"
    if _NUMBERED.search(context.before) and sort in ("name", "phrase", "role"):
        return "is a number that stands for somebody"
    stands = not before[0].isdigit() and (determined(context) or not context.next or before[0].isupper())
    return "stands for something" if stands and sort in ("phrase", "name") else None


def _noun(context: Context, sort: Sort, texts: Sequence[str]) -> str | None:
    human = "P" in tags(context.prior[-1])
    verb = bool(context.next) and part([context.next]) in ("verb", "auxiliary")
    if context.stacked and verb:
        return None  # `contracts [hetong] [our side] cannot fulfil`
    if context.speaker and len(context.words_before) == 1 and not human:
        return None  # a speaker whose name is completed
    code = context.prior[-1].isupper() and len(context.prior[-1]) > 3 and not context.content.isupper()
    if sort == "common" and (code or (context.part == "time" and "T" in tags(texts[-1]))):
        return "is a code name in capitals" if code else "is a date"
    if sort == "common":
        if len(texts) == 1 and _several(context.prior[-1]) and _several(texts[0]):
            return "is explained by another noun"  # English joins no plurals: `86 smokes [households]`
        ended = not context.next or context.follows == "\n"
        ended = ended or (context.prior[-1].endswith("s") and verb)
        return "is explained by another noun" if ended and len(texts) > 1 and determined(context) else None
    if sort != "name":
        return None if _given_something(sort, texts) else "is explained"
    if (len(texts) == 1 and english(texts[0])) or completes(context.prior[-1], texts):
        return None
    if verb:
        adverbial = ADVERBIAL.match(context.before.rpartition(". ")[2])
        office = human or holds_an_office(context)
        if adverbial or (context.runs_on and not office and not determined(context)):
            return None  # `At the beginning [Kim] spoke`
    return "is named"


_AFTER: Mapping[Part, Callable[[Context, Sort, Sequence[str]], str | None]] = {
    "title": _title,
    "person": _person,
    "name": _name,
    "initial": _name,
    "abbreviation": _short,
    "adjective": _adjective,
    "noun": _noun,
    "time": _noun,
    "foreign": _noun,
    "number": _number,
}
