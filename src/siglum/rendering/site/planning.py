"""What the pages of an edition are told: its title and ways, their neighbours, what they offer."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from siglum.edition import Edition
from siglum.rendering.facts import Facts
from siglum.rendering.html import Neighbour, Options, Way
from siglum.rendering.site.collations.naming import views
from siglum.rendering.site.design import Design
from siglum.rendering.site.parallels.pairing import Pair, pairs
from siglum.rendering.site.parallels.pairing import views as parallel_views
from siglum.rendering.site.publishing import write
from siglum.shipped import shipped

WAYS = (
    Way("documents.html", "Documents"),
    Way("witnesses.html", "Witnesses"),
    Way("parallels.html", "Parallel texts"),
    Way("persons.html", "Persons"),
    Way("places.html", "Places"),
    Way("organisations.html", "Organisations"),
    Way("interventions.html", "Interventions"),
    Way("conventions.html", "Conventions"),
    Way("data.html", "Data"),
    Way("search.html", "Search"),
)
REGISTERS = ("persons", "places", "organisations")


def in_time(facts: Iterable[Facts]) -> list[Facts]:
    """Return documents in the order of their dates; undated ones last."""
    return sorted(facts, key=lambda each: (not each["when"], each["when"], each["id"]))


def page_of(facts: Facts) -> str:
    """Return where a document's page stands in the edition."""
    return f"documents/{facts['id']}.html"


def settings(edition: Edition, known: Iterable[Facts] = ()) -> Options:
    """Return what every page of an edition is told; registers without an entry have no way to them."""
    documents = tuple(known)
    filled = {entry["register"] for each in documents for entry in each["entries"]}
    if any(views(each) for each in documents):
        filled.add("witnesses")
    if parallels(edition, documents):
        filled.add("parallels")
    names = tuple(each.name for each in edition.editors)
    design = Design.of(edition)
    return Options(
        edition=edition.title,
        subtitle=edition.subtitle,
        editors=listed(names),
        editor_names=names,
        publisher=edition.publisher,
        language=edition.language,
        version=edition.version,
        url=edition.url,
        licence=edition.licence,
        licence_url=edition.licence_url,
        logo=design.logo_target,
        ways=tuple(
            way
            for way in WAYS
            if (name := Path(way.href).stem) not in (*REGISTERS, "witnesses", "parallels") or name in filled
        ),
        stylesheet=_wrapped(edition, design.stylesheet),
    )


def _wrapped(edition: Edition, own: Path | None) -> str:
    """Write a stylesheet that imports ours and then the edition's own, whose templates so win; return its path."""
    if own is None:
        return ""
    imports = "".join(
        f'<xsl:import href="{each.as_uri()}"/>' for each in (shipped("xslt", "html.xsl").resolve(), own)
    )
    wrapper = edition.build / ".siglum" / "html.xsl"
    text = f'<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">{imports}</xsl:stylesheet>\n'
    write(wrapper, text)
    return str(wrapper)


def templates(edition: Edition) -> str:
    """Return what the edition's own templates are: a build that finds another answer makes every page again."""
    return stamps(Design.of(edition).templates())


def ingredients(edition: Edition) -> str:
    """Return what the pages around the documents are made with besides TEI and settings: files and PDFs."""
    design = Design.of(edition)
    return stamps([*design.files(), *design.templates(), *sorted((edition.build / "pdf").rglob("*.pdf"))])


def stamps(files: Iterable[Path]) -> str:
    """Return path, size and time of files, a line each."""
    stats = ((path, path.stat()) for path in files)
    return "\n".join(f"{path} {stat.st_size} {stat.st_mtime_ns}" for path, stat in stats)


def listed(names: Sequence[str]) -> str:
    """Return names as a sentence has them: A, B and C."""
    return " and ".join(filter(None, (", ".join(names[:-1]), names[-1]))) if names else ""


def plan(edition: Edition, known: Sequence[Facts]) -> list[Options]:
    """Return what the page of each document is told: its place, its neighbours in time, what it offers."""
    common = settings(edition, known)
    beside, by_id = parallels(edition, known), {each["id"]: each for each in known}
    neighbours = [Neighbour(f"{each['id']}.html", each["title"], each["date"]) for each in known]
    return [
        replace(
            common,
            root="../",
            page=page_of(each),
            earlier=neighbours[n - 1] if n else None,
            later=neighbours[n + 1] if n + 1 < len(known) else None,
            downloads=_downloads(edition, each["id"]),
            views=_views(each, beside, by_id),
        )
        for n, each in enumerate(known)
    ]


def parallels(edition: Edition, known: Sequence[Facts]) -> list[Pair]:
    """Return which documents stand beside each other. Raises InputError for a table that is wrong."""
    return pairs(known, Design.of(edition).parallel, edition.language)


def _views(facts: Facts, beside: Sequence[Pair], by_id: dict[str, Facts]) -> tuple[Way, ...]:
    """Return the other pages that show a document; its own page first, where there are any."""
    own, others = views(facts), parallel_views(facts["id"], beside, by_id)
    return (*own, *others) if own or not others else (Way(page_of(facts), "Text"), *others)


def _downloads(edition: Edition, identifier: str) -> dict[str, str]:
    offered = {"TEI": f"tei/{identifier}.xml", "Text": f"text/{identifier}.txt"}
    if (edition.build / "pdf" / f"{identifier}.pdf").is_file():
        offered["PDF"] = f"pdf/{identifier}.pdf"
    return offered
