"""The edition's TEI judged before it is shown; a file that has not changed since is not judged again."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable
from dataclasses import asdict
from html import unescape
from pathlib import Path

from siglum.build.state import State, digest, fingerprint
from siglum.edition import Edition
from siglum.validation.findings import Finding

JUDGED = "judged"
ELSEWHERE = re.compile(rb"\.xml|prefixDef|XInclude|xml-model|schemaLocation")  # what another file may decide
TRANSCRIPT = re.compile(rb"""<idno\s[^>]*type\s*=\s*["']file["'][^>]*>\s*([^<]*?)\s*<""")


def checks(edition: Edition, state: State, *, jobs: int | None, force: bool) -> list[Finding]:
    """Return the findings of severity error and warning in the edition's TEI files."""
    keys = _keys(edition)
    found: dict[Path, list[Finding]] = {}
    for path, key in keys.items():
        note = None if force else state.note(_entry(path), key)
        if note is not None:
            found[path] = [Finding(**each) for each in json.loads(note)]
    fresh = [path for path in keys if path not in found]
    if fresh:
        found |= _judged(edition, fresh, jobs)
        for path in fresh:
            state.made(_entry(path), keys[path], json.dumps([asdict(each) for each in found[path]]))
    return [each for path in keys for each in found[path]]


def _judged(edition: Edition, paths: Iterable[Path], jobs: int | None) -> dict[Path, list[Finding]]:
    from siglum.validation import Judge, settings_of  # noqa: PLC0415  nothing is judged in most builds

    found: dict[Path, list[Finding]] = {path: [] for path in paths}
    by_name = {str(path): path for path in found}
    for each in Judge(settings_of(edition), jobs).findings(list(found)):
        if each.severity != "info":
            found[by_name[each.file]].append(each)
    return found


def _entry(path: Path) -> Path:
    return path.with_suffix(f".{JUDGED}")


def _keys(edition: Edition) -> dict[Path, str]:
    """Return what the findings of each document depend on: itself, its transcript, all where it points to others."""
    contents = {path: path.read_bytes() for path in edition.documents}
    transcripts = {path.name: path for path in _transcripts(edition)}
    settings = digest(fingerprint(), *(repr(edition.options.get(key)) for key in ("validation", "schemas")))
    everything = digest(*(f"{path} {_digest(data)}" for path, data in contents.items()))
    return {
        path: digest(
            settings,
            data,
            *(_digest(transcripts[name].read_bytes()) for name in _named(data) if name in transcripts),
            everything if ELSEWHERE.search(data) else "",
        )
        for path, data in contents.items()
    }


def _transcripts(edition: Edition) -> tuple[Path, ...]:
    return edition.transcripts if edition.transcripts_folder.is_dir() else ()


def _named(data: bytes) -> list[str]:
    return [unescape(each.decode("utf-8", "replace")) for each in TRANSCRIPT.findall(data)]


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
