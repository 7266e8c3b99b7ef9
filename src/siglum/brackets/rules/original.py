"""original: the source-language wording of the words just rendered: `experienced [zakaleny]`."""

from __future__ import annotations

import re
from itertools import pairwise

from siglum.brackets.context import Context
from siglum.brackets.english import MONTHS, NATURALISED, abbreviation, english
from siglum.brackets.languages import foreign, native, romanised
from siglum.brackets.model import Bracket, Verdict
from siglum.brackets.names import likeness
from siglum.brackets.nouns import BEARERS, PARTICLES
from siglum.brackets.words import tags

_LABEL = re.compile(
    r"(?:in )?(?:[A-Z][a-z]+(?: original)?|original|orig\.|lit(?:erally)?\.?|Chin)\s*[:.]\s*(?P<rest>\S.*)",
    re.S,
)
_NOT_RENDERED = ("article", "possessive", "auxiliary", "preposition", "conjunction", "title", "initial", None)


def original(bracket: Bracket, context: Context) -> Verdict | None:
    """Claim words that are not English, after words that could render them."""
    if not context.words or context.glued.isalnum():
        return None
    if language := native(context.content, context.document.languages):
        return Verdict("original", language.cert, language.evidence, language=language.tag)
    labelled = _LABEL.fullmatch(context.content)
    texts = re.findall(r"[\w'’-]+", labelled["rest"]) if labelled else context.texts
    texts = [word for word in texts if not word[0].isdigit()]
    if not texts or not _could_render(texts, context) or context.content in context.document.names:
        return None
    if not (_lower(texts, context) or _capital(texts, context)):
        return None
    language = romanised(tuple(texts), context.document.languages)
    return Verdict("original", language.cert, language.evidence, language=language.tag)


def _could_render(texts: list[str], context: Context) -> bool:
    """Whether words stand before the bracket that could be its translation."""
    if context.quoted:
        return True
    if context.broken and not re.search(r"[.,]['\"”’]\s*\Z", context.before):
        return False
    if context.part not in _NOT_RENDERED:
        return True  # or the clause ends in a particle: `taken in [shangle hendade dang],`
    return not context.next and (len(texts) > 1 or len(texts[0]) > 6) and context.part != "possessive"


def _lower(texts: list[str], context: Context) -> bool:
    """Words in lower case that English does not know; a few chance likenesses are let pass."""
    everything = foreign(texts)
    quoted = abs(len(context.quoted.split()) - len(texts)) < 2
    if quoted and context.quoted and everything == 1.0 and any(word[0].islower() for word in texts):
        return True
    small = [word for word in texts if word[0].islower() and not _particle(word, texts)]
    if not small:
        return False
    share = foreign(small)
    if len(texts) == 1:
        return share == 1.0
    marked = any(not each.isascii() and each.isalpha() for word in small for each in word)
    return share >= 0.6 or (everything >= 0.5 and share >= 0.4) or (marked and everything >= 0.4)


def _particle(word: str, texts: list[str]) -> bool:
    """Whether a small word belongs to a name: `de`, `al-Nasir`, `d'Orsay`."""
    return (word.partition("-")[0] in PARTICLES and len(texts) > 1) or re.match(
        r"[dl]['’][A-Z]", word
    ) is not None


def _capital(texts: list[str], context: Context) -> bool:
    """A German noun, the name of an office in its own language, or its abbreviation after an English name."""
    capital = all(word[0].isupper() and len(word) > 1 and word.lower() not in MONTHS for word in texts)
    if (
        not capital
        or not context.prior
        or context.speaker
        or any(english(word) for word in texts if len(word) > 3)
    ):
        return False
    before = context.prior[-1]
    body = before[0].isupper() and ("G" in tags(before) or before.lower() in NATURALISED)
    if len(texts) == 1 and abbreviation(texts[0]):
        return body and not _initials(texts[0], [word.text for word in context.words_before[-6:]])
    if before.lower() in BEARERS or any(context.document.capitals[word] > 1 for word in texts):
        return False
    if context.quoted:
        inner = [word.strip(".,!?'") for word in context.quoted.split()]
        lower = not any(word[:1].isupper() for word in inner[1:]) and all(map(english, filter(None, inner)))
        return len(texts) <= 3 and lower and not any("P" in tags(word) for word in inner)
    return _thing(before, texts, context)


def _thing(before: str, texts: list[str], context: Context) -> bool:
    """Whether the word before is a thing with an English name, that the content says in its own language."""
    if before[0].islower() and len(texts) == 1 and likeness(before, texts[0]) > 0.6:
        return True  # a cognate: `statesman [Staatsmann]`
    if before[0].isupper() and len(texts) > 1 and before != texts[-1] and likeness(before, texts[-1]) > 0.6:
        return likeness(context.prior[-2] if len(context.prior) > 1 else "", texts[-2]) < 0.5
    human = "P" in tags(before) or context.part in ("pronoun", "person", "time", "possessive")
    if before[0].islower():
        return english(before) and not human and "de" in context.document.languages
    if (
        not english(before)
        or context.part not in ("noun", "person", "time")
        or (human and not before.endswith("s"))
    ):
        return False
    return not any(
        "P" in tags(one.text) and two.text == "of" for one, two in pairwise(context.words_before[-8:])
    )


def _initials(short: str, words: list[str]) -> bool:
    letters = "".join(word[0] for word in words if word[0].isupper())
    return letters.endswith(re.sub(r"[^A-Z]", "", short))
