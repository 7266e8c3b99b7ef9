"""What a rule may look at: a bracket's content, and the words around it in its block."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from siglum.brackets import english
from siglum.brackets.languages import codes
from siglum.brackets.model import Bracket
from siglum.transcripts.model import Block, Transcript
from siglum.transcripts.source import Span

WINDOW = 240  # characters on either side; fixed, so that the whole stays linear
STACK = 4  # brackets right before that are stepped over
NEAR = 120  # characters before the bracket whose words are looked at
_WORD = re.compile(r"\w+(?:['’ʼʻ`‘\-–./]\w+|['’ʼʻ‘](?=-))*(?:['’](?![\w’']))?(?:(?<=\b[A-Z])\.)?")
_SENTENCE = re.compile(r"(?:[.!?:;…][\"”’'»)*]*|[•*\-–—])\s*\Z")
_INITIAL = re.compile(r"\b[A-ZÀ-Þ]\.\s*\Z")
_CIPHER = re.compile(r"\b(?:de)?cipher|\bcyph?er|\bcode ?names?\b|\bagents? ['\"“]", re.I)
_DRAFT = re.compile(
    r"brackets\b[^.\n]{0,120}(?:agreed|alternativ|negotiat|draft)"
    r"|(?:draft|negotiat)[^.\n]{0,160}\b(?:square )?brackets",
    re.I,
)
_STOP = re.compile(r"[,;:!?()\[\]\"“”]|\.\s|\n\s*\n")
_CAPITAL = re.compile(r"\b[A-ZÀ-Þ][\w'’-]+")
_FRONT = re.compile(r"---\n(?:.*\n){0,60}?(?:---|\.\.\.)[ \t]*\n")
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
    drafted: bool  # whether it is a draft with brackets of its own
    ciphered: bool  # whether it speaks of ciphers, so that persons may have code names
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
        """Whether nothing else stands in the block."""
        return not re.search(r"\w", self.before) and not re.search(r"\w", self.after)

    @property
    def speaker(self) -> bool:
        """Whether the bracket ends a speaker's name: `Ho [Chi Minh]: …`."""
        return len(self.words_before) < 4 and re.match(r"[\s*_]*:", self.after) is not None

    @property
    def runs_on(self) -> bool:
        """Whether the sentence goes on after the bracket in lower case."""
        return self.next[:1].islower()

    @property
    def line_start(self) -> bool:
        """Whether only marks stand before the bracket in its line."""
        return not re.search(r"[\w\])]", self.before.rpartition("\n")[2])

    @property
    def next(self) -> str:
        """The next word, if no stop stands before it."""
        found = re.match(r"[\s*_\"“‘'(]*([\w'’-]+)", self.after)
        return found[1] if found else ""


def contexts(
    transcript: Transcript,
    brackets: Sequence[Bracket],
    names: frozenset[str] = frozenset(),
    titles: frozenset[str] = frozenset(),
) -> Iterator[Context]:
    """Yield the context of each bracket, in order, in time linear in their number."""
    document = _surroundings(transcript, brackets, names, titles)
    places = {value.span: name for name, value in transcript.description.values()}
    places |= {label: "label" for block in transcript.blocks for label in _labels(block)}
    regions = transcript.regions()
    at = 0
    ends: dict[int, int] = {}  # end of a bracket → its start, to step over brackets right before
    inside: dict[int, list[Span]] = {}
    for bracket in brackets:
        ends[bracket.span.end] = bracket.span.start if bracket.balanced else bracket.span.end
        if bracket.parent and bracket.balanced:
            inside.setdefault(bracket.parent, []).append(bracket.span)
    for bracket in brackets:
        while regions[at].end < bracket.span.end:
            at += 1
        place = places.get(regions[at], "text")
        yield _context(document, regions[at], place, bracket, ends, inside.get(bracket.n, []))


def _labels(block: Block) -> Iterator[Span]:
    if block.label:
        yield block.label
    for child in block.children:
        yield from _labels(child)


