"""Who speaks in a note: named at its beginning, or as one signs at its end."""

from __future__ import annotations

import re
from typing import NamedTuple

from siglum.brackets.words.cues import joined

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
_AGENTS = {"tr": "translator", "ar": "archivist", "ca": "archivist", "au": "author", "in": "interpreter"}


class Speaker(NamedTuple):
    """The sort of person who speaks, if told, and how the note tells it."""

    agent: str
    evidence: str


def speaker(content: str) -> Speaker | None:
    """Return who speaks in what calls itself a note, or is signed by one who annotates; None for other words."""
    forms = ((_LABELLED, "opens with who speaks"), (_TITLED, "calls itself a note"), (_SIGNED, "is signed"))
    for form, evidence in forms:
        found = form.fullmatch(content) or (_later(content) if form is _LABELLED else None)
        if found:
            who = (found.groupdict().get("who") or "").lower()
            agent = _AGENTS.get(who[:2], "editor") if who else ""
            return Speaker(agent, f"{evidence}{f': {who}' if who else ''}")
    return None


def _later(content: str) -> re.Match[str] | None:
    """Who speaks at the beginning of a later sentence: `[Stenographers: I. Stan. Archivist's note: …]`."""
    starts = [found.end() for found in re.finditer(r"[.;] (?=[A-Z])", content)][:6]
    return next((found for at in starts if (found := _LABELLED.fullmatch(content, at))), None)
