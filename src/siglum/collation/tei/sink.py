"""Parts of witnesses written one after another into an element, their markup opened and closed as they need it."""

from __future__ import annotations

from itertools import takewhile

from lxml import etree

from siglum.collation.tei.copying import Copier
from siglum.collation.witnesses import Part
from siglum.encoding.markup import append

Chain = tuple[tuple[int, int], ...]  # the markup around a part: witness and node, the outermost first


class Sink:
    """An element that is being filled. Well-formed whatever comes: markup that was cut is opened again.

    Text is held back until an element follows, or `close`: joining it word by word would take quadratic time.
    """

    def __init__(self, element: etree._Element, copier: Copier) -> None:
        self.element = element
        self._copier = copier
        self._held: list[str] = []
        self._open: list[tuple[tuple[int, int], etree._Element]] = []

    def at(self, chain: Chain) -> None:
        """Go to the element in which a part with this markup around it stands, opening and closing others."""
        depth = 0
        for (key, _), wanted in zip(self._open, chain, strict=False):
            if key != wanted:
                break
            depth += 1
        if depth < len(self._open) or depth < len(chain):
            self.close()
        del self._open[depth:]
        for number, node in chain[depth:]:
            made = self._copier.shell(number, self._copier.witnesses[number].nodes[node].element)
            append(self._here, made)
            self._open.append(((number, node), made))

    def close(self) -> None:
        """Write the text that was held back."""
        if self._held:
            append(self._here, "".join(self._held))
            self._held = []

    @property
    def _here(self) -> etree._Element:
        return self._open[-1][1] if self._open else self.element

    def within(self, chain: Chain) -> Chain:
        """Return what of some markup is open: white space and breaks open none of their own."""
        opened = zip((key for key, _ in self._open), chain, strict=False)
        return tuple(key for key, _ in takewhile(lambda pair: pair[0] == pair[1], opened))

    def text(self, chain: Chain, text: str) -> None:
        """Write text."""
        self.at(chain)
        self._held.append(text)

    def put(self, chain: Chain, made: etree._Element) -> None:
        """Write an element that is complete."""
        self.at(chain)
        self.close()
        append(self._here, made)

    def part(self, number: int, part: Part, chain: Chain, members: tuple[int, ...]) -> None:
        """Write a part of a token; `members` are the witnesses for which it stands."""
        if part.element is None:
            self.text(chain, part.text)
        elif part.text or part.hidden:
            self.put(chain, self._copier.whole(number, part.element))
        else:
            self.put(chain, self._copier.mark(part.element, members))
