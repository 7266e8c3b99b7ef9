"""Brackets that are signs of something else: links, formulas, keys, codes, intervals, a page's buttons."""

from __future__ import annotations

import re

from siglum.brackets.context import Context
from siglum.brackets.words.cues import pattern

_ADDRESS = re.compile(r"e-?mail\s+protected|https?://\S+|www\.\S+|[\w.+-]+@[\w-]+\.\w+|mailto:\S+", re.I)
_LINKED = re.compile(r"\([^()\s]*[./#][^()\s]*(\s+\"[^\"]*\")?\)")
_ANY_LINK = re.compile(r"\([^()\s]+\)|\[[^\]\s]*\]")
_CITED = re.compile(
    r"(?:et al|ibid|idem|op\. ?cit|loc\. ?cit|passim)\.?|(?:1[89]|20)\d\d[a-z]?[:,] ?\d+(?:[-–]\d+)?"
    r"|\d{1,3}(?:, ?\d{1,3})*[,:;] ?(?:pp?|S|s|с|стр|vol)\.? ?\d+(?:[-–]\d+)?"
    r"|[A-Z]\w+(?: et al\.)?,? (?:1[89]|20)\d\d[a-z]?(?:[:,] ?\d+(?:[-–]\d+)?)?"
)
_ELEMENTS = (
    "H|He|Li|Be|B|C|N|O|F|Na|Mg|Al|Si|P|S|Cl|K|Ca|Ti|V|Cr|Mn|Fe|Co|Ni|Cu|Zn|As|Br|Sr|Zr|Mo|Ag|Cd|Sn|I|Cs|Ba|Pt|Au|Hg"
    "|Pb|Bi|Ra|Th|U|Np|Pu|Am"
)
_ISOTOPE = re.compile(rf"\d{{1,3}}m?(?:{_ELEMENTS})|(?:{_ELEMENTS})-\d{{2,3}}")
_OPERATED = re.compile(r"(?=.*[A-Za-z])(?=.*\w\s?[+*=<>^])(?!.*[^\W\d_]{3})[\w\s()+*/=<>^.−-]{3,20}")
_INDEX = re.compile(r"0|[ijk]|[a-z]\s?[+-]\s?\d")
_GROUP = re.compile(r"\s*(?:groups?|ions?|radicals?|bonds?|complex(?:es)?|molecules?)\b")
_SUM = re.compile(r"(?=.*\d\s?[+×*/−·=])[\d\s()+×*/−·=.,-]{3,30}")
_ARRAY = re.compile(r"(?:\A|[\s(=+*/-])[a-zA-Z]\Z")
_TWO = re.compile(r"[^\W\d_]{5}\Z")
_OPTION = re.compile(r"--?[a-z][\w-]*(?:[ =]\w+)?")
_TIMED = re.compile(r"\d{1,2}:\d{2}(?:[–-]\d{1,2}:\d{2})?")
_SOUND = re.compile(
    r"\b(?:vowels?|sounds?|consonants?|phonemes?|pronounc\w+|stress|diphthongs?)\b[^.\n]*\Z", re.I
)
_ONE_LETTER = re.compile(
    r"\b(?:an?|the letter|letters?|key|in brackets,?|marked|mark|type|answer|press|or)\s\Z", re.I
)
_MOLECULE = re.compile(rf"(?=.*[\d+−-])(?:(?:{_ELEMENTS})\d*|\((?:{_ELEMENTS}|\d)+\)\d*)+(?:\d?[+−-])?")
_DEFINED = re.compile(r":\s*<?(https?:|\.{0,2}/|#|\S+\.\w{2,4}\s*(?:\n|\Z))")
_SYMBOL = re.compile(
    r"(?i:esc|ctrl|shift|alt|enter|tab|del|caps lock|f\d{1,2})|\d{1,2}:\d{2}:\d{2}|.*[ˈˌː].*|s\. ?[nld]\.|n\. ?p\."
)
_UNDER = re.compile(r"[A-Z]{1,5}(?:/[\w.]+)+(?:,? [A-Z]{1,5}(?:/[\w.]+)+)*")
_SHOWN = re.compile(
    r"`\Z|\w://\S*\Z|--\Z|\b(?:keys?|letters?|characters?|signs?|symbols?)\s\Z|\b(?:abbreviations|conventions|signs|symbols|phonetics?)\b[^.\n]{0,90}\Z",
    re.I,
)
_PLAIN = re.compile(r"[^\W\d_]{3}")
_LEGEND = re.compile(r"\s+(?:=|marks?|means?|stands? for|denotes?|indicates?)\b")
_CODED = re.compile(r"[IVX]+ [A-Z] \d+|[A-Z]{1,6} ?\d+/\d[\w/.-]*")
_HIDDEN = re.compile(r"\s?[\w-]+\s?(?:\.|\[dot\]|\(dot\))\s?(?:org|com|edu|net|gov|int|[a-z]{2})\b")
_BULLET = re.compile(r"[-–—+*•·>]")
_FURNITURE = pattern("literal", "furniture")
_BUTTON = re.compile(r"edit|citation needed|pdf(?:,? [\d.,]+ ?[km]b)?|html|docx?|read more", re.I)
_FORMULA = re.compile(
    r"(?=.*[(A-Z])(?=.*[(\d+\-])(?:[A-Z][a-z]?\d*|[()+\-·\d])+|-?\d+(?:\.\d+)?\s*[,;]\s*-?\d+(?:\.\d+)?"
)
_COMPOUND = re.compile(r"(?=.*\d)(?=.*[a-z])(?:[A-Z][a-z]?\d*|\([A-Za-z\d]+\)\d*){2,}[\d+-]*")
_FUSED = re.compile(r"(?:benz|naphth|pyrid|fur|inden|thien)o?\Z", re.I)  # benzo[a]pyrene
_PAIR = re.compile(
    r"[a-z]\s*,\s*[a-z]|"
    r"[-+−]?\d+(?:\.\d+)?\s*[,;]\s*[-+−]?\d+(?:\.\d+)?|\d\s?[-–]\s?\d|[A-Za-z]-[A-Za-z]|[YyJjDd]/[Nn]|[MmHh]/[FfWw]"
    r"|(?i:yes ?/ ?no|true ?/ ?false|and/or)"
)
_THOUSANDS = re.compile(r"\d{1,3}(?:,\d{3})+")
_REPORTED = re.compile(  # `[1949] A.C. 302`
    r"\s(?:\d{1,3} )?(?:(?:[A-Z]\. ?){2,4}|(?:All )?[A-Z]{2,6} |Ch\.? |App\.? ?Cas\.? )"
    r"\d{1,4}(?!\w| ?[A-Za-z]+ed\b| (?!at\b|and\b|or\b|by\b|per\b|that\b|to\b)[a-z])"
)
_PAGES = re.compile(r"(?: ?\(\d{4}\))?[:,] ?(?:pp?\. ?)?\d+[-–]\d")
_BOOK = re.compile(r", (?:1[89]|20)\d\d\b")
_PLACE = re.compile(r"[A-ZÀ-Þ][\w-]+\]?: \Z")
_IMPRINT = re.compile(r"\((?:[A-ZÀ-Þ][\w. -]+\]?: )[^()]{2,40}, \Z")
_EDITED = re.compile(r"eds?\.?|Hrsg\.?|red\.|comp\.|\d+(?:st|nd|rd|th) ed\.|Anon(?:\.|ymous)")
_ISSUE = re.compile(r"\b(?:[Nn]o|[Nn]r|[Ii]ssue|cz|sv|vyp|вып)\.? \d+ \Z")
_MEASURED = re.compile(
    r"°[CFK]|K|[km]?m/s|km/h|[kmµn]?(?:[gmVAWlL]|Pa|Hz|Bq|Sv|bar|mol)|atm|mol/l|ha|%|‰|ppm|MW|GW"
)
_CODE = re.compile(r"\S*[a-z]\S*=|\s*[-+]?\d+\s*[,;]\s*[-+]?\d+\Z")
_LIST = re.compile(r"(?:\A|\n)[\w -]{1,40}:[ \t]*\Z")


