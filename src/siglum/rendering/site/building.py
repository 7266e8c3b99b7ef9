"""The pages around the documents: each from a small XML that is gathered here and shown by xslt/site/."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from lxml import etree

from siglum.edition import Edition
from siglum.rendering import facts as gathering
from siglum.rendering import html, search
from siglum.rendering.facts import Facts
from siglum.rendering.site import files, lists
from siglum.rendering.site.collations.pages import pages as collations
from siglum.rendering.site.conventions import conventions
from siglum.rendering.site.design import Design
from siglum.rendering.site.introduction import introduction
from siglum.rendering.site.kept import Kept
from siglum.rendering.site.parallels.pages import pages as parallel_pages
from siglum.rendering.site.planning import REGISTERS, in_time, page_of, parallels, plan, settings
from siglum.rendering.site.publishing import pictures, publish, write
from siglum.saxon import transform

FIRST = 12  # documents that the start page itself lists


def build(edition: Edition, out: Path | None = None) -> Path:
    """Make the whole web edition in this process and return its folder; `siglum.build` does it in parallel."""
    folder = out or edition.build / "html"
    known = in_time(gathering.gather(path) for path in edition.documents)
    for facts, options in zip(known, plan(edition, known), strict=True):
        publish(edition.tei / f"{facts['id']}.xml", folder, options)
    surround(edition, known, folder)
    return folder


def surround(
    edition: Edition,
    known: Sequence[Facts],
    folder: Path,
    *,
    proofs: Mapping[str, str] | None = None,
    searchable: bool = True,
) -> None:
    """Write the pages around the documents, and the files that all pages share.

    `known` is in the order of time. `proofs` is what the page on data says beyond counts, label and words:
    `{"Valid": "5 of 5 against siglum.rng"}`. Raises UsageError where `[html]` is wrong.
    """
    with search.indexing(folder if searchable else None):
        files.assets(edition, folder)
        files.prints(edition, known, folder)
        files.parallel_prints(edition, folder)
        files.archives(folder)
        files.tables(known, folder)
        pictures(
            edition.tei, folder, sorted({name for each in known for name in each["pictures"]}), edition.root
        )
        made = _written(edition, known, folder, proofs or {})
        public = [page for page in made if page != "404.html"]
        files.for_robots(edition, [*public, *(page_of(each) for each in known)], folder)
        files.stale(folder, known, made)


def _written(edition: Edition, known: Sequence[Facts], folder: Path, proofs: Mapping[str, str]) -> list[str]:
    """Write the pages whose content is another than last time, and return the paths of all."""
    common = settings(edition, known)
    stylesheet = html.entry(common)
    kept = Kept(edition, folder)
    made = []
    for page, root in _pages(edition, known, proofs):
        given = html.as_json(replace(common, root="../" * page.count("/"), page=page))
        content = etree.tostring(root, encoding="unicode")
        if not kept.same(page, content + given):
            write(folder / page, transform(stylesheet, content, parameters={"settings": given}).text)
        made.append(page)
    kept.close()
    return made


def _pages(
    edition: Edition, known: Sequence[Facts], proofs: Mapping[str, str]
) -> Iterator[tuple[str, etree._Element]]:
    """Yield every page around the documents: its path and the XML that xslt/site/ shows."""
    entries = lists.registers(known)
    yield "index.html", _start(edition, known)
    yield from _numbered("documents", lists.documents(known, entries))
    for name in REGISTERS:
        if any(each.register == name for each in entries.values()):
            yield f"{name}.html", lists.register(name, entries)
    for entry in entries.values():
        yield from _numbered(f"{entry.register}/{entry.id}", lists.entry_pages(entry))
    yield from _numbered("interventions", lists.interventions(known))
    yield from collations(edition, known)
    yield from parallel_pages(edition, known, parallels(edition, known))
    yield "conventions.html", conventions(known)
    yield "data.html", _data(edition, known, entries, proofs)
    yield "search.html", etree.Element("search")
    yield "404.html", etree.Element("missing")


def _numbered(name: str, roots: Iterable[etree._Element]) -> Iterator[tuple[str, etree._Element]]:
    for n, root in enumerate(roots, 1):
        yield f"{name}{f'-{n}' if n > 1 else ''}.html", root


def _start(edition: Edition, known: Sequence[Facts]) -> etree._Element:
    root = etree.Element("start", n=str(len(known)))
    words = introduction(Design.of(edition))
    if words is not None:
        root.append(words)
    timeline = etree.SubElement(root, "timeline")
    for each in known:
        if each["when"]:
            timeline.append(lists.document(each))
    for each in known[:FIRST]:
        root.append(lists.document(each))
    return root


def _data(
    edition: Edition, known: Sequence[Facts], entries: Mapping[str, lists.Entry], proofs: Mapping[str, str]
) -> etree._Element:
    root = etree.Element("data")
    counts = {
        "Documents": len(known),
        "Words": sum(each["words"] for each in known),
        "Interventions": sum(mark["kind"] != "reading" for each in known for mark in each["marks"]),
    }
    for name in REGISTERS:
        counts[name.capitalize()] = sum(each.register == name for each in entries.values())
    for label, count in counts.items():
        etree.SubElement(root, "count", label=label, n=f"{count:,}".replace(",", " "))
    for label, words in proofs.items():
        etree.SubElement(root, "proof", label=label).text = words
    offered = {
        "downloads/tei.zip": "All documents as TEI (ZIP)",
        "downloads/text.zip": "All documents as plain text (ZIP)",
        "downloads/documents.csv": "The list of documents (CSV)",
        "downloads/interventions.csv": "All interventions (CSV)",
    }
    if (edition.build / "pdf" / "volume.pdf").is_file():
        offered["pdf/volume.pdf"] = "The volume (PDF)"
    for href, label in offered.items():
        etree.SubElement(root, "download", href=href, label=label)
    return root
