"""A block of TEI laid flat: its tokens, the seams between them, and the markup over both."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from lxml import etree

from siglum.collation.settings import Settings
from siglum.collation.tokens import BREAK, THING, split, tight
from siglum.collation.witnesses.elements import (
    ALTERNATIVES,
    BREAKS,
    FRAMED,
    INTERVENTIONS,
    SPACES,
    THINGS,
    TRANSPARENT,
    name,
    reading_side,
    words_of,
)
from siglum.collation.witnesses.model import TOP, Block, Node, Part, Seam, Token, Witness

_TELLING = ("reason", "unit", "quantity", "extent", "type", "n", "url")  # attributes that tell things apart


class _Piece(NamedTuple):
    """A part, and the characters by which it counts in the text."""

    part: Part
    shown: str


def flatten(witness: Witness, element: etree._Element, before: list[Part], settings: Settings) -> Block:
    """Add a block's tokens, seams and markup to its witness; `before` are the breaks that stand before it."""
    start = len(witness.tokens)
    pieces = [*(_Piece(each, "") for each in before), *_pieces(witness, element, settings)]
    text = "".join(piece.shown for piece in pieces)
    weaver = _Weaver(witness, settings, list(split(text)), tight(text))
    for piece in pieces:
        weaver.take(piece)
    weaver.end(len(witness.blocks))
    for n in range(start, len(witness.tokens)):
        _hold(witness, n)
    return Block(element, name(element), start, len(witness.tokens))


def stand_alone(witness: Witness, element: etree._Element, before: list[Part]) -> Block:
    """Add a thing that stands among blocks (a figure, a gap) as a block of one token."""
    n = len(witness.tokens)
    witness.seams.append(Seam(breaks=tuple(before)))
    token = _thing(Part(TOP, THING, element))
    witness.tokens.append(token._replace(key=THING + token.key))  # like only to others that stand alone
    return Block(element, name(element), n, n + 1, thing=True)


def _hold(witness: Witness, token: int) -> None:
    """Note in the markup around a token that it holds the token."""
    for part in witness.tokens[token].parts:
        node = part.node
        while node != TOP:
            held = witness.nodes[node]
            if held.last == token:
                break
            held.first = token if held.first < 0 else held.first
            held.last = token
            node = held.parent


def _thing(part: Part) -> Token:
    element = part.element
    assert element is not None
    key = f"{THING}{name(element)}:{words_of(element).casefold()}"
    telling = "".join(f" {each}={element.get(each)}" for each in _TELLING if element.get(each))
    return Token(THING, key, f"{THING}{name(element)}:{words_of(element)}{telling}", (part,))


def _pieces(witness: Witness, block: etree._Element, settings: Settings) -> Iterator[_Piece]:
    """Yield the pieces of a block in the order of the text, making its nodes."""
    node_of = {block: TOP}
    walker = etree.iterwalk(block, events=("start", "end", "comment", "pi"))
    for event, each in walker:
        if event == "start" and each is not block:
            around = node_of[each.getparent()]
            if whole := _whole(each, witness, around, settings):
                yield whole
                walker.skip_subtree()
                continue
            witness.nodes.append(Node(each, name(each), around))
            node_of[each] = len(witness.nodes) - 1
        if event == "start" and each.text:
            yield from _text(witness, node_of[each], each.text)
        elif event != "start" and each is not block and each.tail:
            yield from _text(witness, node_of[each.getparent()], each.tail)


def _text(witness: Witness, node: int, text: str) -> Iterator[_Piece]:
    around = "" if node == TOP else witness.nodes[node].name
    if around not in ALTERNATIVES:
        yield _Piece(Part(node, text), text)
    elif around == "choice":
        yield _Piece(Part(node, " ", hidden=True), "")


def _whole(element: etree._Element, witness: Witness, around: int, settings: Settings) -> _Piece | None:
    """The piece of an element that is not entered: a break, a thing, the side of a choice that does not read."""
    kind = name(element)
    if kind in BREAKS:
        return _Piece(Part(around, "", element), "" if element.get("break") == "no" else BREAK)
    if around != TOP and witness.nodes[around].name in ALTERNATIVES:
        reads = element is reading_side(witness.nodes[around].element, settings.choice)
        return None if reads else _Piece(Part(around, "", element, hidden=True), "")
    hollow = not _reads(element, settings) if kind in ALTERNATIVES else kind not in FRAMED and _empty(element)
    if kind in THINGS or kind not in TRANSPARENT or hollow:
        return _Piece(Part(around, THING, element), THING)
    return None


def _empty(element: etree._Element) -> bool:
    """Whether an element holds neither words nor other elements."""
    tails = (each.tail for each in element)
    return not any((text or "").strip(SPACES) for text in (element.text, *tails)) and not any(
        isinstance(each.tag, str) for each in element
    )


