"""physical: what the paper shows: hands, stamps, signatures, marginalia, underlining, drawings."""

from __future__ import annotations

from siglum.brackets.context import Context
from siglum.brackets.model import Bracket, Verdict
from siglum.brackets.paper import describes_the_paper
from siglum.brackets.words.cues import each

HEAD = 14  # words of a content without a colon, or before its colon, in which the cue must stand


def physical(bracket: Bracket, context: Context) -> Verdict | None:
    """Claim what describes the paper: the head of the content, before a colon or within a few words."""
    if context.needed:
        return None
    if context.glued.isalpha() and context.content[:1].islower():
        return None  # `para[graph]`
    head, colon, _ = context.content.partition(":")
    if colon and len(head.split()) > HEAD:
        return None
    head += colon
    if not colon:
        head = " ".join(context.content.split()[:HEAD])
    cues = ((found, subtype) for subtype, pattern in each("physical") if (found := pattern.search(head)))
    for found, subtype in sorted(cues, key=lambda cue: cue[0].start()):
        if colon or describes_the_paper(context, head, found, subtype):
            sure = bool(colon) or found.start() == 0
            evidence = f"speaks of the paper: “{found[0]}”"
            return Verdict("physical", "high" if sure else "medium", evidence, subtype=subtype)
    return None
