"""note or event: a whole sentence between sentences that no other rule knows: somebody comments, or does something."""

from __future__ import annotations

import re

from siglum.brackets.context import Context
from siglum.brackets.model import Bracket, Verdict

_HEADS = re.compile(
    r"(?:(?:first|second|third|another|different|earlier|later|draft|final|rough|printed|typed|new) "
    r"(?:draft|version|copy|text|variant|speech|telegram|letter|part)?\b"
    r"|draft\b|not |attached |enclosed "
    r"|(?:speech|reply|answer|letter|telegram|statement|remarks?|report|excerpts?|extracts?|part) "
    r"(?:of|to|from|by) "
    r"|(?:from|up to) here|here\b|(?:beginning|end|continuation|rest) of "
    r"|\w+ (?:unfinished|incomplete|interrupted)\b|text )",
    re.I,
)


def sentence(bracket: Bracket, context: Context) -> Verdict | None:
    """Claim a whole sentence between sentences: a short one about somebody is an event, any other a note."""
    content = context.content
    if context.alone and ";" in content and len(context.words) > 5:
        return Verdict("note", "low", "a remark that stands alone")
    if context.alone and context.place == "text" and _HEADS.match(content) and len(context.words) > 1:
        return Verdict("note", "low", "says of the text what it is, and stands alone")
    if len(context.words) < (2 if content.startswith("No ") else 4):
        return None
    if not content[0].isupper() or not re.search(r"[.!]['\"”’)]*\Z", content):
        return None
    after = context.after.lstrip(" *_\"“‘'")
    if not (context.broken or context.before.rstrip().endswith(")")) or after[:1].islower():
        return None
    if context.words[0].text in ("I", "We", "You"):
        return None
    somebody = context.texts[0] in ("He", "She", "They") and len(context.words) < 9
    if somebody or (len(context.words) < 7 and context.document.capitals[context.texts[0]] > 2):
        return Verdict("event", "low", "a short sentence of its own: what somebody does")
    return Verdict("note", "low", "a sentence of its own between sentences")
