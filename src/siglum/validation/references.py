"""Pointers: what an attribute points at must exist (TEI Guidelines, section 16.2)."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from siglum.validation.codes import found
from siglum.validation.findings import Finding
from siglum.validation.places import Places
from siglum.validation.safe import Document

XML_ID = "{http://www.w3.org/XML/1998/namespace}id"
POINTERS = ("ana", "corresp", "next", "prev", "ref", "resp", "source", "target", "who", "wit")


def references(document: Document, places: Places) -> Iterator[Finding]:
    """Yield what is wrong with a document's ids and with the pointers into itself."""
    ids: set[str] = set()
    pointers: list[tuple[etree._Element, str, str]] = []
    for element in document.root.iter(etree.Element):
        identity = element.get(XML_ID)
        if identity is not None:
            if identity in ids:
                place = places.attribute(element, XML_ID)
                yield found("REF002", document.name, place, id=identity, first="?", excerpt=identity)
            ids.add(identity)
        pointers.extend(
            (element, str(name), str(value)) for name, value in element.attrib.items() if name in POINTERS
        )
    for element, name, value in pointers:
        for target in value.split():
            if target.startswith("#") and "(" not in target and target[1:] not in ids:
                place = places.attribute(element, name)
                yield found("REF001", document.name, place, attribute=name, target=target, excerpt=target)
