"""original: the source-language wording of the words just rendered: `experienced [zakaleny]`."""

from __future__ import annotations

import re

from siglum.brackets.context import Context
from siglum.brackets.english import MONTHS, NATURALISED, abbreviation, english
from siglum.brackets.languages import Language, foreign, native, romanised
from siglum.brackets.model import Bracket, Verdict
from siglum.brackets.names import likeness
from siglum.brackets.words import tags

_LABEL = re.compile(
    r"(?:(?P<named>in )?(?:[A-Z][a-z]+(?: original)?|original|orig\.|lit(?:erally)?\.?|Rus|Ger|Fr|Chin?|Kor)\s*[:.]\s*)(?P<rest>\S.*)",
    re.S,
)
_PARTICLES = frozenset(
    "de da do dos das del della di du la le el al bin ibn van von der den zu y e i og und und af av".split()
)
_BEARERS = frozenset(
    "newspaper paper journal magazine daily weekly film song novel book play opera poem radio station ship steamer vessel "
    "boat river lake sea city town village capital port island country province district hotel restaurant street wife son "
    "daughter brother sister husband mother father friend colleague operation yacht aircraft horse dog place region".split()
)
_RENDERED = frozenset(
    {
        "noun",
        "verb",
        "adjective",
        "adverb",
        "person",
        "time",
        "name",
        "foreign",
        "number",
        "pronoun",
        "abbreviation",
    }
)


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
    if (
        not texts
        or (not context.quoted and context.part not in _RENDERED and not _closes(texts, context))
        or (context.broken and not context.quoted and not re.search(r"[.,]['\"”’]\s*\Z", context.before))
    ):
        return None
    if content in context.document.names or not (_lower(texts, context) or _capital(texts, context)):
        return None
    language = romanised(tuple(texts), context.document.languages)
    return _verdict(language, bracket, context)


def _closes(texts: list[str], context: Context) -> bool:
    """Whether the words end a clause whose last word is a particle: `taken in [shangle hendade dang],`."""
    return not context.next and (len(texts) > 1 or len(texts[0]) > 6) and context.part != "possessive"


def _lower(texts: list[str], context: Context) -> bool:
    """Words in lower case that English does not know; a few chance likenesses are let pass."""
    particles = [word for word in texts if word[0].islower()]
    if (
        context.quoted
        and particles
        and foreign(texts) == 1.0
        and abs(len(context.quoted.split()) - len(texts)) < 2
    ):
        return True
    small = [
        word
        for word in texts
        if word[0].islower()
        and not (word.lower().partition("-")[0] in _PARTICLES and len(texts) > 1)
        and not re.match(r"[dl]['’][A-Z]", word)
    ]
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
    if context.speaker or not all(
        word[0].isupper() and len(word) > 1 and word.lower() not in MONTHS for word in texts
    ):
        return False
    if any(english(word) for word in texts if len(word) > 3):
        return False
    before = context.prior[-1]
    if len(texts) == 1 and abbreviation(texts[0]):
        return (
            before[0].isupper()
            and ("G" in tags(before) or before.lower() in NATURALISED)
            and not _initials(texts[0], [word.text for word in context.words_before[-6:]])
        )
    common = before[0].islower() and english(before)
    person = "P" in tags(before) or context.part in ("pronoun", "person", "time", "possessive")
    if _named(before, context) or any(context.document.capitals[word] > 1 for word in texts):
        return False
    if context.quoted:
        inner = context.quoted.split()
        return (
            len(texts) <= 3
            and not any("P" in tags(word.strip(".,!?'")) for word in inner)
            and not any(word[0].isupper() for word in inner[1:])
            and all(english(word.strip(".,!?'")) for word in inner)
        )
    if likeness(before, texts[-1]) > 0.6 and before[0].islower() and len(texts) == 1:
        return True  # a cognate: `statesman [Staatsmann]`
    if len(texts) > 1 and likeness(before, texts[-1]) > 0.6 and before[0].isupper() and before != texts[-1]:
        return likeness(context.prior[-min(2, len(context.prior))], texts[-2]) < 0.5
    if common:
        return not person and "de" in context.document.languages
    thing = (
        before[0].isupper()
        and english(before)
        and context.part in ("noun", "person", "time")
        and not before.endswith("'s")
    )
    if not thing or (context.part == "person" and not before.endswith("s")):
        return False
    around = context.words_before[-8:]
    return not any(
        "P" in tags(one.text) and two.text == "of" for one, two in zip(around, around[1:], strict=False)
    )


def _named(before: str, context: Context) -> bool:
    """Whether the noun before is of a thing that bears a name of its own: `the newspaper [Pravda]`."""
    return before.lower() in _BEARERS


def _initials(short: str, words: list[str]) -> bool:
    return "".join(word[0] for word in words if word[0].isupper()).endswith(re.sub(r"[^A-Z]", "", short))


def _verdict(language: Language, bracket: Bracket, context: Context) -> Verdict:
    return Verdict("original", language.cert, language.evidence, language=language.tag)
