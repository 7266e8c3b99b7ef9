"""Judging: TEI files in, findings out, each with code, place and remedy.

files ─ safe ─▶ documents ─ examined ─▶ structure, rules, references, sense, fidelity ─▶ findings ─ report ─▶ text

`validate` is the way in; `CODES` is the table of all findings of siglum.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from siglum.validation.codes import CODES
from siglum.validation.findings import Code, Finding, Severity

if TYPE_CHECKING:
    from siglum.validation.judging import Judge, validate
    from siglum.validation.settings import Settings, settings_of

__all__ = ["CODES", "Code", "Finding", "Judge", "Settings", "Severity", "settings_of", "validate"]


def __getattr__(name: str) -> object:
    """Import what judges when it is asked for: who only reads a document, or tells findings, judges nothing."""
    if name not in __all__:
        raise AttributeError(name)
    home = "judging" if name in ("Judge", "validate") else "settings"
    return getattr(import_module(f"siglum.validation.{home}"), name)
