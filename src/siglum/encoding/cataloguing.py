"""What a cataloguer reads between the lines: day, genre, correspondents, language, pages, an incipit for a title."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import takewhile

from lxml import etree

from siglum import languages
from siglum.encoding.dates import dates
from siglum.encoding.markup import Markup
from siglum.transcripts.model import Block, Transcript
from siglum.transcripts.source import Span

CORRESPONDENCE = re.compile(
    r"^\W*(?:(?:ciphered|coded|secret|urgent|top secret|draft)\s+)*"
    r"(?:cable|telegram|letter|message|note verbale|cipher|cipher telegram|dispatch|despatch)\b"
    r"(?:\s+no\.?\s*\S+)?"
    r"(?:(?:\s+from\s+|,\s+from\s+|,\s+(?=[^,]+?\s+to\s))(?P<sender>(?!to\s).+?))?"
    r"(?:,?\s+to\s+(?P<recipient>.+?))?"
    r"(?=,\s|,?\s+['‘“\"(]|$|\s+(?:on|about|regarding|concerning|transmitting|enclosing)\s)",
    re.IGNORECASE | re.DOTALL,
)
WRITER = re.compile(
    r"^\W*[^\W\d_][\w\s]{2,60}?\s(?:from|by)\s+(?P<name>[^\W\d_][\w.'’-]*(?:\s+[^\W\d_][\w.'’-]*){1,3}?)"
    r"(?=\s+(?:on|to|about|regarding|concerning|with|in|at|of|for)\b|[,:;'\"‘“(]|$)"
)
RUNNING = frozenset({"paragraph", "point", "turn", "remark", "note", "row", "head row"})
SAYS_WHEN = re.compile(r"(?:held|dated?|dispatched|despatched|sent|received)\b", re.IGNORECASE)
FULL = re.compile(r"\d{4}-\d\d-\d\d")
BRACKETS = str.maketrans("", "", "[]")
LONGEST_HEADING = 150
SEPARATOR = re.compile(r"\s*[,;]\s*(?:and|&)\s+|\s*[,;]\s*|\s+(?:and|&)\s+")
PERSON = re.compile(r"[^\W\d_][^\s\d,;:]*(?:\s+[^\W\d_][^\s\d,;:]*){1,3}")
GENRE = re.compile(
    r"^\W*(?P<genre>(?:brief |draft )?(?:report|cable|telegram|letter|memorandum of conversation|memorandum|minutes|"
    r"protocol|note on (?:a|the) conversation|record of (?:a |the )?conversation|speech|diary|note|notes|resolution|"
    r"decree|agreement|ciphered message|message|transcript|summary|information|directive|stenogram))\b",
    re.IGNORECASE,
)


def capitalised(words: str) -> str:
    """Return words with a capital at the beginning only."""
    return words[:1].upper() + words[1:].lower()


def bare(name: str) -> str:
    """Return a name out of a title, without the article before it."""
    return re.sub(r"^the\s", "", " ".join(name.split()), flags=re.IGNORECASE)


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


@dataclass(frozen=True, slots=True)
class Day:
    """The day that a document bears in its own text: the words, and the date in W3CDTF."""

    words: str
    when: str


def day(transcript: Transcript) -> Day | None:
    """Return the day that stands in the opening or the closing of a text whose description names no date."""
    if transcript.description.date:
        return None
    for block in _bearing(transcript):
        text = " ".join("".join(transcript.text(part) for part in block.parts).translate(BRACKETS).split())
        found = [each for each in dates(text) if FULL.fullmatch(each.attributes.get("when", ""))]
        if len(found) == 1 and "cert" not in found[0].attributes:
            return Day(text[slice(*found[0].span)], found[0].attributes["when"])
    return None


def _bearing(transcript: Transcript) -> Iterator[Block]:
    """Yield the blocks that may bear the day: datelines of opening and closing, then lines that say when."""
    blocks = transcript.blocks
    opening = list(takewhile(lambda block: block.kind not in RUNNING, blocks))
    closing = list(takewhile(lambda block: block.kind not in RUNNING, reversed(blocks[len(opening) :])))
    yield from (block for block in (*opening, *closing) if block.kind == "dateline")
    lines = (block for block in opening if block.kind in ("heading", "dispatch"))
    yield from (block for block in lines if SAYS_WHEN.match(transcript.text(block.parts[0]).lstrip("[ ")))


def incipit(transcript: Transcript, words: int = 8) -> str:
    """Return the first words of the text, or the heading that it begins with, for a transcript that names no title."""
    if transcript.blocks and transcript.blocks[0].kind == "heading":
        heading = " ".join(" ".join(transcript.text(part) for part in transcript.blocks[0].parts).split())
        if len(heading) <= LONGEST_HEADING and not re.search(r"[\[\]]", heading):
            return heading
    spans = (span for block in transcript.blocks for span in block.spans())
    first: list[str] = []
    for span in spans:
        clear = re.sub(r"\[\^?\w{1,3}\]|[\[\]]", "", transcript.text(span))  # no calls of notes, no brackets
        first += clear.split()
        if len(first) > words or sum(map(len, first)) > LONGEST_HEADING:
            return " ".join(first[:words])[:LONGEST_HEADING] + " …"
    return " ".join(first) or transcript.source.name


def clear_text(value: etree._Element) -> str:
    """Return the words of a header element without what brackets say about them, as `Ostrov [Lebedev]` is Ostrov."""
    pieces: list[str] = []
    for event, each in etree.iterwalk(value, events=("start", "end")):
        inside = any(_about(parent) for parent in (each, *each.iterancestors()))
        if event == "start" and not inside:
            pieces.append(each.text or "")
        elif event == "end" and each is not value and not any(_about(up) for up in each.iterancestors()):
            pieces.append(each.tail or "")
    return re.sub(r"\s+([,.;:])", r"\1", " ".join("".join(pieces).split()))


def _about(element: etree._Element) -> bool:
    name = etree.QName(element).localname
    return name in ("note", "reg", "gloss", "metamark", "desc", "corr", "ref") or (
        name == "supplied" and element.get("reason") == "identification"
    )


def signers(text: str) -> list[Span]:
    """Return where the signers stand in a line of several, each of which looks like a personal name; else nothing."""
    if "[" in text:
        return []
    found, at = [], 0
    for separator in [*SEPARATOR.finditer(text), None]:
        end = separator.start() if separator else len(text)
        if not PERSON.fullmatch(text, at, end):
            return []
        found.append(Span(at, end))
        at = separator.end() if separator else end
    return found


def text_language(transcript: Transcript) -> str:
    """Return the BCP 47 tag of the text's own language: as the page says, else as it looks, else English."""
    facts = transcript.description
    for value in (facts.language if facts.contents is None else None, facts.contents):
        if value and (found := languages.tags(value.text)):
            original = languages.tags(facts.original_language.text) if facts.original_language else ()
            if value is facts.contents or found != original:
                return found[0]
    text = " ".join(transcript.text(span) for block in transcript.blocks[:40] for span in block.spans())
    return languages.guess(text) or "en"
