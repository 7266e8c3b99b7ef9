"""What the content of a bracket could name, judged by itself and by the expression before it."""

from __future__ import annotations

import re

from siglum.brackets.context import Context
from siglum.brackets.english import PRONOUNS, Part, english, part
from siglum.brackets.nouns import BEARERS
from siglum.brackets.offices import determined
from siglum.brackets.phrases import Sort, sort_of

_LISTED = r"[A-ZÀ-Þ][\w'’.-]+(?: [A-ZÀ-Þ][\w'’.-]+){0,3}"
_LIST = re.compile(rf"{_LISTED}(?:, {_LISTED})+(?:,? and {_LISTED})?|{_LISTED} and {_LISTED}")
_DAY = re.compile(r"\d{1,2} [A-ZÀ-Þ]\w+(?: \d{4})?")  # in another calendar: `15 Khordad`
_NUMBERED = re.compile(
    r"(?:resolution|document|order|decree|directive|protocol|article|law|treaty|convention)s? "
    r"(?:[Nn]o\. ?)?\d+\b.{0,20}",
    re.I,
)


def referent(context: Context, before: Part | None, texts: list[str]) -> Sort | None:
    """Return what the content names, as the expression before it allows; None if it names nothing."""
    sort = sort_of(texts)
    figures = _by_figures(context, before)
    if figures is not None:
        return figures
    titled = all(word[0].isupper() for word in texts) and (len(texts) > 1 or texts[0].istitle())
    if sort in (None, "role") and titled and context.prior[-1] in BEARERS:
        return "name"  # `the ship [Pueblo]`, `the firm [Constructors John Brown]`
    if sort is None and _LIST.fullmatch(context.content) and before in ("noun", "person", "number"):
        return "name"  # `the Third World [Asia, Africa and Latin America]`
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


def _by_figures(context: Context, before: Part | None) -> Sort | None:
    """What figures can name: `the First Republic [1918–1938]`, `that day [15 Khordad]`, a numbered resolution."""
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
    return None
