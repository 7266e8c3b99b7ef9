"""note: a remark by translator, editor or archivist: `[Translator's note: …]`, `[… --trans.]`, `[not printed]`."""

from __future__ import annotations

import re

from siglum.brackets.context import Context
from siglum.brackets.directions import interjected
from siglum.brackets.english import part
from siglum.brackets.model import Bracket, Verdict
from siglum.brackets.remarks import catalogued, remarks
from siglum.brackets.signatures import speaker
from siglum.brackets.words.cues import pattern
from siglum.languages import TAGS

_LANGUAGE = pattern("note", "language")
_IN_LANGUAGE = re.compile(r"in (\w+)(?: in the \w+)?\s*:?", re.I)
_LANGUAGES = TAGS.keys() | {"cyrillic", "latin"}
_AS_GIVEN = pattern("sic", "as_given")
_STATE = pattern("note", "state", after=r"\.?")
_ELSEWHERE = pattern("note", "elsewhere", after=r"\.?")
_LABELS = pattern("note", "labels", after=r"\.?")
_BESIDE = ("name", "noun", "person", "foreign", "abbreviation", "initial")


def labelled_note(bracket: Bracket, context: Context) -> Verdict | None:
    """Claim what calls itself a note, is signed by one who annotates, or speaks of the original's language."""
    content = context.content
    if not interjected(context) and (told := speaker(content)):
        return Verdict("note", "high", told.evidence, agent=told.agent)
    if catalogued(context):
        return Verdict("note", "medium", "a remark in the description, not a part of it")
    named = _IN_LANGUAGE.fullmatch(content)
    language = named is not None and named[1].lower() in _LANGUAGES
    if (_LANGUAGE.fullmatch(content) or language) and not context.needed and not _AS_GIVEN.fullmatch(content):
        return Verdict("note", "high", "speaks of the language or the look of the original")
    return None


def note(bracket: Bracket, context: Context) -> Verdict | None:
    """Claim what speaks of the document: its state, where a thing is to be found."""
    content = context.content
    if context.needed:
        return None
    verb = bool(context.next) and part([context.next]) in ("auxiliary", "verb")
    aside = verb and len(context.words) > 2 and context.part in _BESIDE
    if _STATE.fullmatch(content) and (aside or not context.runs_on) and context.next not in ("No", "Nr"):
        return Verdict("note", "medium", "speaks of the state of the document")
    beside = context.broken or context.quoted or context.part in _BESIDE
    if _LABELS.fullmatch(content) and beside and not context.runs_on:
        return Verdict("note", "medium", "says what sort of words these are")
    if _ELSEWHERE.fullmatch(content):
        return Verdict("note", "medium", "speaks of a document, or refers elsewhere")
    if remarks(context):
        return Verdict("note", "medium", "remarks on what stands before it")
    return None
