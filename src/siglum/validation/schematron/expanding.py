"""Making a Schematron schema plain: abstract patterns and rules written out, one phase chosen."""

from __future__ import annotations

import re
from copy import deepcopy

from lxml import etree

from siglum.errors import UsageError
from siglum.validation.schematron.reading import FILE, LINE, SCH, Node, refused


def expand(schema: Node, phase: str = "#DEFAULT") -> Node:
    """Return a schema without abstract parts, holding the patterns of one phase.

    `phase` is the id of a phase, ``#ALL``, or ``#DEFAULT`` for the one that the schema names. Raises
    `UsageError` where there is no such phase, `InputError` where something refers to nothing.
    """
    plain = deepcopy(schema)
    for pattern in plain.findall(SCH + "pattern"):
        if pattern.get("is-a"):
            _instance(plain, pattern)
    for pattern in plain.findall(SCH + "pattern"):
        if pattern.get("abstract") == "true":
            plain.remove(pattern)
    for rule in [each for each in plain.iter(SCH + "rule") if each.get("abstract") != "true"]:
        _extended(plain, rule, ())
    for rule in [each for each in plain.iter(SCH + "rule") if each.get("abstract") == "true"]:
        rule.getparent().remove(rule)  # type: ignore[union-attr]
    _choose(plain, phase)
    return plain


def phases(schema: Node) -> tuple[str, ...]:
    """Return the ids of a schema's phases."""
    return tuple(each.get("id", "") for each in schema.findall(SCH + "phase"))


def _instance(schema: Node, pattern: Node) -> None:
    """Fill a pattern with the rules of the abstract pattern that it is an instance of."""
    name = pattern.get("is-a")
    model = next((each for each in schema.findall(SCH + "pattern") if each.get("id") == name), None)
    if model is None or model.get("abstract") != "true":
        raise refused(pattern, f"a pattern that is-a “{name}”, which is no abstract pattern,")
    values = {each.get("name", ""): each.get("value", "") for each in model.findall(SCH + "param")}
    values |= {each.get("name", ""): each.get("value", "") for each in pattern.findall(SCH + "param")}
    for part in [*pattern.findall(SCH + "param")]:
        pattern.remove(part)
    for part in model:
        if part.tag != SCH + "param":
            pattern.append(deepcopy(part))
    if values:
        names = "|".join(sorted(map(re.escape, values), key=len, reverse=True))
        parameter = re.compile(rf"\$({names})(?![\w.-])")
        for each in pattern.iter(etree.Element):
            for key, value in each.attrib.items():
                if key not in (LINE, FILE):
                    each.set(key, parameter.sub(lambda found: values[found[1]], str(value)))


def _extended(schema: Node, rule: Node, within: tuple[str, ...]) -> None:
    """Put the parts of an abstract rule in the place of the `extends` that names it."""
    for each in rule.findall(SCH + "extends"):
        name = each.get("rule", "")
        model = next((found for found in schema.iter(SCH + "rule") if found.get("id") == name), None)
        if model is None or name in within:
            raise refused(
                each, f"a rule that extends “{name}”, which is " + ("itself" if within else "not there")
            )
        copy = deepcopy(model)
        _extended(schema, copy, (*within, name))
        at = rule.index(each)
        rule.remove(each)
        for n, part in enumerate(list(copy)):
            rule.insert(at + n, part)


def _choose(schema: Node, phase: str) -> None:
    if phase == "#DEFAULT":
        phase = schema.get("defaultPhase", "#ALL")
    chosen = next((each for each in schema.findall(SCH + "phase") if each.get("id") == phase), None)
    if chosen is None and phase != "#ALL":
        known = ", ".join(phases(schema)) or "none"
        raise UsageError(f"The Schematron schema has no phase “{phase}”.", f"Its phases: {known}.")
    if chosen is not None:
        active = {each.get("pattern") for each in chosen.findall(SCH + "active")}
        for pattern in schema.findall(SCH + "pattern"):
            if pattern.get("id") not in active:
                schema.remove(pattern)
        for n, variable in enumerate(chosen.findall(SCH + "let")):
            schema.insert(n, variable)
    for each in schema.findall(SCH + "phase"):
        schema.remove(each)
