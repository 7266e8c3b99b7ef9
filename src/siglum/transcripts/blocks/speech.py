"""What belongs to a speaker's turn: all that follows, unless somebody clearly tells of the speakers."""

from __future__ import annotations

import re

from siglum.transcripts.blocks.units import Unit

SPOKEN = re.compile(r"\b(?:I|we|We|me|us|you|You|my|My|our|Our|your|Your|ours|yours)\b|[Ll]et[’']s\b")
QUOTED = re.compile(r"\"[^\"]*\"|“[^”]*”|«[^»]*»|\[[^][]*\]")
PAST = (
    r"(?:[a-z]{2,}(?<!ne)(?<!indeed)ed|was|were|had|did|said|told|spoke|rose|left|met|began|gave|went|took|came|made"
    r"|sat|stood|drank|shook|thought|felt|knew|kept|replied|read out)\b"
)
TELLING = re.compile(
    rf"(?:He|She|They|Both|All present)\b(?:,? \S+){{0,3}}? {PAST}"
    r"|(?:\S+ ){0,4}?(?:[Tt]he|[Tt]his|[Tt]hese|[Aa]) (?:\S+ ){0,2}?(?:meeting|conversation|talks?|discussions?|session"
    r"|negotiations|reception|audience|dinner|lunch|breakfast|banquet|interview|recording)\b(?: \S+){0,6}? "
    r"(?:lasted|ended|began|started|took place|turned|concluded|closed|opened|continued|adjourned|proceeded|resumed"
    r"|moved|shifted|(?:was|were) (?:held|conducted|attended|interpreted|adjourned|opened|closed|interrupted|resumed"
    r"|concluded|recorded|over))\b"
    r"|(?:\S+ ){0,4}?(?:[Tt]he|[Bb]oth|[Aa]ll) (?:two )?(?:delegat(?:es|ions?)|participants|guests|leaders|sides"
    rf"|interpreter|ambassador|ministers?|hosts?)\b(?: \S+){{0,2}}? {PAST}"
    r"|(?:\S+ ){0,3}?(?:[Cc]omrade|Cde\.?|Mr\.?|Mrs\.?|Dr\.?|President|Chairman|Premier|Minister|Ambassador|General)"
    rf"(?: [A-Z]\S*){{1,3}} (?:\w+ )?{PAST}",
)
BELOW = re.compile(
    r"(?:attachments?|enclosures?|annex|appendix|cc|copies|distribution|typed|printed|recorded|translated)\b[^.:]{0,60}:",
    re.IGNORECASE,
)
IN_PARENTHESES = re.compile(r"\([^()]*\)")


def is_aside(unit: Unit) -> bool:
    """Say whether a unit is a remark in brackets only: “[Laughter.]”, “(Meeting adjourned.)”."""
    return unit.remark_in_brackets or IN_PARENTHESES.fullmatch(unit.text) is not None


def speaks(text: str) -> bool:
    """Say whether somebody speaks here of himself or to another, quotations aside."""
    return SPOKEN.search(QUOTED.sub("", text)) is not None


def goes_on(unit: Unit) -> bool:
    """Say whether a unit after a speaker's words may be more of them: nobody tells of the speakers here."""
    if BELOW.match(unit.text):
        return False
    words = " ".join(QUOTED.sub("", unit.text).split())
    return SPOKEN.search(words) is not None or not TELLING.match(words)
