"""footnote: the call of a numbered note, or the label of the note itself: `[1]`, `[^1]`, `[*]`."""

from __future__ import annotations

import re

from siglum.brackets.context import Context
from siglum.brackets.model import Bracket, Verdict

_LABEL = re.compile(
    r"\^\S{1,12}|\d{1,3}|\*{1,4}|[†‡§#]{1,3}|\d{1,3}\*|(?:foot|end)?note \d{1,3}|n\.? ?\d{1,3}|fn\.? ?\d{1,3}",
    re.I,
)


def footnote(bracket: Bracket, context: Context) -> Verdict | None:
    """Claim a number that calls a note, or that stands before one."""
    content = context.content
    if not _LABEL.fullmatch(content):
        return None
    label = content.lstrip("^").lower()
    if content.startswith("^"):
        return Verdict("footnote", "high", "a footnote in Markdown")
    number = content.isdigit()
    if number and (
        context.glued.isdigit() or context.follows.isdigit() or re.match(r"[:.,]\d", context.after)
    ):
        return None  # part of a figure
    if number and re.search(r"\d[/.–-]\Z", context.before):
        return None
    noted = label in {each.lower() for each in context.document.notes}
    pair = context.document.numbers[label] > 1
    if context.line_start and not context.alone and (noted or pair or not number):
        return Verdict("footnote", "high", f"the label of note {label}")
    called = context.glued != "" and context.glued not in " \u00a0\n\t([“\"‘'"
    if called and (noted or pair):
        return Verdict("footnote", "high", f"calls note {label}, which is there")
    if called:
        return Verdict("footnote", "medium", f"calls a note {label}, which is not there")
    if not number or re.match(r"\w*note|fn|n\b", label):
        return Verdict("footnote", "medium", "a note's sign or name")
    ended = bool(re.search(r"[.,;:!?]['\"”’)]*\s*\Z", context.before)) and not re.match(
        r"\s+[a-z]", context.after
    )
    if (noted or pair) and (ended or not re.match(r"\s+[\w]", context.after)):
        return Verdict("footnote", "medium", f"calls note {label}, which is there")
    if noted and not context.alone:
        return Verdict("footnote", "low", f"a note {label} is there")
    return None
