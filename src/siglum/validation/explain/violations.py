"""Every error of an invalid document: each element is matched against its own content model.

TEI is nearly a local tree grammar: what an element may contain depends on its name. So an error in one
place hides none elsewhere. How matching goes on after an error follows jing, so that both name the
same places: a child that comes too early is taken as if what it lacks were there; one that is not
allowed is passed over by its parent and judged by its own model; inside an unknown element only
what is known is judged.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from lxml import etree

from siglum.validation.relaxng.datatypes import Datatypes
from siglum.validation.relaxng.grammar import Grammar
from siglum.validation.relaxng.matching import Matching
from siglum.validation.relaxng.patterns import EMPTY, NOT_ALLOWED, Pattern

ErrorKind = Literal[
    "unknown element",
    "element",
    "early element",
    "incomplete",
    "unknown attribute",
    "value",
    "missing attribute",
    "text",
    "content",
]


WILD = "*"


@dataclass(frozen=True, slots=True)
class Violation:
    """A breach of the grammar.

    `element` is the offending one; for text and for what is missing the one around it. `state` is what
    was wanted at that point, `model` the whole content model of the element around.
    """

    kind: ErrorKind
    element: etree._Element
    state: Pattern
    model: Pattern
    attribute: str = ""  # its name
    previous: etree._Element | None = None  # for text: the child that it follows


class Explainer:
    """Finds the violations of documents against one grammar."""

    def __init__(self, grammar: Grammar) -> None:
        self.grammar = grammar
        self.matching = Matching(grammar.patterns)
        self.datatypes = Datatypes(grammar.patterns)
        self._models: dict[tuple[Pattern, ...], Pattern] = {}

    def violations(self, tree: etree._ElementTree) -> list[Violation]:
        """Return the violations of a document, in the order of the tags they stand at."""
        walk = _Walk(self)
        walk.children(None, [tree.getroot()], self.grammar.start, self.grammar.start)
        return walk.found

    def known(self, name: str) -> tuple[Pattern, ...]:
        """Return the element patterns that the grammar has for a name, wherever they are allowed."""
        wild = (each for each in self.elements.get(WILD, ()) if each.name and each.name.accepts(name))
        return tuple(dict.fromkeys((*self.elements.get(name, ()), *wild)))

    @cached_property
    def elements(self) -> dict[str, tuple[Pattern, ...]]:
        """All element patterns of the grammar by the names they spell out; wildcards under `WILD`."""
        return _survey(self.grammar.start)

    def model(self, accepted: tuple[Pattern, ...]) -> Pattern:
        """Return the content that any of some element patterns allows."""
        if accepted not in self._models:
            contents = [pattern.content() for pattern in accepted if pattern.content]
            self._models[accepted] = self.grammar.patterns.choice(*contents)
        return self._models[accepted]


class _Walk:
    """The way through one document; gathers what it finds."""

    def __init__(self, explainer: Explainer) -> None:
        self._explainer = explainer
        self._matching = explainer.matching
        self.found: list[Violation] = []

    def children(
        self, parent: etree._Element | None, children: list[etree._Element], state: Pattern, model: Pattern
    ) -> None:
        """Match the children of an element, and the text among them, in their order."""
        previous, matching, explainer = None, self._matching, self._explainer
        for child in children:
            if parent is not None and _text_between(parent, previous):
                state = self._text(parent, previous, state, model)
            name = str(child.tag)
            accepted, after = matching.child(state, name)
            if not accepted:
                accepted, after = matching.later_child(state, name)
                kind: ErrorKind = "early element" if accepted else self._misplaced(name)
                self.found.append(Violation(kind, child, state, model))
            if accepted:
                state = after
            self._element(child, accepted or explainer.known(name))
            previous = child
        if parent is not None:
            self._end(parent, previous, state, model)

    def _element(self, element: etree._Element, accepted: tuple[Pattern, ...]) -> None:
        if not accepted:  # an unknown element: what is known inside it is judged by itself
            for child in element.iterchildren(etree.Element):
                self._element(child, self._explainer.known(str(child.tag)))
            return
        model = self._explainer.model(accepted)
        state = self._attributes(element, model) if element.attrib else model
        closed = self._matching.closed(state)
        if closed is NOT_ALLOWED and state is not NOT_ALLOWED:
            self.found.append(Violation("missing attribute", element, state, model))
            closed = self._matching.closed(state, EMPTY)
        children = list(element.iterchildren(etree.Element))
        if children or not closed.has_data:
            self.children(element, children, closed, model)
        elif not self._explainer.datatypes.matches(closed, _only_text(element)):
            self.found.append(Violation("content", element, closed, model))

    def _attributes(self, element: etree._Element, model: Pattern) -> Pattern:
        state, matches = model, self._explainer.datatypes.matches
        for name, value in _attributes_of(element):
            ways = self._matching.attribute(state, name)
            if not ways:
                self.found.append(Violation("unknown attribute", element, state, model, name))
                continue
            fitting = tuple(way for way in ways if matches(way[0].parts[0], value))
            if not fitting:
                values = self._explainer.grammar.patterns.choice(*(found.parts[0] for found, _ in ways))
                self.found.append(Violation("value", element, values, model, name))
            state = self._matching.after(fitting or ways)
        return state

    def _text(
        self, parent: etree._Element, previous: etree._Element | None, state: Pattern, model: Pattern
    ) -> Pattern:
        after = self._matching.text(state)
        if after is not NOT_ALLOWED:
            return after
        self.found.append(Violation("text", parent, state, model, previous=previous))
        return state

    def _end(
        self, parent: etree._Element, previous: etree._Element | None, state: Pattern, model: Pattern
    ) -> None:
        if _text_between(parent, previous):
            state = self._text(parent, previous, state, model)
        if not state.nullable and state is not NOT_ALLOWED:
            self.found.append(Violation("incomplete", parent, state, model))

    def _misplaced(self, name: str) -> ErrorKind:
        return "element" if name in self._explainer.elements else "unknown element"


def _text_between(parent: etree._Element, previous: etree._Element | None) -> bool:
    """Say whether there is text, not only white space, between a child and the next."""
    piece = parent.text if previous is None else previous.tail
    if piece and piece.strip():
        return True
    node = (parent[0] if len(parent) else None) if previous is None else previous.getnext()
    while node is not None and not isinstance(node.tag, str):  # comments and instructions part no text
        if node.tail and node.tail.strip():
            return True
        node = node.getnext()
    return False


def _only_text(element: etree._Element) -> str:
    return (element.text or "") + "".join(child.tail or "" for child in element)


def _attributes_of(element: etree._Element) -> list[tuple[str, str]]:
    return element.attrib.items()  # type: ignore[return-value]  # the stubs allow bytes


def _survey(start: Pattern) -> dict[str, tuple[Pattern, ...]]:
    found: dict[str, dict[Pattern, None]] = {}
    seen: set[Pattern] = set()
    waiting = [start]
    while waiting:
        pattern = waiting.pop()
        if pattern in seen:
            continue
        seen.add(pattern)
        if pattern.kind == "element" and pattern.name and pattern.content:
            for name in (*pattern.name.listed(), *([WILD] if pattern.name.wild else ())):
                found.setdefault(name, {})[pattern] = None
            waiting.append(pattern.content())
        waiting.extend(pattern.parts)
    return {name: tuple(patterns) for name, patterns in found.items()}
