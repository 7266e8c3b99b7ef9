"""What an edition may choose for its print, from `[pdf]` of edition.toml: page, fonts, lines, limits."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any, Literal, get_args, get_origin, get_type_hints

from siglum import edition as editions
from siglum.errors import UsageError

Arrangement = Literal["interleaved", "layered"]
Restart = Literal["page", "document", "never"]
Brackets = Literal["square", "angle"]
Apparatus = Literal["positive", "negative"]
Order = Literal["date", "name"]

# Trimmed sizes in millimetres.
PAGES = {
    "A4": (210.0, 297.0),
    "A5": (148.0, 210.0),
    "B5": (176.0, 250.0),
    "6x9in": (152.4, 228.6),
    "5.5x8.5in": (139.7, 215.9),
    "letter": (215.9, 279.4),
    "royal": (156.0, 234.0),
}
_SIZE = re.compile(r"(?P<w>\d+(?:\.\d+)?)\s*[x×]\s*(?P<h>\d+(?:\.\d+)?)\s*(?P<unit>mm|cm|in)")
_UNITS = {"mm": 1.0, "cm": 10.0, "in": 25.4}
INTRODUCTION = "introduction.md"  # found by itself, as by the web edition


@dataclass(frozen=True, slots=True)
class Options:
    """The choices for a printed edition; every value has a default that gives a handsome page."""

    page: str = "6x9in"  # a name of PAGES, or "170x240mm"
    margins: tuple[float, ...] = ()  # top, right, bottom, left in mm; empty: in proportion to the page
    fonts: tuple[str, ...] = ("Libertinus Serif",)  # families, in order of preference
    font_paths: tuple[Path, ...] = ()  # folders or files beside the bundled fonts
    size: float = 10.5  # of the text, in points
    arrangement: Arrangement = "interleaved"
    brackets: Brackets = "square"  # around supplied words
    entries: tuple[str, ...] = ()  # kinds of intervention in the apparatus; none: all but supplied words
    apparatus: Apparatus = "positive"  # whether a lemma has the sigla of its witnesses
    line_numbers: int = 5  # every how many lines; 0 for none
    restart: Restart = "page"  # where the lines are counted anew
    introduction: str = ""  # a Markdown file, printed before the documents of the volume
    order: Order = "date"  # of the documents in the volume
    index_lines: bool = False  # whether the index gives line numbers: 12.5
    volume_pages: int = 500  # larger volumes are built in parts
    edition: str = ""  # the edition's title, in the running heads
    seconds: int = 120  # time limit of the compiler
    megabytes: int = 6144  # its memory limit

    def plain(self) -> dict[str, Any]:
        """Return what the Typst template reads: numbers and strings only."""
        width, height = page_size(self.page)
        return asdict(self) | {
            "font_paths": [],
            "width": width,
            "height": height,
            "margins": list(self.margins) or _margins(width, height),
        }


def options(table: Mapping[str, Any], root: Path, *, edition: str = "") -> Options:
    """Read the `[pdf]` table of edition.toml; paths are relative to `root`. Raises UsageError."""
    types = get_type_hints(Options)
    values: dict[str, Any] = {"edition": edition}
    for key, value in table.items():
        if key not in types:
            known = ", ".join(each.name for each in fields(Options))
            raise UsageError(f"[pdf] {key}: there is no such setting", f"known are {known}")
        values[key] = _value(key, types[key], value, root)
    if "introduction" not in table and (root / INTRODUCTION).is_file():
        values["introduction"] = INTRODUCTION
    page_size(values.get("page", Options().page))
    return Options(**values)


def options_for(tei: Path) -> Options:
    """Return the choices of the edition in whose folder, or from whose folder, a file is printed; else the defaults.

    The edition's title stands in the running foot of its own documents only. Raises UsageError.
    """
    found = editions.near(tei.resolve().parent) or editions.near()
    if found is None:
        return Options()
    own = tei.resolve().parent == found.tei.resolve()
    return options(found.options.get("pdf", {}), found.root, edition=found.title if own else "")


def page_size(name: str) -> tuple[float, float]:
    """Return width and height in mm of a named size or of “170x240mm”. Raises UsageError."""
    for known, size in PAGES.items():
        if known.lower() == name.strip().lower().replace("×", "x").replace(" ", ""):
            return size
    if not (match := _SIZE.fullmatch(name.strip())):
        raise UsageError(f"[pdf] page: “{name}” is no page size", f"write {', '.join(PAGES)}, or 170x240mm")
    unit = _UNITS[match["unit"]]
    width, height = float(match["w"]) * unit, float(match["h"]) * unit
    if not (80 <= width <= 1000 and 100 <= height <= 1500):
        raise UsageError(f"[pdf] page: {name} is too small or too large to set a text on")
    return width, height


def _margins(width: float, height: float) -> list[float]:
    """Top, right, bottom, left: the measure stays readable on a wide page."""
    side = max(20.0, (width - 125.0) / 2)
    return [round(height * 0.105, 1), round(side, 1), round(height * 0.1, 1), round(side + 2, 1)]


def _value(key: str, kind: Any, value: Any, root: Path) -> Any:
    choices = get_args(kind) if get_origin(kind) is Literal else ()
    if choices and value in choices:
        return value
    if choices:
        raise UsageError(f"[pdf] {key}: “{value}” is not known", f"write one of {', '.join(choices)}")
    if get_origin(kind) is tuple:
        return _many(key, get_args(kind)[0], value, root)
    accepted = (int, float) if kind is float else kind
    if not isinstance(value, accepted) or (isinstance(value, bool) and kind is not bool):
        wanted = {str: "text", bool: "true or false"}.get(kind, "number")
        raise UsageError(f"[pdf] {key}: {value!r} should be {wanted}")
    return value


def _many(key: str, kind: Any, value: Any, root: Path) -> tuple[Any, ...]:
    given = value if isinstance(value, list) else [value]
    accepted = (int, float) if kind is float else str
    if not all(isinstance(each, accepted) for each in given):
        raise UsageError(
            f"[pdf] {key}: {value!r} should be a list of {'numbers' if kind is float else 'texts'}"
        )
    if key == "margins" and len(given) != 4:
        raise UsageError("[pdf] margins: four numbers in mm are wanted", "write margins = [24, 20, 22, 22]")
    return tuple(root / each if kind is Path else each for each in given)
