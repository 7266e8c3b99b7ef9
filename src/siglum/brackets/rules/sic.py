"""sic: a fault of the source let stand, with its correction if given: `[sic]`, `[sic: 1954]`, `[recte Budapest]`."""

from __future__ import annotations

import re
from collections import Counter

from siglum.brackets.context import Context
from siglum.brackets.english import english
from siglum.brackets.lemmas import corrected, last_word
from siglum.brackets.model import Bracket, Verdict
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
    if (found := _RATHER.fullmatch(content)) and _beside(found["right"], context):
        return _verdict(bracket, context, found["right"], "corrects the figure before it")
    return _number(bracket, context) or _misspelt(bracket, context)


def _misspelt(bracket: Bracket, context: Context) -> Verdict | None:
    """An English word right after itself with a letter lost, doubled or out of place: `Novemebr [November]`."""
    last = context.words_before[-1].text if context.words_before and context.glued == " " else ""
    one, other = last.lower(), context.low
    if not one or len(other) < 5 or len(context.words) > 1 or english(last) or not english(other):
        return None
    more, less = sorted((Counter(one), Counter(other)), key=lambda letters: -letters.total())
    slip = (more - less).total() + (less - more).total() < 2 and one[0] == other[0] and one[-1] == other[-1]
    if not slip:
        return None
    return Verdict(
        "sic", "medium", "spells the word before it right", lemma=last_word(context), value=bracket.inner
    )


def _beside(right: str, context: Context) -> bool:
    """Whether a figure of the same length, and near it, stands right before the bracket: `1988 [i.e. 1989]`."""
    last = context.words_before[-1].text if context.words_before else ""
    return last.isdigit() and len(last) == len(right) and abs(int(last) - int(right)) < 20


def _verdict(bracket: Bracket, context: Context, right: str, evidence: str) -> Verdict:
    first = right.split(" ", maxsplit=1)[0]
    at = context.document.text.rfind(first, bracket.span.start, bracket.span.end - len(right) + len(first))
    remark = (
        bool(re.search(r"[;,]", context.content)) and len(right.split()) > 3
    )  # `[sic; SECTION 02 has 54]`
    value = Span(at, bracket.inner.end) if at >= 0 and not remark else None
    return Verdict("sic", "high", evidence, lemma=corrected(right, context), value=value)


def _number(bracket: Bracket, context: Context) -> Verdict | None:
    """A figure right after one of the same shape corrects it, as cables do: `8 [11] p.m.`."""
    content = context.content
    if (
        not re.fullmatch(r"\d{1,4}(?:[.:,]\d+)*", content)
        or not context.words_before
        or context.glued.strip()
    ):
        return None
    last = context.words_before[-1].text
    if context.stacked or re.sub(r"\d+", "0", last) != re.sub(r"\d+", "0", content):
        return None
    if not context.before.rstrip().endswith(last) or abs(len(last) - len(content)) > 1:
        return None
    if len(content) == len(last) == 4 and abs(int(last) - int(content)) > 60:
        return None  # a year in another calendar
    if (len(content) == 4) != (len(last) == 4):
        return None  # `12 [1963]`: a day and its year
    return Verdict(
        "sic", "medium", "a figure beside a figure of its kind", lemma=last_word(context), value=bracket.inner
    )
