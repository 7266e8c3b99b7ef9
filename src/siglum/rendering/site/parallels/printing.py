"""Original and translation in print: two columns in a PDF of their own, with both TEI files attached."""

from __future__ import annotations

import json
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

from lxml import etree

from siglum.edition import Edition
from siglum.files import write_atomically
from siglum.rendering import facts as gathering
from siglum.rendering.facts import Facts
from siglum.rendering.pdf.compiling import Limits, compiled
from siglum.rendering.pdf.composing import literal
from siglum.rendering.pdf.options import Options
from siglum.rendering.pdf.stamp import stamp
from siglum.rendering.site.design import Design
from siglum.rendering.site.parallels.pages import page_of
from siglum.rendering.site.parallels.pairing import Pair, pairs
from siglum.saxon import transform
from siglum.shipped import shipped


def printed(pair: Pair) -> str:
    """Return where the PDF of a pair stands, below the folder of PDFs."""
    return pair.page.removesuffix(".html") + ".pdf"


def to_print(edition: Edition) -> tuple[list[Pair], list[Facts]]:
    """Return the pairs of an edition and the facts of their documents, reading only files that can be in one.

    Raises InputError for a document or a table that cannot be read.
    """
    tables = Design.of(edition).parallel
    named = {name for table in tables for name in table.read_text("utf-8-sig").partition("\n")[0].split()}
    pointing = {path for path in edition.documents if b"corresp=" in path.read_bytes()}
    chosen = {
        path: gathering.gather(path) for path in edition.documents if path in pointing or path.stem in named
    }
    wanted = {Path(target).stem for facts in chosen.values() for target in facts["corresponds"] if target}
    for path in edition.documents:
        if path.stem in wanted and path not in chosen:
            chosen[path] = gathering.gather(path)
    known = list(chosen.values())
    return pairs(known, tables, edition.language), known


def prints(edition: Edition) -> Iterator[tuple[Path, tuple[Path, Path], Pair, list[Facts]]]:
    """Yield, for every pair, its PDF and the TEI files that it is made of."""
    found, known = to_print(edition)
    for pair in found:
        files = edition.tei / f"{pair.left}.xml", edition.tei / f"{pair.right}.xml"
        yield edition.build / "pdf" / printed(pair), files, pair, known


def render(edition: Edition, pair: Pair, known: list[Facts], out: Path, options: Options) -> None:
    """Set a pair in two columns as PDF/A-3a and PDF/UA-1 and write it to `out`.

    Raises InputError where a table names a block that is not there, ToolError where XSLT or Typst fails.
    """
    page = page_of(edition, pair, {each["id"]: each for each in known}, [pair])
    data = json.loads(transform(shipped("xslt", "beside.xsl"), etree.tostring(page, encoding="unicode")).text)
    data["settings"] = options.plain() | {
        "authors": [each.name for each in edition.editors],
        "language": edition.language,
        "stamp": stamp({}),
    }
    with tempfile.TemporaryDirectory(prefix="siglum-") as name:
        folder = Path(name).resolve()
        (folder / "beside.json").write_text(json.dumps(data, ensure_ascii=False), "utf-8")
        source = shipped("xslt", "typst", "beside.typ").read_text("utf-8")
        for tei in dict.fromkeys((pair.left, pair.right)):
            shutil.copyfile(edition.tei / f"{tei}.xml", folder / f"{tei}.xml")
            source += _attached(f"{tei}.xml")
        (folder / "main.typ").write_text(source, "utf-8")
        made = compiled(
            folder,
            "main.typ",
            timestamp=stamp({}),
            fonts=options.font_paths,
            limits=Limits(options.seconds, options.megabytes),
            name=out.name,
        )
    write_atomically(out, made.pdf)


def _attached(name: str) -> str:
    return (
        f'\n#pdf.attach({literal(name)}, relationship: "source", mime-type: "application/tei+xml", '
        f"description: {literal(f'The TEI source {name}')})\n"
    )
