"""supplied: what the source omits or implies, added so that the text reads: `[North] Korea`, `19 September [1963]`."""

from __future__ import annotations

import re

from siglum.brackets.context import Context
from siglum.brackets.english import FUNCTION, MONTHS, NUMBERS, english
from siglum.brackets.model import Bracket, Verdict


def supplied(bracket: Bracket, context: Context) -> Verdict | None:
    """Claim what completes a figure, a date, a name or a sentence."""
    content = context.content
    if not context.words:
        return Verdict("supplied", "high", "a mark of punctuation")
    if (
        context.glued.isdigit()
        or context.follows.isdigit()
        or (content.isdigit() and context.glued.isalnum())
    ):
        return Verdict("supplied", "high", "completes a figure")
    if context.glued.isalpha() or context.follows.isalpha():
        return Verdict("supplied", "medium", "an ending, a capital or a prefix of a word that is there")
    low = [word.text.lower() for word in context.words]
    if any(word in MONTHS or re.fullmatch(r"(?:1[0-9]|20)\d\d", word) for word in low) and len(low) < 6:
        return Verdict("supplied", "high", "completes a date")
    if content.isdigit() or all(word in NUMBERS for word in low):
        return Verdict("supplied", "medium", "a number that the sentence wants")
    if any(word in FUNCTION for word in low):
        return Verdict(
            "supplied", "high" if len(low) < 6 else "medium", "English words that complete the sentence"
        )
    if all(map(english, low)):
        return Verdict("supplied", "medium", "English words that fit into the sentence")
    if context.words[0].text[0].isupper() and context.part in ("name", "initial", "title"):
        return Verdict("supplied", "medium", "completes the name before it")
    if context.words[0].text[0].isupper() and context.next[:1].isupper():
        return Verdict("supplied", "medium", "completes the name after it")
    return None
