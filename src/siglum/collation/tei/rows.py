"""A row written into its block: what all share as running text, what varies as `app` with `lem` and `rdg`."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import takewhile

from lxml import etree

from siglum.collation.alignment import NONE
from siglum.collation.entries import Reading, readings
from siglum.collation.stretches import Cut, Stretch
from siglum.collation.tei.copying import Copier, milestone, same_break
from siglum.collation.tei.sink import Chain, Sink
from siglum.collation.witnesses import TOP
from siglum.collation.witnesses.elements import BREAKS, FRAMED, INTERVENTIONS, STRUCTURE, UNDIVIDED, name
from siglum.encoding.markup import element

# The app of a stretch: given the stretch and its readings, an element, and where in it each reading goes.
MakeApp = Callable[[Stretch, list[Reading]], tuple[etree._Element, list[etree._Element]]]
_HOLDS_BLOCKS = frozenset("list table row lg sp castList cit listBibl".split())


class RowWriter:
    """Writes one row."""

    def __init__(
        self,
        block: etree._Element,
        cut: Cut,
        copier: Copier,
        make_app: MakeApp,
        kept: Mapping[etree._Element, etree._Element],
    ) -> None:
        self._cut, self._copier, self._make_app = cut, copier, make_app
        self._kept = kept  # breaks of the base that stand between blocks, where they stay, and their copies
        self._block = block
        self._witnesses = copier.witnesses
        self._sink = Sink(block, copier)
        self._lent: dict[int, _Markup] = {}

    def write(self) -> None:
        """Write slots and stretches in their order."""
        self._share_breaks()
        taken = False
        for stretch in self._cut.stretches:
            if not taken and not stretch.before:
                self._slot(stretch.start)
            taken = stretch.after
            if not stretch.shared:
                self._variant(stretch)
                continue
            for c in range(stretch.start, stretch.end):
                if c > stretch.start:
                    self._slot(c)
                self._shared(c)
        if not taken:
            self._slot(len(self._cut.columns))
        self._sink.close()

    def _share_breaks(self) -> None:
        """Breaks before the block that other witnesses have as well are theirs too, and not written again."""
        held = self._cut.slots[0].breaks
        base = [part.element for part in held.get(0, ()) if part.element is not None]
        for number in range(1, len(self._witnesses)):
            own = held.get(number, ())
            shared = 0
            for mark, part in zip(base, own, strict=False):
                one, copied = part.element, self._kept.get(mark)
                if copied is None or one is None or one.getparent() is None or not same_break(mark, one):
                    break
                if not _leads_to(copied, self._block):
                    break
                self._copier.attribute_too(copied, number)
                shared += 1
            held[number] = own[shared:]

    # What all share

    def _lead(self, c: int) -> int:
        """The witness that lends a column words and markup: the base where it speaks."""
        silent = self._cut.columns[c].silent
        return next((n for n in range(len(self._witnesses)) if not silent >> n & 1), 0)

    def _shared(self, c: int) -> None:
        column, lead = self._cut.columns[c], self._lead(c)
        members = tuple(n for n in range(len(self._witnesses)) if not column.silent >> n & 1)
        for part in self._witnesses[lead].tokens[column.cells[lead]].parts:
            self._sink.part(lead, part, self._chain(lead, part.node), members)

    def _slot(self, c: int) -> None:
        slot = self._cut.slots[c]
        if not slot.spaces and not slot.breaks:
            return
        lead = self._lead(min(c, len(self._cut.columns) - 1))
        chain = self._chain(lead, slot.node[lead]) if lead in slot.node else self._around(c, c, lead)
        chain = self._sink.within(chain)
        if slot.spaces:
            self._sink.text(chain, " ")
        self._breaks(self._sink, chain, c, range(len(self._witnesses)))

    def _breaks(self, sink: Sink, chain: Chain, c: int, members: Sequence[int]) -> None:
        """Write the breaks of some witnesses in a slot; the same break of several is one element."""
        found: list[tuple[etree._Element, list[int]]] = []
        for number in members:
            at = 0
            for part in self._cut.slots[c].breaks.get(number, ()):
                one = part.element
                if one is None or (number == 0 and one in self._kept):
                    continue
                same = next((n for n in range(at, len(found)) if same_break(found[n][0], one)), None)
                if same is None:
                    found.insert(at, (one, [number]))
                else:
                    at = same
                    found[at][1].append(number)
                at += 1
        for one, having in found:
            sink.put(chain, self._copier.mark(one, having))

    def _chain(self, number: int, node: int) -> Chain:
        """The markup around what all share: the base's; that of another, where the base is silent, if it fits."""
        if number == 0:
            return tuple((0, each) for each in self._witnesses[0].chain(node))
        if number not in self._lent:
            held = [column.cells[number] for column in self._cut.columns if column.cells[number] != NONE]
            self._lent[number] = _Markup(self._copier, number, (), (held[0], held[-1]) if held else (0, -1))
        return self._lent[number].chain(node)

    # Where witnesses vary

    def _variant(self, stretch: Stretch) -> None:
        found = readings(self._cut, stretch, self._witnesses)
        app, places = self._make_app(stretch, found)
        context = self._context(stretch)
        self._sink.put(context, app)
        for reading, place in zip(found, places, strict=True):
            if not reading.silent:
                self._reading(place, reading, stretch, context)

    def _reading(self, place: etree._Element, reading: Reading, stretch: Stretch, context: Chain) -> None:
        number = reading.witnesses[0]
        witness = self._witnesses[number]
        sink = Sink(place, self._copier)
        inside = self._cut.slots_of(stretch)
        columns, marks = self._cut.columns, self._cut.marks(stretch, number)
        tokens = [columns[c].cells[number] for c in range(stretch.start, stretch.end)]
        held = [token for token in tokens if token != NONE]
        markup = _Markup(self._copier, number, context, (held[0], held[-1]) if held else (0, -1))
        for c in range(stretch.start, stretch.end + 1):
            if c in inside:
                slot = self._cut.slots[c]
                chain = sink.within(markup.chain(slot.node.get(number, TOP)))
                if slot.spaces >> number & 1:
                    sink.text(chain, " ")
                self._breaks(sink, chain, c, reading.witnesses)
            if c < stretch.end and columns[c].cells[number] != NONE:
                for part in witness.tokens[columns[c].cells[number]].parts:
                    sink.part(number, part, markup.chain(part.node), reading.witnesses)
            if c in marks:
                sink.put((), milestone(marks[c]))
        sink.close()

    def _context(self, stretch: Stretch) -> Chain:
        """The markup that stays open around an app: what reaches beyond it and says nothing of the words."""
        lead = self._lead(stretch.start)
        witness = self._witnesses[lead]
        held = [
            token
            for column in self._cut.columns[stretch.start : stretch.end]
            if (token := column.cells[lead]) != NONE
        ]
        if not held:
            return self._around(stretch.start, stretch.end, lead)
        chains = [witness.chain(part.node) for token in held for part in witness.tokens[token].parts]
        first, last = held[0], held[-1]
        whole = {
            node
            for node in chains[0]
            if witness.nodes[node].first >= first and witness.nodes[node].last <= last
        }
        common = list(_common(chains))
        while common and common[-1] in whole and witness.nodes[common[-1]].name not in FRAMED:
            common.pop()
        return self._open(lead, common)

    def _around(self, start: int, end: int, lead: int) -> Chain:
        """The markup that is open on both sides of a place where the leading witness has nothing."""
        witness = self._witnesses[lead]
        columns = self._cut.columns
        left = (columns[c].cells[lead] for c in range(start - 1, -1, -1))
        right = (columns[c].cells[lead] for c in range(end, len(columns)))
        before, after = (next((token for token in side if token != NONE), NONE) for side in (left, right))
        if NONE in (before, after):
            return ()
        chain = witness.chain(witness.tokens[before].parts[-1].node)
        common = _common([chain, witness.chain(witness.tokens[after].parts[0].node)])
        if common and witness.nodes[common[-1]].name in _HOLDS_BLOCKS:
            common = chain
        return self._open(lead, common)

    def _open(self, number: int, nodes: Sequence[int]) -> Chain:
        """Of markup, the outer part that may stay open around an app."""
        witness = self._witnesses[number]
        closed = INTERVENTIONS | UNDIVIDED
        kept = list(takewhile(lambda node: witness.nodes[node].name not in closed, nodes))
        while kept and witness.nodes[kept[-1]].name in _HOLDS_BLOCKS:
            kept.pop()
        return tuple((number, node) for node in kept)


