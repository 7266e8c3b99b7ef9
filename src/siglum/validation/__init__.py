"""Judging: TEI files in, findings out, each with code, place and remedy.

`validate` is the way in; `CODES` is the table of all findings of siglum.
"""

from siglum.validation.codes import CODES
from siglum.validation.findings import Code, Finding, Severity
from siglum.validation.judging import validate

__all__ = ["CODES", "Code", "Finding", "Severity", "validate"]
