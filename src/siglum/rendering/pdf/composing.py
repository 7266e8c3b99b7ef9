"""TEI → Typst: the facts of a document and its Typst code, by `xslt/typst.xsl`."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lxml import etree

from siglum.errors import InputError
from siglum.saxon import Parameter, transform
from siglum.shipped import shipped

# The hand-written design, each module after those that it uses.
MODULES = ("lines.typ", "foot.typ", "text.typ", "edition.typ", "matter.typ")
_IMPORT = re.compile(r"^#import .*\n", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Composed:
    """A document ready for Typst: `record` is plain data, `code` a Typst module with `front` and `body`."""

    tei: Path
    record: dict[str, Any]
    code: str


def compose(
    tei: Path, prefix: str = "d", *, entries: tuple[str, ...] = (), volume: tuple[str, ...] = ()
) -> Composed:
    """Turn a TEI file into Typst code; `prefix` keeps its labels apart from those of other documents.

    `entries` are the kinds of intervention that the apparatus lists; none: all but supplied words.
    `volume` are the names (without suffix) of the files that are printed with it.
    Raises InputError where the file cannot be read, ToolError where the stylesheet fails.
    """
    parameters: dict[str, Parameter] = {"prefix": prefix, "volume": volume}
    if entries:
        parameters["entries"] = entries
    result = transform(shipped("xslt", "typst.xsl"), _xml(tei), parameters=parameters)
    found = json.loads(result.text)
    return Composed(tei, found["record"], found["code"])


def lay_out(folder: Path, settings: dict[str, Any]) -> None:
    """Write the template and its settings into a folder."""
    for name in MODULES:
        (folder / name).write_text(_module(name), encoding="utf-8")
    (folder / "settings.typ").write_text(f"#let settings = {data(settings)}\n", encoding="utf-8")


def joined(settings: dict[str, Any]) -> str:
    """Return the template and its settings as one text that imports nothing."""
    modules = [_IMPORT.sub("", _module(name)) for name in MODULES]
    return f"#let settings = {data(settings)}\n" + "\n".join(modules)


def literal(text: str) -> str:
    """Return a text as a Typst string literal."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


def data(value: Any) -> str:
    """Return plain data as a Typst expression: JSON inside a string literal."""
    return f"json(bytes({literal(json.dumps(value, ensure_ascii=False, sort_keys=True))}))"


def _module(name: str) -> str:
    return shipped("xslt", "typst", name).read_text("utf-8")


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
