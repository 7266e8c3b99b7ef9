"""What a rule may look at: a bracket's content, and the words around it in its block."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from siglum.brackets.languages import codes
from siglum.brackets.model import Bracket
from siglum.transcripts.model import Transcript
from siglum.transcripts.source import Span

WINDOW = 240  # characters on either side; fixed, so that the whole stays linear
_WORD = re.compile(r"\w+(?:['’ʼʻ`\-–.]\w+)*(?:['’ʼ](?!\w))?")


class Word(NamedTuple):
    """A word with its place in the source."""

    text: str
    start: int
    end: int


def words(text: str, offset: int = 0) -> tuple[Word, ...]:
    """Split into words; hyphens, apostrophes and inner full stops belong to a word."""
    return tuple(Word(m[0], offset + m.start(), offset + m.end()) for m in _WORD.finditer(text))


@dataclass(frozen=True, slots=True)
class Context:
    """The surroundings of one bracket."""

    text: str  # of the whole source
    region: Span  # the stretch in which the bracket stands
    before: str  # text of the region before the bracket, at most WINDOW characters
    after: str
    words: tuple[Word, ...]  # of the content
    words_before: tuple[Word, ...]
    words_after: tuple[Word, ...]
    languages: tuple[str, ...]  # of the original, ISO 639 codes from the description
    notes: frozenset[str]  # labels of the numbered notes
    field: str = ""  # of the description, where the bracket stands in a value

    @property
    def attached(self) -> bool:
        """Whether the bracket follows a letter or figure without a space."""
        return bool(self.before) and self.before[-1].isalnum()

    @property
    def followed(self) -> bool:
        """Whether a letter or figure follows without a space."""
        return bool(self.after) and self.after[0].isalnum()


def contexts(transcript: Transcript, brackets: tuple[Bracket, ...]) -> Iterator[Context]:
    """Yield the context of each bracket, in order, in time linear in their number."""
    languages = codes(transcript.description.original_language)
    notes = frozenset(
        transcript.source.text[block.label.start : block.label.end].strip("[]^.:() ")
        for block in transcript.blocks
        if block.kind == "note" and block.label
    )
    places = [(value.span, name) for name, value in transcript.description.values()]
    fields = dict(places)
    regions = transcript.regions()
    at = 0
    for bracket in brackets:
        while regions[at].end < bracket.span.end:
            at += 1
        yield _context(
            transcript.source.text, regions[at], bracket, languages, notes, fields.get(regions[at], "")
        )


def _context(
    text: str, region: Span, bracket: Bracket, languages: tuple[str, ...], notes: frozenset[str], field: str
) -> Context:
    first = max(region.start, bracket.span.start - WINDOW)
    before = text[first : bracket.span.start]
    after = text[bracket.span.end : min(region.end, bracket.span.end + WINDOW)]
    return Context(
        text,
        region,
        before,
        after,
        words(bracket.content, bracket.inner.start),
        words(before, first),
        words(after, bracket.span.end),
        languages,
        notes,
        field,
    )
