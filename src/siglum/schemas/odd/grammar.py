"""The grammar of a selection: a definition for every element, class, macro and wildcard that is reached."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from siglum.errors import InputError
from siglum.schemas.odd.attributes import Attributes
from siglum.schemas.odd.content import EXPANSIONS, RNG, Contents
from siglum.schemas.odd.patterns import NOT_ALLOWED, ElementPattern, Foreign, Pattern, Ref, choice, parts
from siglum.schemas.odd.reading import local, parse
from siglum.schemas.odd.selecting import External, Selection
from siglum.schemas.odd.soundness import check
from siglum.schemas.odd.specs import Spec


@dataclass(frozen=True, slots=True)
class Grammar:
    """A grammar: what a document starts with, and every definition that is reached from there."""

    start: Pattern
    definitions: dict[str, Pattern]


def grammar(selection: Selection) -> Grammar:
    """Return the grammar of a selection.

    Raises `InputError` where a start element is not in the schema, RELAX NG written in the ODD
    refers to something that does not exist, or RELAX NG would not allow the grammar.
    """
    absent = [name for name in selection.start if selection.get("element", name) is None]
    if absent == list(selection.start):
        raise InputError(
            f"The schema {selection.ident} cannot start with {', '.join(absent)}: not among its elements.",
            "Name another element in schemaSpec/@start, or include the module that has it.",
        )
    contents = Contents(selection)
    known = dict(_definitions(selection, contents, Attributes(selection, contents)))
    known |= contents.wildcards
    for each in selection.externals:
        known |= dict(_external(each))
    start = choice([Ref(name) for name in selection.start if name not in absent])
    reached = _reached(start, known)
    check(reached)
    return Grammar(start, reached)


def _definitions(
    selection: Selection, contents: Contents, attributes: Attributes
) -> Iterator[tuple[str, Pattern]]:
    for spec in selection.specs.values():
        if spec.kind == "element":
            yield spec.ident, _element(spec, selection, contents, attributes)
        elif spec.kind == "class" and spec.type == "model":
            for expand in ("", *EXPANSIONS):
                yield f"{spec.ident}{expand and '_' + expand}", contents.class_pattern(spec.ident, expand)
            yield f"{spec.ident}_alternation", Ref(spec.ident)
        elif spec.kind == "class":
            yield from attributes.definitions(spec)
        else:
            yield spec.ident, contents.of(spec)


def _element(spec: Spec, selection: Selection, contents: Contents, attributes: Attributes) -> Pattern:
    ns = selection.ns if spec.ns is None else spec.ns
    return ElementPattern(spec.name or spec.ident, ns, attributes.patterns(spec), contents.of(spec))


def _external(external: External) -> Iterator[tuple[str, Pattern]]:
    """Yield the definitions of a RELAX NG file, their names as the prefix makes them."""
    root = parse(external.path).getroot()
    if root.tag != RNG + "grammar":
        raise InputError(
            f"{external.path} is not a RELAX NG grammar.", "Give its XML syntax (.rng) in moduleRef/@url."
        )
    for each in root:
        if local(each) not in ("define", "start", "div"):
            raise InputError(
                f"{external.path}:{each.sourceline}: <{local(each)}> in a RELAX NG module is not supported.",
                "Flatten the grammar into one file first.",
            )
    for reference in root.iter(RNG + "ref"):
        reference.set("name", external.prefix + reference.get("name", ""))
    for definition in root.iter(RNG + "define"):
        for name in ("ns", "datatypeLibrary"):
            if root.get(name) is not None and definition.get(name) is None:
                definition.set(name, root.get(name, ""))
        yield external.prefix + definition.get("name", ""), Foreign(definition)


def _reached(start: Pattern, known: dict[str, Pattern]) -> dict[str, Pattern]:
    """Return the definitions reached from a pattern, in the order in which they are known."""
    seen: set[str] = set()
    waiting = [start]
    while waiting:
        for name in _names(waiting.pop()):
            if name not in seen:
                seen.add(name)
                waiting.append(known.get(name, NOT_ALLOWED))
    for name in sorted(seen - known.keys()):
        raise InputError(
            f"The ODD refers to “{name}”, which is nowhere defined.",
            "Include the module that defines it, or mend the name in the RELAX NG of the content model.",
        )
    return {name: pattern for name, pattern in known.items() if name in seen}


def _names(pattern: Pattern) -> Iterator[str]:
    if isinstance(pattern, Ref):
        yield pattern.name
    elif isinstance(pattern, Foreign):
        yield from (each.get("name", "") for each in pattern.element.iter(RNG + "ref"))
    else:
        for each in parts(pattern):
            yield from _names(each)
