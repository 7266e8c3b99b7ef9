"""Where the witnesses' blocks are not those of the result: `listApp` with the places, in words and by @from and @to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lxml import etree

from siglum.collation.alignment import NONE
from siglum.collation.grid import Grid, GridRow
from siglum.collation.tei.copying import Copier
from siglum.collation.witnesses import Witness
from siglum.encoding.markup import element, sub

_WORDS = {
    "omission": "This block is not in {0}.|These blocks are not in {0}.",
    "merged": "These blocks are one in {0}.",
    "split": "This block is several in {0}.",
    "kind": "This block is {1} in {0}.|These blocks are {1} in {0}.",
}


@dataclass(frozen=True, slots=True)
class Difference:
    """A disagreement of structure over some rows, the end exclusive."""

    kind: str  # a key of _WORDS
    start: int
    end: int
    witnesses: tuple[int, ...]
    detail: str = ""


def differences(whole: Grid, kinds: Sequence[str]) -> list[Difference]:
    """Return where blocks are missing, merged, split or of another kind; `kinds` are the rows' own."""
    found: dict[tuple[str, int, int, str], list[int]] = {}
    for number, witness in enumerate(whole.witnesses):
        for kind, start, end, detail in _joined(_of_witness(whole.rows, number, witness, kinds)):
            found.setdefault((kind, start, end, detail), []).append(number)
    made = [
        Difference(kind, start, end, tuple(members), detail)
        for (kind, start, end, detail), members in found.items()
    ]
    return sorted(made, key=lambda each: (each.start, each.end, each.kind, each.witnesses))


def _of_witness(
    rows: Sequence[GridRow], number: int, witness: Witness, kinds: Sequence[str]
) -> Iterator[tuple[str, int, int, str]]:
    last_block, last_row = NONE, NONE
    for n, row in enumerate(rows):
        blocks = list(
            dict.fromkeys(
                witness.block_of(column.cells[number])
                for column in row.columns
                if column.cells[number] != NONE
            )
        )
        if not blocks:
            if not all(column.silent >> number & 1 or column.marks.get(number) for column in row.columns):
                yield "omission", n, n + 1, ""
            continue
        if blocks[0] == last_block:
            yield "merged", last_row, n + 1, ""
        if len(blocks) > 1:
            yield "split", n, n + 1, ""
        elif blocks[0] != last_block and witness.blocks[blocks[0]].kind != kinds[n]:
            yield "kind", n, n + 1, witness.blocks[blocks[0]].kind
        last_block, last_row = blocks[-1], n


def _joined(found: Iterator[tuple[str, int, int, str]]) -> list[tuple[str, int, int, str]]:
    """Join differences of one kind that follow each other."""
    open_at: dict[tuple[str, str], tuple[int, int]] = {}
    made: list[tuple[str, int, int, str]] = []
    for kind, start, end, detail in found:
        before = open_at.get((kind, detail))
        reach = before[1] - (kind == "merged") if before else NONE
        if before and kind != "split" and start == reach:
            open_at[kind, detail] = (before[0], end)
            continue
        if before:
            made.append((kind, *before, detail))
        open_at[kind, detail] = (start, end)
    return made + [(kind, *span, detail) for (kind, detail), span in open_at.items()]


def list_app(found: Sequence[Difference], copier: Copier, row_ids: Sequence[str]) -> etree._Element | None:
    """Return the differences as `listApp` (TEI Guidelines 12.2), every witness once in each entry."""
    if not found:
        return None
    made = element("listApp", {"type": "structure"})
    sigla = [witness.siglum for witness in copier.witnesses]
    for each in found:
        app = sub(
            made,
            "app",
            {
                "xml:id": copier.free(f"structure-{row_ids[each.start]}"),
                "type": each.kind,
                "from": f"#{row_ids[each.start]}",
                "to": f"#{row_ids[each.end - 1]}",
            },
        )
        others = [n for n in range(len(sigla)) if n not in each.witnesses]
        if others:
            sub(app, "lem", {"wit": " ".join(f"#{sigla[n]}" for n in others)})
        sub(
            app,
            "rdg",
            {"wit": " ".join(f"#{sigla[n]}" for n in each.witnesses), "type": each.detail or each.kind},
        )
        one, _, several = _WORDS[each.kind].partition("|")
        words = several if several and each.end - each.start > 1 else one
        sub(app, "note", text=words.format(", ".join(sigla[n] for n in each.witnesses), each.detail))
    return made
