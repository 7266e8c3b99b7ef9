"""Notes: a note gathered at the end is called from the text (TEI Guidelines 3.9)."""

from __future__ import annotations

from collections.abc import Iterator

from siglum.validation.examined import TEI, XML_ID, Examined
from siglum.validation.findings import Finding
from siglum.validation.references import pointers


def notes(examined: Examined) -> Iterator[Finding]:
    """Yield the notes at the end that nothing refers to. Calls without a note are pointers to nothing."""
    if f"{TEI}note" not in examined.elements:
        return
    gathered = [
        element
        for element in examined.root.iter(f"{TEI}note")
        if element.get("place") == "end" and element.get(XML_ID) and not element.get("target")
    ]
    if not gathered:
        return
    called = {
        target.removeprefix("#")
        for attribute in pointers()
        for _, value in examined.tei(attribute)
        for target in value.split()
    }
    for note in gathered:
        identity = note.get(XML_ID, "")
        if identity not in called:
            yield examined.found("SEN010", note, id=identity)