def _leads_to(mark: etree._Element, block: etree._Element) -> bool:
    """Whether nothing but breaks and the beginnings of divisions stand between a break and a block."""
    following = mark.getnext()
    while following is not None and name(following) in BREAKS | {""}:
        following = following.getnext()
    while following is not None and following is not block:
        following = next((each for each in following if name(each) not in BREAKS | {""}), None)
    return following is block


def _common(chains: Sequence[tuple[int, ...]]) -> tuple[int, ...]:
    shared = chains[0]
    for chain in chains[1:]:
        length = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(shared, chain, strict=False)))
        shared = shared[:length]
    return shared


class _Markup:
    """The markup that a reading brings along: what lies whole in it, and what was cut and still says something."""

    def __init__(self, copier: Copier, number: int, context: Chain, held: tuple[int, int]) -> None:
        self._witness, self._number = copier.witnesses[number], number
        self._first, self._last = held
        self._context = frozenset(context)
        self._provided = {copier.witnesses[each].nodes[node].name for each, node in context}

    def chain(self, node: int) -> Chain:
        """Return the markup to write around a part."""
        found: list[tuple[int, int]] = []
        structure = True  # whether structure may still come: its outer elements are all whole
        for each in self._witness.chain(node):
            held = self._witness.nodes[each]
            whole = held.first >= self._first and held.last <= self._last
            if (self._number, each) in self._context:
                continue
            framed = held.name in FRAMED and (self._number, held.parent) not in found
            if held.name in STRUCTURE:
                structure = structure and whole and not framed
                if not structure:
                    continue
            elif framed or (not whole and held.name in self._provided):
                continue
            found.append((self._number, each))
        return tuple(found)


def new_app(kind: str, identifier: str) -> etree._Element:
    """Return an app of a type."""
    return element("app", {"xml:id": identifier, "type": kind})
