"""Content and attribute models as values: the patterns of RELAX NG that an ODD can say."""

from __future__ import annotations

from dataclasses import dataclass, field

from lxml import etree


@dataclass(frozen=True, slots=True)
class Text:
    """Any characters."""


@dataclass(frozen=True, slots=True)
class Empty:
    """Nothing."""


@dataclass(frozen=True, slots=True)
class NotAllowed:
    """What no document can match: a class without members."""


@dataclass(frozen=True, slots=True)
class Ref:
    """A reference to a definition of the grammar: an element, a class, a macro, an attribute."""

    name: str


@dataclass(frozen=True, slots=True)
class Choice:
    """One of several patterns."""

    members: tuple[Pattern, ...]


@dataclass(frozen=True, slots=True)
class Sequence:
    """Patterns in order; among attributes the order means nothing."""

    members: tuple[Pattern, ...]


@dataclass(frozen=True, slots=True)
class Interleave:
    """Patterns in any order."""

    members: tuple[Pattern, ...]


@dataclass(frozen=True, slots=True)
class Repeat:
    """A pattern `least` to `most` times; `most` is None for any number."""

    pattern: Pattern
    least: int
    most: int | None


@dataclass(frozen=True, slots=True)
class Data:
    """A value of an XML Schema datatype, restricted by facets."""

    type: str
    facets: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Value:
    """One fixed token, with its explanation."""

    text: str


@dataclass(frozen=True, slots=True)
class Tokens:
    """A list of tokens separated by white space, each as the pattern says."""

    pattern: Pattern


@dataclass(frozen=True, slots=True)
class AttributePattern:
    """An attribute."""

    name: str
    ns: str
    pattern: Pattern


@dataclass(frozen=True, slots=True)
class ElementPattern:
    """An element: its attributes, then its content."""

    name: str
    ns: str
    attributes: tuple[Pattern, ...]
    content: Pattern


@dataclass(frozen=True, slots=True)
class AnyElement:
    """Any element and all that it holds: only of the namespaces required, none of those excepted."""

    define: str  # the name by which it refers to itself
    require: tuple[str, ...] = ()  # namespaces
    exclude: tuple[tuple[str, str], ...] = ()  # (namespace, local name or "" for all of it)


@dataclass(frozen=True, slots=True)
class Foreign:
    """RELAX NG written out in the ODD itself, taken over as it stands."""

    element: etree._Element = field(compare=False)


Pattern = (
    Text
    | Empty
    | NotAllowed
    | Ref
    | Choice
    | Sequence
    | Interleave
    | Repeat
    | Data
    | Value
    | Tokens
    | AttributePattern
    | ElementPattern
    | AnyElement
    | Foreign
)

TEXT, EMPTY, NOT_ALLOWED = Text(), Empty(), NotAllowed()


def choice(members: list[Pattern]) -> Pattern:
    """Return the choice of some patterns, without what can never match and without repetitions."""
    found: list[Pattern] = []
    for member in members:
        for each in member.members if isinstance(member, Choice) else (member,):
            if each != NOT_ALLOWED and (isinstance(each, Foreign) or each not in found):
                found.append(each)
    if not found:
        return NOT_ALLOWED
    return found[0] if len(found) == 1 else Choice(tuple(found))


def sequence(members: list[Pattern]) -> Pattern:
    """Return the sequence of some patterns, flat and without empty ones."""
    found: list[Pattern] = []
    for member in members:
        if member == NOT_ALLOWED:
            return NOT_ALLOWED
        if member != EMPTY:
            found.extend(member.members if isinstance(member, Sequence) else (member,))
    if not found:
        return EMPTY
    return found[0] if len(found) == 1 else Sequence(tuple(found))


def repeat(pattern: Pattern, least: int, most: int | None) -> Pattern:
    """Return a pattern repeated; what cannot match may at most be left out."""
    if pattern in (EMPTY, NOT_ALLOWED):
        return pattern if pattern == EMPTY or least > 0 else EMPTY
    if most == 0:
        return EMPTY
    return pattern if (least, most) == (1, 1) else Repeat(pattern, least, most)


def parts(pattern: Pattern) -> tuple[Pattern, ...]:
    """Return the patterns directly inside a pattern."""
    if isinstance(pattern, Choice | Sequence | Interleave):
        return pattern.members
    if isinstance(pattern, Repeat | Tokens | AttributePattern):
        return (pattern.pattern,)
    if isinstance(pattern, ElementPattern):
        return (*pattern.attributes, pattern.content)
    return ()
