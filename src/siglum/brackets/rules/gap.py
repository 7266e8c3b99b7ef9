"""gap: an omission, by the editor or because the source fails: `[...]`, `[3 lines excised]`."""

from __future__ import annotations

import re

from siglum.brackets.context import Context
from siglum.brackets.model import Bracket, Cert, Verdict
from siglum.brackets.omissions import UNIT, only_counts, speaks_of_text
from siglum.brackets.quantities import quantity
from siglum.brackets.words.cues import each, pattern

_DOTS = re.compile(
    r"[.…·•\s]*(?:…|\.\s*\.)[.…·•\s]*|[-–—_*#x/\\×]{3,}|(?:\*\s*){3}|(?:[-–—]\s*){3,}|[-–—_]{2}"
    r"|(?:etc\.?\s*)?…|_+|█+|■+",
    re.I,
)
_REASONS = each("gap", after=r"\b")
_UNITS = each("unit", after=r"(?!\w)")
_MACHINE = pattern("event", "machine", before=r"\b", after=r"\b")
_AGENT = re.compile(
    r"\bby (?:the )?(?:\w+ )?(archives?|archivist|editors?|translators?|censors?|author|compilers?)\b", re.I
)
_LOST = re.compile(r"\b(?:lost|missing|illegible|torn|cut|wanting)\b", re.I)
_WHOSE = re.compile(r"(?:sur|first |last |family )?names?", re.I)
_UNCOUNTED = r"several|few|some|many|text|remainder"


def gap(bracket: Bracket, context: Context) -> Verdict | None:
    """Claim dots, an empty bracket, and what says that something is wanting, how much, and why."""
    content = context.content
    if not content:
        if bracket.content.strip():
            return None  # only brackets inside it
        return Verdict("gap", "low", "is empty", reason="blank")
    if _WHOSE.fullmatch(content) and context.part in ("title", "person", "name", "preposition", "initial"):
        return Verdict(
            "gap", "medium", "stands for a name left out", reason="redacted", quantity=1, unit="word"
        )
    if _DOTS.fullmatch(content) and not (content == "--" and context.next):
        evidence = "nothing but dots or strokes: an omission"
        return Verdict("gap", "high", evidence, reason="editorial", agent="editor")
    if re.match(r"(?:\.\s?){2,}|…", content) and (quantity(content) or re.search(r"(?:…|\.\.)\Z", content)):
        return _verdict(content, "editorial", "words between dots: what was left out")
    ends = content.lower().startswith("end of") and not _LOST.search(content)
    if _MACHINE.search(content) and (ends or not UNIT.search(content)):
        return None
    if (
        content.lower().startswith("not ")
        and context.part in ("person", "title", "pronoun")
        and not UNIT.search(content)
    ):
        return None  # `the interpreter [not named]`
    reason = next((name for name, found in _REASONS if found.search(content)), "")
    if not reason:
        return _verdict(content, "", "counts what is wanting") if only_counts(context) else None
    if not speaks_of_text(context, reason):
        return None
    return _verdict(content, reason, f"says that text is wanting: {reason}")


def _verdict(content: str, reason: str, evidence: str) -> Verdict:
    """The verdict with how much is wanting, and by whose hand."""
    if counted := quantity(content):
        number, unit = counted.number, counted.unit
    else:
        unit = next((name for name, found in _UNITS if found.search(content)), "")
        one = unit and not re.search(rf"{_UNCOUNTED}|\b{unit}s\b", content, re.I)
        number = 1 if one else None
    found = _AGENT.search(content)
    agent = found[1].lower().rstrip("s") if found else ""
    cert: Cert = "high" if len(content) < 80 else "medium"
    return Verdict("gap", cert, evidence, reason=reason, quantity=number, unit=unit, agent=agent)
