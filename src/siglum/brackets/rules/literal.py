"""literal: a bracket that is not editorial: `[email protected]`, `[a]` of a list, a Markdown link, a formula."""

from __future__ import annotations

import re

from siglum.brackets.context import Context
from siglum.brackets.model import Bracket, Verdict
from siglum.brackets.points import counts_a_point
from siglum.brackets.words.cues import pattern

_ADDRESS = re.compile(r"e-?mail\s+protected|https?://\S+|www\.\S+|[\w.+-]+@[\w-]+\.\w+|mailto:\S+", re.I)
_LINKED = re.compile(r"\([^()\s]*[./#][^()\s]*(\s+\"[^\"]*\")?\)")
_ANY_LINK = re.compile(r"\([^()\s]+\)|\[[^\]\s]*\]")
_CITED = re.compile(
    r"\d{1,3}(?:, ?\d{1,3})*[,:;] ?(?:pp?|S|s|с|стр|vol)\.? ?\d+(?:[-–]\d+)?"
    r"|[A-Z]\w+(?: et al\.)?,? (?:1[89]|20)\d\d[a-z]?(?:[:,] ?\d+(?:[-–]\d+)?)?"
)
_ELEMENTS = (
    "H|He|Li|Be|B|C|N|O|F|Na|Mg|Al|Si|P|S|Cl|K|Ca|Ti|V|Cr|Mn|Fe|Co|Ni|Cu|Zn|As|Br|Sr|Zr|Mo|Ag|Cd|Sn|I|Cs|Ba|Pt|Au|Hg"
    "|Pb|Bi|Ra|Th|U|Np|Pu|Am"
)
_MOLECULE = re.compile(rf"(?=.*[\d+−-])(?:(?:{_ELEMENTS})\d*|\((?:{_ELEMENTS}|\d)+\)\d*)+(?:\d?[+−-])?")
_DEFINED = re.compile(r":\s*<?(https?:|\.{0,2}/|#|\S+\.\w{2,4}\s*(?:\n|\Z))")
_SYMBOL = re.compile(
    r"(?i:esc|ctrl|shift|alt|enter|tab|del|caps lock|f\d{1,2})|\d{1,2}:\d{2}:\d{2}|.*[ɐ-ʯˈˌ].*|s\. ?[nld]\.|n\. ?p\."
)
_UNDER = re.compile(r"[A-Z]{1,5}(?:/[\w.]+)+(?:,? [A-Z]{1,5}(?:/[\w.]+)+)*")
_SHOWN = re.compile(
    r"`\Z|\w://\S*\Z|--\Z|\b(?:keys?|letters?|characters?|signs?|symbols?)\s\Z|\b(?:abbreviations|conventions|signs|symbols|phonetics?)\b[^.\n]{0,90}\Z",
    re.I,
)
_PLAIN = re.compile(r"[^\W\d_]{3}")
_LEGEND = re.compile(r"\s+(?:marks?|means?|stands? for|denotes?|indicates?)\b")
_CODED = re.compile(r"[IVX]+ [A-Z] \d+|[A-Z]{1,6} ?\d+/\d[\w/.-]*")
_HIDDEN = re.compile(r"\s?[\w-]+\s?(?:\.|\[dot\]|\(dot\))\s?(?:org|com|edu|net|gov|int|[a-z]{2})\b")
_BULLET = re.compile(r"[-–—+*•·>]")
_FURNITURE = pattern("literal", "furniture")
_FORMULA = re.compile(
    r"(?=.*[(A-Z])(?=.*[(\d+\-])(?:[A-Z][a-z]?\d*|[()+\-·\d])+|-?\d+(?:\.\d+)?\s*[,;]\s*-?\d+(?:\.\d+)?"
)
_COMPOUND = re.compile(r"(?=.*\d)(?=.*[a-z])(?:[A-Z][a-z]?\d*|\([A-Za-z\d]+\)\d*){2,}[\d+-]*")
_FUSED = re.compile(r"(?:benz|naphth|pyrid|fur|inden|thien)o?\Z", re.I)  # benzo[a]pyrene
_PAIR = re.compile(r"-?\d+(?:\.\d+)?\s*[,;]\s*-?\d+(?:\.\d+)?|\d\s?[-–]\s?\d|[A-Za-z]-[A-Za-z]|[YyJjDd]/[Nn]")
_CODE = re.compile(r"\S*[a-z]\S*=|\s*[-+]?\d+\s*[,;]\s*[-+]?\d+\Z")
_LIST = re.compile(r"(?:\A|\n)[\w -]{1,40}:[ \t]*\Z")


