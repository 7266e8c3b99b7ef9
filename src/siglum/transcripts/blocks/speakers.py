"""Speakers before their turns: `Comrade Mao Zedong:`, `North (KIM):`, `[UNKNOWN VOICE]:`."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from siglum.transcripts.blocks.speech import speaks
from siglum.transcripts.blocks.units import Unit
from siglum.transcripts.sheet import Sheet

LONGEST = 90
BRACKETS = re.compile(r"\[[^][]*\]|\([^()]*\)")
IN_BRACKETS = re.compile(r"\[([^][:]{2,60}):\]\s")
NAMED_IN_BRACKETS = re.compile(r"\w \([^\W\d_a-z][^()\d]*\)|\[[^\W\d_a-z][^][\d]*\]$")
OTHER_MARK = re.compile(  # speakers of stenograms: `BREZHNEV. Comrades, …`, `KIM IL SUNG – I agree.`
    r"(?:[^\W\d_]\. ?){0,3}(?:[^\W\d_a-z]{3,}(?: [^\W\d_a-z]{2,}){0,3}|(?<=\. )[^\W\d_a-z]\w+|(?<=\.)[^\W\d_a-z]\w+)"
    r"(?P<mark>\.| [–—-])\s(?=[\"“\[(]?[^\W\d_a-z])"
)
NEAR = 10  # two speakers of whom each speaks once are not further apart
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
    purpose background introduction appendix see page chapter section part secret file copy series issued
    drafted prepared received sent signature typed printed recorded taken tel fax phone link url id""".split()
)


@dataclass(frozen=True, slots=True)
class Label:
    """What may be a speaker: the words before a colon at the beginning of a unit."""

    length: int  # with the colon
    key: str  # to know the speaker again
    bold: bool
    named: bool  # every word as in a name
    sure: bool  # a title, initials, nothing but brackets: what a section's label has not
    likely: bool  # in capitals, or with a name in brackets, before words that begin as speech does
    alone: bool  # nothing follows in the unit
    speaks: bool  # what follows begins as speech does
    spoken: bool  # what follows says “I” or “you”, or asks
    stenographic: bool = False  # a full stop or a dash instead of the colon


def label(sheet: Sheet, unit: Unit) -> Label | None:
    """Return the label of a unit that looks as if it began with a speaker."""
    bracketed = IN_BRACKETS.match(unit.text)
    other = OTHER_MARK.match(unit.text)
    end = bracketed.end() - 1 if bracketed else _colon(unit.text)
    stenographic = end is None and other is not None
    if end is None and other is not None:
        end = other.end("mark") - 1
    if end is None:
        return None
    length = end if bracketed else end + 1
    return _label(sheet, unit, unit.text[:end], length, stenographic)


def _label(sheet: Sheet, unit: Unit, written: str, length: int, stenographic: bool) -> Label | None:
    name = " ".join(BRACKETS.sub(" ", written).split()).rstrip(" –—-")
    inner = (name or written).strip("[]():").split()
    words = name.split()
    if len(words) > 7 or any(not INITIALS.fullmatch(word) for word in words if word.endswith(".")):
        return None
    if inner and {inner[0].lower().strip(".:"), inner[-1].lower().strip(".:")} & NOT_SPEAKERS:
        return None
    said = unit.text[length:].lstrip()
    begins = not said[:1].islower() and not said[:1].isdigit()
    capitals = len(name) > 2 and name.isupper()
    return Label(
        length,
        (name or written).lower(),
        bold=sheet.before(unit.start).endswith(("**", "__")) and not unit.bold,
        named=all(word[0].isupper() or word.lower().rstrip("’'") in PARTICLES for word in words),
        sure=bool(not words or TITLE.match(name) or any(INITIALS.fullmatch(word) for word in words)),
        likely=begins and (capitals or NAMED_IN_BRACKETS.search(written) is not None),
        alone=not said,
        speaks=begins or not said,
        spoken=bool(said) and begins and ("?" in said or speaks(said)),
        stenographic=stenographic,
    )


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

    It is one where a label returns, where two labels have what only a speaker's has, or where two
    different ones stand near each other and speak. A section's label ("Agriculture: the harvest …",
    "USSR: the delegation …") does none of it.
    """
    found = {n: each for n, unit in enumerate(units) if (each := label(sheet, unit)) and each.named}
    colons = {n: each for n, each in found.items() if not each.stenographic}
    counts = Counter(each.key for each in colons.values())
    sure = {n for n, each in colons.items() if each.sure or each.bold}
    accepted = {n for n, each in colons.items() if counts[each.key] > 1}
    if accepted or len(sure) > 1:
        accepted |= sure | {n for n, each in colons.items() if each.likely}
    else:
        accepted = _speaking_once(colons, sure, sheet.text)
    accepted |= _stenographic(found, bool(accepted))
    return {n: found[n] for n in sorted(accepted | _among(sheet, units, found, accepted))}


def _speaking_once(found: dict[int, Label], sure: set[int], text: str) -> set[int]:
    """Return the speakers of whom each speaks once: two near each other, of whom one says “I” or “you”."""
    words = Counter(re.findall(r"\w+", text))
    likely = sorted(sure | {n for n, each in found.items() if each.likely or _is_known(each, words)})
    pairs = [pair for pair in pairwise(likely) if pair[1] - pair[0] <= NEAR]
    different = [(a, b) for a, b in pairs if found[a].key != found[b].key]
    return {n for pair in different if any(found[each].spoken for each in pair) for n in pair}


def _is_known(label: Label, words: Mapping[str, int]) -> bool:
    """Whether a label that speaks is a name: the text has it once more, and never in small letters."""
    last = label.key.split()[-1] if label.key else ""
    forms = words.get(last.title(), 0) + words.get(last.upper(), 0)
    return label.spoken and forms > 1 and not words.get(last)


def _stenographic(found: dict[int, Label], dialogue: bool) -> set[int]:
    """Return the speakers whom a full stop or a dash sets off: in a dialogue, or where two of them return."""
    marked = {n: each for n, each in found.items() if each.stenographic}
    counts = Counter(each.key for each in marked.values())
    return set(marked) if dialogue or sum(count > 1 for count in counts.values()) > 1 else set()


def _among(sheet: Sheet, units: Sequence[Unit], found: dict[int, Label], accepted: set[int]) -> set[int]:
    """Return further speakers of a dialogue: beside a turn, or among the turns and speaking."""
    beside = {n + step for n in accepted for step in (-1, 1)}
    first, last = min(accepted, default=0), max(accepted, default=-1)
    others = {n: each for n, each in found.items() if not each.stenographic}
    others |= {
        n: each
        for n in beside & set(range(len(units))) - set(found)
        if (each := label(sheet, units[n])) and each.key.startswith("the ")
    }
    found |= others
    return {
        n
        for n, each in others.items()
        if (n in beside and each.speaks) or (first < n < last + NEAR and each.spoken)
    }
