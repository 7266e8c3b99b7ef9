"""The pages of every text in several witnesses, each as the small XML that xslt/site/collations/ shows."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from lxml import etree

from siglum.edition import Edition
from siglum.rendering.document import text_of
from siglum.rendering.facts import Facts
from siglum.rendering.site.collations.comparing import differing
from siglum.rendering.site.collations.figures import named, overview
from siglum.rendering.site.collations.naming import views, witness_pages
from siglum.rendering.site.collations.reading import Place, Reading, Shared, Witnessed, read
from siglum.rendering.site.lists import document, facet

AROUND = 60  # characters of the base's text on each side of a place
MOST = 4  # witnesses beside each other


def pages(edition: Edition, known: Sequence[Facts]) -> Iterator[tuple[str, etree._Element]]:
    """Yield every page of the collations: its path and its XML; and the list of them, where there are any."""
    collated = [each for each in known if views(each)]
    if not collated:
        return
    root = etree.Element("collations")
    for facts in collated:
        path = edition.tei / f"{facts['id']}.xml"
        text = read(path)
        made = _begun("collation", facts)
        overview(made, text, witness_pages(facts))
        _ways(made, facts)
        root.append(_listed(facts, text))
        yield f"collations/{facts['id']}/index.html", made
        yield f"collations/{facts['id']}/variants.html", _variants(facts, text)
        yield from _texts(facts, text, path)
    yield "witnesses.html", root


def _begun(tag: str, facts: Facts) -> etree._Element:
    made = document(facts)
    made.tag = tag
    return made


def _ways(root: etree._Element, facts: Facts) -> None:
    for way in views(facts):
        etree.SubElement(root, "way", href=way.href, label=way.label)


def _listed(facts: Facts, text: Witnessed) -> etree._Element:
    made = _begun("collation", facts)
    made.set("places", str(len(text.places)))
    for (page, siglum), witness in zip(witness_pages(facts), text.witnesses, strict=True):
        etree.SubElement(made, "witness", siglum=siglum, name=witness.name, href=page)
    return made


def _texts(facts: Facts, text: Witnessed, path: Path) -> Iterator[tuple[str, etree._Element]]:
    """Yield the page of each witness, and the one with all beside each other; these hold the TEI itself."""
    tei = text_of(path)
    for (page, _), witness in zip(witness_pages(facts), text.witnesses, strict=True):
        made = _begun("witness", facts)
        places, substantial = differing(text, witness.id)
        made.attrib.update(
            {
                "of": witness.id,
                "siglum": witness.siglum,
                "name": witness.name,
                "base": next((each.siglum for each in text.witnesses if each.id == text.base), ""),
                "places": str(places),
                "substantial": str(substantial),
            }
        )
        yield page, _with(made, facts, tei)
    made = _begun("columns", facts)
    for n, witness in enumerate(text.witnesses):
        shown = "yes" if n < MOST else "no"
        etree.SubElement(made, "column", of=witness.id, siglum=witness.siglum, name=witness.name, shown=shown)
    yield f"collations/{facts['id']}/side-by-side.html", _with(made, facts, tei)


def _with(made: etree._Element, facts: Facts, tei: str) -> etree._Element:
    _ways(made, facts)
    made.append(
        etree.fromstring(tei, etree.XMLParser(collect_ids=False, huge_tree=True, resolve_entities=False))
    )
    return made


def _variants(facts: Facts, text: Witnessed) -> etree._Element:
    root = _begun("variants", facts)
    _ways(root, facts)
    sigla = {each.id: each.siglum for each in text.witnesses}
    places = text.places
    apart = {place.n: _apart(place, text) for _, place in places}
    facet(
        root,
        "witness",
        f"Differs from {sigla.get(text.base, 'the text')}",
        Counter(sigla[each] for found in apart.values() for each in found),
    )
    facet(root, "type", "Type", Counter(place.type for _, place in places))
    facet(root, "weight", "Weight", Counter(_weight(place) for _, place in places))
    around = dict(_surroundings(text))
    for block, place in places:
        about = {"n": place.n, "type": place.type, "where": named(block), "weight": _weight(place)}
        about["witness"] = "|".join(sigla[each] for each in apart[place.n])
        before, after = around.get(place.n, ("", ""))
        made = etree.SubElement(root, "variant", about, before=before, after=after)
        for reading in place.readings:
            made.append(_reading(reading, sigla, place.words if reading.lemma else ""))
    return root


def _surroundings(text: Witnessed) -> Iterator[tuple[str, tuple[str, str]]]:
    """Yield, for every place, the words of the text before and after it."""
    for block in text.blocks:
        before = ""
        for n, part in enumerate(block.parts):
            if isinstance(part, Place):
                lead, trail = _edges(_lemma(part))
                yield part.n, (_end(before + lead), trail + _start(block.parts[n + 1 :]))
            before += _lemma(part)


def _apart(place: Place, text: Witnessed) -> list[str]:
    """The witnesses that differ from the base in a place."""
    base = place.of(text.base)
    return [each.id for each in text.witnesses if place.of(each.id) is not base]


def _weight(place: Place) -> str:
    return "accidental" if place.accidental else "of substance"


def _reading(reading: Reading, sigla: dict[str, str], words: str) -> etree._Element:
    made = etree.Element("reading", wit=" ".join(sigla[each] for each in reading.witnesses if each in sigla))
    made.set("lemma", "yes" if reading.lemma else "no")
    made.set("lost", "yes" if reading.lost else "no")
    made.text = words or " ".join(reading.text.split())
    return made


def _lemma(part: Shared | Place) -> str:
    if isinstance(part, Shared):
        return part.text
    return part.lemma.text if part.lemma else ""


def _edges(text: str) -> tuple[str, str]:
    """White space at the ends of a reading belongs to its surroundings."""
    return text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :] if text.strip() else ""


def _end(text: str) -> str:
    folded = re.sub(r"\s+", " ", text)
    return folded if len(folded) <= AROUND else "…" + folded[-AROUND:].partition(" ")[2]


def _start(parts: Sequence[Shared | Place]) -> str:
    text = ""
    for part in parts:
        text += _lemma(part)
        if len(text) > 2 * AROUND:
            break
    folded = re.sub(r"\s+", " ", text)
    return folded if len(folded) <= AROUND else folded[:AROUND].rpartition(" ")[0] + "…"
