"""The proof that no character of a transcript was lost: the TEI projected back and compared, block by block.

Only line wraps and runs of spaces are folded. The projection turns every element born of a bracket
back into its bracket, so that both sides are the transcript as received.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

from siglum.encoding.markup import TEI
from siglum.errors import FidelityError, InputError
from siglum.transcripts.model import Block, Transcript, Value

BLOCKS = frozenset(
    """p item head label speaker signed dateline salute l ab stage list sp div opener closer postscript
    body table row cell""".split()
)
CONTAINERS = frozenset("""body div list sp opener closer postscript text front back table row""".split())
SPACES = re.compile(r"[ \t\n\r\f\v]+")
KEPT = frozenset({"metamark", "seg", "pb"})  # born of a bracket, yet the brackets stand in the text
WORDLESS = frozenset({"standOff", "teiHeader", "facsimile"})


@dataclass(frozen=True, slots=True)
class Proof:
    """What was compared and found equal."""

    blocks: int
    characters: int
    values: int  # of the description, found again in the header


def fold(text: str) -> str:
    """Fold line wraps and runs of spaces to one space; a no-break space is a character like any other."""
    return SPACES.sub(" ", text).strip(" ")


def prove(transcript: Transcript, root: etree._Element) -> Proof:
    """Compare a TEI document with its transcript.

    Raises FidelityError with the first difference in words: file, line and column, what the
    transcript has and what the TEI has.
    """
    expected = list(_expected(transcript, transcript.blocks))
    found = list(_located(root.find(f"{{{TEI}}}text")))
    for n, (offset, text) in enumerate(expected):
        got, line = found[n] if n < len(found) else ("", 0)
        if text != got:
            _differ(transcript, offset, text, got, line)
    if len(found) > len(expected):
        more, line = found[len(expected)]
        raise FidelityError(
            f"{transcript.source.name}: the TEI has text that the transcript has not: “{_cut(more)}”",
            "take it out of the TEI, or encode the transcript again",
            line,
        )
    values = _values(transcript, root)
    return Proof(len(expected), sum(len(text) for _, text in expected), values)


def proved(transcript: Transcript, path: Path) -> Proof:
    """Compare a TEI file with its transcript. Raises FidelityError, and InputError where the file is not XML."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, collect_ids=False)
    try:
        return prove(transcript, etree.parse(path, parser).getroot())
    except etree.XMLSyntaxError as error:
        raise InputError(
            f"{path}: not well-formed: {error.msg}", "mend it: `siglum validate` says more"
        ) from None
    except FidelityError as error:
        raise FidelityError(f"{path}:{error.line}: {error.message}", error.remedy, error.line) from None


def _expected(transcript: Transcript, blocks: tuple[Block, ...]) -> Iterator[tuple[int, str]]:
    for block in blocks:
        pieces = []
        if block.label:
            pieces.append((block.label.start, transcript.text(block.label)))
        if block.parts:
            pieces.append((block.parts[0].start, "\n".join(transcript.text(part) for part in block.parts)))
        yield from ((at, folded) for at, text in pieces if (folded := fold(text)))
        yield from _expected(transcript, block.children)


def projected(text: etree._Element | None) -> Iterator[str]:
    """Yield the transcript's text of each block of a TEI `text`, brackets and all, white space folded."""
    return (words for words, _ in _located(text))


def _located(text: etree._Element | None) -> Iterator[tuple[str, int]]:
    """Yield each block's text with the line on which its element begins."""
    if text is None:
        return
    pieces: list[str] = []
    line = 0
    for kind, value, place in _events(text):
        if kind == "text":
            pieces.append(value)
            continue
        if folded := fold("".join(pieces)):
            yield folded, line
        pieces, line = [], place
    if folded := fold("".join(pieces)):
        yield folded, line


def _events(root: etree._Element) -> Iterator[tuple[str, str, int]]:
    """Yield the pieces of text, with the brackets of elements born of them, and where blocks begin and end."""
    for event, each in etree.iterwalk(root, events=("start", "end")):
        if not isinstance(each.tag, str):
            if event == "end" and each.tail:
                yield "text", each.tail, 0
            continue
        block = _is_block(each)
        line = each.sourceline or 0
        bracket = (each.get("ana") or "").startswith("#kind-") and _name(each) not in KEPT
        if event == "start":
            if block:
                yield "break", "", line
            if bracket:
                yield "text", "[", 0
            if each.text:
                yield "text", each.text, 0
        else:
            if bracket:
                yield "text", "]", 0
            if block:
                yield "break", "", line
            if each.tail and each is not root:
                yield "text", each.tail, 0


def _name(each: etree._Element) -> str:
    return etree.QName(each).localname


def _is_block(each: etree._Element) -> bool:
    parent = each.getparent()
    if _name(each) == "signed" and parent is not None and _own_text(parent):
        return False  # one of several signers in a line
    if parent is not None and isinstance(parent.tag, str) and _name(parent) in CONTAINERS:
        return _name(each) not in ("pb", "lb", "metamark") or not (each.get("ana") or "")
    return _name(each) in BLOCKS


def _own_text(element: etree._Element) -> bool:
    return any((text or "").strip() for text in (element.text, *(child.tail for child in element)))


def _words(text: str) -> str:
    return " ".join(text.split())


def lost_values(transcript: Transcript, header: etree._Element | None) -> list[tuple[str, Value]]:
    """Return the values of the description, by field, whose words stand nowhere in a teiHeader."""
    texts: set[str] = set()
    if header is not None:
        for each in header.iter(f"{{{TEI}}}*"):
            texts.add(_words("".join(value for kind, value, _ in _events(each) if kind == "text")))
    lost = []
    for name, value in transcript.description.values():
        words = _words(value.text)
        if words not in texts and not any(words in text for text in texts):
            lost.append((name, value))
    return lost


def _values(transcript: Transcript, root: etree._Element) -> int:
    for name, value in lost_values(transcript, root.find(f"{{{TEI}}}teiHeader")):
        line, column = transcript.source.place(value.span.start)
        what = name.replace("_", " ")
        raise FidelityError(
            f"{transcript.source.name}:{line}:{column}: the header has lost the {what}: “{_cut(value.text)}”",
            "put it back into the header, or encode the transcript again with --force",
        )
    return sum(1 for _ in transcript.description.values())


def _differ(transcript: Transcript, offset: int, text: str, got: str, at_line: int) -> None:
    at = next(
        (i for i, (a, b) in enumerate(zip(text, got, strict=False)) if a != b), min(len(text), len(got))
    )
    line, column = transcript.source.place(offset)
    raise FidelityError(
        f"{transcript.source.name}:{line}:{column}: the TEI differs from the transcript, {at} characters into the "
        f"block: the transcript has “{_cut(text[max(0, at - 20) :])}”, the TEI “{_cut(got[max(0, at - 20) :])}”",
        "mend the TEI by hand, or encode the transcript again with --force",
        at_line,
    )


def _cut(text: str, length: int = 60) -> str:
    return text if len(text) <= length else text[: length - 1] + "…"
