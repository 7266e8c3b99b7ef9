"""Words in lower case that are not English, or stand where English could not have them."""

from __future__ import annotations

import re

from siglum.brackets.context import Context
from siglum.brackets.english import FUNCTION, part
from siglum.brackets.languages import foreign
from siglum.brackets.nouns import PARTICLES
from siglum.brackets.words import tags

_ARTICLES = frozenset(
    "le la les un une el los las il lo gli der die das ein eine o os as um uma het de".split()
)
_ROMANCE = frozenset("le la les un une el los las il lo gli".split())
_ENGLISH = FUNCTION - frozenset(
    "a an as at do in me no on or so to am was is he it us over per past like will".split()
)
_LATIN = frozenset("sq hr cs da nl et fi fr de hu id it lv lt ms no pl pt ro sh sk sl es sw sv tr".split())


def not_english(texts: list[str], context: Context) -> bool:
    """Return whether words in lower case are not English; a few chance likenesses are let pass."""
    everything = foreign(texts)
    quoted = abs(len(context.quoted.split()) - len(texts)) < 2
    if quoted and context.quoted and everything == 1.0 and any(word[0].islower() for word in texts):
        return True
    article = bool(context.prior[-2:-1]) and context.prior[-2].lower() in ("the", "a", "an")
    romance = texts[0] in _ROMANCE and set(context.document.languages) & {"fr", "es", "it"}
    if len(texts) == 2 and texts[0] in _ARTICLES and (article or romance):
        return True  # `the sand [le sable]`
    unknown = [word for word in texts if word[0].islower() and len(word) > 3 and foreign([word])]
    if context.quoted and unknown and not any(word.lower() in _ENGLISH for word in texts):
        return True  # `"Struggle continues" [a luta continua]`
    small = [word for word in texts if word[0].islower() and not _particle(word, texts)]
    if not small:
        return False
    share = foreign(small)
    if len(texts) == 1:
        return share == 1.0 or _no_english_order(texts[0], context)
    marked = any(not each.isascii() and each.isalpha() for word in small for each in word)
    return share >= 0.6 or (everything >= 0.5 and share >= 0.4) or (marked and everything >= 0.4)


def _no_english_order(word: str, context: Context) -> bool:
    """Whether an adjective stands between a noun and a verb, where no English one can: `the figure [tall] was`."""
    alike = tags(word)[:1] == "a" and "n" not in tags(word) and context.part == "noun" and not context.stacked
    verb = context.next and part([context.next]) in ("verb", "auxiliary")
    return bool(alike and verb and set(context.document.languages) & _LATIN)


def _particle(word: str, texts: list[str]) -> bool:
    """Whether a small word belongs to a name: `de`, `al-Nasir`, `d'Orsay`."""
    lead, hyphen, name = word.partition("-")
    joined = bool(hyphen) and name[:1].isupper()
    return (lead in PARTICLES and (joined or len(texts) > 1)) or re.match(r"[dl]['’][A-Z]", word) is not None
