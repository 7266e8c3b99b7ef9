"""variant: another spelling of the name just given: `Pak Geum-cheol [Pak Kum Chol]`, `South Hamgyeong [Hamgyong]`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from siglum.brackets.context import Context, Word
from siglum.brackets.english import english
from siglum.brackets.lemmas import names_before
from siglum.brackets.model import Bracket, Cert, Verdict
from siglum.brackets.names import ENOUGH, names_alike, plain
from siglum.brackets.names import given as known
from siglum.brackets.nouns import ABBREVIATIONS
from siglum.brackets.phrases import nominal
from siglum.brackets.words import tags
from siglum.brackets.words.cues import pattern
from siglum.transcripts.source import Span

_LEAD = pattern("variant", "leads", after=r"[:,]?\s+(?=\S)")
_STOPPED = re.compile(r"[.!?:;,]['\"”’]*\s*\Z")
_OWNED = re.compile(r"['’]s\Z")


def variant(bracket: Bracket, context: Context) -> Verdict | None:
    """Claim a name that resembles the name right before it; the lemma is the part that it replaces."""
    given = _given(context)
    if not given or len(given) > 6 or context.glued.isalnum() or not context.words_before:
        return None
    if _STOPPED.search(context.before) and not re.search(r"\b\w\.\s*\Z", context.before):
        return None
    last = _bare(context.words_before[-1])
    if len(given) > 1 and last == given[-1].text and re.fullmatch(r"[A-ZÀ-Þ]\.?", given[0].text):
        return None  # `Ponomarenko [P. K. Ponomarenko]`: the full name
    best, lemma = 0.0, context.words_before[:0]
    for named in names_before(given, context):
        score = names_alike([_bare(word) for word in named], [word.text for word in given])
        if score > best + 0.001:
            best, lemma = score, named
    if best < ENOUGH or {_bare(word) for word in lemma} <= {_bare(word) for word in given}:
        return None  # the same, or the same and more: `Yazıcı [Tahsin Yazıcı]`
    other = plain(last)[0] != plain(given[0].text)[0]
    if best < 0.85 and len(given) == 1 and other and known(given[0].text) and not known(last):
        return None  # a given name that completes: `Ioannidis [Yiannis]`
    if all(english(word.text) for word in given) and best < 0.9:
        return None
    if last in ABBREVIATIONS and given[0].text.isupper():
        return None  # `UN [OON]`
    thing = context.part == "noun" and context.prior[-2:-1] == ["the"] and "n" in tags(lemma[0].text.lower())
    if thing and len(lemma) == len(given) == 1:
        return None  # the original of a word that English has too: `the Guard [Gard]`
    cert: Cert = "high" if best >= 0.75 else "medium"
    span = Span(lemma[0].start, lemma[-1].start + len(_bare(lemma[-1])))
    return Verdict("variant", cert, f"resembles the name before it: {best:.2f}", lemma=span)


def _given(context: Context) -> Sequence[Word]:
    """The name that the content gives, without `also` before it or a second name after it."""
    lead = _LEAD.match(context.content)
    words = context.words[len(lead[0].split()) :] if lead else context.words
    first = re.split(r"[,;/]| or ", context.content[lead.end() if lead else 0 :])[0]
    given = words[: max(1, len(first.split()))]
    if (
        not given
        or not (given[0].text[0].isupper() or "-" in given[0].text)
        or not all(nominal(word.text) for word in _inner(given))
    ):
        return ()
    return given


def _inner(given: Sequence[Word]) -> Sequence[Word]:
    """The words of a name that must not be titles: in `Tsoi En Gen` the last one is a syllable."""
    return given[1:-1] if len(given) == 3 and len(given[-1].text) < 5 else given[1:] or given


def _bare(word: Word) -> str:
    return _OWNED.sub("", word.text)
