"""Numbered notes after a text: `7 The interpreter …`, `[1] According to …`, `[^1]: …`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from siglum.transcripts.blocks.units import Unit

LABEL = re.compile(
    r"[¹²³⁰-⁹]{1,3}(?=\s?[^\W\d])|\[\^?\w{1,20}\]:?|\*{1,3}(?=\s)|[†‡](?=\s)|\d{1,3}(?=\s+[^\W\d])"
)
POINTED = re.compile(r"(\d{1,3})\.(?=\s+[^\W\d])")
HEADED_LABEL = re.compile(r"\[?\^?\d{1,3}[\].)]{0,2}(?=\s)")
HEADING = re.compile(r"(?:foot|end)?notes:?", re.IGNORECASE)
CALL = re.compile(
    r"(?<=[^\W\d])[.,;:!?\"”’')\]]{0,3}(\d{1,3}|\*{1,3}|[†‡])(?![\d*\w])"  # a digit or star that clings to a word
    r"|(\[\^?\w{1,20}\])|\[(\*{1,3})\]|([¹²³⁰-⁹]{1,3})"
)
RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
GAP = 3  # a note has at most so many further paragraphs


def notes(units: Sequence[Unit]) -> dict[int, int]:
    """Return the notes: unit and length of the label.

    A note has its call in the text, or a heading above it.
    """
    headed = next((n for n in range(len(units) - 1, 0, -1) if HEADING.fullmatch(units[n].text)), None)
    if headed is not None:
        labels = {n: HEADED_LABEL.match(units[n].text) for n in range(headed + 1, len(units))}
    else:
        labels = {n: LABEL.match(unit.text) for n, unit in enumerate(units) if n}
        if not any(labels.values()):
            return _pointed(units)
        labels = _called(labels, _calls(units))
    found = {n: label.end() for n, label in labels.items() if label}
    return _last_run(found, len(units)) or ({} if headed is not None else _pointed(units))


def _pointed(units: Sequence[Unit]) -> dict[int, int]:
    """Return the last points of a text, `1. Document 68.`, if they count from 1 and each is called in the text."""
    found: dict[int, int] = {}
    numbers: list[int] = []
    for n in range(len(units) - 1, 0, -1):
        label = POINTED.match(units[n].text)
        if label is None:
            break
        found[n] = label.end()
        numbers.append(int(label[1]))
        if numbers[-1] == 1:
            break
    called = _calls(units[: min(found, default=0)])
    counted = numbers[::-1] == list(range(1, len(numbers) + 1))
    return found if counted and all(str(number) in called for number in numbers) else {}


def _called(labels: dict[int, re.Match[str] | None], calls: set[str]) -> dict[int, re.Match[str] | None]:
    """Keep the labels that have a call, and one without if its number follows on the note before it."""
    found: dict[int, re.Match[str] | None] = {}
    number = -1
    for n, label in labels.items():
        if label is None:
            continue
        sign = _sign(label.group())
        bracketed = label.group().startswith("[")
        if sign in calls or (bracketed and sign.isdigit() and int(sign) == number + 1):
            found[n] = label
            number = int(sign) if sign.isdigit() else -1
    return found


def _sign(label: str) -> str:
    """Return what a call and its note have in common: the “1” of `[1]`, `[^1]:` and `¹`."""
    return label.strip("[]^:").translate(RAISED)


def _last_run(found: dict[int, int], end: int) -> dict[int, int]:
    """Keep the notes that stand together at the end."""
    kept: dict[int, int] = {}
    for n in sorted(found, reverse=True):
        if end - n > GAP + 1:
            break
        kept[n] = found[n]
        end = n
    return kept


def _calls(units: Sequence[Unit]) -> set[str]:
    """Return every call in the text; what stands first in a unit is a label, no call."""
    return {_sign(call[call.lastindex or 0]) for unit in units for call in CALL.finditer(unit.text, 1)}
