"""TEI → print: a PDF for every document, and the volume."""

from __future__ import annotations

from collections.abc import Generator, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from siglum.build.pages import Made
from siglum.build.parallels import parallel_prints
from siglum.build.running import processors, run
from siglum.build.state import State, digest, fingerprint
from siglum.edition import Edition
from siglum.errors import InputError, SiglumError
from siglum.rendering import pdf, volume

VOLUME = "volume.pdf"
Keys = Mapping[Path, str]  # of each document, what its PDF is made of


@dataclass(frozen=True, slots=True)
class PrintTask:
    """A document's PDF to make."""

    tei: Path
    output: Path
    options: pdf.Options


def make_print(task: PrintTask) -> SiglumError | None:
    """Write the PDF of one document."""
    try:
        pdf.render(task.tei, task.output, options=task.options)
    except SiglumError as error:
        return error
    return None


def prints(edition: Edition, state: State, *, jobs: int | None, force: bool) -> Iterator[Made]:
    """Make the print edition in `build/pdf`; yield what became of each file.

    A document that cannot be printed is left out of the volume, and the volume's report says so.
    """
    folder = edition.build / "pdf"
    folder.mkdir(parents=True, exist_ok=True)
    options = pdf.options(edition.options.get("pdf", {}), edition.root, edition=edition.title)
    keys = {path: digest(fingerprint(), repr(options), path.read_bytes()) for path in edition.documents}
    without = yield from _singles(folder, state, options, keys, jobs=jobs, force=force)
    bound = yield from _volume(edition, state, options, keys, without, force=force)
    yield from parallel_prints(edition, state, options, force=force)
    kept = {f"{tei.stem}.pdf" for tei in keys} | set(bound)
    for stale in folder.glob("*.pdf"):
        if stale.name not in kept:
            stale.unlink()


def _singles(
    folder: Path, state: State, options: pdf.Options, keys: Keys, *, jobs: int | None, force: bool
) -> Generator[Made, None, frozenset[Path]]:
    """A PDF for each document; return the documents that cannot be printed."""
    tasks = []
    for tei, key in keys.items():
        output = folder / f"{tei.stem}.pdf"
        if force or not state.fresh(output, key):
            tasks.append(PrintTask(tei, output, options))
        else:
            yield Made(output, "unchanged")
    failed = []
    for task, problem in zip(tasks, run(make_print, tasks, processors(jobs, len(tasks))), strict=True):
        if problem is None:
            state.made(task.output, keys[task.tei])
        else:
            failed.append(task.tei)
        yield Made(task.output, "made", problem)
    return frozenset(failed)


def _volume(
    edition: Edition, state: State, options: pdf.Options, keys: Keys, without: frozenset[Path], *, force: bool
) -> Generator[Made, None, list[str]]:
    """The volume, in one file or in parts; return the names of its files."""
    whole = edition.build / "pdf" / VOLUME
    printed = [key for tei, key in keys.items() if tei not in without]
    if not printed:
        return []
    missing = _left_out(whole, without)
    key = digest(fingerprint(), repr(edition), _introduction(edition, options), *printed)
    bound = (state.note(whole, key) or "").split("\n")
    if not force and all(name and (whole.parent / name).is_file() for name in bound):
        yield Made(whole, "unchanged", missing)
        return bound
    try:
        parts = volume.build(edition, whole, without=without).files
    except SiglumError as error:
        yield Made(whole, "made", error)
        return []
    bound = [path.name for path in parts]
    state.made(whole, key, "\n".join(bound))
    yield Made(whole, "made", missing)
    return bound


def _left_out(whole: Path, without: frozenset[Path]) -> SiglumError | None:
    if not without:
        return None
    names = ", ".join(sorted(path.name for path in without))
    return InputError(
        f"{whole}: made without {names}, which cannot be printed",
        "Mend what is said of it above, and build again.",
    )


def _introduction(edition: Edition, options: pdf.Options) -> bytes:
    path = edition.root / options.introduction
    return path.read_bytes() if options.introduction and path.is_file() else b""
