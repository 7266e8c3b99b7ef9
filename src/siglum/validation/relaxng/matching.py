"""What a pattern still wants after an element, an attribute or text: its derivatives, each worked out once.

The method is that of James Clark, "An algorithm for RELAX NG validation" (2002). A child is matched by
its name alone; its own content is matched for itself, by the element patterns that accepted it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from siglum.validation.relaxng.names import NameClass
from siglum.validation.relaxng.patterns import EMPTY, NOT_ALLOWED, TEXT, Pattern, Patterns

Way = tuple[Pattern, Pattern]  # the leaf that matched, and what is wanted after it
Step = tuple[tuple[Pattern, ...], Pattern]  # the leaves that matched, and what is wanted after any of them
StartTag = tuple[tuple[Pattern, ...] | None, Pattern]  # the forms of the attributes' values, and the content
Leaf = Callable[[Pattern], bool]


class Matching:
    """The derivatives of a grammar's patterns."""

    def __init__(self, patterns: Patterns) -> None:
        self._patterns = patterns
        self.steps: dict[Pattern, _Steps] = _Table(self)  # by what is wanted and the name of a child
        self._attributes: dict[tuple[Pattern, str], tuple[Way, ...]] = {}
        self._start_tags: dict[tuple[Pattern, tuple[str, ...]], StartTag] = {}
        self._texts: dict[Pattern, Pattern | None] = {}
        self._later: dict[tuple[Pattern, str], Step] = {}
        self._within: dict[Pattern, tuple[frozenset[str], bool]] = {}  # the names that a state holds anywhere
        self._closed: dict[tuple[Pattern, Pattern], Pattern] = {}
        self._fronts: dict[Pattern, tuple[Pattern, ...]] = {}

    def child(self, state: Pattern, name: str) -> Step:
        """Return the element patterns that accept a child here, and what is wanted after it."""
        return self.steps[state][name]

    def later_child(self, state: Pattern, name: str) -> Step:
        """Return the same as if what is required before the child were there."""
        if state not in self._within:
            elements = tuple(_elements(state))
            self._within[state] = (frozenset(names(elements)), any(_wild(each) for each in elements))
        listed, wild = self._within[state]
        if not wild and name not in listed:
            return (), NOT_ALLOWED
        key = (state, name)
        if key not in self._later:
            self._later[key] = self.step(self.ways(state, _named("element", name), lambda part: True))
        return self._later[key]

    def step(self, ways: Iterator[Way]) -> Step:
        """Return some ways as one."""
        found = tuple(ways)
        return tuple(dict.fromkeys(leaf for leaf, _ in found)), self.after(found)

    def attribute(self, state: Pattern, name: str) -> tuple[Way, ...]:
        """Return the attribute patterns that accept a name, each with what is wanted besides it."""
        key = (state, name)
        if key not in self._attributes:
            leaf = _named("attribute", name)
            self._attributes[key] = tuple(self.ways(state, leaf, lambda part: True, ordered=False))
        return self._attributes[key]

    def start_tag(self, model: Pattern, names: tuple[str, ...]) -> StartTag:
        """Return what the attributes of a start tag must be like and what content follows.

        The first is None where an attribute has no place, several, or is missing: then each must be looked at.
        """
        key = (model, names)
        if key not in self._start_tags:
            self._start_tags[key] = self._planned(model, names)
        return self._start_tags[key]

    def _planned(self, model: Pattern, names: tuple[str, ...]) -> StartTag:
        forms, state = [], model
        for name in names:
            ways = self.attribute(state, name)
            if len(ways) != 1:
                return None, state
            forms.append(ways[0][0].parts[0])
            state = ways[0][1]
        content = self.closed(state)
        return (None if content is NOT_ALLOWED else tuple(forms)), content

    def text(self, state: Pattern) -> Pattern | None:
        """Return what is wanted after text among elements; None where text is not allowed."""
        if state not in self._texts:
            after = self.after(self.ways(state, lambda part: part is TEXT, lambda part: part.nullable))
            self._texts[state] = None if after is NOT_ALLOWED else after
        return self._texts[state]

    def after(self, ways: Iterator[Way] | tuple[Way, ...]) -> Pattern:
        """Return what is wanted after any of some ways."""
        if isinstance(ways, tuple) and len(ways) == 1:
            return ways[0][1]
        return self._patterns.choice(*(rest for _, rest in ways))

    def closed(self, state: Pattern, absent: Pattern = NOT_ALLOWED) -> Pattern:
        """Return what is wanted once the start tag has ended; `absent` stands for each attribute not given."""
        if state.attributes_only and state.kind == "attribute":
            return absent
        if not state.parts or state.kind in ("data", "list"):
            return state
        key = (state, absent)
        if key not in self._closed:
            parts = [self.closed(part, absent) for part in state.parts]
            self._closed[key] = self._again(state, parts)
        return self._closed[key]

    def front(self, state: Pattern) -> tuple[Pattern, ...]:
        """Return the element, text and data patterns that may come next."""
        if state not in self._fronts:
            self._fronts[state] = tuple(dict.fromkeys(_front(state)))
        return self._fronts[state]

    def _again(self, state: Pattern, parts: list[Pattern]) -> Pattern:
        if state.kind == "oneOrMore":
            return self._patterns.one_or_more(parts[0])
        make = {"choice": self._patterns.choice, "group": self._patterns.group}
        return make.get(state.kind, self._patterns.interleave)(*parts)

    def ways(self, state: Pattern, leaf: Leaf, skip: Leaf, *, ordered: bool = True) -> Iterator[Way]:
        """Yield every way to match a leaf in a state; what may stand before it is what `skip` allows."""
        kind = state.kind
        if leaf(state):
            yield state, TEXT if state is TEXT else EMPTY
        elif kind == "choice":
            for part in state.parts:
                yield from self.ways(part, leaf, skip, ordered=ordered)
        elif kind == "oneOrMore":
            more = self._patterns.optional(state)
            for found, rest in self.ways(state.parts[0], leaf, skip, ordered=ordered):
                yield found, self._patterns.group(rest, more)
        elif kind in ("group", "interleave"):
            yield from self._ways_among(state, leaf, skip, ordered=ordered)

    def _ways_among(self, state: Pattern, leaf: Leaf, skip: Leaf, *, ordered: bool) -> Iterator[Way]:
        in_order = ordered and state.kind == "group"
        join = self._patterns.group if state.kind == "group" else self._patterns.interleave
        for n, part in enumerate(state.parts):
            for found, rest in self.ways(part, leaf, skip, ordered=ordered):
                before = () if in_order else state.parts[:n]
                yield found, join(*before, rest, *state.parts[n + 1 :])
            if in_order and not skip(part):
                break


