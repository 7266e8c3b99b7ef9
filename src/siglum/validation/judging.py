"""Judging documents: every check in its order, all findings in one list."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from siglum.errors import InputError
from siglum.shipped import shipped
from siglum.validation.findings import Finding, found
from siglum.validation.places import Places
from siglum.validation.references import references
from siglum.validation.relaxng import RelaxNG, relaxng
from siglum.validation.safe import Document, read


def validate(paths: Iterable[Path], *, schema: Path | None = None) -> list[Finding]:
    """Return the findings on some TEI files, folders standing for the `*.xml` in them.

    `schema` is a RELAX NG file; without it the project's own profile. Raises InputError where the
    schema cannot be read.
    """
    grammar = relaxng(schema or shipped("schema", "siglum.rng"))
    return [finding for path in _files(paths) for finding in _judged(path, grammar)]


def _files(paths: Iterable[Path]) -> Iterator[Path]:
    for path in paths:
        if path.is_dir():
            inside = sorted(path.rglob("*.xml"))
            if not inside:
                raise InputError(f"there is no *.xml in {path}")
            yield from inside
        else:
            yield path


def _judged(path: Path, grammar: RelaxNG) -> Iterator[Finding]:
    document = read(path)
    if not isinstance(document, Document):
        yield document
        return
    places = Places(document)
    for line, message in grammar.errors(document.tree):
        yield found("RNG001", document.name, line, 0, detail=message)
    yield from references(document, places)
