"""What must be made again, and in parallel: transcripts → TEI → HTML and PDF."""

from __future__ import annotations

from siglum.build.pages import Made, pages
from siglum.build.prints import prints
from siglum.build.running import run
from siglum.build.state import State
from siglum.build.transcripts import (
    EncodeReport,
    EncodeSettings,
    encode_all,
    settings_of,
    transcripts_in,
)

__all__ = [
    "EncodeReport",
    "EncodeSettings",
    "Made",
    "State",
    "encode_all",
    "pages",
    "prints",
    "run",
    "settings_of",
    "transcripts_in",
]
