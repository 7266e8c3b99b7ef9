"""Offices and their articles: `the ambassador of Turkey [Sarper]`, `the Soviet ambassador [Solod]`."""

from __future__ import annotations

from itertools import pairwise

from siglum.brackets.context import Context
from siglum.brackets.english import Part, part
from siglum.brackets.nouns import DETERMINERS
from siglum.brackets.words import tags

_NOMINAL: frozenset[Part] = frozenset(
    {"title", "adjective", "noun", "name", "number", "time", "person", "abbreviation"}
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
