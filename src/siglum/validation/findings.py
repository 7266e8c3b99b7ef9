"""A finding, and the kind of finding that a code stands for; the table of them is `codes`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Literal

Severity = Literal["error", "warning", "info"]
SEVERITIES: tuple[Severity, ...] = ("error", "warning", "info")


@dataclass(frozen=True, slots=True)
class Code:
    """One kind of finding. `message` and `remedy` are format strings over a finding's detail."""

    code: str
    severity: Severity
    title: str  # what is wrong, in a few words, for lists
    message: str
    remedy: str
    explanation: str = ""  # a paragraph for `siglum explain` and docs/findings.md


@dataclass(frozen=True, slots=True)
class Finding:
    """A finding with its place: line and column from 1, 0 where unknown."""

    code: str
    severity: Severity
    file: str
    line: int
    column: int
    message: str
    remedy: str = ""
    xpath: str = ""
    excerpt: str = ""  # the offending text
    end_line: int = 0  # where the offending text ends
    end_column: int = 0
    times: int = 1  # how many it stands for: several where the rest of very many is only counted


def bounded(findings: Iterable[Finding], told: int) -> Iterator[Finding]:
    """Yield the findings of one file, of each code so many; then, for each, one that counts the rest."""
    seen: Counter[str] = Counter()
    rest: dict[str, Finding] = {}
    for finding in findings:
        code = finding.code
        seen[code] += 1
        if seen[code] <= told and finding.times == 1:
            yield finding
        else:
            rest[code] = (
                replace(rest[code], times=rest[code].times + finding.times) if code in rest else finding
            )
    for finding in rest.values():
        more = f"{finding.times:,} more of this kind, the first of them here: {finding.message}"
        remedy = "mend some, and run again: they may have one cause"
        yield finding if finding.times == 1 else replace(finding, message=more, remedy=remedy)
