"""What RELAX NG forbids in a grammar, found before anybody is given it.

A pattern that holds itself without an element between, an attribute that is given twice, a datatype or a
facet that does not exist (specification of RELAX NG, sections 4.19, 7.3 and 4.16; XML Schema, part 2).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lxml import etree

from siglum.errors import InputError
from siglum.schemas.odd.content import RNG
from siglum.schemas.odd.patterns import (
    AnyElement,
    AttributePattern,
    Data,
    ElementPattern,
    Foreign,
    Pattern,
    Ref,
    Repeat,
    Sequence,
    parts,
)

_LARGEST = 20_000  # patterns that a definition may be written out to
XS = "{http://www.w3.org/2001/XMLSchema}"
_TRIAL = f"""<xs:schema xmlns:xs="{XS[1:-1]}">
  <xs:simpleType name="x"><xs:restriction/></xs:simpleType>
</xs:schema>"""


def check(definitions: Mapping[str, Pattern]) -> None:
    """Raise `InputError` where a grammar would be refused by every validator."""
    data: set[Data] = set()
    for name, pattern in definitions.items():
        if _written(pattern) > _LARGEST:
            raise InputError(
                f"“{name}” may occur so often that its grammar would not end.",
                'Write maxOccurs="unbounded", and count in a Schematron rule.',
            )
        if isinstance(pattern, ElementPattern):
            _attributes_once(name, pattern)
        for each in _all(pattern):
            if isinstance(each, Data) and each not in data:
                data.add(each)
                _exists(name, each)
    _no_loops(definitions)


def _written(pattern: Pattern) -> int:
    """Return how many patterns come of one when its occurrences are written out."""
    inner = 1 + sum(map(_written, parts(pattern)))
    return inner * max(pattern.least, pattern.most or 1, 1) if isinstance(pattern, Repeat) else inner


def _all(pattern: Pattern) -> Iterator[Pattern]:
    yield pattern
    for each in parts(pattern):
        yield from _all(each)


def _attributes_once(name: str, element: ElementPattern) -> None:
    seen: set[tuple[str, str]] = set()
    for each in _together(element.attributes):
        if (each.ns, each.name) in seen:
            raise InputError(
                f"The element “{name}” is given the attribute “{each.name}” twice.", "Take one away."
            )
        seen.add((each.ns, each.name))


def _together(patterns: tuple[Pattern, ...]) -> Iterator[AttributePattern]:
    """Yield the attributes that stand side by side; those of a choice exclude each other."""
    for each in patterns:
        if isinstance(each, AttributePattern):
            yield each
        elif isinstance(each, Repeat | Sequence):
            yield from _together(parts(each))


def _exists(name: str, data: Data) -> None:
    trial = etree.fromstring(_TRIAL)
    restriction = trial[0][0]
    restriction.set("base", f"xs:{data.type}")
    try:
        for facet, value in data.facets:
            etree.SubElement(restriction, f"{XS}{facet}", value=value)
        etree.XMLSchema(trial)
    except (etree.XMLSchemaParseError, ValueError):
        facets = "".join(f" with {facet} “{value}”" for facet, value in data.facets)
        raise InputError(
            f"“{name}” needs the datatype {data.type}{facets}, which XML Schema does not have.",
            "Mend @name, @restriction or the dataFacet of its dataRef.",
        ) from None


def _no_loops(definitions: Mapping[str, Pattern]) -> None:
    sound: set[str] = set()
    for start in definitions:
        waiting: list[tuple[str, Iterator[str]]] = [(start, iter(_bare(definitions[start])))]
        while waiting:
            name = next(waiting[-1][1], None)
            if name is None:
                sound.add(waiting.pop()[0])
            elif name in (each for each, _ in waiting):
                raise InputError(
                    f"The content of “{name}” holds itself, with no element between.",
                    "Let an element hold it, or take the reference away.",
                )
            elif name not in sound and name in definitions:
                waiting.append((name, iter(_bare(definitions[name]))))


def _bare(pattern: Pattern) -> Iterator[str]:
    """Yield the names that a pattern refers to outside of elements."""
    if isinstance(pattern, Ref):
        yield pattern.name
    elif isinstance(pattern, Foreign):
        for reference in pattern.element.iter(f"{RNG}ref"):
            if next(reference.iterancestors(f"{RNG}element"), None) is None:
                yield reference.get("name", "")
    elif not isinstance(pattern, ElementPattern | AnyElement):
        for each in parts(pattern):
            yield from _bare(each)
