"""A first answer for each kind, enough for the seeds; gives way to one file a kind."""

from __future__ import annotations

import re

from rapidfuzz.fuzz import ratio

from siglum.brackets import english
from siglum.brackets.context import Context
from siglum.brackets.model import Bracket, Verdict
from siglum.transcripts.source import Span


def unbalanced(bracket: Bracket, context: Context) -> Verdict | None:
    if bracket.balanced:
        return None
    return Verdict("unbalanced", "high", f"“{bracket.content}” has no counterpart in its block")


def literal(bracket: Bracket, context: Context) -> Verdict | None:
    if re.fullmatch(r"email\s+protected", bracket.content):
        return Verdict("literal", "high", "an address hidden by the web page")
    return None


def gap(bracket: Bracket, context: Context) -> Verdict | None:
    if re.fullmatch(r"\s*(…|\.( ?\.)+)\s*", bracket.content):
        return Verdict("gap", "high", "only dots: an omission", reason="editorial", agent="editor")
    if re.search(r"illegible|excised|declassified|missing|redacted", bracket.content, re.I):
        return Verdict("gap", "high", "says that text is wanting", reason="illegible")
    return None


def sic(bracket: Bracket, context: Context) -> Verdict | None:
    if re.match(r"sic\b", bracket.content):
        return Verdict("sic", "high", "says “sic”")
    return None


def _named(text: str) -> bool:
    return text[:1].isupper() and text.lower() not in english.FUNCTION


def variant(bracket: Bracket, context: Context) -> Verdict | None:
    n = len(context.words)
    named = context.words_before[-n:]
    if not n or len(named) < n or not all(_named(w.text) for w in (named[0], context.words[0])):
        return None
    for count in (n, n - 1):
        if not 0 < count <= n:
            continue
        beside = context.words_before[-count:]
        a = re.sub(r"\W", "", "".join(w.text for w in beside)).lower()
        b = re.sub(r"\W", "", bracket.content).lower()
        score = ratio(a, b) / 100
        if a != b and score >= 0.7 or (a == b and count != n):
            span = Span(beside[0].start, beside[-1].end)
            return Verdict("variant", "high", f"resembles the name before it: {score:.2f}", lemma=span)
    return None


def identification(bracket: Bracket, context: Context) -> Verdict | None:
    if not context.words or not context.words_before or not bracket.content[:1].strip():
        return None
    last = context.words_before[-1].text
    named = [w for w in context.words if _named(w.text)]
    if (
        not named
        or context.words[0].text == "North"
        or english.MONTHS & {w.text.lower() for w in context.words}
    ):
        return None
    if context.before.rstrip()[-1:] in ".,;:":
        return None
    if last.lower() in english.PRONOUNS | english.POSSESSIVES | english.ROLES or last in (
        "Department",
        "Affairs",
        "War",
    ):
        return Verdict("identification", "medium", f"says who or what “{last}” refers to")
    return None


def original(bracket: Bracket, context: Context) -> Verdict | None:
    if not context.words or any(
        w.text.lower() in english.FUNCTION or not w.text[0].islower() for w in context.words
    ):
        return None
    if not context.before.strip()[-1:].isalpha() or context.after[:1].isalpha():
        return None
    foreign = re.search(r"(?:uzh|zh|yy|nie|[aeiou]da |aken|zak|obal|dade)", bracket.content)
    if foreign is None:
        return None
    language = {"ru": "ru-Latn", "zh": "zh-Latn-pinyin"}.get(next(iter(context.languages), ""), "")
    return Verdict("original", "medium", "does not read as English", language=language)


def supplied(bracket: Bracket, context: Context) -> Verdict | None:
    if any(w.text.lower() in english.FUNCTION for w in context.words):
        return Verdict("supplied", "medium", "English words that complete the sentence")
    return None
