"""gloss: translation of the foreign word, or expansion of the abbreviation, just given: `obkom [provincial committee]`."""

from __future__ import annotations

import re

from siglum.brackets.context import Context, Word
from siglum.brackets.english import ARTICLES, PREPOSITIONS, TITLES, abbreviation, english, part
from siglum.brackets.languages import foreign
from siglum.brackets.model import Bracket, Verdict
from siglum.brackets.words import tags
from siglum.transcripts.source import Span

_LITERALLY = re.compile(
    r"(?:lit(?:erally)?\b\.?|meaning|means|in english|i\.e\.|that is|translation|trans\.|tr\.|abbreviation (?:of|for)|short for|acronym (?:of|for)|stands for|=)[:,]?\s*(\S.*)",
    re.I | re.S,
)
# What a place or a house is called by: `Wronki [prison]` completes a name, it does not translate one.
_GENERIC = frozenset(
    "street prison province county district region river lake mountain mountains island islands port harbor harbour airport station square road avenue bridge camp factory works plant mine mines school university institute hotel hospital palace hall house castle church monastery base city town village commune party group line front army division corps regiment brigade battalion company fleet ministry embassy government side bank newspaper agency plan treaty pact agreement conference oblast".split()
)


def gloss(bracket: Bracket, context: Context) -> Verdict | None:
    """Claim English words right after an abbreviation or a word that is not English."""
    if not context.words or context.glued.isalnum() or not context.words_before:
        return None
    if not any(word[0].isalpha() for word in context.texts) or context.content.startswith("("):
        return None
    literally = _LITERALLY.fullmatch(context.content)
    last = context.words_before[-1]
    if re.search(r"[.;:!?,]\s*\Z", context.before) and not re.search(
        r"(?:\b\w{1,4}\.)+\s*\Z", context.before
    ):
        return None
    if again := _restates(context):
        return Verdict("gloss", "medium", "says the name before it in English", lemma=again)
    if short := _abbreviation(context):
        if _expands(short, context):
            return Verdict(
                "gloss",
                "high" if _by_letters(short, context) else "medium",
                f"stands for the abbreviation “{context.document.text[short.start : short.end]}”",
                lemma=short,
            )
        return None
    lemma = _foreign_words(context)
    if lemma is None:
        if (
            literally
            and not re.match(r"i\.e|that is|=|stands", context.low)
            and foreign(re.findall(r"[\w'’]+", literally[1])) < 0.5
        ):
            return Verdict("gloss", "medium", "says what a word means", lemma=Span(last.start, last.end))
        return None
    if not literally and not _translates(context):
        return None
    return Verdict("gloss", "medium", "English after words that are not English", lemma=lemma)


def _restates(context: Context) -> Span | None:
    """The name before the bracket, if the content says it again with another word in English: `Bank of Chōsen [Bank of Korea]`."""
    count = len(context.words)
    named = context.words_before[-count:]
    if not 2 <= count == len(named) or len(context.prior) < min(count, 4):
        return None
    same = [one.text == other.text for one, other in zip(named, context.words, strict=True)]
    differ = [one for one, alike in zip(named, same, strict=True) if not alike]
    if (
        same[0]
        and named[0].text[0].isupper()
        and len(differ) == 1
        and named[0].text.lower() not in ARTICLES
        and not english(differ[0].text)
    ):
        return Span(named[0].start, named[-1].end)
    return None


def _abbreviation(context: Context) -> Span | None:
    """The abbreviation before the bracket: `CC`, `TsKhKh`, `Str. pov.`, `C. Caç.`, `shd`."""
    if dotted := re.search(
        r"(?:\b[^\W\d_]{1,4}\. ?){2,4}\s*\Z|\b(?!(?:Mr|Mrs|Dr|No|St|Gen|Col|Lt|Jr)\b)[^\W\d_]{2,6}\.\s+\Z",
        context.before,
    ):
        tokens = [each.strip() for each in dotted[0].split(".") if each.strip()]
        if (
            not any(map(english, tokens))
            and (len(tokens) > 1 or context.content[0].islower())
            and (not re.fullmatch(r"(?:[A-Z]\.\s*)+", dotted[0]) or len(context.words) > 2)
        ):
            offset = context.words_before[-1].end
            end = offset + (1 if not context.words_before[-1].text.endswith(".") else 0)
            return Span(_offset(context, dotted.start()), end)
    last = context.words_before[-1]
    text = re.sub(r"['’]s?\Z", "", last.text)
    if context.before.rstrip(" *_\"”'’").endswith(")") and (
        found := re.search(r"(\w{2,}\([a-zA-Z]\))\W*\Z", context.before)
    ):
        return Span(_offset(context, found.start(1)), _offset(context, found.end(1)))
    if abbreviation(text) or (
        text.islower()
        and len(text) < 6
        and not english(text)
        and not re.search(r"[aeiouy]", text)
        and text.isalpha()
    ):
        return Span(last.start, last.start + len(text))
    return None


def _offset(context: Context, at: int) -> int:
    last = context.words_before[-1]
    return last.end - (context.before.rfind(last.text) + len(last.text)) + at


