"""Transcripts → TEI, for a whole folder: read, decided, encoded, proved and written, in parallel."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from siglum.brackets import ProjectRules, decide
from siglum.build.running import processors, run
from siglum.edition import SUFFIXES, Edition
from siglum.encoding import Proof, document_id, encode
from siglum.encoding.write import Ids, Outcome, origins, put
from siglum.errors import InputError, SiglumError
from siglum.transcripts import read


@dataclass(frozen=True, slots=True)
class EncodeSettings:
    """What every transcript of one run shares."""

    tei: Path
    title: str = ""
    publisher: str = ""
    editors: tuple[tuple[str, str], ...] = ()
    rules: ProjectRules = ProjectRules()
    force: bool = False
    keep_both: bool = False


@dataclass(frozen=True, slots=True)
class EncodeTask:
    """One transcript to encode: `name` is its name in its folder, `id` that of its TEI file."""

    path: Path
    name: str
    id: str
    settings: EncodeSettings


@dataclass(frozen=True, slots=True)
class EncodeReport:
    """What became of one transcript; `error` is set where nothing was written."""

    source: Path
    target: Path | None = None
    outcome: Outcome | None = None
    proof: Proof | None = None
    brackets: int = 0
    remarks: tuple[tuple[str, int, int, str], ...] = ()  # code, line, column, detail
    error: SiglumError | None = None


def settings_of(edition: Edition, *, force: bool = False, keep_both: bool = False) -> EncodeSettings:
    """Return what an edition gives to the encoding of its transcripts."""
    return EncodeSettings(
        tei=edition.tei,
        title=edition.title,
        publisher=edition.publisher,
        editors=tuple((each.id, each.name) for each in edition.editors),
        rules=edition.brackets,
        force=force,
        keep_both=keep_both,
    )


def transcripts_in(paths: Iterable[Path]) -> Iterator[tuple[Path, str]]:
    """Yield the transcript files that paths name, each with its name in its folder; a folder gives all its own.

    Raises InputError for a path that does not exist and for a folder without transcripts.
    """
    for path in paths:
        if path.is_dir():
            inside = [
                each
                for each in sorted(path.rglob("*"))
                if each.suffix.lower() in SUFFIXES
                and each.is_file()
                and not each.name.upper().startswith("README")
            ]
            if not inside:
                raise InputError(
                    f"{path}: no transcripts in this folder", f"siglum reads {', '.join(SUFFIXES)} files"
                )
            yield from ((each, each.relative_to(path).as_posix()) for each in inside)
        else:
            yield path, path.name


def encode_all(
    paths: Iterable[tuple[Path, str]], settings: EncodeSettings, jobs: int | None = None
) -> Iterator[EncodeReport]:
    """Encode transcripts and yield a report for each, in order; one that fails does not stop the others."""
    named = list(paths)
    known = origins(settings.tei)
    ids = Ids(known, frozenset(name for _, name in named))
    workers = processors(jobs, len(named))

    def tasks() -> Iterator[EncodeTask]:
        for (path, name), (wanted, sha256) in zip(
            named, run(_wanted, [p for p, _ in named], workers), strict=True
        ):
            identifier = ids.known(name, sha256) or (ids.assign(wanted) if wanted else "")
            yield EncodeTask(path, name, identifier, settings)

    yield from run(encode_one, list(tasks()), workers)


def _wanted(path: Path) -> tuple[str, str]:
    """Return the id that a transcript would have of itself, and its digest; nothing where it cannot be read."""
    try:
        transcript = read(path)
    except SiglumError:
        return "", ""
    return document_id(transcript), transcript.source.sha256


def encode_one(task: EncodeTask) -> EncodeReport:
    """Read, decide, encode, prove and write one transcript."""
    settings = task.settings
    try:
        transcript = read(task.path)
        decisions = decide(transcript, project=settings.rules)
        encoded = encode(
            transcript,
            decisions,
            title=settings.title,
            publisher=settings.publisher,
            editors=settings.editors,
            identifier=task.id,
            origin=task.name,
        )
        written = put(encoded, settings.tei, force=settings.force, keep_both=settings.keep_both)
    except SiglumError as error:
        return EncodeReport(task.path, error=error)
    return EncodeReport(
        task.path,
        written.path,
        written.outcome,
        encoded.proof,
        sum(each.bracket.balanced for each in decisions),
        tuple(
            (each.code, *transcript.source.place(each.span.start), each.detail) for each in transcript.remarks
        ),
    )