def literal(bracket: Bracket, context: Context) -> Verdict | None:
    """Claim what the layout, a list, a box or a formula needs."""
    content, after = context.content, context.after
    if _ADDRESS.fullmatch(content):
        return Verdict("literal", "high", "an address, or one that the web page hides")
    if _LINKED.match(after) or (context.document.markdown and _ANY_LINK.match(after)):
        return Verdict("literal", "high", "a Markdown link or image")
    if _DEFINED.match(after):
        return Verdict("literal", "high", "a Markdown reference")
    if context.glued == "]" and context.document.markdown and " " not in content:
        return Verdict("literal", "medium", "the name of a Markdown reference")
    if (
        _SYMBOL.fullmatch(content)
        or _UNDER.fullmatch(content)
        or (_LEGEND.match(after) and not _PLAIN.search(content))
    ):
        return Verdict("literal", "medium", "a key, a code, a sound, a document's number")
    if _SHOWN.search(context.before) and (
        len(content) < 3 or context.before[-1:] in "`-" or "://" in context.before[-60:]
    ):
        return Verdict("literal", "medium", "a sign that is spoken of")
    if (
        _CODED.fullmatch(content)
        or (content.lower() in ("at", "@") and _HIDDEN.match(after))
        or content == "dot"
    ):
        return Verdict(
            "literal", "medium", "an office's or a file's sign, or an address made hard to harvest"
        )
    begins = context.line_start or re.search(r"[:;]\s*\Z", context.before)
    if len(content) == 1 and context.glued == "+":
        return Verdict("literal", "medium", "a key beside another")
    if _BULLET.fullmatch(content) and begins and context.next:
        return Verdict("literal", "medium", "a mark before a point")
    if context.before.endswith("(") and after.startswith(":"):
        return Verdict("literal", "medium", "a place in a book's title page")
    if _FUSED.search(context.before) and len(content) < 3 and context.follows.isalpha():
        return Verdict("literal", "high", "part of a chemical name")
    if _in_front_matter(bracket, context):
        return Verdict("literal", "high", "a list in the front matter")
    if not bracket.content.strip("xX \u00a0") and len(content) < 2 and _box(context):
        return Verdict("literal", "high", "a box, ticked or empty")
    if _CITED.fullmatch(content) and not context.runs_on:
        return Verdict("literal", "medium", "cites a book by its number, or author and year")
    if _MOLECULE.fullmatch(content) or (_FORMULA.fullmatch(content) and _chemical(context)):
        return Verdict("literal", "high", "part of a formula")
    if _PAIR.fullmatch(content) and not context.glued.isdigit():
        return Verdict("literal", "medium", "reads as an interval or a choice")
    if _CODE.match(content) and not context.words_before:
        return Verdict("literal", "medium", "reads as code or as an interval")
    if (
        _FURNITURE.fullmatch(content)
        and not context.next
        and (not context.words_before or context.place != "text")
    ):
        return Verdict("literal", "medium", "a button of the page")
    reason = counts_a_point(context)
    return Verdict("literal", "high", reason) if reason else None


def _chemical(context: Context) -> bool:
    content = context.content
    charged = len(content) > 2 and content[0].isupper() and re.match(r"[\d+−–-]", context.follows) is not None
    return charged or context.glued.isalnum() or _COMPOUND.fullmatch(content) is not None


def _box(context: Context) -> bool:
    return context.document.numbers["x"] > 0 or (context.line_start and not context.alone)


def _in_front_matter(bracket: Bracket, context: Context) -> bool:
    line = context.document.text[max(0, bracket.span.start - 60) : bracket.span.start].rpartition("\n")[2]
    if re.fullmatch(r"[\d./-]+", context.content):
        return False  # a date
    within = bracket.span.end < context.document.front
    return within and _LIST.search(line) is not None and context.follows in ("\n", "")
