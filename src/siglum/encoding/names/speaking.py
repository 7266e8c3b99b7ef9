"""Names that the form of the text makes certain: who signs, who speaks, who is present."""

from __future__ import annotations

import re
from collections.abc import Iterator

from siglum.encoding.cleartext import BREAKS, Clear
from siglum.encoding.names.shape import Named, acronym, personal, unknown, words
from siglum.encoding.names.survey import Candidate, Survey
from siglum.transcripts.model import Block
from siglum.transcripts.source import Span

_PIECE = re.compile(rf"[^,;\n/|&{BREAKS}]+")
_AND = re.compile(r"\s+and\s+")
_SIGNED = re.compile(
    r"\W*(?:(?:signed|sgd|signature|initial(?:l?ed|s)|s/|no)\b[\s.:)/]*(?:\d[\w/.-]*\s+)?|by\s*:\s*)",
    re.IGNORECASE,
)
_LIST = re.compile(
    r"\b(?:participants?|participating|present|attend(?:ance|ed by|ing|ees)|taking part|chaired by|"
    r"interpreters?|stenographers?|recorded by|minutes taken by)\b[^:\n]{0,60}:",
    re.IGNORECASE,
)
LABEL = 80  # characters in which a list may say whose it is: “from the GDR:”
_SHORT = 3  # letters: a signature of fewer is initials


def signers(survey: Survey) -> Iterator[Candidate]:
    """The names of a signature block, several in a line; a surname where it stands alone."""
    for block in survey.blocks("signature"):
        for span in block.spans():
            text = survey.stretch(span).outer
            lead = _SIGNED.match(text)
            found = list(_pieces(text, lead.end() if lead else 0))
            for start, named in found:
                if named.full and not named.led:
                    yield Candidate("person", (named.name,), preferred=3)
                elif len(found) == 1 and _surname(named) and not named.led and not survey.located(named.name):
                    at = survey.stretch(span).span(start + named.start, start + named.end)
                    yield Candidate("person", (named.name,), at, preferred=4)


def _surname(named: Named) -> bool:
    word = named.words[0].text
    return len(named.words) == 1 and unknown(word) and len(word) > _SHORT


def participants(survey: Survey) -> Iterator[Candidate]:
    """Full names, and names with a title, in a list of those present and in the points below it."""
    listing = False
    for block in survey.blocks("stage", "point", "paragraph", "turn", "heading"):
        if block.kind == "stage":
            listing = _heads(survey, block)
        listing = listing and block.kind in ("stage", "point")
        if not listing:
            continue
        for span in block.parts:
            stretch = survey.stretch(span)
            lead = _LIST.search(stretch.text)
            at = lead.end() if lead else stretch.text.find(":", 0, LABEL) + 1
            yield from _present(stretch, at)


def _present(stretch: Clear, at: int) -> Iterator[Candidate]:
    """The names of a list; after a title in the plural (“comrades A, B, C”) surnames too."""
    plural = False
    for start, named in _pieces(stretch.outer, at):
        if named.led:
            continue
        title = next(reversed(list(words(stretch.text[max(0, start - 1) : start + named.start]))), None)
        plural = title.text.endswith("s") if named.titled and title else plural
        if named.full or named.titled or (plural and _surname(named)):
            span = None if named.full else stretch.span(start + named.start, start + named.end)
            yield Candidate("person", (named.name,), span, preferred=3)


def _heads(survey: Survey, block: Block) -> bool:
    return any(_LIST.search(survey.stretch(span).text) for span in block.parts)


def _pieces(text: str, at: int) -> Iterator[tuple[int, Named]]:
    """Yield the personal names of a list, each with the offset of its piece."""
    for found in _PIECE.finditer(text, at):
        start = found.start()
        for piece in _AND.split(found[0]):
            start = text.index(piece, start) if piece else start
            if named := personal(piece):
                yield start, named
            start += len(piece)


def speakers(survey: Survey) -> Iterator[Candidate]:
    """A speaker with a full name, or a surname with a title; a surname alone joins a person known elsewhere."""
    for span, named in _labels(survey):
        if named.led:
            continue
        start, end = named.start, named.end
        at = None if named.full else survey.stretch(span).span(start, end)
        founding = named.full or (named.titled and unknown(named.words[0].text))
        if founding or (at and not (acronym(named.words[0].text) and len(named.words[0].text) <= _SHORT)):
            yield Candidate("person", (named.name,), at, preferred=3, founding=founding)


def _labels(survey: Survey) -> Iterator[tuple[Span, Named]]:
    for block in survey.blocks("turn"):
        if block.label and (named := speaker(survey, block.label)):
            yield block.label, named


def speaker(survey: Survey, label: Span) -> Named | None:
    """Return the personal name in the label of a turn, before brackets and commas."""
    text = survey.stretch(label).outer
    return personal(re.split(r"[(,:]", text.rstrip(BREAKS + " :"), maxsplit=1)[0])
