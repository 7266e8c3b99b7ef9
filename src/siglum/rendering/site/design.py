"""How an edition wants to look: the table [html] of edition.toml, checked, and the style sheet made from it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from siglum.edition import FILE, Edition
from siglum.errors import UsageError
from siglum.rendering.html import styles

KEYS = frozenset(
    {"introduction", "logo", "css", "stylesheet", "colours", "colors", "fonts", "serif", "sans", "parallel"}
)
COLOURS = ("paper", "sheet", "ink", "quiet", "rule", "accent")
_COLOUR = re.compile(r"#[0-9a-fA-F]{3,8}|[a-zA-Z]{3,30}|(?:rgb|hsl|oklch|oklab|lab|lch)\([0-9a-z.,%/ -]*\)")
_FAMILY = re.compile(r"[\w .-]{1,60}")


@dataclass(frozen=True, slots=True)
class Font:
    """A font file that the edition brings along."""

    family: str
    file: Path
    weight: str = "400"
    style: str = "normal"


@dataclass(frozen=True, slots=True)
class Design:
    """What [html] says. A colour is one value, or two: for light and for dark."""

    introduction: Path | None = None
    logo: Path | None = None
    css: Path | None = None
    stylesheet: Path | None = None
    colours: tuple[tuple[str, str], ...] = ()
    fonts: tuple[Font, ...] = ()
    parallel: tuple[Path, ...] = ()  # tables that align two documents
    serif: str = ""
    sans: str = ""

    @classmethod
    def of(cls, edition: Edition) -> Design:
        """Read the table. Raises UsageError with the key that is wrong."""
        table = edition.options.get("html", {})
        if unknown := sorted(set(table) - KEYS):
            raise _wrong(f"unknown key {unknown[0]}", f"known are {', '.join(sorted(KEYS))}")
        introduction = _file(edition, table, "introduction") or _usual(edition.root / "introduction.md")
        return cls(
            introduction=introduction,
            logo=_file(edition, table, "logo"),
            css=_file(edition, table, "css"),
            stylesheet=_file(edition, table, "stylesheet"),
            colours=_colours(table.get("colours", table.get("colors", {}))),
            fonts=_fonts(edition, table.get("fonts", [])),
            parallel=_tables(edition, table.get("parallel", [])),
            serif=_family(table.get("serif", "")),
            sans=_family(table.get("sans", "")),
        )

    @property
    def logo_target(self) -> str:
        """Where the logo stands in the web edition; empty where there is none."""
        return f"assets/logo{self.logo.suffix.lower()}" if self.logo else ""

    def files(self) -> list[Path]:
        """Return the edition's own files that the pages around the documents are made with."""
        given = [self.introduction, self.logo, self.css, *(font.file for font in self.fonts), *self.parallel]
        return [path for path in given if path]

    def templates(self) -> list[Path]:
        """Return the edition's own stylesheet and those beside it, which it may import."""
        return sorted(self.stylesheet.parent.glob("*.xsl")) if self.stylesheet else []

    def style(self) -> str:
        """Return the style sheet of the edition: ours, its fonts and colours, its own CSS file last."""
        parts = [each.read_text("utf-8") for each in styles()]
        for font in self.fonts:
            parts.append(
                f'@font-face {{ font-family: "{font.family}"; src: url("fonts/{font.file.name}"); '
                f"font-weight: {font.weight}; font-style: {font.style}; font-display: swap; }}"
            )
        chosen = [f"  --{name}: {value};" for name, value in self.colours]
        for role, family, rest in (
            ("serif", self.serif, "Georgia, serif"),
            ("sans", self.sans, "sans-serif"),
        ):
            if family:
                chosen.append(f'  --{role}: "{family}", {rest};')
        if chosen:
            parts.append(":root {\n" + "\n".join(chosen) + "\n}")
        if self.css:
            parts.append(self.css.read_text("utf-8"))
        return "\n".join(parts)


def _wrong(what: str, remedy: str = "see docs/guide.md, “How the web edition looks”") -> UsageError:
    return UsageError(f"{FILE}: [html] {what}", remedy)


def _usual(path: Path) -> Path | None:
    return path if path.is_file() else None


def _file(edition: Edition, table: Mapping[str, Any], key: str) -> Path | None:
    value = table.get(key, "")
    if not isinstance(value, str):
        raise _wrong(f"{key} is not a path")
    path = edition.root / value
    if value and not path.is_file():
        raise _wrong(f"{key}: there is no file {path}", "mend the path, or leave the key out")
    return path if value else None


def _tables(edition: Edition, names: Any) -> tuple[Path, ...]:
    if not isinstance(names, list):
        raise _wrong("parallel is not a list", 'write parallel = ["alignment.tsv"]')
    return tuple(path for name in names if (path := _file(edition, {"parallel": name}, "parallel")))


def _colours(table: Any) -> tuple[tuple[str, str], ...]:
    if not isinstance(table, dict):
        raise _wrong("colours is not a table", 'write [html.colours] and accent = "#8c2317" below it')
    found = []
    for name, value in table.items():
        pair = value if isinstance(value, list) else [value]
        if name not in COLOURS:
            raise _wrong(f"colours: unknown colour {name}", f"known are {', '.join(COLOURS)}")
        if len(pair) not in (1, 2) or not all(isinstance(v, str) and _COLOUR.fullmatch(v) for v in pair):
            raise _wrong(
                f"colours: {name} is not a colour",
                'write "#8c2317", or ["#8c2317", "#f0a28e"] for light and dark',
            )
        found.append((name, pair[0] if len(pair) == 1 else f"light-dark({pair[0]}, {pair[1]})"))
    return tuple(found)


def _family(value: Any) -> str:
    if not isinstance(value, str) or (value and not _FAMILY.fullmatch(value)):
        raise _wrong(f"“{value}” is not the name of a font")
    return value


def _fonts(edition: Edition, entries: Any) -> tuple[Font, ...]:
    if not isinstance(entries, list):
        raise _wrong("fonts is not a list", "write [[html.fonts]] and family, file below it")
    fonts = []
    for entry in entries:
        file = _file(edition, entry, "file") if isinstance(entry, dict) else None
        if file is None or not entry.get("family"):
            raise _wrong("fonts: an entry has no family or no file")
        weight, style = str(entry.get("weight", "400")), str(entry.get("style", "normal"))
        if not re.fullmatch(r"\d{1,4}(?: \d{1,4})?", weight) or style not in ("normal", "italic", "oblique"):
            raise _wrong("fonts: weight is a number, style is normal or italic")
        fonts.append(Font(_family(entry["family"]), file, weight, style))
    return tuple(fonts)
