"""The body of a text: points with what belongs to them, speakers' turns, headings, remarks, paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from siglum.transcripts.blocks.lines import (
    REMARK,
    SEPARATOR,
    heads_list,
    is_marked_signature,
    is_rank,
    is_stage,
)
from siglum.transcripts.blocks.numerals import Numeral, series
from siglum.transcripts.blocks.speakers import Label
from siglum.transcripts.blocks.speech import goes_on, is_aside
from siglum.transcripts.blocks.tables import row
from siglum.transcripts.blocks.units import Unit
from siglum.transcripts.model import Block, BlockKind
from siglum.transcripts.sheet import Sheet
from siglum.transcripts.source import Span

LONGEST_HEADING = 120
SECTION = re.compile(r"(?=.)(?:X{0,3})(?:IX|IV|V?I{0,3})\.?")
CIRCUMSTANCE = re.compile(r"(?:date|time|place|subject|location|topic)\b", re.IGNORECASE)
BARRIERS = frozenset({"heading", "separator", "turn", "stage", "signature"})
SPEECH_ENDS = BARRIERS | {"remark", "row"}


@dataclass(frozen=True, slots=True)
class Piece:
    """A unit with its kind; `length` of the label that its text begins with."""

    unit: Unit
    kind: BlockKind
    length: int = 0


@dataclass(frozen=True, slots=True)
class Order:
    """The pieces of a body, and what belongs together: the next point of each series, who speaks."""

    sheet: Sheet
    pieces: Sequence[Piece]
    following: Mapping[int, int] = field(default_factory=dict)
    speakers: Mapping[int, Label] = field(default_factory=dict)

    def blocks(self, start: int, end: int) -> Iterator[Block]:
        """Yield the blocks of some pieces; what belongs to a point or a turn stands inside it."""
        at = start
        while at < end:
            last = self._extent(at, end)
            yield self._block(at, last)
            at = last

    def _block(self, at: int, last: int) -> Block:
        piece = self.pieces[at]
        if piece.kind == "row":
            return row(self.sheet, piece.unit)
        label, parts = labelled(self.sheet, piece.unit.parts, piece.length)
        children = tuple(self.blocks(at + 1, last))
        if piece.kind == "turn":
            said = (Block("paragraph", parts),) if parts else ()
            return Block("turn", (), label, said + children)
        return Block(piece.kind, parts, label, children)

    def _extent(self, at: int, end: int) -> int:
        """Return where the pieces end that belong to one: to a point until the next of its series."""
        piece = self.pieces[at]
        if piece.kind == "turn":
            return self._speech(at, end)
        if piece.kind != "point":
            return at + 1
        if self.following.get(at, end) < end:
            return self.following[at]
        below = at + 1
        if piece.unit.text.endswith(":") and below < end and below in self.following:
            while below in self.following and self.following[below] < end:
                below = self.following[below]
            return below + 1
        return at + 1

    def _speech(self, at: int, end: int) -> int:
        """Return where a speech ends: before the next turn or heading, or where somebody tells of the speakers.

        Lines that follow without a blank one are the speaker's in any case, and so is what first follows
        a speaker who stands alone on a line.
        """
        piece, last = self.pieces[at], at + 1
        while last < end and self.pieces[last].kind not in SPEECH_ENDS:
            last += 1
        spoken = at + 2 if self.speakers[at].alone and at + 1 < last else at + 1
        while piece.unit.set_off and spoken < last and not self.pieces[spoken].unit.set_off:
            spoken += 1
        for n in range(spoken, last):
            unit = self.pieces[n].unit
            if not is_aside(unit):
                if not goes_on(unit):
                    break
                spoken = n + 1
        return spoken


def labelled(sheet: Sheet, parts: tuple[Span, ...], length: int) -> tuple[Span | None, tuple[Span, ...]]:
    """Divide the spans of a unit into the label it begins with and the rest."""
    if not length:
        return None, parts
    label = sheet.stretch(parts[0].start, length)
    rest = sheet.trim(label.end, parts[0].end)
    return label, parts[1:] if rest.start == rest.end else (rest, *parts[1:])


def body(
    sheet: Sheet, units: Sequence[Unit], speakers: Mapping[int, Label], days: frozenset[int] = frozenset()
) -> Iterator[Block]:
    """Yield the blocks of the units between opening and closing; `days` are the days of a journal."""
    shouted = _shouted(units)
    kinds = [
        _kind(unit, n in speakers, shouted) if n not in days else "heading" for n, unit in enumerate(units)
    ]
    for n in range(len(kinds) - 2, -1, -1):
        if kinds[n + 1] == "signature" and kinds[n] in ("heading", "paragraph") and is_rank(units[n].text):
            kinds[n] = "signature"
    barriers = frozenset(n for n, kind in enumerate(kinds) if kind in BARRIERS)
    points, following = series(units, barriers)
    pieces = list(_pieces(units, kinds, points, speakers))
    yield from Order(sheet, pieces, following, speakers).blocks(0, len(pieces))


def _pieces(
    units: Sequence[Unit],
    kinds: Sequence[BlockKind],
    points: Mapping[int, Numeral],
    speakers: Mapping[int, Label],
) -> Iterator[Piece]:
    listed = False
    for n, (unit, kind) in enumerate(zip(units, kinds, strict=True)):
        if kind == "turn":
            yield Piece(unit, kind, speakers[n].length)
        elif kind == "remark":
            found = REMARK.match(unit.text)
            yield Piece(unit, kind, found.end() if found else 0)
        elif kind == "paragraph" and (n in points or (listed and _is_entry(unit))):
            yield Piece(unit, "point", points[n].length if n in points else 0)
        else:
            yield Piece(unit, kind)
        goes_on = listed and kind == "paragraph" and _is_entry(unit)
        listed = goes_on or (kind == "stage" and heads_list(unit.text))


def _is_entry(unit: Unit) -> bool:
    """Whether a line may be an entry of a list of those present."""
    if CIRCUMSTANCE.match(unit.text):
        return False
    return len(unit.text) <= 100 and not unit.text.endswith((".", "?", "!", ":")) and unit.text[0].isupper()


def _shouted(units: Sequence[Unit]) -> bool:
    """Whether the text is all in capitals, as telegrams are: then they mark no heading."""
    letters = [each for unit in units for each in unit.text if each.isalpha()]
    cased = sum(each.isupper() or each.islower() for each in letters)
    return sum(each.isupper() for each in letters) > 0.7 * cased


def _kind(unit: Unit, speaks: bool, shouted: bool = False) -> BlockKind:
    text = unit.text
    if "#" in unit.mark or (unit.bold and len(text) <= LONGEST_HEADING and not is_stage(text)):
        return "heading"
    if speaks:
        return "turn"
    if "|" in unit.mark:
        return "row"
    if SEPARATOR.fullmatch(text):
        return "separator"
    if is_stage(text) and (text.endswith(":") or len(text) < 300):
        return "stage"
    if REMARK.match(text):
        return "remark"
    if is_marked_signature(text):
        return "signature"
    capitals = not shouted and _in_capitals(text)
    return "heading" if capitals or SECTION.fullmatch(text) else "paragraph"


def _in_capitals(text: str) -> bool:
    return (
        len(text) <= LONGEST_HEADING
        and text.isupper()
        and text[-1] not in ".!?:;,]"
        and sum(character.isalpha() for character in text) > 0.6 * len(text)
        and text.count(" ") > 0
    )
