"""Clauses: whether words are a statement of their own, with a subject and a finite verb, or report a state."""

from __future__ import annotations

import re
from collections.abc import Sequence

from siglum.brackets.english import part
from siglum.brackets.words import tags

_FINITE = frozenset(
    "is was are were has had have does did could cannot can may will would should must means".split()
)
_RELATIVE = frozenset("who whom whose which that where when if because although".split())
_PAST = frozenset(
    "took left went wrote found kept gave sent came began saw made told brought held met spoke stood became drew "
    "knew rose sat ran lay died fell spent paid".split()
)
_PARTICIPLES = frozenset(
    "written taken given sent drawn found kept made read held known done seen left begun said told".split()
)
_STATES = frozenset(
    "not no without undated unsigned untitled unnumbered unfinished incomplete unfiled".split()
)
_SUBJECTS = ("name", "person", "noun", "pronoun", "number", "time", "abbreviation", "initial")
_DANGLING = ("preposition", "conjunction", "article", "possessive", "auxiliary")


def states(texts: Sequence[str]) -> bool:
    """Return whether words are a whole statement: `Kardelj had left the room by then`."""
    if part(texts) in _DANGLING and texts[-1] not in ("above", "below", "here", "there"):
        return False
    for at, text in enumerate(texts[1:10], 1):
        low = text.lower()
        if low in _RELATIVE:
            return False
        if low in _FINITE:
            return at + 1 < len(texts)
        if _past(low) and part(texts[:at]) in _SUBJECTS:
            return True
    return False


def reports(texts: Sequence[str]) -> bool:
    """Return whether words report a state without a subject: `Not authorised by the speakers`, `Marked in red`."""
    low = texts[0].lower()
    if low in _STATES:
        return True
    bare = re.sub(r"ly\Z", "", low)
    if bare != low and len(texts) > 1:
        low = texts[1].lower()  # `Partly printed in Pravda`
    return low in _PARTICIPLES or (low.endswith("ed") and tags(low)[:1] in ("v", "a") and "v" in tags(low))


def _past(low: str) -> bool:
    return low in _PAST or (low.endswith("ed") and "v" in tags(low))
