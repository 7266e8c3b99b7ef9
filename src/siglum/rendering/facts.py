"""What the pages around a document need to know of it: gathered once a document, plain data that caches."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from siglum.rendering.document import text_of
from siglum.saxon import transform
from siglum.shipped import shipped

Facts = dict[str, Any]
WIDTH = 70  # characters of context on each side
_SIGN = re.compile("\ue000(?P<kind>[pmn])\ue001(?P<value>[^\ue002]*)\ue002|(?P<end>\ue003)")


def gather(tei: Path) -> Facts:
    """Return the facts of a TEI document: title, date, source, summary, and what is marked and named in it.

    Raises InputError where the file is not TEI.
    """
    facts: Facts = json.loads(transform(shipped("xslt", "facts.xsl"), text_of(tei)).text)
    facts["id"] = tei.stem
    places = list(_places(facts.pop("text")))
    facts["words"] = places.pop() if places else 0
    contexts = {place["value"]: place for place in places if place["kind"] == "m"}
    facts["marks"] = [
        {"n": n, "kind": kind, "cert": cert, "by": by, "other": other, **_shown(contexts.get(str(n)))}
        for n, (kind, cert, by, other) in enumerate(facts["marks"], 1)
    ]
    facts["names"] = [_named(place) for place in places if place["kind"] == "n"]
    return facts


def _named(place: dict[str, Any]) -> dict[str, Any]:
    """A name's occurrence; one outside every passage is reached by itself."""
    entry, n = place["value"].split(" ")
    shown = _shown(place)
    return {"id": entry, **shown, "passage": shown["passage"] or f"name.{n}"}


def _shown(place: dict[str, Any] | None) -> dict[str, Any]:
    keys = ("before", "words", "after", "passage", "number")
    return {key: place[key] if place else "" for key in keys}


def _places(flat: str) -> Iterator[Any]:
    """Yield every mark and name with its words, its context and its passage; last the number of words."""
    text: list[str] = []
    length = at = 0
    opened: list[dict[str, Any]] = []
    found: list[dict[str, Any]] = []
    for sign in _SIGN.finditer(flat):
        piece = flat[at : sign.start()]
        text.append(piece)
        length += len(piece)
        at = sign.end()
        if sign["end"]:
            if opened:
                opened.pop()["end"] = length
            continue
        passage = next((each for each in reversed(opened) if each["kind"] == "p"), None)
        identifier, number = passage["value"].split(" ") if passage else ("", "")
        place = {"kind": sign["kind"], "value": sign["value"], "start": length, "end": length}
        place |= {"passage": identifier, "number": number}
        opened.append(place)
        found.append(place)
    text.append(flat[at:])
    whole = "".join(text)
    for place in found:
        yield place | _context(whole, place["start"], place["end"])
    yield len(whole.split())


def _context(text: str, start: int, end: int) -> dict[str, str]:
    """Cut the words around a place; a context does not reach beyond its block nor begin inside a word."""
    before = text[max(0, start - WIDTH) : start].rpartition("\n")[2]
    after = text[end : end + WIDTH].partition("\n")[0]
    if start > WIDTH and len(before) == WIDTH:
        before = "…" + before.partition(" ")[2]
    if len(after) == WIDTH:
        after = after.rpartition(" ")[0] + "…"
    return {"before": _folded(before), "words": _folded(text[start:end]), "after": _folded(after)}


def _folded(text: str) -> str:
    return re.sub(r"\s+", " ", text)
