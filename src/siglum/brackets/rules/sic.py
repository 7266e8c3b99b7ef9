"""sic: a fault of the source let stand, with its correction if given: `[sic]`, `[sic: 1954]`, `[recte Budapest]`."""

from __future__ import annotations

import re

from siglum.brackets.context import Context
from siglum.brackets.lemmas import corrected, last_word
from siglum.brackets.model import Bracket, Verdict
from siglum.brackets.slips import another_figure, beside, misspelt
from siglum.brackets.words.cues import joined, pattern
from siglum.transcripts.source import Span

_SIC = re.compile(
    rf"\(?s\s?i\s?c\)?[!?.]{{0,2}}(?:\s*[:;,=–—-]\s*|\s+|\Z)(?:{joined('sic', 'after_sic')}[:,]?\s+)*(?P<right>.*)",
    re.I | re.S,
)
_AS_GIVEN = pattern("sic", "as_given")
_CORRECTS = pattern("sic", "corrects")
_RATHER = re.compile(r"(?:but|rather|i\.e\.,?|that is,?|=|or rather|not)\s*(?P<right>\d{1,4})")
_ACTUALLY = re.compile(r"(?:actually|in fact|really|properly)[:,]?\s+(?P<right>\d.*|[A-Z][\w.'’ -]*)", re.S)


def sic(bracket: Bracket, context: Context) -> Verdict | None:
    """Claim what calls a fault a fault, and find the words that it corrects."""
    content = context.content.strip(" .")
    if found := _SIC.fullmatch(content):
        right = found["right"].strip()
        if not right or re.match(r"(?:in|as|throughout|passim)\b", right, re.I):
            return Verdict("sic", "high", "says that the source has it so", lemma=last_word(context))
        return _verdict(bracket, context, right, "says “sic” and corrects")
    if content == "!" and context.glued.strip():
        return None  # the mark itself is supplied: `Burn mine[!]`
    if content and _AS_GIVEN.fullmatch(content):
        return Verdict("sic", "high", "says that the source has it so", lemma=last_word(context))
    for form in (_CORRECTS, _ACTUALLY):
        if (found := form.fullmatch(content)) and len(content) < 80:
            right = next(filter(None, found.groups()))
            return _verdict(bracket, context, right, "gives the right reading")
    if (found := _RATHER.fullmatch(content)) and beside(found["right"], context):
        return _verdict(bracket, context, found["right"], "corrects the figure before it")
    if another_figure(context) or misspelt(context):
        evidence = "stands right after what it corrects"
        return Verdict("sic", "medium", evidence, lemma=last_word(context), value=bracket.inner)
    return None


def _verdict(bracket: Bracket, context: Context, right: str, evidence: str) -> Verdict:
    first = right.split(" ", maxsplit=1)[0]
    at = context.document.text.rfind(first, bracket.span.start, bracket.span.end - len(right) + len(first))
    remark = (
        bool(re.search(r"[;,]", context.content)) and len(right.split()) > 3
    )  # `[sic; SECTION 02 has 54]`
    value = Span(at, bracket.inner.end) if at >= 0 and not remark else None
    return Verdict("sic", "high", evidence, lemma=corrected(right, context), value=value)
