"""Changing specifications: what `mode="change"` does to an element, a class, an attribute, a list of values.

After "Customization" (USE) of the TEI Guidelines.
"""

from __future__ import annotations

from dataclasses import replace

from siglum.schemas.odd.specs import (
    Attribute,
    AttributeList,
    AttributeMember,
    BorrowedAttribute,
    Item,
    Membership,
    Rule,
    Spec,
    Values,
)


def change(base: Spec, by: Spec) -> Spec:
    """Return a specification changed by another of the same name; what the change does not say stays."""
    return replace(
        base,
        module=base.module or by.module,
        type=base.type or by.type,
        name=by.name or base.name,
        ns=base.ns if by.ns is None else by.ns,
        gloss=by.gloss or base.gloss,
        desc=by.desc or base.desc,
        remarks=by.remarks or base.remarks,
        classes=_classes(base, by),
        content=base.content if by.content is None else by.content,
        attributes=change_attributes(base.attributes, by.attributes),
        rules=change_rules(base.rules, by.rules),
    )


def change_attributes(base: AttributeList, by: AttributeList) -> AttributeList:
    """Return an attribute list changed: known attributes in their places, new ones after them.

    A deletion stays as a mark, since the attribute may come from a class.
    """
    changes = {each.ident: each for each in leaves(by) if isinstance(each, Attribute)}
    known = {each.ident for each in leaves(base) if isinstance(each, Attribute)}
    return AttributeList((*_changed(base, changes).members, *_without(by, known).members), base.org)


def change_attribute(base: Attribute, by: Attribute) -> Attribute:
    """Return an attribute after a later word on it."""
    if by.mode != "change":
        return by
    return Attribute(
        ident=base.ident,
        mode="add" if base.mode == "delete" else base.mode,
        name=by.name or base.name,
        ns=by.ns or base.ns,
        usage=by.usage or base.usage,
        datatype=by.datatype or base.datatype,
        values=_values(base.values, by.values),
        desc=by.desc or base.desc,
        rules=change_rules(base.rules, by.rules),
    )


def change_rules(base: tuple[Rule, ...], by: tuple[Rule, ...]) -> tuple[Rule, ...]:
    """Return constraints with those of the same name replaced or deleted, and new ones added."""
    later = {each.ident: each for each in by}
    kept = [each for each in base if each.ident not in later]
    return (*kept, *(each for each in by if each.mode != "delete"))


def leaves(attributes: AttributeList) -> tuple[Attribute | BorrowedAttribute, ...]:
    """Return the attributes of a list and of the lists inside it."""
    found: list[Attribute | BorrowedAttribute] = []
    for each in attributes.members:
        found.extend(leaves(each) if isinstance(each, AttributeList) else (each,))
    return tuple(found)


def _changed(base: AttributeList, changes: dict[str, Attribute]) -> AttributeList:
    members: list[AttributeMember] = []
    for each in base.members:
        if isinstance(each, AttributeList):
            members.append(_changed(each, changes))
        elif isinstance(each, Attribute) and each.ident in changes:
            members.append(change_attribute(each, changes[each.ident]))
        else:
            members.append(each)
    return AttributeList(tuple(members), base.org)


def _without(attributes: AttributeList, known: set[str]) -> AttributeList:
    members: list[AttributeMember] = []
    for each in attributes.members:
        if isinstance(each, AttributeList):
            rest = _without(each, known)
            members.extend([rest] if rest.members else [])
        elif not (isinstance(each, Attribute) and each.ident in known):
            members.append(each)
    return AttributeList(tuple(members), attributes.org)


def _classes(base: Spec, by: Spec) -> tuple[Membership, ...] | None:
    if by.classes is None:
        return base.classes
    if by.classes_mode != "change":
        return by.classes
    named = {each.key for each in by.classes}
    kept = [each for each in base.classes or () if each.key not in named]
    return (*kept, *(each for each in by.classes if each.mode != "delete"))


def _values(base: Values | None, by: Values | None) -> Values | None:
    if by is None:
        return base
    if by.mode == "delete":
        return None
    if by.mode != "change" or base is None:
        return by
    later = {each.ident: each for each in by.items}
    items = [_item(each, later[each.ident]) if each.ident in later else each for each in base.items]
    known = {each.ident for each in base.items}
    items += [each for each in by.items if each.ident not in known]
    kept = tuple(each for each in items if each.mode != "delete")
    return Values(base.mode, by.kind or base.kind, kept)


def _item(base: Item, by: Item) -> Item:
    if by.mode != "change":
        return by
    return replace(
        by, mode="add", name=base.name if by.name == by.ident else by.name, desc=by.desc or base.desc
    )
