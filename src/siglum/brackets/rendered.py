"""Whether words stand before a bracket that its content, in another language, could say."""

from __future__ import annotations

import re
from itertools import pairwise

from siglum.brackets.context import Context
from siglum.brackets.english import PEOPLES, english, part
from siglum.brackets.languages import foreign
from siglum.brackets.names import likeness
from siglum.brackets.nouns import ABBREVIATIONS, BEARERS

_NOT_RENDERED = ("article", "possessive", "auxiliary", "preposition", "conjunction", "title", "initial", None)


def bears_a_name(context: Context) -> bool:
    """Return whether the word before bears a name, or is a code name: `their newspaper [Lidová demokracie]`."""
    before = context.prior[-1] if context.prior else ""
    heading = context.before.rpartition("\n")[2].isupper()
    code = before.isupper() and len(before) > 3 and not heading and before not in ABBREVIATIONS
    of = any(
        one in BEARERS and two == "of" for one, two in pairwise(context.phrase)
    )  # `the newspaper of the party`
    people = before in PEOPLES and len(context.words) == 1  # `the Pole [Przesmycki]`
    return not context.quoted and (before in BEARERS or code or of or people)


def could_render(texts: list[str], context: Context) -> bool:
    """Return whether words stand before the bracket that could be its translation."""
    if context.quoted:
        return True
    cried = context.content[-1] in "!?" and context.before.rstrip("\"”’' ").endswith(context.content[-1])
    if context.broken and not cried and not re.search(r"[.,]['\"”’]\s*\Z", context.before):
        return False
    if context.part not in _NOT_RENDERED or _cognate(texts, context) or _phrasal(texts, context):
        return True  # or the clause ends in a particle: `taken in [shangle hendade dang],`
    if (
        len(texts) > 1
        and foreign(texts) == 1.0
        and texts[0][0].islower()
        and context.part in ("preposition", "auxiliary")
    ):
        return True
    return not context.next and (len(texts) > 1 or len(texts[0]) > 6) and context.part != "possessive"


def _cognate(texts: list[str], context: Context) -> bool:
    """Whether one word resembles the English one before it, whatever that is: `the will [Wille]`."""
    if len(texts) > 1 or context.part != "auxiliary" or not foreign(texts):
        return False
    return len(context.prior[-1]) > 3 and likeness(context.prior[-1], texts[0]) > 0.7


def _phrasal(texts: list[str], context: Context) -> bool:
    """Whether a verb with its preposition is rendered: `they swore at [psovali] us`."""
    verb = len(context.prior) > 1 and part(context.prior[:-1]) in ("verb", "adjective")
    return verb and context.part == "preposition" and foreign(texts) > 0.6 and texts[0][0].islower()


def counted(context: Context) -> bool:
    """Return whether one word in lower case is what a figure counts: `receive 1,500 [birr] a month`."""
    figure = context.prior[-1] if context.part == "number" and context.prior else ""
    unit = len(context.words) == 1 and context.content.islower()
    return unit and re.fullmatch(r"\d[\d.,]*", figure) is not None and not re.fullmatch(r"1\d{3}", figure)


def rank(context: Context) -> bool:
    """Return whether a foreign abbreviation stands between a rank and its name: `Lt. Col. [Obstltn.] Rauh`."""
    short = re.fullmatch(r"[^\W\d_]{3,}\.", context.content) is not None and not english(context.texts[0])
    return short and context.part == "title" and context.next[:1].isupper() and foreign(context.texts) == 1.0


def shouted(context: Context) -> bool:
    """Return whether a word in capitals resembles the English one before it: `SECRET [SECRETO]`."""
    last = context.prior[-1] if context.prior else ""
    capitals = last.isupper() and len(context.texts) == 1 and context.content.isupper() and len(last) > 3
    return (
        capitals and english(last) and not english(context.content) and likeness(last, context.content) > 0.7
    )
