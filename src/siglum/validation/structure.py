"""Structure: documents against a RELAX NG schema. lxml gives the verdict, matching says why.

Documents whose names are new to the process are matched first: where that finds a breach, nothing need be
compiled for them.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property, lru_cache
from pathlib import Path

from siglum.validation.codes import found
from siglum.validation.explain.violations import Explainer, Violation
from siglum.validation.explain.wording import Wording
from siglum.validation.findings import Finding
from siglum.validation.places import Places
from siglum.validation.relaxng.grammar import Grammar
from siglum.validation.relaxng.verdicts import RelaxNG, names
from siglum.validation.safe import Document

_FEW = 3  # documents for which compiling is quicker than reading the whole schema


class Structure:
    """Judges documents by one schema."""

    def __init__(self, path: Path) -> None:
        self.verdicts = RelaxNG(path)

    def findings(self, documents: Sequence[Document], places: Sequence[Places]) -> list[list[Finding]]:
        """Return the findings on each of some documents. Raises InputError where the schema cannot be used."""
        wanted = [names(document.tree) for document in documents]
        breaches: dict[int, list[Violation]] = {}
        if len(documents) > _FEW:
            for n, document in enumerate(documents):
                if not self.verdicts.covers(wanted[n]):
                    breaches[n] = self._explainer.violations(document.tree)
        self.verdicts.prepare(each for n, each in enumerate(wanted) if not breaches.get(n))
        result = []
        for n, document in enumerate(documents):
            said = breaches.get(n)
            if not said and not self.verdicts.valid(document.tree, wanted[n]):
                said = self._explainer.violations(document.tree) if said is None else said
                result.append(self._worded(document, said, places[n]) or self._complaints(document))
            else:
                result.append(self._worded(document, said or (), places[n]))
        return result

    @cached_property
    def _explainer(self) -> Explainer:
        return Explainer(Grammar(self.verdicts.files))

    @cached_property
    def _wording(self) -> Wording:
        return Wording(self._explainer)

    def _worded(self, document: Document, said: Sequence[Violation], places: Places) -> list[Finding]:
        return self._wording.findings(document, said, places) if said else []

    def _complaints(self, document: Document) -> list[Finding]:
        """Return libxml2's own words where matching by names finds no breach: the grammar is not local there."""
        complaints = self.verdicts.complaints(document.tree)
        return [found("RNG012", document.name, (line, 1), detail=words) for line, words in complaints]


@lru_cache(maxsize=16)
def structure(path: Path) -> Structure:
    """Return the judge by a schema, made once a process."""
    return Structure(path)
