"""The register of one document: gathered, found in its text, written as `standOff`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from lxml import etree

from siglum.brackets import Decision
from siglum.encoding.cleartext import ClearText
from siglum.encoding.markup import Markup, element, sub
from siglum.encoding.names import bracketed, headers, speaking, spelt
from siglum.encoding.names.occurrences import Gazetteer
from siglum.encoding.names.registers import Entry, Registers
from siglum.encoding.names.shape import personal
from siglum.encoding.names.survey import Candidate, Survey
from siglum.encoding.names.tables import NO_TABLES, Listed, NameKind, Tables
from siglum.encoding.people import slug
from siglum.transcripts.model import Transcript
from siglum.transcripts.source import Span

# What reads the text takes words unknown to English for names: it is asked of English texts only.
READING = (
    headers.titles,
    spelt.variants,
    bracketed.identified,
    bracketed.completed,
    speaking.signers,
    speaking.participants,
    speaking.speakers,
)
# List, item and name of each kind (TEI Guidelines 14.2); the order is that of standOff.
ELEMENTS: Mapping[NameKind, tuple[str, str, str]] = {
    "person": ("listPerson", "person", "persName"),
    "place": ("listPlace", "place", "placeName"),
    "org": ("listOrg", "org", "orgName"),
}


@dataclass(frozen=True, slots=True)
class Register:
    """The names of one document."""

    entries: tuple[Entry, ...] = ()
    markup: tuple[Markup, ...] = ()
    speakers: Mapping[Span, str] = field(default_factory=dict)  # label of a turn → xml:id

    def stand_off(self) -> etree._Element | None:
        """Return the `standOff` with the register, or None where it is empty."""
        if not self.entries:
            return None
        made = element("standOff")
        for kind, (listing, item, tag) in ELEMENTS.items():
            own = [each for each in self.entries if each.kind == kind]
            if own:
                parent = sub(made, listing)
                for entry in own:
                    _write(sub(parent, item, {"xml:id": entry.id}), tag, entry)
        return made

    def named(self, text: str) -> tuple[str, str] | None:
        """Return tag and `@ref` for a text that is one of the names, titles aside; None for any other."""
        found = personal(text)
        wanted = {slug(text), slug(found.name) if found and not found.led else slug(text)}
        for entry in self.entries:
            if wanted & {slug(form) for form in entry.forms}:
                return ELEMENTS[entry.kind][2], f"#{entry.id}"
        return None


def _write(parent: etree._Element, tag: str, entry: Entry) -> None:
    for n, form in enumerate(entry.forms):
        sub(parent, tag, {"type": "variant" if n else "main"}, form)
    for uri in entry.uris:
        sub(parent, "idno", {"type": "URI"}, uri)


def register(
    transcript: Transcript,
    decisions: Iterable[Decision],
    clear: ClearText,
    tables: Tables = NO_TABLES,
) -> Register:
    """Return the register of a document's names, with the markup of each occurrence.

    Names come from the header, the brackets and the form of the text; the tables add theirs, where
    they occur, and give ids and preferred forms to all that they know.
    """
    survey = Survey(transcript, decisions, clear)
    sources = (headers.catalogued, *(READING if survey.english else ()))
    candidates = [each for source in sources for each in source(survey)]
    made = Registers(candidates, tables, survey.borne)
    own = tuple(made.entries())
    known = {entry.id for entry in own}
    others = [_listed(row) for row in tables.met(survey.vocabulary) if row.id not in known]
    certain = [
        (candidate.span, entry, candidate.rank)
        for candidate in candidates
        if candidate.span and (entry := made.entry(candidate))
    ]
    markup, met = _markup(survey, certain, Gazetteer([*own, *others]))
    entries = [*own, *(entry for entry in others if entry.id in met)]
    entries.sort(key=lambda each: (each.kind, slug(each.forms[0]), each.id))
    return Register(tuple(entries), tuple(markup), _speakers(survey, made))


def _listed(row: Listed) -> Entry:
    return Entry(row.kind, row.id, row.forms, row.uris, listed=row.forms)


def _markup(
    survey: Survey, certain: Iterable[tuple[Span, Entry, int]], gazetteer: Gazetteer
) -> tuple[list[Markup], set[str]]:
    """Return the markup of all names, the longer of two that overlap, and the ids that occur."""
    found = [(span, entry, rank) for span, entry, rank in certain]
    for span in survey.fields:
        stretch = survey.stretch(span)
        for each in gazetteer.find(stretch.text, titling=span in survey.titling):
            if at := stretch.span(each.start, each.end):
                found.append((at, each.entry, 60))
    kept = list(_apart(found))
    markup = [
        Markup(span, ELEMENTS[entry.kind][2], {"ref": f"#{entry.id}"}, rank=rank)
        for span, entry, rank in kept
    ]
    return markup, {entry.id for _, entry, _ in kept}


def _apart(found: list[tuple[Span, Entry, int]]) -> Iterator[tuple[Span, Entry, int]]:
    """Yield names that do not overlap; of two that do, the longer stays."""
    group: list[tuple[Span, Entry, int]] = []
    end = 0
    for each in sorted(found, key=lambda each: (each[0], each[2])):
        if each[0].start >= end:
            yield from _longest(group)
            group = []
        group.append(each)
        end = max(end, each[0].end)
    yield from _longest(group)


def _longest(group: list[tuple[Span, Entry, int]]) -> list[tuple[Span, Entry, int]]:
    """The names of a group that overlap none longer, in order."""
    kept: list[tuple[Span, Entry, int]] = []
    for each in sorted(group, key=lambda each: each[0].start - each[0].end):
        if all(each[0].end <= other.start or other.end <= each[0].start for other, _, _ in kept):
            kept.append(each)
    return sorted(kept, key=lambda each: each[0])


def _speakers(survey: Survey, made: Registers) -> dict[Span, str]:
    """Who speaks each turn: by the name in its label, or by a label like one that named its speaker."""
    found: dict[Span, str] = {}
    by_label: dict[str, str] = {}
    for block in survey.blocks("turn"):
        if block.label is None:
            continue
        label = slug(survey.stretch(block.label).outer)
        named = speaking.speaker(survey, block.label) if survey.english else None
        entry = made.entry(Candidate("person", (named.name,))) if named and not named.led else None
        entry = entry or _in_bracket(survey, made, block.label)
        if entry and label:
            by_label.setdefault(label, entry.id)
        if who := entry.id if entry else by_label.get(label, ""):
            found[block.label] = who
    return found


def _in_bracket(survey: Survey, made: Registers, label: Span) -> Entry | None:
    """The person whom a bracket in a label names: `Vice Premier [Shen Guoren]:`."""
    for each in survey.inside(label):
        if each.verdict.kind == "identification":
            named = personal(each.bracket.content)
            return made.entry(Candidate("person", (named.name,))) if named and not named.led else None
    return None
