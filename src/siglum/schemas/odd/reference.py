"""The reference of a schema in HTML: elements with their meaning, attributes, content, rules, on one page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape

from siglum.schemas.odd.attributes import Attributes
from siglum.schemas.odd.content import Contents
from siglum.schemas.odd.notation import notation
from siglum.schemas.odd.patterns import Choice, Pattern, Value
from siglum.schemas.odd.reading import words
from siglum.schemas.odd.schematron import SCH, Placed, rules
from siglum.schemas.odd.selecting import Selection
from siglum.schemas.odd.specs import Attribute, Spec

STYLE = """
:root { color-scheme: light dark; --line: light-dark(#ddd, #444); --soft: light-dark(#555, #aaa); }
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 64rem; margin: 2rem auto; padding: 0 1rem; }
h2 { margin-top: 3rem; } h3 { margin-bottom: .25rem; border-top: 1px solid var(--line); padding-top: 1rem; }
h3 small, .soft { color: var(--soft); font-weight: normal; }
nav ul { columns: 8rem; list-style: none; padding: 0; } code { overflow-wrap: anywhere; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: start; vertical-align: top; padding: .2rem .6rem; }
th { white-space: nowrap; } tr { border-block-start: 1px solid var(--line); } dt { font-weight: 600; }
"""


def reference(selection: Selection) -> str:
    """Return the reference of a selection as one HTML page that needs nothing else."""
    return "".join(_Reference(selection).page())


@dataclass(slots=True)
class _Reference:
    selection: Selection
    contents: Contents
    attributes: Attributes
    rules: list[Placed]

    def __init__(self, selection: Selection) -> None:
        self.selection = selection
        self.contents = Contents(selection)
        self.attributes = Attributes(selection, self.contents)
        self.rules = list(rules(selection))

    def page(self) -> Iterator[str]:
        """Yield the page in pieces."""
        title = escape(self.selection.title)
        yield '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        yield f"<title>{title}: reference</title>\n"
        yield '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        yield f"<style>{STYLE}</style>\n</head>\n<body>\n<header>\n<h1>{title}</h1>\n"
        yield f"<p>{escape(self.selection.desc)}</p>\n</header>\n"
        elements = sorted(self.selection.of("element"), key=lambda spec: spec.ident.lower())
        classes = sorted(self.selection.of("class"), key=lambda spec: spec.ident)
        yield '<nav aria-label="Elements">\n<ul>\n'
        yield from (f"<li>{self.link(spec.ident)}</li>\n" for spec in elements)
        yield "</ul>\n</nav>\n<main>\n<h2>Elements</h2>\n"
        for spec in elements:
            yield from self.element(spec)
        yield "<h2>Classes and macros</h2>\n"
        for spec in (*classes, *self.selection.of("macro")):
            yield from self.shared(spec)
        yield from self.whole()
        yield "</main>\n<footer><p class='soft'>Descriptions of elements that the schema takes over are "
        yield "the TEI Consortium's, CC BY 3.0 and BSD 2-Clause.</p></footer>\n</body>\n</html>\n"

    def element(self, spec: Spec) -> Iterator[str]:
        """Yield the section of an element."""
        yield from self._head(spec, f"&lt;{escape(spec.name or spec.ident)}&gt;")
        yield f"<p><b>Content</b>: <code>{notation(self.contents.of(spec), self.link)}</code></p>\n"
        found = sorted(self.attributes.all(spec), key=lambda pair: (pair[0] != "", pair[1].ident))
        yield from self._attributes(attribute for of, attribute in found if not of)
        inherited = [f"<code>@{escape(each.name or each.ident)}</code>" for of, each in found if of]
        if inherited:
            yield f"<p><b>From classes</b>: {', '.join(inherited)}</p>\n"
        yield from self._members(spec)
        yield from self._rules(each for each in self.rules if each.rule in spec.rules)

    def shared(self, spec: Spec) -> Iterator[str]:
        """Yield the section of a class or macro."""
        yield from self._head(spec, escape(spec.ident))
        if spec.kind == "macro":
            yield f"<p><b>Content</b>: <code>{notation(self.contents.of(spec), self.link)}</code></p>\n"
        elif spec.type == "model":
            members = ", ".join(notation(each, self.link) for each in self.contents.members(spec.ident))
            yield f"<p><b>Members</b>: {members or 'none'}</p>\n"
        else:
            yield from self._attributes(attribute for of, attribute in self.attributes.all(spec) if not of)
        yield from self._members(spec)
        yield from self._rules(each for each in self.rules if each.rule in spec.rules)

    def whole(self) -> Iterator[str]:
        """Yield the rules that speak of the whole document."""
        if self.selection.rules:
            yield "<h2>Rules for the whole document</h2>\n"
            yield from self._rules(each for each in self.rules if each.rule in self.selection.rules)

    def link(self, name: str) -> str:
        """Return the name of an element, class or macro as a link to its section."""
        ident = name.partition("_")[0]
        return f'<a href="#{escape(ident)}">{escape(name)}</a>'

    def _head(self, spec: Spec, title: str) -> Iterator[str]:
        module = f" <small>{escape(spec.module)}</small>" if spec.module else ""
        gloss = f"<b>{escape(spec.gloss)}</b>: " if spec.gloss else ""
        yield f'<h3 id="{escape(spec.ident)}"><code>{title}</code>{module}</h3>\n'
        yield f"<p>{gloss}{escape(spec.desc)}</p>\n"

    def _members(self, spec: Spec) -> Iterator[str]:
        of = [each.key for each in spec.classes or () if self.selection.get("class", each.key)]
        if of:
            yield f"<p class='soft'>Member of {', '.join(self.link(each) for each in of)}</p>\n"

    def _attributes(self, attributes: Iterable[Attribute]) -> Iterator[str]:
        rows = [self._row(each) for each in attributes]
        if rows:
            yield f"<table>\n<tbody>\n{''.join(rows)}</tbody>\n</table>\n"

    def _row(self, attribute: Attribute) -> str:
        name = f"<code>@{escape(attribute.name or attribute.ident)}</code>"
        required = " <b>required</b>" if attribute.usage == "req" else ""
        values = self._values(attribute)
        kind = "" if values else f"<br><code>{notation(self._beside(attribute))}</code>"
        return (
            f"<tr><th scope='row'>{name}{required}</th><td>{escape(attribute.desc)}{kind}{values}</td></tr>\n"
        )

    def _beside(self, attribute: Attribute) -> Pattern:
        """Return the pattern of a value without the values that are listed anyway."""
        pattern = self.attributes.value(attribute)
        if isinstance(pattern, Choice):
            rest = tuple(each for each in pattern.members if not isinstance(each, Value))
            return rest[0] if len(rest) == 1 else Choice(rest)
        return pattern

    def _values(self, attribute: Attribute) -> str:
        if not attribute.values or not attribute.values.items:
            return ""
        also = "" if attribute.values.kind == "closed" else "<p class='soft'>or another value</p>"
        items = "".join(
            f"<dt><code>{escape(each.name)}</code></dt><dd>{escape(each.desc)}</dd>"
            for each in attribute.values.items
        )
        return f"<dl>{items}</dl>{also}"

    def _rules(self, placed: Iterable[Placed]) -> Iterator[str]:
        for each in placed:
            tests = [node for part in each.rule.nodes for node in part.iter(SCH + "assert", SCH + "report")]
            said = "".join(f"<li>{escape(words(node))}</li>" for node in tests)
            yield f"<p><b>Rule</b> {escape(each.rule.desc or each.rule.ident)}</p>\n<ul>{said}</ul>\n"
