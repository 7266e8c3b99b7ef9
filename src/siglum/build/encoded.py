"""Whether any transcript is to be encoded: where nothing changed since, the encoder need not even be imported."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass

from siglum.build.state import State, digest, fingerprint
from siglum.edition import Edition


@dataclass(frozen=True, slots=True)
class Encoded:
    """What became of the transcripts, counted."""

    written: int = 0
    unchanged: int = 0
    kept: int = 0
    proved: int = 0


def as_before(edition: Edition, state: State) -> Encoded | None:
    """Return what encoding would come to where everything that it depends on is as it was; else nothing."""
    note = state.note(edition.transcripts_folder, _key(edition))
    return None if note is None else Encoded(**json.loads(note))


def remember(edition: Edition, state: State, done: Encoded) -> None:
    """Note that every transcript was encoded and that there is nothing to remark."""
    again = Encoded(0, done.written + done.unchanged, done.kept, done.proved)
    state.made(edition.transcripts_folder, _key(edition), json.dumps(asdict(again)))


def _key(edition: Edition) -> str:
    """Digest what encoding reads: settings, tables, transcripts, and the TEI that was made of transcripts."""
    tables = [edition.worksheet, edition.persons, edition.places, edition.orgs]
    inputs = [*edition.transcripts, *(path for path in tables if path and path.is_file())]
    made = ((path, path.read_bytes()) for path in edition.documents)
    return digest(
        fingerprint(),
        repr(edition),
        *(str(path) for path in sorted(edition.transcripts_folder.rglob("*"))),
        *(part for path in inputs for part in (str(path), path.read_bytes())),
        *(part for path, data in made if b'type="transcript"' in data for part in (path.name, data)),
    )
