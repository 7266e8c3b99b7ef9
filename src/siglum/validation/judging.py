"""Judging documents: every check in its order, all findings in one list."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from siglum.errors import InputError
from siglum.validation.choosing import Choice, Chosen
from siglum.validation.examined import Examined, examine
from siglum.validation.findings import Finding
from siglum.validation.library import Library
from siglum.validation.references import references
from siglum.validation.registers import names, register, unused
from siglum.validation.rules import rules
from siglum.validation.safe import Document, read
from siglum.validation.sense import sense
from siglum.validation.settings import Settings
from siglum.validation.structure import structure
from siglum.validation.transcript import fidelity
from siglum.validation.xsd import xsd

_BATCH = 16_000_000  # characters of text whose trees are held at once


def validate(
    paths: Iterable[Path], *, schema: Path | str | None = None, settings: Settings | None = None
) -> list[Finding]:
    """Return the findings on some TEI files, folders standing for the `*.xml` in them.

    `schema` is short for settings with that schema. Raises InputError or UsageError where the schema
    cannot be used or a folder holds no XML.
    """
    chosen = settings or (Settings(str(schema)) if schema else Settings())
    return list(Judge(chosen).findings(paths))


class Judge:
    """Judges documents by some settings."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._library = Library(settings.within)
        self.choice = Choice(settings)
        self.files: list[str] = []  # judged so far

    def findings(self, paths: Iterable[Path]) -> Iterator[Finding]:
        """Yield the findings on files and folders, file by file; at the end what only all together show."""
        given = list(paths)
        for batch in _batches(_files(given), self._settings.within):
            for finding in self._judged(batch):
                if weighed := self._settings.weighed(finding):
                    yield weighed
        if any(path.is_dir() for path in given) and self._settings.wants("REF"):
            yield from filter(None, map(self._settings.weighed, unused(self._library)))

    def _judged(self, batch: list[Document | Finding]) -> Iterator[Finding]:
        examined = [examine(each) for each in batch if isinstance(each, Document)]
        for subject in examined:
            self._library.called[subject.path.resolve()] = subject.document.name
            register(subject, self._library)
        structural = self._structural(examined)
        subjects = iter(examined)
        for each in batch:
            self.files.append(each.file if isinstance(each, Finding) else each.name)
            if isinstance(each, Finding):
                yield each
                continue
            subject = next(subjects)
            findings = [*structural[subject.path], *self._sensible(subject)]
            yield from _once(sorted(findings, key=lambda finding: (finding.line, finding.column)))

    def _structural(self, batch: list[Examined]) -> dict[Path, list[Finding]]:
        """Judge a batch by schema: those of one schema together."""
        found: dict[Path, list[Finding]] = {each.path: [] for each in batch}
        if not self._settings.wants("RNG", "XSD", "SCH"):
            return found
        by_schema: dict[Chosen, list[Examined]] = {}
        for each in batch:
            by_schema.setdefault(self.choice.of(each), []).append(each)
        for chosen, documents in by_schema.items():
            if chosen.grammar.suffix.lower() == ".xsd" or self._settings.engine == "xsd":
                for each in documents:
                    found[each.path] += xsd(each, chosen.grammar)
            elif self._settings.wants("RNG"):
                for each, findings in zip(
                    documents, structure(chosen.grammar).findings(documents), strict=True
                ):
                    found[each.path] += findings
            if chosen.rules and self._settings.wants("SCH"):
                for each in documents:
                    found[each.path] += rules(each, chosen.rules)
        return found

    def _sensible(self, examined: Examined) -> Iterator[Finding]:
        settings, document = self._settings, examined.document
        if document.dtd and settings.wants("XML"):
            yield examined.found("XML016", examined.root, dtd=document.dtd, excerpt=document.dtd)
        if settings.wants("REF", "XML"):
            yield from references(examined, self._library)
            yield from names(examined, self._library)
        if settings.wants("SEN", "B"):
            yield from sense(examined)
        if settings.transcripts and settings.wants("FID"):
            yield from fidelity(examined, settings.transcripts)


def _batches(paths: Iterable[Path], within: Path | None) -> Iterator[list[Document | Finding]]:
    batch: list[Document | Finding] = []
    held = 0
    for path in paths:
        inside = within is not None and path.absolute().is_relative_to(within)
        batch.append(document := read(path, within=within if inside else None))
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
                raise InputError(f"there is no *.xml in {path}", "name the files, or another folder")
            yield from inside
        else:
            yield path


def _once(findings: Iterable[Finding]) -> Iterator[Finding]:
    """Leave out what the grammar has said already of the same place: a date or an id that is malformed."""
    told: set[tuple[int, int]] = set()
    for finding in findings:
        if finding.code == "RNG006":
            told.add((finding.line, finding.column))
        elif finding.code in ("SEN001", "REF003", "SEN005") and (finding.line, finding.column) in told:
            continue
        yield finding
