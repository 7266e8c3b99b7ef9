"""Settings in words, from the command line and from edition.toml."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType
from typing import Literal

from siglum.collation.settings import Settings
from siglum.collation.tokens import Normaliser
from siglum.errors import InputError, UsageError

IGNORABLE = ("case", "unicode", "punctuation", "accents")
IGNORED = ("case", "unicode")  # unless something else is said


def settings(
    ignore: Iterable[str] = IGNORED,
    choice: str = "original",
    supplied: bool = True,
    spellings: Path | None = None,
) -> Settings:
    """Return settings. Raises UsageError for words that mean nothing here, InputError for a bad list of spellings."""
    ignored = [each.strip() for each in ignore if each.strip() and each.strip() != "nothing"]
    for each in ignored:
        if each not in IGNORABLE:
            raise UsageError(
                f"“{each}” cannot be ignored", f"choose among {', '.join(IGNORABLE)}, or write nothing"
            )
    if choice not in ("original", "edited"):
        raise UsageError(f"“{choice}” is no side of a choice", "write original or edited")
    side: Literal["original", "edited"] = "edited" if choice == "edited" else "original"
    bare = Normaliser(
        case="case" in ignored,
        punctuation="punctuation" in ignored,
        unicode="unicode" in ignored,
        accents="accents" in ignored,
    )
    pairs = read_spellings(spellings, bare) if spellings else {}
    return Settings(side, supplied, replace(bare, spellings=MappingProxyType(pairs)))


def read_spellings(path: Path, normal: Normaliser) -> dict[str, str]:
    """Read pairs of spellings, one a line, separated by a tab; the second is what the first is taken for."""
    try:
        lines = path.read_text("utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(
            f"{path}: cannot be read: {error}", "a list of spellings is text in UTF-8"
        ) from error
    pairs: dict[str, str] = {}
    for n, line in enumerate(lines, 1):
        cells = [cell.strip() for cell in line.split("\t")]
        if not line.strip() or line.startswith("#"):
            continue
        if len(cells) != 2 or not all(cells):
            raise InputError(
                f"{path}:{n}: is no pair of spellings", "write two words with a tab between them"
            )
        pairs[normal.key(cells[0])] = normal.key(cells[1])
    return pairs
