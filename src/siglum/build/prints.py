"""TEI → print: a PDF for every document, and the volume."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from siglum.build.pages import Made
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
    for stale in set(folder.glob("*.pdf")) - {folder / f"{tei.stem}.pdf" for tei in keys} - {folder / VOLUME}:
        stale.unlink()
    if keys:
        whole = digest(fingerprint(), repr(edition), *keys.values())
        if force or not state.fresh(folder / VOLUME, whole):
            problem = None
            try:
                volume.build(edition, folder / VOLUME)
                state.made(folder / VOLUME, whole)
            except SiglumError as error:
                problem = error
            yield Made(folder / VOLUME, "made", problem)
        else:
            yield Made(folder / VOLUME, "unchanged")
