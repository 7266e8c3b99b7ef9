"""The proof that a PDF prints every word of its document: in the order of the text, notes and apparatus included."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from pathlib import Path

from siglum.errors import FidelityError
from siglum.rendering.pdf.composing import Composed
from siglum.rendering.pdf.words import Letters, letters, read, text_and_foot

PAGE = "\ufffc"  # stands for a page number, which only the printer knows
_LEFTWARD = re.compile(r"[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]")
_REMEDY = "this is a fault of siglum: please report it with the document"


def prove(composed: Composed, pdf: Path) -> int:
    """Compare the words of a PDF with those of its document, and return how many characters were compared.

    Two comparisons: every word of the view is among the words given to Typst; the words given to
    Typst are those that the PDF shows, letter by letter in order for the text, none run together, and
    as often for the foot. Text written from right to left is painted in another order than it is
    read, and is compared by its letters. Raises FidelityError with the first words that are missing,
    ToolError where the PDF cannot be read.
    """
    name = composed.tei.name
    pieces = composed.words["text"].split(PAGE)
    foot = composed.words["foot"]
    given = Counter(_words(" ".join(pieces))) + Counter(_words(" ".join(foot)))
    missing = Counter(_words(composed.words["view"])) - given
    if missing:
        raise FidelityError(f"{name}: the Typst source has lost “{next(iter(missing))}”", _REMEDY)
    shown, below = text_and_foot(read(pdf))
    _in_order([letters(piece) for piece in pieces], letters(shown), name)
    # Notes too long for the foot stand after their document, among its text.
    _among([*pieces, *foot], letters(f"{below} {shown}"), name)
    return sum(len(letters(piece).text) for piece in (*pieces, *foot))


def _words(text: str) -> list[str]:
    found = letters(text)
    marks = [0, *sorted(found.ends), len(found.text)]
    return [found.text[a:b] for a, b in itertools.pairwise(marks) if a < b]


def _in_order(pieces: list[Letters], shown: Letters, name: str) -> None:
    """Find the pieces one after another; what stands between them is a page number."""
    if any(_LEFTWARD.search(piece.text) for piece in pieces):
        missing = Counter("".join(piece.text for piece in pieces)) - Counter(shown.text)
        if missing:
            raise FidelityError(f"{name}: the PDF has lost “{next(iter(missing))}”", _REMEDY)
        return
    at = 0
    for piece in pieces:
        found = shown.text.find(piece.text, at)
        if found < 0:
            raise FidelityError(
                f"{name}: the PDF does not show “{_parting(piece.text, shown.text)}”", _REMEDY
            )
        glued = [end for end in piece.ends if 0 < end < len(piece.text) and found + end not in shown.ends]
        if glued:
            around = piece.text[max(0, glued[0] - 12) : glued[0] + 12]
            raise FidelityError(f"{name}: words run together in the PDF: “{around}”", _REMEDY)
        at = found + len(piece.text)


def _parting(wanted: str, shown: str) -> str:
    """Return the letters from where the longest beginning that is shown ends."""
    low, high = 0, len(wanted)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if wanted[:middle] in shown else (low, middle - 1)
    return wanted[max(0, low - 20) : low + 20]


def _among(entries: list[str], shown: Letters, name: str) -> None:
    """Find every entry, none of its letters less often than given; one cut by a page is looked for by its words."""
    left = Counter(shown.text)
    for entry in entries:
        wanted = letters(entry).text
        left.subtract(Counter(wanted))
        if wanted not in shown.text and not _LEFTWARD.search(wanted):
            lost = [word for word in _words(entry) if word not in shown.text]
            if lost:
                raise FidelityError(f"{name}: the foot of the PDF's pages does not show “{lost[0]}”", _REMEDY)
    if any(count < 0 for count in left.values()):
        raise FidelityError(f"{name}: the foot of the PDF's pages has lost some of its words", _REMEDY)
