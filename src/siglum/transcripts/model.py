"""The transcript as read: what its layout says of the document, and its text in blocks; nothing of TEI.

Everything is a span of the source, so that every later stage can say where a thing stands, and so
that `encoding.fidelity` can prove that nothing was lost. The parts of the source are four: values
(of the description), blocks (of the text), syntax (marks of the layout such as the `**` of
Markdown) and furniture (labels, navigation). Together they cover every character but white space.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, fields
from typing import Literal

from siglum.transcripts.source import Source, Span, without

BlockKind = Literal[
    "paragraph",
    "heading",
    "point",  # a numbered or bulleted point: label, parts, then further paragraphs as children
    "turn",  # a speaker's turn: label is the speaker, children are paragraphs
    "stage",  # who is present and the like: a participants list's heading line
    "classification",  # "Top Secret"
    "dispatch",  # a line of a telegram's heading block: numbers, priority, approval
    "addressee",  # "To the Ministry of Foreign Affairs:", "Dear Comrade Minister,"
    "dateline",
    "salutation",  # the formula before a signature: "With comradely greetings,"
    "signature",  # one or several signers, or a signer's office
    "postscript",
    "note",  # a numbered note after the text: label is its number
    "remark",  # a labelled note in the text, "International Liaison Department note: …"
    "head row",  # of a table: children are its cells
    "row",
    "cell",
    "separator",  # a rule of asterisks or dashes
]


@dataclass(frozen=True, slots=True)
class Value:
    """A fact of the description. `text` is the span's text, without syntax, white space folded."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Labelled:
    """A value whose label has no place of its own in the header; `value` is None where the label is empty."""

    label: str
    value: Value | None
    span: Span  # of the label


@dataclass(frozen=True, slots=True)
class Related:
    """A related document that the page lists."""

    title: Value
    date: Value | None = None
    description: Value | None = None


@dataclass(frozen=True, slots=True)
class Description:
    """What the layout says about the document. Facts parsed out of the citation have spans inside it."""

    title: Value | None = None
    subtitle: Value | None = None
    date: Value | None = None
    authors: tuple[Value, ...] = ()
    recipients: tuple[Value, ...] = ()
    obtained_by: tuple[Value, ...] = ()  # one a person
    translated_by: tuple[Value, ...] = ()  # one a person
    funders: tuple[Value, ...] = ()
    publisher: Value | None = None
    citation: Value | None = None
    url: Value | None = None
    record: Value | None = None
    rights: tuple[Value, ...] = ()  # one a paragraph
    repository: Value | None = None  # "PRC FMA"; the "Original Archive" where one is named
    shelfmark: Value | None = None  # "203-00566-02", "f. 0102, op. 23, p. 112, d. 24"
    page_from: Value | None = None
    page_to: Value | None = None
    printed_source: Value | None = None  # a book or journal instead of an archive
    original_language: Value | None = None  # of the document, as named: "Chinese"
    language: Value | None = None  # of this text, as named: "English"
    contents: Value | None = None  # "Translation - English"
    summary: tuple[Value, ...] = ()  # one a paragraph
    genre: Value | None = None  # "Memorandum of Conversation"
    uploaded: Value | None = None
    classification: Value | None = None  # from the page's "Original Classification"
    people: tuple[Value, ...] = ()  # "Associated People & Organizations"
    places: tuple[Value, ...] = ()
    topics: tuple[Value, ...] = ()
    related: tuple[Related, ...] = ()
    catalogue: tuple[Labelled, ...] = ()  # what has no home, and labels left empty

    def values(self) -> Iterator[tuple[str, Value]]:
        """Yield every value with the name of its field, in the order of the fields."""
        for each in fields(self):
            found = getattr(self, each.name)
            for item in found if isinstance(found, tuple) else (found,):
                if isinstance(item, Value):
                    yield each.name, item
                elif isinstance(item, Labelled) and item.value:
                    yield each.name, item.value
                elif isinstance(item, Related):
                    for value in (item.date, item.title, item.description):
                        if value:
                            yield each.name, value


@dataclass(frozen=True, slots=True)
class Block:
    """A block of the text.

    `parts` are its stretches of running text: one, or several where a page of the source cuts a
    paragraph. `label` (numeral, speaker, note number) stands before the parts and outside them.
    """

    kind: BlockKind
    parts: tuple[Span, ...] = ()
    label: Span | None = None
    children: tuple[Block, ...] = ()

    def spans(self) -> Iterator[Span]:
        """Yield label, parts and the children's spans in the order of the text."""
        if self.label:
            yield self.label
        yield from self.parts
        for child in self.children:
            yield from child.spans()


@dataclass(frozen=True, slots=True)
class Remark:
    """Something noticed while reading, for the findings: a code, a place, the detail in words."""

    code: str
    span: Span
    detail: str


@dataclass(frozen=True, slots=True)
class Transcript:
    """A transcript as its layout reads it."""

    source: Source
    layout: str
    description: Description
    blocks: tuple[Block, ...]
    syntax: tuple[
        Span, ...
    ] = ()  # marks of the layout inside values and blocks: `**`, `# `, `\` of an escape
    furniture: tuple[Span, ...] = ()  # labels, navigation: neither fact nor text
    remarks: tuple[Remark, ...] = field(default=())

    def regions(self) -> tuple[Span, ...]:
        """Return the stretches in which brackets are paired: blocks, values, furniture; in order, apart.

        A value inside another (the shelfmark inside the citation) belongs to the larger one.
        """
        spans = [span for block in self.blocks for span in block.spans()]
        spans += [value.span for _, value in self.description.values()]
        spans += self.furniture
        found: list[Span] = []
        for span in sorted(spans, key=lambda each: (each.start, -each.end)):
            if not found or span.start >= found[-1].end:
                found.append(span)
        return tuple(found)

    def text(self, span: Span) -> str:
        """Return the source's text in a span without the layout's syntax; white space as it stands."""
        return without(self.source.text, self.syntax, span)
