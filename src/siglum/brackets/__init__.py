"""Deciding what each editorial square bracket means: a Transcript comes in, Decisions go out; nothing of TEI."""

from __future__ import annotations

from siglum.brackets.decide import decide, explain, footnote_calls
from siglum.brackets.model import KINDS, Bracket, Cert, Decision, Kind, Verdict
from siglum.brackets.project import NO_RULES, ProjectRules, project_rules
from siglum.brackets.rules import RULES, Rule
from siglum.brackets.scan import scan
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
