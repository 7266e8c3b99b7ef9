"""An entry of the apparatus as TEI: `app` with `lem`, `rdg` and `rdgGrp` (TEI Guidelines 12.1)."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from lxml import etree

from siglum.collation.alignment import NONE, Move
from siglum.collation.entries import Entry, Reading, Ruling, Type, classify, surroundings
from siglum.collation.grid import Column
from siglum.collation.stretches import Cut, Stretch
from siglum.collation.tei.copying import Copier
from siglum.encoding.markup import element, sub


@dataclass(slots=True)
class _Passage:
    """The apps in which a moved passage stands: in the base's place, and in the witness's."""

    base: list[str] = field(default_factory=list)
    witness: list[str] = field(default_factory=list)


class Apparatus:
    """Makes the apps of a collation and keeps account of them."""

    def __init__(
        self,
        copier: Copier,
        moves: Sequence[Move],
        rulings: Mapping[str, Ruling],
        languages: Sequence[str],
    ) -> None:
        self.entries: list[Entry] = []
        self._copier, self._rulings, self._languages = copier, rulings, languages
        self._sigla = [witness.siglum for witness in copier.witnesses]
        self._moves = moves
        self._passages = [_Passage() for _ in moves]
        self._from = {
            (m.witness, token): n for n, m in enumerate(moves) for token in range(m.base_start, m.base_end)
        }
        self._to = {(m.witness, token): n for n, m in enumerate(moves) for token in range(m.start, m.end)}

    def app(
        self, place: str, cut: Cut, stretch: Stretch, found: list[Reading]
    ) -> tuple[etree._Element, list[etree._Element]]:
        """Return an app and, for each reading, the element that holds it."""
        columns = cut.columns[stretch.start : stretch.end]
        identifier = self._identifier(place, found)
        passages = self._moved(columns, identifier)
        around = surroundings(cut, stretch, self._copier.witnesses[0])
        entry = self._entry(identifier, place, self._type(cut, stretch, found, bool(passages)), found, around)
        self.entries.append(entry)
        made = element("app", {"xml:id": identifier, "type": entry.type, "subtype": entry.significance})
        moved = {self._moves[n].witness for n in passages} if entry.type == "transposition" else set()
        places = self._readings(made, entry, moved)
        if entry.note:
            sub(made, "note", {"type": "editorial"}, entry.note)
        return made, places

    def _identifier(self, place: str, found: Sequence[Reading]) -> str:
        content = "\x1f".join([place, *(reading.text for reading in found)])
        return self._copier.free(f"app-{hashlib.sha256(content.encode()).hexdigest()[:8]}")

    def _type(self, cut: Cut, stretch: Stretch, found: Sequence[Reading], moved: bool) -> Type:
        if moved:
            return "transposition"
        if any(cut.marks(stretch, number) for number in range(len(self._sigla))):
            return "lacuna"
        return classify(found)

    def _moved(self, columns: Sequence[Column], identifier: str) -> list[int]:
        """The moves to which an entry belongs: the base's words that a witness has elsewhere, or the reverse."""
        found: list[int] = []
        for number in range(1, len(self._sigla)):
            mine = [column.cells[0] for column in columns if column.cells[0] != NONE]
            its = [column.cells[number] for column in columns if column.cells[number] != NONE]
            for held, other, known, side in (
                (mine, its, self._from, "base"),
                (its, mine, self._to, "witness"),
            ):
                moves = {known.get((number, token), NONE) for token in held}
                if held and not other and len(moves) == 1 and NONE not in moves:
                    found.append(moves.pop())
                    getattr(self._passages[found[-1]], side).append(identifier)
        return found

    def _entry(
        self, identifier: str, place: str, kind: Type, found: Sequence[Reading], around: tuple[str, str]
    ) -> Entry:
        ruling = self._rulings.get(identifier, Ruling())
        lemma = 0
        if ruling.lemma:
            lemma = next(
                (
                    n
                    for n, reading in enumerate(found)
                    if not reading.silent
                    and any(self._sigla[each] == ruling.lemma for each in reading.witnesses)
                ),
                0,
            )
        return Entry(
            identifier,
            place,
            ruling.type or kind,
            tuple(found),
            lemma,
            ruling.significance,
            ruling.note,
            *around,
        )

    def _readings(self, app: etree._Element, entry: Entry, moved: set[int]) -> list[etree._Element]:
        """Make lem, rdg and the groups of readings that are one by their normal forms.

        Where the witnesses of a reading have the passage elsewhere, it says so: it is no omission.
        """
        found = entry.readings
        lemma = found[entry.lemma]
        places: dict[int, etree._Element] = {entry.lemma: self._holder(app, "lem", lemma)}
        groups: dict[str, list[int]] = {}
        for n, reading in enumerate(found):
            if n != entry.lemma:
                key = "\x1f" if reading.silent else reading.words or " ".join(reading.normal)
                groups.setdefault(key, []).append(n)
        own = lemma.words or " ".join(lemma.normal)
        for key, members in groups.items():
            parent = app
            if len(groups) > 1 and key == own:
                parent = sub(app, "rdgGrp", {"type": "orthographic"})
            elif key != own and len(members) > 1:
                parent = sub(app, "rdgGrp", {"type": "substantive"})
            for n in members:
                places[n] = self._holder(parent, "rdg", found[n])
        for n, reading in enumerate(found):
            if n != entry.lemma and moved.issuperset(reading.witnesses):
                places[n].set("type", "transposition")
        return [places[n] for n in range(len(found))]

    def _holder(self, parent: etree._Element, tag: str, reading: Reading) -> etree._Element:
        language = self._languages[reading.witnesses[0]] if reading.normal else ""
        return sub(
            parent,
            tag,
            {
                "wit": " ".join(f"#{self._sigla[n]}" for n in reading.witnesses),
                "type": "lacuna" if reading.silent else "",
                "xml:lang": "" if language == self._languages[0] else language,
            },
        )

    def transpositions(self) -> etree._Element | None:
        """Return the moved passages as `listTranspose` (TEI Guidelines 11.3.4.5), the base's place first."""
        made = element("listTranspose")
        for passage in self._passages:
            if passage.base and passage.witness:
                entry = sub(made, "transpose")
                for side in (passage.base, passage.witness):
                    sub(entry, "ptr", {"target": " ".join(f"#{each}" for each in side)})
        return made if len(made) else None
