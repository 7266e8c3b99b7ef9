"""A witness's text read off a TEI document, block by block: off the witness itself, or off the collation.

This is the way back, written apart from the way there (they share what is a container, and which side
of a choice reads): what comes out of the collation for a witness must be what comes out of the witness.
White space is folded; beside a break it does not count.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import groupby
from typing import Literal

from lxml import etree

from siglum.collation.witnesses.dividing import is_container, stands_alone
from siglum.collation.witnesses.elements import (
    ALTERNATIVES,
    BREAKS,
    FRAMED,
    INTERVENTIONS,
    SPACES,
    SPECIFICATIONS,
    THINGS,
    TRANSPARENT,
    name,
    reading_side,
    words_of,
)
from siglum.encoding.markup import ID, TEI
from siglum.errors import FidelityError

# Characters for private use stand for what has no characters: breaks, things, the other side of a choice.
_BREAK, _THING, _OTHER, _END = "\ue000", "\ue001", "\ue002", "\ue003"
_BETWEEN = re.compile(f"(?: |[{_BREAK}{_OTHER}][^{_END}]*{_END})+")
_SPACES = re.compile(r"[ \t\r\n]+")
_PRIVATE = {_BREAK: "⟨", _THING: "⟨", _OTHER: "⟨", _END: "⟩"}

_LIMITS = frozenset("lacunaStart lacunaEnd witStart witEnd".split())

Side = Literal["original", "edited"]


@dataclass(frozen=True, slots=True)
class Projected:
    """A block of a witness: its characters, and how many of them stand under which interventions."""

    text: str
    interventions: tuple[tuple[str, int], ...]

    @property
    def shown(self) -> str:
        """The text for people."""
        return self.text.translate({ord(key): value for key, value in _PRIVATE.items()})


def project(root: etree._Element, side: Side, siglum: str = "") -> list[Projected]:
    """Return a witness's blocks; with a siglum, those of that witness in a collation.

    Raises FidelityError where the witness does not stand exactly once in an app.
    """
    sigla = {f"#{each.get(ID)}" for each in root.iter(f"{{{TEI}}}witness")} if siglum else set()
    projector = _Projector(side, f"#{siglum}", sigla)
    for text in root.iter(f"{{{TEI}}}text"):
        if not any(name(each) == "text" for each in text.iterancestors()):
            projector.silent = projector.begins_late(text)
            projector.enter(text)
    return projector.blocks()


@dataclass(slots=True)
class _Projector:
    side: Side
    own: str
    sigla: set[str]
    silent: bool = False
    fresh: bool = True  # the next words begin a block
    begun: bool = False  # a block begins inside another, and has no words yet
    made: list[list[tuple[str, str]]] = field(default_factory=list)  # blocks of pieces: interventions, text
    carried: list[tuple[str, str]] = field(default_factory=list)  # breaks that wait for the next words

    def begins_late(self, text: etree._Element) -> bool:
        """Whether the witness is silent until its `witStart`."""
        starts = (each.getparent() for each in text.iter(f"{{{TEI}}}witStart"))
        return any(self.own in (each.get("wit") or "").split() for each in starts if each is not None)

    def enter(self, container: etree._Element) -> None:
        """Read a container's children; each that is none itself is a block."""
        for each in container:
            self.fresh = True
            if is_container(each):
                self.enter(each)
            elif not stands_alone(name(each)):
                self.content(each, "")
            elif name(each) in {"", "app"} | BREAKS:
                self.element(each, "")
            elif name(each) not in SPECIFICATIONS:
                self.words("", _thing(each))
        self.fresh = True

    def element(self, each: etree._Element, marks: str) -> None:
        """Read an element, without its tail."""
        kind = name(each)
        if kind in BREAKS:
            self.at_break(each)
        elif kind == "app" and self.sigla and self.is_ours(each):
            self.reading(each, marks)
        elif kind and kind not in _LIMITS and (kind in THINGS or kind not in TRANSPARENT):
            self.words("", _thing(each))
        elif kind in ALTERNATIVES:
            self.alternative(each, marks)
        elif kind and kind not in FRAMED | _LIMITS and _empty(each):
            self.words("", f"{_THING}{kind}{_END}")
        elif kind:
            inner = " ".join(sorted({*marks.split(), kind})) if kind in INTERVENTIONS else marks
            self.content(each, inner)

    def content(self, parent: etree._Element, marks: str) -> None:
        """Read text and elements inside an element."""
        self.words(marks, parent.text or "")
        for each in parent:
            self.element(each, marks)
            self.words(marks, each.tail or "")

    def alternative(self, each: etree._Element, marks: str) -> None:
        """Read the side of a choice that reads; note the others."""
        side = reading_side(each, self.side)
        for child in each:
            if child is side:
                self.element(child, marks)
            elif isinstance(child.tag, str):
                self.words("", f"{_OTHER}{name(child)}:{words_of(child)}{_END}")

    def is_ours(self, app: etree._Element) -> bool:
        """Whether an app is one of the collation, not one that a witness brought along."""
        return any(not self.sigla.isdisjoint((each.get("wit") or "").split()) for each in _readings(app))

    def reading(self, app: etree._Element, marks: str) -> None:
        """Read what the witness has in an app."""
        mine = [each for each in _readings(app) if self.own in (each.get("wit") or "").split()]
        if len(mine) != 1:
            raise FidelityError(
                f"witness {self.own[1:]} stands {len(mine)} times in the app “{app.get(ID)}”",
                "each witness must stand once in each app: mend @wit, or collate again",
            )
        silent, self.silent = self.silent, False
        self.content(mine[0], marks)
        limits = [name(each) for each in mine[0] if name(each) in _LIMITS]
        self.silent = limits[-1] in ("lacunaStart", "witEnd") if limits else silent

    def at_break(self, each: etree._Element) -> None:
        """Read a break, where the witness has it; the milestones of blocks say where one begins or goes on."""
        editions = set((each.get("edRef") or "").split())
        if self.sigla and not editions.isdisjoint(self.sigla) and self.own not in editions:
            return
        if name(each) == "milestone" and each.get("unit") == "block" and self.own in editions:
            if each.get("type") == "begins":
                self.fresh = self.begun = True
            elif not self.begun:
                self.fresh = False
                self.add("", "" if each.get("break") == "no" else " ")
            return
        piece = ("", f"{_BREAK}{name(each)}:{each.get('n') or ''}{_END}")
        if self.fresh:
            self.carried.append(piece)
        else:
            self.add(*piece)

    def words(self, marks: str, text: str) -> None:
        """Read text; the first words after a block's beginning open the block."""
        if self.silent or (self.fresh and not text.strip(SPACES)):
            return
        if self.fresh:
            self.made.append(self.carried)
            self.carried, self.fresh, self.begun = [], False, False
        self.add(marks, text)

    def add(self, marks: str, text: str) -> None:
        """Add to the last block."""
        if not self.made:
            self.made.append([])
        self.made[-1].append((marks, text))

    def blocks(self) -> list[Projected]:
        """Return the blocks; breaks after the last words belong to the last block."""
        if self.carried and self.made:
            self.made[-1] += self.carried
        return [_projected(pieces) for pieces in self.made]


