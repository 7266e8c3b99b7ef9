"""Points of a list that are counted in square brackets: `[a]`, `[ii]`, `points [1] and [2]`."""

from __future__ import annotations

import re

from siglum.brackets.context import Context
from siglum.brackets.english import PREPOSITIONS

_ENUMERATOR = re.compile(
    r"[a-z]{1,2}|\d{1,2}(?:\.\d{1,2})+\.?|[A-Z]|[ivx]{1,5}|[IVX]{1,5}|\d{1,2}[.)]|[a-z]\d?[.)]|\([a-z0-9]{1,3}\)"
)
_ROMAN = frozenset("i ii iii iv v vi vii viii ix x".split())
_POINTS = re.compile(
    r"\b(?:points?|items?|paras?|paragraphs?|clauses?|(?:sub-?)?sections?|options?|articles?|case)\.?(?: ?\d+)?\s*\Z",
    re.I,
)


def counts_a_point(context: Context) -> str | None:
    """Return in words why the content counts or names a point of a list; None if it does not."""
    content = context.content
    listed = context.next or context.place == "label"
    if content.isdigit() and context.line_start and listed and _series(context):
        return "counts a point at the beginning of its line; no note is called"
    listed = content.isdigit() and not context.glued.strip() and len(content) < 3 and context.next
    if listed and _running(context) and re.search(r"(?:[:;,]|\band|\bor)\s*\Z", context.before):
        return "counts a point in the running text"
    if not _ENUMERATOR.fullmatch(content) or context.glued.isalnum() or content.isdigit():
        return None
    if _POINTS.search(context.before) and len(content) <= 3:
        return "names a point of a list"
    series = content.islower() and all(each in context.document.numbers for each in "abc")
    if series and content in "abcdef" and context.next and not context.glued.strip():
        return "counts a point in the running text"
    article = context.next[:1].islower() and context.next not in PREPOSITIONS
    if content in ("I", "a", "A", "O") and article and not context.line_start:
        return None  # the pronoun, the article
    if context.place == "label" and not context.words_before and not context.next:
        return "counts a point at the beginning of its line"
    if (
        context.line_start
        and context.follows in (" ", "\t")
        and (content not in ("I", "A") or _series(context))
    ):
        return "counts a point at the beginning of its line"
    listed = (
        len(content) == 1
        and (content not in "aAIi" or context.next in PREPOSITIONS)
        and not context.glued.strip()
    )
    if (listed or re.search(r"(?:[:;,]|\band|\bor)\s*\Z", context.before)) and _series(context):
        return "counts a point in the running text"
    return None


def _running(context: Context) -> bool:
    """Whether the figure before or after stands in brackets too, and no note has its number."""
    figure, document = int(context.content), context.document
    beside = any(document.numbers[str(figure + step)] == 1 for step in (-1, 1))
    return beside and document.numbers["1"] == 1 and context.content not in document.notes


def _series(context: Context) -> bool:
    """Whether the letter before or after stands in brackets too."""
    letter = context.low.strip("().")
    if letter.isdigit():
        return len(letter) < 3 and any(str(int(letter) + step) in context.document.starts for step in (-1, 1))
    if letter in _ROMAN and any(each in context.document.numbers for each in _ROMAN - {letter}):
        return True
    return len(letter) == 1 and any(chr(ord(letter) + step) in context.document.numbers for step in (-1, 1))
