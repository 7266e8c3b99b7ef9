"""A TEI document as Saxon takes it: read without touching anything outside it, as text without a DTD."""

from __future__ import annotations

from pathlib import Path

from lxml import etree

from siglum.errors import InputError
from siglum.validation.findings import Finding
from siglum.validation.safe import read

TEI = "http://www.tei-c.org/ns/1.0"
# Roots of P4, and of P5 that lost its namespace.
FORMER = frozenset({"TEI.2", "teiCorpus.2", "TEI", "teiCorpus"})


def text_of(path: Path) -> str:
    """Return a TEI file as XML text with its entities resolved; P4 is let through, the view converts it.

    Raises InputError where the file cannot be read, is not well-formed, or is not TEI.
    """
    document = read(path)
    if isinstance(document, Finding):
        place = f":{document.line}:{document.column}" if document.line else ""
        raise InputError(f"{path}{place}: {document.message}", document.remedy)
    name = etree.QName(document.root)
    if name.namespace != TEI and (name.namespace or name.localname not in FORMER):
        where = f" of {name.namespace}" if name.namespace else " without a namespace"
        raise InputError(
            f"{path}: the root element is “{name.localname}”{where}, not TEI",
            f'TEI P5 files begin with <TEI xmlns="{TEI}">',
        )
    return etree.tostring(document.root, encoding="unicode", with_tail=False)
