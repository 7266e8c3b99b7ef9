"""Whether a bracket without a label is a remark: it says something of the document, or of the person before it."""

from __future__ import annotations

import re

from siglum.brackets.abbreviations import abbreviation_before
from siglum.brackets.clauses import states
from siglum.brackets.context import Context
from siglum.brackets.english import FUNCTION, PREPOSITIONS, part
from siglum.brackets.expressions import ADVERBIAL
from siglum.brackets.languages import foreign
from siglum.brackets.omissions import stands_here
from siglum.brackets.tenses import present
from siglum.brackets.words.cues import joined, pattern

_DOCUMENT = pattern("note", "document")
_BIOGRAPHY = pattern("note", "biography")
_UNKNOWN = pattern("note", "unknown")
_WORDPLAY = pattern("note", "wordplay")
_NOMINAL = ("name", "noun", "person", "number", "time", "abbreviation", "foreign")
_FINITE = frozenset("being is was are were has had gives reads says contains omits bears does did".split())
_SUBJECTS = frozenset("he she they it this these there no the a an his her its their".split())
_ASIDE = re.compile(
    r"(?:in (?:fact|reality)|actually|strictly speaking|(?:perhaps|possibly|probably|presumably) (?:the|a) same"
    r"|because (?:he|she|it|they)) .+",
    re.I,
)
_COMPLETE = re.compile(
    r"(?:(?:he|she|it|they) (?:\w+ )?(?:was|were|is|are|ha[ds] been|ha[ds] to|could|did|became|died|means?|refers?"
    r"|consist\w+|contain\w+|belong\w+)|(?:an?|the|his|her|its|their|this|no|some) (?:[\w'’-]+ ){1,4}?"
    r"(?:was|were|is|are|had|has|have|could|cannot|did|does)) \w+.*",
    re.I,
)
_LIVED = re.compile(
    r"(?:b\. ?|born )?1[5-9]\d\d ?[-–—] ?(?:1[5-9]\d\d|20\d\d)?"
    r"|(?:born|b\.|d\.|died) (?:in )?1[5-9]\d\d"
)
_SAYS = re.compile(
    r"(?:Here|From here|Continue[sd]|Ends|Begins|Resumes|Breaks off)\b(?! (?:he|she|is|are|comes|we)\b).*"
    rf"|(?:[\w'’]+ ){{0,4}}?{joined('note', 'document')} (?:is|are|was|were|reads?|begins?|ends?|gives?"
    r"|has|have|continues?|starts?|breaks?|stops?|runs?|lacks?|consists?|stands?)\b.*",
    re.I,
)
_FIELDS = re.compile(
    r"\bRG \d+|\b(?:f|op|d|l|ll|fol|fond|opis|delo|per|por|box|folder|file|vol|Bd|kart|krab|doc|dok|doboz|inv|pp?|S"
    r"|str|a\. ?e)\.? ?\d+"
)
_SHELVED = re.compile(r"[A-ZÀ-Ž][\w.-]*(?:,? [A-Z][\w.-]*){0,4},? [\w.-]*\d*[/-][\w./-]*\d[\w./, -]*")
_KEPT = frozenset(
    "kept preserved filed attached enclosed found printed published translated dated written".split()
)
_SOMEBODY = ("person", "title", "pronoun")
_OPENING = frozenset("who which that and but or if when he she they we i to is was are were has had".split())
_TEXT = ("text", "label", "title", "subtitle", "summary", "authors", "")


def remarks(context: Context) -> bool:
    """Return whether the content remarks on the document, or on the name before it, outside the sentence."""
    low = context.low.split()
    if _LIVED.fullmatch(context.content) and context.part in ("name", "initial"):
        return True
    if low and low[0] == "not" and _UNKNOWN.match(context.content) and context.part in _SOMEBODY:
        return True  # `and others [not named]`
    if context.stacked and len(low) > 2 and low[0] in _KEPT:
        return True
    if _aside(context) or stands_here(context) or cites_a_file(context.content):
        return True
    ends = context.part == "adjective" and not context.next
    if len(low) < 2 or not (context.broken or ends or context.quoted or context.part in _NOMINAL):
        return False
    return _of_somebody(context, low) or _clause(context, low) or _of_the_document(context, low)


