"""Workflow commands of GitHub Actions: findings as annotations of the files."""

from __future__ import annotations

from collections.abc import Sequence

from siglum.validation.findings import Finding

_COMMANDS = {"error": "error", "warning": "warning", "info": "notice"}


def github(findings: Sequence[Finding], files: Sequence[str]) -> str:
    """Return a command a finding."""
    return "\n".join(map(_command, findings))


def _command(finding: Finding) -> str:
    facts = {"file": finding.file, "title": f"{finding.code}"}
    if finding.line:
        facts |= {"line": str(finding.line), "endLine": str(finding.end_line or finding.line)}
        if finding.column and finding.end_line in (0, finding.line):
            facts |= {"col": str(finding.column), "endColumn": str(finding.end_column or finding.column + 1)}
    told = f"{finding.message} → {finding.remedy}" if finding.remedy else finding.message
    listed = ",".join(f"{name}={_escaped(value, ':,')}" for name, value in facts.items())
    return f"::{_COMMANDS[finding.severity]} {listed}::{_escaped(told, '')}"


def _escaped(text: str, also: str) -> str:
    for sign in "%\r\n" + also:
        text = text.replace(sign, f"%{ord(sign):02X}")
    return text
