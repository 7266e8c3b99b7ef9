"""What is known of words: English ones with their classes, letter groups of other languages; derived, see README.md."""

from __future__ import annotations

from functools import cache, lru_cache
from importlib.resources import files

# Regular endings: the ending, what stands in its place in the stem, the class of the stem, that of the form.
_ENDINGS = (
    ("ies", "y", "n", "n"),
    ("ies", "y", "v", "v"),
    ("es", "", "n", "n"),
    ("es", "", "v", "v"),
    ("s", "", "n", "n"),
    ("s", "", "v", "v"),
    ("ied", "y", "v", "v"),
    ("ed", "", "v", "v"),
    ("ed", "e", "v", "v"),
    ("ed", "", "n", "a"),
    ("ying", "ie", "v", "v"),
    ("ing", "", "v", "v"),
    ("ing", "e", "v", "v"),
    ("ily", "y", "a", "r"),
    ("ly", "", "a", "r"),
    ("ly", "le", "a", "r"),
    ("iest", "y", "a", "a"),
    ("est", "", "a", "a"),
    ("er", "", "a", "a"),
    ("er", "e", "v", "n"),
    ("er", "", "v", "n"),
    ("ers", "e", "v", "n"),
    ("ers", "", "v", "n"),
    ("ings", "", "v", "n"),
    ("ings", "e", "v", "n"),
    ("ism", "", "n", "n"),
    ("ism", "", "a", "n"),
    ("ist", "", "n", "nP"),
    ("ists", "", "n", "nP"),
    ("ist", "e", "n", "nP"),
    ("ist", "y", "n", "nP"),
    ("ism", "e", "n", "n"),
    ("ism", "y", "n", "n"),
    ("ization", "ize", "v", "n"),
    ("isation", "ise", "v", "n"),
    ("isation", "ize", "v", "n"),
    ("ship", "", "n", "n"),
    ("hood", "", "n", "n"),
    ("less", "", "n", "a"),
    ("like", "", "n", "a"),
    ("able", "", "v", "a"),
    ("ness", "", "a", "n"),
    ("iness", "y", "a", "n"),
)
PREFIXES = (
    "un",
    "re",
    "pre",
    "non",
    "anti",
    "counter",
    "over",
    "mis",
    "sub",
    "inter",
    "co",
    "ex",
    "pro",
    "trans",
    "pan",
    "ultra",
    "neo",
    "semi",
)
# What English makes compounds with: `headman`, `storehouse`.
_SECONDS = (
    "man men woman women house houses land work works ship yard side book paper keeper holder owner worker maker "
    "taker bearer driver"
).split()
_LATIN = (
    "a b v g d e z i i k l m n o p r s t u f kh ts y ' e i i g dz j k e zh ch sh shch iu ia e lj nj dzh g i"
)
_CYRILLIC = dict(zip("абвгдезийклмнопрстуфхцыьэіїѓѕјќєжчшщюяёљњџґѝ", _LATIN.split(), strict=True)) | {"ъ": ""}


def endings(word: str) -> list[tuple[str, str, str]]:
    """Return the stems that a regular English form may have, each with the class of the stem and of the form."""
    found = []
    for ending, replaced, stem_class, form_class in _ENDINGS:
        if ending == "es" and not word[:-2].endswith(("s", "x", "z", "ch", "sh", "o")):
            continue
        if word.endswith(ending) and len(word) - len(ending) >= 2:
            stem = word[: -len(ending)] + replaced
            found.append((stem, stem_class, form_class))
            if not replaced and len(stem) > 3 and stem[-1] == stem[-2]:
                found.append((stem[:-1], stem_class, form_class))
    return found


@lru_cache(65536)
def tags(word: str) -> str:
    """Return an English word's classes, the commonest first, or "" if it is unknown.

    n noun, v verb, a adjective, r adverb; of a noun's first sense P person, G group, L place, T time,
    C something said or written; "-" a word of no class. A capitalised word is looked up as it is
    (Korean), then in lower case.
    """
    known = _english()
    found = known.get(word, "")
    low = word.lower()
    if not found or low != word:
        found += known.get(low, "")
    for stem, need, form in endings(low):
        letters = known.get(stem, "") or known.get(stem.capitalize(), "")
        if need in letters:
            found += form + "".join(each for each in letters if each.isupper() and form == "n")
    if found:
        letters = "".join(dict.fromkeys(found))
        return letters.replace("P", "") if low.endswith(("ship", "hood")) else letters
    return _compound(low)


def _compound(word: str) -> str:
    if "-" in word:
        parts = word.split("-")
        return tags(parts[-1]) if all(tags(part) or part in PREFIXES for part in parts) else ""
    for second in _SECONDS:
        if word.endswith(second) and len(word) - len(second) > 2 and tags(word[: -len(second)]):
            return tags(second)
    for prefix in PREFIXES:
        if word.startswith(prefix) and len(word) - len(prefix) > 4 and (found := tags(word[len(prefix) :])):
            return found
    return ""


@cache
def _english() -> dict[str, str]:
    found: dict[str, str] = {}
    for line in (files(__package__) / "english.txt").read_text(encoding="utf-8").splitlines():
        letters, *words = line.split(" ")
        found.update(dict.fromkeys(words, letters))
    return found


@cache
def trigrams() -> dict[str, dict[str, int]]:
    """Return the commonest trigrams of each language with their frequency of 10,000; " " is a word's edge."""
    found = {}
    for line in (files(__package__) / "trigrams.txt").read_text(encoding="utf-8").splitlines():
        code, *grams = line.split("\t")
        found[code] = {gram[:3].replace("_", " "): int(gram[3:]) for gram in grams}
    return found


def romanise(text: str, code: str) -> str:
    """Return Cyrillic letters in the Latin ones that translators use for them."""
    special = {"bg": {"щ": "sht", "ъ": "a"}, "uk": {"и": "y", "г": "h"}}.get(code, {})
    return "".join(special.get(each, _CYRILLIC.get(each, each)) for each in text.lower())
