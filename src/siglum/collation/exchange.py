"""Alignment tables in and out: the JSON of CollateX, and CSV with a column a witness."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Mapping, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any

from siglum.collation.alignment import NONE, Alignment
from siglum.collation.sources import Given
from siglum.collation.witnesses import Witness
from siglum.encoding.markup import element, sub
from siglum.errors import InputError


def to_json(alignment: Alignment, witnesses: Sequence[Witness]) -> str:
    """Return the table as CollateX writes it: for each witness a row of cells, each a list of tokens or null."""
    table = [
        [
            [_token(witness, cells[number])] if cells[number] != NONE else None
            for row in alignment.rows
            for cells in row.columns
        ]
        for number, witness in enumerate(witnesses)
    ]
    found = {"witnesses": [witness.siglum for witness in witnesses], "table": table}
    return json.dumps(found, ensure_ascii=False) + "\n"


def _token(witness: Witness, token: int) -> dict[str, str]:
    """A token with the white space after it, as CollateX has it; a block ends with an empty line."""
    shown, following = witness.tokens[token], token + 1
    space = ""
    if following < len(witness.tokens):
        joined = witness.block_of(token) == witness.block_of(following)
        space = " " * witness.seams[following].space if joined else "\n\n"
    return {"t": shown.text + space, "n": shown.key, "_sigil": witness.siglum}


def to_csv(alignment: Alignment, witnesses: Sequence[Witness]) -> str:
    """Return the table as CSV: a head with the sigla, a line a column of the alignment, an empty line between rows."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow([witness.siglum for witness in witnesses])
    for n, row in enumerate(alignment.rows):
        if n:
            writer.writerow([""] * len(witnesses))
        for cells in row.columns:
            pairs = zip(witnesses, cells, strict=True)
            writer.writerow([witness.tokens[at].text if at != NONE else "" for witness, at in pairs])
    return out.getvalue()


def read_table(path: Path) -> list[Given]:
    """Return the witnesses of a table: JSON that CollateX reads or writes, or CSV as above.

    What the table aligned is aligned anew. Raises InputError where it is no such table.
    """
    try:
        text = path.read_text("utf-8-sig")
        texts = _from_csv(text) if path.suffix.lower() == ".csv" else _from_json(json.loads(text))
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        what = f"{error} is missing" if isinstance(error, KeyError) else str(error)
        raise InputError(
            f"{path}: is no table of witnesses: {what}",
            "give CollateX JSON, or CSV whose first line has the sigla",
        ) from error
    return [_given(siglum, blocks, path) for siglum, blocks in texts.items()]


def _from_csv(text: str) -> dict[str, list[str]]:
    rows = list(csv.reader(io.StringIO(text)))
    sigla = [siglum.strip() for siglum in rows[0]] if rows else []
    if len(sigla) < 2 or len(set(sigla)) < len(sigla) or not all(sigla):
        raise ValueError("the first line does not name two witnesses or more")
    found: dict[str, list[list[str]]] = {siglum: [[]] for siglum in sigla}
    for row in rows[1:]:
        for siglum, cell in zip(sigla, row or [""] * len(sigla), strict=False):
            if not any(row):
                found[siglum].append([])
            elif cell.strip():
                found[siglum][-1].append(cell.strip())
    return {siglum: [" ".join(words) for words in blocks] for siglum, blocks in found.items()}


def _from_json(found: Mapping[str, Any]) -> dict[str, list[str]]:
    if "table" in found:
        rows = zip(found["witnesses"], found["table"], strict=True)
        texts = {
            str(siglum): "".join(str(token["t"]) for cell in row for token in cell or ())
            for siglum, row in rows
        }
        return {siglum: text.split("\n\n") for siglum, text in texts.items()}
    return {str(each["id"]): _content(each) for each in found["witnesses"]}


def _content(witness: Mapping[str, Any]) -> list[str]:
    if "tokens" in witness:
        return "".join(str(token["t"]) for token in witness["tokens"]).split("\n\n")
    return str(witness["content"]).split("\n\n")


def _given(siglum: str, blocks: Sequence[str], path: Path) -> Given:
    root = element("TEI")
    title = sub(sub(sub(root, "teiHeader"), "fileDesc"), "titleStmt")
    sub(title, "title", {"type": "main"}, path.stem)
    body = sub(sub(root, "text"), "body")
    for block in blocks:
        sub(body, "p", text=block)
    digest = sha256("\n\n".join(blocks).encode()).hexdigest()
    return Given(siglum, root, path, digest, tei=False)
