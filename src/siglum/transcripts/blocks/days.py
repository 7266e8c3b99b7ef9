"""The days of a journal: dates that head paragraphs, as in `1 October`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from siglum.transcripts.blocks.lines import DISTRIBUTION, POSTSCRIPT, REMARK, is_signature
from siglum.transcripts.blocks.units import Unit
from siglum.transcripts.dates import is_written_date

YEAR = re.compile(r"\d{4}|\d\]\d\d")
SHORTEST = 4  # words of a sentence


def days(units: Sequence[Unit]) -> frozenset[int]:
    """Return the dates that head further paragraphs: two at least, written alike, none below a signature."""
    found = [n for n in range(len(units) - 1) if _heads_text(units, n)]
    dated = frozenset(n for n in found if YEAR.search(units[n].text))
    undated = frozenset(found) - dated
    more = dated if len(dated) > len(undated) else undated
    return more if len(more) > 1 else frozenset()


def _heads_text(units: Sequence[Unit], n: int) -> bool:
    below = units[n + 1]
    return (
        is_written_date(units[n].text)
        and not (n and is_signature(units[n - 1].text))
        and below.ended
        and below.text.count(" ") >= SHORTEST - 1
        and not any(pattern.match(below.text) for pattern in (DISTRIBUTION, POSTSCRIPT, REMARK))
    )
