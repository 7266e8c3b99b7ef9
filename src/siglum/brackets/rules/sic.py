"""sic: a fault of the source let stand, with its correction if given: `[sic]`, `[sic: 1954]`, `[recte Budapest]`."""

from __future__ import annotations

import re

from siglum.brackets.context import Context, Word
from siglum.brackets.english import MONTHS
from siglum.brackets.model import Bracket, Verdict
from siglum.transcripts.source import Span

_SIC = re.compile(r"\(?s\s?i\s?c\)?[!?.]{0,2}(?:\s*[:;,=–—-]\s*|\s+|\Z)(?:(?:recte|correctly|should (?:be|read)|must be|read|for|actually|correct(?:ion)?:?|means?|i\.e\.)[:,]?\s+)?(.*)", re.I | re.S)  # fmt: skip
_CORRECTION = re.compile(r"(?:recte|rectius|corr(?:ect(?:ed|ly|ion)?|\.)?(?: to| form)?|should (?:be|read)|(?:this )?should (?:probably )?(?:be|read)|read|rather|error for|mist(?:ake|yped) for|misprint for|misspelling of|typo for|for)\s*[:,]?\s+(.+)|(?:recte|corrected?|correctly|correction|erratum|corrigendum|correct)\s*:\s*(.+)", re.I | re.S)  # fmt: skip
_ACTUALLY = re.compile(r"(?:actually|in fact|really|properly)[:,]?\s+(\d.*|[A-Z][\w.'’ -]*)", re.S)
_AS_GIVEN = re.compile(r"!{1,2}|(?:thus|so|as) (?:in|given in|written in|appears in|it is in)?\s*(?:the )?(?:original|text|source|document|draft|typescript|manuscript).*|(?:thus|as given|as written|as in (?:the )?original|error in (?:the )?(?:original|text|source).*|mistake in (?:the )?(?:original|text|source).*|(?:spelling|grammar|punctuation) (?:as )?in (?:the )?(?:original|source).*|typo(?: in (?:the )?original)?|misspelled.*)", re.I)  # fmt: skip


def sic(bracket: Bracket, context: Context) -> Verdict | None:
    """Claim what calls a fault a fault, and find the words that it corrects."""
    content = context.content.strip(" .")
    if found := _SIC.match(content):
        corrected = found[1].strip()
        if not corrected or re.match(r"(?:in|as)\b", corrected, re.I):
            return Verdict("sic", "high", "says that the source has it so", lemma=_last(context))
        return _corrected(bracket, context, corrected, "says “sic” and corrects")
    if _AS_GIVEN.fullmatch(content) and content:
        return Verdict("sic", "high", "says that the source has it so", lemma=_last(context))
    found = _CORRECTION.fullmatch(content)
    if found and (re.match(r"(?!for|rather|read)", content, re.I) or content[:4] in ("for:", "read:")):
        return _corrected(bracket, context, next(filter(None, found.groups())), "gives the right reading")
    if (found := _ACTUALLY.fullmatch(content)) and len(content) < 40:
        return _corrected(bracket, context, found[1], "gives the right reading")
    return _number(bracket, context)


def _last(context: Context) -> Span | None:
    return Span(*context.words_before[-1][1:]) if context.words_before else None


def _corrected(bracket: Bracket, context: Context, corrected: str, evidence: str) -> Verdict:
    at = context.document.text.find(corrected.split(" ", maxsplit=1)[0], bracket.span.start, bracket.span.end)
    value = Span(at, bracket.inner.end) if at > 0 else None
    return Verdict("sic", "high", evidence, lemma=_wrong(corrected, context), value=value)


def _wrong(corrected: str, context: Context) -> Span | None:
    """The words before the bracket that the correction replaces: as many, of the same sort, the nearest."""
    before = context.words_before
    if not before:
        return None
    right = re.findall(r"[\w'’./-]+", re.split(r"[;,]", corrected)[0]) or [corrected]
    digits = [each for each in right if each[0].isdigit()]
    if digits and not any(_sort(word) == "number" for word in before[-len(right) :]):
        numbers = [word for word in before[-5:] if word.text[0].isdigit()]
        return Span(numbers[-1].start, numbers[-1].end) if numbers else _last(context)
    count = min(len(right), len(before), 6)
    if digits and len(right) > 3:
        count = 1
    first = before[-count]
    while count > 1 and _sort(first) != _sort(Word(right[-count], 0, 0)):
        count -= 1
        first = before[-count]
    return Span(first.start, before[-1].end)


def _sort(word: Word) -> str:
    if word.text[0].isdigit():
        return "number"
    if word.text.lower() in MONTHS:
        return "month"
    return "name" if word.text[0].isupper() else "word"


def _number(bracket: Bracket, context: Context) -> Verdict | None:
    """A figure right after one of the same shape corrects it, as cables do: `8 [11] p.m.`."""
    content = context.content
    if (
        not re.fullmatch(r"\d{1,4}(?:[.:,]\d+)*", content)
        or not context.words_before
        or context.glued.strip()
    ):
        return None
    last = context.words_before[-1]
    shape = re.sub(r"\d+", "0", content)
    if re.sub(r"\d+", "0", last.text) != shape or abs(len(last.text) - len(content)) > 1 or context.stacked:
        return None
    if not context.before.rstrip().endswith(last.text) or (len(content) == 4) != (len(last.text) == 4):
        return None
    return Verdict(
        "sic", "medium", "a figure beside a figure of its kind", lemma=_last(context), value=bracket.inner
    )
