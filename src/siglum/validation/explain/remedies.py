"""How a breach is mended, where that can be told: the right name, the right place, the right form."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType

from lxml import etree

from siglum.validation.explain.violations import Explainer, Violation
from siglum.validation.explain.words import (
    attribute_name,
    attributes_named,
    resembling,
    tagged,
    types_of,
    values_of,
)
from siglum.validation.relaxng.names import local, namespace
from siglum.validation.relaxng.patterns import TEXT, Pattern
from siglum.validation.sense.w3c import exists

# What people write who know HTML or the older TEI, and how TEI P5 says it.
_FROM_HTML = {
    "b": '<hi rend="bold">',
    "strong": '<hi rend="bold">',
    "i": '<hi rend="italic">',
    "em": "<emph>",
    "u": '<hi rend="underline">',
    "a": '<ref target="…">',
    "br": "<lb/>",
    "h1": "<head>",
    "h2": "<head>",
    "h3": "<head>",
    "img": '<graphic url="…"/>',
    "li": "<item>",
    "ol": '<list rend="numbered">',
    "ul": "<list>",
    "span": "<seg>",
    "blockquote": "<quote>",
    "td": "<cell>",
    "th": '<cell role="label">',
    "tr": "<row>",
    "section": "<div>",
    "TEI.2": "<TEI>",
    "xref": '<ref target="…">',
    "xptr": '<ptr target="…"/>',
}
_ATTRIBUTES = {
    "id": "xml:id",
    "lang": "xml:lang",
    "key": "ref",
    "href": "target",
    "class": "rend",
    "src": "url",
}
_FIGURES = re.compile(r"(\d{4})[-./](\d{1,2})[-./](\d{1,2})")
_DAY = re.compile(r"\d{4}-\d\d(-\d\d)?")
_IN_WORDS = re.compile(r"[^\W\d]{3,}\.? ?\d|\d\.? ?[^\W\d]{3,}|\d[./]\d")
_WRAPPERS = ("p", "item", "ab", "div", "head", "note", "l", "cell", "bibl", "desc", "title")


def misspelt(
    name: str, allowed: Sequence[str], known: Sequence[str], used: Mapping[str, int] = MappingProxyType({})
) -> str:
    """Return the name that was probably meant, "" for none: allowed here, alike, and used in the document."""
    for names, least in ((allowed, 65), (known, 75)):
        alike = [
            (score + (20 if used.get(names[n]) else 0), names[n])
            for n, score in resembling(name, names, least - 20)
        ]
        best = max(alike, default=(0.0, ""))
        if best[0] >= least:
            return best[1]
    return ""


class Remedies:
    """Finds remedies with the help of the grammar."""

    def __init__(self, explainer: Explainer) -> None:
        self._explainer = explainer
        self._allowed: dict[Pattern, frozenset[str]] = {}
        self._meant: dict[tuple[Pattern, str], str] = {}  # by model and name of an attribute

    def allowed(self, model: Pattern) -> frozenset[str]:
        """Return the names of all elements that a content model allows anywhere; "#text" for text."""
        if model not in self._allowed:
            self._allowed[model] = frozenset(_mentioned(model))
        return self._allowed[model]

    def unknown_element(self, violation: Violation, used: Mapping[str, int]) -> str:
        """Return what was probably meant by an element that the schema does not know."""
        name = local(str(violation.element.tag))
        here = self.allowed(self._explainer.matching.closed(violation.state)) - {"#text"}
        meant = misspelt(name, sorted(here), sorted(self._explainer.elements), used)
        if name in _FROM_HTML and (not meant or local(meant).lower() != name.lower()):
            return f"write {_FROM_HTML[name]}"
        return f"did you mean {tagged(meant)}?" if meant else ""

    def misplaced(self, violation: Violation, used: Mapping[str, int]) -> str:
        """Return where an element may stand that may not stand where it does."""
        element = violation.element
        name, parent = str(element.tag), element.getparent()
        if parent is None:
            return ""
        if name in self.allowed(violation.model):
            return self._elsewhere_in(parent, element, violation)
        around = parent.getparent()
        if around is not None and name in self.allowed(self._model_of(around)):
            return f"close {tagged(str(parent.tag))} before it: {tagged(name)} may stand in {tagged(str(around.tag))}"
        return self.wrapper(violation, name, used)

    def _elsewhere_in(self, parent: etree._Element, element: etree._Element, violation: Violation) -> str:
        name = str(element.tag)
        if any(each.tag == name for each in element.itersiblings(etree.Element, preceding=True)):
            return f"only one {tagged(name)} may stand here: join the two, or delete one"
        state, place = violation.model, ""
        for child in itertools.takewhile(
            lambda each: each is not element, parent.iterchildren(etree.Element)
        ):
            if self._explainer.matching.child(state, name)[0]:
                place = tagged(str(child.tag))  # the last place before it is the nearest
            accepted, after = self._explainer.matching.child(state, str(child.tag))
            state = after if accepted else state
        if place:
            return f"move it before {place}"
        return f"{tagged(name)} may stand in {tagged(str(parent.tag))}, but not here"

    def wrapper(self, violation: Violation, name: str, used: Mapping[str, int]) -> str:
        """Return the element that may stand here and may hold what may not; "#text" asks for text."""
        fitting = [
            each
            for pattern in self._explainer.matching.front(violation.state)
            if pattern.kind == "element" and pattern.name
            for each in pattern.name.listed()
            if name in self.allowed(self._explainer.model((pattern,)))
        ]
        usual = {wrapper: n for n, wrapper in enumerate(_WRAPPERS)}
        fitting.sort(key=lambda each: (usual.get(local(each), 99), -used.get(each, 0), each))
        if not fitting:
            return ""
        what = "the text" if name == "#text" else "it"
        return f"put {what} into {tagged(fitting[0])}"

    def _model_of(self, element: etree._Element) -> Pattern:
        return self._explainer.model(self._explainer.known(str(element.tag)))

    def attribute(self, violation: Violation) -> str:
        """Return what was probably meant by an attribute that an element does not have."""
        key = (violation.model, violation.attribute)
        if key not in self._meant:
            self._meant[key] = _attribute_meant(*key)
        return self._meant[key]


def _attribute_meant(model: Pattern, attribute: str) -> str:
    allowed = attributes_named(_attributes(model))
    name = attribute_name(attribute)
    if _ATTRIBUTES.get(name) in allowed:
        return f"write @{_ATTRIBUTES[name]}"
    meant = misspelt(name, allowed, ())
    return f"did you mean @{meant}?" if meant else ""


def value(text: str, pattern: Pattern) -> str:
    """Return the value that was probably meant."""
    values = values_of(pattern)
    meant = misspelt(text.strip(), values, ())
    if meant:
        return f"did you mean “{meant}”?"
    dated = "gYear" in types_of(pattern)
    if dated and _DAY.fullmatch(text.strip()) and not exists(text.strip()):
        return "mend the day or the month: the calendar has no such date"
    date = _date(text) if dated else ""
    return f"write {date}" if date and date != text else ""


def _date(text: str) -> str:
    """Return a date in figures or words as W3CDTF, "" where it cannot be read."""
    if figures := _FIGURES.fullmatch(text.strip()):
        year, month, day = (int(figure) for figure in figures.groups())
        padded = f"{year:04}-{month:02}-{day:02}"
        return padded if exists(padded) else ""
    if not _IN_WORDS.search(text):
        return ""
    from siglum.encoding.dates import when  # noqa: PLC0415  only where a date is wrong

    return when(text)


def _mentioned(pattern: Pattern) -> Iterable[str]:
    if pattern.kind == "element" and pattern.name:
        yield from pattern.name.listed()
    elif pattern is TEXT:
        yield "#text"
    elif pattern.kind != "attribute":
        for part in pattern.parts:
            yield from _mentioned(part)


def _attributes(pattern: Pattern) -> Iterable[Pattern]:
    if pattern.kind == "attribute":
        yield pattern
    elif pattern.kind != "element":
        for part in pattern.parts:
            yield from _attributes(part)


def other_namespace(name: str, known: Iterable[str]) -> str:
    """Return the namespace in which a schema knows an element that stands in another; "" for none."""
    return next((namespace(each) for each in known if local(each) == local(name) and each != name), "")
