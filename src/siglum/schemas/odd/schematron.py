"""The rules of an ODD as one ISO Schematron schema (ISO/IEC 19757-3), for XPath 3.1.

Whole patterns stand as they are, a rule becomes a pattern, and an assert on its own becomes a rule whose
context is what the constraint stands in: the element, the members of the class, or the attribute.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass

from lxml import etree

from siglum.errors import InputError
from siglum.schemas.odd.attributes import Attributes
from siglum.schemas.odd.content import PREFIXES, Contents
from siglum.schemas.odd.reading import local
from siglum.schemas.odd.selecting import Selection
from siglum.schemas.odd.specs import Node, Rule, Spec

SCH = "{http://purl.oclc.org/dsdl/schematron}"
SCHEMES = ("schematron", "isoschematron")
TOP = ("ns", "diagnostics", "properties", "phase")  # what stands beside patterns
LOOSE = ("let", "assert", "report")  # what stands inside a rule
_PREFIX = re.compile(r"(?<![\w:.-])([A-Za-z_][\w.-]*):(?=[A-Za-z_*])")


@dataclass(frozen=True, slots=True)
class Placed:
    """A rule with the name of its pattern and the context of what it says of nothing else."""

    name: str
    context: str
    rule: Rule


def schematron(selection: Selection, comment: str = "", source: str = "") -> str:
    """Return the rules of a selection as Schematron; `source` limits them to those of one file.

    Raises `InputError` for a rule in another language, or one that does not say what it is about.
    """
    # With a prefix: lxml loses the namespace of parts that declare another default namespace themselves.
    root: Node = etree.fromstring(f'<sch:schema xmlns:sch="{SCH[1:-1]}" queryBinding="xslt3"/>')
    _add(root, "title").text = selection.title
    placed = [each for each in rules(selection) if not source or each.rule.source == source]
    bodies = [(each, list(_bodies(each))) for each in placed]
    for prefix, uri in _namespaces(selection, bodies).items():
        _add(root, "ns", prefix=prefix, uri=uri)
    for each, patterns in bodies:
        for n, pattern in enumerate(patterns):
            if local(pattern) == "pattern" and pattern.get("id") is None:
                pattern.set("id", f"{selection.ident}-{each.name}{f'-{n + 1}' if len(patterns) > 1 else ''}")
            if local(pattern) != "ns":
                root.append(pattern)
    _without_model(root)
    etree.cleanup_namespaces(root)
    etree.indent(root)
    note = f"<!-- {comment.replace('--', '—')} -->\n" if comment else ""
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{note}{etree.tostring(root, encoding="unicode")}\n'


def rules(selection: Selection) -> Iterator[Placed]:
    """Yield every rule of a selection with its place: elements, classes, attributes, the whole schema."""
    attributes = Attributes(selection, Contents(selection))
    for spec in selection.specs.values():
        for rule in spec.rules:
            yield Placed(f"{spec.ident}-{rule.ident}", _context(selection, spec), rule)
        for of, attribute in attributes.all(spec):
            if of:
                continue
            name = f"@{attribute.name or attribute.ident}"
            for rule in attribute.rules:
                context = " | ".join(
                    f"{each}/{name}" for each in _context(selection, spec).split(" | ") if each
                )
                yield Placed(f"{spec.ident}-{attribute.ident.replace(':', '')}-{rule.ident}", context, rule)
    for rule in selection.rules:
        yield Placed(rule.ident, "", rule)


def _context(selection: Selection, spec: Spec) -> str:
    """Return the elements that a specification speaks of as an XPath."""
    if spec.kind == "element":
        prefix = next((prefix for prefix, uri in PREFIXES.items() if uri == (spec.ns or selection.ns)), "*")
        return f"{prefix}:{spec.name or spec.ident}"
    if spec.kind != "class":
        return ""
    members = (
        each for each in selection.specs.values() if any(m.key == spec.ident for m in each.classes or ())
    )
    return " | ".join(found for each in members if each is not spec and (found := _context(selection, each)))


def _bodies(placed: Placed) -> Iterator[Node]:
    """Yield the patterns, namespaces and other top-level parts of a rule."""
    if placed.rule.scheme not in SCHEMES:
        raise _refused(placed, f"a constraint in the scheme “{placed.rule.scheme}”")
    loose: list[Node] = []
    for node in placed.rule.nodes:
        if not str(node.tag).startswith(SCH):
            raise _refused(placed, f"<{local(node)}> in a constraint")
        name = local(node)
        if name in ("pattern", *TOP):
            yield deepcopy(node)
        elif name == "rule":
            pattern = _new("pattern")
            pattern.append(deepcopy(node))
            yield pattern
        elif name in LOOSE:
            loose.append(node)
        else:
            raise _refused(placed, f"<sch:{name}> in a constraint")
    if loose:
        if not placed.context:
            raise _refused(placed, "an assert without a rule, which does not say what it is about,")
        pattern = _new("pattern")
        rule = _add(pattern, "rule", context=placed.context)
        rule.extend(deepcopy(node) for node in loose)
        yield pattern


def _refused(placed: Placed, what: str) -> InputError:
    return InputError(
        f"{placed.rule.source}:{placed.rule.line}: {what} cannot be compiled.",
        "Write it as ISO Schematron: sch:pattern, or sch:rule with a context.",
    )


def _namespaces(selection: Selection, bodies: list[tuple[Placed, list[Node]]]) -> dict[str, str]:
    """Return the namespaces declared by the rules, and those of the ODD whose prefixes their XPaths use."""
    found = {"tei": PREFIXES["tei"]}
    for each, patterns in bodies:
        known = PREFIXES | selection.prefixes
        known |= {prefix: uri for node in each.rule.nodes for prefix, uri in node.nsmap.items() if prefix}
        for pattern in patterns:
            if local(pattern) == "ns":
                found.setdefault(pattern.get("prefix", ""), pattern.get("uri", ""))
            paths = " ".join(
                str(value) for node in pattern.iter(etree.Element) for value in node.attrib.values()
            )
            for prefix in _PREFIX.findall(paths):
                if prefix in known:
                    found.setdefault(prefix, known[prefix])
    return found


def _without_model(root: Node) -> None:
    """Leave out, with a comment, the instances of abstract patterns that went with a deleted class."""
    abstract = {each.get("id") for each in root.iter(SCH + "pattern") if each.get("abstract") == "true"}
    for pattern in root.findall(SCH + "pattern"):
        if pattern.get("is-a") and pattern.get("is-a") not in abstract:
            said = f" {pattern.get('id')}: not here, since the abstract pattern {pattern.get('is-a')} is not "
            root.replace(pattern, etree.Comment(said.replace("--", "—")))


def _new(name: str) -> Node:
    return etree.Element(SCH + name)


def _add(parent: Node, name: str, **attributes: str) -> Node:
    return etree.SubElement(parent, SCH + name, attributes)
