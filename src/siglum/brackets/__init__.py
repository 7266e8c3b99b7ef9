"""Deciding what each editorial square bracket means: a Transcript comes in, Decisions go out; nothing of TEI."""

from __future__ import annotations

from siglum.brackets.decide import decide, explain
from siglum.brackets.model import KINDS, Bracket, Cert, Decision, Kind, Verdict
from siglum.brackets.project import ProjectRules
from siglum.brackets.rules import RULES, Rule
from siglum.brackets.scan import scan

__all__ = [
    "KINDS",
    "RULES",
    "Bracket",
    "Cert",
    "Decision",
    "Kind",
    "ProjectRules",
    "Rule",
    "Verdict",
    "decide",
    "explain",
    "scan",
]
