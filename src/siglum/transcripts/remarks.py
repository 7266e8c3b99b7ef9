"""The remarks that reading a transcript yields: every code with what it means, for the table of findings."""

from __future__ import annotations

WINDOWS = "T001"
WIDE = "T002"
CONTROL = "T003"
EMPTY = "T004"
UNLABELLED = "T005"
SECOND = "T006"
TEXTLESS = "T007"
IMPOSSIBLE = "T008"

REMARKS: dict[str, str] = {
    WINDOWS: "the file is not UTF-8: it was read as Windows-1252, Windows-1251 or KOI8-R",
    WIDE: "the file was read as UTF-16, although it has no byte order mark",
    CONTROL: "a form feed or vertical tab was read as a space",
    EMPTY: "a label has no value",
    UNLABELLED: "a fact without its label was taken for what it looks like",
    SECOND: "a second value for one fact was kept in the catalogue notes",
    TEXTLESS: "no text follows the description",
    IMPOSSIBLE: "a date cannot be: there is no such day or month",
}
