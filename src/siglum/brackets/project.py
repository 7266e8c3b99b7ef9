"""A project's own rules, from `[brackets]` in edition.toml."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ProjectRules:
    """What an edition adds to the rules."""
