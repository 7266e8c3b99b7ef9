"""The words by which the kinds are known, from cues.toml, as compiled patterns."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import cast


@cache
def cues() -> dict[str, dict[str, list[str]]]:
    """Return all lists of cues: section, name, regular expressions."""
    text = (files(__package__) / "cues.toml").read_text(encoding="utf-8")
    return cast(dict[str, dict[str, list[str]]], tomllib.loads(text))


@cache
def joined(section: str, *names: str) -> str:
    """Return the cues of a section, or of some of its lists, as one group."""
    lists = cues()[section]
    found = [each for name in (names or tuple(lists)) for each in lists[name]]
    return f"(?:{'|'.join(found)})"


@cache
def pattern(section: str, *names: str, before: str = "", after: str = "") -> re.Pattern[str]:
    """Return a pattern for the cues, with more before and after the group if wanted."""
    return re.compile(before + joined(section, *names) + after, re.IGNORECASE | re.DOTALL)


@cache
def each(section: str, before: str = r"\b", after: str = "") -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Return every list of a section with its name, in the order of the file."""
    return tuple((name, pattern(section, name, before=before, after=after)) for name in cues()[section])
