"""RELAX NG verdicts: only the part of a schema that the documents at hand can need is compiled, by lxml."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from lxml import etree

from siglum.validation.grammar import Grammar, Names, SchemaFiles
from siglum.validation.pruned import written


def names(tree: etree._ElementTree) -> Names:
    """Return the names of the elements and attributes that occur in a document."""
    elements: set[object] = set()
    attributes: set[object] = set()
    for element in tree.iter(etree.Element):
        elements.add(element.tag)
        attributes.update(element.attrib)
    return frozenset(map(str, elements)), frozenset(map(str, attributes))


class RelaxNG:
    """A schema, compiled as far as the documents judged so far need it."""

    def __init__(self, path: Path) -> None:
        self.files = SchemaFiles(path)
        self._names: Names = (frozenset(), frozenset())
        self._compiled: etree.RelaxNG | None = None

    def errors(self, tree: etree._ElementTree) -> list[tuple[int, str]]:
        """Return line and message of every error libxml2 sees; none for a valid document."""
        elements, attributes = names(tree)
        if self._compiled is None or not (elements <= self._names[0] and attributes <= self._names[1]):
            self._names = (elements | self._names[0], attributes | self._names[1])
            text = written(Grammar(self.files, self._names).start)
            self._compiled = etree.RelaxNG(etree.fromstring(text))
        if self._compiled.validate(tree):
            return []
        return sorted({(entry.line, entry.message) for entry in self._compiled.error_log})


@lru_cache(maxsize=16)
def relaxng(path: Path) -> RelaxNG:
    """Return the schema of a file, read once a process."""
    return RelaxNG(path)
