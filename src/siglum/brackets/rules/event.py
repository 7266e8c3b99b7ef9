"""event: something heard or seen: `[laughter]`, `[He leaves the room.]`, `[recording interrupted]`."""

from __future__ import annotations

import re

from siglum.brackets.context import Context
from siglum.brackets.directions import between_sentences, breaks_in, directs, few_words, follows_the_speaker
from siglum.brackets.english import PRONOUNS, part
from siglum.brackets.model import Bracket, Verdict
from siglum.brackets.sounds import heard
from siglum.brackets.tenses import opens_in_present, present
from siglum.brackets.words import tags
from siglum.brackets.words.cues import pattern

_COMES = pattern("event", "comes_and_goes")
_TOWARD = pattern("event", "toward")
_PROCEEDS = re.compile(
    r"\b(?:begins|ends|resumes|opens|closes|adjourns|continues"
    r"|(?:is|are) (?:interrupted|adjourned|opened|closed|broken|resumed|served|played|led|brought))\b"
)
_OF_THE_TEXT = re.compile(r"(?:Lacks|Follows|Contains|Bears|Consists|Appears|Refers|Means|Remains)\b")
_GESTURE = re.compile(
    r"(?:pointing|gesturing|nodding|smiling|laughing|holding up|shaking|turning to|looking at|banging|waving"
    r"|points|gestures|nods|smiles|laughs|holds up|shakes|turns to|looks at|bangs|waves)\b(?! of\b)"
)


def event(bracket: Bracket, context: Context) -> Verdict | None:
    """Claim a sound or a stage direction: by its words, or by its present tense between sentences."""
    speaker = context.alone and context.after.lstrip().startswith(":")
    if not context.words or context.needed or len(context.words) > 30 or speaker or context.follows.isalnum():
        return None
    content = context.content
    if _OF_THE_TEXT.match(content):
        return None
    if context.broken and content[0].isupper() and content.endswith(".") and _COMES.search(content):
        return Verdict("event", "medium", "somebody comes or goes")
    if aside := breaks_in(context):
        return Verdict("event", "medium", aside)
    if content.endswith(":") and directs(content):
        return Verdict("event", "high", "says whose words follow, or how")
    if sound := heard(context):
        return Verdict("event", "high", f"something heard or seen: “{sound}”")
    if _GESTURE.match(content) and context.part in ("verb", "noun", "pronoun", "adverb"):
        return Verdict("event", "medium", "a gesture while somebody speaks")
    if follows_the_speaker(context):
        return Verdict("event", "high", "a direction after the speaker's name")
    if context.part in ("person", "title", "name") and _TOWARD.match(content):
        return Verdict("event", "medium", "a direction after somebody's name")
    if context.document.speech and context.broken and few_words(context):
        return Verdict("event", "low", "a few words of their own between sentences of a speech")
    acts = context.content.split()[0].endswith("ing") or opens_in_present(context.texts)
    if acts and context.after.startswith(".") and context.part in ("noun", "name") and len(context.words) > 1:
        return Verdict("event", "medium", "says what somebody does meanwhile")
    whole = content[0].isupper() and content.endswith(".") and len(context.words) > 3
    if (whole or context.broken) and _ends(context) and (_acts(context) or between_sentences(context)):
        return Verdict("event", "medium", "a sentence of its own in the present tense, between sentences")
    return None


def _ends(context: Context) -> bool:
    """Whether a sentence ends with the bracket."""
    after = context.after.lstrip(" *_\n")
    return context.content.endswith((".", "!")) or not after[:1].isalnum() or after[:1].isupper()


def _acts(context: Context) -> bool:
    """Whether a sentence in the present tense tells what somebody does, or what happens while people speak."""
    if not present(context.texts):
        return False
    somebody = any(word[0].isupper() or "P" in tags(word) for word in context.texts[1:5])
    proceeds = _PROCEEDS.search(context.content) is not None or opens_in_present(context.texts)
    begins = part(context.texts[:1]) in ("name", "person", "title", "verb")
    return context.document.speech or somebody or begins or proceeds or context.texts[0].lower() in PRONOUNS
