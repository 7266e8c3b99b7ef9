"""gap: an omission, by the editor or because the source is illegible, redacted or lost: `[...]`, `[3 lines excised]`."""

from __future__ import annotations

import re

from siglum.brackets.context import Context
from siglum.brackets.model import Bracket, Verdict

_DOTS = re.compile(
    r"[.…·•\s]*(?:…|\.\s*\.)[.…·•\s]*|[-–—_*#x/\\×]{3,}|(?:\*\s*){3}|[-–—_]{2}|(?:etc\.?\s*)?…|_+|█+|■+"
)
_REASONS = (
    ("redacted", r"not (?:yet )?declassified|redact\w+|sanitiz\w+|sanitis\w+|excis\w+|withheld|blacked[- ]out|blackened|classified|censored|made (?:unreadable|illegible|unrecognizable)|expunged|security deletion|anonymi[sz]ed|not released|retained|exempted|closed under|\d\dX\d|\(?b\)?\s?\(\d"),
    ("illegible", r"illeg(?:ible)?(?![a-z])|indec(?:iph)?\.?(?![a-z])|undec(?:iph)?\.?(?![a-z])|unreadable|indecipherable|undecipherable|not (?:legible|readable|decipherable)|cannot be (?:read|made out|deciphered)|undeciphered|garbled?|unintelligible|corrupt(?:ed)? (?:group|text|passage)|smudged|blurred|faded|obscured|too faint"),
    ("inaudible", r"inaudible|unintelligible|not audible|indistinct|unclear (?:words?|passage|speech)|words? (?:is |are )?unclear"),
    ("lost", r"missing|lost|torn|cut (?:off|out|away)|damaged?|destroyed|burn(?:t|ed)|eaten|lacuna|gap|hole|wanting|not (?:preserved|extant|found)|erased|rubbed out|crossed out|struck out|deleted|scratched out|fragmentary|ink blot"),
    ("blank", r"(?:left )?blank|empty (?:space|line)|space left|not filled in|no name given"),
    ("editorial", r"omitted|omission|omits|here follows|not (?:reproduced|translated)|abridged|abbreviated|skipped|left out|untranslated|elided"),
)  # fmt: skip
_PATTERNS = tuple((reason, re.compile(rf"\b(?:{pattern})\b", re.I)) for reason, pattern in _REASONS)
_UNITS = {
    "char": r"letters?|characters?|digits?|figures?|numbers?|groups?", "word": r"words?|names?|surnames?|first names?|titles?|terms?|dates?|places?|abbreviations?",
    "line": r"lines?|rows?", "sentence": r"sentences?", "paragraph": r"paragraphs?|paras?", "page": r"pages?|pp?\.|sheets?|fol(?:io|\.)s?|fl\.|folios?|leaf|leaves",
    "section": r"sections?|chapters?|passages?|parts?|portions?|fragments?|text|remainder|rest|end|beginning",
    "minute": r"minutes?", "second": r"seconds?",
}  # fmt: skip
_NUMBERS = {word: n for n, word in enumerate("zero one two three four five six seven eight nine ten eleven twelve".split())} | {
    "a": 1, "an": 1, "single": 1, "fifteen": 15, "twenty": 20, "thirty": 30, "half": None, "several": None,
}  # fmt: skip
_QUANTITY = re.compile(
    rf"\b(?P<n>\d+(?:[½¼]| ?1/2)?|{'|'.join(_NUMBERS)})(?:[- ]and[- ]a[- ]half)?[ -](?:\w+[ -]){{0,2}}?(?P<unit>{'|'.join(_UNITS.values())})(?!\w)",
    re.I,
)
_UNIT_ONLY = re.compile(rf"\b(?:{'|'.join(_UNITS.values())})(?!\w)", re.I)
_AGENT = re.compile(r"\bby (?:the )?([\w' ]{2,40})|under (§ ?\d+ [\w ]{2,40})|\b(?:--?|–|—) ?(tr|ed)", re.I)


