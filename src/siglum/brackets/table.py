"""Rows of brackets as tab-separated text that a spreadsheet opens and saves without harm."""

from __future__ import annotations

import csv
import io
import os
import re
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import astuple, dataclass
from pathlib import Path

from siglum.errors import InputError

COLUMNS = (
    "document",
    "n",
    "line",
    "column",
    "content",
    "kind",
    "cert",
    "evidence",
    "lemma",
    "context",
    "decision",
)
_ESCAPES = {"\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}
_ESCAPED = re.compile(r"\\([\\ntr])")
_FORMULA = re.compile(r"'*[=+\-@]")  # what a spreadsheet would take for a formula


@dataclass(frozen=True, slots=True)
class Row:
    """One bracket: the columns of the worksheet, all texts; `at` is the row's line in its file."""

    document: str
    n: str
    line: str
    column: str
    content: str
    kind: str
    cert: str
    evidence: str
    lemma: str
    context: str
    decision: str = ""
    at: int = 0


def to_tsv(rows: Iterable[Row]) -> str:
    """Return rows with a head line: line ends and tabs as \\n and \\t, nothing that a spreadsheet would compute."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter="\t", lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows([_written(cell) for cell in astuple(row)[: len(COLUMNS)]] for row in rows)
    return out.getvalue()


def parse_rows(path: Path) -> tuple[Row, ...]:
    """Read the rows of a worksheet. Raises InputError with file and line where it is none."""
    return tuple(_rows(_decoded(path), path))


def write_rows(rows: Iterable[Row], path: Path) -> None:
    """Write rows to a file, all or nothing."""
    try:
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        try:
            with os.fdopen(handle, "w", encoding="utf-8", newline="") as out:
                out.write(to_tsv(rows))
            Path(name).chmod(0o644)
            Path(name).replace(path)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise
    except OSError as error:
        raise InputError(f"{path}: cannot be written: {error.strerror}") from error


def _decoded(path: Path) -> str:
    try:
        data = path.read_bytes()
    except OSError as error:
        raise InputError(f"{path}: cannot be read: {error.strerror}") from error
    encoding = "utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise InputError(
            f"{path}: is not UTF-8: {error.reason}", "save it as UTF-8, separated by tabs"
        ) from error


def _rows(text: str, path: Path) -> Iterator[Row]:
    csv.field_size_limit(max(csv.field_size_limit(), len(text) + 1))
    first = text.partition("\n")[0]
    delimiter = next((sign for sign in "\t;," if first.count(sign) >= len(COLUMNS) - 1), "\t")
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    try:
        head = next(reader, None)
        if head is None:
            return
        if tuple(" ".join(head).split()) != COLUMNS:
            raise InputError(
                f"{path}:1: this is not a worksheet of brackets", f"the columns are {' '.join(COLUMNS)}"
            )
        for cells in reader:
            if not any(cells):
                continue
            if any(cells[len(COLUMNS) :]) or len(cells) < len(COLUMNS) - 1:
                message = f"{path}:{reader.line_num}: {len(cells)} columns where {len(COLUMNS)} belong"
                raise InputError(message, "a separator is missing, or one too many")
            padded = [_read(cell) for cell in [*cells, ""][: len(COLUMNS)]]
            yield Row(**dict(zip(COLUMNS, padded, strict=True)), at=reader.line_num)
    except csv.Error as error:
        raise InputError(f"{path}:{reader.line_num}: {error}", "save it as text separated by tabs") from error


def _written(cell: str) -> str:
    plain = re.sub(r"[\\\n\t\r]", lambda found: _ESCAPES[found[0]], cell)
    return "'" + plain if _FORMULA.match(plain) else plain


def _read(cell: str) -> str:
    plain = cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell
    return _ESCAPED.sub(lambda found: {"n": "\n", "t": "\t", "r": "\r", "\\": "\\"}[found[1]], plain)
