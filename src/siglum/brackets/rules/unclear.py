"""unclear: a doubtful reading: `[?]`, `[Varnov?]`, `[possibly 1954]`."""

from __future__ import annotations

import re

from siglum.brackets.context import Context
from siglum.brackets.english import AUXILIARIES, CONJUNCTIONS
from siglum.brackets.model import Bracket, Verdict
from siglum.transcripts.source import Span

_MARKS = re.compile(r"\(?\?{1,3}\)?!?")
_SAYS = re.compile(
    r"(?:(?:word|name|reading|spelling|date|number|figure|text|meaning|passage|transcription|identity|translation|handwriting)s? )?(?:is |are )?(?:unclear|uncertain|doubtful|questionable|not clear|not certain|unsure|conjectural|phonetic(?: spelling)?|as heard|ph|sp)(?: (?:words?|exchange|remark|phrase|comment|response|answer|name|reading|spelling|date|number|figure|text|passage|in (?:the )?\w+))?[.?]?|(?:spelling|reading|word|date|name|sp)\s?\?",
    re.I,
)
_MAYBE = re.compile(
    r"(?:possibly|probably|perhaps|presumably|apparently|maybe|likely|or perhaps|conjecture:|reading:|illegible[:,;]? ?(?:possibly|probably|perhaps)?:?)\s+(\S.{0,50})",
    re.I,
)
_QUESTION = frozenset("what who why how where when which whose".split()) | AUXILIARIES


def unclear(bracket: Bracket, context: Context) -> Verdict | None:
    """Claim a mark of doubt, or a reading that carries one."""
    content = context.content
    lemma = Span(*context.words_before[-1][1:]) if context.words_before else None
    if _MARKS.fullmatch(content):
        return Verdict("unclear", "high", "a mark of doubt", lemma=lemma)
    if _SAYS.fullmatch(content):
        return Verdict("unclear", "medium", "says that the reading is doubtful", lemma=lemma)
    doubted = re.search(r"\?['\"”’)]?\Z|\(\?\)|\A\?\s?\w", content)
    if doubted and len(context.words) <= 6 and not _asks(context):
        return Verdict(
            "unclear", "high" if len(context.words) <= 3 else "medium", "a reading with a question mark"
        )
    if (
        _MAYBE.fullmatch(content)
        and len(context.words) <= 5
        and not (
            context.next[:1].islower()
            and context.next.lower() not in CONJUNCTIONS
            and content[-1].islower()
            and content.split()[-1].islower()
        )
    ):
        return Verdict("unclear", "medium", "a reading given as likely")
    return None


def _asks(context: Context) -> bool:
    """Whether it is a question that somebody asks, not a doubt."""
    first = context.texts[0].lower() if context.words else ""
    return first in _QUESTION and len(context.words) > 1