def link(context: Context) -> str | None:
    """Return what Markdown or the web makes of the bracket: an address, a link, a reference."""
    after, markdown = context.after, context.document.markdown
    if _ADDRESS.fullmatch(context.content):
        return "an address, or one that the web page hides"
    if _LINKED.match(after) or (markdown and _ANY_LINK.match(after)):
        return "a Markdown link or image"
    if _DEFINED.match(after) or (markdown and context.glued == "]" and " " not in context.content):
        return "a Markdown reference"
    if context.content.lower() in ("at", "@", "dot") and (_HIDDEN.match(after) or context.low == "dot"):
        return "an address made hard to harvest"
    return None


def sign(context: Context) -> str | None:
    """Return which sign the content is: a key, a code, a document's number, or a sign that is spoken of."""
    content = context.content
    if any(each.fullmatch(content) for each in (_SYMBOL, _UNDER, _CODED)):
        return "a key, a code, a sound, a document's number"
    if _LEGEND.match(context.after) and not _PLAIN.search(content):
        return "a sign that is explained"
    if len(content) < 3 and content.isalpha() and _SOUND.search(context.before):
        return "a sound of speech"
    single = len(content) == 1 and content not in "aAIO%" and not context.follows.isalnum()
    if single and content.isalpha() and _ONE_LETTER.search(context.before):
        return "a letter that is spoken of"
    coded = context.before[-1:] in ("`", "-") or "://" in context.before[-60:]
    if _SHOWN.search(context.before) and (len(content) < 3 or coded):
        return "a sign that is spoken of"
    if _TIMED.fullmatch(content) and context.line_start and not context.runs_on:
        return "a time of the recording"
    if _tag(context):
        return "one of a pair of tags around words"
    if len(content) == 1 and context.glued == "+":
        return "a key beside another"
    begins = context.line_start or re.search(r"[:;]\s*\Z", context.before)
    if _BULLET.fullmatch(content) and begins and context.next:
        return "a mark before a point"
    return "a button of the page" if _is_a_button(context) else None


