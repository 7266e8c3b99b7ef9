"""gap: an omission, by the editor or because the source fails: `[...]`, `[3 lines excised]`."""

from __future__ import annotations

import re

from siglum.brackets.context import Context
from siglum.brackets.model import Bracket, Verdict
from siglum.brackets.quantities import Quantity, quantity
from siglum.brackets.words.cues import each, pattern

_DOTS = re.compile(
    r"[.…·•\s]*(?:…|\.\s*\.)[.…·•\s]*|[-–—_*#x/\\×]{3,}|(?:\*\s*){3}|[-–—_]{2}|(?:etc\.?\s*)?…|_+|█+|■+", re.I
)
_REASONS = each("gap", after=r"\b")
_UNIT = pattern("unit", before=r"\b", after=r"(?!\w)")
_AGENT = re.compile(
    r"\bby (?:the )?(?:\w+ )?(archives?|archivist|editors?|translators?|censors?|author|compilers?)\b", re.I
)
_OPENS = re.compile(r"(?:some |several |\d+ |one |two )?\W?(?:omitted here|here follow|blank)", re.I)
_STORY = frozenset("was were had has is are who which that to be and but of from he she it they we i".split())
_STRONG = ("redacted", "illegible", "inaudible")
_ONE_WORD = frozenset(
    "omitted omission missing deleted blank lacuna gap torn lost snip snipped cut deletion".split()
)


def gap(bracket: Bracket, context: Context) -> Verdict | None:
    """Claim dots, an empty bracket, and what says that something is wanting, how much, and why."""
    content = context.content
    if not content:
        if bracket.content.strip():
            return None  # only brackets inside it
        return Verdict("gap", "low", "is empty", reason="blank")
    if _DOTS.fullmatch(content) and not (content == "--" and context.next):
        return Verdict(
            "gap", "high", "nothing but dots or strokes: an omission", reason="editorial", agent="editor"
        )
    reason = next((name for name, found in _REASONS if found.search(content)), "")
    counted = quantity(content)
    if not reason:
        return _verdict(content, counted, "", "counts what is wanting") if _bare(context, counted) else None
    if not _speaks_of_text(context, reason):
        return None
    if reason == "lost" and re.match(r"(?:this|the|that) .*(?:crossed|struck|scratched) out", content, re.I):
        return None  # the words are there to be read
    return _verdict(content, counted, reason, f"says that text is wanting: {reason}")


def _bare(context: Context, counted: Quantity | None) -> bool:
    """Whether the content is a count and nothing else, on its own: `[6 lines]`."""
    if counted is None or counted.text != context.content or not context.broken or context.runs_on:
        return False
    return counted.unit in ("line", "word", "paragraph", "page", "sentence")


def _speaks_of_text(context: Context, reason: str) -> bool:
    """Whether it is the text that is wanting, and not a thing in the story: `the [missing] soldiers`."""
    first = context.texts[0].lower() if context.words else ""
    if _OPENS.match(context.content):
        return True
    qualifies = context.runs_on and context.part in (
        "article",
        "adjective",
        "possessive",
        "auxiliary",
        "number",
    )
    if len(context.words) == 1:
        return reason in _STRONG or (first in _ONE_WORD and not qualifies)
    if first in _STORY:
        return False
    if _UNIT.search(context.content) or reason in _STRONG:
        return True
    return len(context.words) <= 4 and not (context.runs_on and context.part in ("article", "possessive"))


def _verdict(content: str, counted: Quantity | None, reason: str, evidence: str) -> Verdict:
    unit = (
        counted.unit
        if counted
        else next((name for name, found in each("unit", after=r"(?!\w)") if found.search(content)), "")
    )
    number = counted.number if counted else None
    if (
        counted is None
        and unit
        and not re.search(rf"several|few|some|many|\b{unit}s\b|text|remainder", content, re.I)
    ):
        number = 1
    agent = _AGENT.search(content)
    return Verdict(
        "gap", "high" if len(content) < 80 else "medium", evidence, reason=reason, quantity=number, unit=unit,
        agent=agent[1].lower().rstrip("s") if agent else "",
    )  # fmt: skip
