"""A grammar written out again as RELAX NG, with nothing in it but what a document can need.

Every element is a definition whose attributes stand first, without a wrapping group: libxml2 may
never finish compiling a grammar written otherwise.
"""

from __future__ import annotations

from collections import Counter

from siglum.validation.relaxng.names import NameClass, local, namespace
from siglum.validation.relaxng.patterns import EMPTY, NOT_ALLOWED, Pattern

_XSD = "http://www.w3.org/2001/XMLSchema-datatypes"
_COMPATIBILITY = "http://relaxng.org/ns/compatibility/datatypes/1.0"  # libxml2 knows XSD's
_LEAVES = frozenset(("empty", "notAllowed", "text", "element", "data", "value"))


def written(start: Pattern) -> str:
    """Return a grammar that matches what a start pattern matches."""
    return _Writer(start).text()


class _Writer:
    def __init__(self, start: Pattern) -> None:
        self._start = start
        self._elements: dict[Pattern, str] = {}  # name of the definition
        self._uses: Counter[Pattern] = Counter()
        self._shared: dict[Pattern, str] = {}
        self._contents: dict[Pattern, Pattern] = {}
        self._survey(start)

    def _survey(self, start: Pattern) -> None:
        """Find every pattern that can be reached, and how often each is used."""
        waiting = [start]
        while waiting:
            pattern = waiting.pop()
            self._uses[pattern] += 1
            if self._uses[pattern] > 1:
                continue
            if pattern.kind == "element" and pattern.content:
                self._elements[pattern] = f"e{len(self._elements)}"
                self._contents[pattern] = pattern.content()
                waiting.append(self._contents[pattern])
            waiting.extend(pattern.parts)
        for pattern, uses in self._uses.items():
            if uses > 1 and pattern.kind not in _LEAVES:
                self._shared[pattern] = f"p{len(self._shared)}"

    def text(self) -> str:
        lines = [
            f'<grammar xmlns="http://relaxng.org/ns/structure/1.0" datatypeLibrary="{_XSD}">',
            f"<start>{self._write(self._start)}</start>",
        ]
        for pattern, name in self._shared.items():
            lines.append(f'<define name="{name}">{self._plain(pattern)}</define>')
        for pattern, name in self._elements.items():
            content = self._inside(self._contents[pattern])
            lines.append(f'<define name="{name}"><element>{_named(pattern.name)}{content}</element></define>')
        return "\n".join([*lines, "</grammar>"])

    def _inside(self, content: Pattern) -> str:
        """Write an element's content: attributes first, no group around."""
        parts = content.parts if content.kind == "group" else (content,)
        ordered = sorted(parts, key=lambda part: not part.attributes_only)
        return "".join(self._write(part) for part in ordered)

    def _write(self, pattern: Pattern) -> str:
        if pattern.kind == "element":
            if self._contents[pattern] is NOT_ALLOWED:  # libxml2 takes such an element for an empty one
                return "<notAllowed/>"
            return f'<ref name="{self._elements[pattern]}"/>'
        if pattern in self._shared:
            return f'<ref name="{self._shared[pattern]}"/>'
        return self._plain(pattern)

    def _plain(self, pattern: Pattern) -> str:
        kind, inside = pattern.kind, "".join(map(self._write, pattern.parts))
        if kind in ("empty", "notAllowed", "text"):
            return f"<{kind}/>"
        if kind == "attribute":
            return f"<attribute>{_named(pattern.name)}{inside}</attribute>"
        if pattern.datatype is not None:
            return typed(pattern)
        if kind == "choice" and EMPTY in pattern.parts:
            rest = [self._write(part) for part in pattern.parts if part is not EMPTY]
            joined = "".join(rest)
            return f"<optional>{joined if len(rest) == 1 else f'<choice>{joined}</choice>'}</optional>"
        return f"<{kind}>{inside}</{kind}>"


def typed(pattern: Pattern) -> str:
    """Write a data or value pattern."""
    datatype = pattern.datatype
    if datatype is None:
        return f"<choice>{''.join(map(typed, pattern.parts))}</choice>"
    library = _XSD if datatype.library == _COMPATIBILITY else datatype.library
    prefixes = "".join(f" xmlns:{prefix}={_quoted(uri)}" for prefix, uri in datatype.namespaces if prefix)
    ns = f" ns={_quoted(datatype.ns)}" if prefixes else ""
    head = f"<{pattern.kind} datatypeLibrary={_quoted(library)} type={_quoted(datatype.type)}{ns}{prefixes}>"
    params = "".join(f"<param name={_quoted(n)}>{escape(value)}</param>" for n, value in datatype.params)
    but = "".join(map(typed, pattern.parts))
    excepted = f"<except><choice>{but}</choice></except>" if but else ""
    return f"{head}{params}{escape(datatype.value)}{excepted}</{pattern.kind}>"


def escape(text: str) -> str:
    """Write a text so that it may stand in an element or between double quotation marks."""
    for sign, written in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ('"', "&quot;"), ("\n", "&#10;")):
        text = text.replace(sign, written)
    return text


def _quoted(text: str) -> str:
    return f'"{escape(text)}"'


def _named(name: NameClass | None) -> str:
    if name is None:
        return ""
    if name.kind == "name":
        return f"<name ns={_quoted(namespace(name.value))}>{escape(local(name.value))}</name>"
    parts = "".join(map(_named, name.parts))
    if name.kind == "choice":
        return f"<choice>{parts}</choice>"
    but = f"<except>{parts}</except>" if parts else ""
    if name.kind == "any":
        return f"<anyName>{but}</anyName>"
    return f"<nsName ns={_quoted(name.value)}>{but}</nsName>"
