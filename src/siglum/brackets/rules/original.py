"""original: the source-language wording of the words just rendered: `experienced [zakaleny]`."""

from __future__ import annotations

import re

from siglum.brackets.context import Context
from siglum.brackets.english import abbreviation, english
from siglum.brackets.languages import Language, foreign, native, romanised
from siglum.brackets.model import Bracket, Verdict
from siglum.brackets.words import tags

_LABEL = re.compile(r"(?:(?P<named>in )?(?:[A-Z][a-z]+(?: original)?|original|orig\.|lit(?:erally)?\.?|Rus|Ger|Fr|Chin?|Kor)\s*[:.]\s*)(?P<rest>\S.*)", re.S)
_PARTICLES = frozenset("de da do dos das del della di du la le el al bin ibn van von der den zu y e i og und und af av".split())
_RENDERED = frozenset({"noun", "verb", "adjective", "adverb", "person", "time", "name", "foreign", "number", "pronoun", "abbreviation"})


def original(bracket: Bracket, context: Context) -> Verdict | None:
    """Claim words that are not English, after words that could render them."""
    content = context.content
    if not context.words or context.glued.isalnum():
        return None
    if language := native(content, context.document.languages):
        return Verdict("original", language.cert, language.evidence, language=language.tag)
    labelled = _LABEL.fullmatch(content)
    texts = [word for word in context.texts if not word[0].isdigit()]
    if labelled:
        texts = re.findall(r"[\w'’-]+", labelled["rest"])
    if not texts or (not context.quoted and context.part not in _RENDERED and not _closes(texts, context)) or (context.broken and not context.quoted and not re.search(r"[.,]['\"”’]\s*\Z", context.before)):
        return None
    if not (_lower(texts, context) or _capital(texts, context)):
        return None
    language = romanised(tuple(texts), context.document.languages)
    return _verdict(language, bracket, context)


def _closes(texts: list[str], context: Context) -> bool:
    """Whether several words stand after a particle at the end of its clause: `taken in [shangle hendade dang],`."""
    return context.part in ("preposition", "auxiliary") and len(texts) > 1 and not context.next


def _lower(texts: list[str], context: Context) -> bool:
    """Words in lower case that English does not know; a few chance likenesses are let pass."""
    small = [word for word in texts if word[0].islower() and (word.lower() not in _PARTICLES or len(texts) < 3)]
    if not small:
        return False
    share = foreign(small)
    everything = foreign(texts)
    marked = any(not character.isascii() and character.isalpha() for word in small for character in word)
    if len(small) == 1 and len(texts) == 1:
        return share == 1.0
    return share >= 0.6 or (everything >= 0.5 and share >= 0.4) or (marked and everything >= 0.4)


def _capital(texts: list[str], context: Context) -> bool:
    """A German noun, the name of an office in its own language, or its abbreviation after an English name."""
    if any(english(word) for word in texts if len(word) > 3) or any(word[0].islower() for word in texts):
        return False
    before = context.prior[-1]
    if len(texts) == 1 and abbreviation(texts[0]):
        return before[0].isupper() and "G" in tags(before) and not _initials(texts[0], context.prior)
    common = before[0].islower() and english(before)
    person = "P" in tags(before) or context.part in ("pronoun", "person", "time", "possessive")
    if context.quoted:
        inner = context.quoted.split()
        return len(texts) <= 3 and not any(word[0].isupper() for word in inner[1:]) and all(english(word.strip(".,!?'")) for word in inner)
    if common and not person and "de" in context.document.languages:
        return not set(tags(before)) & set("GL") or len(texts) == 1
    if person or any(context.document.capitals[word] > 1 for word in texts) or len(texts) < 2:
        return False
    return before[0].isupper() and "G" in tags(before) and not any("P" in tags(word.text) for word in context.words_before[-8:])


def _initials(short: str, words: list[str]) -> bool:
    return "".join(word[0] for word in words if word[0].isupper()).endswith(re.sub(r"[^A-Z]", "", short))


def _verdict(language: Language, bracket: Bracket, context: Context) -> Verdict:
    return Verdict("original", language.cert, language.evidence, language=language.tag)
