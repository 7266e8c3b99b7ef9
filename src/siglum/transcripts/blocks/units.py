"""Lines into units: paragraphs and lines that stand for themselves, before anyone asks what they are."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import accumulate

from siglum.transcripts.blocks.lines import is_marked_signature
from siglum.transcripts.sheet import Line, Sheet, around, groups
from siglum.transcripts.source import Span

UNWRAPPED = 120  # a text with longer lines has one line a paragraph
NARROWEST = 50  # no text is wrapped at less than that
LONG = 40  # a shorter line that stands before another one does not run on
MARKED = re.compile(r"[-•*·▪●]\s|\(?(?:\d{1,3}|[A-Za-z])[.)]\s")
LABELLED = re.compile(
    r"(?:(?:[A-Z][\w/.-]*|\([^()\n]{1,40}\)|\[[^][\n]{1,40}\])\s?){1,4}:\s"
)  # a line that begins with a label begins anew
PAGE_MARK = re.compile(
    r"[\[(](?:page break|new page|(?:page|p|pp|fol|f|folio|sheet|l|s)\b\.?\s*\d+[rv]?)[\])]", re.IGNORECASE
)
BRACKET = re.compile(r"(?<!\\)[\[\]]")
SPREAD = 30  # lines that a pair of brackets may run over
ENDED = ".!?:;…"
CLOSING_MARKS = "\"”’'»)*"
LONGEST = 20_000  # no paragraph is longer
PROSE = 8  # a paragraph cut by a page has at least so many words before the cut


@dataclass(frozen=True, slots=True)
class Unit:
    """A stretch of text between breaks. `text` is what stands in its parts, white space folded."""

    parts: tuple[Span, ...]
    text: str
    mark: str = ""  # the syntax before it on its line: `#`, `**`
    bold: bool = False  # all of it is in bold
    set_off: bool = True  # a blank line stands before it

    @property
    def start(self) -> int:
        """Where the unit begins in the source."""
        return self.parts[0].start

    @property
    def ended(self) -> bool:
        """Whether the text ends as a sentence or a clause does."""
        return self.text.rstrip(CLOSING_MARKS)[-1:] in ENDED

    @property
    def remark_in_brackets(self) -> bool:
        """Whether all of it stands in one pair of square brackets: a stamp, a page mark, an omission."""
        if not (self.text.startswith("[") and self.text.endswith("]")):
            return False
        depths = accumulate((each == "[") - (each == "]") for each in self.text[:-1])
        return all(depth > 0 for depth in depths)


def units(sheet: Sheet, lines: Iterable[Line]) -> list[Unit]:
    """Return the units of some lines; a paragraph that a page of the source cuts is one unit of two parts."""
    lines = tuple(lines)
    width = max((len(line.text) for line in lines), default=0)
    found = (
        replace(_unit(sheet, run), set_off=run[0] is group[0])
        for group in groups(lines)
        for run in _runs(sheet, group, width)
    )
    return _joined(found)


def _unit(sheet: Sheet, run: tuple[Line, ...]) -> Unit:
    span = around(run)
    mark = sheet.before(span.start)
    bold = mark.endswith("**") and sheet.after(span.end).startswith("**") and "**" not in sheet.marks_in(span)
    return Unit((span,), sheet.words(span), mark, bold)


def _runs(sheet: Sheet, group: tuple[Line, ...], width: int) -> Iterator[tuple[Line, ...]]:
    run: list[Line] = []
    bracketed = _bracketed(group)
    for n, line in enumerate(group):
        row = "|" in sheet.before(line.start)  # of a table
        if run and not row and (n in bracketed or _wrapped(sheet, run, line, width)):
            run.append(line)
        else:
            if run:
                yield tuple(run)
            run = [line]
    yield tuple(run)


def _bracketed(group: tuple[Line, ...]) -> frozenset[int]:
    """The lines that begin inside a pair of square brackets; a bracket that is never closed holds none."""
    opened: list[int] = []
    depth = [0] * (len(group) + 1)
    for n, line in enumerate(group):
        for sign in BRACKET.findall(line.text):
            if sign == "[":
                opened.append(n)
            elif opened and n - (first := opened.pop()) <= SPREAD:
                depth[first + 1] += 1
                depth[n + 1] -= 1
    return frozenset(n for n, inside in enumerate(accumulate(depth)) if inside)


def _wrapped(sheet: Sheet, run: list[Line], second: Line, width: int) -> bool:
    """Whether the end of the run's last line is a mere wrap: its paragraph runs on in the second line."""
    first = run[-1]
    if (
        MARKED.match(second.text)
        or LABELLED.match(second.text)
        or is_marked_signature(second.text)
        or "#" in sheet.before(first.start) + sheet.before(second.start)
    ):
        return False
    if sheet.markdown and sheet.source.text[first.end : second.start].split("\n")[0].endswith("  "):
        return False
    runs_on = first.text[-1] not in ENDED and second.text[0].islower()
    if width > UNWRAPPED or width < NARROWEST:
        return runs_on and (len(first.text) > LONG or len(run) > 1)
    word = second.text.split(None, 1)[0]
    return runs_on or len(first.text) + 1 + len(word) > 0.8 * width


def _joined(found: Iterable[Unit]) -> list[Unit]:
    """Join what a page of the source has cut: no full stop before the gap, a small letter after it."""
    result: list[Unit] = []
    for unit in found:
        if result and _cut(result[-1], unit):
            result[-1] = replace(
                result[-1], parts=result[-1].parts + unit.parts, text=f"{result[-1].text} {unit.text}"
            )
        elif len(result) > 1 and PAGE_MARK.fullmatch(result[-1].text) and _cut(result[-2], unit):
            # The mark itself says where the page ends: text, mark and text are one part.
            mark, before = result.pop(), result.pop()
            whole = Span(before.parts[-1].start, unit.parts[0].end)
            text = f"{before.text} {mark.text} {unit.text}"
            result.append(replace(before, parts=(*before.parts[:-1], whole, *unit.parts[1:]), text=text))
        else:
            result.append(unit)
    return result


def _cut(first: Unit, second: Unit) -> bool:
    return (
        second.text[0].islower()
        and len(first.text) < LONGEST
        and not MARKED.match(second.text)
        and not first.ended
        and not first.bold
        and "#" not in first.mark
        and first.text.count(" ") >= PROSE - 1
    )
