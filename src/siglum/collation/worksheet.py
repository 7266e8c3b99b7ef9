"""The worksheet `apparatus.tsv`: one row an entry; what the editor writes in it holds through every new collation."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import astuple, dataclass, field, fields, replace
from pathlib import Path

from siglum.brackets.matching import Matchable, match
from siglum.collation.entries import TYPES, Entry, Reading, Ruling
from siglum.errors import InputError
from siglum.files import write_atomically

SIGNIFICANCES = ("significant", "accidental")
GONE = "gone"
_FORMULA = re.compile(r"'*[=+\-@]")  # what a spreadsheet would take for a formula


@dataclass(frozen=True, slots=True)
class Row:
    """One entry: the columns of the worksheet, all texts, the last three the editor's; `at` is the row's line."""

    collation: str
    id: str
    place: str
    before: str
    lemma: str
    readings: str
    after: str
    type: str
    decision: str = ""
    significance: str = ""
    note: str = ""
    at: int = field(default=0, compare=False, repr=False)

    @property
    def decided(self) -> bool:
        """Whether the editor wrote anything."""
        return any(each.strip() for each in (self.decision, self.significance, self.note))


COLUMNS = tuple(each.name for each in fields(Row) if each.name != "at")


@dataclass(frozen=True, slots=True)
class Worksheet:
    """The rows of one or several collations."""

    rows: tuple[Row, ...]
    path: Path

    @classmethod
    def read(cls, path: Path) -> Worksheet:
        """Read a worksheet; one that does not exist is empty. Raises InputError with file and line."""
        try:
            return cls(tuple(_rows(path)) if path.exists() else (), path)
        except csv.Error as error:
            raise InputError(f"{path}: {error}", "save it as text separated by tabs") from error

    def decided(self, collation: str) -> tuple[Row, ...]:
        """Return the rows of a collation in which the editor wrote."""
        return tuple(row for row in self.rows if row.collation == collation and row.decided)

    def rulings(self, collation: str, entries: Sequence[Entry], sigla: Sequence[str]) -> dict[str, Ruling]:
        """Return the editor's rulings by the id of the entry, wherever it stands by now.

        Raises InputError, with the row's line, for what is no ruling.
        """
        old = [row for row in self.rows if row.collation == collation]
        if not any(row.decided for row in old):
            return {}
        fresh = [row_of(collation, entry, sigla) for entry in entries]
        found = match([_matchable(row) for row in old], [_matchable(row) for row in fresh])
        return {
            fresh[other].id: self._ruling(old[one], sigla) for one, other in found.items() if old[one].decided
        }

    def refreshed(self, collation: str, entries: Sequence[Entry], sigla: Sequence[str]) -> Worksheet:
        """Return the worksheet with a collation as it is now; decided rows whose entry is gone stay, flagged."""
        old = [row for row in self.rows if row.collation == collation]
        fresh = [row_of(collation, entry, sigla) for entry in entries]
        found = match([_matchable(row) for row in old], [_matchable(row) for row in fresh])
        for one, other in found.items():
            kept = old[one]
            fresh[other] = replace(
                fresh[other], decision=kept.decision, significance=kept.significance, note=kept.note
            )
        lost = [replace(row, type=GONE) for n, row in enumerate(old) if n not in found and row.decided]
        others = [row for row in self.rows if row.collation != collation]
        rows = sorted([*others, *fresh, *lost], key=lambda row: row.collation)
        return replace(self, rows=tuple(rows))

    def write(self) -> None:
        """Write the worksheet, all or nothing; one that holds the same already is left alone."""
        out = io.StringIO()
        writer = csv.writer(out, delimiter="\t", lineterminator="\n")
        writer.writerow(COLUMNS)
        writer.writerows([_written(cell) for cell in astuple(row)[: len(COLUMNS)]] for row in self.rows)
        data = out.getvalue().encode()
        if not self.path.exists() or self.path.read_bytes() != data:
            write_atomically(self.path, data)

    def _ruling(self, row: Row, sigla: Sequence[str]) -> Ruling:
        made = Ruling(note=row.note.strip())
        for word in row.decision.split():
            if word in TYPES:
                made = replace(made, type=word)
            elif word in sigla:
                made = replace(made, lemma=word)
            else:
                raise InputError(
                    f"{self.path}:{row.at}: “{word}” is no decision",
                    f"write a type ({', '.join(TYPES)}), the siglum whose reading is the lemma, or both",
                )
        significance = row.significance.strip()
        if significance and significance not in SIGNIFICANCES:
            raise InputError(
                f"{self.path}:{row.at}: “{significance}” is no significance",
                f"write {' or '.join(SIGNIFICANCES)}",
            )
        return replace(made, significance=significance)


def row_of(collation: str, entry: Entry, sigla: Sequence[str]) -> Row:
    """Return the row of an entry; its lemma is the base's, whatever the editor decided."""
    first, *others = entry.readings
    readings = "; ".join(_shown(reading, sigla) for reading in others)
    lemma = _shown(first, sigla)
    return Row(collation, entry.id, entry.place, entry.before, lemma, readings, entry.after, entry.type)


def _shown(reading: Reading, sigla: Sequence[str]) -> str:
    text = "lac." if reading.silent else " ".join(reading.text.split()) or "om."
    return f"{text} {' '.join(sigla[n] for n in reading.witnesses)}"


def _matchable(row: Row) -> Matchable:
    return Matchable(f"{row.lemma} ] {row.readings}", row.before, row.after)


def _rows(path: Path) -> Iterator[Row]:
    """Yield the rows of a file as any spreadsheet saves it: by tabs, semicolons or commas, in UTF-8 or UTF-16."""
    text = _decoded(path)
    csv.field_size_limit(max(csv.field_size_limit(), len(text) + 1))
    first = text.partition("\n")[0]
    delimiter = next((sign for sign in "\t;," if first.count(sign) >= len(COLUMNS) - 1), "\t")
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    head = [each.strip() for each in next(reader, [])]
    if tuple(head[: len(COLUMNS)]) != COLUMNS:
        raise InputError(f"{path}:1: this is not an apparatus", f"the columns are {' '.join(COLUMNS)}")
    for cells in reader:
        if any(cells[len(COLUMNS) :]):
            raise InputError(f"{path}:{reader.line_num}: has too many columns", "take a separator out")
        if any(cells):
            padded = [_read(cell) for cell in [*cells, *[""] * len(COLUMNS)][: len(COLUMNS)]]
            yield Row(**dict(zip(COLUMNS, padded, strict=True)), at=reader.line_num)


def _decoded(path: Path) -> str:
    try:
        data = path.read_bytes()
        return data.decode("utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{path}: cannot be read: {error}", "save it as UTF-8, separated by tabs") from error


def _written(cell: str) -> str:
    plain = " ".join(cell.split())
    return f"'{plain}" if _FORMULA.match(plain) else plain


def _read(cell: str) -> str:
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell
