"""Encoding a text as the command line does, for tests that look at the TEI."""

from __future__ import annotations

import hashlib

from lxml import etree

from siglum.brackets import decide
from siglum.encoding import Encoded, encode
from siglum.transcripts import Source, Transcript, parse

TEI = {"t": "http://www.tei-c.org/ns/1.0"}


def transcript(text: str, name: str = "test.txt") -> Transcript:
    return parse(Source(name, text, "utf-8", hashlib.sha256(text.encode()).hexdigest()))


def encoding(text: str, **settings: object) -> Encoded:
    read = transcript(text)
    return encode(read, decide(read), **settings)  # type: ignore[arg-type]


def encoded(text: str, **settings: object) -> etree._Element:
    return etree.fromstring(encoding(text, **settings).data)
