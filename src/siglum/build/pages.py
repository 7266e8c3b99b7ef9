"""TEI → the web edition: facts of every document, its page, and the pages around them."""

from __future__ import annotations

import json
from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from siglum.build.running import Done, Task, Team, processors, run
from siglum.build.state import State, digest, fingerprint
from siglum.edition import Edition
from siglum.errors import SiglumError
from siglum.rendering import facts, html, search, site
from siglum.rendering.facts import Facts
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


def gather(tei: Path) -> tuple[Facts | None, SiglumError | None]:
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
    keys = {path: digest(fingerprint(), path.read_bytes()) for path in edition.documents}
    with Team() as team:
        making = _Making(edition, state, force, jobs, team)
        known = yield from making.facts(keys)
        ordered = site.in_time(known.values())
        changed = yield from making.documents(known, ordered, keys)
    if making.around(
        ordered, {} if findings is None else site.proofs(ordered, findings), changed, searchable
    ):
        yield Made(making.folder / "index.html", "made")


@dataclass(frozen=True, slots=True)
class _Making:
    """One making of the web edition."""

    edition: Edition
    state: State
    force: bool
    jobs: int | None
    team: Team

    @property
    def folder(self) -> Path:
        return self.edition.build / "html"

    def facts(self, keys: dict[Path, str]) -> Generator[Made, None, dict[Path, Facts]]:
        """Return the facts of every document that can be read, from memory or gathered anew."""
        known: dict[Path, Facts] = {}
        fresh = []
        for path, key in keys.items():
            note = None if self.force else self.state.note(path, key)
            if note is None:
                fresh.append(path)
            else:
                known[path] = json.loads(note)
        for path, (found, error) in zip(fresh, self._run(gather, fresh), strict=True):
            if found is None:
                yield Made(path, "made", error)
                continue
            known[path] = found
            self.state.made(path, keys[path], json.dumps(found, ensure_ascii=False))
        return known

    def documents(
        self, known: dict[Path, Facts], ordered: list[Facts], keys: dict[Path, str]
    ) -> Generator[Made, None, bool]:
        """Make the page of every document whose TEI or surroundings changed; return whether there was any."""
        by_id = {each["id"]: path for path, each in known.items()}
        tasks, page_keys, templates = [], {}, site.templates(self.edition)
        for each, options in zip(ordered, site.plan(self.edition, ordered), strict=True):
            tei, output = by_id[each["id"]], self.folder / options.page
            given = replace(options, downloads=dict(options.downloads))
            page_keys[output] = digest(keys[tei], templates, json.dumps(asdict(given), sort_keys=True))
            if self.force or not self.state.fresh(output, page_keys[output]):
                tasks.append(PageTask(tei, output, options))
            else:
                yield Made(output, "unchanged")
        for task, problem in zip(tasks, self._run(make_page, tasks), strict=True):
            if problem is None:
                self.state.made(task.output, page_keys[task.output])
            yield Made(task.output, "made", problem)
        return self._swept(page_keys) or bool(tasks)

    def _swept(self, pages: Mapping[Path, str]) -> bool:
        """Remove the pages of documents that are gone; return whether there were any."""
        stale = set((self.folder / "documents").glob("*.html")) - set(pages)
        for page in stale:
            page.unlink()
        return bool(stale)

    def around(
        self, ordered: list[Facts], proofs: Mapping[str, str], changed: bool, searchable: bool
    ) -> bool:
        """Make the pages around the documents where there is a reason to; index the documents where they changed."""
        start, index = self.folder / "index.html", self.folder / "pagefind"
        key = digest(
            fingerprint(),
            repr(self.edition),
            site.ingredients(self.edition),
            json.dumps([dict(proofs), ordered], sort_keys=True),
        )
        found = digest(
            fingerprint(), *(path.read_bytes() for path in sorted(self.folder.glob("documents/*.html")))
        )
        indexing = searchable and (self.force or not self.state.fresh(index, found))
        if not (self.force or changed or indexing or not self.state.fresh(start, key)):
            return False
        with search.indexing(self.folder if indexing else None):
            site.surround(self.edition, ordered, self.folder, proofs=proofs, searchable=False)
        self.state.made(start, key)
        if indexing:
            self.state.made(index, found)
        return True

    def _run(self, function: Callable[[Task], Done], tasks: Sequence[Task]) -> Iterator[Done]:
        jobs = processors(self.jobs, len(tasks))
        return run(function, tasks, jobs, self.team.processes(jobs) if jobs > 1 else None)
