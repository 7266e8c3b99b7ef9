"""JSON: the findings as data, with what each code means."""

from __future__ import annotations

import json
from collections.abc import Sequence

from siglum import __version__
from siglum.validation.codes import CODES
from siglum.validation.findings import SEVERITIES, Finding, Severity


def as_json(findings: Sequence[Finding], files: Sequence[str]) -> str:
    """Return the findings as JSON. Lines and columns count from 1, columns in characters; 0 is unknown.

    `times` is more than 1 where a finding stands for the rest of very many of its kind.
    """
    return json.dumps(
        {
            "siglum": __version__,
            "files": list(files),
            "counts": {each: _times(findings, each) for each in SEVERITIES},
            "findings": list(map(_one, findings)),
        },
        ensure_ascii=False,
        indent=2,
    )


def _one(finding: Finding) -> dict[str, str | int]:
    return {
        "file": finding.file,
        "line": finding.line,
        "column": finding.column,
        "endLine": finding.end_line,
        "endColumn": finding.end_column,
        "code": finding.code,
        "title": CODES[finding.code].title,
        "severity": finding.severity,
        "message": finding.message,
        "remedy": finding.remedy,
        "xpath": finding.xpath,
        "excerpt": finding.excerpt,
        "times": finding.times,
    }


def _times(findings: Sequence[Finding], severity: Severity) -> int:
    return sum(finding.times for finding in findings if finding.severity == severity)
