"""Names that the header makes certain: authors, recipients, associated names and places, persons in the title."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from siglum import languages
from siglum.brackets import english
from siglum.brackets.words import tags
from siglum.encoding.cleartext import BREAKS
from siglum.encoding.names.shape import (
    PARTICLES,
    STATES,
    Named,
    Word,
    known,
    name_word,
    personal,
    unknown,
    words,
)
from siglum.encoding.names.survey import Candidate, Survey

_TALK = frozenset(
    "conversation conversations talk talks meeting meetings interview interviews discussion discussions audience "
    "reception lunch dinner breakfast negotiations exchange dialogue correspondence encounter consultation "
    "consultations call".split()
)
_WRITING = frozenset(
    "letter letters cable telegram message messages note notes report speech remarks reply statement memorandum "
    "memo instructions visit trip delegation diary request proposal conclusions opinion opinions works order "
    "telegrams cables reports speeches".split()
)
_BODIES = frozenset(
    "embassy ministry party front movement army bank university union council committee".split()
)
_YEARS = re.compile(
    r",?\s*(?:\(?\d{3,4}\??\s?[-–]\s?(?:\d{2,4}\??)?\)?|(?:b|d|born)\.?\s*\d{4}|approximately.*)\.?\s*\Z"
)
_FAMILY_FIRST = frozenset({"zh", "ko", "vi", "hu", "ja", "km"})


@dataclass(frozen=True, slots=True)
class _Phrase:
    """Words of a title that stand together, the word that parts them from what is before, what follows."""

    named: Named | None
    words: tuple[Word, ...]
    cue: str
    possessive: bool


def titles(survey: Survey) -> Iterator[Candidate]:
    """`Conversation between A and B`, `A's Conversation with B`, `Letter from A to B`, `Comrade A` anywhere.

    Title case capitalises everything, so a name must be no English, and the summary or the text must know it.
    """
    for span in survey.titling:
        stretch = survey.stretch(span)
        phrases = list(_phrases(stretch.text))
        every = {word.text.lower() for word in words(stretch.text)}
        partner = False
        for n, phrase in enumerate(phrases):
            named = phrase.named
            if named is None or named.led or not survey.occurs(named.name):
                partner = partner and phrase.cue in ("and", ",")
                continue
            later = {word.text.lower() for each in phrases[n + 1 :] for word in each.words}
            single = named.titled or _partners(phrases, n, partner, every)
            listed = partner and phrase.cue == "," and named.full
            if single or listed or (named.full and _certain(survey, phrase, every, later)):
                partner = named.full or named.titled
                at = None if named.full else stretch.span(named.start, named.end)
                yield Candidate("person", (named.name,), at, preferred=1)


def _certain(survey: Survey, phrase: _Phrase, every: set[str], later: set[str]) -> bool:
    """Whether a full name's place in the title makes it a person's."""
    if phrase.possessive and later & (_TALK | _WRITING):
        return True
    if phrase.named is None:
        return False
    if phrase.cue in ("between", "with", "and") and every & _TALK:
        return not survey.located(phrase.named.name)
    return survey.personal(phrase.named.name)


def _partners(phrases: list[_Phrase], n: int, partner: bool, every: set[str]) -> bool:
    """Whether a single name stands in a talk beside a person's: `between Liu Shaoqi and Stalin`."""
    phrase = phrases[n]
    if not every & _TALK or phrase.named is None or phrase.named.full or len(phrase.words) > 1:
        return False
    if phrase.words[0].text.isupper():
        return False
    if phrase.cue in ("and", "with"):
        return partner
    beside = phrases[n + 1].named if n + 1 < len(phrases) and phrases[n + 1].cue == "and" else None
    return phrase.cue == "between" and beside is not None and beside.full


def _phrases(text: str) -> Iterator[_Phrase]:
    """Split a title at its small words, its punctuation and its brackets; possessives end a phrase too."""
    found = list(words(text))
    run: list[Word] = []
    cue = ""
    for n, word in enumerate(found):
        between = text[word.end : found[n + 1].start] if n + 1 < len(found) else text[word.end :]
        low = word.text.lower()
        small = low in english.FUNCTION and not word.text.endswith(".") and low not in PARTICLES
        if (
            small
            or (word.text[0].islower() and low not in PARTICLES and not name_word(word.text))
            or low == "s"
        ):
            if run:
                yield _phrase(text, run, cue, low == "s")
            run, cue = [], low
            continue
        run.append(word)
        if between.strip(" \n") or set(BREAKS) & set(between):
            yield _phrase(text, run, cue, bool(re.match(r"['’](?:s\b|\s)", text[word.end : word.end + 3])))
            run, cue = [], between.strip()[:1]
    if run:
        yield _phrase(text, run, cue, False)


def _phrase(text: str, run: list[Word], cue: str, possessive: bool) -> _Phrase:
    start = run[0].start
    named = personal(text[start : run[-1].end])
    if named is not None:
        shifted = tuple(Word(each.text, each.start + start, each.end + start) for each in named.words)
        named = Named(shifted, named.titled, named.led)
    return _Phrase(named, tuple(run), cue, possessive)


def catalogued(survey: Survey) -> Iterator[Candidate]:
    """Authors, recipients, “Associated People & Organizations” and “Associated Places”."""
    facts = survey.facts
    for value in (*facts.authors, *facts.recipients, *facts.people):
        text = _YEARS.sub("", " ".join(re.sub(f"[{BREAKS}]", " ", survey.stretch(value.span).text).split()))
        if person := _inverted(survey, text):
            yield Candidate("person", (*person, text), value.span, preferred=1)
        elif _organisation(text):
            yield Candidate("org", (text,), preferred=1)
        elif (named := personal(text)) and not named.led:
            sure = value in facts.authors or named.titled or survey.personal(named.name)
            if sure and (named.full or value in facts.authors):
                yield Candidate("person", (named.name,), value.span, preferred=1)
    for value in facts.places:
        name = " ".join(value.text.split())
        if "--" not in name and "," not in name and name[:1].isupper():
            yield Candidate("place", (name,), preferred=1)


def _inverted(survey: Survey, text: str) -> tuple[str, ...] | None:
    """`Albu, D.` and `Liu, Shaoqi` in the order in which the text has them."""
    family, comma, given = (part.strip() for part in text.partition(","))
    if not comma or not given or "," in given:
        return None
    parts = [word.text for word in words(family)], [word.text for word in words(given)]
    if not all(parts) or not all(word[0].isupper() or word in PARTICLES for part in parts for word in part):
        return None
    if {family.lower(), given.lower()} & STATES or any(_body(word) for word in parts[0]):
        return None
    if not any(unknown(word) for part in parts for word in part):
        return None
    western, eastern = f"{given} {family}", f"{family} {given}"
    title = survey.facts.title.text if survey.facts.title else ""
    for form in (eastern, western):
        if form in survey.body or form in title:
            return (form,)
    language = survey.facts.original_language or survey.facts.language
    first = languages.tags(language.text)[:1] if language else ()
    return (eastern,) if set(first) & _FAMILY_FIRST else (western,)


def _organisation(text: str) -> bool:
    """Whether a name is of English words of which one is a body: Bulgarian Communist Party."""
    found = [word.text for word in words(text)]
    return len(found) > 1 and any(_body(word) for word in found) and not known(found[0]).startswith("v")


def _body(word: str) -> bool:
    return "G" in tags(word.lower()) or word.lower() in _BODIES
