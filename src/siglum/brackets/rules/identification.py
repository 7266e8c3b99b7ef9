"""identification: who or what the expression beside it refers to: `Premier [Zhou Enlai]`, `his [Kim's]`."""

from __future__ import annotations

import re

from siglum.brackets.context import Context
from siglum.brackets.english import PRONOUNS, Part, english, part
from siglum.brackets.expressions import determined, wants_explaining
from siglum.brackets.model import Bracket, Cert, Verdict
from siglum.brackets.phrases import Sort, sort_of
from siglum.brackets.words.cues import pattern

_LEAD = pattern("identification", "leads", after=r"[:,]?\s+(?=\S)")
_DAY = re.compile(r"\d{1,2} [A-ZÀ-Þ]\w+(?: \d{4})?")  # in another calendar: `15 Khordad`
_YEAR = re.compile(r"1[2-9]\d\d|20\d\d")
_BLESSED = re.compile(
    r"\b(?:be (?:up)?on|be with|bless|keep|rest|have mercy on) (?:him|her|them|his soul|their souls)\b", re.I
)
_NUMBERED = re.compile(
    r"(?:resolution|document|order|decree|directive|protocol|article|law|treaty|convention)s? "
    r"(?:[Nn]o\. ?)?\d+\b.{0,20}",
    re.I,
)
_I = re.compile(r"\b(?:I|[Ww]e|you|he|she|they),\s*\Z")
_ALIAS = re.compile(r"[,;(] ?(?:i\.\s?e\.|that is|alias|really|properly)[, ]")
_EXPLAINED = ("name", "noun", "person", "pronoun", "abbreviation", "time")


def identification(bracket: Bracket, context: Context) -> Verdict | None:
    """Claim a name, or a full noun phrase, after an expression that could stand alone."""
    if not context.prior or not context.words or context.glued.isalnum():
        return None
    before = context.part
    lead = _LEAD.match(context.content)
    texts = context.texts[len(lead[0].split()) :] if lead else context.texts
    spoken = _I.search(context.before) is not None and sort_of(texts or ["."]) == "name"
    if spoken:
        return Verdict("identification", "high", "names who speaks of himself")  # `I, [Ivanov]`
    if not texts or (context.broken and not context.quoted):
        return None
    if _BLESSED.search(context.content):
        return None
    if _YEAR.fullmatch(context.content) and _YEAR.fullmatch(context.prior[-1]):
        return Verdict("identification", "medium", "a year beside one of another calendar")
    sort = _sort(context, before, texts)
    if (
        sort is None
        and lead
        and before in _EXPLAINED
        and lead[0].lower().startswith(("i", "that is", "namely"))
    ):
        return Verdict("identification", "medium", f"“{context.prior[-1]}” is explained")
    if sort is None or (context.broken and sort != "name"):
        return None
    if _completes_the_next(context, before, texts):
        return None
    reason = wants_explaining(context, before, sort, texts)
    if reason is None and lead and before in _EXPLAINED:
        reason = "is explained"
    if reason is None and sort == "name" and _ALIAS.search(context.content):
        reason = "is explained"
    initials = [word for word in context.phrase[-4:] if re.fullmatch(r"[A-ZÀ-Þ]\.", word)]
    if reason is None and sort in ("name", "role") and len(initials) > 1 and len(texts) > 1:
        reason = "are initials"
    if reason is None:
        return None
    cert: Cert = "medium" if before in ("noun", "name") else "high"
    return Verdict("identification", cert, f"“{context.prior[-1]}” {reason}")


def _sort(context: Context, before: Part | None, texts: list[str]) -> Sort | None:
    sort = sort_of(texts)
    if re.fullmatch(r"1[5-9]\d\d ?[-–—] ?(?:1[5-9]|20)?\d\d", context.content) and before in ("noun", "time"):
        return "phrase"  # `the First Republic [1918–1938]`
    if (
        before in ("noun", "person")
        and _NUMBERED.fullmatch(context.content)
        and not context.next[:1].isupper()
    ):
        return "phrase"
    if before == "time" and _DAY.fullmatch(context.content):
        return "time"
    coded = context.document.ciphered and context.prior[-1].isupper() and len(context.prior[-1]) > 3
    if sort is None and coded and len(texts) == 1 and texts[0].istitle():
        return "name"  # `the HOUSE [Center]`
    epithet = sort is None and context.quoted and len(texts) > 2 and part(texts[:1]) in ("noun", "adjective")
    if epithet and all(map(english, context.quoted.split())) and context.content[0].islower():
        return "phrase"
    if context.content in context.document.names:
        return "name"
    other = len(texts) == 1 and texts[0].lower() in PRONOUNS and not texts[0].endswith(("self", "selves"))
    if (
        before == "pronoun"
        and other
        and context.prior[-1].lower() in ("me", "him", "her", "us", "them", "you", "i")
    ):
        return "name"  # `cost me [him] the Army`
    if before == "pronoun" and re.fullmatch(r"(?:[A-Z]\.?){1,3}", context.content) and context.content != "I":
        return "name"
    if sort is None and len(texts) == 1 and re.fullmatch(r"[A-Z][a-z]+", texts[0]):
        person = before == "pronoun" or (before == "person" and determined(context))
        return "name" if person else None  # `you [Bob]`: a name that is an English word
    return sort


def _completes_the_next(context: Context, before: Part | None, texts: list[str]) -> bool:
    """Whether the content is part of the name that follows: `Comrade [Liu] Shaoqi`."""
    follows = context.next[:1].isupper() and context.follows in (" ", "\n")
    return len(texts) == 1 and before in ("title", "person", "name") and follows
