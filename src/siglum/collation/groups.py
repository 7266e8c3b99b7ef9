"""The groups of witnesses that `edition.toml` names: what each is told, and made of it in the edition's folder."""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Literal

from lxml import etree

from siglum.brackets import NO_RULES, ProjectRules
from siglum.collation.choosing import IGNORED, settings
from siglum.collation.collating import PARSER, collate
from siglum.collation.entries import Entry
from siglum.collation.proof import Proof, prove
from siglum.collation.settings import UNTITLED, About, Settings
from siglum.collation.sources import check, load_witness, named
from siglum.collation.witnesses import Witness
from siglum.collation.worksheet import Worksheet
from siglum.edition import FILE, Edition
from siglum.encoding.write import ORIGIN, changed_by_hand, origins
from siglum.errors import InputError, SiglumError, UsageError
from siglum.files import write_atomically

Outcome = Literal["written", "unchanged", "kept"]
_KEYS = {"name", "title", "witnesses", "base", "ignore", "choice", "supplied", "spellings"}
_NAME = re.compile(r"[\w][\w.-]*")
WORKSHEET = "apparatus.tsv"


@dataclass(frozen=True, slots=True)
class Group:
    """A group of witnesses: plain data, so that it can go to another process."""

    name: str
    witnesses: tuple[tuple[str, Path], ...]  # sigla and files, the base first
    settings: Settings
    output: Path
    worksheet: Path
    about: About = UNTITLED
    rules: ProjectRules = NO_RULES

    @property
    def sigla(self) -> tuple[str, ...]:
        """The witnesses' sigla, the base first."""
        return tuple(siglum for siglum, _ in self.witnesses)

    def digest(self) -> str:
        """Return a digest of all that the group is made of: its key in a build, with the fingerprint of siglum."""
        made = hashlib.sha256(repr((self.name, self.settings, self.about, self.rules)).encode())
        for siglum, path in self.witnesses:
            made.update(siglum.encode() + b"\0" + path.read_bytes())
        made.update(repr(Worksheet.read(self.worksheet).decided(self.name)).encode())
        return made.hexdigest()


@dataclass(frozen=True, slots=True)
class Report:
    """What became of a group: plain data; `error` is set where nothing was written.

    `proof` is of the file that stands there now; empty where that was changed by hand and differs.
    """

    group: Group
    outcome: Outcome | None = None
    entries: tuple[Entry, ...] = ()
    proof: tuple[Proof, ...] = ()
    error: SiglumError | None = None


def groups(edition: Edition) -> Iterator[Group]:
    """Yield the groups of an edition. Raises UsageError for a key or a file that is wrong.

    A witness that is a transcript of the edition is taken from its TEI, once that is made: there its
    names and dates stand, and what the editor decided and corrected.
    """
    seen: set[str] = set()
    masters = {each.name: edition.tei / f"{each.id}.xml" for each in origins(edition.tei)}
    for n, table in enumerate(edition.collations, 1):
        made = _group(edition, table, f"{edition.root / FILE}: [[collation]] {n}")
        made = replace(
            made,
            witnesses=tuple((siglum, _master(edition, path, masters)) for siglum, path in made.witnesses),
        )
        if made.name in seen:
            raise UsageError(f"{edition.root / FILE}: two collations are called {made.name}", "rename one")
        seen.add(made.name)
        yield made


def _master(edition: Edition, path: Path, masters: Mapping[str, Path]) -> Path:
    folder = edition.transcripts_folder
    inside = path.relative_to(folder).as_posix() if path.is_relative_to(folder) else ""
    return masters.get(inside, path)


