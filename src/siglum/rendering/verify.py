"""The proof that a page shows every word of its TEI text: character by character, in the order of the text.

An element born of a bracket stands for its brackets, as in `encoding.fidelity`. What only some readings
show is on the page beside the rest, hidden or not; words that the page adds have the class `gen`; a note
stands after the text and is read where it is called. White space may differ, but no two words may run
together.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from lxml import etree
from lxml import html as lxml_html

from siglum.encoding.fidelity import KEPT
from siglum.rendering.document import text_of

DATA = frozenset({"binaryObject"})  # bytes in letters are no words
TEXTS = frozenset({"text", "sourceDoc"})
_KIND = re.compile(r"#(?:[^#\s]*-)?kind-")  # a collation tells the taxonomies of its witnesses apart
PHRASES = frozenset(
    "a abbr b cite code del em i ins q rb rp rt ruby s small span strong sub sup time u var mark label".split()
)


@dataclass(frozen=True, slots=True)
class Verified:
    """What was compared; `fault` says where page and text part, and is empty where they agree."""

    characters: int
    fault: str = ""


def verify(tei: Path, page: str) -> Verified:
    """Compare the page of a TEI document with the document's text.

    Raises InputError where the TEI cannot be read.
    """
    expected = _packed(_source(etree.fromstring(text_of(tei), _parser())))
    shown = _packed(_page(page))
    for at, (want, got) in enumerate(zip(expected, shown, strict=False)):
        if want[0] != got[0]:
            return Verified(at, f"the text has “{_around(expected, at)}”, the page “{_around(shown, at)}”")
        if want[1] and not got[1]:
            return Verified(at, f"words run together on the page: “{_around(shown, at)}”")
    if len(expected) != len(shown):
        at = min(len(expected), len(shown))
        longer, name = (expected, "text") if len(expected) > len(shown) else (shown, "page")
        return Verified(at, f"the {name} goes on: “{_around(longer, at)}”")
    return Verified(len(expected))


def _parser() -> etree.XMLParser:
    return etree.XMLParser(resolve_entities=False, no_network=True, collect_ids=False, huge_tree=True)


def _source(root: etree._Element) -> Iterator[str]:
    """The character data of the texts of a TEI document; of everything where it has no text element."""
    texts = [each for each in root.iter(*(f"{{*}}{name}" for name in TEXTS)) if not _inside_text(each)]
    whole = etree.QName(root).localname.startswith("TEI") or etree.QName(root).localname.startswith(
        "teiCorpus"
    )
    for each in texts if texts or whole else [root]:
        yield " "
        yield from _character_data(each)


def _inside_text(element: etree._Element) -> bool:
    return any(
        isinstance(each.tag, str) and etree.QName(each).localname in TEXTS for each in element.iterancestors()
    )


def _character_data(element: etree._Element) -> Iterator[str]:
    if isinstance(element.tag, str) and etree.QName(element).localname not in DATA:
        bracketed = _KIND.match(element.get("ana") or "") is not None
        bracketed = bracketed and etree.QName(element).localname not in KEPT
        yield "[" if bracketed else ""
        yield element.text or ""
        for child in element:
            yield from _character_data(child)
            yield child.tail or ""
        yield "]" if bracketed else ""


def _page(page: str) -> Iterator[str]:
    """The words of the text on a page, each note where it is called; a block or a break parts words."""
    root = lxml_html.document_fromstring(page)
    notes = {each.get("data-call"): each for each in root.iter("li") if each.get("data-call")}
    for each in root.iter("div"):
        if "text" in _classes(each) and not any("text" in _classes(up) for up in each.iterancestors("div")):
            yield " "
            yield from _words(each, notes)


def _words(element: etree._Element, notes: dict[str | None, etree._Element]) -> Iterator[str]:
    if not isinstance(element.tag, str):
        return
    classes = _classes(element)
    called = notes.get(element.get("id")) if "call" in classes else None
    if called is not None:
        for moved in called:
            if "moved" in _classes(moved):
                yield from _words(moved, notes)
        return
    if "gen" in classes:
        return
    hidden = element.get("hidden") is not None or any(each.startswith("in-") for each in classes)
    apart = hidden or element.tag not in PHRASES
    yield " " if apart else ""
    yield element.text or ""
    for child in element:
        yield from _words(child, notes)
        yield child.tail or ""
    yield " " if apart else ""


def _classes(element: etree._Element) -> frozenset[str]:
    return frozenset((element.get("class") or "").split())


def _packed(pieces: Iterator[str]) -> list[tuple[str, bool]]:
    """Every character that is not white space, and whether white space stands before it."""
    packed: list[tuple[str, bool]] = []
    space = True
    for piece in pieces:
        for character in piece:
            if character.isspace():
                space = True
            else:
                packed.append((character, space))
                space = False
    return packed


def _around(packed: list[tuple[str, bool]], at: int, width: int = 30) -> str:
    piece = packed[max(0, at - width) : at + width]
    return "".join((" " if space else "") + character for character, space in piece).strip()
