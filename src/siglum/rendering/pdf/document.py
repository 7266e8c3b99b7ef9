"""A document of its own as PDF: composed, compiled in a fresh folder, written in one move."""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from siglum.files import write_atomically
from siglum.rendering.pdf.compiling import Limits, compiled
from siglum.rendering.pdf.composing import Composed, compose, data, joined, literal
from siglum.rendering.pdf.options import Options
from siglum.rendering.pdf.proof import prove
from siglum.rendering.pdf.signs import abbreviations
from siglum.rendering.pdf.stamp import stamp

_MAIN = """
#show: book
#pdf.attach({path}, relationship: "source", mime-type: "application/tei+xml", description: {description})
#let ends = after != none or rights != none or record.kinds.len() > 0 or record.legend.len() > 0
#letter(record, front, body, after: if ends {{ after; rights; signs(record.kinds); explained(record.legend) }})
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
    composed = compose(tei, entries=chosen.entries, apparatus=chosen.apparatus)
    with tempfile.TemporaryDirectory(prefix="siglum-") as name:
        folder = Path(name).resolve()
        shutil.copyfile(tei, folder / tei.name)
        (folder / "main.typ").write_text(_standalone(composed, chosen), encoding="utf-8")
        made = compiled(
            folder,
            "main.typ",
            timestamp=stamp(composed.record),
            fonts=chosen.font_paths,
            limits=Limits(chosen.seconds, chosen.megabytes),
            name=tei.name,
        )
    write_atomically(out, made.pdf)
    return Printed(out, composed.record)


def verify(tei: Path, out: Path, *, options: Options | None = None) -> int:
    """Prove that a PDF prints every word of its TEI document, and return how many letters were compared.

    Raises FidelityError with the first words that are missing, ToolError where pypdf is not installed.
    """
    chosen = options or Options()
    return prove(compose(tei, entries=chosen.entries, apparatus=chosen.apparatus, proof=True), out)


def typst_source(tei: Path, *, options: Options | None = None) -> str:
    """Return the Typst source of a document: one file, beside which only the TEI must lie."""
    chosen = options or Options()
    return _standalone(compose(tei, entries=chosen.entries, apparatus=chosen.apparatus), chosen)


def _standalone(composed: Composed, options: Options) -> str:
    record = composed.record | {"number": "", "name": "", "legend": abbreviations([composed.record])}
    settings = options.plain() | {
        "title": record["title"],
        "authors": record["authors"] or record["translators"],
        "keywords": record["keywords"],
        "language": record["language"] or "en",
        "stamp": stamp(record),
        "base": 1,
        "volume": False,
    }
    attach = _MAIN.format(
        path=literal(composed.tei.name), description=literal(f"The TEI source of “{settings['title']}”")
    )
    return joined(settings) + f"\n#let record = {data(record)}\n" + composed.code + attach
