"""A transcript with its bracket decisions becomes a TEI document, proved against the transcript."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lxml import etree

from siglum.brackets import Decision, footnote_calls
from siglum.encoding import body, cataloguing, dates, fidelity, header, names
from siglum.encoding.cleartext import ClearText
from siglum.encoding.dates import marking
from siglum.encoding.emphasis import emphasis
from siglum.encoding.fidelity import Proof
from siglum.encoding.header import Setting
from siglum.encoding.interventions import escaped, interventions
from siglum.encoding.kinds import Context
from siglum.encoding.markup import Builder, Markup, element, nested
from siglum.encoding.names import NO_TABLES, Tables
from siglum.encoding.people import responsible, slug
from siglum.encoding.serialise import serialise
from siglum.errors import SiglumError
from siglum.transcripts.model import Block, Transcript
from siglum.transcripts.source import Span

LIMIT = 60  # characters of an id


@dataclass(frozen=True, slots=True)
class Encoded:
    """A TEI document as bytes, with its id and what was proved of it."""

    id: str
    data: bytes
    proof: Proof


def encode(
    transcript: Transcript,
    decisions: tuple[Decision, ...],
    *,
    title: str = "",
    publisher: str = "",
    editors: tuple[tuple[str, str], ...] = (),
    identifier: str = "",
    origin: str = "",
    tables: Tables = NO_TABLES,
) -> Encoded:
    """Encode a transcript as TEI P5; `editors` are pairs of xml:id and name, `tables` the edition's names.

    Raises FidelityError where the result would differ from the transcript.
    """
    people = responsible(transcript.description, editors)
    notes = {span: f"note-{n}" for span, n in _note_numbers(transcript)}
    context = Context(
        text=transcript.source.text,
        resp=people.resp(),
        notes={transcript.text(span).strip(" []().:^"): made for span, made in notes.items()},
        labels=frozenset(span.start for span in notes),
    )
    made = interventions(transcript, decisions, context)
    clear = ClearText(transcript, decisions)
    register = names.register(transcript, decisions, clear, tables)
    optional = [
        *escaped(transcript),
        *emphasis(transcript),
        *_calls(transcript, context.notes),
        *cataloguing.printed_pages(transcript),
        *register.markup,
        *marking.marked(transcript, clear),
    ]
    markup = nested(made.markup, optional)
    builder = Builder(transcript.source.text, markup, [*made.elided, *transcript.syntax])
    root = element("TEI", {"xml:lang": cataloguing.text_language(transcript)})
    foreign = sorted({tag for each in markup if (tag := each.attributes.get("xml:lang"))})
    setting = Setting(title, publisher, origin, tuple(foreign), people, register)
    root.append(header.header(transcript, builder, setting))
    if (stand_off := register.stand_off()) is not None:
        root.append(stand_off)
    root.append(body.text(transcript, builder, notes, register.speakers))
    made_id = identifier or document_id(transcript)
    data = serialise(root)
    return Encoded(made_id, data, fidelity.prove(transcript, etree.fromstring(data)))


def document_id(transcript: Transcript) -> str:
    """Return the id: ISO date and first words of the title, in ASCII, lower case, at most 60 characters."""
    facts = transcript.description
    borne = cataloguing.day(transcript)
    day = dates.when(facts.date.text) if facts.date else borne.when if borne else ""
    title = facts.title.text if facts.title else cataloguing.incipit(transcript)
    made = slug(f"{day} {title}", LIMIT)
    if not made:
        made = f"transcript-{transcript.source.sha256[:12]}"
    return made


def _calls(transcript: Transcript, notes: Mapping[str, str]) -> Iterator[Markup]:
    """Bare figures that call a note, `alone.7 After`, as `ref` (TEI Guidelines 3.7)."""
    for span in footnote_calls(transcript):
        number = transcript.source.text[span.start : span.end]
        if number in notes:
            yield Markup(span, "ref", {"type": "note", "target": f"#{notes[number]}"})


def _note_numbers(transcript: Transcript) -> Iterator[tuple[Span, str]]:
    taken: set[str] = set()

    def walk(blocks: tuple[Block, ...]) -> Iterator[tuple[Span, str]]:
        for n, block in enumerate(blocks, 1):
            if block.kind == "note" and block.label:
                number = slug(transcript.text(block.label)) or str(n)
                while number in taken:
                    number += "x"
                taken.add(number)
                yield block.label, number
            yield from walk(block.children)

    return walk(transcript.blocks)


__all__ = ["Encoded", "SiglumError", "document_id", "encode"]
