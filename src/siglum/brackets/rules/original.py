"""original: the source-language wording of the words just rendered: `experienced [zakaleny]`."""

from __future__ import annotations

import re
from itertools import pairwise

from siglum.brackets.context import Context
from siglum.brackets.english import part
from siglum.brackets.languages import foreign, native, romanised
from siglum.brackets.model import Bracket, Verdict
from siglum.brackets.names import likeness
from siglum.brackets.nouns import BEARERS
from siglum.brackets.renderings import names_a_thing
from siglum.brackets.unenglish import not_english

_LABEL = re.compile(
    r"(?:in )?(?:[A-Z][a-z]+(?: original)?|original|orig\.|lit(?:erally)?\.?|Chin)\s*[:.]\s*(?P<rest>\S.*)",
    re.S,
)
_DIGRAPH = re.compile(
    r"[A-Z]{2}(?:Ya|Yu|Yo|Zh|Kh|Ts|Ch|Sh|Shch)(?:[A-Z]|\b)|\b(?:Ya|Yu|Zh|Kh|Ts|Ch|Sh)[A-Z]{3}"
)  # ZEMLYaKI
_NOT_RENDERED = ("article", "possessive", "auxiliary", "preposition", "conjunction", "title", "initial", None)


def original(bracket: Bracket, context: Context) -> Verdict | None:
    """Claim words that are not English, after words that could render them."""
    if not context.words or context.glued.isalnum() or context.follows.isalpha():
        return None
    if language := native(context.content, context.document.languages):
        return Verdict("original", language.cert, language.evidence, language=language.tag)
    if _DIGRAPH.search(context.content):
        return Verdict("original", "high", "capitals with the digraphs of Cyrillic", language="ru-Latn")
    if context.content[0] in "¡¿":
        return Verdict("original", "high", "has the marks of Spanish", language="es")
    labelled = _LABEL.fullmatch(context.content)
    texts = re.findall(r"[\w'’-]+", labelled["rest"]) if labelled else context.texts
    start = re.findall(r"[\w'’-]+", context.content.partition(",")[0])
    if (
        len(start) < len(texts)
        and foreign(start) > 0.5 > foreign(texts[len(start) :])
        and start[0][0].islower()
    ):
        texts = start  # `[las bestias, the former guards]`
    texts = [word for word in texts if not word[0].isdigit()]
    if texts and texts[0][0].isupper() and _bears_a_name(context):
        return None
    if context.content.islower() and texts == context.prior[-1:] and context.document.languages:
        same = romanised(tuple(texts), context.document.languages)
        return Verdict("original", "medium", "the same word in the original", language=same.tag)
    if not texts or not _could_render(texts, context) or context.content in context.document.names:
        return None
    if not (not_english(texts, context) or names_a_thing(texts, context)):
        return None
    language = romanised(tuple(texts), context.document.languages)
    return Verdict("original", language.cert, language.evidence, language=language.tag)


def _bears_a_name(context: Context) -> bool:
    """Whether the word before has a name of its own, or is a code name: `their newspaper [Lidová demokracie]`."""
    before = context.prior[-1] if context.prior else ""
    heading = context.before.rpartition("\n")[2].isupper()
    code = before.isupper() and len(before) > 3 and not heading
    of = any(
        one in BEARERS and two == "of" for one, two in pairwise(context.phrase)
    )  # `the newspaper of the party`
    return not context.quoted and (before in BEARERS or code or of)


def _could_render(texts: list[str], context: Context) -> bool:
    """Whether words stand before the bracket that could be its translation."""
    if context.quoted:
        return True
    cried = context.content[-1] in "!?" and context.before.rstrip("\"”’' ").endswith(context.content[-1])
    if context.broken and not cried and not re.search(r"[.,]['\"”’]\s*\Z", context.before):
        return False
    if context.part not in _NOT_RENDERED or _cognate(texts, context) or _phrasal(texts, context):
        return True  # or the clause ends in a particle: `taken in [shangle hendade dang],`
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
