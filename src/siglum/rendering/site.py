"""The web edition around the documents: what each page is told, and the start page."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterable, Sequence
from dataclasses import asdict, replace
from pathlib import Path

from lxml import etree

from siglum.edition import Edition
from siglum.rendering import facts as gathering
from siglum.rendering import html
from siglum.rendering.facts import Facts
from siglum.saxon import transform
from siglum.shipped import shipped


def build(edition: Edition, out: Path | None = None) -> Path:
    """Make the whole web edition and return its folder: the plain way, in this process."""
    folder = out or edition.build / "html"
    (folder / "documents").mkdir(parents=True, exist_ok=True)
    known = in_time(gathering.gather(path) for path in edition.documents)
    for facts, options in zip(known, plan(edition, known), strict=True):
        page = html.render(edition.tei / f"{facts['id']}.xml", options=options)
        write(folder / options.page, page)
    surround(edition, known, folder)
    return folder


def in_time(facts: Iterable[Facts]) -> list[Facts]:
    """Return documents in the order of their dates; undated ones last."""
    return sorted(facts, key=lambda each: (not each["when"], each["when"], each["id"]))


def settings(edition: Edition) -> html.Options:
    """Return what every page of an edition is told."""
    return html.Options(
        edition=edition.title,
        subtitle=edition.subtitle,
        publisher=edition.publisher,
        language=edition.language,
        version=edition.version,
        url=edition.url,
        licence=edition.licence,
        licence_url=edition.licence_url,
    )


def page_of(facts: Facts) -> str:
    """Return where a document's page stands in the edition."""
    return f"documents/{facts['id']}.html"


def plan(edition: Edition, known: Sequence[Facts]) -> list[html.Options]:
    """Return what the page of each document is told: its place and its neighbours in time."""
    common = settings(edition)
    neighbours = [html.Neighbour(f"{each['id']}.html", each["title"], each["date"]) for each in known]
    return [
        replace(
            common,
            root="../",
            page=page_of(each),
            earlier=neighbours[n - 1] if n else None,
            later=neighbours[n + 1] if n + 1 < len(known) else None,
        )
        for n, each in enumerate(known)
    ]


def surround(edition: Edition, known: Sequence[Facts], folder: Path) -> None:
    """Write the pages around the documents, and the files that all pages share."""
    root = etree.Element("start")
    for each in known:
        shown = {key: each[key] for key in ("title", "when", "date", "source", "summary")}
        etree.SubElement(root, "document", shown, href=page_of(each))
    given = json.dumps(asdict(settings(edition)), ensure_ascii=False)
    page = transform(
        shipped("xslt", "site.xsl"), etree.tostring(root, encoding="unicode"), parameters={"settings": given}
    )
    write(folder / "index.html", page.text)
    shutil.copytree(shipped("xslt", "html", "assets"), folder / "assets", dirs_exist_ok=True)


def write(path: Path, text: str) -> None:
    """Write a file whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_name(f".{path.name}.new")
    fresh.write_text(text, "utf-8")
    fresh.replace(path)
