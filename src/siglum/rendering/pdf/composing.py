"""TEI → Typst: the facts of a document and its Typst code, by `xslt/typst.xsl`."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lxml import etree

from siglum.errors import InputError
from siglum.saxon import transform
from siglum.shipped import shipped

TEMPLATE = ("xslt", "typst", "edition.typ")


@dataclass(frozen=True, slots=True)
class Composed:
    """A document ready for Typst: `record` is plain data, `code` a Typst module with `front` and `body`."""

    tei: Path
    record: dict[str, Any]
    code: str


def compose(tei: Path, prefix: str = "d") -> Composed:
    """Turn a TEI file into Typst code; `prefix` keeps its labels apart from those of other documents.

    Raises InputError where the file cannot be read, ToolError where the stylesheet fails.
    """
    result = transform(shipped("xslt", "typst.xsl"), _xml(tei), parameters={"prefix": prefix})
    found = json.loads(result.text)
    return Composed(tei, found["record"], found["code"])


def template() -> str:
    """Return the hand-written Typst template: the design."""
    return shipped(*TEMPLATE).read_text("utf-8")


def _xml(tei: Path) -> str:
    """Read a document with a parser that opens nothing else and refuses entity bombs."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, collect_ids=False)
    try:
        tree = etree.parse(str(tei), parser)
    except OSError as error:
        raise InputError(
            f"{tei}: the file cannot be read: {error.strerror or error}", "Check the path."
        ) from None
    except etree.XMLSyntaxError as error:
        raise InputError(
            f"{tei}: not well-formed: {error.msg}", "Run `siglum validate` on it: it names the line."
        ) from None
    return etree.tostring(tree.getroot(), encoding="unicode")
