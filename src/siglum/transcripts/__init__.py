"""Reading: a transcript file comes in, a Transcript (description, blocks, every one with its span) goes out."""

from __future__ import annotations

import hashlib
from pathlib import Path

from siglum.errors import InputError, UsageError
from siglum.transcripts.layouts import LAYOUTS
from siglum.transcripts.model import Transcript
from siglum.transcripts.source import Source


def load(path: Path) -> Source:
    data = path.read_bytes()
    text = data.decode("utf-8-sig").replace("\r\n", "\n")
    return Source(path.name, text, "utf-8", hashlib.sha256(data).hexdigest())


def parse(source: Source, layout: str | None = None) -> Transcript:
    if layout is not None:
        chosen = [each for each in LAYOUTS if each.NAME == layout]
        if not chosen:
            raise UsageError(f"there is no layout “{layout}”", "the layouts are: " + ", ".join(each.NAME for each in LAYOUTS))
        return chosen[0].read(source)
    for each in LAYOUTS:
        if each.recognises(source):
            return each.read(source)
    raise InputError(f"{source.name}: no layout recognises this file")


def read(path: Path, layout: str | None = None) -> Transcript:
    return parse(load(path), layout)
