"""Transcripts → TEI, for a whole folder: read, decided, encoded, proved and written, in parallel."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from siglum.brackets import NO_RULES, ProjectRules, Worksheet, decide
from siglum.brackets.table import Row
from siglum.brackets.worksheet import GONE
from siglum.build.running import processors, run
from siglum.build.state import State, digest, fingerprint
from siglum.edition import SUFFIXES, Edition
from siglum.encoding import Proof, document_id, encode, proved
from siglum.encoding.names import NO_TABLES, Tables, read_tables
from siglum.encoding.write import Ids, Outcome, Written, origins, put
from siglum.errors import InputError, SiglumError
from siglum.transcripts import Transcript, read
from siglum.transcripts.reading import is_writable_name


@dataclass(frozen=True, slots=True)
class EncodeSettings:
    """What every transcript of one run shares."""

    tei: Path
    title: str = ""
    publisher: str = ""
    editors: tuple[tuple[str, str], ...] = ()
    rules: ProjectRules = NO_RULES
    tables: Tables = NO_TABLES
    worksheet: Path | None = None
    force: bool = False
    keep_both: bool = False


@dataclass(frozen=True, slots=True)
class EncodeTask:
    """One transcript to encode: `name` is its name in its folder, `id` that of its TEI file."""

    path: Path
    name: str
    id: str
    settings: EncodeSettings
    worksheet: Worksheet | None = None  # the rows of this transcript


@dataclass(frozen=True, slots=True)
class EncodeReport:
    """What became of one transcript; `error` is set where nothing was written.

    `proof` is of the file that stands there now; None where that was changed by hand and differs.
    """

    source: Path
    target: Path | None = None
    outcome: Outcome | None = None
    proof: Proof | None = None
    brackets: int = 0
    undecided: int = 0  # decisions of the worksheet that find no bracket
    noticed: int = 0  # remarks of the reader and brackets without a partner: `siglum.validation` words them
    error: SiglumError | None = None


def settings_of(edition: Edition, *, force: bool = False, keep_both: bool = False) -> EncodeSettings:
    """Return what an edition gives to the encoding of its transcripts.

    Raises InputError for a table of names that cannot be read.
    """
    return EncodeSettings(
        tei=edition.tei,
        title=edition.title,
        publisher=edition.publisher,
        editors=tuple((each.id, each.name) for each in edition.editors),
        rules=edition.brackets,
        tables=read_tables(edition.persons, edition.places, edition.orgs),
        worksheet=edition.worksheet,
        force=force,
        keep_both=keep_both,
    )


def transcripts_in(paths: Iterable[Path], root: Path | None = None) -> Iterator[tuple[Path, str]]:
    """Yield the transcript files that paths name, each with its name in its folder; a folder gives all its own.

    A file that lies in `root`, the edition's folder of transcripts, has its name there however it is reached.
    Raises InputError for a path that does not exist and for a folder without transcripts.
    """
    for path in paths:
        if path == root and not path.is_dir():
            raise InputError(
                f"{path}: there is no such folder",
                "put the transcripts there, or set [paths] transcripts in edition.toml",
            )
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
            yield from ((each, _name(each, path, root)) for each in inside)
        else:
            yield path, _name(path, path.parent, root)


def passed_over(folder: Path) -> tuple[Path, ...]:
    """Return the files among the transcripts that are of no kind that siglum reads: a .docx, a scan."""
    return tuple(
        each
        for each in sorted(folder.rglob("*"))
        if each.suffix.lower() not in SUFFIXES
        and each.is_file()
        and not any(part.startswith((".", "~$")) for part in each.relative_to(folder).parts)
        and not each.name.upper().startswith(("README", "LICENSE", "THUMBS.DB", "DESKTOP.INI"))
    )


def left_behind(tei: Path, names: Iterable[str]) -> tuple[tuple[Path, str], ...]:
    """Return the TEI files whose transcript is not among the names any more, each with that name."""
    present = frozenset(names)
    return tuple((tei / f"{each.id}.xml", each.name) for each in origins(tei) if each.name not in present)


def _name(path: Path, folder: Path, root: Path | None) -> str:
    if root is not None and path.resolve().is_relative_to(root.resolve()):
        return path.resolve().relative_to(root.resolve()).as_posix()
    return path.relative_to(folder).as_posix()


def read_named(path: Path, name: str) -> Transcript:
    """Read a transcript under its name in its folder, by which the worksheet knows it. Raises InputError."""
    transcript = read(path)
    return replace(transcript, source=replace(transcript.source, name=name))


def encode_all(
    paths: Iterable[tuple[Path, str]],
    settings: EncodeSettings,
    jobs: int | None = None,
    state: State | None = None,
) -> Iterator[EncodeReport]:
    """Encode transcripts and yield a report for each; one that fails does not stop the others.

    With a state, transcripts that are as they were when last encoded come first, as unchanged.
    """
    named = list(paths)
    ids = Ids(origins(settings.tei), frozenset(name for _, name in named))
    sheets = _sheets(settings.worksheet)
    todo: list[tuple[Path, str, str]] = []
    for path, name in named:
        kept = state if is_writable_name(str(path)) else None  # the state has no room for another name
        key = _key(path, name, settings, sheets.get(name)) if kept else ""
        report = _unchanged(path, settings, kept, key) if kept else None
        if report:
            yield report
        else:
            todo.append((path, name, key))
    workers = processors(jobs, len(todo))
    tasks = []
    for (path, name, _), (wanted, sha256) in zip(
        todo, run(_wanted, [p for p, *_ in todo], workers), strict=True
    ):
        identifier = ids.known(name, sha256) or (ids.assign(wanted) if wanted else "")
        tasks.append(EncodeTask(path, name, identifier, settings, sheets.get(name)))
    for (path, _, key), report in zip(todo, run(encode_one, tasks, workers), strict=True):
        if state and report.target and report.proof and report.outcome in ("written", "unchanged"):
            state.made(
                path, key, json.dumps([str(report.target), _digest(report.target), asdict(report.proof)])
            )
        yield report


def _sheets(path: Path | None) -> Mapping[str, Worksheet]:
    """Return the worksheet's rows by transcript, for those in which the editor decided something."""
    if path is None:
        return {}
    whole = Worksheet.read(path)
    decided = {row.document for row in whole.rows if row.decision.strip()}
    rows: dict[str, list[Row]] = {name: [] for name in decided}
    for row in whole.rows:
        if row.document in decided:
            rows[row.document].append(row)
    return {name: replace(whole, rows=tuple(found)) for name, found in rows.items()}


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else ""


