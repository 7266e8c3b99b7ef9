"""Witnesses: in one entry of the apparatus a witness reads one thing (TEI Guidelines 12.1)."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from siglum.validation.examined import TEI, Examined
from siglum.validation.findings import Finding

_READINGS = (f"{TEI}lem", f"{TEI}rdg")


def witnesses(examined: Examined) -> Iterator[Finding]:
    """Yield the witnesses that stand in two readings of one entry.

    Several hands of a witness (`@hand`, `@varSeq`) may well read differently.
    """
    if "wit" not in examined.attributes:
        return
    for entry in examined.root.iter(f"{TEI}app"):
        seen: set[str] = set()
        for reading in _readings(entry):
            own = set(reading.get("wit", "").split())
            if not reading.get("hand") and not reading.get("varSeq"):
                for target in sorted(own & seen):
                    yield examined.found("SEN011", reading, "wit", excerpt=target, target=target)
            seen |= own


def _readings(entry: etree._Element) -> Iterator[etree._Element]:
    for child in entry.iterchildren(etree.Element):
        if child.tag in _READINGS:
            yield child
        elif child.tag == f"{TEI}rdgGrp":
            yield from _readings(child)
