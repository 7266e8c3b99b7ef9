"""page: a mark of the page or leaf that begins here: `[page break]`, `[p. 3]`, `[fol. 12r]`, `[Bl. 205]`."""

from __future__ import annotations

import re

from siglum.brackets.context import Context
from siglum.brackets.model import Bracket, Verdict

_NUMBER = r"(?:no\.? ?)?\d{1,4}\s?(?:bis|ob\.?|об\.?|[rv]|[a-d])?(?:[-–/]\d{1,4}[rv]?)?"
_NAMES = (
    r"p|pp|pg|page|pages|pagina|pag|page no|fol|fols|folio|ff|fo|f|fl|fls|l|ll|list|л|лл|bl|blatt|bll|k|karta|s|str|"
    r"strana|strona|side|sheet|leaf|с|стр|old|oldal|kh|хх|x|лист|seite|página|pág|frame|image|d"
)
_LEAF = {
    "f",
    "ff",
    "fo",
    "fol",
    "fols",
    "folio",
    "fl",
    "fls",
    "l",
    "ll",
    "list",
    "bl",
    "bll",
    "blatt",
    "k",
    "karta",
    "sheet",
    "leaf",
    "л",
    "лл",
    "kh",
    "лист",
}
_MARK = re.compile(
    rf"(?:(?:beginning|start|end|top|begin|begins) (?:of )?)?(?P<name>{_NAMES})\.?\s?(?P<n>{_NUMBER}|(?<=[. ])[IVXLCivxlc]{{1,6}})"
    r"(?: (?:of|/) (?:\d+|the \w+))?(?:\s?(?:begins|starts|ends|verso|recto|reverse))?\.?",
    re.I,
)
_BREAK = re.compile(
    r"(?:new |next )?(?:page|column|folio|sheet)[- ]?(?:break|change|turn|end|ends|division)s?|(?:new|next) (?:page|sheet|column|folio)|"
    r"(?:on )?(?:verso|recto|reverse|overleaf|reverse side|back of (?:the )?page|other side)|(?:end|beginning|start) of (?:the )?(?:first |last |next )?(?:page|sheet|column|folio)|pb|p\.b\.|page",
    re.I,
)
_REFERS = re.compile(r"\b(?:see|cf|cf\.|on|at|of|from|compare|in|document|book|report)\s*\Z", re.I)


def page(bracket: Bracket, context: Context) -> Verdict | None:
    """Claim a page mark, and read its number."""
    content = context.content.strip(" /|*-–—")
    if _BREAK.fullmatch(content) and not (content.lower() == "page" and context.next):
        return Verdict("page", "high", "says that a page ends or begins", subtype="page")
    found = _MARK.fullmatch(content)
    if found and not _REFERS.search(context.before):
        name = found["name"].lower()
        if len(name) == 1 and name in "dxs" and not context.alone:
            return None
        at = context.document.text.find(found["n"], bracket.span.start, bracket.span.end)
        from siglum.transcripts.source import Span

        return Verdict(
            "page", "high" if context.alone or context.broken else "medium", "a page or leaf with its number",
            subtype="folio" if name in _LEAF else "page", value=Span(at, at + len(found["n"])),
        )  # fmt: skip
    if re.fullmatch(_NUMBER, content) and context.alone and len(content) < 5:
        return Verdict(
            "page", "medium", "a number alone between paragraphs", subtype="page", value=bracket.inner
        )
    return None