def _reads(element: etree._Element, settings: Settings) -> bool:
    """Whether a choice, or what stands in one, has words on the side that reads."""
    kind = name(element)
    if kind in ALTERNATIVES:
        side = reading_side(element, settings.choice)
        return side is not None and _reads(side, settings)
    if kind in THINGS or kind not in TRANSPARENT:
        return False
    texts = (element.text, *(each.tail for each in element))
    return any((text or "").strip(SPACES) for text in texts) or any(
        _reads(each, settings) for each in element
    )


class _Weaver:
    """Shares out the pieces of a block among its tokens and the seams between them."""

    def __init__(
        self, witness: Witness, settings: Settings, spans: list[tuple[int, int]], tight_at: set[int]
    ) -> None:
        self._witness, self._settings, self._spans, self._tight = witness, settings, spans, tight_at
        self._at = self._next = 0
        self._parts: list[Part] = []  # of the token under way
        self._before: list[Part] = []  # sides of a choice that stand before its words
        self._last: list[Part] = []  # of the token before
        self._begun: set[int] = set()  # alternatives whose words have begun
        self._space = False
        self._breaks: list[Part] = []

    def take(self, piece: _Piece) -> None:
        """Give the next piece its place."""
        part, shown = piece
        if not shown:
            self._nothing_shown(part)
        end = self._at + len(shown)
        start = self._at
        while self._at < end:
            inside = self._next < len(self._spans) and self._at >= self._spans[self._next][0]
            if inside:
                upto = min(end, self._spans[self._next][1])
                self._write(part._replace(text=shown[self._at - start : upto - start]))
                self._at = upto
                if upto == self._spans[self._next][1]:
                    self._close()
            else:
                self._gap(part)
                self._at = min(end, self._spans[self._next][0] if self._next < len(self._spans) else end)

    def _write(self, part: Part) -> None:
        self._parts.append(part)
        node = part.node
        while node != TOP:
            if self._witness.nodes[node].name in ALTERNATIVES:
                self._begun.add(node)
            node = self._witness.nodes[node].parent

    def _nothing_shown(self, part: Part) -> None:
        if self._parts:
            self._parts.append(part)
        elif not part.hidden:
            self._breaks.append(part)
        elif part.node in self._begun and self._last:
            self._last.append(part)
        else:
            self._before.append(part)

    def _gap(self, part: Part) -> None:
        if part.element is not None:
            self._breaks.append(part)
            if self._at in self._tight:
                return
        self._space = True

    def _common(self) -> int:
        """The innermost markup around both the token before and the one under way."""
        one, other = self._last[-1].node, (*self._before, *self._parts)[0].node
        if one == other or TOP in (one, other):
            return one if one == other else TOP
        shared = zip(self._witness.chain(one), self._witness.chain(other), strict=False)
        return max((mine for mine, its in shared if mine == its), default=TOP)

    def _close(self) -> None:
        """A token is complete: its seam goes before it."""
        self._settle()
        space = self._space and bool(self._last)
        seam = Seam(space, self._common() if space else TOP, tuple(self._breaks))
        self._witness.seams.append(_PLAIN if seam == _PLAIN else seam)
        self._space, self._breaks = False, []
        self._last = [*self._before, *self._parts]
        self._before, self._parts = [], []
        self._next += 1

    def _settle(self) -> None:
        if self._last:
            self._witness.tokens.append(_token(self._witness, self._last, self._settings))

    def end(self, block: int) -> None:
        """The block is complete; breaks after its last word stay at its end."""
        self._last += self._before
        self._settle()
        if self._breaks:
            self._witness.tails[block] = tuple(self._breaks)


_PLAIN = Seam(True)


def _token(witness: Witness, parts: list[Part], settings: Settings) -> Token:
    shown = [part for part in parts if not part.hidden]
    others = [words_of(part.element) for part in parts if part.hidden and part.element is not None]
    if len(shown) == 1 and shown[0].element is not None and shown[0].text == THING:
        made = _thing(shown[0])
        return made._replace(parts=tuple(parts), stamp=f"{made.stamp}\x1f{others}" if others else made.stamp)
    text = "".join(part.text for part in shown)
    key = settings.normal.key(text)
    if len(parts) == 1 and parts[0].node == TOP:
        return Token(text, key, text, tuple(parts))
    marks: list[tuple[str, int]] = []
    for part in shown:
        mark = _mark(witness, part.node)
        if marks and marks[-1][0] == mark:
            marks[-1] = (mark, marks[-1][1] + len(part.text))
        else:
            marks.append((mark, len(part.text)))
    inner = [f"{part.element.tag}" for part in shown if part.element is not None]
    stamp = text
    if others or inner or any(mark for mark, _ in marks):
        stamp = f"{text}\x1f{marks}{others}{inner}"
    if not settings.brackets and all("supplied" in mark for mark, _ in marks):
        key = f"[{key}]"
    return Token(text, key, stamp, tuple(parts))


def _mark(witness: Witness, node: int) -> str:
    names = []
    while node != TOP:
        kind = witness.nodes[node].name
        if kind in INTERVENTIONS:
            names.append(kind)
        node = witness.nodes[node].parent
    return " ".join(sorted(set(names)))
