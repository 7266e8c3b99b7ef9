"""The worksheet `apparatus.tsv`: one row an entry; what the editor writes in it holds through every new collation."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import astuple, dataclass, fields, replace
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
    """One entry: the columns of the worksheet, all texts; the last three are the editor's."""

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

    @property
    def decided(self) -> bool:
        """Whether the editor wrote anything."""
        return any(each.strip() for each in (self.decision, self.significance, self.note))


COLUMNS = tuple(each.name for each in fields(Row))


@dataclass(frozen=True, slots=True)
class Worksheet:
    """The rows of one or several collations."""

    rows: tuple[Row, ...]
    path: Path

    @classmethod
    def read(cls, path: Path) -> Worksheet:
        """Read a worksheet; one that does not exist is empty. Raises InputError with file and line."""
        return cls(tuple(_rows(path)) if path.exists() else (), path)

    def decided(self, collation: str) -> tuple[Row, ...]:
        """Return the rows of a collation in which the editor wrote."""
        return tuple(row for row in self.rows if row.collation == collation and row.decided)

    def rulings(self, collation: str, entries: Sequence[Entry], sigla: Sequence[str]) -> dict[str, Ruling]:
        """Return the editor's rulings by the id of the entry, wherever it stands by now.

        Raises InputError, with the row's line, for what is no ruling.
        """
        old = [(n, row) for n, row in enumerate(self.rows, 2) if row.collation == collation]
        if not any(row.decided for _, row in old):
            return {}
        fresh = [row_of(collation, entry, sigla) for entry in entries]
        found = match([_matchable(row) for _, row in old], [_matchable(row) for row in fresh])
        return {
            fresh[other].id: self._ruling(*old[one], sigla)
            for one, other in found.items()
            if old[one][1].decided
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
        writer.writerows([_written(cell) for cell in astuple(row)] for row in self.rows)
        data = out.getvalue().encode()
        if not self.path.exists() or self.path.read_bytes() != data:
            write_atomically(self.path, data)

    def _ruling(self, line: int, row: Row, sigla: Sequence[str]) -> Ruling:
        made = Ruling(note=row.note.strip())
        for word in row.decision.split():
            if word in TYPES:
                made = replace(made, type=word)
            elif word in sigla:
                made = replace(made, lemma=word)
            else:
                raise InputError(
                    f"{self.path}:{line}: “{word}” is no decision",
                    f"write a type ({', '.join(TYPES)}), the siglum whose reading is the lemma, or both",
                )
        significance = row.significance.strip()
        if significance and significance not in SIGNIFICANCES:
            raise InputError(
                f"{self.path}:{line}: “{significance}” is no significance",
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
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{path}: cannot be read: {error}", "save it as UTF-8, separated by tabs") from error
    csv.field_size_limit(max(csv.field_size_limit(), len(text) + 1))
    reader = csv.reader(io.StringIO(text, newline=""), delimiter="\t")
    head = next(reader, [])
    if tuple(each.strip() for each in head) != COLUMNS:
        raise InputError(f"{path}:1: this is not an apparatus", f"the columns are {' '.join(COLUMNS)}")
    for cells in reader:
        if any(cells):
            if len(cells) > len(COLUMNS):
                raise InputError(f"{path}:{reader.line_num}: has too many columns", "take a tab out")
            padded = [_read(cell) for cell in [*cells, *[""] * len(COLUMNS)][: len(COLUMNS)]]
            yield Row(**dict(zip(COLUMNS, padded, strict=True)))


def _written(cell: str) -> str:
    plain = " ".join(cell.split())
    return f"'{plain}" if _FORMULA.match(plain) else plain


def _read(cell: str) -> str:
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell
