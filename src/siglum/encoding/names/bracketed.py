"""Names that brackets make certain: who is meant by an expression beside them, what completes a name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from siglum.encoding.cleartext import BREAKS, Clear
from siglum.encoding.names.shape import (
    Named,
    acronym,
    initial,
    known,
    name_word,
    personal,
    role,
    run_around,
    unknown,
    words,
)
from siglum.encoding.names.survey import Candidate, Survey, role_before, role_heads

_ONE = frozenset("i he him his she her hers me my himself herself who whom".split())
_IN = re.compile(r"\b(?:in|at|near|around|into|outside|throughout|to|from)\s+\Z", re.IGNORECASE)
_NAME_FOLLOWS = re.compile(r"\s[^\W\d_a-z]")
_ARTICLES = ("the", "a", "an", "our", "their", "his", "her")


def identified(survey: Survey) -> Iterator[Candidate]:
    """`Premier [Zhou Enlai]`, `I [Stalin]`, `his [Kim's]`, `the ambassador [Hao Deqing]`, `[Kim] spoke`."""
    for each, stretch in survey.bracketed:
        kind = each.verdict.kind
        if kind not in ("identification", "supplied"):
            continue
        start, end = stretch.at(each.bracket.inner.start), stretch.at(each.bracket.inner.end)
        named = _held(stretch.text[start:end])
        if named is None:
            continue
        before = stretch.text[max(0, start - 120) : start].rstrip(BREAKS + " \n")
        certain = named.titled or _called(before) or (kind == "identification" and _refers(before, named))
        if named.full and certain:
            yield Candidate("person", (named.name,))
        elif not named.full and not _NAME_FOLLOWS.match(stretch.text, end):
            joins = kind == "supplied" and _alone(stretch.text, start, end)
            if joins or named.titled or (certain and kind == "identification"):
                span = stretch.span(start + named.start, start + named.end)
                yield Candidate("person", (named.name,), span, founding=certain)


def _called(before: str) -> bool:
    """Whether a title is the word right before a bracket: `Baron [Rehbinder]`."""
    last = next(reversed(list(words(before[-40:]))), None)
    return last is not None and last.text[0].isupper() and role(last.text) and before.endswith(last.text)


def _held(content: str) -> Named | None:
    """The name that a bracket holds, titles, a possessive and an apposition (`Zhou Enlai, the premier`) aside."""
    head, _, tail = content.partition(",")
    if tail and not any(role(word.text) for word in words(tail)):
        return None
    named = personal(re.sub(r"['’]s?\s*\Z", "", head))
    return None if named is None or named.led or acronym(head.strip()) else named


def _refers(before: str, named: Named) -> bool:
    """Whether the words before a bracket stand for one person: a role, a pronoun, a code name with its title."""
    found = list(words(before[-60:]))[-2:]
    if not found or before[-60:][found[-1].end :].strip("\"”’'"):
        return False
    last = found[-1].text
    coded = len(found) == 2 and unknown(last) and role(found[0].text)
    return last.lower() in _ONE or coded or role_before(before) or (named.full and role_heads(before))


def _alone(text: str, start: int, end: int) -> bool:
    """Whether a single supplied name stands for itself: it completes none before it, unless it repeats it."""
    before = text[max(0, start - 40) : start]
    last = next(reversed(list(words(before))), None)
    beside = last is not None and not before[last.end :].strip() and name_word(last.text)
    return not beside or (last is not None and last.text == text[start:end])


def completed(survey: Survey) -> Iterator[Candidate]:
    """`Comrade [Liu] Shaoqi`, `Pak [Yong-guk]`, `Th[oma] Bardhi`; a surname alone, `Š[imek]`, with its title."""
    for each, stretch in survey.bracketed:
        kind = each.verdict.kind
        if kind not in ("supplied", "expansion"):
            continue
        start, end = stretch.at(each.bracket.inner.start), stretch.at(each.bracket.inner.end)
        found = [word.text for word in words(stretch.text[start:end])]
        if not found or (kind == "supplied" and any(known(word) and not initial(word) for word in found)):
            continue
        if candidate := _completed(survey, stretch, start, end):
            yield candidate


def _completed(survey: Survey, stretch: Clear, start: int, end: int) -> Candidate | None:
    text = stretch.text
    run, titled = run_around(text, start, end)
    repeated = any(one.text == other.text for one, other in pairwise(run))
    if (
        repeated
        or not any(unknown(word.text) for word in run)
        or (run[0].start >= start and run[-1].end <= end)
    ):
        return None
    name = Named(tuple(run)).name
    if len(run) == 1:
        span = stretch.span(run[0].start, run[0].end) if titled else None
        return Candidate("person", (name,), span, rank=35) if span else None
    before, after = text[max(0, run[0].start - 40) : run[0].start], text[run[-1].end : run[-1].end + 60]
    if titled or (not _IN.search(before) and (_role_follows(after) or survey.personal(name))):
        return Candidate("person", (name,))
    return None


def _role_follows(text: str) -> bool:
    """Whether an apposition with a role follows: `, the Chief of …`, `, a Deputy Minister`."""
    if not re.match(r"\s*,\s*\w", text):
        return False
    found = [word.text.lower() for word in words(text.split(",", 2)[1])]
    return any(role(word) for word in [word for word in found if word not in _ARTICLES][:3])
