"""Collating: witnesses come in, one TEI text with a critical apparatus goes out, proved against each of them.

sources ─▶ witnesses ─ alignment ─▶ rows ─ grid, stretches ─▶ entries ─ tei ─▶ document ─ proof ─▶ Collation
"""

from __future__ import annotations

from siglum.collation.collating import Collation, collate
from siglum.collation.settings import Settings
from siglum.collation.sources import Given, load_witness, named
from siglum.collation.worksheet import Worksheet

__all__ = ["Collation", "Given", "Settings", "Worksheet", "collate", "load_witness", "named"]
