"""Languages by their English names: the BCP 47 tag of each, for `@mainLang` and `@xml:lang`."""

from __future__ import annotations

import re

TAGS: dict[str, str] = {
    "afrikaans": "af", "albanian": "sq", "amharic": "am", "arabic": "ar", "armenian": "hy",
    "azerbaijani": "az", "azeri": "az", "basque": "eu", "belarusian": "be", "bengali": "bn",
    "bosnian": "bs", "bulgarian": "bg", "burmese": "my", "cambodian": "km", "catalan": "ca",
    "chinese": "zh", "croatian": "hr", "croato-serbian": "sh", "czech": "cs", "danish": "da",
    "dari": "prs", "dutch": "nl", "english": "en", "estonian": "et", "farsi": "fa", "finnish": "fi",
    "french": "fr", "georgian": "ka", "german": "de", "greek": "el", "hebrew": "he", "hindi": "hi",
    "hungarian": "hu", "icelandic": "is", "indonesian": "id", "irish": "ga", "italian": "it",
    "japanese": "ja", "kazakh": "kk", "khmer": "km", "korean": "ko", "kurdish": "ku", "kyrgyz": "ky",
    "lao": "lo", "latin": "la", "latvian": "lv", "lithuanian": "lt", "macedonian": "mk", "malay": "ms",
    "maltese": "mt", "mandarin": "zh", "moldovan": "ro", "mongolian": "mn", "nepali": "ne",
    "norwegian": "no", "pashto": "ps", "persian": "fa", "polish": "pl", "portuguese": "pt",
    "punjabi": "pa", "romanian": "ro", "russian": "ru", "serbian": "sr", "serbo-croatian": "sh",
    "sinhala": "si", "slovak": "sk", "slovene": "sl", "slovenian": "sl", "somali": "so",
    "spanish": "es", "swahili": "sw", "swedish": "sv", "tajik": "tg", "tamil": "ta", "tatar": "tt",
    "thai": "th", "tibetan": "bo", "tigrinya": "ti", "turkish": "tr", "turkmen": "tk",
    "ukrainian": "uk", "urdu": "ur", "uyghur": "ug", "uzbek": "uz", "vietnamese": "vi", "welsh": "cy",
    "yiddish": "yi", "deutsch": "de", "français": "fr", "español": "es", "italiano": "it", "magyar": "hu",
    "polski": "pl", "русский": "ru", "українська": "uk", "中文": "zh", "汉语": "zh", "日本語": "ja", "한국어": "ko",
}  # fmt: skip

NAMES: dict[str, str] = {tag: name.title() for name, tag in reversed(TAGS.items())}
NAMES.update({"zh": "Chinese", "fa": "Persian", "sh": "Serbo-Croatian", "ro": "Romanian", "km": "Khmer"})

NOT_LATIN = frozenset("am ar be bg bn bo el fa he hi hy ja ka kk km ko ky lo mk mn my ne ps prs pa ru si sr ta "
                      "tg th ti tt ug uk ur yi zh".split())  # fmt: skip


def tags(named: str) -> tuple[str, ...]:
    """Return the BCP 47 tags of the languages that a phrase names, in its order: ``"Russian and German"``."""
    found: list[str] = []
    for word in re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", named.lower()):
        tag = TAGS.get(word)
        if tag and tag not in found:
            found.append(tag)
    return tuple(found)


def romanised(tag: str) -> str:
    """Return the tag of a language's wording in Latin letters: ``ru`` gives ``ru-Latn``, ``de`` stays."""
    return f"{tag}-Latn" if tag in NOT_LATIN else tag


def name(tag: str) -> str:
    """Return the English name of a language tag: ``ru-Latn`` gives ``Russian in Latin script``; else the tag."""
    language, _, rest = tag.partition("-")
    named = NAMES.get(language, tag)
    return f"{named} in Latin script" if rest.startswith("Latn") and named != tag else named


_SCRIPTS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("ja", re.compile(r"[\u3040-\u30ff]")),
    ("ko", re.compile(r"[\uac00-\ud7af]")),
    ("zh", re.compile(r"[\u3400-\u9fff]")),
    ("uk", re.compile(r"[іїєґІЇЄҐ]")),
    ("ru", re.compile(r"[\u0400-\u04ff]")),
    ("el", re.compile(r"[\u0370-\u03ff]")),
    ("ar", re.compile(r"[\u0600-\u06ff]")),
    ("he", re.compile(r"[\u0590-\u05ff]")),
    ("hy", re.compile(r"[\u0530-\u058f]")),
    ("ka", re.compile(r"[\u10a0-\u10ff]")),
    ("th", re.compile(r"[\u0e00-\u0e7f]")),
    ("hi", re.compile(r"[\u0900-\u097f]")),
)
_COMMON: dict[str, frozenset[str]] = {
    "en": frozenset("the of and to in that is was for on with by from he they not be are this which".split()),
    "fr": frozenset("le la les des et du que qui dans est une pour pas par sur au avec il nous".split()),
    "de": frozenset("der die das und ist nicht zu den mit von ein eine des dem auf für wir im".split()),
    "es": frozenset("el los las y que en una por con para del es no se su al como pero".split()),
    "pt": frozenset("o os as e que em uma por com para do da não se ao dos das é".split()),
    "it": frozenset("il lo gli e che di una per con del della non si nel è sono".split()),
    "pl": frozenset("i w na z że się nie do jest to o po przez dla od oraz".split()),
    "cs": frozenset("a v na se že je s z do o to jsou pro byl ale aby".split()),
    "hu": frozenset("a az és hogy nem is egy van volt meg ez de csak mint".split()),
    "ro": frozenset("și în de la cu nu este că pe o un pentru din sunt care".split()),
    "sq": frozenset("të e në i për me dhe se nga që është një nuk ka".split()),
    "sv": frozenset("och att det i en som på är av för med den till inte".split()),
}


def guess(text: str) -> str:
    """Return the tag of the language that a text is most likely in, by script and by its commonest words, or ``""``.

    It looks at some thousand characters and answers only where one language stands out.
    """
    sample = text[:20_000]
    letters = [character for character in sample if character.isalpha()]
    if len(letters) < 40:
        return ""
    foreign = sum(character > "\u036f" for character in letters)
    if foreign > len(letters) / 2:
        shares = {tag: len(pattern.findall(sample)) for tag, pattern in _SCRIPTS}
        telling = [tag for tag in ("ja", "uk") if shares[tag] > len(letters) / 50]
        return telling[0] if telling else max(shares, key=lambda tag: shares[tag])
    words = re.findall(r"[^\W\d_]+", sample.lower())
    counts = {tag: sum(word in common for word in words) for tag, common in _COMMON.items()}
    best, second = sorted(counts.values(), reverse=True)[:2]
    if best < max(3, len(words) / 20) or best < second * 1.2:
        return ""
    return max(counts, key=lambda tag: counts[tag])
