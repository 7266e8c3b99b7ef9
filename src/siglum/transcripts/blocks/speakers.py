"""Speakers before their turns: `Comrade Mao Zedong:`, `North (KIM):`, `[UNKNOWN VOICE]:`."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from siglum.transcripts.blocks.units import Unit
from siglum.transcripts.sheet import Sheet

LONGEST = 90
BRACKETS = re.compile(r"\[[^][]*\]|\([^()]*\)")
INITIALS = re.compile(r"(?:[^\W\d]\.-?)+|[^\W\d]{1,5}\.")
TITLE = re.compile(
    r"(?:comrade|cde|com|mr|mrs|ms|dr|prof|president|chairman|secretary|premier|minister|ambassador|general|gen"
    r"|colonel|col|marshal|admiral|king|prince|sir|lord|chancellor|director|professor|delegate|interpreter)\b",
    re.IGNORECASE,
)
PARTICLES = frozenset(
    """of de la le von van der den da do dos di del al el bin ibn y e and zu the s""".split()
)
NOT_SPEAKERS = frozenset(
    """note notes subject re to from cc date place time present participants copy copies ps remark remarks
    comment comments spravka signed source title summary conclusion conclusions annex attachment
    attachments enclosure enclosures classification no nr number ref reference references distribution
    agenda item resolution decision decided resolved point example result results attention warning
    translation translator minutes by approved first second third firstly secondly thirdly finally
    sender recipient citation contents language rights author authors type record priority telegram
    purpose background introduction appendix see page chapter section part""".split()
)


@dataclass(frozen=True, slots=True)
class Label:
    """What may be a speaker: the words before a colon at the beginning of a unit."""

    length: int  # with the colon
    key: str  # to know the speaker again
    bold: bool
    named: bool  # every word as in a name
    sure: bool  # a title, initials, brackets: what a section's label has not
    capitals: bool
    alone: bool  # nothing follows in the unit
    speaks: bool  # what follows begins as speech does


def label(sheet: Sheet, unit: Unit) -> Label | None:
    """Return the label of a unit that looks as if it began with a speaker."""
    colon = _colon(unit.text)
    if colon is None:
        return None
    name = " ".join(BRACKETS.sub(" ", unit.text[:colon]).split())
    words = name.split()
    if len(words) > 7 or any(not INITIALS.fullmatch(word) for word in words if word.endswith(".")):
        return None
    if words and {words[0].lower().strip("."), words[-1].lower().strip(".")} & NOT_SPEAKERS:
        return None
    bold = sheet.before(unit.start).endswith(("**", "__")) and not unit.bold
    named = all(word[0].isupper() or word.lower().rstrip("’'") in PARTICLES for word in words)
    capitals = len(name) > 2 and name.isupper()
    sure = bool(not words or TITLE.match(name) or any(INITIALS.fullmatch(word) for word in words))
    following = unit.text[colon + 1 :].lstrip()[:1]
    return Label(colon + 1, name.lower(), bold, named, sure, capitals, not following, not following.islower())


def _colon(text: str) -> int | None:
    """Return where the first colon outside brackets stands, if what is before it may be a name."""
    if not (text[0].isupper() or text[0] in "[("):
        return None
    depth = 0
    for at, character in enumerate(text[:LONGEST]):
        depth += (character in "[(") - (character in "])")
        if character == ":" and not depth:
            return at if at and (at + 1 == len(text) or text[at + 1] in " *") else None
        if not depth and (character in '!?;"“”«»' or character.isdigit()):
            return None
    return None


def turns(sheet: Sheet, units: Sequence[Unit]) -> dict[int, Label]:
    """Return the labels of speakers, by unit: none unless the text is, in part at least, a dialogue.

    It is one where a label returns, or where two labels have what only a speaker's has. A section's
    label ("Agriculture: …", "USSR: …") has neither.
    """
    found = {n: each for n, unit in enumerate(units) if (each := label(sheet, unit))}
    counts = Counter(each.key for each in found.values() if each.named)
    sure = {n for n, each in found.items() if each.named and (each.sure or each.bold)}
    accepted = {n for n, each in found.items() if each.named and counts[each.key] > 1}
    if not accepted and len(sure) < 2:
        return {}
    accepted |= sure | {n for n, each in found.items() if each.named and each.capitals}
    beside = {n + step for n in accepted for step in (-1, 1)} & set(found)
    accepted |= {n for n in beside if found[n].speaks and (found[n].named or found[n].key.startswith("the "))}
    return {n: found[n] for n in sorted(accepted)}
