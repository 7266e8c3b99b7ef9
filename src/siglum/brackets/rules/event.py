"""event: something heard or seen: `[laughter]`, `[He leaves the room.]`, `[recording interrupted]`."""

from __future__ import annotations

from siglum.brackets.context import Context
from siglum.brackets.english import part
from siglum.brackets.model import Bracket, Verdict
from siglum.brackets.tenses import opens_in_present, present
from siglum.brackets.words.cues import pattern

_SOUNDS = pattern("event", "sounds", "machine", "together", before=r"\b", after=r"\b")
_COMES = pattern("event", "comes_and_goes")
_DIRECTIONS = pattern("event", "directions")
_TOWARD = pattern("event", "toward")
_SPEAKERS = ("name", "title", "person", "initial", "noun")
_GOVERNING = ("verb", "article", "adjective", "possessive", "preposition")  # `we heard [applause]`
_ALONE = frozenset(["laughter", "laughs", "applause", "laughing"])


def event(bracket: Bracket, context: Context) -> Verdict | None:
    """Claim a sound or a stage direction: by its words, or by its present tense between sentences."""
    if not context.words or len(context.words) > 30:
        return None
    if context.alone and context.after.lstrip().startswith(":"):
        return None  # it is the speaker
    content = context.content
    if context.broken and content[0].isupper() and content.endswith(".") and _COMES.search(content):
        return Verdict("event", "medium", "somebody comes or goes")
    if heard := _heard(context):
        return Verdict("event", "high", f"something heard or seen: “{heard}”")
    if _directs(context):
        return Verdict("event", "high", "a direction after the speaker's name")
    if context.part in ("person", "title", "name") and _TOWARD.match(content):
        return Verdict("event", "medium", "a direction after somebody's name")
    if context.broken and _ends(context) and (present(context.texts) or _direction(context)):
        return Verdict("event", "medium", "a sentence of its own in the present tense, between sentences")
    return None


def _directs(context: Context) -> bool:
    """Whether a direction stands after a speaker's name and colon, or between them."""
    labelled = context.spoken or (context.speaker and context.part in _SPEAKERS)
    if labelled and not context.alone and opens_in_present(context.texts):
        return True
    if context.spoken and (context.texts[0].endswith("ing") and not context.runs_on):
        return True
    if (
        context.spoken
        and len(context.texts) == 1
        and context.texts[0].islower()
        and context.next[:1].isupper()
    ):
        return part(context.texts) in ("adjective", "adverb", "verb")
    return (context.spoken or context.place == "label") and _DIRECTIONS.match(context.content) is not None


def _direction(context: Context) -> bool:
    """Whether the content, in lower case between sentences, says what the speaker does: `[turning to Gromyko]`."""
    if context.alone or context.runs_on or not context.content[0].islower():
        return False
    return (
        opens_in_present(context.texts)
        or present(context.texts, lower=True)
        or bool(_DIRECTIONS.match(context.content))
    )


def _heard(context: Context) -> str:
    """The sound that the content names, if it is not a word of the running sentence."""
    found = _SOUNDS.search(context.content)
    if not found:
        return ""
    whole = found.span() == (0, len(context.content))
    if context.runs_on and not context.broken:
        heard = whole and found[0].lower() in _ALONE and context.part not in _GOVERNING
        return found[0] if heard else ""
    first = context.texts[0].lower()
    if (
        first in ("the", "this", "that", "a", "his", "their")
        and len(context.words) < 3
        and not context.content.endswith(".")
    ):
        return ""
    if (
        found.start() == 0
        or len(context.words) <= 5
        or context.content.endswith(".")
        or present(context.texts)
    ):
        return found[0]
    return ""


def _ends(context: Context) -> bool:
    """Whether a sentence ends with the bracket."""
    after = context.after.lstrip(" *_\n")
    return context.content.endswith((".", "!")) or not after[:1].isalnum() or after[:1].isupper()
