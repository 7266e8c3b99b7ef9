"""From witnesses to a proved TEI apparatus: read, aligned, written, proved."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from lxml import etree

from siglum.collation.alignment import Alignment, align
from siglum.collation.entries import Entry, Ruling
from siglum.collation.proof import Proof, prove
from siglum.collation.settings import UNTITLED, About, Settings
from siglum.collation.sources import Given
from siglum.collation.tei.document import Written, write
from siglum.collation.tei.header import Origin
from siglum.collation.witnesses import Witness, divide
from siglum.collation.worksheet import Worksheet
from siglum.encoding.serialise import serialise
from siglum.encoding.write import seal

PARSER = etree.XMLParser(collect_ids=False, huge_tree=True, resolve_entities=False, no_network=True)


@dataclass(frozen=True, slots=True)
class Collation:
    """Witnesses with their alignment, the TEI made of them, its entries, and what was proved of each."""

    data: bytes
    witnesses: tuple[Witness, ...]
    alignment: Alignment
    entries: tuple[Entry, ...]
    proof: tuple[Proof, ...]


def collate(
    given: Sequence[Given],
    settings: Settings,
    *,
    worksheet: Worksheet | None = None,
    name: str = "",
    files: Sequence[str] = (),
    about: About = UNTITLED,
    done: Callable[[str], None] = lambda step: None,
) -> Collation:
    """Collate witnesses, the base first.

    The rows of `worksheet` that belong to the collation of this `name` hold the editor's rulings;
    `files` are the witnesses' TEI files as seen from the result, empty where there is none; `done` is
    told of each step. Raises FidelityError where the result would differ from a witness, InputError
    for a ruling that is none.
    """
    with _few_collections():
        return _collated(given, settings, worksheet, name, files, about, done)


@contextmanager
def _few_collections() -> Iterator[None]:
    """Millions of tuples live until the end and hold no cycles: looking for those would take half of the time."""
    thresholds = gc.get_threshold()
    gc.set_threshold(500_000, *thresholds[1:])
    try:
        yield
    finally:
        gc.set_threshold(*thresholds)


def _collated(
    given: Sequence[Given],
    settings: Settings,
    worksheet: Worksheet | None,
    name: str,
    files: Sequence[str],
    about: About,
    done: Callable[[str], None],
) -> Collation:
    witnesses = tuple(divide(each.siglum, each.root, settings) for each in given)
    done("read")
    alignment = align([witness.keys() for witness in witnesses], lambda n: done(f"aligned {given[n].siglum}"))
    origins = [Origin(each.path.name, each.sha256) for each in given]

    def written(rulings: Mapping[str, Ruling]) -> Written:
        return write(witnesses, alignment, origins, settings, files=files, rulings=rulings, about=about)

    made = written({})
    sigla = [witness.siglum for witness in witnesses]
    if worksheet and (rulings := worksheet.rulings(name, made.entries, sigla)):
        made = written(rulings)
    done("written")
    data = seal(serialise(made.root, text=False))
    proof = prove(etree.fromstring(data, PARSER), witnesses, settings.choice)
    done("proved")
    return Collation(data, witnesses, alignment, made.entries, proof)
