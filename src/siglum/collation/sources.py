"""Witnesses as they are given: TEI files of any project, or transcripts in any layout."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

from siglum.brackets import NO_RULES, ProjectRules, Worksheet, decide
from siglum.encoding import encode
from siglum.encoding.markup import TEI
from siglum.errors import InputError, UsageError
from siglum.transcripts import parse
from siglum.transcripts.reading import load
from siglum.validation.safe import Document
from siglum.validation.safe import read as read_xml

_NAME = re.compile(r"[^\W\d][\w.\-·]*")
MOST = 20  # witnesses


@dataclass(frozen=True, slots=True)
class Given:
    """A witness as given: its siglum, its document as TEI, and the file that it came from."""

    siglum: str
    root: etree._Element
    path: Path
    sha256: str
    tei: bool  # the file itself is TEI


def load_witness(
    siglum: str, path: Path, rules: ProjectRules = NO_RULES, worksheet: Worksheet | None = None
) -> Given:
    """Read a witness. Raises InputError where the file cannot be read."""
    if not path.is_file():
        raise InputError(
            f"{path}: {'is a folder' if path.is_dir() else 'there is no such file'}", "name a witness"
        )
    data = path.read_bytes()
    digest = hashlib.sha256(data).hexdigest()
    if path.suffix.lower() in (".xml", ".tei"):
        return Given(siglum, tei_of(path), path, digest, True)
    transcript = parse(load(path))
    made = encode(transcript, decide(transcript, project=rules, worksheet=worksheet))
    return Given(siglum, etree.fromstring(made.data), path, digest, False)


def tei_of(path: Path) -> etree._Element:
    """Read a TEI file, hardened. Raises InputError where it is none."""
    found = read_xml(path)
    if not isinstance(found, Document):
        raise InputError(f"{path}:{found.line}: {found.message}", found.remedy)
    if not any(True for _ in found.root.iter(f"{{{TEI}}}text")):
        raise InputError(
            f"{path}: holds no TEI text", "a witness is a TEI document, or a transcript (.txt, .md, .html)"
        )
    return found.root


def named(paths: Sequence[Path], sigla: Sequence[str], base: str = "") -> list[tuple[str, Path]]:
    """Return sigla and paths, the base first. `sigla` are texts of the form `A=file`; the others get letters.

    Raises UsageError for fewer than two witnesses or more than twenty, and for sigla that cannot be.
    """
    given: dict[Path, str] = {}
    for each in sigla:
        siglum, equals, name = each.partition("=")
        if not equals:
            raise UsageError(f"--sigla {each}: is not of the form A=FILE", "write --sigla A=typescript.txt")
        match = next((path for path in paths if name in _names(path)), None)
        if match is None:
            raise UsageError(
                f"--sigla {each}: {name} is none of the witnesses", "name one of the files given"
            )
        given[match] = siglum
    letters = (letter for letter in _letters() if letter not in given.values())
    found = [(given.get(path) or next(letters), path) for path in paths]
    check(found)
    if base:
        first = next(
            (each for each in found if base in (each[0], str(each[1]), each[1].name, each[1].stem)), None
        )
        if first is None:
            raise UsageError(f"--base {base}: is none of the witnesses", "name a siglum or one of the files")
        found.remove(first)
        found.insert(0, first)
    return found


def _names(path: Path) -> tuple[str, str, str]:
    return str(path), path.name, path.stem


def check(found: Sequence[tuple[str, Path]]) -> None:
    """Raise UsageError for sigla and witnesses that cannot be collated."""
    if not 2 <= len(found) <= MOST:
        raise UsageError(
            f"{len(found)} witnesses: a collation has two to {MOST}", "name the files of the witnesses"
        )
    for siglum, path in found:
        if not _NAME.fullmatch(siglum):
            raise UsageError(f"“{siglum}” cannot be a siglum ({path})", "begin with a letter; no spaces")
    for n, (siglum, path) in enumerate(found):
        if any(siglum == other for other, _ in found[:n]):
            raise UsageError(
                f"the siglum {siglum} is given twice ({path})", "give each witness a siglum of its own"
            )


def _letters() -> list[str]:
    return [chr(code) for code in range(ord("A"), ord("Z") + 1)]
