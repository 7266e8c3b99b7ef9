"""The present tense of stage directions: `Leaves the room`, `He laughs`, `The meeting is interrupted`."""

from __future__ import annotations

import re

from siglum.brackets.english import ARTICLES, PREPOSITIONS, PRONOUNS, part
from siglum.brackets.words import tags

_PARTICIPLE = re.compile(r"(?:ed|en|ing|ought|own|wn|ung)\Z")
_NO_VERB = frozenset("is was has does says means this his its as yes us".split())
_COMPLEMENTS = (
    ARTICLES
    | PRONOUNS
    | frozenset("his her their its my up down out off over in at to from back away into around".split())
)
_SUBJECTS = ("name", "person", "noun", "pronoun", "title")
_PLURAL = re.compile(
    r"(?i:all|everyone|Everybody|The delegates|They|Both|People|\w+s) "
    r"(?:rise|stand|laugh|leave|sit|applaud|nod|shake|drink|enter|shout|cheer|speak|embrace|hug"
    r"|kiss|toast|go|exchange|sing|wait|whisper|argue|consult)\b"
)


def opens_in_present(words: list[str]) -> bool:
    """Whether the first word is a verb in the third person: `reads the letter aloud`."""
    return _third(words, 0)


def present(words: list[str], lower: bool = False) -> bool:
    """Whether the words are a sentence in the present tense, with or without its subject."""
    if not (words[0][0].isupper() or lower):
        return False
    if _third(words, 0) and len(words) > 1:
        return True
    if (
        words[0].lower() in ("he", "she")
        and len(words) > 2
        and words[1].endswith("s")
        and "v" in tags(words[1])
    ):
        return words[1] not in _NO_VERB
    for at, word in enumerate(words[1:6], 1):
        low = word.lower()
        if low in ("is", "are"):
            return at + 1 < len(words) and _PARTICIPLE.search(words[at + 1]) is not None
        if _third(words, at):
            return words[0].lower() in PRONOUNS | ARTICLES or part(words[:at]) in _SUBJECTS
        if "and" in words[1:at] and at == len(words) - 1 and tags(low)[:1] == "v":
            return True  # `Khrushchev and Sukarno embrace`
        if low in ("to", "of", "for", "who", "which", "that") and at > 3:
            return False
    return _PLURAL.match(" ".join(words)) is not None


def _third(words: list[str], at: int) -> bool:
    low = words[at].lower()
    if (
        not low.endswith("s")
        or low.endswith(("ss", "us", "'s", "’s"))
        or low in PRONOUNS | ARTICLES | _NO_VERB
    ):
        return False
    found = tags(low)
    if "v" not in found:
        return False
    following = words[at + 1].lower() if at + 1 < len(words) else ""
    lead = next((letter for letter in found if letter in "nvar"), "")
    meets = words[0].lower() in ARTICLES and at == 2 and following in PREPOSITIONS and following != "of"
    return (
        lead == "v" or not following or following in _COMPLEMENTS or following.endswith("ly") or meets
    )  # `The rally ends with`
