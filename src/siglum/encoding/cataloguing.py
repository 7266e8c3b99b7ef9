"""What a cataloguer reads between the lines: genre, correspondents, language, pages, and an incipit for a title."""

from __future__ import annotations

import re

from siglum import languages
from siglum.encoding.markup import Markup
from siglum.transcripts.model import Description, Transcript
from siglum.transcripts.source import Span

CORRESPONDENCE = re.compile(
    r"^\W*(?P<kind>(?:ciphered|coded|secret|urgent)?\s*(?:cable|telegram|letter|message|note verbale|cipher))\b"
    r"(?:\s+no\.?\s*\S+)?,?\s+(?:from\s+)?(?P<sender>.+?)(?:\s+to\s+(?P<recipient>.+?))?"
    r"(?=,\s|,?\s+['‘“\"]|$|\s+(?:on|about|regarding|concerning)\s)",
    re.IGNORECASE | re.DOTALL,
)
GENRE = re.compile(
    r"^\W*(?P<genre>(?:brief |draft )?(?:report|cable|telegram|letter|memorandum of conversation|memorandum|minutes|"
    r"protocol|note on (?:a|the) conversation|record of (?:a |the )?conversation|speech|diary|note|notes|resolution|"
    r"decree|agreement|ciphered message|message|transcript|summary|information|directive|stenogram))\b",
    re.IGNORECASE,
)


def capitalised(words: str) -> str:
    """Return words with a capital at the beginning only."""
    return words[:1].upper() + words[1:].lower()


def pages(transcript: Transcript) -> tuple[Span, dict[str, str]] | None:
    """Return the pages that the description names: their span, and `@from` and `@to`."""
    first, last = transcript.description.page_from, transcript.description.page_to
    if not first:
        return None
    start, end = ("".join(each.text.split()) if each else "" for each in (first, last))
    return Span(first.span.start, (last or first).span.end), {"from": start, "to": end or start}


def printed_pages(transcript: Transcript) -> list[Markup]:
    """Return the markup of the pages inside a printed source: `biblScope` (TEI Guidelines 3.12.2.5)."""
    printed, found = transcript.description.printed_source, pages(transcript)
    if (
        not printed
        or not found
        or not printed.span.start <= found[0].start <= found[0].end <= printed.span.end
    ):
        return []
    return [Markup(found[0], "biblScope", {"unit": "page", **found[1]}, rank=55)]


def incipit(transcript: Transcript, words: int = 8) -> str:
    """Return the first words of the text, for a transcript that names no title."""
    spans = (span for block in transcript.blocks for span in block.spans())
    first: list[str] = []
    for span in spans:
        clear = re.sub(r"\[\^?\w{1,3}\]|[\[\]]", "", transcript.text(span))  # no calls of notes, no brackets
        first += clear.split()
        if len(first) > words:
            return " ".join(first[:words]) + " …"
    return " ".join(first) or transcript.source.name


def text_language(facts: Description) -> str:
    """Return the BCP 47 tag of the text's own language: what the page says, else English."""
    for value in (facts.language if facts.contents is None else None, facts.contents):
        if value and (found := languages.tags(value.text)):
            original = languages.tags(facts.original_language.text) if facts.original_language else ()
            if value is facts.contents or found != original:
                return found[0]
    return "en"
