"""Elements of the witnesses taken over into the result: ids that stay unique, pointers that still find their aim.

While the text is written, a pointer to something in its own witness is kept as `siglum:<witness>:<id>`;
when all is written, `Declarations` puts what it has become. A pointer to another file is told from the result's folder.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Sequence
from copy import copy, deepcopy

from lxml import etree

from siglum.collation.witnesses import Witness
from siglum.collation.witnesses.elements import BREAKS, name
from siglum.encoding.markup import ID, element
from siglum.validation.references import pointers

SCHEME = "siglum:"
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
_NAME = re.compile(r"[^\W\d][\w.\-·]*")


class Copier:
    """Copies markup, things and breaks of the witnesses; `files` are their TEI files as seen from the result."""

    def __init__(self, witnesses: Sequence[Witness], files: Sequence[str]) -> None:
        self.witnesses, self.files = witnesses, files
        self.ids: dict[tuple[int, str], str] = {}  # of what was written: witness and id there → id here
        self.taken: set[str] = {witness.siglum for witness in witnesses}
        self._sigla = frozenset(self.taken)
        self.known = [_ids(witness.root) for witness in witnesses]

    def shell(self, number: int, original: etree._Element) -> etree._Element:
        """Return an element of a witness without its content."""
        made = copy(original)
        for child in list(made):
            made.remove(child)
        made.text = made.tail = None
        self.adopt(number, made)
        return made

    def whole(self, number: int, original: etree._Element) -> etree._Element:
        """Return an element of a witness with its content and without its tail."""
        made = deepcopy(original)
        made.tail = None
        for each in made.iter(etree.Element):
            self.adopt(number, each)
        return made

    def adopt(self, number: int, made: etree._Element) -> None:
        """Make ids and pointers of a copied element those of the result; a second copy has no id."""
        identifier = str(made.get(ID) or "")
        if identifier:
            del made.attrib[ID]
        for key, value in made.attrib.items():
            elements = pointers().get(str(key))
            points = elements is not None and (not elements or name(made) in elements)
            if points or "#" in str(value):
                tokens = str(value).split()
                made.set(key, " ".join(self._kept(number, token, points) for token in tokens))
        if _NAME.fullmatch(identifier) and (number, identifier) not in self.ids:
            self.ids[number, identifier] = self.free(
                identifier if number == 0 else f"{self.witnesses[number].siglum}-{identifier}"
            )
            made.set(ID, self.ids[number, identifier])

    def _kept(self, number: int, token: str, points: bool) -> str:
        if token[:1] == "#" and token[1:] in self.known[number]:
            return f"{SCHEME}{number}:{token[1:]}"
        folder = posixpath.dirname(self.files[number])
        if not points or not folder or token[:1] in ("#", "/") or _SCHEME.match(token):
            return token
        path, mark, place = token.partition("#")
        return f"{posixpath.normpath(posixpath.join(folder, path))}{mark}{place}"

    def free(self, wanted: str) -> str:
        """Return an id that nothing in the result has, and take it."""
        identifier, n = wanted, 2
        while identifier in self.taken:
            identifier, n = f"{wanted}-{n}", n + 1
        self.taken.add(identifier)
        return identifier

    def mark(self, original: etree._Element, members: Sequence[int]) -> etree._Element:
        """Return a break that stands in some witnesses; @edRef says in which (TEI Guidelines 3.11.3)."""
        made = self.shell(members[0], original) if original.getparent() is not None else deepcopy(original)
        self.attribute(made, members)
        return made

    def attribute_too(self, made: etree._Element, number: int) -> None:
        """Say that a break stands in one witness more."""
        editions = (made.get("edRef") or "").split()
        others = [n for n, each in enumerate(editions) if each[1:] in self._sigla]
        editions.insert(len(others), f"#{self.witnesses[number].siglum}")
        made.set("edRef", " ".join(editions))

    def attribute(self, made: etree._Element, members: Sequence[int]) -> None:
        """Say in which witnesses a break stands, before what it said itself of editions."""
        sigla = [f"#{self.witnesses[number].siglum}" for number in members]
        made.set("edRef", " ".join([*sigla, *(made.get("edRef") or "").split()]))


def _ids(root: etree._Element) -> dict[str, etree._Element]:
    """Every id of a document with its element; the first counts."""
    found: dict[str, etree._Element] = {}
    for each in root.iter(etree.Element):
        if identifier := each.get(ID):
            found.setdefault(identifier, each)
    return found


def same_break(one: etree._Element, other: etree._Element) -> bool:
    """Whether two witnesses have the same break in a place, so that one element will do for both."""
    return name(one) in BREAKS and one.tag == other.tag and _said(one) == _said(other)


def _said(each: etree._Element) -> dict[str, str]:
    return {str(key): str(value) for key, value in each.attrib.items() if key not in (ID, "edRef")}


def milestone(kind: str) -> etree._Element:
    """Return a mark of the limits of a witness (TEI Guidelines 12.1.5)."""
    return element(kind)
