"""identification: who or what the expression beside it refers to: `Premier [Zhou Enlai]`, `his [Kim's]`."""

from __future__ import annotations

import re

from siglum.brackets.context import Context
from siglum.brackets.english import Part, part
from siglum.brackets.expressions import wants_explaining
from siglum.brackets.model import Bracket, Cert, Verdict
from siglum.brackets.nouns import COMPASS
from siglum.brackets.offices import gives
from siglum.brackets.phrases import Sort, sort_of
from siglum.brackets.referents import referent
from siglum.brackets.words.cues import pattern

_LEAD = pattern("identification", "leads", after=r"[:,]?\s+(?=\S)")
_YEAR = re.compile(r"1[2-9]\d\d|20\d\d")
_BLESSED = re.compile(
    r"\b(?:be (?:up)?on|be with|bless|keep|rest|have mercy on) (?:him|her|them|his soul|their souls)\b", re.I
)
_QUARTERS = COMPASS | {"near", "far", "middle"}
_I = re.compile(r"\b(?:I|we|you|he|she|they),\s*\Z", re.I)
_ALIAS = re.compile(r"[,;(] ?(?:i\.\s?e\.|that is|alias|really|properly)[, ]")
_EXPLAINED = ("name", "noun", "person", "pronoun", "abbreviation", "time")


def identification(bracket: Bracket, context: Context) -> Verdict | None:
    """Claim a name, or a full noun phrase, after an expression that could stand alone."""
    if not context.prior or not context.words or context.glued.isalnum():
        return None
    before = context.part
    lead = _LEAD.match(context.content)
    texts = context.texts[len(lead[0].split()) :] if lead else context.texts
    if texts and _I.search(context.before) and sort_of(texts) == "name":
        return Verdict("identification", "high", "names who speaks of himself")  # `I, [Ivanov]`
    if not texts or (context.broken and not context.quoted) or _BLESSED.search(context.content):
        return None
    if _YEAR.fullmatch(context.content) and _YEAR.fullmatch(context.prior[-1]):
        return Verdict("identification", "medium", "a year beside one of another calendar")
    if context.prior[-1].istitle() and context.prior[-1].lower() in _QUARTERS and len(texts) == 1:
        return None  # `the West [Germans]`
    if gives(context, texts):
        return None
    if len(texts) > 1 and texts[-1].islower() and part(texts) in ("preposition", "conjunction", "article"):
        return None  # `children [born in] 1938`
    sort = referent(context, before, texts)
    explained = lead is not None and before in _EXPLAINED
    if sort is None and lead and explained and lead[0].lower().startswith(("i", "that is", "namely")):
        return Verdict("identification", "medium", f"“{context.prior[-1]}” is explained")
    if sort is None or (context.broken and sort != "name") or _completes_the_next(context, before, texts):
        return None
    reason = wants_explaining(context, before, sort, texts) or _otherwise(context, sort, texts, explained)
    if reason is None:
        return None
    cert: Cert = "medium" if before in ("noun", "name") else "high"
    return Verdict("identification", cert, f"“{context.prior[-1]}” {reason}")


def _otherwise(context: Context, sort: Sort, texts: list[str], explained: bool) -> str | None:
    """Why the content explains, whatever stands before it: it says so, or there are initials."""
    if explained or (sort == "name" and _ALIAS.search(context.content)):
        return "is explained"
    initials = [word for word in context.phrase[-4:] if re.fullmatch(r"[A-ZÀ-Þ]\.", word)]
    return "are initials" if sort in ("name", "role") and len(initials) > 1 and len(texts) > 1 else None


def _completes_the_next(context: Context, before: Part | None, texts: list[str]) -> bool:
    """Whether the content is part of the name that follows: `Comrade [Liu] Shaoqi`."""
    follows = context.next[:1].isupper() and context.follows in (" ", "\n")
    return len(texts) == 1 and before in ("title", "person", "name") and follows
