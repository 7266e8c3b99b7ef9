"""The table of codes: every finding that siglum can make, by the stage that makes it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from siglum.validation.codes.files import FILES
from siglum.validation.codes.links import LINKS
from siglum.validation.codes.sense import SENSE
from siglum.validation.codes.structure import STRUCTURE
from siglum.validation.codes.transcripts import TRANSCRIPTS
from siglum.validation.findings import Code, Finding

FAMILIES: Mapping[str, str] = MappingProxyType(
    {
        "XML": "Files that cannot be read as XML",
        "RNG": "Structure, by the RELAX NG schema",
        "XSD": "Structure, by an XSD",
        "SCH": "Rules, by Schematron",
        "REF": "Pointers and ids",
        "SEN": "Sense: dates, languages, brackets, notes, witnesses",
        "FID": "Fidelity to the transcript",
        "T": "Transcripts",
        "B": "Brackets",
    }
)
CODES: Mapping[str, Code] = MappingProxyType(
    {each.code: each for each in (*FILES, *STRUCTURE, *LINKS, *SENSE, *TRANSCRIPTS)}
)


def family(code: str) -> str:
    """Return the family of a code: its letters."""
    return code.rstrip("0123456789")


def found(
    code: str,
    file: str,
    place: Sequence[int] = (0, 0),
    /,
    *,
    remedy: str = "",
    **detail: str,
) -> Finding:
    """Return a finding of the table.

    `place` is line and column, and line and column of the end if known. `xpath` and `excerpt` are
    taken from the detail; a remedy that fits the case better than the table's may be given.
    """
    row = CODES[code]
    line, column, end_line, end_column = (*place, 0, 0)[:4]
    return Finding(
        code,
        row.severity,
        file,
        line,
        column,
        row.message.format_map(detail),
        remedy or row.remedy.format_map(detail),
        detail.get("xpath", ""),
        detail.get("excerpt", ""),
        end_line,
        end_column,
    )