def _is_a_button(context: Context) -> bool:
    """Whether nothing follows a word that web pages have on their buttons."""
    if context.next:
        return False
    if _BUTTON.fullmatch(context.content):
        return context.low != "edit" or "." not in context.before[-60:]
    apart = not context.words_before or context.place != "text"
    return apart and _FURNITURE.fullmatch(context.content) is not None


def _tag(context: Context) -> bool:
    """Whether the content opens or ends a stretch: `[Spell]NEIGHBOUR[Endspell]`."""
    low = re.escape(context.low)
    if context.follows.isalnum() and re.search(rf"(?i)\[/?(?:end ?)?{low}\]", context.after):
        return len(context.words) == 1 and len(low) > 2
    return context.glued.isalnum() and re.fullmatch(r"(?:/|end ?)[a-z]{3,}", context.low) is not None


def formula(context: Context) -> str | None:
    """Return which formula or reference to a book the content is part of."""
    content = context.content
    if _FUSED.search(context.before) and len(content) < 3 and context.follows.isalpha():
        return "part of a chemical name"
    molecule = _ISOTOPE.fullmatch(content) or _MOLECULE.fullmatch(content)
    if molecule or (_FORMULA.fullmatch(content) and _chemical(context)):
        return "part of a formula"
    compared = re.match(r"\s*[<>=+]", context.after) or re.search(r"[<>=+]\s*\Z", context.before)
    if compared and re.fullmatch(_ELEMENTS, content):
        return "part of a formula"
    if _MOLECULE.fullmatch(content + "1") and _GROUP.match(context.after):
        return "part of a formula"
    if _SUM.fullmatch(content) and (context.glued.isdigit() or "(" in content):
        return "part of a formula"
    if content.isdigit() and _ARRAY.search(context.before):
        return "part of a formula"
    indexed = context.glued.isalpha() and context.glued.islower() and not context.follows.isalnum()
    if _OPERATED.fullmatch(content) or (
        indexed and _INDEX.fullmatch(content) and not _TWO.search(context.before)
    ):
        return "part of a formula"
    if _OPTION.fullmatch(content) and not context.glued.isalnum():
        return "an option of a program"
    if _MEASURED.fullmatch(content) and context.part in ("noun", "preposition"):
        return "the unit of a quantity"
    if _PAIR.fullmatch(content) and not _THOUSANDS.fullmatch(content) and not context.glued.isdigit():
        return "reads as an interval or a choice"
    if _CODE.match(content) and not context.words_before:
        return "reads as code or as an interval"
    return None


def citation(context: Context) -> str | None:
    """Return what of a reference to a book or a journal the content is."""
    content = context.content
    if _CITED.fullmatch(content) and (content[0].isdigit() or not context.runs_on):
        return "cites a book by its number, or author and year"
    whole = _ISSUE.search(context.before) and re.match(r"\s*\(|, ?(?:pp?\.|\d)", context.after)
    if (
        re.fullmatch(r"1[6-9]\d\d|20\d\d", content)
        and _REPORTED.match(context.after)
        and context.part != "time"
    ):
        return "the year of a law report or a journal"
    if content.isdigit() and (whole or (context.glued.isdigit() and _PAGES.match(context.after))):
        return "the issue of a journal"
    placed = re.match(r": ?[\[A-ZÀ-Þ]", context.after) and _BOOK.search(context.after[:60])
    if context.before.endswith("(") and context.after.startswith(":"):
        return "a place in a book's title page"
    if placed and re.search(r"[.(,] ?\Z", context.before) and content[0].isupper() and not context.line_start:
        return "a place in a book's title page"
    if (
        _PLACE.search(context.before)
        and re.match(r",? (?:1[89]|20)\d\d\b", context.after)
        and content[0].isupper()
    ):
        return "a publisher in a book's title page"
    if _IMPRINT.search(context.before) and re.fullmatch(r"(?:c|ca\. )?(?:1[89]|20)\d\d", content):
        return "a year in a book's title page"
    if _EDITED.fullmatch(content) and re.match(r"[,.:;)]", context.after):
        return "part of a reference to a book"
    return None


def _chemical(context: Context) -> bool:
    content = context.content
    charged = len(content) > 2 and content[0].isupper() and re.match(r"[\d+−–-]", context.follows) is not None
    return charged or context.glued.isalnum() or _COMPOUND.fullmatch(content) is not None


def listed(context: Context, start: int, end: int) -> bool:
    """Return whether the bracket is a list in the front matter: `tags: [trade, arms]`."""
    line = context.document.text[max(0, start - 60) : start].rpartition("\n")[2]
    if end >= context.document.front or re.fullmatch(r"[\d./-]+", context.content):
        return False  # or a date
    return _LIST.search(line) is not None and context.follows in ("\n", "")
