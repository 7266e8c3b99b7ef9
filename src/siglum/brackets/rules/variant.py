"""variant: another spelling of the name just given: `Pak Geum-cheol [Pak Kum Chol]`, `South Hamgyeong [Hamgyong]`."""

from __future__ import annotations

import re

from siglum.brackets.context import Context, Word
from siglum.brackets.english import FUNCTION, MONTHS, TITLES, english
from siglum.brackets.model import Bracket, Verdict
from siglum.brackets.names import likeness, parts, plain
from siglum.transcripts.source import Span

_LEAD = re.compile(
    r"(?:also|or|i\.e\.|that is|alias|a\.?k\.?a\.?|spelled|spelt|written|rendered as|=|Wade-Giles|pinyin|properly)[:,]?\s+",
    re.I,
)
ENOUGH = 0.66  # of the letters or sounds of a whole name
EACH = 0.4  # of each of its parts


def variant(bracket: Bracket, context: Context) -> Verdict | None:
    """Claim a name that resembles the name right before it; the lemma is the part that it replaces."""
    content = _LEAD.sub("", context.content, count=1)
    given = [
        word
        for word in context.words
        if word.start >= bracket.inner.end - len(content) - 2 or content == context.content
    ]
    given = given[: len(re.split(r"[,;/]| or ", content)[0].split())] or given
    if (
        not given
        or len(given) > 6
        or not all(map(_nominal, given[1:] if given[0].text[0].isupper() and len(given) > 1 else given))
        or not any(word.text[0].isupper() for word in given)
    ):
        return None
    if (
        context.glued.isalnum()
        or not re.search(r"[\w'’.)\"”*]\s*\Z", context.before)
        or not context.words_before
    ):
        return None
    if re.search(r"[.!?:;,]['\"”’]*\s*\Z", context.before) and not re.search(r"\b\w\.\s*\Z", context.before):
        return None
    best = 0.0
    lemma: tuple[Word, ...] = ()
    for count in range(1, min(len(given) + 3, len(context.words_before), 7) + 1):
        named = context.words_before[-count:]
        if count == 1 and len(given) == 1 and "-" in named[0].text and "-" not in given[0].text:
            at = named[0].text.rindex("-") + 1  # the last part of a double name
            tail = Word(named[0].text[at:], named[0].start + at, named[0].end)
            if tail.text[:1].isupper() and (score := _score((tail,), given)) > ENOUGH:
                best, lemma = score, (tail,)
        if not (_nominal(named[0]) or named[0].text == given[0].text) or not _joined(named, context):
            break
        score = _score(named, given)
        if score > best + 0.001:
            best, lemma = score, named
    if not lemma or best < ENOUGH:
        return None
    same = [word.text for word in lemma] == [word.text for word in given]
    if same or all(english(word.text) for word in given) and best < 0.9:
        return None
    cert = "high" if best >= 0.75 else "medium"
    return Verdict(
        "variant",
        cert,
        f"resembles the name before it: {best:.2f}",
        lemma=Span(lemma[0].start, _end(lemma[-1])),
    )


def _nominal(word: Word) -> bool:
    low = word.text.lower()
    return (
        (
            word.text[0].isupper()
            or low
            in (
                "de",
                "da",
                "dos",
                "do",
                "of",
                "al",
                "el",
                "la",
                "von",
                "van",
                "bin",
                "i",
                "y",
                "e",
                "og",
                "und",
            )
        )
        and low not in (FUNCTION - {"of"})
        and low not in MONTHS
        and low.rstrip(".") not in TITLES
    )


def _joined(named: tuple[Word, ...], context: Context) -> bool:
    """Whether no stop stands between the words of a name."""
    text = context.document.text
    return all(
        not re.search(r"[,;:()\[\]]|[.!?]\s+\Z", text[one.end : other.start])
        for one, other in zip(named, named[1:], strict=False)
    )


def _score(named: tuple[Word, ...], given: list[Word]) -> float:
    """How like the names are; 0 where they differ in more than one part, or one of the parts has no counterpart."""
    one = [_bare(word) for word in named]
    other = [word.text for word in given]
    if abs(parts(one) - parts(other)) > 1:
        return 0.0
    whole = likeness(" ".join(one), " ".join(other))
    if len(one) == len(other) and len(one) > 1:
        each = [likeness(a, b) for a, b in zip(one, other, strict=True)]
        if min(each) < EACH or (
            sum(score == 1.0 and plain(a) == plain(b) for score, a, b in zip(each, one, other, strict=True))
            and min(each) < 0.5
        ):
            return 0.0
        whole = max(whole, sum(each) / len(each))
    elif (
        len(one) == len(other) == 1
        and whole < 0.75
        and plain(one[0])[:1] != plain(other[0])[:1]
        and min(map(len, (one[0], other[0]))) < 4
    ):
        return 0.0
    if len(one) > len(other) and plain(one[-1]) and likeness(one[-1], other[-1]) < 0.5 and whole < 0.8:
        return 0.0
    return whole


def _bare(word: Word) -> str:
    return re.sub(r"['’]s?\Z", "", word.text) if re.search(r"['’]s\Z", word.text) else word.text


def _end(word: Word) -> int:
    return word.start + len(_bare(word))
