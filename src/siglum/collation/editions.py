"""The witnesses of an edition that has an apparatus already, whatever its method: read off one by one."""

from __future__ import annotations

import hashlib
from pathlib import Path

from lxml import etree

from siglum.collation.proof import sigla
from siglum.collation.sources import Given, tei_of
from siglum.encoding.markup import TEI
from siglum.errors import InputError
from siglum.saxon import transform
from siglum.shipped import shipped

_PARSER = etree.XMLParser(collect_ids=False, huge_tree=True, resolve_entities=False, no_network=True)


def witnesses_of(path: Path) -> list[Given]:
    """Return the witnesses of a TEI file with an apparatus (TEI Guidelines 12), in the order of its list.

    Parallel segmentation, location-referenced and double-end-point apparatus are read. Raises InputError
    where the file cannot be read or names fewer than two witnesses.
    """
    root = tei_of(path)
    names = list(dict.fromkeys(sigla(root) or _named(root)))
    if len(names) < 2:
        raise InputError(
            f"{path}: names {len(names)} witness{'' if len(names) == 1 else 'es'} in its apparatus",
            "give two witnesses, or one edition with an apparatus of several",
        )
    text = etree.tostring(root, encoding="unicode")
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    return [Given(name, _read_off(text, name), path, digest, tei=True) for name in names]


def _read_off(text: str, name: str) -> etree._Element:
    made = transform(shipped("xslt", "witness.xsl"), text, parameters={"witness": name})
    root = etree.fromstring(made.text.encode(), _PARSER)
    etree.cleanup_namespaces(root)
    return root


def _named(root: etree._Element) -> list[str]:
    """The witnesses that readings name, where no list does."""
    return [
        token.rpartition("#")[2]
        for reading in root.iter(f"{{{TEI}}}lem", f"{{{TEI}}}rdg")
        for token in (reading.get("wit") or "").split()
    ]