def _surroundings(
    transcript: Transcript, brackets: Sequence[Bracket], names: frozenset[str], titles: frozenset[str]
) -> Surroundings:
    text = transcript.source.text
    labels = (block.label for block in transcript.blocks if block.kind == "note" and block.label)
    short = [
        (bracket.content.strip().lower().lstrip("^"), bracket.span.start)
        for bracket in brackets
        if len(bracket.content) < 5
    ]
    before = [(content, text[max(0, at - 1) : at]) for content, at in short]
    return Surroundings(
        text,
        codes(transcript.description, text[:4000] + text[-4000:]),
        frozenset(text[label.start : label.end].strip("[]^.:()* ").lower() for label in labels),
        Counter(content for content, _ in before),
        frozenset(content for content, last in before if last and last not in " \n\t\u00a0([\"“‘'*"),
        Counter(content for content, last in before if last in ("", "\n")),
        Counter(_CAPITAL.findall(text)),
        names,
        titles,
        _DRAFT.search(text[:6000]) is not None,
        _CIPHER.search(text[:6000]) is not None,
        transcript.source.name.endswith((".md", ".markdown"))
        or re.search(r"(?m)^#{1,4} \w", text) is not None,
        found.end() if (found := _FRONT.match(text)) else 0,
    )


def _context(
    document: Surroundings,
    region: Span,
    place: str,
    bracket: Bracket,
    ends: dict[int, int],
    nested: list[Span],
) -> Context:
    text = document.text
    anchor = bracket.span.start
    for _ in range(STACK):  # step over brackets right before this one
        space = anchor
        while space > region.start and text[space - 1] in " \u00a0\n" and anchor - space < 3:
            space -= 1
        if ends.get(space, space) == space or ends[space] < region.start:
            break
        anchor = ends[space]
    first = max(_unwrapped(text, region.start) if place == "text" else region.start, anchor - WINDOW)
    before = text[first:anchor]
    content = text[bracket.inner.start : bracket.inner.end] if bracket.balanced else bracket.content
    content = content[:2000]
    for span in nested:
        start, end = span.start - bracket.inner.start, span.end - bracket.inner.start
        if start >= len(content):
            break
        content = content[:start] + " " * (end - start) + content[end:]
    near = words(before[-NEAR:], anchor - min(len(before), NEAR))
    phrase = _phrase(text, near)
    return Context(
        document,
        region,
        place,
        " ".join(content.split()),
        before,
        text[bracket.span.end : min(region.end, bracket.span.end + WINDOW)],
        words(content, bracket.inner.start),
        near,
        phrase,
        _part(document, phrase),
        _beside(text, region, bracket, ends),
        anchor != bracket.span.start,
        anchor,
        text[bracket.span.start - 1] if bracket.span.start > region.start else "",
        text[bracket.span.end] if bracket.span.end < region.end else "",
    )


def _phrase(text: str, near: Sequence[Word]) -> list[str]:
    found: list[str] = []
    end = 0
    for word in reversed(near[-7:]):
        if found and _STOP.search(text, word.end, end):
            break
        found.append(word.text)
        end = word.start
    return found[::-1]


def _part(document: Surroundings, phrase: list[str]) -> english.Part | None:
    if phrase and phrase[-1].lower() in document.titles:
        return "person"
    return english.part(phrase[-4:]) if phrase else None


def _beside(text: str, region: Span, bracket: Bracket, ends: dict[int, int]) -> str:
    end = bracket.span.start - 1
    if end <= region.start or text[end] not in " \n" or ends.get(end, end) == end:
        return ""
    return text[ends[end] + 1 : end - 1]


def _unwrapped(text: str, start: int) -> int:
    """The beginning of the line before, if the line at `start` goes on with its sentence."""
    if start < 2 or text[start - 1] != "\n" or text[start - 2] in '\n.!?:;"”)]*_-–—|':
        return start
    line = text.rfind("\n", max(0, start - WINDOW), start - 1) + 1
    return line if line and start - line > 40 else start
