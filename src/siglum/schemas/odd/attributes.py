"""The attributes of elements and classes: what comes from classes, what is changed, dropped, or their own.

After "Attribute Classes" (ST) of the TEI Guidelines. A class that is taken whole is referred to by one
name, so that the grammar stays small; of a class that is changed for one element, the attributes that
stay are referred to one by one.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from siglum.errors import InputError
from siglum.schemas.odd.content import Contents
from siglum.schemas.odd.customising import change_attribute
from siglum.schemas.odd.patterns import (
    EMPTY,
    TEXT,
    AttributePattern,
    Choice,
    Pattern,
    Ref,
    Sequence,
    Tokens,
    Value,
    choice,
    repeat,
)
from siglum.schemas.odd.selecting import Selection
from siglum.schemas.odd.specs import Attribute, AttributeList, BorrowedAttribute, Spec

Inherited = dict[str, tuple[str, Attribute]]  # ident → class it comes from, attribute as that class has it


@dataclass(slots=True)
class Attributes:
    """Resolves attributes within a selection."""

    selection: Selection
    contents: Contents
    _inherited: dict[str, Inherited] = field(default_factory=dict)
    _open: list[str] = field(default_factory=list)  # classes that are being resolved

    def all(self, spec: Spec) -> list[tuple[str, Attribute]]:
        """Return every attribute of an element or class with the class it comes from ("" for its own)."""
        inherited, own = self._resolved(spec)
        return [(of, each) for of, each in inherited.values()] + [("", each) for each in _flat(own)]

    def patterns(self, spec: Spec) -> tuple[Pattern, ...]:
        """Return the patterns of an element's or class's attributes."""
        inherited, own = self._resolved(spec)
        taken: set[str] = set()
        found = [each for parent in self._parents(spec) for each in self._cover(parent, inherited, taken)]
        found += [
            Ref(attribute_name(of, ident)) for ident, (of, _) in inherited.items() if ident not in taken
        ]  # borrowed by attRef
        if spec.kind == "class":
            found += [Ref(attribute_name(spec.ident, each.ident)) for each in _flat(own)]
            return tuple(found)
        return (*found, *self._own(own))

    def definitions(self, spec: Spec) -> Iterator[tuple[str, Pattern]]:
        """Yield the definitions of an attribute class: each of its own attributes, then all together."""
        _, own = self._resolved(spec)
        for each in _flat(own):
            yield attribute_name(spec.ident, each.ident), self._attribute(each)
        members = self.patterns(spec)
        yield class_name(spec.ident), Sequence(members) if members else EMPTY

    def of_class(self, name: str) -> Inherited:
        """Return the attributes that a class hands on, each with the class that defines it."""
        if name in self._open:
            raise InputError(
                f"The attribute class “{name}” is a member of itself: {' in '.join(self._open)}.",
                "Take one of the memberships away.",
            )
        if name not in self._inherited:
            self._open.append(name)
            spec = self.selection.get("class", name)
            inherited, own = ({}, AttributeList()) if spec is None else self._resolved(spec)
            self._inherited[name] = inherited | {each.ident: (name, each) for each in _flat(own)}
            self._open.pop()
        return self._inherited[name]

    def _resolved(self, spec: Spec) -> tuple[Inherited, AttributeList]:
        """Return what comes from classes unchanged, and the element's or class's own."""
        inherited: Inherited = {}
        for parent in self._parents(spec):
            for ident, found in self.of_class(parent.ident).items():
                inherited.setdefault(ident, found)
        own = self._resolve_list(spec.attributes, inherited)
        return inherited, own

    def _resolve_list(self, attributes: AttributeList, inherited: Inherited) -> AttributeList:
        """Resolve changes against what is inherited, and take what is dropped or overridden out of it."""
        members: list[Attribute | AttributeList | BorrowedAttribute] = []
        for each in attributes.members:
            if isinstance(each, AttributeList):
                members.append(self._resolve_list(each, inherited))
            elif isinstance(each, BorrowedAttribute):
                lent = self.of_class(each.of)
                inherited.update({k: v for k, v in lent.items() if each.ident in ("", k)})
            else:
                _, base = inherited.pop(each.ident, ("", None))
                if each.mode == "change" and base is not None:
                    members.append(change_attribute(base, each))
                elif each.mode != "delete":
                    members.append(each)
        return AttributeList(tuple(members), attributes.org)

    def _parents(self, spec: Spec) -> list[Spec]:
        named = [self.selection.get("class", each.key) for each in spec.classes or ()]
        return [each for each in named if each is not None and each.type != "model"]

    def _cover(self, spec: Spec, wanted: Inherited, taken: set[str]) -> Iterator[Pattern]:
        """Yield references to a class, whole where every attribute of it is wanted, else one by one."""
        names = self.of_class(spec.ident)
        if all(wanted.get(ident) == found and ident not in taken for ident, found in names.items()):
            if names:
                taken.update(names)
                yield Ref(class_name(spec.ident))
            return
        for parent in self._parents(spec):
            yield from self._cover(parent, wanted, taken)
        for ident, (of, attribute) in names.items():
            if of == spec.ident and wanted.get(ident) == (of, attribute) and ident not in taken:
                taken.add(ident)
                yield Ref(attribute_name(of, ident))

    def _own(self, attributes: AttributeList) -> tuple[Pattern, ...]:
        found: list[Pattern] = []
        for each in attributes.members:
            if isinstance(each, AttributeList):
                inner = self._own(each)
                found.extend(
                    [Choice(inner)] if each.org == "choice" and len(inner) > 1 else [Sequence(inner)]
                )
            elif isinstance(each, Attribute):
                found.append(self._attribute(each))
        return tuple(found)

    def _attribute(self, attribute: Attribute) -> Pattern:
        pattern = AttributePattern(attribute.name or attribute.ident, attribute.ns, self.value(attribute))
        return pattern if attribute.usage == "req" else repeat(pattern, 0, 1)

    def value(self, attribute: Attribute) -> Pattern:
        """Return the pattern of an attribute's value."""
        datatype, values = attribute.datatype, attribute.values
        one = self.contents.sequence(datatype.content) if datatype and datatype.content else TEXT
        listed: list[Pattern] = [Value(each.name) for each in values.items] if values else []
        if values and listed and values.kind == "closed":
            one = choice(listed)
        elif values and values.kind == "semi":
            one = choice([*listed, one])
        if datatype is None or (datatype.least, datatype.most) == (1, 1):
            return one
        if datatype.most == 1:
            return repeat(one, datatype.least, 1)
        return Tokens(repeat(one, datatype.least, datatype.most))


def class_name(ident: str) -> str:
    """Return the name of the definition of all attributes of a class."""
    return f"{ident}.attributes"


def attribute_name(of: str, ident: str) -> str:
    """Return the name of the definition of one attribute of a class."""
    return f"{of}.attribute.{ident.replace(':', '')}"


def _flat(attributes: AttributeList) -> list[Attribute]:
    found: list[Attribute] = []
    for each in attributes.members:
        if isinstance(each, AttributeList):
            found.extend(_flat(each))
        elif isinstance(each, Attribute):
            found.append(each)
    return found
