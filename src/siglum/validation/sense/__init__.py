"""Sense: what a schema cannot see: dates, languages, brackets, notes and witnesses that do not hold together."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from siglum.validation.examined import Examined
from siglum.validation.findings import Finding
from siglum.validation.sense.brackets import brackets
from siglum.validation.sense.dates import dates
from siglum.validation.sense.languages import languages
from siglum.validation.sense.notes import notes
from siglum.validation.sense.witnesses import witnesses

Check = Callable[[Examined], Iterator[Finding]]
CHECKS: tuple[Check, ...] = (dates, languages, brackets, notes, witnesses)


def sense(examined: Examined) -> Iterator[Finding]:
    """Yield everything about a document that makes no sense."""
    for check in CHECKS:
        yield from check(examined)
