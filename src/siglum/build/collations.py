"""Groups of witnesses → TEI with an apparatus: those of `[[collation]]` whose witnesses or rulings changed."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

from siglum.build.running import processors, run
from siglum.build.state import State, digest, fingerprint
from siglum.collation.groups import Group, Report, groups, make, refresh
from siglum.collation.proof import Proof
from siglum.edition import Edition
from siglum.errors import SiglumError


def collations(edition: Edition, state: State, *, jobs: int | None, force: bool) -> Iterator[Report]:
    """Make the collations of an edition and yield a report for each; the worksheet is written anew.

    Comes after the encoding: witnesses are taken from the TEI. Raises UsageError for what is wrong in
    edition.toml, InputError for a worksheet that cannot be read.
    """
    todo = []
    for group in groups(edition):
        report = None if force else _unchanged(group, state)
        if report:
            yield report
        else:
            todo.append(group)
    made = list(run(make, todo, processors(jobs, len(todo))))
    done = [report for report in made if report.outcome]
    if done:
        refresh(done[0].group.worksheet, ((each.group.name, each.entries, each.group.sigla) for each in done))
    for report in made:
        if report.proof and report.outcome in ("written", "unchanged"):
            output = report.group.output
            note = json.dumps([_digest(output), [asdict(each) for each in report.proof]])
            state.made(output, _key(report.group), note)
        yield report


def _unchanged(group: Group, state: State) -> Report | None:
    try:
        note = state.note(group.output, _key(group))
    except (SiglumError, OSError):
        return None  # said in a sentence when it is made
    if note is None:
        return None
    then, proof = json.loads(note)
    if _digest(group.output) != then or not group.worksheet.exists():
        return None
    return Report(group, "unchanged", proof=tuple(Proof(**each) for each in proof))


def _key(group: Group) -> str:
    return digest(fingerprint(), group.digest())


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else ""
