"""Offices and their articles: `the ambassador of Turkey [Sarper]`, `the Soviet ambassador [Solod]`."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from siglum.brackets.context import Context
from siglum.brackets.english import ARTICLES, POSSESSIVES, Part, part
from siglum.brackets.nouns import DETERMINERS
from siglum.brackets.words import tags

_NOMINAL: frozenset[Part] = frozenset(
    {"title", "adjective", "noun", "name", "number", "time", "person", "abbreviation"}
)


_GIVING = frozenset(
    "give gives gave given giving tell tells told send sends sent show shows showed shown offer offers offered promise "
    "promises promised bring brings brought hand hands handed write writes wrote lend lent pay pays paid grant grants "
    "granted deny denied sell sold read reads ask asks asked".split()
)


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


def gives(context: Context, texts: Sequence[str]) -> bool:
    """Return whether the content is a thing that the person before gets: `They gave Dolanský [a car].`"""
    verb = any(word.lower() in _GIVING for word in context.phrase[-5:-1])
    if context.prior[-1:] == ["it"]:
        return False  # the thing itself: `I sent it [the letter]`
    if not verb or texts[0].lower() not in ARTICLES | POSSESSIVES or context.part == "foreign":
        return False
    return not any(word[0].isupper() or "P" in tags(word) for word in texts[1:4])
