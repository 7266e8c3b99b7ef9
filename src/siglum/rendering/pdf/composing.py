"""TEI → Typst: the facts of a document and its Typst code, by `xslt/typst.xsl`."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from siglum.rendering.document import text_of
from siglum.saxon import Parameter, transform
from siglum.shipped import shipped

# The hand-written design, each module after those that it uses.
MODULES = ("lines.typ", "foot.typ", "text.typ", "edition.typ", "matter.typ")
_IMPORT = re.compile(r"^#import .*\n", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Composed:
    """A document ready for Typst: `record` is plain data, `code` a Typst module with `front`, `body`, `after`.

    `words`, for the proof, are those that the PDF must show: of the view, in the text, at the foot.
    """

    tei: Path
    record: dict[str, Any]
    code: str
    words: dict[str, Any]


def compose(
    tei: Path,
    prefix: str = "d",
    *,
    entries: tuple[str, ...] = (),
    apparatus: str = "positive",
    volume: tuple[str, ...] = (),
    proof: bool = False,
) -> Composed:
    """Turn a TEI file into Typst code; `prefix` keeps its labels apart from those of other documents.

    `entries` are the kinds of intervention that the apparatus lists; none: all but supplied words. In a
    negative apparatus a lemma is without the sigla of its witnesses.
    `volume` are the names (without suffix) of the files that are printed with it; with `proof` the words
    are gathered that the PDF must show.
    Raises InputError where the file cannot be read, ToolError where the stylesheet fails.
    """
    parameters: dict[str, Parameter] = {
        "prefix": prefix,
        "volume": volume,
        "proof": proof,
        "apparatus": apparatus,
    }
    if entries:
        parameters["entries"] = entries
    result = transform(shipped("xslt", "typst.xsl"), text_of(tei), parameters=parameters)
    found = json.loads(result.text)
    return Composed(tei, found["record"] | {"key": prefix}, found["code"], found["words"])


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
