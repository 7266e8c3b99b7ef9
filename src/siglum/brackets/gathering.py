"""Gathering the context of every bracket of a document, in time linear in their number."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from siglum.brackets import english
from siglum.brackets.context import Context, Surroundings, Word, words
from siglum.brackets.drafts import drafted, undecided
from siglum.brackets.forms import form
from siglum.brackets.languages import codes
from siglum.brackets.model import Bracket
from siglum.brackets.tongues import around, tongue
from siglum.transcripts.model import Block, Transcript
from siglum.transcripts.source import Span

WINDOW = 240  # characters on either side; fixed, so that the whole stays linear
LONG = 2000  # characters of a content that are looked at
STACK = 4  # brackets right before that are stepped over
NEAR = 120  # characters before the bracket whose words are looked at
_CIPHER = re.compile(
    r"\b(?:de)?cipher|\bcyph?er|\b(?:code|cover)[ -]?names?|\bgroups? unrecover\b|\bagents? ['\"“]", re.I
)
_SPEAKER = re.compile(
    r"(?m)^[*_]{0,2}(?:[A-ZÀ-Þ][\w.'’-]*,? ?){1,4}(?:[\[(][^\])\n]{1,60}[\])] ?)?[*_]{0,2}:[*_]{0,2} \S"
)
_ORAL = re.compile(
    r"\b(?:[Ss]peech(?:es)? (?:of|by|at|to|delivered|given|before)|[Ii]nterview(?:ed)? (?:with|of|by)"
    r"|[Rr]emarks (?:of|by|at)|[Tt]ranscribed from|tape[- ]recording|[Vv]erbatim|stenogra(?:m|phic)|shorthand)\b"
)
_STOP = re.compile(r"[,;:!?()\[\]\"“”]|\.\s|\n\s*\n")
_CAPITAL = re.compile(r"\b[A-ZÀ-Þ][\w'’-]+")
_FRONT = re.compile(r"---\n(?:.*\n){0,60}?(?:---|\.\.\.)[ \t]*\n")


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
    called = [  # not the letters inside a word
        each
        for each, (content, at) in zip(before, short, strict=True)
        if not text[at + len(content) + 2 :][:1].isalpha()
    ]
    return Surroundings(
        text,
        codes(transcript.description, text[:4000] + text[-4000:]),
        frozenset(text[label.start : label.end].strip("[]^.:()* ").lower() for label in labels),
        Counter(content for content, _ in before),
        frozenset(content for content, last in called if last and last not in " \n\t\u00a0([\"“‘'*"),
        Counter(content for content, last in before if last in ("", "\n")),
        Counter(_CAPITAL.findall(text)),
        names,
        titles,
        drafted(text),
        undecided(text, brackets, transcript.regions()),
        len(_SPEAKER.findall(text[:20000])) > 4 or _ORAL.search(text[:1200]) is not None,
        form(brackets),
        _CIPHER.search(text[:6000]) is not None,
        tongue(text),
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
    anchor = _anchor(text, region, bracket, ends)
    first = max(_unwrapped(text, region.start) if place == "text" else region.start, anchor - WINDOW)
    before = text[first:anchor]
    content = _content(text, bracket, nested)
    after = text[bracket.span.end : min(region.end, bracket.span.end + WINDOW)]
    near = words(before[-NEAR:], anchor - min(len(before), NEAR))
    phrase = _phrase(text, near)
    return Context(
        document,
        region,
        place,
        " ".join(content.split()),
        before,
        after,
        words(content, bracket.inner.start),
        near,
        phrase,
        _part(document, phrase),
        _beside(text, region, bracket, ends),
        anchor != bracket.span.start,
        anchor,
        around(before + after, document.tongue),
        text[bracket.span.start - 1] if bracket.span.start > region.start else "",
        text[bracket.span.end] if bracket.span.end < region.end else "",
    )


def _anchor(text: str, region: Span, bracket: Bracket, ends: dict[int, int]) -> int:
    """Where the words before the bracket end; brackets right before it are stepped over."""
    anchor = bracket.span.start
    for _ in range(STACK):
        space = anchor
        while space > region.start and text[space - 1] in " \u00a0\n" and anchor - space < 3:
            space -= 1
        if ends.get(space, space) == space or ends[space] < region.start:
            break
        anchor = ends[space]
    return anchor


def _content(text: str, bracket: Bracket, nested: list[Span]) -> str:
    """The content with spaces in place of the brackets inside it, at most LONG characters."""
    if not bracket.balanced:
        return bracket.content
    content = text[bracket.inner.start : min(bracket.inner.end, bracket.inner.start + LONG)]
    for span in nested:
        start, end = span.start - bracket.inner.start, span.end - bracket.inner.start
        if start >= len(content):
            break
        content = content[:start] + " " * (end - start) + content[end:]
    return content


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
