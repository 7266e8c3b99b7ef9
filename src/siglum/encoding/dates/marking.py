"""The dates of a transcript as markup, across the brackets that supply a part of them."""

from __future__ import annotations

from collections.abc import Iterator

from siglum.encoding.cataloguing import day
from siglum.encoding.cleartext import ClearText
from siglum.encoding.dates import Anchor, anchor, dates, whole
from siglum.encoding.markup import Markup
from siglum.transcripts.model import Transcript
from siglum.transcripts.source import Span


def marked(transcript: Transcript, clear: ClearText) -> Iterator[Markup]:
    """Yield a `date` for each date in title, summary and text; the document's year completes one without."""
    facts = transcript.description
    borne = day(transcript)
    document = anchor(whole(facts.date.text) if facts.date else {"when": borne.when} if borne else {})
    for value in (facts.title, facts.subtitle, *facts.summary):
        if value:
            yield from _within(value.span, clear, document)
    for block in transcript.blocks:
        for span in block.spans():
            yield from _within(span, clear, document)


def _within(span: Span, clear: ClearText, document: Anchor | None) -> Iterator[Markup]:
    stretch = clear.clear(span)
    for found in dates(stretch.text, document):
        if at := stretch.span(*found.span):
            yield Markup(at, "date", found.attributes, rank=60)
