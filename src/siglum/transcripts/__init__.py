"""Reading: a transcript file comes in, a Transcript (description, blocks, each with its span) goes out.

`load` makes a Source of a file's bytes, `parse` finds its layout and reads it, `read` does both.
"""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from siglum.errors import UsageError
from siglum.transcripts.model import (
    Block,
    BlockKind,
    Description,
    Labelled,
    Related,
    Remark,
    Transcript,
    Value,
)
from siglum.transcripts.source import Source, Span

if TYPE_CHECKING:
    from siglum.transcripts.layouts import LAYOUTS
    from siglum.transcripts.reading import decode, load

__all__ = [
    "LAYOUTS",
    "Block",
    "BlockKind",
    "Description",
    "Labelled",
    "Related",
    "Remark",
    "Source",
    "Span",
    "Transcript",
    "Value",
    "decode",
    "load",
    "parse",
    "read",
]


def read(path: Path, layout: str | None = None) -> Transcript:
    """Read a transcript file, in the layout that recognises it or in the one named.

    Raises InputError for a file that cannot be read or that no layout recognises, UsageError for a
    layout that does not exist.
    """
    from siglum.transcripts.reading import load  # noqa: PLC0415

    return parse(load(path), layout)


def parse(source: Source, layout: str | None = None) -> Transcript:
    """Read a source that is at hand as text. Raises as `read` does."""
    from siglum.transcripts.layouts import LAYOUTS, recognise  # noqa: PLC0415

    if layout is None:
        return recognise(source).read(source)
    for each in LAYOUTS:
        if layout.strip().lower().replace("_", " ").replace("-", " ") == each.NAME:
            return each.read(source)
    raise UsageError(
        f"there is no layout “{layout}”", "the layouts are: " + ", ".join(each.NAME for each in LAYOUTS)
    )


def __getattr__(name: str) -> object:
    """Import what reads when it is asked for: who only needs to know what a transcript is reads none."""
    if name not in ("LAYOUTS", "decode", "load"):
        raise AttributeError(name)
    return getattr(import_module(f"siglum.transcripts.{'layouts' if name == 'LAYOUTS' else 'reading'}"), name)
