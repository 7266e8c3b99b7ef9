"""The language that a transcript itself is written in: English for most; the others are read by other signs."""

from __future__ import annotations

import re

from siglum.brackets.words import trigrams

SAMPLE = 6000  # characters of the text that are looked at
UNSPACED = ("zh", "ja", "ko")  # a bracket is joined to the word before it
ENOUGH = 30  # words in Latin letters without which a text is taken for English
_BRACKETED = re.compile(r"\[[^\[\]]*\]|https?://\S+")
_LETTER = re.compile(r"[^\W\d_]")
_OTHER = re.compile(r"[^\W\d_\u0000-\u024f]")  # a letter that is not Latin
_WORD = re.compile(r"[^\W\d_]+")
_OFTEN = frozenset("the of and that with".split())  # every eighth word of English, none of another language
_SCRIPTS = {
    "ru": re.compile(r"[\u0400-\u04ff]"), "ja": re.compile(r"[\u3040-\u30ff]"), "zh": re.compile(r"[\u3400-\u9fff]"),
    "ko": re.compile(r"[\uac00-\ud7af]"), "el": re.compile(r"[\u0370-\u03ff]"), "ar": re.compile(r"[\u0600-\u06ff]"),
    "he": re.compile(r"[\u0590-\u05ff]"), "hy": re.compile(r"[\u0530-\u058f]"), "ka": re.compile(r"[\u10a0-\u10ff]"),
    "hi": re.compile(r"[\u0900-\u097f]"), "th": re.compile(r"[\u0e00-\u0e7f]"), "am": re.compile(r"[\u1200-\u137f]"),
}  # fmt: skip
_CYRILLIC = (
    ("uk", re.compile(r"[іїєґ]")), ("sr", re.compile(r"[јљњћђ]")), ("mn", re.compile(r"[өү]")),
    ("bg", re.compile(r"\b(?:на|се|от|да|за) \w+(?:ът|та|то|те)\b")),
)  # fmt: skip
_FAMILY = dict.fromkeys(("ru", "uk", "bg", "sr", "mn"), "ru")
_LATIN = 8  # letters around a bracket that make a passage in Latin letters of a text in others
_TELLING = 3  # such signs in a sample of Cyrillic before it is taken for another language than Russian


def tongue(text: str) -> str:
    """Return the ISO 639 code of the language a text is written in, brackets and addresses aside; "en" if in doubt."""
    sample = _BRACKETED.sub(" ", text[: 4 * SAMPLE])
    middle = max(0, (len(sample) - SAMPLE) // 2)
    sample = sample[middle : middle + SAMPLE]
    if code := script(sample):
        return code
    lines = [_WORD.findall(line) for line in sample.split("\n")]
    strange = [
        word
        for words in lines
        if sum(each.lower() in _OFTEN for each in words) < 0.03 * len(words)
        for word in words
    ]
    if len(strange) < max(ENOUGH, 0.6 * sum(map(len, lines))):
        return "en"
    sentences = 2 * sum(word.islower() for word in strange) > len(strange)  # and no list of names
    return _by_letters([word.lower() for word in strange]) if sentences else "en"


def around(text: str, whole: str) -> str:
    """Return the language of a few lines of a text that is `whole` in another: its script, or English small words."""
    if here := script(text):
        return whole if _FAMILY.get(whole, whole) == _FAMILY.get(here, here) else here
    if whole == "en":
        return whole
    words = _WORD.findall(text.lower())
    small = sum(word in _OFTEN for word in words)
    other = (whole in _SCRIPTS or whole in _FAMILY) and sum(map(len, words)) > _LATIN
    return "en" if other or (small > 1 and small >= 0.08 * len(words)) else whole


def script(text: str) -> str:
    """Return the language whose script more than half of the letters stand in; "" for Latin letters or a few others."""
    if text.isascii():
        return ""
    letters = len(_LETTER.findall(text))
    if letters < 8 or 2 * len(_OTHER.findall(text)) <= letters:
        return ""
    counts = {code: len(pattern.findall(text)) for code, pattern in _SCRIPTS.items()}
    if counts["ja"]:
        counts["ja"] += counts["zh"] * (counts["ja"] * 8 > counts["zh"])
    best = max(counts, key=lambda code: counts[code])
    if 2 * counts[best] <= letters:
        return ""
    if best != "ru":
        return best
    low = text.lower()
    found = (code for code, pattern in _CYRILLIC if len(pattern.findall(low)) >= _TELLING)
    return next(found, "ru")


def _by_letters(words: list[str]) -> str:
    """The language of words in Latin letters, by the groups of three that are commonest in it."""
    text = f" {' '.join(words)} "
    grams = [text[at : at + 3] for at in range(len(text) - 2)]
    scores = {code: sum(map(profile.get, grams, [0] * len(grams))) for code, profile in trigrams().items()}
    best = max(scores, key=lambda code: scores[code])
    return best if scores[best] > 1.2 * scores.get("en", 0) else "en"
