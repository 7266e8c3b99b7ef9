"""Rules: what a schema's Schematron says of documents, as findings."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from siglum.errors import SiglumError
from siglum.validation.examined import Examined
from siglum.validation.findings import Finding


def rules(examined: Examined, path: Path) -> Iterator[Finding]:
    """Yield the rules of a schema that a document breaks. Raises InputError where they cannot be compiled."""
    from siglum.validation.schematron import schematron  # noqa: PLC0415  Saxon starts only where rules are asked

    compiled = schematron(path)
    try:
        failures = compiled.failures(examined.root) if compiled else []
    except SiglumError as error:  # Saxon cannot read the document, or gave the stylesheet up
        yield examined.found("SCH002", examined.root, detail=error.message, rule=f"file {path.name}")
        return
    for failure in failures:
        code = "SCH002" if failure.broken else "SCH001"
        detail = " ".join((failure.message, *failure.diagnostics)).strip()
        rule = failure.ident or failure.rule
        finding = examined.found(code, failure.element, failure.attribute, detail=detail, rule=rule)
        yield finding if failure.broken else replace(finding, severity=failure.severity)
