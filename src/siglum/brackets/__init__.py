"""Deciding what each editorial square bracket means: a Transcript comes in, Decisions go out; nothing of TEI."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from siglum.brackets.model import KINDS, Bracket, Cert, Decision, Kind, Verdict
from siglum.brackets.scan import scan

if TYPE_CHECKING:
    from siglum.brackets.decide import decide, explain, footnote_calls
    from siglum.brackets.project import NO_RULES, ProjectRules, project_rules
    from siglum.brackets.rules import RULES, Rule
    from siglum.brackets.worksheet import Worksheet

__all__ = [
    "KINDS",
    "NO_RULES",
    "RULES",
    "Bracket",
    "Cert",
    "Decision",
    "Kind",
    "ProjectRules",
    "Rule",
    "Verdict",
    "Worksheet",
    "decide",
    "explain",
    "footnote_calls",
    "project_rules",
    "scan",
]
_HOMES = {
    "decide": ("decide", "explain", "footnote_calls"),
    "project": ("NO_RULES", "ProjectRules", "project_rules"),
    "rules": ("RULES", "Rule"),
    "worksheet": ("Worksheet",),
}


def __getattr__(name: str) -> object:
    """Import the rules when they are asked for: who only names the kinds of bracket decides none.

    A module's names are taken over all at once: importing `decide` gives the package that name, for the module.
    """
    for home, names in _HOMES.items():
        if name in names:
            module = import_module(f"siglum.brackets.{home}")
            globals().update({each: getattr(module, each) for each in names})
            return globals()[name]
    raise AttributeError(name)
