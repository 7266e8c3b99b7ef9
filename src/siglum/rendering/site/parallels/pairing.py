"""Which documents stand beside each other: those whose `@corresp` point to another, and those that a table aligns."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from siglum import languages
from siglum.errors import InputError
from siglum.rendering.facts import Facts
from siglum.rendering.html import Way


@dataclass(frozen=True, slots=True)
class Pair:
    """Two documents, the original first; the same one twice where it holds both texts.

    `rows` are the ids that a table aligns, a row a line, with the table's name and the number of the line.
    """

    left: str
    right: str
    rows: tuple[tuple[frozenset[str], frozenset[str], str], ...] = ()

    @property
    def page(self) -> str:
        """Where the two stand beside each other."""
        names = self.left if self.left == self.right else f"{self.left}--{self.right}"
        return f"parallels/{names}.html"


def pairs(known: Sequence[Facts], tables: Iterable[Path] = (), language: str = "en") -> list[Pair]:
    """Return the pairs of an edition, each once, tables first.

    Where two documents point to each other, the one in another language than the edition's is the original.
    Raises InputError for a table that cannot be read or names no document.
    """
    found: dict[frozenset[str], Pair] = {}
    by_id = {each["id"]: each for each in known}
    for table in tables:
        made = _tabled(table, by_id)
        found[frozenset((made.left, made.right))] = made
    for facts in known:
        for target in facts["corresponds"]:
            other = facts["id"] if target == "" else Path(target).stem
            if other not in by_id or (target and not target.endswith(".xml")):
                continue
            foreign = facts["language"] != language and by_id[other]["language"] == language
            mutual = any(Path(each).stem == facts["id"] for each in by_id[other]["corresponds"])
            left, right = (facts["id"], other) if mutual and foreign else (other, facts["id"])
            found.setdefault(frozenset((left, right)), Pair(left, right))
    return list(found.values())


def _tabled(table: Path, known: dict[str, Facts]) -> Pair:
    """Read a table of two columns: ids of documents in its head, ids of their blocks below; several by spaces."""
    try:
        lines = table.read_text("utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(
            f"{table}: cannot be read: {error}", "save it as UTF-8, separated by a tab"
        ) from error
    cells = [[cell.strip() for cell in line.split("\t")] for line in lines]
    if not cells or len(cells[0]) != 2:
        raise InputError(
            f"{table}:1: is no head of two columns", "write the ids of two documents, with a tab between them"
        )
    for name in cells[0]:
        if name not in known:
            raise InputError(
                f"{table}:1: there is no document “{name}”", "write the name of its TEI file without .xml"
            )
    rows = []
    for n, line in enumerate(cells[1:], 2):
        if any(line):
            left, right = (frozenset(cell.split()) for cell in [*line, ""][:2])
            rows.append((left, right, f"{table}:{n}"))
    return Pair(cells[0][0], cells[0][1], tuple(rows))


def views(identifier: str, known: Sequence[Pair], titles: dict[str, Facts]) -> tuple[Way, ...]:
    """Return the pages on which a document stands beside another."""
    return tuple(
        Way(
            pair.page,
            "Original and translation"
            if pair.left == pair.right
            else f"With {_other(pair, identifier, titles)}",
        )
        for pair in known
        if identifier in (pair.left, pair.right)
    )


def _other(pair: Pair, identifier: str, known: dict[str, Facts]) -> str:
    """Say what the other document is: "the Russian text", or its title where the languages are the same."""
    other, mine = known[pair.right if identifier == pair.left else pair.left], known[identifier]
    if other["language"].partition("-")[0] != mine["language"].partition("-")[0]:
        return f"the {languages.name(other['language'])} text"
    title = other["title"]
    return f"“{title if len(title) < 50 else title[:48].rpartition(' ')[0] + '…'}”"
