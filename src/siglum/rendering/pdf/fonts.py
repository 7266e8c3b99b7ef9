"""Characters that no font at hand can show: which they are, and which package of fonts to install."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

# First word of a character's Unicode name → its script, Debian's package, PyPI's package where there is one.
_PACKAGES = {
    "CJK": ("Chinese", "fonts-noto-cjk", "pylopdf-fonts-zh-cn"),
    "HIRAGANA": ("Japanese", "fonts-noto-cjk", ""),
    "KATAKANA": ("Japanese", "fonts-noto-cjk", ""),
    "HANGUL": ("Korean", "fonts-noto-cjk", "pylopdf-fonts-ko"),
    "IDEOGRAPHIC": ("Chinese", "fonts-noto-cjk", "pylopdf-fonts-zh-cn"),
    "FULLWIDTH": ("Chinese", "fonts-noto-cjk", "pylopdf-fonts-zh-cn"),
}
_OTHERS = "fonts-noto-core"
_REFUSED = re.compile(r'the text `"(?P<text>.*?)"` could not be displayed')
_ESCAPE = re.compile(r"\\u\{([0-9a-f]+)\}")


def missing(diagnostics: str) -> tuple[str, ...]:
    """Return the characters that Typst's diagnostics say no font can show, each once, in order."""
    texts = (_ESCAPE.sub(_character, found["text"]) for found in _REFUSED.finditer(diagnostics))
    characters = (each for text in texts for each in text if not each.isspace())
    return tuple(dict.fromkeys(characters))


def sentence(characters: Iterable[str]) -> str:
    """Name the characters, with their numbers where they may not show on a terminal either."""
    named = [
        f"{each} (U+{ord(each):04X})" if each.isprintable() else f"U+{ord(each):04X}" for each in characters
    ]
    more = f" and {len(named) - 12} more" if len(named) > 12 else ""
    return f"no font at hand can show {', '.join(named[:12])}{more}"


def remedy(characters: Iterable[str]) -> str:
    """Say which fonts to install, and where their folder is declared."""
    wanted = list(characters)
    if all(unicodedata.category(each) in ("Co", "Cn") for each in wanted):
        return "These are private characters: declare a font that has them in `font_paths` of [pdf]."
    packages = dict.fromkeys(
        _package(each) for each in wanted if unicodedata.category(each) not in ("Co", "Cn")
    )
    return f"Install {'; '.join(packages)}, and name the folder of the fonts in `font_paths` of [pdf] in edition.toml."


def _package(character: str) -> str:
    word = unicodedata.name(character, "UNKNOWN").split()[0].split("-")[0]
    script, debian, pypi = _PACKAGES.get(word, (word.capitalize(), _OTHERS, ""))
    return f"fonts for {script} (Debian: {debian}{f'; PyPI: {pypi}' if pypi else ''})"


def _character(found: re.Match[str]) -> str:
    return chr(int(found[1], 16))
