"""Findings as reports: for people, and in the formats that other tools read."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

from siglum.validation.findings import Finding
from siglum.validation.report.annotations import github
from siglum.validation.report.data import as_json
from siglum.validation.report.junit import junit
from siglum.validation.report.sarif import sarif
from siglum.validation.report.text import summary, text

__all__ = ["FORMATS", "summary", "text"]

Report = Callable[[Sequence[Finding], Sequence[str]], str]  # the findings, and the names of all files judged
FORMATS: Mapping[str, Report] = MappingProxyType(
    {"json": as_json, "sarif": sarif, "junit": junit, "github": github}
)
