"""original: the source-language wording of the words just rendered: `experienced [zakaleny]`."""

from __future__ import annotations

import re

from siglum.brackets.context import Context
from siglum.brackets.languages import foreign, native, romanised
from siglum.brackets.model import Bracket, Verdict
from siglum.brackets.rendered import bears_a_name, could_render, counted, rank, shouted
from siglum.brackets.renderings import names_a_thing
from siglum.brackets.unenglish import not_english

_LABEL = re.compile(
    r"(?:in )?(?:[A-Z][a-z]+(?: original)?|original|orig\.|lit(?:erally)?\.?|Chin)\s*[:.]\s*(?P<rest>\S.*)",
    re.S,
)
_DIGRAPH = re.compile(
    r"[A-Z]{2}(?:Ya|Yu|Yo|Zh|Kh|Ts|Ch|Sh|Shch)(?:[A-Z]|\b)|\b(?:Ya|Yu|Zh|Kh|Ts|Ch|Sh)[A-Z]{3}"
)  # ZEMLYaKI


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
    texts = _wording(context)
    if texts and texts[0][0].isupper() and bears_a_name(context):
        return None
    if counted(context):
        return None
    if rank(context) or shouted(context):
        tag = romanised(tuple(texts), context.document.languages).tag
        return Verdict("original", "medium", "a rank or a heading in the original", language=tag)
    same = context.content.lower() == "".join(context.prior[-1:]) and context.document.languages
    if same and (context.content.islower() or "de" in context.document.languages):
        tag = romanised(tuple(texts), context.document.languages).tag
        return Verdict("original", "medium", "the same word in the original", language=tag)
    if not texts or not could_render(texts, context) or context.content in context.document.names:
        return None
    if not (not_english(texts, context) or names_a_thing(texts, context)):
        return None
    language = romanised(tuple(texts), context.document.languages)
    return Verdict("original", language.cert, language.evidence, language=language.tag)


def _wording(context: Context) -> list[str]:
    """The content's words, without a label and figures, and without English that follows a comma."""
    labelled = _LABEL.fullmatch(context.content)
    texts = re.findall(r"[\w'’-]+", labelled["rest"]) if labelled else context.texts
    start = re.findall(r"[\w'’-]+", context.content.partition(",")[0])
    if (
        len(start) < len(texts)
        and foreign(start) > 0.5 > foreign(texts[len(start) :])
        and start[0][0].islower()
    ):
        texts = start  # `[las bestias, the former guards]`
    return [word for word in texts if not word[0].isdigit()]
