"""After a move is found, the columns that stray matches held together come apart, so that the passage stands as one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from siglum.collation.alignment.merging import GrowingRow
from siglum.collation.alignment.model import NONE, Move
from siglum.collation.alignment.moves import Side, moves, side


def find_moves(rows: Sequence[GrowingRow], texts: Sequence[Sequence[str]]) -> list[Move]:
    """Find every witness's moves against the base; take their stray matches out of the rows."""
    found: list[Move] = []
    for witness in range(1, len(texts)):
        base, other = _sides(rows, texts, witness)
        made = moves(witness, base, other)
        _loosen(rows, witness, made, base, other)
        found += made
        for move in made:
            _gather(rows[base.row[move.base_start]], 0, move.base_start, move.base_end)
            _gather(rows[other.row[move.start]], witness, move.start, move.end)
    return found


def _sides(rows: Sequence[GrowingRow], texts: Sequence[Sequence[str]], witness: int) -> tuple[Side, Side]:
    partner = [NONE] * len(texts[0]), [NONE] * len(texts[witness])
    row_of = [NONE] * len(texts[0]), [NONE] * len(texts[witness])
    for n, row in enumerate(rows):
        for cells in row.cells:
            mine, its = cells[0], cells[witness]
            if mine != NONE:
                partner[0][mine], row_of[0][mine] = its, n
            if its != NONE:
                partner[1][its], row_of[1][its] = mine, n
    return (
        side(texts[0], partner[0], texts[witness], row_of[0]),
        side(texts[witness], partner[1], texts[0], row_of[1]),
    )


def _loosen(rows: Sequence[GrowingRow], witness: int, made: Iterable[Move], base: Side, other: Side) -> None:
    """Give the witness's tokens columns of their own where a passage, on either side, shares columns."""
    tokens: set[int] = set()
    for move in made:
        tokens.update(n for n in range(move.start, move.end) if other.partner[n] != NONE)
        tokens.update(base.partner[n] for n in range(move.base_start, move.base_end))
    tokens.discard(NONE)
    for number in {other.row[n] for n in tokens}:
        row = rows[number]
        cells, forms = [], []
        for each, form in zip(row.cells, row.forms, strict=True):
            cells.append(each)
            forms.append(form)
            token = each[witness]
            if token in tokens and any(cell != NONE for n, cell in enumerate(each) if n != witness):
                each[witness] = NONE
                alone = [NONE] * len(each)
                alone[witness] = token
                cells.append(alone)
                forms.append((other.keys[token],))
        row.cells, row.forms = cells, forms


def _gather(row: GrowingRow, witness: int, start: int, end: int) -> None:
    """Bring the columns of a passage together as far as no token of any witness passes another."""
    places = [n for n, cells in enumerate(row.cells) if start <= cells[witness] < end]
    last = places[0]
    for place in places[1:]:
        if place > last + 1 and _free(row.cells[last + 1 : place], row.cells[place]):
            row.cells.insert(last + 1, row.cells.pop(place))
            row.forms.insert(last + 1, row.forms.pop(place))
            last += 1
        else:
            last = place


def _free(between: Iterable[Sequence[int]], cells: Sequence[int]) -> bool:
    return not any(NONE not in (mine, its) for each in between for mine, its in zip(each, cells, strict=True))