def _readings(app: etree._Element) -> Iterable[etree._Element]:
    for each in app:
        if name(each) in ("lem", "rdg"):
            yield each
        elif name(each) == "rdgGrp":
            yield from _readings(each)


def _thing(each: etree._Element) -> str:
    return f"{_THING}{name(each)}:{words_of(each)}{_END}"


def _empty(each: etree._Element) -> bool:
    texts = [each.text, *(child.tail for child in each)]
    inside = any(isinstance(child.tag, str) for child in each)
    return not inside and not any((text or "").strip(SPACES) for text in texts)


def _projected(pieces: Iterable[tuple[str, str]]) -> Projected:
    kept = list(pieces)
    text = _BETWEEN.sub(_settled, _SPACES.sub(" ", "".join(text for _, text in kept)))
    counted = ((marks, len(_SPACES.sub("", text))) for marks, text in kept if text[:1] not in _PRIVATE)
    runs = tuple(
        (marks, sum(length for _, length in group))
        for marks, group in groupby((each for each in counted if each[1]), key=lambda each: each[0])
    )
    return Projected(text.strip(" "), runs)


def _settled(between: re.Match[str]) -> str:
    """What stands between words: white space after what is not read, and none at a break."""
    bare = between[0].replace(" ", "")
    return bare if _BREAK in bare or bare == between[0] else f"{bare} "
