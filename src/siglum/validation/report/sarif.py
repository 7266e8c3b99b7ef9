"""SARIF 2.1.0 (OASIS): what code hosts and editors show as annotations."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any
from urllib.parse import quote

from siglum import __version__
from siglum.validation.codes import CODES
from siglum.validation.findings import Code, Finding

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS = {"error": "error", "warning": "warning", "info": "note"}


def sarif(findings: Sequence[Finding], files: Sequence[str]) -> str:
    """Return the findings as a SARIF log with one run."""
    codes = sorted({finding.code for finding in findings})
    driver = {
        "name": "siglum",
        "version": __version__,
        "rules": [_rule(CODES[code]) for code in codes],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "artifacts": [{"location": {"uri": _uri(name)}} for name in files],
        "results": [_result(finding, codes.index(finding.code)) for finding in findings],
    }
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2)


def _rule(code: Code) -> dict[str, Any]:
    rule: dict[str, Any] = {
        "id": code.code,
        "shortDescription": {"text": code.title},
        "help": {"text": code.remedy},
        "defaultConfiguration": {"level": _LEVELS[code.severity]},
    }
    if code.explanation:
        rule["fullDescription"] = {"text": code.explanation}
    return rule


def _result(finding: Finding, index: int) -> dict[str, Any]:
    physical: dict[str, Any] = {"artifactLocation": {"uri": _uri(finding.file)}}
    if finding.line:
        physical["region"] = _region(finding)
    location: dict[str, Any] = {"physicalLocation": physical}
    if finding.xpath:
        location["logicalLocations"] = [{"fullyQualifiedName": finding.xpath, "kind": "element"}]
    told = f"{finding.message} ({finding.remedy})" if finding.remedy else finding.message
    result = {
        "ruleId": finding.code,
        "ruleIndex": index,
        "level": _LEVELS[finding.severity],
        "message": {"text": told},
        "locations": [location],
    }
    return result | {"occurrenceCount": finding.times} if finding.times > 1 else result


def _region(finding: Finding) -> dict[str, int]:
    region = {"startLine": finding.line}
    if finding.column:
        region["startColumn"] = finding.column
        if finding.end_line and finding.end_column:
            region |= {"endLine": finding.end_line, "endColumn": finding.end_column}
    return region


def _uri(name: str) -> str:
    path = Path(name)
    return path.as_uri() if path.is_absolute() else quote(path.as_posix())
