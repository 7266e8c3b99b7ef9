"""The proof that no character of any witness was lost: each is read off the collation again and compared."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest

from lxml import etree

from siglum.collation.projection import Projected, Side, project
from siglum.collation.witnesses import Witness
from siglum.encoding.markup import ID, TEI
from siglum.errors import FidelityError

_CONTEXT = 30


@dataclass(frozen=True, slots=True)
class Proof:
    """What was compared of a witness and found equal."""

    siglum: str
    blocks: int
    characters: int


def prove(collation: etree._Element, witnesses: Sequence[Witness], side: Side) -> tuple[Proof, ...]:
    """Compare every witness with what the collation says of it.

    Raises FidelityError with the first difference in words: witness, block, what it has and what the
    collation has; and where a witness does not stand exactly once in an app.
    """
    made = []
    for witness in witnesses:
        expected = project(witness.root, side)
        found = project(collation, side, witness.siglum)
        for n, (ours, theirs) in enumerate(zip_longest(expected, found), 1):
            if ours != theirs:
                _differ(witness.siglum, n, ours, theirs)
        made.append(Proof(witness.siglum, len(expected), sum(len(block.text) for block in expected)))
    return tuple(made)


def sigla(collation: etree._Element) -> list[str]:
    """Return the sigla of a collation's witnesses."""
    return [str(each.get(ID)) for each in collation.iter(f"{{{TEI}}}witness") if each.get(ID)]


def _differ(siglum: str, n: int, ours: Projected | None, theirs: Projected | None) -> None:
    one, other = (each.shown if each else "" for each in (ours, theirs))
    at = next((i for i, pair in enumerate(zip_longest(one, other)) if pair[0] != pair[1]), None)
    if at is None and ours and theirs:
        what = f"other interventions than the witness: {ours.interventions} and {theirs.interventions}"
    else:
        start = max(0, (at or 0) - _CONTEXT)
        pieces = [f"“{text[start : start + 2 * _CONTEXT]}”" for text in (one, other)]
        what = f"{pieces[1]} where the witness has {pieces[0]}"
    raise FidelityError(
        f"witness {siglum}, block {n}: the collation has {what}",
        "nothing is written; this is a fault of siglum: please report it with the witnesses",
    )
