"""What a rule may look at: a bracket's content, and the words around it in its block."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import NamedTuple

from siglum.brackets import english
from siglum.transcripts.source import Span

_WORD = re.compile(r"\w+(?:['’ʼʻ`‘\-–./]\w+|['’ʼʻ‘](?=-))*(?:['’](?![\w’']))?(?:(?<=\b[A-Z])\.)?")
_SENTENCE = re.compile(r"(?:[.!?:;…][\"”’'»)*]*|[•*\-–—])\s*\Z")
_INITIAL = re.compile(r"\b[^\W\d_]\.\s*\Z")
_BRACKETED = re.compile(r"\[[^\[\]]*(?:\[[^\[\]]*\][^\[\]]*)*(?:\]|\Z)")
_GOES_ON = re.compile(r",? ?\n?[a-z]|,\s+(?:I|[A-Z][a-z]+ [a-z])")
_HANGING = frozenset("of the a an to for in on at by with from and or that as".split())
_QUOTED = re.compile(r"[\"“”«»„‘’']([^\"“”«»„\n]{1,100}?)[,.]?[\"”’'»“]\*{0,2}\s*\Z")


class Word(NamedTuple):
    """A word with its place in the source."""

    text: str
    start: int
    end: int


def words(text: str, offset: int = 0) -> tuple[Word, ...]:
    """Split into words; hyphens, apostrophes and inner full stops belong to a word."""
    return tuple(Word(m[0], offset + m.start(), offset + m.end()) for m in _WORD.finditer(text))


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What holds for the whole document."""

    text: str
    languages: tuple[str, ...]  # of the original: ISO 639 codes
    notes: frozenset[str]  # labels of the numbered notes after the text
    numbers: Counter[str]  # how often each number, and each letter, is a bracket's whole content
    calls: frozenset[str]  # short contents that follow a word or a stop without a space
    starts: Counter[str]  # how often a short content begins a line
    capitals: Counter[str]  # how often each capitalised word occurs
    names: frozenset[str]  # of persons and places, as the project gives them
    titles: frozenset[str]  # in lower case, as the project gives them
    drafted: Span  # the stretch in which it says that brackets are a draft's own; empty without such
    drafts: frozenset[int]  # where the regions begin in which alternatives stand side by side
    speech: bool  # whether speakers' names with colons begin its lines
    form: bool  # whether it is a form with fields to fill in
    ciphered: bool  # whether it speaks of ciphers, so that persons may have code names
    tongue: str  # the language of the transcript itself: "en" for nearly all
    markdown: bool  # whether the source is written in Markdown
    front: int  # where the front matter ends, 0 without one


@dataclass(frozen=True, slots=True)
class Context:
    """The surroundings of one bracket. Brackets right before it are stepped over; those inside it are left out."""

    document: Surroundings
    region: Span  # the stretch in which the bracket stands
    place: str  # "label", "text", or the field of the description
    content: str  # without nested brackets, white space folded
    before: str  # text of the region before the bracket, at most WINDOW characters
    after: str
    words: tuple[Word, ...]  # of the content
    words_before: tuple[Word, ...]
    phrase: list[str]  # the last words before the bracket without a stop between them, at most seven
    part: english.Part | None  # that the word before the bracket plays
    left: str  # the content of a bracket right before this one, a space between them
    stacked: bool  # whether another bracket stands right before this one
    anchor: int  # offset in the source where `before` ends
    tongue: str  # the language of the text right around the bracket
    glued: str  # the character right before the bracket, "" at the start of the region
    follows: str  # the character right after

    @property
    def low(self) -> str:
        """The content in lower case."""
        return self.content.lower()

    @property
    def texts(self) -> list[str]:
        """The content's words as strings."""
        return [word.text for word in self.words]

    @property
    def prior(self) -> list[str]:
        """The last words before the bracket without a stop between them, at most four."""
        return self.phrase[-4:]

    @property
    def drafted(self) -> bool:
        """Whether brackets of negotiators are to be expected here."""
        said = self.document.drafted
        return said.start <= self.region.start < said.end or self.region.start in self.document.drafts

    @property
    def broken(self) -> bool:
        """Whether the bracket begins a sentence or a clause: nothing, or a stop, stands before it."""
        return (
            not self.before.strip(" *_\"“‘'")
            or bool(_SENTENCE.search(self.before) and not _INITIAL.search(self.before))
            or self.before.rstrip()[-1] in ",(/"
        )

    @property
    def spoken(self) -> bool:
        """Whether a speaker's name and colon stand right before the bracket."""
        start = self.words[0].start - 1 if self.words else self.region.start
        line = self.document.text[max(0, start - 80) : start].rpartition("\n")[2]
        return re.search(r":[ *_]*\[?\Z", line) is not None

    @property
    def quoted(self) -> str:
        """What stands in quotation marks right before the bracket."""
        found = _QUOTED.search(self.before)
        return found[1] if found else ""

    def place_of(self, at: int) -> int:
        """Return the offset in the source of a character of `before`."""
        return self.anchor - len(self.before) + at

    @property
    def alone(self) -> bool:
        """Whether nothing else stands in the block, other brackets aside."""
        return not re.search(r"\w", self.before) and not re.search(r"\w", _BRACKETED.sub("", self.after))

    @property
    def speaker(self) -> bool:
        """Whether the bracket ends a speaker's name: `Ho [Chi Minh]: …`."""
        return len(self.words_before) < 4 and re.match(r"[\s*_]*:", self.after) is not None

    @property
    def runs_on(self) -> bool:
        """Whether the sentence goes on after the bracket in lower case."""
        return self.next[:1].islower()

    @property
    def needed(self) -> bool:
        """Whether the sentence begins with the content, or hangs on its last word: `[On the back of] this he went`."""
        last = self.words[-1].text if self.words else ""
        if len(self.words) > 1 and last in _HANGING and self.runs_on:
            return True
        begins = (
            self.content[:1].isupper() and self.broken and not self.spoken and self.content[-1] not in ".:!?"
        )
        return begins and _GOES_ON.match(self.after) is not None

    @property
    def line_start(self) -> bool:
        """Whether only marks stand before the bracket in its line."""
        return not re.search(r"[\w\])]", self.before.rpartition("\n")[2])

    @property
    def next(self) -> str:
        """The next word, if no stop stands before it."""
        found = re.match(r"[\s*_\"“‘'(]*([\w'’-]+)", self.after)
        return found[1] if found else ""
