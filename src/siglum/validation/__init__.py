"""Judging: TEI files in, findings out, each with code, place and remedy.

files ─ safe ─▶ documents ─ examined ─▶ structure, rules, references, sense, fidelity ─▶ findings ─ report ─▶ text

`validate` is the way in; `CODES` is the table of all findings of siglum.
"""

from siglum.validation.codes import CODES
from siglum.validation.findings import Code, Finding, Severity
from siglum.validation.judging import Judge, validate
from siglum.validation.settings import Settings, settings_of

__all__ = ["CODES", "Code", "Finding", "Judge", "Settings", "Severity", "settings_of", "validate"]
