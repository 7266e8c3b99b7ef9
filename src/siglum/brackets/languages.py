"""The languages of the originals: their names in a description, and their codes."""

from __future__ import annotations

import re

from siglum.transcripts.model import Value

CODES = {
    "albanian": "sq", "arabic": "ar", "bulgarian": "bg", "chinese": "zh", "croatian": "hr", "czech": "cs",
    "dutch": "nl", "english": "en", "french": "fr", "german": "de", "hungarian": "hu", "italian": "it",
    "japanese": "ja", "korean": "ko", "mongolian": "mn", "persian": "fa", "polish": "pl", "portuguese": "pt",
    "romanian": "ro", "russian": "ru", "serbian": "sr", "serbo-croatian": "sh", "slovak": "sk", "spanish": "es",
    "turkish": "tr", "ukrainian": "uk", "vietnamese": "vi",
}  # fmt: skip


def codes(named: Value | None) -> tuple[str, ...]:
    """Return the codes of the languages that a description names, as in "Russian, Chinese"."""
    if named is None:
        return ()
    return tuple(CODES[name] for name in re.findall(r"[\w-]+", named.text.lower()) if name in CODES)
