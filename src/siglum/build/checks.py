"""The edition's TEI judged before it is shown; what was clean and has not changed since is not judged again."""

from __future__ import annotations

import hashlib
from pathlib import Path

from siglum.build.state import State, digest, fingerprint
from siglum.edition import Edition
from siglum.validation import Finding, Judge, settings_of

CLEAN = "clean"


def checks(edition: Edition, state: State, *, jobs: int | None, force: bool) -> list[Finding]:
    """Return the findings of severity error and warning in the edition's TEI files."""
    inputs = [*edition.documents, *edition.transcripts]
    settings = edition.options.get("validation", {})
    key = digest(fingerprint(), repr(settings), *(f"{path} {_digest(path)}" for path in inputs))
    if not force and state.note(edition.tei, key) == CLEAN:
        return []
    found = [each for each in Judge(settings_of(edition), jobs).findings(list(edition.documents))
             if each.severity != "info"]  # fmt: skip
    state.made(edition.tei, key, "" if found else CLEAN)
    return found


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
