"""A TEI text of any project divided into the blocks that are collated: paragraphs, items, headings, turns."""

from __future__ import annotations

from lxml import etree

from siglum.collation.settings import Settings
from siglum.collation.witnesses.elements import (
    BLOCKS,
    BREAKS,
    CONTAINERS,
    DIVISIONS,
    SPACES,
    SPECIFICATIONS,
    THINGS,
    name,
)
from siglum.collation.witnesses.flattening import flatten, stand_alone
from siglum.collation.witnesses.model import TOP, Part, Witness
from siglum.encoding.markup import TEI
from siglum.errors import InputError

_GLOBAL = BREAKS | THINGS | {"lacunaStart", "lacunaEnd", "witStart", "witEnd", "wit"}
_PARAGRAPHS = frozenset("p ab item cell note q quote said".split())
_IN_PARAGRAPHS = frozenset("note q quote said cit bibl stage address".split())  # these stand among words too
_APP = frozenset("app lem rdg rdgGrp".split())


def divide(siglum: str, root: etree._Element, settings: Settings) -> Witness:
    """Divide a TEI document, or a corpus of them, into blocks, tokens and seams."""
    witness = Witness(siglum, root)
    texts = [each for each in root.iter(f"{{{TEI}}}text") if not _inside_text(each)]
    divider = _Divider(witness, settings)
    for text in texts:
        divider.enter(text)
    divider.finish()
    return witness


def _inside_text(element: etree._Element) -> bool:
    return any(name(each) == "text" for each in element.iterancestors())


class _Divider:
    def __init__(self, witness: Witness, settings: Settings) -> None:
        self._witness, self._settings = witness, settings
        self._before: list[Part] = []  # breaks that stand between blocks

    def enter(self, container: etree._Element) -> None:
        """Walk a container's children, however deep, in the order of the text."""
        self._refuse_stray_words(container)
        pending = [iter(container)]
        while pending:
            each = next(pending[-1], None)
            if each is None:
                pending.pop()
            elif is_container(each):
                self._refuse_stray_words(each)
                pending.append(iter(each))
            elif isinstance(each.tag, str):
                self._block(each)

    def _refuse_stray_words(self, container: etree._Element) -> None:
        """Words that stand outside of any block would be lost: TEI has no place for them."""
        for text in (container.text, *(each.tail for each in container)):
            if words := (text or "").strip(SPACES):
                raise InputError(
                    f"witness {self._witness.siglum}: “{words[:40]}” stands directly in <{name(container)}>, "
                    f"outside of any paragraph (line {container.sourceline})",
                    "put it into a <p>; `siglum validate` shows all such places",
                )

    def _block(self, element: etree._Element) -> None:
        kind = name(element)
        if kind in BREAKS:
            self._before.append(Part(TOP, "", element))
            return
        if kind in SPECIFICATIONS:
            return
        number = len(self._witness.blocks)
        if stands_alone(kind):
            block = stand_alone(self._witness, element, self._before)
        else:
            block = flatten(self._witness, element, self._before, self._settings)
            if block.start == block.end:
                self._before = list(self._witness.tails.pop(number, ()))
                return
        self._witness.holders += [number] * (block.end - block.start)
        self._witness.blocks.append(block)
        self._before = []

    def finish(self) -> None:
        """Breaks after the last block belong to its end."""
        if self._before and self._witness.blocks:
            last = len(self._witness.blocks) - 1
            self._witness.tails[last] = (*self._witness.tails.get(last, ()), *self._before)


def stands_alone(kind: str) -> bool:
    """Whether an element among blocks is a thing, compared as a whole: a figure, a gap, what no rule knows."""
    return kind not in BLOCKS or (kind in THINGS and kind not in CONTAINERS)


def is_container(element: etree._Element) -> bool:
    """Whether an element holds blocks and no words of its own; what an app holds counts as if it stood there."""
    if name(element) in DIVISIONS:
        return True
    if name(element) not in CONTAINERS or not _wordless(element):
        return False
    held = BLOCKS - _IN_PARAGRAPHS if name(element) in _PARAGRAPHS else BLOCKS
    return any(name(child) in held for child in element)


def _wordless(element: etree._Element) -> bool:
    if (element.text or "").strip(SPACES):
        return False
    for child in element:
        kind = name(child)
        if (child.tail or "").strip(SPACES) or (
            kind and kind not in BLOCKS and kind not in _GLOBAL and kind not in _APP
        ):
            return False
        if kind in _APP and not _wordless(child):
            return False
    return True
