"""What a document says of its own schema: `xml-model` (ISO/IEC 19757-11) and `xsi:schemaLocation`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from lxml import etree

KINDS: dict[str, Literal["relaxng", "schematron", "xsd"]] = {
    "http://relaxng.org/ns/structure/1.0": "relaxng",
    "http://purl.oclc.org/dsdl/schematron": "schematron",
    "http://www.w3.org/2001/XMLSchema": "xsd",
}
SUFFIXES: dict[str, Literal["relaxng", "schematron", "xsd"]] = {
    "rng": "relaxng",
    "rnc": "relaxng",
    "odd": "relaxng",
    "sch": "schematron",
    "xsd": "xsd",
}
XSI = "{http://www.w3.org/2001/XMLSchema-instance}"
_PSEUDO = re.compile(r"""([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')""")


@dataclass(frozen=True, slots=True)
class Named:
    """A schema that a document names, with its language where that can be told."""

    href: str
    kind: Literal["relaxng", "schematron", "xsd"]


def named_schemas(root: etree._Element) -> tuple[Named, ...]:
    """Return the schemas that a document names, in its order, each once."""
    found: list[Named] = []
    before = root.getprevious()
    instructions = []
    while before is not None:
        if isinstance(before, etree._ProcessingInstruction) and before.target == "xml-model":
            instructions.append(before)
        before = before.getprevious()
    for each in reversed(instructions):
        pseudo = {name: one or other for name, one, other in _PSEUDO.findall(each.text or "")}
        href = pseudo.get("href", "")
        kind = KINDS.get(pseudo.get("schematypens", "")) or SUFFIXES.get(href.rpartition(".")[2].lower())
        if href and kind:
            found.append(Named(href, kind))
    located = root.get(f"{XSI}schemaLocation", "").split()[1::2]
    located += root.get(f"{XSI}noNamespaceSchemaLocation", "").split()
    found += [Named(href, "xsd") for href in located]
    return tuple(dict.fromkeys(found))
