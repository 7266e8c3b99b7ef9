"""footnote: the call of a numbered note, or the label of the note itself: `[1]`, `[^1]`, `[*]`."""

from __future__ import annotations

import re

from siglum.brackets.context import Context
from siglum.brackets.model import Bracket, Verdict

_LABEL = re.compile(
    r"\^\S{1,12}|\d{1,3}|\*{1,2}|[†‡§#]{1,3}|\d{1,3}\*|(?:foot|end)?note \d{1,3}|n\.? ?\d{1,3}|fn\.? ?\d{1,3}",
    re.I,
)
_ENDED = re.compile(r"[.,;:!?]['\"”’)]*\s*\Z")


def footnote(bracket: Bracket, context: Context) -> Verdict | None:
    """Claim a number that calls a note, or that stands before one."""
    content = context.content
    if not _LABEL.fullmatch(content) or (content.isdigit() and _in_figure(context)):
        return None
    if content.startswith("^"):
        return Verdict("footnote", "high", "a footnote in Markdown")
    label, number = content.lower(), content.isdigit()
    noted = label in context.document.notes or context.document.numbers[label] > 1
    if context.line_start and not context.alone and (noted or not number):
        return Verdict("footnote", "high", f"the label of note {label}")
    if context.glued and context.glued not in " \u00a0\n\t([“\"‘'":
        there = (
            f"calls note {label}, which is there" if noted else f"calls a note {label}, which is not there"
        )
        return Verdict("footnote", "high" if noted else "medium", there)
    if not number:
        return Verdict("footnote", "medium", "a note's sign or name")
    if noted and (not context.next or (_ENDED.search(context.before) and not context.runs_on)):
        return Verdict("footnote", "medium", f"calls note {label}, which is there")
    if label in context.document.notes and not context.alone:
        return Verdict("footnote", "low", f"a note {label} is there")
    return None


def _in_figure(context: Context) -> bool:
    """Whether the figure is part of a larger one: `1/10/[50]`, `[19]63`, `1[:]35`."""
    if context.glued.isdigit() or context.follows.isdigit() or re.match(r"[:.,]\d", context.after):
        return True
    return re.search(r"\d[/.–-]\Z", context.before) is not None and bool(context.glued.strip())
