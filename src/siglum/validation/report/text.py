"""For people: findings grouped by file, the line quoted, a caret below the place, the remedy."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby
from pathlib import Path

from siglum.validation.findings import SEVERITIES, Finding
from siglum.validation.safe import MAX_BYTES, decoded

Paint = Callable[[str, str], str]  # what it is (a severity, "file", "quote", "remedy"), and the text
_WIDTH = 96  # of the quoted part of a line
_NOUNS = {"error": "error", "warning": "warning", "info": "hint"}


def _plain(what: str, words: str) -> str:
    return words


def text(findings: Iterable[Finding], paint: Paint = _plain) -> Iterator[str]:
    """Yield the lines of the report; findings of one file must follow each other."""
    for name, group in groupby(findings, key=lambda finding: finding.file):
        yield paint("file", name)
        lines = _lines(name)
        for finding in group:
            yield from _one(finding, lines, paint)
        yield ""


def _one(finding: Finding, lines: Sequence[str], paint: Paint) -> Iterator[str]:
    place = f"{finding.line}:{finding.column}" if finding.line else ""
    yield f"  {place:>8}  {paint(finding.severity, f'{finding.severity} {finding.code}')}  {finding.message}"
    line = lines[finding.line - 1] if 0 < finding.line <= len(lines) else ""
    if line.strip():
        end = finding.end_column if finding.end_line == finding.line else 0
        quoted, caret = _quoted(line, finding.column, end)
        yield f"  {paint('quote', f'{finding.line:>8} │ {quoted}')}"
        if caret:
            yield f"  {'':>8} {paint('quote', '│')} {paint(finding.severity, caret)}"
    if finding.remedy:
        yield f"  {'':>8} {paint('remedy', f'→ {finding.remedy}')}"


def _quoted(line: str, column: int, end: int) -> tuple[str, str]:
    """Return the part of a line around a column, and the carets for the line below it."""
    line = line.replace("\t", " ")
    at = max(column - 1, 0)
    start = 0 if at < _WIDTH - 20 else at - _WIDTH // 3
    before = "…" if start else ""
    shown = line[start : start + _WIDTH]
    after = "…" if start + _WIDTH < len(line) else ""
    if not column:
        return before + shown + after, ""
    marked = shown[at - start : max(end - 1 - start, at - start + 1)]
    indent = " " * (_columns(before) + _columns(shown[: at - start]))
    return before + shown + after, indent + "^" * max(_columns(marked), 1)


def _columns(words: str) -> int:
    """Return how many columns of a terminal a text takes: ideographs take two, combining marks none."""
    return sum(
        0 if unicodedata.combining(char) else 2 if unicodedata.east_asian_width(char) in "WF" else 1
        for char in words
    )


def _lines(name: str) -> Sequence[str]:
    try:
        path = Path(name)
        small = path.is_file() and path.stat().st_size <= MAX_BYTES  # a pipe would keep us waiting
        data = path.read_bytes() if small else b""
    except OSError:
        return ()
    found = decoded(data, name)
    if isinstance(found, Finding) and found.code == "XML006" and b"\0" not in data:
        found = data.decode("utf-8", "replace")  # as far as it is text
    return () if isinstance(found, Finding) else found.replace("\r\n", "\n").replace("\r", "\n").split("\n")


def summary(findings: Iterable[Finding], files: int) -> str:
    """Return how many findings there are, in words."""
    listed = list(findings)
    counts: Counter[str] = Counter()
    for finding in listed:
        counts[finding.severity] += finding.times
    judged = f"{files:,} file{'' if files == 1 else 's'}"
    if not listed:
        return f"{judged}: no findings"
    parts = [
        f"{counts[each]:,} {_NOUNS[each]}{'' if counts[each] == 1 else 's'}"
        for each in SEVERITIES
        if counts[each]
    ]
    touched = len({finding.file for finding in listed})
    return f"{', '.join(parts)} in {touched:,} of {judged}"
