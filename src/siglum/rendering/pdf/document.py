"""A document of its own as PDF: composed, compiled in a fresh folder, written in one move."""

from __future__ import annotations

import json
import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from siglum.encoding.serialise import write_atomically
from siglum.rendering.pdf.compiling import Limits, compiled
from siglum.rendering.pdf.composing import Composed, compose, template
from siglum.rendering.pdf.options import Options
from siglum.rendering.pdf.stamp import stamp

_MAIN = """
#show: book.with(settings)
#pdf.attach({path}, relationship: "source", mime-type: "application/tei+xml", description: {description})
#letter(settings, record, front, body)
"""


@dataclass(frozen=True, slots=True)
class Printed:
    """A PDF that was written, with its facts for the list of an edition."""

    out: Path
    record: dict[str, Any]


def render(tei: Path, out: Path, *, options: Options | None = None) -> Printed:
    """Set a TEI document as PDF/A-3a and PDF/UA-1 with the TEI attached, and write it to `out`.

    Raises InputError where the TEI cannot be read, ToolError where XSLT or Typst fails; both name the
    document, and `out` is then as it was.
    """
    chosen = options or Options()
    composed = compose(tei)
    with tempfile.TemporaryDirectory(prefix="siglum-") as name:
        folder = Path(name).resolve()
        shutil.copyfile(tei, folder / _attached(tei))
        (folder / "main.typ").write_text(_standalone(composed, chosen), encoding="utf-8")
        pdf = compiled(
            folder,
            "main.typ",
            timestamp=stamp(composed.record),
            fonts=chosen.font_paths,
            limits=Limits(chosen.seconds, chosen.megabytes),
            name=tei.name,
        )
    write_atomically(out, pdf)
    return Printed(out, composed.record)


def typst_source(tei: Path, *, options: Options | None = None) -> str:
    """Return the Typst source of a document: one file, beside which only the TEI must lie."""
    return _standalone(compose(tei), options or Options())


def _standalone(composed: Composed, options: Options) -> str:
    record = composed.record
    settings = options.plain() | {
        "title": record["title"] or composed.tei.stem,
        "authors": record["authors"] or record["translators"],
        "keywords": record["keywords"],
        "language": record["language"],
        "stamp": stamp(record),
    }
    attach = _MAIN.format(
        path=literal(_attached(composed.tei)), description=literal(f"The TEI source of “{settings['title']}”")
    )
    bound = f"#let settings = {data(settings)}\n#let record = {data(record)}\n"
    return template() + bound + composed.code + attach


def _attached(tei: Path) -> str:
    """The attachment's name in the PDF and in the folder: the file's own."""
    return tei.name


def literal(text: str) -> str:
    """Return a text as a Typst string literal."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


def data(value: Any) -> str:
    """Return plain data as a Typst expression: JSON inside a string literal."""
    return f"json(bytes({literal(json.dumps(value, ensure_ascii=False, sort_keys=True))}))"
