"""Breaches of the grammar as findings: what is wrong, what may stand there, how it is mended."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from lxml import etree

from siglum.validation.examined import Examined
from siglum.validation.explain import remedies, words
from siglum.validation.explain.remedies import Remedies
from siglum.validation.explain.violations import ErrorKind, Explainer, Violation
from siglum.validation.findings import Finding
from siglum.validation.places import Place, Places
from siglum.validation.relaxng.names import local, namespace
from siglum.validation.relaxng.patterns import EMPTY, NOT_ALLOWED, Pattern

Said = tuple[str, str, str]  # name of the code, what was expected, remedy


class Wording:
    """Says what is wrong with documents in the words of one schema."""

    def __init__(self, explainer: Explainer) -> None:
        self._explainer = explainer
        self._remedies = Remedies(explainer)

    def findings(self, examined: Examined, violations: Sequence[Violation], told: int) -> list[Finding]:
        """Return the findings for the violations of a document: so many of a kind, and one for the rest."""
        if not violations:
            return []
        used = Counter(str(element.tag) for element in examined.root.iter(etree.Element))
        by_kind: dict[ErrorKind, list[Violation]] = {}
        for violation in violations:
            by_kind.setdefault(violation.kind, []).append(violation)
        findings: list[Finding] = []
        for several in by_kind.values():
            findings += [self._finding(examined, each, used) for each in several[: told + 1]]
            if len(several) > told:
                findings[-1] = replace(findings[-1], times=len(several) - told)
        return findings

    def _finding(self, examined: Examined, violation: Violation, used: Mapping[str, int]) -> Finding:
        element = violation.element
        code, expected, remedy = _WORDERS[violation.kind](self, violation, used)
        parent = element.getparent()
        return examined.found_at(
            code,
            _place(violation, examined.places),
            element,
            remedy=remedy,
            name=local(str(element.tag)),
            parent="" if parent is None else local(str(parent.tag)),
            attribute=words.attribute_name(violation.attribute),
            value=_shortened(element.get(violation.attribute, "")) if violation.attribute else "",
            namespace=_in_namespace(str(element.tag)),
            expected=expected,
        )

    def _unknown_element(self, violation: Violation, used: Mapping[str, int]) -> Said:
        name = str(violation.element.tag)
        other = remedies.other_namespace(name, self._explainer.elements)
        if other:
            return "RNG011", other, ""
        if violation.element.getparent() is None:
            return "RNG010", self._wanted(violation, used), ""
        remedy = self._remedies.unknown_element(violation, used)
        return "RNG002", self._wanted(violation, used), remedy

    def _misplaced(self, violation: Violation, used: Mapping[str, int]) -> Said:
        if violation.element.getparent() is None:
            return "RNG010", self._wanted(violation, used), ""
        remedy = self._remedies.misplaced(violation, used)
        return "RNG001", self._wanted(violation, used), remedy

    def _early(self, violation: Violation, used: Mapping[str, int]) -> Said:
        return "RNG003", self._before(violation, used), ""

    def _incomplete(self, violation: Violation, used: Mapping[str, int]) -> Said:
        return "RNG004", self._needed(violation, used), ""

    def _text(self, violation: Violation, used: Mapping[str, int]) -> Said:
        return "RNG008", self._wanted(violation, used), self._remedies.wrapper(violation, "#text", used)

    def _content(self, violation: Violation, used: Mapping[str, int]) -> Said:
        text = violation.element.text or ""
        return "RNG009", words.form(violation.state), remedies.value(text, violation.state)

    def _unknown_attribute(self, violation: Violation, used: Mapping[str, int]) -> Said:
        return "RNG005", "", self._remedies.attribute(violation)

    def _value(self, violation: Violation, used: Mapping[str, int]) -> Said:
        text = violation.element.get(violation.attribute, "")
        return "RNG006", words.form(violation.state), remedies.value(text, violation.state)

    def _missing_attribute(self, violation: Violation, used: Mapping[str, int]) -> Said:
        lacking = list(_required(violation.state))
        names = [f"@{name}" for name in words.attributes_named(lacking)]
        remedy = ""
        if len(lacking) == 1 and words.values_of(lacking[0]):
            remedy = f"add {names[0]}: {words.form(lacking[0].parts[0])}"
        return "RNG007", words.named(names, "and"), remedy

    def _wanted(self, violation: Violation, used: Mapping[str, int]) -> str:
        front = self._explainer.matching.front(violation.state)
        if violation.state is NOT_ALLOWED:
            return "unknown, as the element around it is"
        near = "" if violation.kind == "text" else local(str(violation.element.tag))
        return words.wanted(front, near, used, end=violation.state.nullable)

    def _before(self, violation: Violation, used: Mapping[str, int]) -> str:
        """Say after what an element that comes too early may follow at once."""
        child, name = self._explainer.matching.child, str(violation.element.tag)
        opening = tuple(
            each
            for each in self._explainer.matching.front(violation.state)
            if each.name
            and any(child(child(violation.state, first)[1], name)[0] for first in each.name.listed())
        )
        return words.wanted(opening, "", used, end=False) if opening else self._needed(violation, used)

    def _needed(self, violation: Violation, used: Mapping[str, int]) -> str:
        """Say what would bring an element nearest to its end: what is required, not all that is allowed."""
        child = self._explainer.matching.child
        front = tuple(each for each in self._explainer.matching.front(violation.state) if each.kind != "text")
        completing = tuple(
            each
            for each in front
            if each.name and any(child(violation.state, name)[1].nullable for name in each.name.listed())
        )
        return words.wanted(completing or front, "", used, end=False)


_Worder = Callable[[Wording, Violation, Mapping[str, int]], Said]
_WORDERS: dict[ErrorKind, _Worder] = {
    "unknown element": Wording._unknown_element,
    "element": Wording._misplaced,
    "early element": Wording._early,
    "incomplete": Wording._incomplete,
    "unknown attribute": Wording._unknown_attribute,
    "value": Wording._value,
    "missing attribute": Wording._missing_attribute,
    "text": Wording._text,
    "content": Wording._content,
}


def _place(violation: Violation, places: Places) -> Place:
    if violation.kind == "incomplete":
        return places.end(violation.element)
    if violation.kind == "text":
        return places.text(violation.element, violation.previous)
    if violation.attribute:
        return places.attribute(violation.element, violation.attribute)
    return places.start(violation.element)


def _required(state: Pattern) -> list[Pattern]:
    """Return the attribute patterns that a start tag lacks; of a choice all of them."""
    if state.kind == "attribute":
        return [state]
    if state.kind in ("group", "interleave", "oneOrMore"):
        return [each for part in state.parts for each in _required(part)]
    if state.kind == "choice" and not (state.nullable or EMPTY in state.parts):
        return [each for part in state.parts for each in _required(part)]
    return []


def _shortened(text: str, most: int = 60) -> str:
    text = " ".join(text.split())
    return text if len(text) <= most else f"{text[: most - 1]}…"


def _in_namespace(name: str) -> str:
    uri = namespace(name)
    return f"in the namespace {uri}" if uri else "in no namespace"
