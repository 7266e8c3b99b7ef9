"""The files of the web edition that are no pages: style and script, what can be taken away, what robots read."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Iterable, Sequence
from pathlib import Path
from xml.sax.saxutils import escape

from siglum.edition import Edition
from siglum.files import write_atomically
from siglum.rendering.facts import Facts
from siglum.rendering.site.design import Design
from siglum.rendering.site.planning import page_of
from siglum.rendering.site.publishing import copy, write
from siglum.shipped import shipped

EPOCH = (1980, 1, 1, 0, 0, 0)  # every archive is the same for the same files


def assets(edition: Edition, folder: Path) -> None:
    """Write style, script, icon, logo and fonts."""
    design = Design.of(edition)
    source = shipped("xslt", "html", "assets")
    for path in [*source.glob("*.js"), *source.glob("*.svg")]:
        copy(path, folder / "assets" / path.name)
    write(folder / "assets" / "siglum.css", design.style())
    if design.logo:
        copy(design.logo, folder / design.logo_target)
    for font in design.fonts:
        copy(font.file, folder / "assets" / "fonts" / font.file.name)


def prints(edition: Edition, known: Iterable[Facts], folder: Path) -> None:
    """Copy the PDFs that were made."""
    for name in [*(f"{each['id']}.pdf" for each in known), "volume.pdf"]:
        if (edition.build / "pdf" / name).is_file():
            copy(edition.build / "pdf" / name, folder / "pdf" / name)


def parallel_prints(edition: Edition, folder: Path) -> None:
    """Copy the PDFs of texts side by side, and remove those that are no more."""
    made = {path.name: path for path in (edition.build / "pdf" / "parallels").glob("*.pdf")}
    for name, path in made.items():
        copy(path, folder / "pdf" / "parallels" / name)
    for path in (folder / "pdf" / "parallels").glob("*.pdf"):
        if path.name not in made:
            path.unlink()


def archives(folder: Path) -> None:
    """Pack all TEI files and all texts, byte for byte the same for the same files."""
    for name in ("tei", "text"):
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
            for path in sorted((folder / name).glob("*.*")):
                archive.writestr(
                    zipfile.ZipInfo(f"{name}/{path.name}", EPOCH), path.read_bytes(), zipfile.ZIP_DEFLATED
                )
        target = folder / "downloads" / f"{name}.zip"
        if not target.is_file() or target.read_bytes() != packed.getvalue():
            write_atomically(target, packed.getvalue())


def tables(known: Sequence[Facts], folder: Path) -> None:
    """Write documents and interventions as tables that any spreadsheet opens."""
    columns = ("id", "when", "date", "title", "source", "original", "genre", "words")
    write(
        folder / "downloads" / "documents.csv",
        _csv(columns, ([each[key] for key in columns] for each in known)),
    )
    marks = ("n", "kind", "cert", "by", "before", "words", "after", "other", "passage")
    rows = (
        [each["id"], *(mark[key] for key in marks)]
        for each in known
        for mark in each["marks"]
        if mark["kind"] != "reading"
    )
    write(folder / "downloads" / "interventions.csv", _csv(("document", *marks), rows))


def _csv(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(columns)
    for row in rows:
        # A spreadsheet takes a leading sign for a formula.
        writer.writerow([f"'{cell}" if str(cell)[:1] in ("=", "+", "-", "@") else cell for cell in row])
    return text.getvalue()


def for_robots(edition: Edition, pages: Iterable[str], folder: Path) -> None:
    """Write sitemap.xml, where the address of the edition is known, and robots.txt."""
    robots = "User-agent: *\nAllow: /\n"
    if edition.url:
        lines = (f"  <url><loc>{escape(edition.url)}/{escape(page)}</loc></url>\n" for page in pages)
        sitemap = '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
        write(folder / "sitemap.xml", sitemap + "".join(lines) + "</urlset>\n")
        robots += f"Sitemap: {edition.url}/sitemap.xml\n"
    write(folder / "robots.txt", robots)


def stale(folder: Path, known: Iterable[Facts], pages: Iterable[str]) -> None:
    """Remove what earlier builds made and this one did not."""
    identifiers = {each["id"] for each in known}
    kept = {folder / page for page in pages} | {folder / page_of(each) for each in known}
    for path in [
        *folder.glob("*.html"),
        *(
            found
            for each in ("documents", "persons", "places", "organisations")
            for found in (folder / each).glob("*.html")
        ),
        *folder.glob("collations/*/*.html"),
        *folder.glob("parallels/*.html"),
    ]:
        if path not in kept:
            path.unlink()
    for name in ("tei", "text", "pdf"):
        for path in (folder / name).glob("*.*"):
            if path.stem not in identifiers and path.name != "volume.pdf":
                path.unlink()
