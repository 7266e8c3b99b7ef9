"""Judging a batch of files: every check in its order, the findings file by file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from siglum.errors import SiglumError
from siglum.validation.choosing import Choice, Chosen
from siglum.validation.examined import Examined, examine
from siglum.validation.findings import Finding, bounded
from siglum.validation.library import Library
from siglum.validation.references import references
from siglum.validation.registers import names, register
from siglum.validation.rules import rules
from siglum.validation.safe import Document, read
from siglum.validation.sense import sense
from siglum.validation.settings import AUTO, Settings
from siglum.validation.structure import structure
from siglum.validation.transcript import fidelity, is_transcript, received
from siglum.validation.xsd import xsd

_TOLD_BY_GRAMMAR = frozenset(("SEN001", "SEN005", "REF003", "REF004", "REF006", "REF007"))  # malformed values


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a batch; can be sent from one process to another."""

    files: tuple[str, ...]
    findings: tuple[Finding, ...]
    library: Library  # what points to what, for what only all files together show
    fetched: tuple[tuple[str, str], ...]  # addresses and SHA-256 of schemas


def judged(settings: Settings, paths: Sequence[Path]) -> Outcome:
    """Judge some files together. Raises InputError or UsageError where a schema cannot be used."""
    batch = _Batch(settings)
    findings = [weighed for each in batch.findings(paths) if (weighed := settings.weighed(each))]
    files = tuple(str(path) for path in paths)
    return Outcome(files, tuple(findings), batch.library, tuple(batch.choice.fetched))


class _Batch:
    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self.library = Library(settings.within)
        self.choice = Choice(settings)

    def findings(self, paths: Sequence[Path]) -> Iterator[Finding]:
        yield from (finding for path in paths if is_transcript(path) for finding in received(path))
        files = [self._read(path) for path in paths if not is_transcript(path)]
        examined = [examine(each) for each in files if isinstance(each, Document)]
        for subject in examined:
            register(subject, self.library)
        structural = self._structural(examined)
        subjects = iter(examined)
        for each in files:
            if isinstance(each, Finding):
                yield each
                continue
            subject = next(subjects)
            findings = [*structural[subject.path], *self._sensible(subject)]
            in_order = sorted(findings, key=lambda finding: (finding.line, finding.column))
            yield from bounded(_once(in_order), self._settings.told)

    def _read(self, path: Path) -> Document | Finding:
        folders = (self._settings.within, *self._settings.folders)
        around = (each for each in folders if each and path.absolute().is_relative_to(each.absolute()))
        return read(path, within=next(around, None), most=self._settings.most)

    def _structural(self, batch: list[Examined]) -> dict[Path, list[Finding]]:
        """Judge a batch by schema: those of one schema together."""
        found: dict[Path, list[Finding]] = {each.path: [] for each in batch}
        if not self._settings.wants("RNG", "XSD", "SCH"):
            return found
        by_schema: dict[Chosen, list[Examined]] = {}
        for each in batch:
            try:
                by_schema.setdefault(self.choice.of(each), []).append(each)
            except SiglumError as error:
                found[each.path].append(self._without_schema(each, error))
        for chosen, documents in by_schema.items():
            try:
                self._by_schema(chosen, documents, found)
            except SiglumError as error:
                for each in documents:
                    found[each.path].append(self._without_schema(each, error))
        return found

    def _without_schema(self, examined: Examined, error: SiglumError) -> Finding:
        """Return the finding on a document whose own schema cannot be used; one that was asked for must be."""
        if self._settings.schema != AUTO:
            raise error
        remedy = error.remedy or "name a schema with --schema"
        return examined.found("RNG013", examined.root, detail=error.message, remedy=remedy)

    def _by_schema(self, chosen: Chosen, documents: list[Examined], found: dict[Path, list[Finding]]) -> None:
        if chosen.grammar.suffix.lower() == ".xsd":
            for each in documents:
                found[each.path] += xsd(each, chosen.grammar)
        elif self._settings.wants("RNG"):
            judged_by = structure(chosen.grammar).findings(documents, self._settings.told)
            for each, findings in zip(documents, judged_by, strict=True):
                found[each.path] += findings
        if chosen.rules and self._settings.wants("SCH"):
            for each in documents:
                found[each.path] += rules(each, chosen.rules)

    def _sensible(self, examined: Examined) -> Iterator[Finding]:
        settings, document = self._settings, examined.document
        if document.dtd and settings.wants("XML"):
            yield examined.found("XML016", examined.root, dtd=document.dtd, excerpt=document.dtd)
        if settings.wants("REF", "XML"):
            yield from references(examined, self.library)
            yield from names(examined)
        if settings.wants("SEN", "B"):
            yield from sense(examined)
        if settings.transcripts and settings.wants("FID"):
            yield from fidelity(examined, settings.transcripts)


def _once(findings: Iterable[Finding]) -> Iterator[Finding]:
    """Leave out what the grammar has said already of the same place: a date or an id that is malformed."""
    told: set[tuple[int, int]] = set()
    for finding in findings:
        if finding.code == "RNG006":
            told.add((finding.line, finding.column))
        elif finding.code in _TOLD_BY_GRAMMAR and (finding.line, finding.column) in told:
            continue
        yield finding
