"""TEI → print: a PDF for every document, and the volume."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from siglum.build.pages import Made
from siglum.build.parallels import parallel_prints
from siglum.build.running import processors, run
from siglum.build.state import State, digest, fingerprint
from siglum.edition import Edition
from siglum.errors import SiglumError
from siglum.rendering import pdf, volume

VOLUME = "volume.pdf"


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
    """Make the print edition in `build/pdf`; yield what became of each file."""
    folder = edition.build / "pdf"
    folder.mkdir(parents=True, exist_ok=True)
    options = pdf.options(edition.options.get("pdf", {}), edition.root, edition=edition.title)
    keys = {path: digest(fingerprint(), repr(options), path.read_bytes()) for path in edition.documents}
    tasks = []
    for tei, key in keys.items():
        output = folder / f"{tei.stem}.pdf"
        if force or not state.fresh(output, key):
            tasks.append(PrintTask(tei, output, options))
        else:
            yield Made(output, "unchanged")
    for task, problem in zip(tasks, run(make_print, tasks, processors(jobs, len(tasks))), strict=True):
        if problem is None:
            state.made(task.output, keys[task.tei])
        yield Made(task.output, "made", problem)
    whole = folder / VOLUME
    key = digest(fingerprint(), repr(edition), _introduction(edition, options), *keys.values())
    bound = (state.note(whole, key) or "").split("\n")
    if keys and (force or not all(name and (folder / name).is_file() for name in bound)):
        made = _bind(edition, whole)
        yield made
        bound = [] if made.error else [path.name for path in made.parts]
        if bound:
            state.made(whole, key, "\n".join(bound))
    elif keys:
        yield Made(whole, "unchanged")
    yield from parallel_prints(edition, state, options, force=force)
    kept = {f"{tei.stem}.pdf" for tei in keys} | set(bound)
    for stale in folder.glob("*.pdf"):
        if stale.name not in kept:
            stale.unlink()


@dataclass(frozen=True, slots=True)
class Bound(Made):
    """The volume, in one file or in parts."""

    parts: tuple[Path, ...] = ()


def _bind(edition: Edition, whole: Path) -> Bound:
    try:
        return Bound(whole, "made", parts=volume.build(edition, whole).files)
    except SiglumError as error:
        return Bound(whole, "made", error)


def _introduction(edition: Edition, options: pdf.Options) -> bytes:
    path = edition.root / options.introduction
    return path.read_bytes() if options.introduction and path.is_file() else b""
