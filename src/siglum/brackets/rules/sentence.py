"""note or event: a whole sentence between sentences that no other rule knows: somebody comments, or does something."""

from __future__ import annotations

import re

from siglum.brackets.clauses import reports, states
from siglum.brackets.context import Context
from siglum.brackets.english import FUNCTION
from siglum.brackets.languages import foreign
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
_BEGIN = frozenset("The This These He She They It Here There".split())


def sentence(bracket: Bracket, context: Context) -> Verdict | None:
    """Claim a whole sentence between sentences: a short one about somebody is an event, any other a note."""
    if not context.words or context.texts[0] in ("I", "We", "You") or context.content[-1] == "?":
        return None  # somebody's speech, supplied
    if context.broken and context.content.endswith(":") and reports(context.texts):
        return Verdict("note", "low", "says when or how the following was written")
    if foreign(context.texts) > 0.5:
        return None  # the original of what was just said
    if (why := _alone(context)) is not None:
        return Verdict("note", "low", why)
    short = context.content.startswith(("No ", "Nobody", "Everyone")) or (
        reports(context.texts) and context.content.endswith(".")
    )
    if len(context.words) < (2 if short else 4) or not _between(context):
        return None
    somebody = context.texts[0] in ("He", "She", "They") and len(context.words) < 9
    somebody = somebody or context.content.startswith(("No one ", "Nobody ", "Everyone ", "All "))
    if re.search(r"\d{4}", context.content):
        return Verdict("note", "low", "a dated sentence of its own between sentences")
    if somebody or (len(context.words) < 7 and context.document.capitals[context.texts[0]] > 2):
        return Verdict("event", "low", "a short sentence of its own: what somebody does")
    return Verdict("note", "low", "a sentence of its own between sentences")


def _alone(context: Context) -> str | None:
    """Why words that stand alone in their block are a remark, and no heading of the text."""
    if not context.alone or context.place != "text" or len(context.words) < 2:
        return None
    told = states(context.texts) or reports(context.texts)
    if told or (";" in context.content and len(context.words) > 3):
        return "a remark that stands alone"
    return "says of the text what it is, and stands alone" if _HEADS.match(context.content) else None


def _between(context: Context) -> bool:
    """Whether the content is a sentence, and neither the one before nor the one after runs through it."""
    ended = re.search(r"[.!]['\"”’)]*\Z", context.content) or _closed(context)
    if not context.content[0].isupper() or not ended:
        return False
    begins = context.broken or context.before.rstrip().endswith(")")
    if context.content.endswith(".") and context.texts[0] in _BEGIN and len(context.words) > 3:
        return True  # wherever it stands
    return begins and not context.after.lstrip(" *_\"“‘'")[:1].islower()


def _closed(context: Context) -> bool:
    """Whether a statement without a full stop ends where the bracket does: the block ends, or a sentence begins."""
    after = context.after.lstrip(" *_")
    opens = context.next[:1].isupper() and context.next.lower() in FUNCTION
    return states(context.texts) and (not after or after[0] == "\n" or opens)
