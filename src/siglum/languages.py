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
    "yiddish": "yi",
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
