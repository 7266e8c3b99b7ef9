"""Words, marks and characters; and their normal forms, by which witnesses are compared."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from types import MappingProxyType

THING = "\ufffc"
BREAK = "\0"  # where a break stands that ends a word: no XML holds this character
# Scripts without spaces between words, where every character is a token of its own.
_SINGLE = "\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_LETTER = rf"[^\W{_SINGLE}]"
_WORD = re.compile(
    rf"{THING}|[{_SINGLE}][\u3099\u309a\ufe00-\ufe0f\U000e0100-\U000e01ef]*"
    rf"|(?:[^\W\d_]\.){{2,}}"  # a.m., U.S.S.R.
    rf"|\d+(?:[.,:]\d+)+"
    rf"|{_LETTER}(?:{_LETTER}|[\u0300-\u036f\u00ad])*(?:['’ʼ‘\-‐‑·](?:{_LETTER}|[\u0300-\u036f\u00ad])+)*"
    rf"|\.\.\.+|[^ \t\r\n{BREAK}]"
)
_TIGHT = re.compile(rf"(?<=[{_SINGLE}]){BREAK}+(?=[{_SINGLE}])")
_INNER = re.compile(r"['’ʼ‘\-‐‑·\u00ad]|(?<=[^\W\d_])\.")
_MARKS = {
    "‘": "'",
    "’": "'",
    "“": '"',
    "”": '"',
    "„": '"',
    "«": '"',
    "»": '"',
    "‹": "'",
    "›": "'",
    "…": "...",
}
_MARKS |= dict.fromkeys("‐‑‒–—―−", "-") | {"。": ".", "，": ",", "、": ",", "「": '"', "」": '"'}


def split(text: str) -> Iterator[tuple[int, int]]:
    """Yield start and end of every token of a text."""
    return (match.span() for match in _WORD.finditer(text))


def tight(text: str) -> set[int]:
    """Return where breaks stand that mean no white space: between two characters of Chinese or Japanese."""
    return {at for match in _TIGHT.finditer(text) for at in range(*match.span())}


@dataclass(frozen=True, slots=True)
class Normaliser:
    """How forms are made equal before they are compared. What differs all the same is a variant of substance."""

    case: bool = True  # upper and lower case are one
    punctuation: bool = False  # all punctuation marks are one
    unicode: bool = True  # compatible characters are one (NFKC): ligatures, full width, composed or not
    accents: bool = False  # letters with and without diacritics are one
    spellings: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    _spellings: _Hashed = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_spellings", _Hashed(self.spellings))

    def key(self, text: str) -> str:
        """Return the normal form of a token; never empty."""
        return _key(text, self.case, self.punctuation, self.unicode, self.accents, self._spellings)


class _Hashed:
    """A mapping by its identity, so that normal forms can be remembered."""

    def __init__(self, mapping: Mapping[str, str]) -> None:
        self.mapping = mapping

    def __hash__(self) -> int:
        return id(self.mapping)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Hashed) and self.mapping is other.mapping


@lru_cache(maxsize=200_000)
def _key(text: str, case: bool, punctuation: bool, unicode: bool, accents: bool, spellings: _Hashed) -> str:
    if not any(character.isalnum() for character in text):
        mark = "".join(_MARKS.get(character, character) for character in text)
        return "." if punctuation and text != THING else mark
    key = unicodedata.normalize("NFKC" if unicode else "NFC", text)
    key = _INNER.sub("", key) or key
    if accents:
        bare = (each for each in unicodedata.normalize("NFD", key) if not unicodedata.combining(each))
        key = unicodedata.normalize("NFC", "".join(bare))
    if case:
        key = key.casefold()
    return spellings.mapping.get(key, key)
