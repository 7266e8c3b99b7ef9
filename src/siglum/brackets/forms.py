"""Fields of a form that somebody is to fill in: `I, [full name], born at [place of birth]`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from siglum.brackets.context import Context
from siglum.brackets.model import Bracket

_NOUN = (
    r"(?:(?:full|first|last|family|given|maiden|father['’]s|mother['’]s) )?(?:names?|surname|patronymic)"
    r"|dates?|day|month|year|place|address|number|no\.|amount|sum|rank|title|position|occupation|profession|nationality"
    r"|citizenship|country|city|town|street|signature|age|sex|telephone|seal|stamp|period|reason|purpose|unit"
    r"|organi[sz]ation|office"
)
_BEARER = (
    "birth|issue|applicant|bearer|holder|father|mother|residence|work|employment|departure|arrival|spouse|institution"
    "|witness|official|document|letter"
)
_FIELD = re.compile(
    rf"(?:the )?(?:{_NOUN})(?:(?: of| and|,|/| or|/ ?) ?(?:the )?(?:{_NOUN}|{_BEARER}))*"
    r"(?: in (?:block letters|full|words|figures))?",
    re.I,
)
_ORDER = re.compile(
    r"(?:insert|enter|fill in|specify|please|delete|strike out|tick|check|circle|underline|state|write|attach|affix)"
    rf" (?:(?:the|your|an?|if|where|in|not) )?(?:[\w/]+ )?(?:{_NOUN}|one|whichever|as (?:appropriate|required|needed)"
    r"|here|below|photograph|what(?:ever)?)\b.*",
    re.I,
)
_EITHER = re.compile(r"[a-z]+(?: ?/ ?[a-z]+){1,3}")
FEW = 3  # fields that make a form


def form(brackets: Sequence[Bracket]) -> bool:
    """Return whether so many brackets hold nothing but what a field is for that the document is a form."""
    return sum(_FIELD.fullmatch(bracket.content) is not None for bracket in brackets) >= FEW


def field(context: Context) -> str | None:
    """Return in words why the content is the name of a field, or says how to fill it in."""
    if _ORDER.fullmatch(context.content) and not (
        context.runs_on and context.part in ("auxiliary", "pronoun")
    ):
        return "says how a form is to be filled in"
    if context.document.form and _EITHER.fullmatch(context.content):
        return "a choice in a form"
    if not _FIELD.fullmatch(context.content):
        return None
    labelled = re.search(rf"(?i)\b{re.escape(context.content)}:\s*\Z", context.before) is not None
    return "the name of a field" if labelled or context.document.form else None
