"""Registers: names lead to an entry, entries and witnesses are used (TEI Guidelines 14.3 and 12.1.4)."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from siglum.validation.examined import TEI, XML_ID, Examined, examine, words_of
from siglum.validation.findings import Finding
from siglum.validation.library import Library
from siglum.validation.safe import Document, read

_ENTRIES = {"persName": ("person", "personGrp"), "placeName": ("place",), "orgName": ("org",)}
_LISTS = ("listPerson", "listPlace", "listOrg")
_LINKS = ("ref", "key", "corresp", "sameAs", "nymRef")


def register(examined: Examined, library: Library) -> None:
    """Note the register entries and witnesses of a document."""
    for name, sorts in _ENTRIES.items():
        for sort in sorts:
            for entry in _with_id(examined, sort):
                parent = entry.getparent()
                if parent is not None and str(parent.tag).removeprefix(TEI) in _LISTS:
                    library.registered(name, examined.path.resolve(), entry.get(XML_ID, ""), "REF008")
    for witness in _with_id(examined, "witness"):
        library.registered("witness", examined.path.resolve(), witness.get(XML_ID, ""), "REF011")


def names(examined: Examined, library: Library) -> Iterator[Finding]:
    """Yield each name in the text that has no link though there is a register of its sort."""
    text = examined.root.find(f"{TEI}text")
    if text is None:
        return
    for sort in _ENTRIES:
        if sort not in library.registers or f"{TEI}{sort}" not in examined.elements:
            continue
        told: set[str] = set()
        for element in text.iter(f"{TEI}{sort}"):
            words = words_of(element)
            if words in told or not words or _linked(element):
                continue
            told.add(words)
            yield examined.found("REF009", element, name=words)


def unused(library: Library) -> Iterator[Finding]:
    """Yield the entries and witnesses that nothing in the whole run pointed to."""
    for path, entries in library.unused().items():
        document = read(path, library.called.get(path, str(path)))
        if isinstance(document, Document):
            examined = examine(document)
            for element, value in examined.attributes.get(XML_ID, ()):
                if value in entries:
                    yield examined.found(entries[value], element, id=value)


def _with_id(examined: Examined, sort: str) -> Iterator[etree._Element]:
    if f"{TEI}{sort}" in examined.elements:
        for element in examined.root.iter(f"{TEI}{sort}"):
            if element.get(XML_ID):
                yield element


def _linked(element: etree._Element) -> bool:
    """Say whether a name has a link, or stands in a name that has one."""
    return any(each.get(name) for each in (element, *element.iterancestors()) for name in _LINKS)
