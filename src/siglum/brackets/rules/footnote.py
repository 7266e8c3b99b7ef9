"""footnote: the call of a numbered note, or the label of the note itself: `[1]`, `[^1]`, `[*]`."""

from __future__ import annotations

import re

from siglum.brackets.context import Context
from siglum.brackets.model import Bracket, Verdict

_LABEL = re.compile(
    r"\^\S{1,12}|[a-z]|[ivx]{1,5}|\d{1,3}|\*{1,2}|[†‡§#]{1,3}|\d{1,3}\*"
    r"|(?:foot|end)?note \d{1,3}|n\.? ?\d{1,3}|fn\.? ?\d{1,3}",
    re.I,
)


_ELEMENT = re.compile(r"(?:\A|[\s(=+*/-])[b-zB-HJ-Z]\Z|\barray a\Z")  # `x[1]`
_NOTES = re.compile(r"(?mi)^\W*(?:foot|end)?notes?:")
_DEFINED = re.compile(r":\s*<?(?:https?:|\.{0,2}/|#)")  # `[1]: https://…` defines a link


def footnote(bracket: Bracket, context: Context) -> Verdict | None:
    """Claim a number, a letter or a sign that calls a note, or that stands before one."""
    content, label = context.content, context.low
    number = content.isdigit()
    if (
        context.after.startswith("(")
        or _DEFINED.match(context.after)
        or not _LABEL.fullmatch(content)
        or (number and _in_figure(context))
    ):
        return None
    if content.startswith("^"):
        return Verdict("footnote", "high", "a footnote in Markdown")
    if context.glued == "]" and context.document.markdown:
        return None  # `[text][1]`
    if context.follows.isalpha() or (
        number and _ELEMENT.search(context.before) and label not in context.document.notes
    ):
        return None
    return _letter(context) if label.isalpha() else _number(context)


def _letter(context: Context) -> Verdict | None:
    label = context.low
    noted = label in context.document.starts or _NOTES.search(context.document.text[-3000:]) is not None
    paired = label in context.document.calls and noted and context.document.numbers[label] > 1
    return Verdict("footnote", "medium", f"calls note {label}, or is its label") if paired else None


def _number(context: Context) -> Verdict | None:
    label, number = context.low, context.content.isdigit()
    called, labelled = label in context.document.calls, label in context.document.starts
    elsewhere = context.document.numbers[label] > max(1, context.document.starts[label])
    noted = label in context.document.notes or elsewhere or (called and labelled)
    own = context.place == "label" or not context.alone
    if context.line_start and own and (noted or not number):
        return Verdict("footnote", "high", f"the label of note {label}")
    if context.glued and context.glued not in " \u00a0\n\t([“\"‘'":
        there = "which is there" if noted else "which is not there"
        return Verdict("footnote", "high" if noted else "medium", f"calls a note {label}, {there}")
    if not number:
        return Verdict("footnote", "medium", "a note's sign or name")
    calls = (
        (labelled and noted and not called) or (noted and not context.next) or label in context.document.notes
    )
    if calls and not context.alone and not (called and context.runs_on):
        return Verdict("footnote", "medium", f"calls note {label}, which is there")
    return None


def _in_figure(context: Context) -> bool:
    """Whether the figure is part of a larger one: `1/10/[50]`, `[19]63`, `1[:]35`."""
    if context.glued.isdigit() or context.follows.isdigit() or re.match(r"[:.,]\d", context.after):
        return True
    noted = context.low in context.document.notes or context.document.starts[context.low] > 0
    if context.glued == "." and not context.follows.strip() and noted:
        return False  # `October 25.[1] From there`
    return re.search(r"\d[/.,–-]\Z", context.before) is not None and bool(context.glued.strip())
