"""Stage directions: what a speaker does, after the name and colon, or between two sentences."""

from __future__ import annotations

from siglum.brackets.context import Context
from siglum.brackets.english import FUNCTION, part
from siglum.brackets.tenses import opens_in_present, present
from siglum.brackets.words.cues import pattern

_DIRECTIONS = pattern("event", "directions")
_SPEAKERS = ("name", "title", "person", "initial", "noun")
_MANNER = ("adjective", "adverb", "verb")


def follows_the_speaker(context: Context) -> bool:
    """Return whether a direction stands after a speaker's name and colon, or between them: `Melnikov: [rising]`."""
    texts = context.texts
    labelled = context.spoken or (context.speaker and context.part in _SPEAKERS)
    if labelled and not context.alone and opens_in_present(texts):
        return True
    if context.spoken and texts[0].endswith("ing") and not context.runs_on:
        return True
    if context.spoken and len(texts) == 1 and texts[0].islower() and context.next[:1].isupper():
        return part(texts) in _MANNER
    return (labelled or context.place == "label") and _DIRECTIONS.match(context.content) is not None


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
    """Return whether the content is a sentence of a few words, with its full stop: `[Reads.]`, `[Show of hands.]`."""
    if not context.content.endswith(".") or not context.content[0].isupper() or len(context.words) > 5:
        return False
    opens = context.texts[0].lower() in FUNCTION or context.texts[-1][0].isupper()
    return not opens and not context.after.lstrip(' *_"“')[:1].islower() and "," not in context.content
