"""note: a remark by translator, editor or archivist: `[Translator's note: …]`, `[… --trans.]`, `[not printed]`."""

from __future__ import annotations

import re

from siglum.brackets.context import Context
from siglum.brackets.directions import interjected
from siglum.brackets.english import part
from siglum.brackets.model import Bracket, Verdict
from siglum.brackets.remarks import catalogued, remarks
from siglum.brackets.words.cues import joined, pattern
from siglum.languages import TAGS

_WHO = rf"(?P<who>{joined('note', 'who')})"
_OWN = r"(?:s['’]|['’]s|s)?\.?"
_REMARK = r"(?:notes?|comments?|remarks?|observation|addition|explanation|insert(?:ed|ion)?|correction)"
_LABELLED = re.compile(
    rf"{_WHO}{_OWN}(?:[/ &-]+{joined('note', 'who')}{_OWN})?\s*{_REMARK}?\s*(?:[:.–—]|-(?!\w))\s*\S.*",
    re.I | re.S,
)
_TITLED = re.compile(
    rf"{_REMARK} (?:of|by|from) (?:the )?{_WHO}\b.*|{joined('note', 'who')}{_OWN} ?{_REMARK}\b.*"
    r"|(?:foot)?notes?(?: (?:to|on|by|in|of|from)\b(?! (?:hand|pencil|ink|the margin|red|blue|green)\b).*|\s*[:.–—-].*)"
    r"|n\.? ?b\.?[:.,]?\s.*|editorial (?:note|remark|comment).*|(?:comment(?:ary)?|remark|explanation)\s*:.*",
    re.I | re.S,
)
_SIGNED = re.compile(
    rf".*?[\s.,;:!?)\"”–—-](?:[-–—]{{1,3}}\s*(?:the )?|[(/]\s*|(?<=[.!?\"”)] ))"
    rf"{_WHO}(?: (?:note|remark))?\.?(?: of the \w+)?[)/]?\s*",
    re.I | re.S,
)
_LANGUAGE = pattern("note", "language")
_IN_LANGUAGE = re.compile(r"in (\w+)(?: in the \w+)?\s*:?", re.I)
_LANGUAGES = TAGS.keys() | {"cyrillic", "latin"}
_AS_GIVEN = pattern("sic", "as_given")
_STATE = pattern("note", "state", after=r"\.?")
_ELSEWHERE = pattern("note", "elsewhere", after=r"\.?")
_LABELS = pattern("note", "labels", after=r"\.?")
_BESIDE = ("name", "noun", "person", "foreign", "abbreviation", "initial")
_AGENTS = {"tr": "translator", "ar": "archivist", "ca": "archivist", "au": "author", "in": "interpreter"}


def labelled_note(bracket: Bracket, context: Context) -> Verdict | None:
    """Claim what calls itself a note, is signed by one who annotates, or speaks of the original's language."""
    content = context.content
    forms = ((_LABELLED, "opens with who speaks"), (_TITLED, "calls itself a note"), (_SIGNED, "is signed"))
    for form, evidence in forms if not interjected(context) else ():
        found = form.fullmatch(content) or (_later(content) if form is _LABELLED else None)
        if found:
            who = (found.groupdict().get("who") or "").lower()
            agent = _AGENTS.get(who[:2], "editor") if who else ""
            return Verdict("note", "high", f"{evidence}{f': {who}' if who else ''}", agent=agent)
    if catalogued(context):
        return Verdict("note", "medium", "a remark in the description, not a part of it")
    named = _IN_LANGUAGE.fullmatch(content)
    language = named is not None and named[1].lower() in _LANGUAGES
    if (_LANGUAGE.fullmatch(content) or language) and not context.needed and not _AS_GIVEN.fullmatch(content):
        return Verdict("note", "high", "speaks of the language or the look of the original")
    return None


def _later(content: str) -> re.Match[str] | None:
    """Who speaks at the beginning of a later sentence: `[Stenographers: I. Stan. Archivist's note: …]`."""
    starts = [found.end() for found in re.finditer(r"[.;] (?=[A-Z])", content)][:6]
    return next((found for at in starts if (found := _LABELLED.fullmatch(content, at))), None)


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
