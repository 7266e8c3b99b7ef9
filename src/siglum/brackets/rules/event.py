"""event: something heard or seen while people speak: `[laughter]`, `[He leaves the room.]`, `[recording interrupted]`."""

from __future__ import annotations

import re

from siglum.brackets.context import Context
from siglum.brackets.english import ARTICLES, PRONOUNS, part
from siglum.brackets.model import Bracket, Verdict
from siglum.brackets.words import tags

_SOUNDS = re.compile(
    r"\b(?:laugh(?:s|ter|ing)?|applau(?:se|ds|ding)|ovations?|paus(?:e|es|ing)|silen(?:ce|t)|noise|commotion|uproar|tumult|"
    r"cheer(?:s|ing)|shout(?:s|ing)?|whistl(?:es?|ing)|boo(?:s|ing)|stir|animation|murmur(?:s|ing)?|disturbance|disorder|"
    r"cough(?:s|ing)?|sighs?|weep(?:s|ing)|cr(?:ies|ying)|sobs|chuckl(?:es?|ing)|smil(?:es?|ing)|nod(?:s|ding)?|gestur(?:es|ing)|"
    r"exclamations?|interjections?|interruptions?|interrupt(?:s|ed|ing)|hubbub|movement in the hall|voices?(?: from| in)?|heckl\w+|"
    r"cross-?talk|overlapping|static|break(?: in)?|recess|intermission|adjourn(?:s|ed|ment)|whisper(?:s|ing)?|toasts?|"
    r"(?:tape|recording|sound|connection|transmission|line|microphone|broadcast) (?:\w+ ){0,2}(?:interrupted|ends?|off|on|stops?|stopped|broken|breaks|changed?|cut|resumes?|begins?|paused?|lost|turned|switched|fades|skips?|skipped)|tape (?:skip|change|break|gap|noise|ends)|"
    r"(?:speaks?|speaking|talks?|talking|answers?|responds?) (?:in [A-Z]\w+|at once|at the same time|simultaneously|together)|(?:is|are|was|were) (?:heard|played|sung|shown)|responses?|reactions?|"
    r"(?:change|end|beginning|start) of (?:side \w|tape|cassette|reel|recording)|(?:phone|telephone|bell|clock) (?:rings|ringing|strikes)|rings the bell|"
    r"knock(?:s|ing)? (?:at|on) the door|music|gunfire|shots?(?: heard)?|explosion|all (?:rise|stand)|everyone (?:rises|stands|laughs)|standing ovation|handshakes?|minute of silence)\b",
    re.I,
)  # fmt: skip
_DIRECTIONS = re.compile(r"(?:turning|speaking|pointing|addressing|reading|rising|standing|sitting|looking|gesturing|showing|interrupting|continuing|shouting|whispering|smiling|laughing|handing|leaving|entering|raising|nodding|shaking|waving|joking(?:ly)?|jokingly|ironically|angrily|aside|to (?!the\b|be\b|an?\b)[A-Z]\w+|in a (?:low|loud|quiet|raised) voice|through (?:an|the|his|her) interpreter|off mic(?:rophone)?|by telephone|on the telephone)\b", re.I)  # fmt: skip


def event(bracket: Bracket, context: Context) -> Verdict | None:
    """Claim a sound or a stage direction: by its words, or by its present tense between sentences."""
    content = context.content
    if (
        not context.words
        or len(context.words) > 30
        or (context.alone and context.after.lstrip().startswith(":"))
    ):
        return None
    running = bool(context.next) and context.next[0].islower() and not context.broken
    sound = _SOUNDS.search(content)
    if (
        context.broken
        and content[0].isupper()
        and re.search(
            r" (?:joined|left|entered|arrived|took the floor|returned|rose|stood|withdrew)\b", content
        )
        and content.endswith(".")
    ):
        return Verdict("event", "medium", "somebody comes or goes")
    if (
        sound
        and not running
        and (sound.start() == 0 or len(context.words) <= 5 or content.endswith(".") or _present(context))
    ):
        if (
            context.words[0].text.lower() not in ("the", "this", "that", "a", "his", "their")
            or len(context.words) > 2
            or content.endswith(".")
        ):
            return Verdict("event", "high", f"something heard or seen: “{sound[0]}”")
    if (
        sound
        and sound.span() == (0, len(content))
        and sound[0].lower() in ("laughter", "laughs", "applause", "laughing")
    ):
        return Verdict("event", "medium", f"something heard: “{sound[0]}”")
    if (
        (
            context.spoken
            or (context.speaker and context.part in ("name", "title", "person", "initial", "noun"))
        )
        and texts_third(context)
        and not context.alone
    ):
        return Verdict("event", "high", "a direction after the speaker's name")
    directed = _DIRECTIONS.match(content)
    if directed and (
        context.part in ("person", "title", "name")
        and content.lower().startswith(
            ("speaking", "interrupting", "reading", "laughing", "smiling", "in a ", "through")
        )
    ):
        return Verdict("event", "medium", "a direction after somebody's name")
    if directed and (context.spoken or (context.place == "label" and len(context.words) < 7)):
        return Verdict("event", "high", "a direction after the speaker's name")
    if (context.broken or not context.before.strip()) and _present(context) and not running:
        ends = (
            content.endswith((".", "!"))
            or not re.match(r"[\s*_]*[\w]", context.after)
            or context.after.lstrip(" *_")[:1].isupper()
        )
        if ends:
            return Verdict("event", "medium", "a sentence of its own in the present tense, between sentences")
    return None


def texts_third(context: Context) -> bool:
    """Whether the content opens with a verb in the present: `reads the letter aloud`."""
    return _third(context.texts, 0)


def _present(context: Context) -> bool:
    """Whether the content is `Leaves the room`, `He laughs`, `Fang Yi hands over a list`, or passive `is interrupted`."""
    texts = context.texts
    if _third(texts, 0) and len(texts) > 1 and texts[0][0].isupper():
        return True
    for at, word in enumerate(texts[1:6], 1):
        if (
            word.lower() in ("is", "are")
            and at + 1 < len(texts)
            and re.search(r"(?:ed|en|ing|ought|oken|own|wn)\Z", texts[at + 1])
        ):
            return texts[0][0].isupper()
        if _third(texts, at):
            return texts[0][0].isupper() and (
                texts[0].lower() in PRONOUNS | ARTICLES
                or part(texts[:at]) in ("name", "person", "noun", "pronoun", "title")
            )
        if word.lower() in ("to", "of", "for", "who", "which", "that") and at > 3:
            return False
    return bool(
        re.match(
            r"(?:All|Everyone|Everybody|The delegates|They|Both|People) (?:rise|stand|laugh|leave|sit|applaud|nod|shake|drink|enter)\b",
            " ".join(texts),
        )
    )


def _third(texts: list[str], at: int) -> bool:
    word = texts[at]
    low = word.lower()
    if (
        not low.endswith("s")
        or low.endswith(("ss", "us", "'s", "’s"))
        or low in PRONOUNS | ARTICLES
        or low in ("is", "was", "has", "does", "says", "means")
    ):
        return False
    found = tags(low)
    if "v" not in found:
        return False
    following = texts[at + 1].lower() if at + 1 < len(texts) else ""
    lead = next((each for each in found if each in "nvar"), "")
    return (
        lead == "v"
        or following
        in ARTICLES
        | PRONOUNS
        | frozenset("his her their its my up down out off over in at to from back away into him them".split())
        or not following
    )
