"""literal: a bracket that is not editorial: `[email protected]`, `[a]` of a list, a Markdown link, a formula."""

from __future__ import annotations

import re

from siglum.brackets.context import Context
from siglum.brackets.model import Bracket, Verdict

_ADDRESS = re.compile(r"e-?mail\s+protected|https?://\S+|www\.\S+|[\w.+-]+@[\w-]+\.\w+|mailto:\S+", re.I)
_FURNITURE = re.compile(
    r"pdf|edit|download|html?|docx?|scan|view|share|link|top|back( to top)?|show|hide|print", re.I
)
_ENUMERATOR = re.compile(r"[a-z]{1,2}|[A-Z]|[ivx]{1,5}|[IVX]{1,5}|\d{1,2}[.)]|[a-z]\d?[.)]|\([a-z0-9]{1,3}\)")
_SYMBOLS = re.compile(
    r"(?=.*[(\d+\-])(?:[A-Z][a-z]?\d*|[()+\-·\d])+|-?\d+(?:\.\d+)?\s*[,;]\s*-?\d+(?:\.\d+)?"
)
_LIST = re.compile(r"(?:^|\n)[\w -]{1,40}:[ \t]*\Z")
_POINTS = re.compile(r"\b(?:points?|items?|paras?|paragraphs?|clauses?|sections?|options?|case)\s*\Z", re.I)


def literal(bracket: Bracket, context: Context) -> Verdict | None:
    """Claim what the layout, a list, a box or a formula needs."""
    content, after = context.content, context.after
    if _ADDRESS.fullmatch(content):
        return Verdict("literal", "high", "an address, or one that the web page hides")
    if after.startswith("(") and re.match(r"\([^()\s]*[./#][^()\s]*(\s+\"[^\"]*\")?\)", after):
        return Verdict("literal", "high", "a Markdown link or image")
    if re.match(r":\s*<?(https?:|\.{0,2}/|#)", after) or (
        context.glued == "]" and context.follows in "" and "-" in content
    ):
        return Verdict("literal", "high", "a Markdown reference")
    if _in_front_matter(bracket, context):
        return Verdict("literal", "high", "a list in the front matter")
    if content.lower() in ("x", "") and (
        context.document.numbers["x"] or (context.line_start and not context.alone)
    ):
        return Verdict("literal", "high", "a box, ticked or empty")
    if context.glued.isalnum() and _SYMBOLS.fullmatch(content) and re.search(r"[A-Z(]|,", content):
        return Verdict("literal", "high", "part of a formula")
    if re.match(r"\S*[a-z]\S*=|\s*[-+]?\d+\s*[,;]\s*[-+]?\d+\Z", content) and not context.words_before:
        return Verdict("literal", "medium", "reads as code or as an interval")
    return _enumerator(context) or _furniture(context)


def _in_front_matter(bracket: Bracket, context: Context) -> bool:
    line = context.document.text[max(0, bracket.span.start - 60) : bracket.span.start].rpartition("\n")[2]
    return (
        bracket.span.end < context.document.front
        and bool(_LIST.search("\n" + line))
        and context.follows in ("\n", "")
    )


def _enumerator(context: Context) -> Verdict | None:
    content = context.content
    if not _ENUMERATOR.fullmatch(content) or context.glued.isalnum():
        return None
    if content in ("I", "a", "A") and re.match(r"\s+[a-z]", context.after) and not context.line_start:
        return None  # the pronoun, the article
    if content.isdigit() or (context.line_start and context.after[:1] in " \t" and content not in ("I", "A")):
        return (
            Verdict("literal", "high", "counts a point at the beginning of its line")
            if context.line_start
            else None
        )
    if _POINTS.search(context.before) and len(content) <= 2:
        return Verdict("literal", "high", "names a point of a list")
    if re.search(r"(?:[:;,]|\band|\bor)\s*\Z", context.before) and _series(content, context):
        return Verdict("literal", "medium", "counts a point in the running text")
    return None


def _series(content: str, context: Context) -> bool:
    letter = content.strip("().").lower()
    return len(letter) == 1 and any(
        chr(ord(letter) + step) in context.document.numbers for step in (-1, 1) if letter.isalpha()
    )


def _furniture(context: Context) -> Verdict | None:
    if context.place == "text" and context.words_before:
        return None
    if _FURNITURE.fullmatch(context.content):
        return Verdict("literal", "medium", "a button of the page")
    return None
