"""The lists of an edition as XML for xslt/site/: documents with their facets, interventions, registers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar

from lxml import etree

from siglum.rendering.facts import Facts
from siglum.rendering.site.planning import page_of

FACETS = (
    ("year", "Year"),
    ("archive", "Archive"),
    ("language", "Original language"),
    ("genre", "Kind"),
    ("persons", "Person"),
    ("places", "Place"),
)
MOST = 25  # values of a facet that are offered
# How much one page holds.
DOCUMENTS = 1000
OCCURRENCES = 2000
MARKS = 1500
Thing = TypeVar("Thing")


@dataclass(slots=True)
class Entry:
    """A person, place or organisation of the edition: one entry of all documents' registers."""

    id: str
    register: str
    names: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    note: str = ""
    occurrences: list[tuple[Facts, dict[str, Any]]] = field(default_factory=list)

    @property
    def name(self) -> str:
        """The name that the entry is known by."""
        return self.names[0] if self.names else self.id


def registers(known: Sequence[Facts]) -> dict[str, Entry]:
    """Merge the registers of all documents by id, with every occurrence of each entry."""
    entries: dict[str, Entry] = {}
    for facts in known:
        for given in facts["entries"]:
            entry = entries.setdefault(given["id"], Entry(given["id"], given["register"]))
            entry.names += [name for name in given["names"] if name not in entry.names]
            entry.links += [link for link in given["links"] if link not in entry.links]
            entry.note = entry.note or given["note"]
        for name in facts["names"]:
            if name["id"] in entries:
                entries[name["id"]].occurrences.append((facts, name))
    return entries


def values(facts: Facts, entries: dict[str, Entry]) -> dict[str, list[str]]:
    """Return the values of a document under each facet."""
    named = dict.fromkeys(name["id"] for name in facts["names"] if name["id"] in entries)
    found = {
        "year": [facts["when"][:4]] if facts["when"] else [],
        "archive": [facts["archive"]] if facts["archive"] else [],
        "language": [facts["original"]] if facts["original"] else [],
        "genre": [facts["genre"]] if facts["genre"] else [],
    }
    for register in ("persons", "places"):
        found[register] = [entries[each].name for each in named if entries[each].register == register]
    return found


def documents(known: Sequence[Facts], entries: dict[str, Entry]) -> Iterator[etree._Element]:
    """Yield `documents` a page: each document with its facets, and the counts of every facet."""
    for root, some in _paged("documents", known, DOCUMENTS):
        per_document = [values(each, entries) for each in some]
        for name, label in FACETS:
            counts = Counter(value for each in per_document for value in each[name])
            facet(root, name, label, counts, by_name=name == "year")
        for each, found in zip(some, per_document, strict=True):
            root.append(document(each, {name: "|".join(found[name]) for name, _ in FACETS}))
        yield root


def _paged(tag: str, things: Sequence[Thing], most: int) -> Iterator[tuple[etree._Element, Sequence[Thing]]]:
    """Yield a root and its share of the things for every page; there is one page at least."""
    total = max(1, -(-len(things) // most))
    for n in range(total):
        root = etree.Element(tag, page=str(n + 1), pages=str(total), total=str(len(things)))
        yield root, things[n * most : (n + 1) * most]


def document(facts: Facts, facets: dict[str, str] | None = None) -> etree._Element:
    """Return `document`, as lists and the timeline show it."""
    shown = {key: facts[key] for key in ("id", "title", "when", "date", "source", "summary")}
    made = etree.Element("document", shown, href=page_of(facts), marks=str(len(facts["marks"])))
    for name, value in (facets or {}).items():
        made.set(f"facet-{name}", value)
    return made


def register(name: str, entries: dict[str, Entry]) -> etree._Element:
    """Return `register`: the entries of one kind, in the order of their names."""
    root = etree.Element("register", name=name)
    chosen = [each for each in entries.values() if each.register == name]
    for each in sorted(chosen, key=lambda entry: (entry.name.casefold(), entry.id)):
        root.append(_entry(each))
    return root


def _entry(entry: Entry) -> etree._Element:
    made = etree.Element(
        "entry", id=entry.id, register=entry.register, n=str(len(entry.occurrences)),
        documents=str(len({facts["id"] for facts, _ in entry.occurrences})),
    )  # fmt: skip
    for tag, texts in (
        ("name", entry.names),
        ("link", entry.links),
        ("note", [entry.note] if entry.note else []),
    ):
        for text in texts:
            etree.SubElement(made, tag).text = text
    return made


def entry_pages(entry: Entry) -> Iterator[etree._Element]:
    """Yield `entry` a page, with every occurrence in its context, document by document."""
    for page, some in _paged("entry", entry.occurrences, OCCURRENCES):
        root = _entry(entry)
        root.attrib.update({name: page.get(name, "") for name in ("page", "pages")})
        last: etree._Element | None = None
        for facts, place in some:
            if last is None or last.get("id") != facts["id"]:
                last = document(facts)
                root.append(last)
            last.append(_place("occurrence", place, place["passage"]))
        yield root


def _place(
    tag: str, place: dict[str, Any], anchor: str, about: dict[str, str] | None = None
) -> etree._Element:
    shown = {key: place[key] for key in ("before", "words", "after", "number")}
    return etree.Element(tag, shown | (about or {}), anchor=anchor)


def interventions(known: Sequence[Facts]) -> Iterator[etree._Element]:
    """Yield `interventions` a page: every intervention of the edition in its context, with counts per facet."""
    # What witnesses read is no intervention: the pages of collations show it.
    marks = [(facts, mark) for facts in known for mark in facts["marks"] if mark["kind"] != "reading"]
    labels = {kind: label for each in known for kind, (label, _) in each["kinds"].items()}
    for root, some in _paged("interventions", marks, MARKS):
        facet(root, "kind", "Kind", Counter(labels[mark["kind"]] for _, mark in some))
        facet(root, "cert", "Certainty", Counter(mark["cert"] for _, mark in some if mark["cert"]))
        facet(root, "document", "Document", Counter(facts["title"] for facts, _ in some))
        last: etree._Element | None = None
        for facts, mark in some:
            if last is None or last.get("id") != facts["id"]:
                last = document(facts)
                root.append(last)
            about = {key: mark[key] for key in ("kind", "cert", "by", "other")}
            about["label"] = labels[mark["kind"]]
            last.append(_place("mark", mark, f"mark.{mark['n']}", about))
        yield root


def facet(
    root: etree._Element, name: str, label: str, counts: Counter[str], *, by_name: bool = False
) -> None:
    """Add `facet` with its most frequent values, or all of them in their own order; one value is no choice."""
    if len(counts) < 2:
        return
    made = etree.SubElement(root, "facet", name=name, label=label)
    ordered = sorted(counts.items(), key=lambda pair: pair[0] if by_name else (-pair[1], pair[0]))
    for value, count in ordered[: None if by_name else MOST]:
        etree.SubElement(made, "value", n=str(count)).text = value
