"""The edition's tables of persons, places and organisations: TSV of id, name, variants, authority URI."""

from __future__ import annotations

import hashlib
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from pathlib import Path
from typing import Literal

from siglum.encoding.people import slug
from siglum.errors import InputError

NameKind = Literal["person", "place", "org"]
TOKEN = re.compile(r"[^\W_](?:[^\W_]|[\u0300-\u036f]|['’ʼ‘`](?!s\b)(?=[^\W_]))*")
COLUMNS = "the columns are id, name, variants (separated by | or ;), authority URI, with tabs between them"
_ID = re.compile(r"[A-Za-z_][A-Za-z0-9_.-]*")
_URI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\s<>\"]+")
_NO_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
# What other ids of a TEI file begin with: responsible people, kinds, notes, blocks, the document.
_TAKEN = re.compile(r"(?:tr|ob|ed|kind|note)-|d-\d|[a-z]+-[0-9a-f]{8}(?:-\d+)?\Z|bracket-kinds\Z")


@dataclass(frozen=True, slots=True)
class Listed:
    """A row of a table: a name that the edition vouches for in all its forms."""

    kind: NameKind
    id: str
    name: str
    variants: tuple[str, ...] = ()
    uris: tuple[str, ...] = ()

    @property
    def forms(self) -> tuple[str, ...]:
        """The name and its variants."""
        return (self.name, *self.variants)


@lru_cache(65536)
def fold(word: str) -> str:
    """Return a word without case, diacritics and apostrophes; in a script that cannot be so written, as it is."""
    return slug(word) or word


def identifier(kind: NameKind, name: str) -> str:
    """Return the xml:id of a name, the same in every document; places and organisations say what they are."""
    stem = slug(name) or "u" + "-".join(f"{ord(each):x}" for each in "".join(name.split()))[:40]
    if kind != "person" or not stem[0].isalpha() or _TAKEN.match(stem):
        stem = f"{kind}-{stem}"
    return stem


class Tables:
    """The rows of an edition's tables, found by their forms.

    Small to send to another process, which reads the files again, once; its `repr` changes with the rows.
    """

    def __init__(self, rows: Sequence[Listed] = (), paths: tuple[Path | None, ...] = ()) -> None:
        self.rows = tuple(rows)
        self._paths = paths

    def __reduce__(self) -> tuple[object, ...]:
        return (_again, self._paths) if any(self._paths) else (Tables, (self.rows,))

    def __repr__(self) -> str:
        return f"Tables({self._digest})"

    @cached_property
    def _digest(self) -> str:
        return hashlib.sha256(repr(self.rows).encode()).hexdigest() if self.rows else ""

    @cached_property
    def by_form(self) -> dict[tuple[NameKind, str], Listed]:
        """The rows by kind and each form's slug; a form that two rows share tells neither."""
        found: dict[tuple[NameKind, str], Listed | None] = {}
        for row in self.rows:
            for form in row.forms:
                key = (row.kind, slug(form))
                found[key] = row if found.get(key, row) is row else None
        return {key: row for key, row in found.items() if row}

    @cached_property
    def by_id(self) -> dict[str, Listed]:
        """The rows by their ids."""
        return {row.id: row for row in self.rows}

    @cached_property
    def _by_word(self) -> dict[str, list[Listed]]:
        found: dict[str, list[Listed]] = defaultdict(list)
        for row in self.rows:
            for word in {fold(each[0]) for form in row.forms if (each := TOKEN.search(form))}:
                found[word].append(row)
        return found

    def met(self, words: Iterable[str]) -> list[Listed]:
        """Return the rows of which a form begins with one of some folded words, in the order of the tables."""
        found = {row.id: row for word in words for row in self._by_word.get(word, ())} if self.rows else {}
        return [row for row in self.rows if row.id in found] if found else []


NO_TABLES = Tables()


@cache
def _again(*paths: Path | None) -> Tables:
    return read_tables(*paths)


def read_tables(persons: Path | None = None, places: Path | None = None, orgs: Path | None = None) -> Tables:
    """Read the tables that `edition.toml` [names] gives.

    Raises InputError, with file and line for a bad row.
    """
    rows: list[Listed] = []
    seen: dict[str, str] = {}
    paths: tuple[tuple[NameKind, Path | None], ...] = (("person", persons), ("place", places), ("org", orgs))
    for kind, path in paths:
        for number, row in _rows(kind, path) if path else ():
            where = f"{path}:{number}"
            if row.id in seen:
                raise InputError(
                    f"{where}: the id “{row.id}” stands in {seen[row.id]} already", "give each row its own id"
                )
            seen[row.id] = where
            rows.append(row)
    return Tables(rows, (persons, places, orgs))


def _rows(kind: NameKind, path: Path) -> Iterator[tuple[int, Listed]]:
    for number, line in enumerate(_text(path).split("\n"), 1):
        cells = [_cell(each) for each in line.split("\t")]
        if not line.strip() or line.startswith("#") or (number == 1 and cells[0].lower() in ("id", "xml:id")):
            continue
        yield number, _row(kind, cells, f"{path}:{number}")


def _row(kind: NameKind, cells: list[str], where: str) -> Listed:
    if len(cells) < 2 or not cells[1]:
        raise InputError(f"{where}: there is no name in the second column", COLUMNS)
    if bad := _NO_XML.search("\t".join(cells)):
        raise InputError(f"{where}: holds the character U+{ord(bad[0]):04X}, which XML cannot", "delete it")
    made, name, variants, uris = (*cells, "", "")[:4]
    if made and not _ID.fullmatch(made):
        raise InputError(
            f"{where}: “{made}” is no id", "begin with a letter, then letters, figures, hyphens, full stops"
        )
    if made and _TAKEN.match(made):
        raise InputError(
            f"{where}: ids like “{made}” are used for other things in the TEI files", "choose another id"
        )
    for uri in uris.split():
        if not _URI.fullmatch(uri):
            raise InputError(
                f"{where}: “{uri}” is no URI", "write it in full, as in https://viaf.org/viaf/88973162"
            )
    forms = dict.fromkeys(
        form for each in re.split(r"[|;]", variants) if (form := each.strip()) and form != name
    )
    return Listed(kind, made or identifier(kind, name), name, tuple(forms), tuple(uris.split()))


def _cell(text: str) -> str:
    """Spreadsheets put quotation marks around a cell that holds some, and double those inside."""
    text = text.strip()
    if len(text) > 1 and text[0] == text[-1] == '"':
        text = text[1:-1].replace('""', '"').strip()
    return " ".join(text.split())


def _text(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8-sig")
    except (FileNotFoundError, IsADirectoryError):
        raise InputError(
            f"{path}: there is no such table", "mend the path under [names] in edition.toml"
        ) from None
    except OSError as error:
        raise InputError(f"{path}: {error.strerror}", "make the file readable") from error
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise InputError(
            f"{path}:{line}: is not UTF-8", "save the table as UTF-8, tabs between columns"
        ) from error
