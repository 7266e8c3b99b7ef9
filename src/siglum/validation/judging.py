"""Judging documents: every check in its order, all findings in one list."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from siglum.errors import InputError
from siglum.shipped import shipped
from siglum.validation.examined import examine
from siglum.validation.findings import Finding
from siglum.validation.library import Library
from siglum.validation.references import references
from siglum.validation.safe import Document, read
from siglum.validation.structure import Structure, structure

_BATCH = 16_000_000  # characters of text whose trees are held at once


def validate(paths: Iterable[Path], *, schema: Path | None = None) -> list[Finding]:
    """Return the findings on some TEI files, folders standing for the `*.xml` in them.

    `schema` is a RELAX NG file; without it the project's own profile. Raises InputError where the
    schema cannot be read.
    """
    judge = structure(schema or shipped("schema", "siglum.rng"))
    library = Library()
    found: list[Finding] = []
    for batch in _batches(_files(paths)):
        found.extend(_judged(batch, judge, library))
    return found


def _batches(paths: Iterable[Path]) -> Iterator[list[Document | Finding]]:
    batch: list[Document | Finding] = []
    held = 0
    for path in paths:
        batch.append(document := read(path))
        held += len(document.text) if isinstance(document, Document) else 0
        if held > _BATCH:
            yield batch
            batch, held = [], 0
    if batch:
        yield batch


def _files(paths: Iterable[Path]) -> Iterator[Path]:
    for path in paths:
        if path.is_dir():
            inside = sorted(path.rglob("*.xml"))
            if not inside:
                raise InputError(f"there is no *.xml in {path}")
            yield from inside
        else:
            yield path


def _judged(batch: list[Document | Finding], judge: Structure, library: Library) -> Iterator[Finding]:
    examined = [examine(each) for each in batch if isinstance(each, Document)]
    structural = iter(zip(examined, judge.findings(examined), strict=True))
    for each in batch:
        if isinstance(each, Finding):
            yield each
            continue
        subject, findings = next(structural)
        findings += references(subject, library)
        yield from sorted(findings, key=lambda finding: (finding.line, finding.column))
