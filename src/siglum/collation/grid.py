"""The alignment made ready for writing: rows that have a place in the base's text, lacunae, borders of passages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from siglum.collation.alignment import NONE, Alignment, Move
from siglum.collation.tokens import THING
from siglum.collation.witnesses import Witness
from siglum.collation.witnesses.elements import UNDIVIDED

_LONG = 6  # columns from which on a gap is a lacuna, in which its witness is silent
_EDGES = {"start": "witStart", "end": "witEnd", "lacuna": "lacunaStart"}
_GAP = f"{THING}gap:"


@dataclass(slots=True)
class Column:
    """A column, and what is known of the place where it stands."""

    cells: list[int]
    silent: int = 0  # a bit for each witness that is in a lacuna here
    glued: bool = False  # it belongs together with the next column
    border: bool = False  # an entry must not reach over its beginning
    marks: dict[int, str] = field(
        default_factory=dict
    )  # by witness: lacunaStart, lacunaEnd, witStart, witEnd


@dataclass(slots=True)
class GridRow:
    """A block of the result; `base` is the base's block."""

    base: int | None
    columns: list[Column]


@dataclass(slots=True)
class Grid:
    """All rows, and the passages that were moved."""

    witnesses: Sequence[Witness]
    rows: list[GridRow]
    moves: tuple[Move, ...] = ()

    def columns(self) -> Iterator[tuple[int, Column]]:
        """Yield every column with the number of its row."""
        for n, row in enumerate(self.rows):
            for column in row.columns:
                yield n, column


def grid(alignment: Alignment, witnesses: Sequence[Witness], attached: Sequence[int]) -> Grid:
    """Make the grid. `attached` gives for each row of the alignment the row that it becomes part of, mostly itself."""
    rows: dict[int, GridRow] = {}
    waiting: list[Column] = []
    for n, row in enumerate(alignment.rows):
        columns = [Column(list(cells)) for cells in row.columns]
        if attached[n] == n:
            rows[n] = GridRow(row.base, waiting + columns)
            waiting = []
        elif attached[n] < n:
            rows[attached[n]].columns += columns
        else:
            waiting += columns
    whole = Grid(witnesses, list(rows.values()), alignment.moves)
    for number in range(len(witnesses)):
        _keep_together(whole, number)
    _glue(whole, alignment)
    for witness in range(len(witnesses)):
        _find_lacunae(whole, witness)
    for made in whole.rows:
        made.columns = [column for column in made.columns if any(cell != NONE for cell in column.cells)]
    return whole


def _keep_together(whole: Grid, number: int) -> None:
    """A choice and the like are never divided: where one reaches into a second row, its words stay in the first."""
    witness = whole.witnesses[number]
    held = [node for node in witness.nodes if node.name in UNDIVIDED and node.last > node.first]
    if not held:
        return
    places = {column.cells[number]: (n, column) for n, column in whole.columns()}
    for node in held:
        home = places[node.first][0]
        for token in range(node.first + 1, node.last + 1):
            n, column = places[token]
            if n != home:
                column.cells[number] = NONE
                alone = Column([NONE] * len(column.cells))
                alone.cells[number] = token
                whole.rows[home].columns.append(alone)
                places[token] = (home, alone)


def _glue(whole: Grid, alignment: Alignment) -> None:
    """Note which columns hold one word together, and where a moved passage begins and ends."""
    wanted = {witness for witness, _ in alignment.joined} | {move.witness for move in alignment.moves}
    places: dict[int, dict[int, tuple[int, int]]] = {witness: {} for witness in sorted(wanted | {0})}
    for n, row in enumerate(whole.rows):
        for c, column in enumerate(row.columns):
            for witness, held in places.items():
                held[column.cells[witness]] = (n, c)
    for witness, token in alignment.joined:
        n, c = places[witness][token]
        whole.rows[n].columns[c].glued = True
    for move in alignment.moves:
        for witness, start, end in (
            (0, move.base_start, move.base_end),
            (move.witness, move.start, move.end),
        ):
            (n, c), (last_row, last) = places[witness][start], places[witness][end - 1]
            columns = whole.rows[n].columns
            columns[c].border = True
            for column in columns[c:last] if n == last_row else ():
                column.glued = True
            if n == last_row and last + 1 < len(columns):
                columns[last + 1].border = True


def _find_lacunae(whole: Grid, witness: int) -> None:
    """Find where a gap stands for many columns, or for whole blocks, that the witness has not."""
    tokens = whole.witnesses[witness].tokens
    if not any(token.key.startswith(_GAP) for token in tokens):
        return
    elsewhere = {
        token
        for move in whole.moves
        if move.witness == witness
        for token in range(move.base_start, move.base_end)
    }  # what it has in another place is not lost
    run: list[tuple[int, Column]] = []  # since the last word of the witness
    gaps: list[tuple[int, Column]] = []
    begun = False
    for n, column in whole.columns():
        token = column.cells[witness]
        if token != NONE and not tokens[token].key.startswith(_GAP):
            if len(gaps) == 1:
                _fall_silent(run, gaps[0], witness, "lacuna" if begun else "start")
            run, gaps, begun = [], [], True
            continue
        if column.cells[0] not in elsewhere:
            run.append((n, column))
        if token != NONE:
            gaps.append((n, column))
    if len(gaps) == 1 and begun:
        _fall_silent(run, gaps[0], witness, "end")


def _fall_silent(run: list[tuple[int, Column]], gap: tuple[int, Column], witness: int, where: str) -> None:
    """TEI Guidelines 12.1.5: a damaged witness stands in no reading between the limits of its lacuna.

    The gap goes to the edge of the lacuna, yet stays in its block.
    """
    home, held = gap
    reach = [
        (n, column)
        for n, column in run
        if any(cell != NONE for other, cell in enumerate(column.cells) if other != witness)
        and (n <= home if where == "start" else n >= home)
    ]
    if len(reach) < 3 or (len(reach) <= _LONG and reach[0][0] == reach[-1][0]):
        return
    row, edge = reach[-1] if where == "start" else reach[0]
    if row != home:
        return
    token, held.cells[witness] = held.cells[witness], NONE
    edge.cells[witness] = token
    edge.marks[witness] = _EDGES[where]
    if where == "lacuna":
        reach[-1][1].marks[witness] = "lacunaEnd"
    for _, column in reach:
        if witness not in column.marks:
            column.silent |= 1 << witness
