"""Is a string of a RELAX NG datatype? Asked of the engine that gives the verdicts, so that both agree."""

from __future__ import annotations

from lxml import etree

from siglum.validation.relaxng.patterns import Pattern, Patterns
from siglum.validation.relaxng.pruned import typed

_HEAD = '<element name="v" xmlns="http://relaxng.org/ns/structure/1.0">'

_MOST = 200_000  # answers remembered


class Datatypes:
    """Tests values against data and value patterns; answers are remembered."""

    def __init__(self, patterns: Patterns) -> None:
        self._patterns = patterns
        self._testers: dict[Pattern, etree.RelaxNG] = {}
        self._answers: dict[tuple[Pattern, str], bool] = {}

    def matches(self, pattern: Pattern, text: str) -> bool:
        """Say whether a string matches a pattern of attribute values or of an element's only text."""
        key = (pattern, text)
        answer = self._answers.get(key)
        if answer is None:
            if len(self._answers) >= _MOST:
                self._answers.clear()
            answer = self._answers[key] = self._matches(pattern, text)
        return answer

    def _matches(self, pattern: Pattern, text: str) -> bool:
        kind = pattern.kind
        if kind in ("data", "value"):
            value = etree.Element("v")
            value.text = text
            return bool(self._tester(pattern).validate(value))
        if kind == "text":
            return True
        if kind == "choice":
            return any(self.matches(part, text) for part in pattern.parts)
        if kind == "list":
            return self._listed(pattern.parts[0], text.split())
        if kind == "oneOrMore":
            return self.matches(pattern.parts[0], text)
        if not text.strip():
            return pattern.nullable
        if kind in ("group", "interleave"):  # no string is shared between two parts outside of a list
            return any(
                self.matches(part, text) and all(rest.nullable for rest in pattern.parts if rest is not part)
                for part in pattern.parts
            )
        return False

    def _tester(self, pattern: Pattern) -> etree.RelaxNG:
        if pattern not in self._testers:
            grammar = etree.fromstring(f"{_HEAD}{typed(pattern)}</element>")
            self._testers[pattern] = etree.RelaxNG(grammar)
        return self._testers[pattern]

    def _listed(self, pattern: Pattern, tokens: list[str]) -> bool:
        for token in tokens:
            pattern = self._after(pattern, token)
        return pattern.nullable

    def _after(self, pattern: Pattern, token: str) -> Pattern:
        """Return what a list pattern still wants after one token."""
        make, kind = self._patterns, pattern.kind
        if kind in ("data", "value", "text"):
            return make.group() if self.matches(pattern, token) else make.choice()
        if kind == "choice":
            return make.choice(*(self._after(part, token) for part in pattern.parts))
        if kind == "oneOrMore":
            return make.group(self._after(pattern.parts[0], token), make.optional(pattern))
        found = []
        for n, part in enumerate(pattern.parts):
            found.append(make.group(self._after(part, token), *pattern.parts[n + 1 :]))
            if not part.nullable:
                break
        return make.choice(*found)
