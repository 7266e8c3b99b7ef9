"""The files that pointers lead to, and what points to what: for one run over a document, a folder or an edition."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from lxml import etree

from siglum.validation.examined import XML_ID
from siglum.validation.safe import Document, read


@dataclass(slots=True)
class Library:
    """Knows the ids of files and remembers which were pointed to.

    `within` is the folder of the edition, which no pointer should leave; without it any local file
    may be pointed to. `entries` are those of registers and lists of witnesses: by file and id the
    code that says that nothing points to one, and how findings call the file.
    """

    within: Path | None = None
    used: set[tuple[Path, str]] = field(default_factory=set)
    entries: dict[tuple[Path, str], tuple[str, str]] = field(default_factory=dict)
    _ids: dict[Path, dict[str, str] | None] = field(default_factory=dict)

    def learn(self, path: Path, ids: Iterable[tuple[str, str]]) -> None:
        """Note the ids of a document that was read anyway, each with the name of its element; the first counts."""
        known: dict[str, str] = {}
        for identity, name in ids:
            known.setdefault(identity, name)
        self._ids[path] = known

    def ids(self, path: Path) -> dict[str, str] | None:
        """Return the ids of a file with the names of their elements; None where it is not readable XML."""
        if path not in self._ids:
            document = read(path)
            self._ids[path] = _ids_of(document) if isinstance(document, Document) else None
        return self._ids[path]

    def unused(self) -> dict[Path, dict[str, tuple[str, str]]]:
        """Return the entries that nothing pointed to, by file and id: the code that says so and the file's name."""
        found: dict[Path, dict[str, tuple[str, str]]] = {}
        for (path, identity), told in self.entries.items():
            if (path, identity) not in self.used:
                found.setdefault(path, {})[identity] = told
        return found

    def join(self, other: Library) -> None:
        """Add what another library remembers of its files."""
        self.used |= other.used
        self.entries |= other.entries

    def outside(self, path: Path) -> bool:
        """Say whether a file lies outside of the edition."""
        return self.within is not None and not path.is_relative_to(self.within)


def _ids_of(document: Document) -> dict[str, str]:
    found: dict[str, str] = {}
    for element in document.root.iter(etree.Element):
        identity = element.get(XML_ID)
        if identity is not None:
            found.setdefault(identity, str(element.tag))
    return found
