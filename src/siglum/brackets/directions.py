"""Stage directions: what a speaker does, after the name and colon, or between two sentences."""

from __future__ import annotations

import re

from siglum.brackets.context import Context
from siglum.brackets.english import FUNCTION, PREPOSITIONS, TITLES, part
from siglum.brackets.languages import foreign
from siglum.brackets.tenses import opens_in_present, present
from siglum.brackets.words import tags
from siglum.brackets.words.cues import pattern

_DIRECTIONS = pattern("event", "directions")
_SUBJECTS = ("name", "person", "noun", "pronoun", "title", "initial", "abbreviation")
_WANTING = ("auxiliary", "article", "adjective", "preposition", "possessive")
_WHERE = PREPOSITIONS - {"of"}
_INTERJECTED = re.compile(r"(?P<who>[A-Z][\w.’'-]*(?: [\w.’'-]+){0,5}): ?(?P<said>\S.*)", re.S)
_VOICE = re.compile(
    r"(?:(?:an?|the|another|some|several) )?(?:\w+['’]s )?"
    r"(?:voices?|shouts?|cries|calls?|somebody|someone|crowd|audience|hall)"
    r"(?: (?:from|in) (?:the )?[\w ]+)?",
    re.I,
)
_PAPER = re.compile(r"\b(?:by|of|from|to|in|on|note|stamp|signature|resolution|author)\b", re.I)
_SPEAKERS = ("name", "title", "person", "initial", "noun")
_MANNER = ("adjective", "adverb", "verb")


def follows_the_speaker(context: Context) -> bool:
    """Return whether a direction stands after a speaker's name and colon, or between them: `Melnikov: [rising]`."""
    texts = context.texts
    labelled = context.spoken or (context.speaker and context.part in _SPEAKERS)
    if labelled and not context.alone and opens_in_present(texts):
        return True
    if labelled and texts[0].endswith("ing") and "v" in tags(texts[0].lower()) and not context.runs_on:
        return True
    if context.spoken and len(texts) == 1 and texts[0].islower() and context.next[:1].isupper():
        return part(texts) in _MANNER
    return (labelled or context.place == "label") and _DIRECTIONS.match(context.content) is not None


def breaks_in(context: Context) -> str | None:
    """Return in words what breaks into the words of somebody: another's call, or what is done meanwhile."""
    if interjected(context):
        return "what somebody else calls out"
    if _acts_aside(context):
        return "what the speaker does, in the present tense"
    whole = context.broken and context.content[0].isupper() and context.content.endswith(".")
    return "says what somebody does" if whole and opens_in_present(context.texts) else None


def _acts_aside(context: Context) -> bool:
    """Return whether words in the present tense break into somebody's speech: `up to here [shows his knee]`."""
    texts = context.texts
    if not context.document.speech or len(texts) < 2 or len(texts) > 9 or not context.content[0].islower():
        return False
    dashed = context.before.rstrip()[-1:] in ("—", "–", "…")
    if texts[0] in ("he", "she"):
        wanting = len(texts) > 2 and context.part in _WANTING
        return wanting and _acts(texts[1:])  # a clause cannot follow: `it was [he searches for the word] bad`
    return _acts(texts) and (dashed or context.broken or context.part not in _SUBJECTS)


def _acts(texts: list[str]) -> bool:
    """Whether words say what somebody does: a verb in the third person, and where or with what."""
    low = texts[0].lower()
    where = len(texts) > 1 and texts[1].lower() in _WHERE and low.endswith("s") and "v" in tags(low)
    return opens_in_present(texts) or where


def interjected(context: Context) -> bool:
    """Return whether the content is what another calls out: `[A voice: And rice?]`, `[Interpreter: Ndugu!]`."""
    found = _INTERJECTED.fullmatch(context.content)
    if not found or not (context.broken or context.alone or context.spoken):
        return False
    who = found["who"].split()
    if _VOICE.fullmatch(found["who"]):
        return True
    if not context.document.speech or len(who) > 3 or _PAPER.search(found["who"]):
        return False
    known = who[-1].istitle() and context.document.capitals[who[-1]] > 1 and not tags(who[-1].lower())
    calls = found["said"].endswith(("!", "?")) and len(found["said"]) < 80
    return calls and (known or "P" in tags(who[-1].lower()))


def between_sentences(context: Context) -> bool:
    """Return whether the content, in lower case, says what the speaker does: `Good. [turning to Gromyko] And you?`."""
    if context.alone or context.runs_on or not context.content[0].islower():
        return False
    texts = context.texts
    return (
        opens_in_present(texts)
        or present(texts, lower=True)
        or _DIRECTIONS.match(context.content) is not None
    )


def directs(content: str) -> bool:
    """Return whether words begin as directions do: `audience:`, `turning to Gromyko`."""
    return _DIRECTIONS.match(content) is not None


def few_words(context: Context) -> bool:
    """Return whether the content is a few words by themselves: `[Reads.]`, `[Show of hands.]`, `[Shrugs]`."""
    content, texts = context.content, context.texts
    if not content[0].isupper() or len(texts) > 5 or "," in content or texts[0].lower() in FUNCTION | TITLES:
        return False
    if content.endswith("."):
        return not texts[-1][0].isupper() and not context.after.lstrip(' *_"“')[:1].islower()
    opens = context.next[:1].isupper() and context.next.lower() in FUNCTION
    whole = (opens or not context.next) and content[-1].isalpha() and not context.alone
    return whole and foreign(texts) < 0.5 and tags(texts[0].lower())[:1] in ("n", "v")
