"""Square brackets: in an edition of siglum each is markup; none is left raw in the text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any, cast

from lxml import etree

from siglum.validation.examined import TEI, XML_ID, Examined
from siglum.validation.findings import Finding

_OURS = "kind-literal"  # the category by which a file of siglum is known
_KEPT = frozenset(
    f"{TEI}{name}"
    for name in ("metamark", "code", "eg", "egXML", "ident", "gi", "val", "idno", "encodingDesc")
)
_BLOCKS = frozenset(
    f"{TEI}{name}"
    for name in ("p", "head", "item", "l", "ab", "speaker", "label", "bibl", "note", "title", "signed")
)
_WITH_BRACKET = etree.XPath("//text()[contains(., '[') or contains(., ']')]")
Bracket = tuple[
    etree._Element, etree._Element | None, int, str
]  # parent, child before it, which one there, sign


def brackets(examined: Examined) -> Iterator[Finding]:
    """Yield the brackets that stand raw in the text of a document that has markup for them."""
    if not any(value == _OURS for _, value in examined.attributes.get(XML_ID, ())):
        return
    waiting: dict[etree._Element, list[Bracket]] = {}
    for bracket in _raw(examined.root):
        block = _block(bracket[0])
        opened = waiting.setdefault(block, [])
        if bracket[3] == "[":
            opened.append(bracket)
        elif opened:
            yield _found(examined, "SEN009", opened.pop())
        else:
            yield _found(examined, "B005", bracket)
    for opened in waiting.values():
        for bracket in opened:
            yield _found(examined, "B004", bracket)


def _raw(root: etree._Element) -> Iterator[Bracket]:
    before: Counter[tuple[etree._Element, etree._Element | None, str]] = Counter()
    for text in cast(list[Any], _WITH_BRACKET(root)):
        holder: etree._Element = text.getparent()
        parent, previous = (holder.getparent(), holder) if text.is_tail else (holder, None)
        while previous is not None and not isinstance(previous.tag, str):  # comments part no text
            previous = previous.getprevious()
        if parent is None or not isinstance(parent.tag, str) or _meant(parent):  # a comment, or told apart
            continue
        for sign in re.findall(r"[\[\]]", text):
            yield parent, previous, before[parent, previous, sign], sign
            before[parent, previous, sign] += 1


def _meant(parent: etree._Element) -> bool:
    """Say whether brackets in an element stand for themselves."""
    return any(
        each.tag in _KEPT or "#kind-literal" in (each.get("ana") or "").split() or _described(each)
        for each in (parent, *parent.iterancestors())
    )


def _described(each: etree._Element) -> bool:
    """Say whether an element words a bracket's gap or event, which has no room for the markup of others in it."""
    around = each.getparent()
    return each.tag == f"{TEI}desc" and around is not None and (around.get("ana") or "").startswith("#kind-")


def _block(parent: etree._Element) -> etree._Element:
    return next((each for each in (parent, *parent.iterancestors()) if each.tag in _BLOCKS), parent)


def _found(examined: Examined, code: str, bracket: Bracket) -> Finding:
    parent, previous, which, sign = bracket
    place = examined.places.sign(parent, previous, sign, which)
    context = examined.places.around(place)
    return examined.found_at(code, place, parent, excerpt=sign, context=context)
