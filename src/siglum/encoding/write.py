"""Transcripts into a folder of TEI files: the id of each, what was changed by hand and is kept, what is written."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Literal
from xml.sax.saxutils import unescape

from siglum.encoding.document import LIMIT, Encoded
from siglum.errors import InputError
from siglum.files import write_atomically

Outcome = Literal["written", "unchanged", "kept", "beside"]
SEAL = re.compile(rb'(<idno type="seal">)([0-9a-f]{64})(</idno>)')
ORIGIN = re.compile(
    rb'<bibl type="transcript">\s*<idno type="file">([^<]*)</idno>\s*<idno type="sha256">([0-9a-f]{64})</idno>'
)
HEAD = 200_000  # bytes of a TEI file in which its origin is looked for


@dataclass(frozen=True, slots=True)
class Written:
    """What became of one transcript."""

    path: Path
    outcome: Outcome
    encoded: Encoded


def seal(data: bytes) -> bytes:
    """Return TEI with the seal of its own bytes, by which a later change by hand is seen."""
    blank = SEAL.sub(rb"\g<1>" + b"0" * 64 + rb"\g<3>", data, count=1)
    digest = hashlib.sha256(blank).hexdigest().encode()
    return SEAL.sub(rb"\g<1>" + digest + rb"\g<3>", data, count=1)


def changed_by_hand(data: bytes) -> bool:
    """Return whether a TEI file differs from what siglum made; a file without seal was made by hand."""
    data = data.replace(b"\r\n", b"\n")
    found = SEAL.search(data)
    return found is None or seal(data) != data


@dataclass(frozen=True, slots=True)
class Origin:
    """Which transcript a TEI file was made from."""

    name: str
    sha256: str
    id: str  # of the TEI file


def origins(tei: Path) -> tuple[Origin, ...]:
    """Return the origin of every TEI file in a folder that records one."""
    found = []
    for path in sorted(tei.glob("*.xml")):
        if path.name.endswith(".new.xml"):
            continue
        with path.open("rb") as file:
            match = ORIGIN.search(file.read(HEAD))
        if match:
            name = unescape(match[1].decode("utf-8", "replace"))
            found.append(Origin(name, match[2].decode(), path.stem))
    return tuple(found)


class Ids:
    """The ids of an edition's documents: each keeps the one it has, even when its transcript is renamed."""

    def __init__(self, known: tuple[Origin, ...], present: frozenset[str]) -> None:
        self._by_name = {each.name: each.id for each in known}
        self._gone = {each.sha256: each.id for each in known if each.name not in present}
        self._taken = {each.id for each in known}

    def known(self, name: str, sha256: str) -> str:
        """Return the id that a transcript has from an earlier encoding, or an empty text."""
        return self._by_name.get(name) or self._gone.get(sha256, "")

    def assign(self, wanted: str) -> str:
        """Return an id for a new document: the wanted one, or with a number after it where it is taken."""
        identifier = free_id(wanted, self._taken)
        self._taken.add(identifier)
        return identifier


def free_id(wanted: str, taken: set[str]) -> str:
    """Return an id that is not taken: the wanted one, or with a number after it."""
    identifier, n = wanted, 2
    while identifier in taken:
        suffix = f"-{n}"
        identifier, n = wanted[: LIMIT - len(suffix)].rstrip("-") + suffix, n + 1
    return identifier


def put(encoded: Encoded, tei: Path, *, force: bool = False, keep_both: bool = False) -> Written:
    """Write an encoding to `tei/<id>.xml` unless a file that was changed by hand stands there.

    Such a file is kept; with `keep_both` the fresh encoding goes to `<id>.new.xml` beside it, with
    `force` it takes the file's place.
    """
    path = tei / f"{encoded.id}.xml"
    data = seal(encoded.data)
    if path.is_symlink() and not path.resolve().is_relative_to(tei.resolve()):
        raise InputError(f"{path}: is a link out of {tei}", "replace the link by a file")
    if path.exists():
        old = path.read_bytes()
        if old.replace(b"\r\n", b"\n") == data:
            return Written(path, "unchanged", encoded)
        if changed_by_hand(old) and not force:
            if not keep_both:
                return Written(path, "kept", encoded)
            beside = tei / f"{encoded.id}.new.xml"
            write_atomically(beside, data)
            return Written(beside, "beside", encoded)
    write_atomically(path, data)
    return Written(path, "written", encoded)
