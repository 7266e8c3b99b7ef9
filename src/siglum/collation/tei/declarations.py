"""What the witnesses' markup points to outside their texts (people, kinds, registers), taken over into the result."""

from __future__ import annotations

from collections.abc import Iterable
from copy import deepcopy

from lxml import etree

from siglum.collation.tei.copying import SCHEME, Copier
from siglum.collation.witnesses.elements import name
from siglum.encoding.markup import ID

# What is taken over whole when something in it is pointed to, and where it goes.
CARRIERS = {
    "taxonomy": "classDecl",
    "respStmt": "titleStmt",
    "author": "titleStmt",
    "editor": "titleStmt",
    "funder": "titleStmt",
    "sponsor": "titleStmt",
    "principal": "titleStmt",
    "person": "listPerson",
    "personGrp": "listPerson",
    "place": "listPlace",
    "org": "listOrg",
    "object": "listObject",
    "event": "listEvent",
    "handNote": "handNotes",
}


class Declarations:
    """The carriers taken over, by the element into which they go; and what pointers have become."""

    def __init__(self, copier: Copier) -> None:
        self._copier = copier
        self.carriers: dict[str, list[etree._Element]] = {}
        self._made: dict[str, etree._Element] = {}  # by content, so that what two witnesses share comes once

    def resolve(self, roots: Iterable[etree._Element], row_of: dict[tuple[int, str], str]) -> None:
        """Put what each pointer has become; what is pointed to in headers is taken over.

        `row_of` gives for ids in the text of a witness the block of the result in which their element stood.
        """
        waiting = list(roots)
        while waiting:
            for each in waiting.pop().iter(etree.Element):
                for key, value in each.attrib.items():
                    if SCHEME in str(value):
                        tokens = []
                        for token in str(value).split():
                            became, carrier = self._became(token, row_of)
                            tokens += [became] if became else []
                            waiting += [carrier] if carrier is not None else []
                        self._set(each, str(key), tokens)

    @staticmethod
    def _set(each: etree._Element, key: str, tokens: list[str]) -> None:
        if tokens:
            each.set(key, " ".join(dict.fromkeys(tokens)))
        else:
            del each.attrib[key]

    def _became(self, token: str, row_of: dict[tuple[int, str], str]) -> tuple[str, etree._Element | None]:
        if not token.startswith(SCHEME):
            return token, None
        number, identifier = token[len(SCHEME) :].split(":", 1)
        at = (int(number), identifier)
        carrier = None
        if at not in self._copier.ids and at not in row_of:
            carrier = self._take_over(*at)
        if became := self._copier.ids.get(at) or row_of.get(at):
            return f"#{became}", carrier
        file = self._copier.files[at[0]]
        return (f"{file}#{identifier}" if file else ""), carrier

    def _take_over(self, number: int, identifier: str) -> etree._Element | None:
        original: etree._Element | None = self._copier.known[number][identifier]
        while original is not None and name(original) not in CARRIERS:
            original = original.getparent()
        if original is None:
            return None
        content = etree.tostring(_bare(original), method="c14n").decode()
        known = self._made.get(content)
        if known is not None:
            for theirs, ours in zip(original.iter(etree.Element), known.iter(etree.Element), strict=True):
                if theirs.get(ID):
                    self._copier.ids[number, str(theirs.get(ID))] = str(ours.get(ID))
            return None
        made = self._copier.whole(number, original)
        made.tail = None
        self._made[content] = made
        self.carriers.setdefault(CARRIERS[name(original)], []).append(made)
        return made


def _bare(original: etree._Element) -> etree._Element:
    made = deepcopy(original)
    made.tail = None
    return made
