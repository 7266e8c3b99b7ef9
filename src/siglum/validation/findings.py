"""The findings: every code with its severity, message and remedy in one table, and a finding's place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "warning", "info"]


@dataclass(frozen=True, slots=True)
class Code:
    """One kind of finding. `message` and `remedy` are format strings over a finding's detail."""

    code: str
    severity: Severity
    message: str
    remedy: str
    explanation: str = ""  # a paragraph for `siglum explain` and docs/findings.md


@dataclass(frozen=True, slots=True)
class Finding:
    """A finding with its place: line and column from 1, 0 where unknown."""

    code: str
    severity: Severity
    file: str
    line: int
    column: int
    message: str
    remedy: str = ""
    xpath: str = ""
    excerpt: str = ""  # the offending text
    end_line: int = 0  # where the offending text ends
    end_column: int = 0


_TABLE = (
    Code("XML001", "error", "the file cannot be read: {reason}", "check the path"),
    Code("XML002", "error", "the encoding “{encoding}” is not accepted", "save the file as UTF-8"),
    Code("XML003", "error", "this is not an XML text: it holds {what}", "unpack or re-save it as UTF-8 text"),
    Code("XML004", "error", "the entities grow beyond all measure when expanded", "write the text out"),
    Code("XML005", "error", "elements are nested more than {limit} deep", "this is no text: check the file"),
    Code("XML006", "error", "the byte {byte} is not {encoding}", "save the file as UTF-8"),
    Code("XML007", "error", "the file is larger than {limit}", "split the file"),
    Code("XML008", "error", "the file is a link out of {folder}", "copy the file into the folder"),
    Code("XML010", "error", "not well-formed: {detail}", "mend this first: nothing after it can be read"),
    Code("RNG001", "error", "{detail}", "see the schema"),
    Code("REF001", "error", "@{attribute} points to “{target}”, which does not exist", "check the spelling"),
    Code("REF002", "error", "xml:id “{id}” stands twice", "give each element an id of its own"),
)
CODES = {each.code: each for each in _TABLE}


def found(
    code: str,
    file: str,
    line: int = 0,
    column: int = 0,
    end_line: int = 0,
    end_column: int = 0,
    **detail: str,
) -> Finding:
    """Return a finding of the table; `xpath` and `excerpt` are taken from the detail."""
    row = CODES[code]
    return Finding(
        code,
        row.severity,
        file,
        line,
        column,
        row.message.format_map(detail),
        row.remedy.format_map(detail),
        detail.get("xpath", ""),
        detail.get("excerpt", ""),
        end_line,
        end_column,
    )