def _group(edition: Edition, table: Mapping[str, Any], where: str) -> Group:
    if unknown := sorted(set(table) - _KEYS):
        raise UsageError(f"{where}: unknown key {unknown[0]}", f"known are {', '.join(sorted(_KEYS))}")
    name = table.get("name", "")
    if not isinstance(name, str) or not _NAME.fullmatch(name):
        raise UsageError(f"{where}: has no name that can be a file's", 'write name = "cable-to-moscow"')
    spellings = edition.root / _text(table, "spellings", where) if "spellings" in table else None
    ignore = table.get("ignore", list(IGNORED))
    if not isinstance(ignore, list) or not all(isinstance(each, str) for each in ignore):
        raise UsageError(f"{where}: ignore is not a list of words", 'write ignore = ["case", "punctuation"]')
    if not isinstance(table.get("supplied", True), bool):
        raise UsageError(f"{where}: supplied is neither true nor false")
    return Group(
        name,
        _witnesses(edition, table, where),
        settings(ignore, _text(table, "choice", where, "original"), table.get("supplied", True), spellings),
        edition.tei / f"{name}.xml",
        edition.root / WORKSHEET,
        About(_text(table, "title", where), edition.title),
        edition.brackets,
    )


def _witnesses(edition: Edition, table: Mapping[str, Any], where: str) -> tuple[tuple[str, Path], ...]:
    given = table.get("witnesses")
    base = _text(table, "base", where)
    if isinstance(given, dict) and all(isinstance(path, str) for path in given.values()):
        found = [(siglum, edition.root / path) for siglum, path in given.items()]
        check(found)
        if base and base not in given:
            raise UsageError(f"{where}: base {base} is none of the witnesses", "name one of the sigla")
        return tuple(sorted(found, key=lambda each: each[0] != (base or found[0][0])))
    if isinstance(given, list) and all(isinstance(path, str) for path in given):
        return tuple(named([edition.root / path for path in given], (), base))
    raise UsageError(
        f"{where}: witnesses are missing", 'write witnesses = { A = "transcripts/a.txt", B = "…" }'
    )


def _text(table: Mapping[str, Any], key: str, where: str, default: str = "") -> str:
    value = table.get(key, default)
    if not isinstance(value, str):
        raise UsageError(f"{where}: {key} is not a text")
    return value


def make(group: Group, *, force: bool = False) -> Report:
    """Collate a group and write its TEI file, unless one stands there that was changed by hand.

    The worksheet is not written here, so that groups can be made side by side: see `refresh`.
    """
    try:
        given = [load_witness(siglum, path, group.rules) for siglum, path in group.witnesses]
        made = collate(
            given,
            group.settings,
            worksheet=Worksheet.read(group.worksheet),
            name=group.name,
            files=[seen_from(group.output, each.path) if each.tei else "" for each in given],
            about=group.about,
        )
        outcome = put(made.data, group.output, force=force)
        proof = made.proof if outcome != "kept" else _of_kept(group, made.witnesses)
        return Report(group, outcome, made.entries, proof)
    except SiglumError as error:
        return Report(group, error=error)
    except OSError as error:
        return Report(group, error=InputError(f"{error.filename or group.output}: {error.strerror}"))


def _of_kept(group: Group, witnesses: Sequence[Witness]) -> tuple[Proof, ...]:
    """What was proved of the fresh collation says nothing of a file changed by hand: it is compared itself."""
    try:
        return prove(etree.parse(group.output, PARSER).getroot(), witnesses, group.settings.choice)
    except (SiglumError, etree.XMLSyntaxError):
        return ()


def put(data: bytes, output: Path, *, force: bool = False) -> Outcome:
    """Write a collation; a file that was changed by hand is kept, unless `force`."""
    if output.exists():
        old = output.read_bytes()
        if old.replace(b"\r\n", b"\n") == data:
            return "unchanged"
        if origin := ORIGIN.search(old):
            raise UsageError(
                f"{output}: is the TEI of the transcript {origin[1].decode()}",
                "give the collation another name",
            )
        if changed_by_hand(old) and not force:
            return "kept"
    write_atomically(output, data)
    return "written"


def refresh(path: Path, made: Iterable[tuple[str, Sequence[Entry], Sequence[str]]]) -> Worksheet:
    """Write the worksheet anew for some collations: name, entries and sigla; what the editor wrote is kept."""
    sheet = Worksheet.read(path)
    for name, entries, sigla in made:
        sheet = sheet.refreshed(name, entries, sigla)
    sheet.write()
    return sheet


def seen_from(output: Path, path: Path) -> str:
    """Return how a file is called in a file beside or above it."""
    return Path(os.path.relpath(path.resolve(), output.resolve().parent)).as_posix()
