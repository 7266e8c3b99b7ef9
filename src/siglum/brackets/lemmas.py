"""The words that a bracket speaks of: the last one, or as many as a correction replaces."""

from __future__ import annotations

import re

from siglum.brackets.context import Context
from siglum.brackets.english import MONTHS
from siglum.transcripts.source import Span


def last_word(context: Context) -> Span | None:
    """Return the word right before the bracket."""
    return Span(*context.words_before[-1][1:]) if context.words_before else None


def corrected(right: str, context: Context) -> Span | None:
    """Return the words that a correction replaces: as many, of the same sort, the nearest before the bracket."""
    before = context.words_before
    if not before:
        return None
    words = re.findall(r"[\w'’./-]+", re.split(r"[;,]", right)[0]) or [right]
    figures = any(each[0].isdigit() for each in words)
    if figures and not any(_sort(word.text) == "number" for word in before[-len(words) :]):
        numbers = [word for word in before[-5:] if word.text[0].isdigit()]
        return Span(numbers[-1].start, numbers[-1].end) if numbers else last_word(context)
    count = 1 if figures and len(words) > 3 else min(len(words), len(before), 6)
    while count > 1 and _sort(before[-count].text) != _sort(words[-count]):
        count -= 1
    return Span(before[-count].start, before[-1].end)


def _sort(word: str) -> str:
    if word[0].isdigit():
        return "number"
    if word.lower() in MONTHS:
        return "month"
    return "name" if word[0].isupper() else "word"
