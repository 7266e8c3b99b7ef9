"""Building again while an editor works: what changed is made, what is wrong is told, the last good pages stay."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from siglum import edition as editions
from siglum import saxon
from siglum.build.checks import checks
from siglum.build.collations import collations
from siglum.build.pages import pages
from siglum.build.state import State
from siglum.build.transcripts import encode_all, settings_of, transcripts_in
from siglum.edition import Edition
from siglum.errors import InputError, SiglumError
from siglum.rendering.document import text_of
from siglum.validation.findings import Finding


@dataclass(frozen=True, slots=True)
class Preview:
    """What came of one build. `made` counts the pages; nothing was made where a source cannot be read."""

    findings: tuple[Finding, ...] = ()
    made: int = 0


def build(root: Path, *, searchable: bool = True) -> Preview:
    """Build the web edition of the edition in `root`, in this thread; errors become findings.

    Where a TEI file cannot be read no page is touched, so that the last good build can be shown on.
    """
    saxon.forget()
    findings: list[Finding] = []
    try:
        edition = editions.load(root / editions.FILE)
        state = State(edition.build)
    except SiglumError as error:
        return Preview((_told(error, str(root / editions.FILE)),))
    try:
        made = _built(edition, state, findings, searchable)
    except SiglumError as error:
        findings.append(_told(error, str(root / editions.FILE)))
        made = 0
    finally:
        state.close()
    return Preview(tuple(findings), made)


def _built(edition: Edition, state: State, findings: list[Finding], searchable: bool) -> int:
    if edition.transcripts_folder.is_dir() and edition.transcripts:
        named = list(transcripts_in([edition.transcripts_folder]))
        for report in encode_all(named, settings_of(edition), 1, state):
            if report.error:
                findings.append(_told(report.error, str(report.source)))
    for collated in collations(edition, state, jobs=1, force=False):
        if collated.error:
            findings.append(_told(collated.error, str(collated.group.output)))
    judged = checks(edition, state, jobs=1, force=False)
    findings += judged
    unreadable = [error for path in edition.documents if (error := _unreadable(path))]
    if unreadable:
        return 0
    made = 0
    for each in pages(edition, state, jobs=1, force=False, searchable=searchable, findings=judged):
        if each.error:
            findings.append(_told(each.error, str(each.output)))
        made += each.outcome == "made" and each.error is None
    return made


def _unreadable(path: Path) -> InputError | None:
    try:
        text_of(path)
    except InputError as error:
        return error
    return None


def _told(error: SiglumError, file: str) -> Finding:
    return Finding("", "error", file, 0, 0, error.message, error.remedy)