def gap(bracket: Bracket, context: Context) -> Verdict | None:
    """Claim dots, an empty bracket, and what says that something is wanting, how much, and why."""
    content = context.content
    if not content and bracket.content.strip():
        return None  # only brackets inside it
    if not content:
        return Verdict("gap", "low", "is empty", reason="blank")
    if _DOTS.fullmatch(content) and not (content == "--" and context.next):
        return Verdict(
            "gap", "high", "nothing but dots or strokes: an omission", reason="editorial", agent="editor"
        )
    reason = next((name for name, pattern in _PATTERNS if pattern.search(content)), "")
    counted = _QUANTITY.search(content)
    if not reason:
        if (
            counted
            and counted.end() == len(content)
            and counted.start() == 0
            and context.document.text
            and _bare(context, counted)
        ):
            return _verdict(content, counted, "", "counts what is wanting", "medium")
        return None
    if not _speaks_of_text(context, reason):
        return None
    if reason == "lost" and re.match(r"(?:this|the|that) .*(?:crossed|struck|scratched) out", content, re.I):
        return None  # the words are there to be read
    return _verdict(
        content,
        counted,
        reason,
        f"says that text is wanting: {reason}",
        "high" if len(content) < 60 else "medium",
    )


def _bare(context: Context, counted: re.Match[str]) -> bool:
    return (
        counted["unit"].lower().startswith(("line", "word", "paragraph", "page", "sentence"))
        and context.broken
        and not context.next[:1].islower()
    )


def _speaks_of_text(context: Context, reason: str) -> bool:
    """Whether it is the text that is wanting, and not a thing in the story: `the [missing] soldiers`."""
    running = bool(context.next) and context.next[0].islower()
    first = context.texts[0].lower() if context.words else ""
    if re.match(r"omitted here|here follows|blank", context.low):
        return True
    if len(context.words) == 1:
        strong = reason in ("redacted", "illegible", "inaudible") or first in (
            "omitted",
            "omission",
            "missing",
            "deleted",
            "blank",
            "lacuna",
            "gap",
            "torn",
            "lost",
        )
        return strong and not (
            running
            and reason in ("lost", "editorial", "blank")
            and context.part in ("article", "adjective", "possessive", "auxiliary", "number")
        )
    if first in (
        "was",
        "were",
        "had",
        "has",
        "is",
        "are",
        "who",
        "which",
        "that",
        "to",
        "be",
        "and",
        "but",
        "of",
        "from",
    ):
        return False
    return (
        bool(_UNIT_ONLY.search(context.content))
        or reason in ("redacted", "illegible", "inaudible")
        or len(context.words) <= 4
        and not (running and not context.broken and context.part in ("article", "possessive"))
    )


def _verdict(content: str, counted: re.Match[str] | None, reason: str, evidence: str, cert: str) -> Verdict:
    quantity, unit = None, ""
    if counted:
        number = counted["n"].lower()
        quantity = int(re.match(r"\d+", number)[0]) if number[0].isdigit() else _NUMBERS[number]  # type: ignore[index]
        if re.search(r"\b(?:page|fl\.|fol\.?|folio|sheet|p\.) ?\d", content, re.I):
            quantity = 1
    found = counted["unit"] if counted else (_UNIT_ONLY.search(content) or [""])[0]
    unit = next(
        (name for name, pattern in _UNITS.items() if found and re.fullmatch(pattern, found, re.I)), ""
    )
    if re.search(r"less than|under|part of|half", content, re.I):
        quantity = None
    elif (
        quantity is None and unit and not re.search(r"several|few|some|many|s\b", found + " " + content, re.I)
    ):
        quantity = 1
    agent = _AGENT.search(content)
    return Verdict(
        "gap",
        cert,
        evidence,
        reason=reason,
        quantity=quantity,
        unit=unit,
        agent=next(filter(None, agent.groups()), "") if agent else "",
    )  # type: ignore[arg-type]
