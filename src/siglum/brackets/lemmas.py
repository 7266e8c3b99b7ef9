"""The words that a bracket speaks of: the last one, or as many as a correction replaces."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from siglum.brackets.context import Context, Word
from siglum.brackets.english import ARTICLES, LOANS, MONTHS, english
from siglum.brackets.languages import foreign
from siglum.brackets.nouns import PARTICLES
from siglum.brackets.phrases import nominal
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
    start, text = before[-count].start, context.document.text
    while figures and start > 1 and text[start - 1] in ",." and text[start - 2].isdigit():
        start = len(text[max(0, start - 9) : start - 1].rstrip("0123456789")) + max(0, start - 9)
    return Span(start, before[-1].end)  # `3,000 [sic: 300]`


def _sort(word: str) -> str:
    if word[0].isdigit():
        return "number"
    if word.lower() in MONTHS:
        return "month"
    return "name" if word[0].isupper() else "word"


def foreign_words(context: Context) -> Span | None:
    """Return the foreign words right before the bracket: what is quoted, a row of them, or a name with one in it."""
    if quoted := context.quoted:
        return _quoted(context, quoted)
    row: list[Word] = []
    for word in reversed(context.words_before[-6:]):
        apart = row and context.document.text[word.end : row[-1].start].strip(" *_")
        known = english(word.text) and word.text.lower().rstrip("s") not in LOANS
        if known or word.text[0].isdigit() or apart:
            break
        row.append(word)
    return Span(row[-1].start, row[0].end) if row else _titled(context)


def _quoted(context: Context, quoted: str) -> Span | None:
    names = re.findall(r"[\w'’-]+", quoted)
    name = len(names) > 1 and len(context.words) < 2 and all(word[0].isupper() for word in names)
    if not names or foreign(names) < 0.5 or (name and foreign(names) == 1.0):
        return None
    at = context.before.rfind(quoted)
    return Span(context.place_of(at), context.place_of(at + len(quoted)))


def _titled(context: Context) -> Span | None:
    """The words before, if they are a title of which the last word is English by chance: `Código do Trabalho Rural`."""
    run: list[Word] = []
    for word in reversed(context.words_before[-min(4, len(context.prior)) :]):
        if not (word.text[0].isupper() or word.text in PARTICLES):
            break
        run.insert(0, word)
    while run and (run[0].text.lower() in ARTICLES or run[0].text[0].islower()):
        run = run[1:]
    return (
        Span(run[0].start, run[-1].end)
        if len(run) > 1 and foreign([word.text for word in run]) >= 0.5
        else None
    )


def names_before(given: Sequence[Word], context: Context) -> Iterator[tuple[Word, ...]]:
    """Yield the last word before the bracket, the last two …, as long as they can be one name."""
    last = context.words_before[-1]
    if len(given) == 1 and "-" in last.text and "-" not in given[0].text:
        at = last.text.rindex("-") + 1  # the last part of a double name
        if last.text[at : at + 1].isupper() and not english(last.text[at:]):
            yield (Word(last.text[at:], last.start + at, last.end),)
    for count in range(1, min(len(given) + 3, len(context.words_before), 7) + 1):
        named = context.words_before[-count:]
        if not (nominal(named[0].text) or named[0].text == given[0].text):
            if count > 1 or named[0].text[0].islower():
                return
            continue  # a syllable that is also a title: `Tsoi En Gen`
        if count > 1 and re.search(
            r"[,;:()\[\]]|[.!?]\s+\Z", context.document.text[named[0].end : named[1].start]
        ):
            return
        yield named
