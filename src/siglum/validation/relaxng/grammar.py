"""A RELAX NG schema in XML syntax, read from its files into patterns; what it includes must be local."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from functools import partial

from lxml import etree

from siglum.errors import InputError
from siglum.validation.relaxng.files import RNG, SchemaFiles
from siglum.validation.relaxng.names import NameClass, clark
from siglum.validation.relaxng.patterns import EMPTY, NOT_ALLOWED, TEXT, Datatype, Pattern, Patterns

START = ""  # the key of the start pattern among the definitions
XMLNS = "http://www.w3.org/XML/1998/namespace"
_MAX_NESTING = 40  # of includes


Names = tuple[frozenset[str], frozenset[str]]  # of elements and of attributes


@dataclass(slots=True)
class Scope:
    """The definitions of one grammar; filled while its files are read, then only looked up."""

    parent: Scope | None = None
    definitions: dict[str, list[etree._Element]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Context:
    scope: Scope
    ns: str = ""
    library: str = ""


class Grammar:
    """A schema as patterns, built as far as they are asked for.

    With `names` (elements and attributes that occur in the documents at hand) a pattern that none of
    them can match becomes notAllowed; the verdict on those documents stays the same.
    """

    def __init__(self, files: SchemaFiles, names: Names | None = None) -> None:
        self._files = files
        self._names = names
        self._resolved: dict[tuple[int, str], Pattern] = {}
        self._contents: dict[tuple[int, etree._Element], Pattern] = {}
        self._scopes: dict[tuple[int, etree._Element], Scope] = {}
        self.patterns = Patterns()
        self.start = self._bounded(files.root, _Context(Scope()))

    # definitions ------------------------------------------------------------------------------------

    def _grammar(self, node: etree._Element, context: _Context) -> Pattern:
        key = (id(context.scope), node)
        if key not in self._scopes:
            self._scopes[key] = scope = Scope(context.scope)
            self._gather(node, scope.definitions, 0)
        return self._define(START, replace(context, scope=self._scopes[key]))

    def _gather(self, node: etree._Element, into: dict[str, list[etree._Element]], depth: int) -> None:
        if depth > _MAX_NESTING:
            raise InputError(f"the schema {self._files.path} includes itself")
        for child in node.iterchildren():
            tag = _local(child)
            if tag == "start":
                into.setdefault(START, []).append(child)
            elif tag == "define":
                into.setdefault(_name(child), []).append(child)
            elif tag == "div":
                self._gather(child, into, depth)
            elif tag == "include":
                self._include(child, into, depth)

    def _include(self, node: etree._Element, into: dict[str, list[etree._Element]], depth: int) -> None:
        included: dict[str, list[etree._Element]] = {}
        self._gather(self._files.beside(node), included, depth + 1)
        changed: dict[str, list[etree._Element]] = {}
        self._gather(node, changed, depth + 1)
        for name, nodes in {**included, **changed}.items():
            into.setdefault(name, []).extend(nodes)

    def _define(self, name: str, context: _Context) -> Pattern:
        key = (id(context.scope), name)
        if key not in self._resolved:
            nodes = context.scope.definitions.get(name)
            if nodes is None:
                what = f"a definition of “{name}”" if name else "a start"
                raise InputError(f"the schema {self._files.path} lacks {what}", "check the schema with jing")
            self._resolved[key] = NOT_ALLOWED  # for one that refers to itself outside an element
            parts = [self._group(node, context.scope) for node in nodes]
            mingled = any(node.get("combine") == "interleave" for node in nodes)
            self._resolved[key] = (self.patterns.interleave if mingled else self.patterns.choice)(*parts)
        return self._resolved[key]

    # patterns ---------------------------------------------------------------------------------------

    def _pattern(self, node: etree._Element, context: _Context) -> Pattern:
        tag = _local(node)
        reader = _READERS.get(tag)
        if reader is None:
            raise InputError(f"the schema {self._files.path} has an unknown pattern “{tag}”")
        return reader(self, node, self._inner(node, context))

    def _bounded(self, node: etree._Element, context: _Context) -> Pattern:
        try:
            return self._pattern(node, context)
        except RecursionError:
            message = f"the schema {self._files.path} nests its patterns too deep"
            raise InputError(message, "check the schema with jing") from None

    def _inner(self, node: etree._Element, context: _Context) -> _Context:
        ns, library = node.get("ns"), node.get("datatypeLibrary")
        if ns is not None or library is not None:
            return replace(
                context,
                ns=context.ns if ns is None else ns,
                library=context.library if library is None else library,
            )
        return context

    def _group(self, node: etree._Element, scope: Scope) -> Pattern:
        context = _Context(scope, _inherited(node, "ns"), _inherited(node, "datatypeLibrary"))
        return self.patterns.group(*self._children(node, context))

    def _children(self, node: etree._Element, context: _Context) -> Iterator[Pattern]:
        for child in node.iterchildren(f"{{{RNG}}}*"):
            yield self._pattern(child, context)

    def _element(self, node: etree._Element, context: _Context) -> Pattern:
        name, patterns = self._name_class(node, context)
        if self._names is not None and not _occurs(name, self._names[0]):
            return NOT_ALLOWED
        content = partial(self._content, node, patterns, context)
        return self.patterns.element(name, (id(context.scope), node), content)

    def _content(self, node: etree._Element, patterns: list[etree._Element], context: _Context) -> Pattern:
        key = (id(context.scope), node)
        if key not in self._contents:
            self._contents[key] = self.patterns.group(*(self._bounded(each, context) for each in patterns))
        return self._contents[key]

    def _attribute(self, node: etree._Element, context: _Context) -> Pattern:
        if node.get("name") is not None and node.get("ns") is None:
            context = replace(context, ns="")  # an attribute named by @name inherits no namespace
        name, patterns = self._name_class(node, context)
        if self._names is not None and not _occurs(name, self._names[1]):
            return NOT_ALLOWED
        value = self._pattern(patterns[0], context) if patterns else TEXT
        return self.patterns.attribute(name, value)

    def _data(self, node: etree._Element, context: _Context) -> Pattern:
        params = tuple(
            (each.get("name", ""), each.text or "") for each in node.iterchildren(f"{{{RNG}}}param")
        )
        but = [
            self.patterns.choice(*self._children(each, context))
            for each in node.iterchildren(f"{{{RNG}}}except")
        ]
        datatype = Datatype(context.library, node.get("type", "").strip(), params)
        return self.patterns.data(datatype, *but)

    def _value(self, node: etree._Element, context: _Context) -> Pattern:
        named = node.get("type")
        library, kind = ("", "token") if named is None else (context.library, named.strip())
        prefixes: tuple[tuple[str, str], ...] = ()
        if kind in ("QName", "NOTATION"):
            prefixes = tuple(sorted((prefix or "", uri) for prefix, uri in node.nsmap.items()))
        datatype = Datatype(library, kind, (), node.text or "", context.ns, prefixes)
        return self.patterns.value(datatype)

    def _external(self, node: etree._Element, context: _Context) -> Pattern:
        return self._pattern(self._files.beside(node), _Context(context.scope, node.get("ns", "")))

    def _parent(self, node: etree._Element, context: _Context) -> Pattern:
        if context.scope.parent is None:
            raise InputError(f"the schema {self._files.path} has a parentRef outside of a nested grammar")
        return self._define(_name(node), replace(context, scope=context.scope.parent))

    # names ------------------------------------------------------------------------------------------

    def _name_class(self, node: etree._Element, context: _Context) -> tuple[NameClass, list[etree._Element]]:
        """Return the name class of an element or attribute pattern, and the nodes of its content."""
        children = list(node.iterchildren(f"{{{RNG}}}*"))
        if node.get("name") is not None:
            return NameClass("name", _expanded(_name(node), node, context.ns)), children
        if not children:
            raise InputError(f"the schema {self._files.path} has an {_local(node)} without a name")
        return self._class(children[0], context), children[1:]

    def _class(self, node: etree._Element, context: _Context) -> NameClass:
        context = self._inner(node, context)
        tag, parts = _local(node), [self._class(each, context) for each in node.iterchildren(f"{{{RNG}}}*")]
        if tag == "name":
            return NameClass("name", _expanded((node.text or "").strip(), node, context.ns))
        if tag == "anyName":
            return NameClass("any", "", tuple(parts))
        if tag == "nsName":
            return NameClass("ns", context.ns, tuple(parts))
        return parts[0] if len(parts) == 1 else NameClass("choice", "", tuple(parts))


def _occurs(name: NameClass, names: frozenset[str]) -> bool:
    if name.kind == "name":
        return name.value in names
    return any(name.accepts(each) for each in names)


def _local(node: etree._Element) -> str:
    return str(node.tag).removeprefix(f"{{{RNG}}}")


def _name(node: etree._Element) -> str:
    return node.get("name", "").strip()


def _inherited(node: etree._Element, attribute: str) -> str:
    return next((each.get(attribute, "") for each in _upwards(node) if each.get(attribute) is not None), "")


def _upwards(node: etree._Element) -> Iterator[etree._Element]:
    yield node
    yield from node.iterancestors()


def _expanded(name: str, node: etree._Element, ns: str) -> str:
    prefix, colon, rest = name.partition(":")
    if not colon:
        return clark(ns, name)
    return clark(XMLNS if prefix == "xml" else node.nsmap.get(prefix) or "", rest)


_Reader = Callable[[Grammar, etree._Element, _Context], Pattern]


def _combined(combine: str, wrap: str = "") -> _Reader:
    """Return the reader of a pattern that combines its children, then wraps the result."""

    def read(grammar: Grammar, node: etree._Element, context: _Context) -> Pattern:
        found: Pattern = getattr(grammar.patterns, combine)(*grammar._children(node, context))
        wrapped: Pattern = getattr(grammar.patterns, wrap)(found) if wrap else found
        return wrapped

    return read


_READERS: dict[str, _Reader] = {
    "grammar": Grammar._grammar,
    "element": Grammar._element,
    "attribute": Grammar._attribute,
    "ref": lambda grammar, node, context: grammar._define(_name(node), context),
    "parentRef": Grammar._parent,
    "externalRef": Grammar._external,
    "empty": lambda grammar, node, context: EMPTY,
    "notAllowed": lambda grammar, node, context: NOT_ALLOWED,
    "text": lambda grammar, node, context: TEXT,
    "data": Grammar._data,
    "value": Grammar._value,
    "group": _combined("group"),
    "choice": _combined("choice"),
    "interleave": _combined("interleave"),
    "optional": _combined("group", "optional"),
    "oneOrMore": _combined("group", "one_or_more"),
    "zeroOrMore": lambda grammar, node, context: grammar.patterns.optional(
        grammar.patterns.one_or_more(grammar.patterns.group(*grammar._children(node, context)))
    ),
    "mixed": lambda grammar, node, context: grammar.patterns.interleave(
        grammar.patterns.group(*grammar._children(node, context)), TEXT
    ),
    "list": _combined("group", "list"),
}
