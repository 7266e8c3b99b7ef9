"""The whole edition as one printed volume: title page, contents, documents in order."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from siglum.edition import Edition
from siglum.encoding.serialise import write_atomically
from siglum.errors import InputError
from siglum.rendering.pdf.compiling import Limits, compiled
from siglum.rendering.pdf.composing import Composed, compose, template
from siglum.rendering.pdf.document import data
from siglum.rendering.pdf.options import Options, options
from siglum.rendering.pdf.stamp import stamp


@dataclass(frozen=True, slots=True)
class Bound:
    """A volume that was written: the file and the facts of its documents, in order."""

    out: Path
    records: tuple[dict[str, Any], ...]


def build(edition: Edition, out: Path) -> Bound:
    """Set every document of an edition as one PDF and write it to `out`.

    Raises InputError where there is no document or one cannot be read, UsageError for wrong settings
    in `[pdf]`, ToolError where XSLT or Typst fails.
    """
    if not edition.documents:
        raise InputError(f"{edition.tei}: there are no TEI files to print", "Run `siglum encode` first.")
    chosen = options(edition.options.get("pdf", {}), edition.root, edition=edition.title)
    documents = [compose(tei, f"d{n}") for n, tei in enumerate(edition.documents, 1)]
    documents.sort(key=lambda each: (each.record["when"] or "9999", each.tei.name))
    with tempfile.TemporaryDirectory(prefix="siglum-") as name:
        folder = Path(name).resolve()
        (folder / "edition.typ").write_text(template(), encoding="utf-8")
        for n, each in enumerate(documents, 1):
            module = f'#import "edition.typ": *\n#let record = {data(each.record)}\n{each.code}'
            (folder / f"d{n}.typ").write_text(module, encoding="utf-8")
        (folder / "main.typ").write_text(_main(edition, chosen, documents), encoding="utf-8")
        pdf = compiled(
            folder,
            "main.typ",
            timestamp=_stamp(documents),
            fonts=chosen.font_paths,
            limits=Limits(chosen.seconds, chosen.megabytes),
            name=edition.title,
        )
    write_atomically(out, pdf)
    return Bound(out, tuple(each.record for each in documents))


def _stamp(documents: list[Composed]) -> int:
    return max(stamp(each.record) for each in documents)


def _main(edition: Edition, chosen: Options, documents: list[Composed]) -> str:
    settings = chosen.plain() | {
        "title": edition.title,
        "authors": [editor.name for editor in edition.editors],
        "keywords": sorted({word for each in documents for word in each.record["keywords"]}),
        "language": edition.language,
        "stamp": _stamp(documents),
    }
    volume = {
        "title": edition.title,
        "subtitle": edition.subtitle,
        "editors": [editor.name for editor in edition.editors],
        "publisher": edition.publisher,
    }
    lines = [
        '#import "edition.typ": *',
        *(f'#import "d{n}.typ"' for n in range(1, len(documents) + 1)),
        f"#let settings = {data(settings)}",
        f"#let volume = {data(volume)}",
        "#show: book.with(settings)",
        "#title-page(volume)",
        "#contents-list()",
        "#pagebreak(weak: true)",
        *(
            f"#letter(settings, d{n}.record, d{n}.front, d{n}.body)\n#pagebreak(weak: true)"
            for n in range(1, len(documents) + 1)
        ),
    ]
    return "\n".join(lines)
