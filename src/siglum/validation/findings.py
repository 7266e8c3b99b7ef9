"""The findings: every code with its severity, message and remedy in one table, and a finding's place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "warning", "info"]


@dataclass(frozen=True, slots=True)
class Code:
    """One kind of finding. `message` and `remedy` are format strings over a finding's detail."""

    code: str
    severity: Severity
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
