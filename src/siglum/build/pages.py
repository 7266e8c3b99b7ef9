"""TEI → the web edition: facts of every document, its page, and the pages around them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from siglum.build.running import processors, run
from siglum.build.state import State, digest, fingerprint
from siglum.edition import Edition
from siglum.errors import SiglumError
from siglum.rendering import facts, html, site
from siglum.validation.findings import Finding


@dataclass(frozen=True, slots=True)
class Made:
    """An output that was made, is as it was, or failed."""

    output: Path
    outcome: str  # "made" or "unchanged"
    error: SiglumError | None = None


@dataclass(frozen=True, slots=True)
class PageTask:
    """A document's page to make."""

    tei: Path
    output: Path
    options: html.Options


def make_page(task: PageTask) -> SiglumError | None:
    """Write the page of one document."""
    try:
        folder = task.output.parents[task.options.page.count("/")]
        site.publish(task.tei, folder, task.options)
    except SiglumError as error:
        return error
    return None


def gather(tei: Path) -> tuple[facts.Facts | None, SiglumError | None]:
    """Return the facts of one document."""
    try:
        return facts.gather(tei), None
    except SiglumError as error:
        return None, error


def pages(
    edition: Edition,
    state: State,
    *,
    jobs: int | None,
    force: bool,
    searchable: bool = True,
    findings: Sequence[Finding] | None = None,
) -> Iterator[Made]:
    """Make the web edition in `build/html`; yield what became of each page.

    The `findings` of the documents, where they were checked, are told on the page on data.
    """
    folder = edition.build / "html"
    keys = {path: digest(fingerprint(), path.read_bytes()) for path in edition.documents}
    known: dict[Path, facts.Facts] = {}
    fresh = []
    for path, key in keys.items():
        note = None if force else state.note(path, key)
        if note is None:
            fresh.append(path)
        else:
            known[path] = json.loads(note)
    for path, (found, error) in zip(fresh, run(gather, fresh, processors(jobs, len(fresh))), strict=True):
        if found is None:
            yield Made(path, "made", error)
            continue
        known[path] = found
        state.made(path, keys[path], json.dumps(found, ensure_ascii=False))
    ordered = site.in_time(known.values())
    by_id = {each["id"]: path for path, each in known.items()}
    tasks, page_keys, templates = [], {}, site.templates(edition)
    for each, options in zip(ordered, site.plan(edition, ordered), strict=True):
        tei, output = by_id[each["id"]], folder / options.page
        given = replace(options, downloads=dict(options.downloads))
        page_keys[output] = digest(keys[tei], templates, json.dumps(asdict(given), sort_keys=True))
        if force or not state.fresh(output, page_keys[output]):
            tasks.append(PageTask(tei, output, options))
        else:
            yield Made(output, "unchanged")
    for task, problem in zip(tasks, run(make_page, tasks, processors(jobs, len(tasks))), strict=True):
        if problem is None:
            state.made(task.output, page_keys[task.output])
        yield Made(task.output, "made", problem)
    proofs = {} if findings is None else site.proofs(ordered, findings)
    around = digest(
        fingerprint(), repr(edition), site.ingredients(edition), json.dumps([proofs, ordered], sort_keys=True)
    )
    start = folder / "index.html"
    if force or tasks or not state.fresh(start, around):
        site.surround(edition, ordered, folder, proofs=proofs, searchable=searchable)
        state.made(start, around)
        yield Made(start, "made")
    for stale in set((folder / "documents").glob("*.html")) - set(page_keys):
        stale.unlink()
