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
    for sorts in _ENTRIES.values():
        for sort in sorts:
            for entry in _with_id(examined, sort):
                parent = entry.getparent()
                if parent is not None and str(parent.tag).removeprefix(TEI) in _LISTS:
                    _note(examined, entry, "REF008", library)
    for witness in _with_id(examined, "witness"):
        _note(examined, witness, "REF011", library)


def _note(examined: Examined, entry: etree._Element, code: str, library: Library) -> None:
    library.entries[examined.path.resolve(), entry.get(XML_ID, "")] = (code, examined.document.name)


def names(examined: Examined) -> Iterator[Finding]:
    """Yield each name in the text that has no link, where others of its sort have one."""
    text = examined.root.find(f"{TEI}text")
    if text is None:
        return
    for sort in _ENTRIES:
        if f"{TEI}{sort}" not in examined.elements:
            continue
        found = list(text.iter(f"{TEI}{sort}"))
        told: set[str] = set()
        for element in found if any(map(_linked, found)) else ():
            words = words_of(element)
            if words and words not in told and not _linked(element):
                told.add(words)
                yield examined.found("REF009", element, name=words)


def unused(library: Library) -> Iterator[Finding]:
    """Yield the entries and witnesses that nothing in the whole run pointed to."""
    for path, entries in library.unused().items():
        name = next(iter(entries.values()))[1]
        document = read(path, name)
        if isinstance(document, Document):
            examined = examine(document)
            for element, value in examined.attributes.get(XML_ID, ()):
                if value in entries:
                    yield examined.found(entries[value][0], element, id=value)


def _with_id(examined: Examined, sort: str) -> Iterator[etree._Element]:
    if f"{TEI}{sort}" in examined.elements:
        for element in examined.root.iter(f"{TEI}{sort}"):
            if element.get(XML_ID):
                yield element


def _linked(element: etree._Element) -> bool:
    """Say whether a name has a link, or stands in a name that has one."""
    return any(each.get(name) for each in (element, *element.iterancestors()) for name in _LINKS)
