"""Writing a grammar as RELAX NG (ISO/IEC 19757-2), XML syntax.

Attributes come before content and no group is wrapped around the content: libxml2 may never finish
compiling a grammar that has it otherwise. There are no annotations: prose has its place in the reference.
"""

from __future__ import annotations

from copy import deepcopy

from lxml import etree

from siglum.schemas.odd.content import RNG
from siglum.schemas.odd.grammar import grammar
from siglum.schemas.odd.patterns import (
    EMPTY,
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
from siglum.schemas.odd.selecting import Selection
from siglum.schemas.odd.specs import Node

DATATYPES = "http://www.w3.org/2001/XMLSchema-datatypes"


def relax_ng(selection: Selection, comment: str = "") -> str:
    """Return a selection as RELAX NG; the comment says where it comes from.

    Raises `InputError` where the grammar cannot be made, see `grammar`.
    """
    compiled, ns = grammar(selection), selection.ns
    root: Node = etree.fromstring(f'<grammar xmlns="{RNG[1:-1]}"/>')
    root.set("ns", ns)
    root.set("datatypeLibrary", DATATYPES)
    _Writer(ns).into(etree.SubElement(root, RNG + "start"), compiled.start)
    for name, pattern in compiled.definitions.items():
        if isinstance(pattern, Foreign) and pattern.element.tag == RNG + "define":
            definition = deepcopy(pattern.element)
            definition.set("name", name)
            root.append(definition)
        else:
            _Writer(ns).into(etree.SubElement(root, RNG + "define", name=name), pattern)
    etree.indent(root)
    text = etree.tostring(root, encoding="unicode")
    note = f"<!-- {comment.replace('--', '—')} -->\n" if comment else ""
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{note}{text}\n'


class _Writer:
    """Writes patterns; knows the namespace that holds where nothing else is said."""

    def __init__(self, ns: str) -> None:
        self.ns = ns

    def into(self, parent: Node, pattern: Pattern) -> None:
        """Append a pattern; a sequence needs no element of its own where the parent is one."""
        match pattern:
            case Sequence(members):
                for each in members:
                    self.into(parent, each)
            case Repeat():
                self._repeat(parent, pattern)
            case ElementPattern():
                self._element(parent, pattern)
            case AttributePattern(name, ns, value):
                attribute = _add(parent, "attribute", name=name)
                if ns:
                    attribute.set("ns", ns)
                if not isinstance(value, Text):  # the default of <attribute>
                    self._grouped(attribute, (value,))
            case Choice(members):
                self._grouped(_add(parent, "choice"), members)
            case Interleave(members):
                self._grouped(_add(parent, "interleave"), members)
            case Tokens(inner):
                self._tokens(_add(parent, "list"), inner)
            case AnyElement():
                _any(parent, pattern)
            case Foreign(element):
                parent.append(deepcopy(element))
            case _:
                _simple(parent, pattern)

    def _repeat(self, parent: Node, pattern: Repeat) -> None:
        for _ in range(pattern.least - (1 if pattern.most is None and pattern.least else 0)):
            self.into(parent, pattern.pattern)
        if pattern.most is None:
            self.into(_add(parent, "oneOrMore" if pattern.least else "zeroOrMore"), pattern.pattern)
            return
        inner = parent
        for _ in range(pattern.most - pattern.least):
            inner = _add(inner, "optional")
            self.into(inner, pattern.pattern)

    def _tokens(self, holder: Node, pattern: Pattern) -> None:
        """Append the tokens of a list; optional ones side by side, since libxml2 miscounts them nested."""
        if isinstance(pattern, Repeat) and pattern.most is not None:
            for n in range(pattern.most):
                self.into(_add(holder, "optional") if n >= pattern.least else holder, pattern.pattern)
        else:
            self.into(holder, pattern)

    def _grouped(self, holder: Node, members: tuple[Pattern, ...]) -> None:
        """Append alternatives; what takes several elements to write needs a group around it."""
        for each in members:
            several = isinstance(each, Sequence) or (
                isinstance(each, Repeat) and each.least + (each.most or 1) > 2
            )
            self.into(_add(holder, "group") if several else holder, each)

    def _element(self, parent: Node, pattern: ElementPattern) -> None:
        element = _add(parent, "element", name=pattern.name)
        if pattern.ns != self.ns:
            element.set("ns", pattern.ns)
        for each in pattern.attributes:
            self.into(element, each)
        if pattern.content != EMPTY or not pattern.attributes:
            self.into(element, pattern.content)


def _simple(parent: Node, pattern: Pattern) -> None:
    match pattern:
        case Text():
            _add(parent, "text")
        case Empty():
            _add(parent, "empty")
        case NotAllowed():
            _add(parent, "notAllowed")
        case Ref(name):
            _add(parent, "ref", name=name)
        case Value(text):
            _add(parent, "value").text = text
        case Data(type, facets):
            data = _add(parent, "data", type=type)
            for name, value in facets:
                _add(data, "param", name=name).text = value


def _any(parent: Node, pattern: AnyElement) -> None:
    element = _add(parent, "element")
    names = _add(element, "choice") if len(pattern.require) > 1 else element
    if pattern.require:
        for ns in pattern.require:
            _add(names, "nsName", ns=ns)
    else:
        _except(_add(names, "anyName"), pattern.exclude)
    _add(_add(_add(element, "zeroOrMore"), "attribute"), "anyName")
    content = _add(_add(element, "zeroOrMore"), "choice")
    _add(content, "text")
    _add(content, "ref", name=pattern.define)


def _except(name: Node, exclude: tuple[tuple[str, str], ...]) -> None:
    holder = _add(name, "except") if exclude else name
    for ns, local in exclude:
        if local:
            _add(holder, "name", ns=ns).text = local
        else:
            _add(holder, "nsName", ns=ns)


def _add(parent: Node, tag: str, **attributes: str) -> Node:
    return etree.SubElement(parent, RNG + tag, attributes)
