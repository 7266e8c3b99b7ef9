"""Patterns in a short notation for people: `head?, (p | list)+`, after RELAX NG's compact syntax."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

from siglum.schemas.odd.patterns import (
    AnyElement,
    AttributePattern,
    Choice,
    Data,
    ElementPattern,
    Empty,
    Foreign,
    Interleave,
    NotAllowed,
    Pattern,
    Ref,
    Repeat,
    Sequence,
    Text,
    Tokens,
    Value,
)


def notation(pattern: Pattern, link: Callable[[str], str] = escape) -> str:
    """Return a pattern as HTML; `link` makes the markup of a name that has a place of its own."""
    match pattern:
        case Ref(name):
            return link(name)
        case Choice(members):
            return "(" + " | ".join(notation(each, link) for each in members) + ")"
        case Sequence(members):
            return "(" + ", ".join(notation(each, link) for each in members) + ")"
        case Interleave(members):
            return "(" + " &amp; ".join(notation(each, link) for each in members) + ")"
        case Repeat(inner, least, most):
            return notation(inner, link) + _times(least, most)
        case Tokens(Repeat(inner, least, most)):
            return f"{notation(inner, link)}, {_count(least, most)} separated by spaces"
        case Tokens(inner):
            return f"list of {notation(inner, link)}"
        case Data(type, facets):
            return escape(type) + "".join(f" ({escape(name)} {escape(value)})" for name, value in facets)
        case Value(text):
            return f"“{escape(text)}”"
        case AttributePattern(name, _, _):
            return f"@{escape(name)}"
        case ElementPattern(name, _, _, _):
            return link(name)
        case _:
            return _fixed(pattern)


def _fixed(pattern: Pattern) -> str:
    match pattern:
        case Text():
            return "text"
        case Empty():
            return "empty"
        case NotAllowed():
            return "nothing"
        case AnyElement():
            return "any element"
        case Foreign():
            return "as written in RELAX NG"
        case _:
            raise AssertionError(pattern)


def _times(least: int, most: int | None) -> str:
    known = {(0, 1): "?", (0, None): "*", (1, None): "+", (1, 1): ""}
    return known.get((least, most)) or f"{{{least},{'' if most is None else most}}}"


def _count(least: int, most: int | None) -> str:
    if most is None:
        return f"{least} or more"
    return str(most) if least == most else f"{least} to {most}"