class _Steps(dict[str, Step]):
    """The steps from one state, worked out as they are asked for."""

    def __init__(self, matching: Matching, state: Pattern) -> None:
        self._matching, self._state = matching, state
        front = matching.front(state)
        self._listed = frozenset(names(front))
        self._wild = any(map(_wild, front))

    def __missing__(self, name: str) -> Step:
        ways: Iterator[Way] = iter(())
        if self._wild or name in self._listed:  # a file may hold any number of unknown names
            ways = self._matching.ways(self._state, _named("element", name), lambda part: part.nullable)
        self[name] = step = self._matching.step(ways)
        return step


class _Table(dict[Pattern, _Steps]):
    """The steps from every state."""

    def __init__(self, matching: Matching) -> None:
        self._matching = matching

    def __missing__(self, state: Pattern) -> _Steps:
        self[state] = steps = _Steps(self._matching, state)
        return steps


def _named(kind: str, name: str) -> Leaf:
    def leaf(pattern: Pattern) -> bool:
        return pattern.kind == kind and pattern.name is not None and pattern.name.accepts(name)

    return leaf


def _front(state: Pattern) -> Iterator[Pattern]:
    if state.kind in ("choice", "interleave", "oneOrMore"):
        for part in state.parts:
            yield from _front(part)
    elif state.kind == "group":
        for part in state.parts:
            yield from _front(part)
            if not part.nullable:
                break
    elif state.kind in ("element", "text", "data", "value", "list"):
        yield state


def _elements(state: Pattern) -> Iterator[Pattern]:
    """Yield every element pattern in a state, whatever stands before it."""
    if state.kind == "element":
        yield state
    elif state.kind not in ("attribute", "list"):
        for part in state.parts:
            yield from _elements(part)


def _wild(pattern: Pattern) -> bool:
    return pattern.name is not None and pattern.name.wild


def names(patterns: tuple[Pattern, ...]) -> list[str]:
    """Return the names that element or attribute patterns spell out, each once, in their order."""
    found: dict[str, None] = {}
    for pattern in patterns:
        if isinstance(pattern.name, NameClass):
            found.update(dict.fromkeys(pattern.name.listed()))
    return list(found)