def _key(path: Path, name: str, settings: EncodeSettings, sheet: Worksheet | None) -> str:
    return digest(fingerprint(), name, repr(settings), repr(sheet and sheet.rows), _digest(path))


def _unchanged(path: Path, settings: EncodeSettings, state: State, key: str) -> EncodeReport | None:
    note = state.note(path, key)
    if note is None:
        return None
    target, digest_then, proof = json.loads(note)
    if not settings.force and _digest(Path(target)) == digest_then:
        return EncodeReport(path, Path(target), "unchanged", Proof(**proof))
    return None


def _wanted(path: Path) -> tuple[str, str]:
    """Return the id that a transcript would have of itself, and its digest; nothing where it cannot be read."""
    try:
        transcript = read(path)
    except SiglumError:
        return "", ""
    return document_id(transcript), transcript.source.sha256


def _of_kept(transcript: Transcript, written: Written) -> Proof | None:
    """What was proved of the fresh encoding says nothing of a file changed by hand: it is compared itself."""
    try:
        return proved(transcript, written.path)
    except SiglumError:
        return None


def encode_one(task: EncodeTask) -> EncodeReport:
    """Read, decide, encode, prove and write one transcript."""
    settings = task.settings
    try:
        transcript = read_named(task.path, task.name)
        decisions = decide(transcript, project=settings.rules, worksheet=task.worksheet)
        encoded = encode(
            transcript,
            decisions,
            title=settings.title,
            publisher=settings.publisher,
            editors=settings.editors,
            identifier=task.id,
            origin=task.name,
            tables=settings.tables,
        )
        written = put(encoded, settings.tei, force=settings.force, keep_both=settings.keep_both)
        proof = _of_kept(transcript, written) if written.outcome == "kept" else encoded.proof
    except SiglumError as error:
        return EncodeReport(task.path, error=error)
    rows = task.worksheet.rows if task.worksheet else ()
    decided = sum(bool(row.decision.strip()) and row.kind != GONE for row in rows)
    return EncodeReport(
        task.path,
        written.path,
        written.outcome,
        proof,
        sum(each.bracket.balanced for each in decisions),
        max(0, decided - sum(each.by == "editor" for each in decisions)),
        len(transcript.remarks) + sum(not each.bracket.balanced for each in decisions),
    )
