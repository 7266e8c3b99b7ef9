"""Patterns of RELAX NG in simplified form, each made once, so that equal patterns are one object.

The constructors simplify as they build (specification, section 4.20–4.21): what is not allowed
vanishes from choices and takes its group with it. An element pattern holds its content unread, so
that only what is reached is ever built.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Literal

from siglum.errors import InputError
from siglum.validation.relaxng.names import NameClass

Kind = Literal[
    "empty",
    "notAllowed",
    "text",
    "choice",
    "group",
    "interleave",
    "oneOrMore",
    "element",
    "attribute",
    "data",
    "value",
    "list",
]


@dataclass(frozen=True, slots=True)
class Datatype:
    """A datatype of a library with its parameters; for a value pattern also the value and its namespaces."""

    library: str
    type: str
    params: tuple[tuple[str, str], ...] = ()
    value: str = ""
    ns: str = ""
    namespaces: tuple[tuple[str, str], ...] = ()  # prefixes in scope, for a value of type QName


@dataclass(frozen=True, slots=True, eq=False)
class Pattern:
    """A pattern. Which of the facts are set depends on the kind; compared by identity."""

    kind: Kind
    parts: tuple[Pattern, ...] = ()  # for data: the patterns it excepts
    nullable: bool = False  # matches nothing at all
    attributes_only: bool = False
    has_data: bool = False  # text of a datatype is among the content
    name: NameClass | None = None
    content: Callable[[], Pattern] | None = None  # an element's content
    datatype: Datatype | None = None


_MOST = 20_000  # parts of a group: a schema whose definitions double each other would fill the memory
EMPTY = Pattern("empty", nullable=True)
NOT_ALLOWED = Pattern("notAllowed")
TEXT = Pattern("text", nullable=True)


def _data_in(parts: Iterable[Pattern]) -> bool:
    return any(part.has_data for part in parts)


class Patterns:
    """Makes patterns and remembers them."""

    def __init__(self) -> None:
        self._made: dict[object, Pattern] = {}

    def choice(self, *parts: Pattern) -> Pattern:
        """Return the pattern that matches what one of the parts matches."""
        flat: dict[Pattern, None] = {}
        for part in parts:
            if part.kind == "choice":
                flat.update(dict.fromkeys(part.parts))
            elif part is not NOT_ALLOWED:
                flat[part] = None
        if EMPTY in flat and any(part.nullable for part in flat if part is not EMPTY):
            del flat[EMPTY]
        if len(flat) < 2:
            return next(iter(flat), NOT_ALLOWED)
        key = ("choice", frozenset(flat))
        if key not in self._made:
            only = all(part.attributes_only or part is EMPTY for part in flat)
            nullable = any(part.nullable for part in flat)
            self._made[key] = Pattern("choice", tuple(flat), nullable, only, _data_in(flat))
        return self._made[key]

    def group(self, *parts: Pattern) -> Pattern:
        """Return the pattern of the parts in order; attributes may come in any order."""
        return self._several("group", parts)

    def interleave(self, *parts: Pattern) -> Pattern:
        """Return the pattern of the parts in any order, mingled."""
        return self._several("interleave", parts)

    def _several(self, kind: Literal["group", "interleave"], parts: tuple[Pattern, ...]) -> Pattern:
        flat: list[Pattern] = []
        for part in parts:
            if part is NOT_ALLOWED:
                return NOT_ALLOWED
            if part.kind == kind:
                flat.extend(part.parts)
            elif part is not EMPTY:
                flat.append(part)
        if len(flat) > _MOST:
            raise InputError(f"the schema has a {kind} of more than {_MOST} parts", "simplify the schema")
        if len(flat) < 2:
            return flat[0] if flat else EMPTY
        key = (kind, tuple(flat))
        if key not in self._made:
            nullable = all(part.nullable for part in flat)
            only = all(part.attributes_only for part in flat)
            self._made[key] = Pattern(kind, tuple(flat), nullable, only, _data_in(flat))
        return self._made[key]

    def one_or_more(self, part: Pattern) -> Pattern:
        """Return the pattern of a part repeated."""
        if part in (EMPTY, NOT_ALLOWED, TEXT) or part.kind == "oneOrMore":
            return part
        key = ("oneOrMore", part)
        if key not in self._made:
            self._made[key] = Pattern(
                "oneOrMore", (part,), part.nullable, part.attributes_only, part.has_data
            )
        return self._made[key]

    def optional(self, part: Pattern) -> Pattern:
        """Return the pattern that also matches nothing."""
        return part if part.nullable else self.choice(part, EMPTY)

    def element(self, name: NameClass, key: object, content: Callable[[], Pattern]) -> Pattern:
        """Return the pattern of an element; `key` tells apart elements of one name."""
        made = ("element", name, key)
        if made not in self._made:
            self._made[made] = Pattern("element", name=name, content=content)
        return self._made[made]

    def attribute(self, name: NameClass, part: Pattern) -> Pattern:
        """Return the pattern of an attribute whose value matches a part."""
        if part is NOT_ALLOWED:
            return NOT_ALLOWED
        key = ("attribute", name, part)
        if key not in self._made:
            self._made[key] = Pattern("attribute", (part,), attributes_only=True, name=name)
        return self._made[key]

    def data(self, datatype: Datatype, *but: Pattern) -> Pattern:
        """Return the pattern of text of a datatype, less what other patterns match."""
        return self._made.setdefault(
            ("data", datatype, but), Pattern("data", but, has_data=True, datatype=datatype)
        )

    def value(self, datatype: Datatype) -> Pattern:
        """Return the pattern of one value."""
        return self._made.setdefault(("value", datatype), Pattern("value", has_data=True, datatype=datatype))

    def list(self, part: Pattern) -> Pattern:
        """Return the pattern of tokens separated by white space."""
        if part is NOT_ALLOWED:
            return NOT_ALLOWED
        return self._made.setdefault(("list", part), Pattern("list", (part,), has_data=True))
