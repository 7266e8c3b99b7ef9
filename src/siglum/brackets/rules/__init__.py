"""The rules, one kind of bracket a file; the order of the tuple is the precedence."""

from __future__ import annotations

from collections.abc import Callable

from siglum.brackets.context import Context
from siglum.brackets.model import Bracket, Verdict
from siglum.brackets.rules.first import (
    gap,
    identification,
    literal,
    original,
    sic,
    supplied,
    unbalanced,
    variant,
)

Rule = Callable[[Bracket, Context], Verdict | None]

RULES: tuple[Rule, ...] = (unbalanced, literal, gap, sic, variant, identification, original, supplied)
