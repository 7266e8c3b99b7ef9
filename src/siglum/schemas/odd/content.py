"""Content models: the `content` of an element, macro or datatype as a pattern.

After "Content Models" (TDCM) of the TEI Guidelines. What refers to an element, class or macro that is
not in the schema is left out of its model, and a choice of such things with it unless it may occur
no times; a class that is in the schema but has no members can never match.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from siglum.schemas.odd import patterns as model
from siglum.schemas.odd.patterns import EMPTY, TEXT, AnyElement, Data, Foreign, Pattern, Ref, Value
from siglum.schemas.odd.reading import TEI, local, occurs, read_values, required, unsupported
from siglum.schemas.odd.selecting import Selection
from siglum.schemas.odd.specs import Node, Spec

RNG = "{http://relaxng.org/ns/structure/1.0}"
PREFIXES = {"tei": "http://www.tei-c.org/ns/1.0", "teix": "http://www.tei-c.org/ns/Examples"}
EXPANSIONS = ("sequence", "sequenceOptional", "sequenceRepeatable", "sequenceOptionalRepeatable")
ANNOTATION = ("desc", "gloss", "remarks")


@dataclass(slots=True)
class Contents:
    """Turns content models into patterns within a selection."""

    selection: Selection
    wildcards: dict[str, AnyElement] = field(default_factory=dict)  # definitions that anyElement asks for
    _members: dict[str, list[Spec]] = field(default_factory=dict)
    _open: list[str] = field(default_factory=list)  # datatypes that are being written out

    def __post_init__(self) -> None:
        for spec in self.selection.specs.values():
            for each in spec.classes or ():
                self._members.setdefault(each.key, []).append(spec)

    def of(self, spec: Spec) -> Pattern:
        """Return the content of an element or macro."""
        return self.sequence(spec.content or ())

    def sequence(self, nodes: Sequence[Node]) -> Pattern:
        """Return nodes one after the other, as `content` and `datatype` hold them."""
        found = [self._pattern(each) for each in nodes if isinstance(each.tag, str)]
        return model.sequence([each for each in found if each is not None])

    def members(
        self, name: str, expand: str = "", only: Callable[[str], bool] = lambda _: True
    ) -> list[Pattern]:
        """Return the members of a model class that are elements or classes, in the order of the source."""
        suffix = f"_{expand}" if expand else ""
        found: list[Pattern] = []
        for spec in self._members.get(name, ()):
            if only(spec.ident):
                found.append(Ref(spec.ident + suffix if spec.kind == "class" else spec.ident))
        return found

    def class_pattern(
        self, name: str, expand: str = "", only: Callable[[str], bool] = lambda _: True
    ) -> Pattern:
        """Return a class as a pattern: a choice of its members, or a sequence of them."""
        members = self.members(name, expand, only)
        if not expand:
            return model.choice(members)
        least = 0 if "Optional" in expand else 1
        most = None if "Repeatable" in expand else 1
        return model.sequence([model.repeat(each, least, most) for each in members])

    def _pattern(self, node: Node) -> Pattern | None:
        """Return the pattern of one node; None where all that it refers to is not in the schema."""
        if str(node.tag).startswith(RNG):
            return Foreign(node)
        if not str(node.tag).startswith(TEI):
            raise unsupported(node, f"<{local(node)}> in a content model")
        match local(node):
            case "textNode":
                return TEXT
            case "empty":
                return EMPTY
            case "valList":
                return self._values(node)
            case "dataRef":
                return self._data(node)
            case "elementRef" | "macroRef" | "classRef" | "anyElement" | "sequence" | "alternate":
                found = self._compound(node)
                return None if found is None else model.repeat(found, *occurs(node))
            case other:
                raise unsupported(node, f"<{other}> in a content model")

    def _compound(self, node: Node) -> Pattern | None:
        match local(node):
            case "elementRef":
                return self._reference("element", required(node, "key"))
            case "macroRef":
                return self._reference("macro", required(node, "key")) or self._data(node, optional=True)
            case "classRef":
                return self._class(node)
            case "anyElement":
                return self._any(node)
            case _:
                inner = [self._pattern(each) for each in node if local(each) not in ANNOTATION]
                found = [each for each in inner if each is not None]
                if local(node) == "sequence":
                    any_order = node.get("preserveOrder") in ("false", "0") and len(found) > 1
                    return model.Interleave(tuple(found)) if any_order else model.sequence(found)
                optional = occurs(node)[0] == 0
                return model.choice(found) if found else (EMPTY if optional else None)

    def _reference(self, kind: str, key: str) -> Pattern | None:
        return Ref(key) if self.selection.get(kind, key) else None  # type: ignore[arg-type]

    def _class(self, node: Node) -> Pattern | None:
        key, expand = required(node, "key"), node.get("expand", "")
        included, excepted = set(node.get("include", "").split()), set(node.get("except", "").split())
        if expand not in ("", "alternate", "alternation", *EXPANSIONS):
            raise unsupported(node, f"the expansion “{expand}” of a class")
        if self.selection.get("class", key) is None:
            return None
        expand = expand if expand in EXPANSIONS else ""
        if not included and not excepted:
            return self.class_pattern(key, expand) if expand else Ref(key)
        return self.class_pattern(
            key, expand, lambda each: each not in excepted and (not included or each in included)
        )

    def _values(self, node: Node) -> Pattern:
        values = read_values(node)
        listed: list[Pattern] = [Value(each.name) for each in values.items]
        return model.choice(listed) if values.kind in ("closed", None) else Data("token")

    def _data(self, node: Node, *, optional: bool = False) -> Pattern | None:
        facets = [(each.get("name", ""), each.get("value", "")) for each in node.findall(TEI + "dataFacet")]
        if node.get("restriction"):
            facets.append(("pattern", node.get("restriction", "")))
        if node.get("name"):
            return Data(node.get("name", ""), tuple(facets))
        spec = self.selection.get("data", required(node, "key"))
        if spec is None:
            if optional or self.selection.get("macro", required(node, "key")):
                return self._reference("macro", required(node, "key"))
            raise unsupported(node, f"the datatype “{node.get('key')}”, which is not in the source,")
        if spec.ident in self._open:
            raise unsupported(node, f"the datatype “{spec.ident}”, which is made of itself,")
        self._open.append(spec.ident)
        pattern = self.sequence(spec.content or ())
        self._open.pop()
        return _restricted(pattern, tuple(facets)) if facets else pattern

    def _any(self, node: Node) -> Pattern:
        exceptions = node.get("except", self.selection.exceptions).split()
        exclude = [_excluded(node, each) for each in exceptions]
        name = f"anyElement_{len(self.wildcards) + 1}"
        wildcard = AnyElement(name, tuple(node.get("require", "").split()), tuple(exclude))
        for known, other in self.wildcards.items():
            if replace(other, define=name) == wildcard:
                return Ref(known)
        self.wildcards[name] = wildcard
        return Ref(name)


def _excluded(node: Node, name: str) -> tuple[str, str]:
    """Return (namespace, local name) of a word in @except; a namespace has no local name."""
    prefix, colon, rest = name.partition(":")
    known = node.nsmap.get(prefix) or PREFIXES.get(prefix)
    return (known, rest) if colon and known and "/" not in rest else (name, "")


def _restricted(pattern: Pattern, facets: tuple[tuple[str, str], ...]) -> Pattern:
    if isinstance(pattern, Data):
        return Data(pattern.type, pattern.facets + facets)
    if isinstance(pattern, model.Choice):
        return model.choice([_restricted(each, facets) for each in pattern.members])
    return pattern
