"""Stand-off markup: elements as spans over the source, and the one way that they become a tree.

An element is a `Markup` over a span of the source; characters that its markup replaces (the square
brackets themselves, marks of Markdown) are *elided*. `build` nests the markup and writes the text
between, so that every character of the source that is not elided stands in the tree exactly once.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from lxml import etree

from siglum.transcripts.source import Span

TEI = "http://www.tei-c.org/ns/1.0"
XML = "http://www.w3.org/XML/1998/namespace"
NAMESPACES: Any = {None: TEI}  # the stubs of lxml know no default namespace
ID = f"{{{XML}}}id"
LANG = f"{{{XML}}}lang"


TEXT_ONLY = frozenset({"ex"})  # elements of ours that hold nothing but text
LIMITED = frozenset({"desc"})  # elements that hold no `seg`


@dataclass(frozen=True, slots=True)
class Markup:
    """An element over a span. Among equal spans the lower rank is the outer one."""

    span: Span
    tag: str
    attributes: Mapping[str, str] = field(default_factory=dict)
    rank: int = 50
    text: str = ""  # for an element over no characters: what it holds

    @property
    def order(self) -> tuple[int, bool, int, int]:
        """Sort key: by start, the empty before the long, the long before the short, then by rank."""
        start, end = self.span
        return start, end > start, -end, self.rank


def element(tag: str, attributes: Mapping[str, str] | None = None, text: str = "") -> etree._Element:
    """Make a TEI element; attributes without a value are left out; ``xml:id`` and ``xml:lang`` by those names."""
    made = etree.Element(f"{{{TEI}}}{tag}", nsmap=NAMESPACES)
    for name, value in (attributes or {}).items():
        if value:
            made.set({"xml:id": ID, "xml:lang": LANG}.get(name, name), value)
    if text:
        made.text = text
    return made


def append(parent: etree._Element, child: etree._Element | str) -> None:
    """Append an element, or text at the end of the parent's content."""
    if not isinstance(child, str):
        parent.append(child)
    elif (last := next(parent.iterchildren(reversed=True), None)) is not None:  # `len` would count them all
        last.tail = (last.tail or "") + child
    else:
        parent.text = (parent.text or "") + child


def sub(
    parent: etree._Element, tag: str, attributes: Mapping[str, str] | None = None, text: str = ""
) -> etree._Element:
    """Make a TEI element as the last child of a parent."""
    made = element(tag, attributes, text)
    append(parent, made)
    return made


def nested(required: Iterable[Markup], optional: Iterable[Markup] = ()) -> list[Markup]:
    """Return markup in the order to build it, leaving out optional markup that would cross another.

    `required` must nest of itself; of optional pieces that cross each other the earlier stays.
    """
    kept = list(required)
    needed = {id(each) for each in kept}
    dropped: set[int] = set()
    result: list[Markup] = []
    stack: list[Markup] = []
    for each in sorted([*kept, *optional], key=lambda each: each.order):
        while stack and stack[-1].span.end <= each.span.start:
            stack.pop()
        if (
            stack
            and id(each) not in needed
            and (stack[-1].span.end < each.span.end or not _room(stack[-1].tag, each.tag))
        ):
            continue
        if stack and stack[-1].span.end < each.span.end:
            while stack and stack[-1].span.end < each.span.end and id(stack[-1]) not in needed:
                dropped.add(id(stack.pop()))
        if each.span.end > each.span.start:
            stack.append(each)
        result.append(each)
    return [each for each in result if id(each) not in dropped]


def _room(outer: str, inner: str) -> bool:
    return outer not in (*TEXT_ONLY, "choice") and not (outer in LIMITED and inner == "seg")


class Builder:
    """Writes spans of one source into elements, in any order, with the markup that stands in them."""

    def __init__(self, text: str, markup: Iterable[Markup], elided: Iterable[Span]) -> None:
        self.text = text
        self._markup = list(markup)
        self._starts = [each.span.start for each in self._markup]
        self._elided = sorted(set(elided))
        self._elided_starts = [each.start for each in self._elided]

    def within(self, span: Span) -> list[Markup]:
        """Return the markup that lies inside a span, in building order."""
        low, high = bisect_left(self._starts, span.start), bisect_left(self._starts, span.end)
        return [each for each in self._markup[low:high] if each.span.end <= span.end]

    def plain(self, span: Span) -> Iterator[str]:
        """Yield the source's text in a span, less what is elided."""
        at = span.start
        for i in range(max(0, bisect_left(self._elided_starts, span.start) - 1), len(self._elided)):
            mark = self._elided[i]
            if mark.start >= span.end:
                break
            if mark.end <= at:
                continue
            yield self.text[at : max(at, mark.start)]
            at = mark.end
        yield self.text[at : max(at, span.end)]

    def write(self, parent: etree._Element, span: Span) -> None:
        """Write the text and the markup of a span at the end of an element."""
        stack: list[tuple[etree._Element, int]] = [(parent, span.end)]
        at = span.start

        def text_up_to(offset: int) -> None:
            nonlocal at
            if offset > at:
                for piece in self.plain(Span(at, offset)):
                    append(stack[-1][0], piece)
                at = offset

        for each in self.within(span):
            while len(stack) > 1 and stack[-1][1] <= each.span.start:
                text_up_to(stack[-1][1])
                stack.pop()
            text_up_to(each.span.start)
            made = sub(stack[-1][0], each.tag, each.attributes, each.text)
            if each.span.end > each.span.start:
                stack.append((made, each.span.end))
        while len(stack) > 1:
            text_up_to(stack[-1][1])
            stack.pop()
        text_up_to(span.end)
