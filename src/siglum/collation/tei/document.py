"""The collation as a TEI document: text with apparatus, registers, structure and transpositions, header."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from lxml import etree

from siglum.collation.alignment import NONE, Alignment
from siglum.collation.entries import Entry, Reading, Ruling
from siglum.collation.grid import Grid, grid
from siglum.collation.settings import UNTITLED, About, Settings
from siglum.collation.stretches import Cut, Stretch, cut
from siglum.collation.tei import header as heading
from siglum.collation.tei.apparatus import Apparatus
from siglum.collation.tei.copying import Copier
from siglum.collation.tei.declarations import Declarations
from siglum.collation.tei.places import places
from siglum.collation.tei.rows import RowWriter
from siglum.collation.tei.skeleton import ROOM, Skeleton, unwrap
from siglum.collation.tei.structure import differences, list_app
from siglum.collation.witnesses import Witness
from siglum.collation.witnesses.elements import name
from siglum.encoding.markup import append, element, sub


@dataclass(frozen=True, slots=True)
class Written:
    """A collation as a tree, and its entries in the order of the text."""

    root: etree._Element
    entries: tuple[Entry, ...]


def write(
    witnesses: Sequence[Witness],
    alignment: Alignment,
    origins: Sequence[heading.Origin],
    settings: Settings,
    *,
    files: Sequence[str] = (),
    rulings: Mapping[str, Ruling] | None = None,
    about: About = UNTITLED,
) -> Written:
    """Write a collation. `files` are the witnesses' TEI files as seen from the result, empty where there is none."""
    return _Writing(witnesses, alignment, settings, files or [""] * len(witnesses), rulings or {}).document(
        origins, about
    )


class _Writing:
    def __init__(
        self,
        witnesses: Sequence[Witness],
        alignment: Alignment,
        settings: Settings,
        files: Sequence[str],
        rulings: Mapping[str, Ruling],
    ) -> None:
        self._witnesses, self._settings = witnesses, settings
        self._copier = Copier(witnesses, files)
        self._skeleton = Skeleton(witnesses[0], self._copier)
        self._languages = [heading.language(witness.root) for witness in witnesses]
        self._apparatus = Apparatus(self._copier, alignment.moves, rulings, self._languages)
        found = places(alignment, witnesses)
        self._grid = grid(alignment, witnesses, found.attached)
        self._blocks = self._skeleton.blocks(alignment, found, witnesses[0])

    def document(self, origins: Sequence[heading.Origin], about: About) -> Written:
        """Write rows, then what is known of the whole."""
        ids = [self._row(n) for n in range(len(self._blocks))]
        self._skeleton.complete()
        root = element("TEI", {"xml:lang": self._settings.language or self._languages[0] or "und"})
        stand_off = element("standOff")
        kinds = [name(block) for block in self._blocks]
        for made in (
            list_app(differences(self._grid, kinds), self._copier, ids),
            self._apparatus.transpositions(),
        ):
            if made is not None:
                append(stand_off, made)
        declarations = Declarations(self._copier)
        declarations.resolve(self._skeleton.texts, self._row_of(ids))
        for register in reversed(heading.registers(declarations.carriers)):
            stand_off.insert(0, register)
        texts = self._skeleton.texts
        root.append(
            heading.header(self._witnesses, origins, self._settings, declarations.carriers, about, texts)
        )
        if len(stand_off):
            root.append(stand_off)
        root.append(self._text())
        return Written(root, tuple(self._apparatus.entries))

    def _text(self) -> etree._Element:
        if len(self._skeleton.texts) == 1:
            return self._skeleton.texts[0]
        made = element("text")
        group = sub(made, "group")
        for text in self._skeleton.texts:
            append(group, text)
        return made

    def _row(self, n: int) -> str:
        """Write a row into its block and return the id by which it is found."""
        row, block = self._grid.rows[n], self._blocks[n]
        made = cut(self._grid, row)
        thing = name(block) == ROOM
        identifier = "" if thing else self._skeleton.identify(block, self._words(made))
        first = len(self._apparatus.entries)

        def make_app(stretch: Stretch, found: list[Reading]) -> tuple[etree._Element, list[etree._Element]]:
            return self._apparatus.app(identifier or f"row-{n + 1}", made, stretch, found)

        RowWriter(block, made, self._copier, make_app, self._skeleton.kept).write()
        if not thing:
            return identifier
        content = list(block)
        unwrap(block)
        if len(self._apparatus.entries) > first:
            return self._apparatus.entries[first].id
        return self._skeleton.identify(content[0], self._words(made))

    def _words(self, made: Cut) -> str:
        """The words of the first witness that a row has, of which its id is made."""
        for number, witness in enumerate(self._witnesses):
            tokens = [column.cells[number] for column in made.columns if column.cells[number] != NONE]
            if tokens:
                return " ".join(witness.tokens[token].text for token in tokens)
        return ""

    def _row_of(self, ids: Sequence[str]) -> dict[tuple[int, str], str]:
        """For the ids in the witnesses' texts, the row in which their element stands or begins."""
        found: dict[tuple[int, str], str] = {}
        for number, witness in enumerate(self._witnesses):
            if not self._copier.known[number]:
                continue
            row = _rows_of_blocks(self._grid, number)
            numbers = {block.element: n for n, block in enumerate(witness.blocks)}
            for identifier, each in self._copier.known[number].items():
                inside = next((numbers[one] for one in (each, *each.iterancestors()) if one in numbers), None)
                if inside is None:
                    inside = next((numbers[one] for one in each.iter(etree.Element) if one in numbers), None)
                    if name(each) in ("TEI", "teiCorpus"):
                        continue
                if inside is not None and inside in row and (target := ids[row[inside]]):
                    found[number, identifier] = target
        return found


def _rows_of_blocks(whole: Grid, number: int) -> dict[int, int]:
    witness = whole.witnesses[number]
    found: dict[int, int] = {}
    for n, column in whole.columns():
        if column.cells[number] != NONE:
            found.setdefault(witness.block_of(column.cells[number]), n)
    return found