def _by_letters(short: Span, context: Context) -> bool:
    """Whether the abbreviation's letters begin the words, in order."""
    text = context.document.text[short.start : short.end]
    if "." in text:
        tokens = [each.strip().lower() for each in text.split(".") if each.strip()]
        big = [word.text.lower() for word in context.words if word.text[0].isupper() or len(word.text) > 3]
        return len(tokens) <= len(big) and all(
            one.startswith(other) for one, other in zip(big, tokens, strict=False)
        )
    letters = [each.lower() for each in text if each.isalpha()]
    starts = [word.text[0].lower() for word in context.words]
    at = 0
    for letter in letters:
        while at < len(starts) and starts[at] != letter:
            at += 1
        if at == len(starts):
            return False
        at += 1
    return True


def _expands(short: Span, context: Context) -> bool:
    first = context.texts[0].lower()
    if _by_letters(short, context) and (len(context.words) > 1 or not context.next):
        return True
    if first in PREPOSITIONS or first in (
        "and",
        "or",
        "but",
        "is",
        "was",
        "were",
        "who",
        "which",
        "that",
        "to",
        "has",
        "had",
    ):
        return False
    if len(context.words) == 1:
        return context.document.text[short.start : short.end].islower() or (
            context.texts[0][0].islower()
            and not context.next[:1].isupper()
            and len(context.texts[0]) > 8
            and not english(context.document.text[short.start : short.end])
            and False
        )
    text = context.document.text[short.start : short.end]
    if sum(each.isupper() for each in text) < 2 and "." not in text and not text.islower():
        return False
    if re.match(r"\d|[A-Z]-?\d", text):
        return False
    named = foreign([word for word in context.texts if word[0].isupper()])
    titled = first.rstrip(".") in TITLES or "P" in tags(context.texts[0])
    return named < 0.6 and not titled or sum(each[0].isupper() for each in context.texts) > 2


def _foreign_words(context: Context) -> Span | None:
    """The foreign words before the bracket: in lower case, or quoted, or a row of them."""
    quoted = context.quoted
    if quoted:
        inner = [word for word in context.words_before if word.text in quoted][-6:]
        names = re.findall(r"[\w'’-]+", quoted)
        if (
            names
            and foreign(names) >= 0.5
            and not (
                len(names) > 1
                and all(word[0].isupper() for word in names)
                and foreign(names) == 1.0
                and len(context.words) < 2
            )
        ):
            start = (
                _offset(
                    context,
                    context.before.rstrip(" *_\"”’'»").rfind(quoted[-12:]) + len(quoted[-12:]) - len(quoted),
                )
                if inner
                else context.words_before[-1].start
            )
            return Span(start, start + len(quoted))
        return None
    row: list[Word] = []
    for word in reversed(context.words_before[-6:]):
        if (
            english(word.text)
            or word.text[0].isdigit()
            or (row and context.document.text[word.end : row[-1].start].strip(" *_"))
        ):
            break
        row.append(word)
    if not row:
        return None
    if any(word.text[0].islower() for word in row) or len(row) >= 1:
        return Span(row[-1].start, row[0].end)
    return None


def _translates(context: Context) -> bool:
    """Whether the content reads as the meaning of what stands before it."""
    texts = context.texts
    first = texts[0].lower()
    if (
        foreign(texts) > 0.34
        or first in PREPOSITIONS
        or first in ("and", "or", "but", "who", "which", "is", "was", "were", "that", "had", "has")
    ):
        return False
    before = context.words_before[-1].text
    if (
        part(texts[:1]) in ("pronoun", "auxiliary", "conjunction", "adverb", "possessive")
        or texts[-1].lower() in PREPOSITIONS
    ):
        return False
    if context.quoted:
        return not any("P" in tags(word) for word in texts)
    if before[0].islower():
        return True
    if part(texts[:1]) in ("verb", "auxiliary") and not context.quoted:
        return False
    determined = len(context.prior) > 1 and context.prior[-2].lower() in ("the", "a", "an")
    if len(texts) == 1 and texts[0][0].isupper() and "P" not in tags(texts[0]) and not determined:
        return False  # `Conakry [Guinea]`
    if "P" in tags(texts[-1]) or any("P" in tags(word) and word[0].islower() for word in texts[:3]):
        return len(texts) == 1 and (texts[0][0].isupper() or determined)
    capitals = all(word[0].isupper() for word in texts) and len(texts) > 1
    if (
        capitals
        and all(map(english, texts))
        and not any(tags(word) and not tags(word.lower()) for word in texts)
    ):
        return True
    if first in _GENERIC or texts[-1].lower() in _GENERIC or part(texts) in ("verb", "adverb"):
        return (
            len(texts) > 1
            and all(word[0].isupper() for word in texts)
            and len([w for w in context.words_before[-4:] if not english(w.text)]) > 1
        )
    return (
        not context.next[:1].islower()
        or part(texts) in ("noun", "adjective")
        and len(texts) < 4
        and first not in ("the", "a", "an")
    )
