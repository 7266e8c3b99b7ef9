"""The languages of the originals: which a document's description names, and which one a few words are in."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from siglum.brackets.english import NATURALISED, english
from siglum.brackets.model import Cert
from siglum.brackets.words import trigrams
from siglum.languages import NAMES, tags
from siglum.languages import romanised as romanised_tag
from siglum.transcripts.model import Description

# Archives whose holdings are in one language, by their usual sigla and names, where the description names no language.
_ARCHIVES = {
    "ru": r"AVP ?RF|AVPRF|RGASPI|RGANI|GARF|TsKhSD|APRF|Russian State Archive|Президент",
    "zh": r"PRC FMA|AMFA|CFMA|Zhonggong|chubanshe|Archive of the (?:PRC )?Ministry of Foreign Affairs.{0,20}China",
    "de": r"SAPMO|BArch|PA ?AA|PolArchMfAA|MfAA|BStU|ACDP|Bundesarchiv|AAPD",
    "hu": r"MNL|MOL\b|M-KS|Magyar",
    "cs": r"N[áa]rodn[íi] archiv|KSČ|SÚA|A?MZV\b|Archiv bezpe",
    "pl": r"\bAAN\b|AMSZ|\bIPN\b|KC PZPR",
    "ro": r"\bANIC\b|AMAE|ASRI|Arhivele",
    "bg": r"\bTs?DA\b|Diplomatic Archive.{0,10}Sofia|Tsentralen",
    "sq": r"\bAQSH\b|AQPPSH|Arkivi",
    "sh": r"DAMSPI?P?|\bAJ\b|DASMIP|Arhiv Jugoslavije|Diplomatski arhiv",
    "mn": r"MUNTA|GKHAA|Mongol",
    "fr": r"\bAMAE\b.*Paris|Quai d.Orsay|\bMAE\b|Archives nationales",
    "pt": r"\bANTT\b|AHU\b|Itamaraty|\bPIDE\b",
    "ja": r"B[oō]ei|Gaimush[oō]|Gaik[oō]",
    "vi": r"Lưu trữ|Trung t[âa]m",
    "it": r"\bACS\b|\bASMAE\b|Archivio",
    "es": r"Archivo|AMREC",
}
_SCRIPTS = {
    "HANGUL": ("ko", "Hang"), "CJK": ("zh", "Hani"), "HIRAGANA": ("ja", "Jpan"), "KATAKANA": ("ja", "Jpan"),
    "CYRILLIC": ("ru", "Cyrl"), "GREEK": ("el", "Grek"), "ARABIC": ("ar", "Arab"), "HEBREW": ("he", "Hebr"),
    "THAI": ("th", "Thai"), "ARMENIAN": ("hy", "Armn"), "GEORGIAN": ("ka", "Geor"), "DEVANAGARI": ("hi", "Deva"),
    "MONGOLIAN": ("mn", "Mong"), "TIBETAN": ("bo", "Tibt"), "KHMER": ("km", "Khmr"), "LAO": ("lo", "Laoo"),
    "MYANMAR": ("my", "Mymr"),
}  # fmt: skip
_SCRIPT_USERS = {
    "Cyrl": frozenset("ru uk be bg mk sr sh mn".split()), "Arab": frozenset("ar fa ur".split()),
    "Hani": frozenset("zh ja ko vi".split()), "Deva": frozenset(["hi"]),
}  # fmt: skip
_CYRILLIC_USERS = _SCRIPT_USERS["Cyrl"]
_PINYIN = re.compile(
    r"(?:(?:[bpmfdtnlgkhjqxrzcsyw]|[zcs]h)?"
    r"(?:iang|iong|uang|ang|eng|ing|ong|iao|ian|uai|uan|ai|an|ao|ei|en|er|ia|ie|in|iu|ou|ua|ue|ui|un|uo|a|e|i|o|u|ü|üe)'?)+"
)
_KOREAN = re.compile(
    r"(?:(?:kk|tt|pp|ss|jj|ch'?|k'|t'|p'|[gkndtrlmbpsjh])?"
    r"(?:yeo|yae|wae|eo|eu|ae|oe|ui|wi|ya|yo|yu|ye|wa|wo|we|[aeiouŏŭ]|yŏ|wŏ)(?:ng|[gkntlmbp])?)+"
)
_JAPANESE = re.compile(
    r"(?:(?:[kgsztdnhbpmyrwjf]|sh|ch|ts|[kgnhbpmr]y|kk|ss|tt|pp|ssh|tch)?[aiueoāīūēō]n?'?)+"
)
_GRAMMARS = {"zh": _PINYIN, "ko": _KOREAN, "ja": _JAPANESE}


@dataclass(frozen=True, slots=True)
class Language:
    """The language that a few words seem to be in: a BCP 47 tag, the certainty, and why."""

    tag: str
    cert: Cert
    evidence: str


def codes(description: Description, citation: str = "") -> tuple[str, ...]:
    """Return the codes of the languages that a description names, or that its archive holds."""
    named = description.original_language or description.language
    if named is not None:
        found = tags(named.text)
        if found and found != ("en",):
            return found
    texts = [
        value.text
        for value in (description.citation, description.repository, description.printed_source)
        if value
    ]
    holdings = " ".join([citation, *texts])
    return tuple(code for code, pattern in _ARCHIVES.items() if re.search(pattern, holdings))[:2]


def native(text: str, languages: Sequence[str]) -> Language | None:
    """Return the language of words in a script of their own, or None where the letters are Latin."""
    for character in text:
        if character.isalpha() and not character.isascii():
            script = unicodedata.name(character, "").split(" ")[0]
            if script not in _SCRIPTS:
                continue
            code, subtag = _SCRIPTS[script]
            users = _SCRIPT_USERS.get(subtag, frozenset([code]))
            code = next((each for each in languages if each in users), code)
            if subtag == "Hani" and code == "ja":
                subtag = "Jpan"
            return Language(f"{code}-{subtag}", "high", f"stands in {script.capitalize()} script")
    return None


def foreign(words: Sequence[str]) -> float:
    """Return the share of words that are not English; figures count for neither side."""
    known = [_not_english(word) for word in words if not word[0].isdigit()]
    return sum(known) / len(known) if known else 0.0


@lru_cache(16384)
def _not_english(word: str) -> bool:
    low = word.lower()
    return not english(word) and low not in NATURALISED and low.removesuffix("s") not in NATURALISED


def romanised(words: Sequence[str], languages: Sequence[str]) -> Language:
    """Return the likeliest language of words in Latin letters that are not English."""
    text = " ".join(words).lower()
    languages = [code for code in languages if code != "en"]
    for code in languages:
        if _fits(text, code):
            return Language(
                romanised_tag(code), "high", f"reads as {NAMES.get(code, code)}, as the original is"
            )
    best = max(trigrams(), key=lambda code: _score(text, code) if code != "en" else 0.0)
    if languages and _score(text, best) < 3 * max(_score(text, code) for code in languages) + 40:
        best = languages[0]
        return Language(
            romanised_tag(best),
            "medium",
            f"is not English; the original is in {NAMES.get(best, best)}",
        )
    if _score(text, best) > 12:
        return Language(
            romanised_tag(best),
            "medium",
            f"is not English; its letters go together as in {NAMES.get(best, best)}",
        )
    return Language("und", "low", "is not English; which language is not certain")


def _fits(text: str, code: str) -> bool:
    if code in _GRAMMARS:
        plain = re.sub(r"[\s\-.,]+", " ", text).split()
        return all(len(word) < 25 and _GRAMMARS[code].fullmatch(word) for word in plain)
    if code not in trigrams():
        return code in ("mn", "sh", "sr", "mk", "fa", "ar")
    return _score(text, code) >= 12 and _score(text, code) >= 0.5 * max(
        _score(text, each) for each in trigrams()
    )


@lru_cache(65536)
def _score(text: str, code: str) -> float:
    """The mean frequency of the text's trigrams in a language."""
    profile = trigrams().get(code, {})
    if code in _CYRILLIC_USERS:
        text = text.replace("y", "i").replace("'", "")
    grams = [f" {text} "[at : at + 3] for at in range(len(text))]
    return sum(profile.get(gram, 0) for gram in grams) / max(1, len(grams))
