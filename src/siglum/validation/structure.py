"""Structure: documents against a RELAX NG schema. lxml gives the verdict, matching says why.

In a batch, documents whose names are new to the process are matched first, and compiling is left to
those for which matching by names cannot be certain. So are large ones, since libxml2 takes time that
grows with the square of the errors.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from siglum.validation.codes import found
from siglum.validation.examined import Examined
from siglum.validation.findings import Finding
from siglum.validation.relaxng.grammar import Grammar
from siglum.validation.relaxng.verdicts import RelaxNG
from siglum.validation.settings import TOLD

if TYPE_CHECKING:
    from siglum.validation.explain.violations import Explainer, Judgement
    from siglum.validation.explain.wording import Wording

_FEW = 3  # documents for which compiling is quicker than reading the whole schema
_LARGE = 500_000  # characters of a document


class Structure:
    """Judges documents by one schema."""

    def __init__(self, path: Path) -> None:
        self._verdicts = RelaxNG(path)

    def findings(self, batch: Sequence[Examined], told: int = TOLD) -> list[list[Finding]]:
        """Return the findings on each of some documents, of a kind so many with words, the rest as one.

        Raises InputError where the schema cannot be used.
        """
        matched: dict[int, Judgement] = {}
        for n, each in enumerate(batch):
            new = len(batch) > _FEW and not self._verdicts.covers(each.names)
            if new or len(each.document.text) > _LARGE:
                matched[n] = self._explainer.judged(each.document.tree)
        doubtful = (n for n in range(len(batch)) if n not in matched or not matched[n].settled)
        self._verdicts.prepare(batch[n].names for n in doubtful)
        return [self._judged(each, matched.get(n), told) for n, each in enumerate(batch)]

    def _judged(self, examined: Examined, matched: Judgement | None, told: int) -> list[Finding]:
        """Return the findings on a document, which may have been matched already."""
        tree = examined.document.tree
        if matched is None or not matched.settled:
            if self._verdicts.valid(tree, examined.names):
                return []
            matched = matched or self._explainer.judged(tree)
        found = self._wording.findings(examined, matched.violations, told)
        return found or ([] if matched.certain else self._complaints(examined))

    @cached_property
    def _explainer(self) -> Explainer:
        from siglum.validation.explain.violations import Explainer  # noqa: PLC0415  only for invalid documents

        return Explainer(Grammar(self._verdicts.files))

    @cached_property
    def _wording(self) -> Wording:
        from siglum.validation.explain.wording import Wording  # noqa: PLC0415  only for invalid documents

        return Wording(self._explainer)

    def _complaints(self, examined: Examined) -> list[Finding]:
        """Return libxml2's own words where matching by names finds no breach: the grammar is not local there."""
        complaints = self._verdicts.complaints(examined.document.tree, examined.names)
        return [
            found("RNG012", examined.document.name, (line, 1), detail=words) for line, words in complaints
        ]


def structure(path: Path) -> Structure:
    """Return the judge by a schema, made once a process and again when the schema has changed."""
    changed = path.stat().st_mtime_ns if path.is_file() else 0
    return _structure(path.resolve(), changed)


@lru_cache(maxsize=16)
def _structure(path: Path, changed: int) -> Structure:
    return Structure(path)
