"""A project's own rules, from `[brackets]` in edition.toml: words, patterns, names, titles, kinds switched off."""

from __future__ import annotations

import re
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, get_args

from siglum.brackets.context import Context
from siglum.brackets.model import KINDS, Bracket, Cert, Kind, Verdict
from siglum.errors import UsageError

TRIAL = 0.1  # seconds that a pattern may take for a few dozen short texts
KEYS = ("words", "patterns", "names", "titles", "off", "default_cert")


@dataclass(frozen=True, slots=True)
class ProjectRules:
    """What an edition adds to the rules, and what it takes away."""

    words: tuple[tuple[Kind, frozenset[str]], ...] = ()  # contents, in lower case, that are of a kind
    patterns: tuple[tuple[Kind, re.Pattern[str]], ...] = ()  # of the whole content
    names: frozenset[str] = frozenset()  # persons and places: never original wording, always able to identify
    titles: frozenset[str] = frozenset()  # in lower case: after them a name says who is meant
    off: frozenset[Kind] = frozenset()  # kinds that no rule may give
    default_cert: Cert = "low"  # of what no rule claims

    def rule(self, bracket: Bracket, context: Context) -> Verdict | None:
        """Claim what the project's words and patterns know; asked before all other rules."""
        if not bracket.balanced:
            return None
        content = context.content.lower()
        for kind, known in self.words:
            if content in known:
                return Verdict(kind, "high", "is a word of the project's own")
        for kind, pattern in self.patterns:
            if pattern.fullmatch(context.content):
                return Verdict(kind, "high", f"fits the project's own pattern “{pattern.pattern}”")
        return None


NO_RULES = ProjectRules()


def project_rules(table: Mapping[str, Any], path: Path | None = None) -> ProjectRules:
    """Return the rules that the table `[brackets]` of edition.toml gives; `path` is for the messages.

    Raises UsageError naming the key, and the line where it can be found, for an unknown key or kind,
    a value of the wrong sort, or a pattern that is no regular expression.
    """
    reading = _Reading(path)
    for key in table:
        if key not in KEYS:
            raise reading.error(key, key, f"unknown key “{key}”", f"known are {', '.join(KEYS)}")
    cert = table.get("default_cert", "low")
    if cert not in get_args(Cert):
        raise reading.error("default_cert", cert, f"“{cert}” is no certainty", "write high, medium or low")
    return ProjectRules(
        words=tuple(
            (kind, frozenset(" ".join(each.lower().split()) for each in found))
            for kind, found in reading.by_kind(table, "words")
        ),
        patterns=tuple(
            (kind, reading.pattern(kind, each))
            for kind, found in reading.by_kind(table, "patterns")
            for each in found
        ),
        names=frozenset(reading.texts(table.get("names", []), "names")),
        titles=frozenset(each.lower() for each in reading.texts(table.get("titles", []), "titles")),
        off=frozenset(reading.kind(each, "off") for each in reading.texts(table.get("off", []), "off")),
        default_cert=cert,
    )


class _Reading:
    """The table's values, checked; errors name file, line and key."""

    def __init__(self, path: Path | None) -> None:
        self.path = path

    def error(self, key: str, wanted: object, message: str, remedy: str = "") -> UsageError:
        place = "edition.toml"
        if self.path is not None:
            place = str(self.path)
            if (line := self._line(key, str(wanted))) is not None:
                place = f"{place}:{line}"
        return UsageError(f"{place}: [brackets] {key}: {message}", remedy)

    def _line(self, key: str, wanted: str) -> int | None:
        """The line after `[brackets…]` in which the value stands, or else the key."""
        if self.path is None or not self.path.is_file():
            return None
        inside = False
        quoted, bare, named = [], [], []
        for n, line in enumerate(self.path.read_text("utf-8", errors="replace").split("\n"), 1):
            if line.lstrip().startswith("["):
                inside = line.lstrip().startswith("[brackets")
            if not (inside or line.lstrip().startswith("brackets.")):
                continue
            plain = line.replace("\\\\", "\\")
            if any(f"{mark}{wanted}{mark}" in plain for mark in "'\""):
                quoted.append(n)
            elif wanted and wanted in plain:
                bare.append(n)
            elif re.search(rf"\b{re.escape(key.rpartition('.')[2])}\b", line):
                named.append(n)
        return next(iter(quoted + bare + named), None)

    def kind(self, name: str, key: str) -> Kind:
        if name not in KINDS or name == "unbalanced":
            known = ", ".join(kind for kind in KINDS if kind != "unbalanced")
            raise self.error(key, name, f"“{name}” is no kind of bracket", f"the kinds are {known}")
        return name

    def by_kind(self, table: Mapping[str, Any], key: str) -> list[tuple[Kind, list[str]]]:
        found = table.get(key, {})
        if not isinstance(found, Mapping):
            raise self.error(key, key, "is not a table", f'write [brackets.{key}] and, below it, gap = ["…"]')
        return [(self.kind(kind, key), self.texts(given, f"{key}.{kind}")) for kind, given in found.items()]

    def texts(self, given: object, key: str) -> list[str]:
        if not isinstance(given, list) or not all(isinstance(each, str) and each.strip() for each in given):
            raise self.error(
                key, key, "is not a list of texts", f'write {key.rpartition(".")[2]} = ["…", "…"]'
            )
        return given

    def pattern(self, kind: str, text: str) -> re.Pattern[str]:
        try:
            made = re.compile(text, re.IGNORECASE)
            if _endless(made):
                message = f"“{text}” can take for ever: it can read one text in too many ways"
                remedy = "let no + or * stand inside brackets that have a + or * themselves"
                raise self.error(f"patterns.{kind}", text, message, remedy)
            return made
        except re.error as error:
            raise self.error(
                f"patterns.{kind}",
                text,
                f"“{text}” is no regular expression: {error}",
                "see docs/brackets.md",
            ) from error


def _endless(pattern: re.Pattern[str]) -> bool:
    """Whether a pattern's time explodes with the length of a text that almost fits it.

    The texts tried are short at first and grow, so that the trial of any pattern ends at once.
    """
    runs = {*re.findall(r"\w+|\W", pattern.pattern)[:40], *pattern.pattern[:40], *"aA1 .-", "a ", "a, "}
    for length in (*range(10, 30, 2), 60, 200):
        begun = time.thread_time()
        for run in sorted(runs):
            pattern.fullmatch((run * length)[:length] + "\0")
            if time.thread_time() - begun > TRIAL:
                return True
    return False
