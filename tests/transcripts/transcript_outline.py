"""A transcript's blocks as lines to read, and the fixture files that hold such outlines."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from siglum.transcripts import Block, Source, Transcript, parse

DATA = Path(__file__).parent


class Case(NamedTuple):
    name: str
    given: str
    expected: str


def cases(path: Path) -> Iterator[Case]:
    """Yield the cases of a file: a title, the text, the expected lines, each followed by a line with a full stop."""
    parts = path.read_text(encoding="utf-8").split("\n.\n")
    for title, given, expected in zip(parts[::3], parts[1::3], parts[2::3], strict=False):
        yield Case(title.strip(), given, expected)


def read_text(text: str, name: str = "case.txt", layout: str | None = None) -> Transcript:
    source = Source(name, text, "utf-8", hashlib.sha256(text.encode()).hexdigest())
    return parse(source, layout)


def outline(transcript: Transcript) -> str:
    """One line a block: kind, label, text; `¦` between parts, `⏎` for a line end, two spaces a level."""
    return "\n".join(line for block in transcript.blocks for line in _lines(transcript, block, 0))


def _lines(transcript: Transcript, block: Block, depth: int) -> Iterator[str]:
    label = f" <{transcript.text(block.label)}>" if block.label else ""
    parts = " ¦ ".join(transcript.text(part).replace("\n", "⏎") for part in block.parts)
    yield "  " * depth + block.kind + label + (f": {parts}" if parts else "")
    for child in block.children:
        yield from _lines(transcript, child, depth + 1)
