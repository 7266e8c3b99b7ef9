"""Every error of an invalid document: each element is matched against its own content model.

TEI is nearly a local tree grammar: what an element may contain depends on its name. So an error in one
place hides none elsewhere. How matching goes on after an error follows jing, so that both name the
same places: a child that comes too early is taken as if what it lacks were there; one that is not
allowed is passed over by its parent and judged by its own model; inside an unknown element each
child is judged by itself.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from lxml import etree

from siglum.validation.relaxng.datatypes import Datatypes
from siglum.validation.relaxng.grammar import Grammar
from siglum.validation.relaxng.matching import Matching, Step
from siglum.validation.relaxng.names import namespace
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


@dataclass(frozen=True, slots=True)
class Judgement:
    """The violations of a document.

    `certain` says that none were overlooked: each element was matched by one pattern, so that its
    name alone decided what it may hold. Else a document without violations may still be invalid.
    """

    violations: list[Violation]
    certain: bool

    @property
    def settled(self) -> bool:
        """Whether the verdict is clear."""
        return bool(self.violations) or self.certain


class Explainer:
    """Finds the violations of documents against one grammar."""

    def __init__(self, grammar: Grammar) -> None:
        self.grammar = grammar
        self.matching = Matching(grammar.patterns)
        self.datatypes = Datatypes(grammar.patterns)
        self._models: dict[tuple[Pattern, ...], Pattern] = {}
        self._known: dict[str, tuple[Pattern, ...]] = {}

    def judged(self, tree: etree._ElementTree) -> Judgement:
        """Match a document against the grammar; the violations are in the order of the tags they stand at."""
        walk = _Walk(self)
        walk.root(tree.getroot())
        return Judgement(walk.found, not walk.doubts)

    def known(self, name: str) -> tuple[Pattern, ...]:
        """Return the element patterns that the grammar has for a name, wherever they are allowed."""
        if name not in self._known:
            wild = (each for each in self.elements.get(WILD, ()) if each.name and each.name.accepts(name))
            self._known[name] = tuple(dict.fromkeys((*self.elements.get(name, ()), *wild)))
        return self._known[name]

    @cached_property
    def elements(self) -> dict[str, tuple[Pattern, ...]]:
        """All element patterns of the grammar by the names they spell out; wildcards under `WILD`."""
        return _survey(self.grammar.start)

    @cached_property
    def namespaces(self) -> frozenset[str]:
        """The namespaces of the elements that the grammar spells out."""
        return frozenset(namespace(name) for name in self.elements if name != WILD)

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
        self.doubts = False  # an element was matched by several patterns at once

    def root(self, element: etree._Element) -> None:
        """Match the root element and all in it."""
        start = self._explainer.grammar.start
        self._element(element, self._accepted(element, start, start)[0])

    def _children(self, parent: etree._Element, state: Pattern, model: Pattern) -> None:
        """Match the children of an element, and the text among them, in their order."""
        text, previous = parent.text, None
        steps, text_step = self._matching.steps, self._matching.text
        if text and not text.isspace():
            state = text_step(state) or self._stray(parent, None, state, model)
        for child in parent:
            name = child.tag
            if isinstance(name, str):
                accepted, after = steps[state][name]
                if len(accepted) != 1:
                    accepted, after = self._accepted(child, state, model)
                state = after
                self._element(child, accepted)
                previous = child
            text = child.tail
            if text and not text.isspace():
                state = text_step(state) or self._stray(parent, previous, state, model)
        if not state.nullable and state is not NOT_ALLOWED:
            self.found.append(Violation("incomplete", parent, state, model))

    def _accepted(self, child: etree._Element, state: Pattern, model: Pattern) -> Step:
        """Return what judges a child that more than one pattern accepts, or none, and what is wanted after it."""
        name = str(child.tag)
        accepted, after = self._matching.child(state, name)
        if not accepted:
            accepted, after = self._matching.later_child(state, name)
            kind: ErrorKind = "early element" if accepted else self._misplaced(name)
            self.found.append(Violation(kind, child, state, model))
        self.doubts = self.doubts or len(accepted) > 1
        return (accepted, after) if accepted else (self._explainer.known(name), state)

    def _element(self, element: etree._Element, accepted: tuple[Pattern, ...]) -> None:
        if not accepted:  # an unknown element: what is inside it is judged by itself
            for child in element.iterchildren(etree.Element):
                known = self._explainer.known(str(child.tag))
                if not known and namespace(str(child.tag)) in self._explainer.namespaces:
                    self.found.append(Violation("unknown element", child, NOT_ALLOWED, NOT_ALLOWED))
                self._element(child, known)
            return
        model = self._explainer.model(accepted)
        if model is NOT_ALLOWED:
            self.found.append(Violation("element", element, NOT_ALLOWED, NOT_ALLOWED))
            return
        closed = self._start_tag(element, _attributes_of(element), model)
        if not closed.has_data or next(element.iterchildren(etree.Element), None) is not None:
            self._children(element, closed, model)
        elif not self._explainer.datatypes.matches(closed, _only_text(element)):
            self.found.append(Violation("content", element, closed, model))

    def _start_tag(
        self, element: etree._Element, attributes: list[tuple[str, str]], model: Pattern
    ) -> Pattern:
        """Match the attributes of an element; return what its content must be."""
        forms, content = self._matching.start_tag(model, tuple([name for name, _ in attributes]))
        if forms is not None:
            matches = self._explainer.datatypes.matches
            if all(matches(form, value) for form, (_, value) in zip(forms, attributes, strict=True)):
                return content
        state = self._attributes(element, attributes, model)
        closed = self._matching.closed(state)
        if closed is NOT_ALLOWED and state is not NOT_ALLOWED:
            self.found.append(Violation("missing attribute", element, state, model))
            closed = self._matching.closed(state, EMPTY)
        return closed

    def _attributes(
        self, element: etree._Element, attributes: list[tuple[str, str]], model: Pattern
    ) -> Pattern:
        """Match attributes one by one, noting what does not fit."""
        state, matches = model, self._explainer.datatypes.matches
        for name, value in attributes:
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

    def _stray(
        self, parent: etree._Element, previous: etree._Element | None, state: Pattern, model: Pattern
    ) -> Pattern:
        """Note text that is not allowed, once for all that stands between two tags."""
        last = self.found[-1] if self.found else None
        if last is None or (last.kind, last.element, last.previous) != ("text", parent, previous):
            self.found.append(Violation("text", parent, state, model, previous=previous))
        return state

    def _misplaced(self, name: str) -> ErrorKind:
        return "element" if name in self._explainer.elements else "unknown element"


def _only_text(element: etree._Element) -> str:
    return (element.text or "") + "".join(child.tail or "" for child in element)


def _attributes_of(element: etree._Element) -> list[tuple[str, str]]:
    return element.items()  # type: ignore[return-value]  # the stubs allow bytes


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