def _of_somebody(context: Context, low: list[str]) -> bool:
    """Whether the content says what became of somebody, that he is unknown, or that words are played with."""
    if context.part == "name" and (
        _BIOGRAPHY.fullmatch(context.content) or (low[0] == "not" and len(low) > 2)
    ):
        return True
    voice = context.after.lstrip(" *_").startswith(":") and not context.words_before
    if _UNKNOWN.search(context.content) and not voice:
        return True
    return _WORDPLAY.search(context.content) is not None and low[0] not in _OPENING


def _of_the_document(context: Context, low: list[str]) -> bool:
    """Whether the content says something of the document: `Here the entry breaks off`, `the text has 44`."""
    titled = context.broken and context.content[0].isupper() and not context.runs_on
    if titled and _SAYS.fullmatch(context.content):
        return True
    if not _DOCUMENT.search(context.content):
        return False
    finite = len(low) > 3 and bool(_FINITE & set(low[1:])) and low[0] not in _OPENING
    return finite or (titled and len(low) < 8 and low[0] in ("copy", "copies", "carbon"))


def _clause(context: Context, low: list[str]) -> bool:
    """Whether the content is a clause of its own after a clause that is complete: `absent [he had been ill].`."""
    if context.broken or (context.part == "foreign" and not context.quoted):
        return False
    if low[-1] in PREPOSITIONS:
        return False  # `the paper [it was written on]`
    ended = not context.next and context.part not in (
        "conjunction",
        "verb",
        "preposition",
        "article",
        "possessive",
    )
    subject = low[0] in _SUBJECTS or context.content[0].isupper()
    return ended and subject and len(low) > 3 and bool(_FINITE & set(low[1:6]))


def _aside(context: Context) -> bool:
    """Whether the content is a sentence of its own inside another: `the list [a copy is in the file] was shown`."""
    texts = context.texts
    if context.broken or len(texts) < 5 or not context.prior or context.prior[-1].lower() == "that":
        return False
    if (context.part == "foreign" and not context.quoted) or ADVERBIAL.match(
        context.before.rpartition(". ")[2]
    ):
        return False  # or the sentence wants its verb: `After the war [the country was in ruins].`
    ends = not context.next and context.part in ("adjective", "verb", "adverb", "pronoun")
    goes_on = (
        context.part == "verb" and bool(context.next) and part([context.next]) in ("auxiliary", "preposition")
    )
    if not (ends or goes_on or context.quoted or context.part in (*_NOMINAL, "initial")):
        return False
    dangling = part(texts) in ("preposition", "conjunction", "article", "auxiliary")
    whole = not dangling or texts[-1] in ("above", "below", "here")
    verb = bool(context.next) and part([context.next]) in ("auxiliary", "verb")
    if states(texts) and (context.quoted or (verb and context.part in _NOMINAL)):
        return True  # between a subject and its verb: `the figures [the sum should be 45] were given`
    return whole and any(form.fullmatch(context.content) for form in (_ASIDE, _COMPLETE))


def catalogued(context: Context) -> bool:
    """Return whether English in lower case stands at the end of a value: `dosar 211 [provisional shelfmark]`."""
    texts = context.texts
    if context.place in _TEXT or context.glued.isalnum() or context.follows.isalnum():
        return False
    if not texts or abbreviation_before(context) is not None or foreign(texts) > 0.5:
        return False
    if texts[0][0].isupper() and (states(texts) or present(texts)):
        return True
    lower = (texts[-1][0].islower() or texts[-1].isdigit()) and (
        len(texts) > 1 or context.content[0].islower()
    )
    whole = texts[0].lower() not in FUNCTION
    return lower and not context.runs_on and whole and bool(context.words_before)


def cites_a_file(content: str) -> bool:
    """Return whether words are a shelfmark: `BArch, DY 30/3478`, `RGASPI, f. 558, op. 11, d. 318`."""
    fields = _FIELDS.findall(content)
    return (
        len(fields) > 1
        or (content.startswith("RG") and bool(fields))
        or _SHELVED.fullmatch(content) is not None
    )
