"""Names under romanisation: how like one another two spellings of a name are, whatever the systems."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from rapidfuzz.fuzz import ratio

_LETTERS = str.maketrans(
    {"ł": "l", "đ": "d", "ð": "d", "ø": "o", "ı": "i", "æ": "ae", "œ": "oe", "ß": "ss", "þ": "th"}
)
# Consonants that the systems write differently go to one sign; longest groups first.
_CONSONANTS = (
    (r"shch|schtsch|szcz|chtch|šč", "S"),
    (r"dsch|tsch|tch|tsh|dzh|dz|cz|ch|zh|ts|tz|dj|gy|hs|tx|dž", "C"),
    (r"sch|sz|sh|ss|x", "S"),
    (r"kh|ck|kk|gh|qu", "K"),
    (r"ph|ff", "F"),
    (r"pp|bb|bh", "P"),
    (r"tt|th|dd|dh", "T"),
    (r"ll|rr|lh", "L"),
    (r"nn|nh|ny", "N"),
    (r"[jzcq]", "C"),
    (r"[s]", "S"),
    (r"[gk]", "K"),
    (r"h", "K"),
    (r"[bp]", "P"),
    (r"[vwf]", "F"),
    (r"[dt]", "T"),
    (r"[rl]", "L"),
    (r"n", "N"),
)
_VOWELS = (
    (r"iy|ij|yy|ii|yi|iu|yu|ju", "i"),
    (r"ia|ya|ja|ea", "ia"),
    (r"ye|ie|je|io|yo|jo|yeo", "e"),
    (r"eo|eu|oe|ou|oo|uo|au|ao|o|u", "o"),
    (r"ae|ai|ei|ee|e", "e"),
    (r"y|i", "i"),
)
_CONSONANT_RULES = tuple((re.compile(pattern), sign) for pattern, sign in _CONSONANTS)
_VOWEL_RULES = tuple((re.compile(pattern), sign) for pattern, sign in _VOWELS)
# Names that are the same although their letters are not: postal and Cantonese forms, places renamed in spelling only.
_SAME = tuple(
    frozenset(pair.split("/"))
    for pair in (
        "peking/beijing", "nanking/nanjing", "canton/guangzhou", "mukden/shenyang", "amoy/xiamen", "dairen/dalian",
        "chiangkaishek/jiangjieshi", "sunyatsen/sunzhongshan", "formosa/taiwan", "hankow/hankou", "tientsin/tianjin",
        "danzig/gdansk", "breslau/wroclaw", "lemberg/lviv", "lvov/lviv", "pressburg/bratislava", "agram/zagreb",
        "kingisepp/kuressaare", "reval/tallinn", "vilna/vilnius", "teschen/cieszyn", "stettin/szczecin",
        "kiev/kyiv", "yi/ri", "yi/li", "lee/ri", "lee/yi", "no/roh", "im/rim", "yu/ryu", "yang/ryang", "hongkong/xianggang",
    )
)  # fmt: skip


@lru_cache(65536)
def plain(name: str) -> str:
    """Return a name in plain lower-case letters: no diacritics, hyphens, apostrophes or spaces."""
    folded = "".join(each for each in unicodedata.normalize("NFKD", name) if not unicodedata.combining(each))
    return re.sub(r"[\W_]+", "", folded.lower().translate(_LETTERS))


@lru_cache(65536)
def skeleton(name: str) -> str:
    """Return the sounds of a name, coarsely: one sign for the letters that romanisations exchange."""
    found = plain(name)
    for pattern, sign in _VOWEL_RULES:
        found = pattern.sub(sign, found)
    for pattern, sign in _CONSONANT_RULES:
        found = pattern.sub(sign, found)
    return re.sub(r"(.)\1+", r"\1", found)


def likeness(one: str, other: str) -> float:
    """Return how like two spellings are, 0 to 1: by letters or by sounds, whichever is greater."""
    a, b = plain(one), plain(other)
    if not a or not b:
        return 0.0
    if a == b or frozenset((a, b)) in _SAME:
        return 1.0
    sounds = ratio(skeleton(one), skeleton(other)) / 100
    return max(ratio(a, b) / 100, sounds * 0.95)


def parts(words: Sequence[str]) -> int:
    """Return of how many parts a name is, hyphens counting as spaces: Pak Yong-guk is of three."""
    return sum(len([each for each in re.split(r"[-\s.]+", word) if each]) for word in words)
