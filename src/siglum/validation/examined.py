"""A document under examination: read, surveyed in one walk, with its places at hand; what every check is given."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from lxml import etree

from siglum.validation.codes import found
from siglum.validation.findings import Finding
from siglum.validation.places import Place, Places
from siglum.validation.relaxng.grammar import Names
from siglum.validation.safe import Document
from siglum.validation.xpaths import XPaths

XML = "{http://www.w3.org/XML/1998/namespace}"
XML_ID, XML_LANG, XML_BASE = f"{XML}id", f"{XML}lang", f"{XML}base"
TEI = "{http://www.tei-c.org/ns/1.0}"
_STRING = etree.XPath("string()")
Attributes = dict[str, list[tuple[etree._Element, str]]]


@dataclass(frozen=True, slots=True)
class Examined:
    """A document with the names that occur in it and, by name, every attribute in document order."""

    document: Document
    places: Places
    elements: frozenset[str]
    attributes: Attributes = field(default_factory=dict)
    xpaths: XPaths = field(default_factory=XPaths)

    @property
    def root(self) -> etree._Element:
        """The root element."""
        return self.document.root

    @property
    def path(self) -> Path:
        """The file."""
        return self.document.path

    @property
    def names(self) -> Names:
        """The names of elements and attributes, for choosing the part of a schema that is needed."""
        return self.elements, frozenset(self.attributes)

    def tei(self, attribute: str) -> list[tuple[etree._Element, str]]:
        """Return the elements of TEI with an attribute, and its values; examples (egXML) are not TEI."""
        return [each for each in self.attributes.get(attribute, ()) if str(each[0].tag).startswith(TEI)]

    def found(self, code: str, element: etree._Element, name: str = "", /, **detail: str) -> Finding:
        """Return a finding about an element, or about an attribute of it that is named."""
        place = self.places.attribute(element, name) if name else self.places.start(element)
        return self.found_at(code, place, element, **detail)

    def found_at(self, code: str, place: Place, element: etree._Element, /, **detail: str) -> Finding:
        """Return a finding at a place that is about an element."""
        detail.setdefault("excerpt", self.places.excerpt(place))
        return found(code, self.document.name, place, xpath=self.xpaths.of(element), **detail)


def examine(document: Document) -> Examined:
    """Walk through a document."""
    elements: set[str] = set()
    attributes: Attributes = {}
    for element in document.root.iter(etree.Element):
        elements.add(str(element.tag))
        for name, value in element.attrib.items():
            attributes.setdefault(str(name), []).append((element, str(value)))
    return Examined(document, Places(document), frozenset(elements), attributes)


def words_of(element: etree._Element) -> str:
    """Return the text of an element and all in it, white space folded."""
    return " ".join(str(_STRING(element)).split())
