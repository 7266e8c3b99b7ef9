"""The expression before a bracket: whether it wants explaining, or is completed by the bracket."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

from siglum.brackets.context import Context
from siglum.brackets.english import MONTHS, NATURALISED, Part, abbreviation, english, part
from siglum.brackets.names import completes, given
from siglum.brackets.namesakes import after_a_name
from siglum.brackets.nouns import BEARERS, COUNTRIES, DEICTIC, GENERIC, POINTERS
from siglum.brackets.offices import determined, holds_an_office
from siglum.brackets.phrases import Sort
from siglum.brackets.words import tags

_NP = r"(?:(?:the|an?|this|that|his|our|their) )?(?:(?!(?:the|an?|this|that|his|our|their|my)\b)[\w'’-]+ ?){1,4}"
ADVERBIAL = re.compile(
    rf"\s*(?:At|In|On|During|After|Before|From|By|Since|Until) {_NP}(?:(?:of|in|at|with|from|and) {_NP})?\Z"
)
_NUMBERED = re.compile(r"\b(?:No|Nr|agent|source|subject|number|prisoner|witness)\.? ?\d+\s*\Z", re.I)
_PERSONAL = frozenset("i me you he him she her we us".split())
_LAST = [[each] for each in ("last", "Last", "next", "Next", "previous", "following", "same")]
_THEIRS = frozenset("mine yours ours theirs hers his".split())
_ADVERBS = ("there", "here", "home", "abroad")
_EVE = re.compile(r"\b(?:day|year|month|eve|feast|anniversary|week) of (?:the )?[A-Z]\w+(?: \w+)?\s*\Z")
_BODIES = frozenset("Committee Council Command Bureau Headquarters Soviet Secretariat Commission".split())
_NAMING: tuple[Sort, ...] = ("name", "phrase", "role")


def wants_explaining(context: Context, before: Part | None, sort: Sort, texts: Sequence[str]) -> str | None:
    """Return in words why the expression before the bracket refers to what the content names; None if it does not."""
    word = context.prior[-1].lower()
    if _coded(context, before, sort):
        return "is a code name in capitals"
    if sort == "name" and len(texts) > 1 and context.prior[-1] in texts and context.prior[-1][0].isupper():
        return "is part of the full name"
    if sort in _NAMING and _lettered(context):
        return "is a letter or a number that stands for a name"
    if before == "possessive" or (word in _THEIRS and sort == "possessive"):
        return _possessive(context, word, sort, texts)
    if sort == "possessive":
        return None
    if before == "pronoun" and sort == "place" and context.prior[-2:-1] != ["with"]:
        return None
    if before == "pronoun":
        return "is a pronoun" if _fits_pronoun(word, sort, texts) else None
    if sort == "place" or (word in _ADVERBS and sort in ("name", "phrase")):
        return "is a place without its name" if word in _ADVERBS else None
    if sort == "time":
        return _time(context, before, word, texts)
    if context.quoted and (
        sort in _NAMING or (sort == "common" and all(map(english, context.quoted.split())))
    ):
        return "is in quotation marks: a code name or an epithet"
    if word in POINTERS and sort in _NAMING:
        goes_on = part([context.next]) if context.next else None
        if context.runs_on and goes_on in ("noun", "person", "adjective"):
            return None  # `a former [Me'ison] intellectual`
        verb = goes_on in ("verb", "auxiliary")
        said = (
            word == "that"
            and context.next
            and part(context.prior[:-1] or ["."]) in ("noun", "person", "verb")
        )
        return (
            None if (word == "that" and verb) or said else "points at something"
        )  # `said that [the question] was`
    if _did(context, before, sort):
        return "is somebody of whom only a deed is told"
    after = _AFTER.get(before) if before else None
    return after(context, sort, texts) if after else None


def _coded(context: Context, before: Part | None, sort: Sort) -> bool:
    """Whether a name stands after a word in capitals, in a document with cover names."""
    word = context.prior[-1]
    capitals = word.isupper() and len(word) > 3 and not context.content.isupper()
    return (
        capitals
        and context.document.ciphered
        and sort == "name"
        and before in ("name", "noun", "abbreviation")
    )


def _lettered(context: Context) -> bool:
    """Whether a letter, or one with a number, stands where a name would: `sent by R [COSVN]`, `T4 [Saigon]`."""
    code = context.prior[-1]
    coded = re.fullmatch(r"[B-HJ-NP-Z]{1,2}-?\d{0,3}", code) is not None and (
        len(code) == 1 or code[-1].isdigit()
    )
    named = len(context.prior) > 1 and context.prior[-2][0].isupper()
    return coded and context.before.rstrip().endswith(code) and not named and not context.next[:1].isupper()


def _possessive(context: Context, word: str, sort: Sort, texts: Sequence[str]) -> str | None:
    if len(texts) == 1 and completes(_bare(context.prior[-1]), [_bare(texts[0])]):
        return None  # `Mao's [Zedong's]`
    owned = sort in ("possessive", "phrase") or (sort == "name" and re.search(r"['’]", word))
    return "is a possessive" if owned else None


def _did(context: Context, before: Part | None, sort: Sort) -> bool:
    """Whether the verb before ends what is told of somebody: `the man who shouted [the deputy] was`."""
    told = before == "verb" and sort == "phrase" and "who" in context.phrase
    return told and part([context.next or "."]) in ("auxiliary", "verb")


def _fits_pronoun(word: str, sort: Sort, texts: Sequence[str]) -> bool:
    """Whether the content can be who or what the pronoun means: `write you [the figure]` gives no name to you."""
    one = word in ("he", "she", "him") and len(texts) == 1 and ("P" in tags(texts[0]) or texts[0] == "source")
    if sort == "common" and one:
        return True  # `he [source] was`
    if sort == "common":
        return (
            "P" in tags(texts[-1])
            and texts[-1].endswith("s")
            and word not in ("both", "others", "one", "none")
        )
    if sort == "place" and not any(each[0].isupper() for each in texts):
        return False
    if sort == "phrase" and word in ("they", "them") and texts[0] == "the" and texts[-1].endswith("s"):
        return True
    if sort == "phrase" and word in _PERSONAL:
        return any(each[0].isupper() or set(tags(each)) & {"P", "G"} for each in texts[1:])
    return True


def _time(context: Context, before: Part | None, word: str, texts: Sequence[str]) -> str | None:
    if _EVE.search(context.before):
        return "is a time without its date"
    if len(texts) == 1 and texts[0].isdigit():
        told = determined(context) or word in ("then", "now") or context.prior[-2:-1][:1] in _LAST
        return "is a year without its number" if word in DEICTIC and told else None
    if word in DEICTIC or (before == "time" and word not in MONTHS):
        return "is a time without its date"
    return None


def _title(context: Context, sort: Sort, texts: Sequence[str]) -> str | None:
    if sort == "phrase" and texts[0] == "the":
        return "is a title that is explained"  # `Elder Brother [the Soviet Union]`
    if context.prior[-1].islower() and sort == "name" and not context.next[:1].isupper():
        return "is a role or a person without a name"
    return "has its article" if sort in ("name", "role") and determined(context) else None


def _person(context: Context, sort: Sort, texts: Sequence[str]) -> str | None:
    if sort == "common":
        return _noun(context, sort, texts)
    doing = len(texts) > 1 and texts[0].lower().endswith(("ing", "ed")) and "v" in tags(texts[0].lower())
    if doing or _given_something(sort, texts):
        return None  # `Workers [Returning Home]`
    adjective = len(texts) == 1 and english(texts[0]) and not texts[0].endswith("s")
    if adjective and context.prior[-1][0].isupper() and tags(texts[0].lower())[:1] == "n":
        adjective = bool(
            {"P", "G", "L", "T"} & set(tags(texts[0].lower()))
        )  # `Ambassador [Bunker]` is a name
    if len(texts) == 1 and context.prior[-1][0].isupper() and texts[0].lower() in GENERIC:
        return None  # `the Communist [Party]`
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


def _short(context: Context, sort: Sort, texts: Sequence[str]) -> str | None:
    code = context.prior[-1].isupper() and len(context.prior[-1]) > 3 and not all(map(english, texts))
    if code and sort in _NAMING and len(texts) > 1:
        return "is a code name in capitals"
    if len(texts) == 1 and texts[0].lower() in NATURALISED:
        return None  # `the SED [Politburo]`
    numbered = sort == "name" and len(texts) > 1 and re.search(r"\d", context.prior[-1])
    named = sort == "name" and determined(context) and not english(texts[0]) and not abbreviation(texts[0])
    return "is a designation" if sort in ("phrase", "role") or numbered or named else None


def _adjective(context: Context, sort: Sort, texts: Sequence[str]) -> str | None:
    capital = context.prior[-1][0].isupper() and not context.next[:1].isupper()
    whole = len(texts) == 1 and context.prior[-1][0].isupper() and english(texts[0])  # `the United [Nations]`
    if sort == "name" and determined(context) and not context.next[:1].isupper() and not whole:
        return "stands for somebody"
    lower = context.prior[-1].islower()
    if (
        sort == "name"
        and lower
        and "P" in tags(context.prior[-1])
        and not context.next[:1].isupper()
        and not whole
    ):
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
    return "stands for something" if stands and sort in _NAMING else None


def _noun(context: Context, sort: Sort, texts: Sequence[str]) -> str | None:
    human = "P" in tags(context.prior[-1])
    verb = bool(context.next) and part([context.next]) in ("verb", "auxiliary")
    if context.stacked and verb:
        return None  # `contracts [hetong] [our side] cannot fulfil`
    if context.speaker and len(context.words_before) == 1 and not human:
        return None  # a speaker whose name is completed
    if sort == "common":
        return _common(context, texts, verb)
    if (
        sort == "role"
        and context.prior[-1][0].isupper()
        and all(map(english, texts))
        and texts[-1][0].isupper()
    ):
        return None  # `the Army [General Staff]`
    if _its_body(context, texts):
        return None
    if sort != "name":
        return None if _given_something(sort, texts) else "is explained"
    common = len(texts) == 1 and english(texts[0]) and context.prior[-1] not in BEARERS
    if common or completes(context.prior[-1], texts):
        return None
    if verb:
        adverbial = ADVERBIAL.match(context.before.rpartition(". ")[2])
        office = human or holds_an_office(context) or (len(texts) > 1 and given(texts[0]))
        office = office or texts[0] in COUNTRIES  # `a third country [Sweden]`
        if adverbial or (context.runs_on and not office and not determined(context)):
            return None  # `At the beginning [Kim] spoke`
    return "is named"


def _common(context: Context, texts: Sequence[str], verb: bool) -> str | None:
    """Why a common noun explains the noun before it, and is no second part of it."""
    if context.prior[-1].isupper() and len(context.prior[-1]) > 3 and not context.content.isupper():
        return "is a code name in capitals"
    if context.part == "time" and "T" in tags(texts[-1]):
        return "is a date"
    if len(texts) == 1 and _several(context.prior[-1]) and _several(texts[0]):
        return "is explained by another noun"  # English joins no plurals: `86 smokes [households]`
    ended = not context.next or context.follows == "\n" or (context.prior[-1].endswith("s") and verb)
    return "is explained by another noun" if ended and len(texts) > 1 and determined(context) else None


def _its_body(context: Context, texts: Sequence[str]) -> bool:
    """Whether a body completes the place that it governs: `the Zone [Party Committee]`."""
    place = context.prior[-1][0].isupper() and "L" in tags(context.prior[-1].lower())
    return place and len(texts) > 1 and texts[-1] in _BODIES and all(map(english, texts))


_AFTER: Mapping[Part, Callable[[Context, Sort, Sequence[str]], str | None]] = {
    "title": _title,
    "person": _person,
    "name": after_a_name,
    "initial": after_a_name,
    "abbreviation": _short,
    "adjective": _adjective,
    "noun": _noun,
    "time": _noun,
    "foreign": _noun,
    "number": _number,
}
