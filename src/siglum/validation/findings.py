"""A finding, and the kind of finding that a code stands for; the table of them is `codes`."""

from __future__ import annotations

from dataclasses import dataclass
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
