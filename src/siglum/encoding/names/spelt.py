"""Names in two spellings, as `Pak Geum-cheol [Pak Kum Chol]`: a person or a place with both forms whole."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from siglum.brackets import Decision
from siglum.encoding.cleartext import BREAKS, Clear
from siglum.encoding.names.shape import Named, Word, known, role, run_around, unknown, words
from siglum.encoding.names.survey import Candidate, Survey
from siglum.encoding.names.tables import NameKind

_IN = re.compile(r"\b(?:in|at|near|around|into|outside|throughout|far as)\s+\Z", re.IGNORECASE)
_TOWARDS = re.compile(r"\b(?:to|from|via|for|of|the)\s+\Z|[\"“‘«]\s*\Z", re.IGNORECASE)
_GEOGRAPHIC = frozenset(
    "province county district prefecture region oblast krai raion aimag city town village commune river lake sea "
    "bay gulf strait island islands peninsula mountain mountains mount valley plateau port harbour harbor airport "
    "station bridge pass border canal dam camp street square road railway desert steppe canton state republic "
    "territory governorate municipality cape fort".split()
)
_QUARTERS = frozenset(
    "north south east west northern southern eastern western upper lower inner outer central".split()
)


def variants(survey: Survey) -> Iterator[Candidate]:
    """`South Hamgyeong [Hamgyong] Province`, `Xie Huaimin [Hsieh Huai-min] [謝懷民]`: one name, its forms."""
    stacks: dict[int, list[tuple[Decision, Clear]]] = {}
    for each, stretch in survey.bracketed:
        if each.verdict.kind == "variant" and each.verdict.lemma:
            stacks.setdefault(each.verdict.lemma.start, []).append((each, stretch))
    for stack in stacks.values():
        if candidate := _variant(survey, stack):
            yield candidate
            yield from _quarters(survey, candidate)


def _quarters(survey: Survey, candidate: Candidate) -> Iterator[Candidate]:
    """What holds of South Hamgyeong Province holds of North Hamgyeong Province, where the text has it."""
    forms = [form.partition(" ") for form in candidate.forms]
    if candidate.kind != "place" or any(
        first.lower() not in _QUARTERS or not rest for first, _, rest in forms
    ):
        return
    for quarter in sorted(_QUARTERS - {forms[0][0].lower()}):
        others = [f"{quarter.capitalize()} {rest}" for _, _, rest in forms]
        if any(survey.stands(each) for each in others):
            yield Candidate("place", tuple(others), preferred=0)


def _variant(survey: Survey, stack: list[tuple[Decision, Clear]]) -> Candidate | None:
    decision, stretch = stack[0]
    lemma = decision.verdict.lemma
    if lemma is None:
        return None
    text = stretch.text
    start, end = stretch.at(lemma.start), stretch.at(lemma.end)
    opens, close = stretch.at(decision.bracket.span.start), stretch.at(stack[-1][0].bracket.inner.end) + 1
    if set(BREAKS) & set(text[start:end]) or text[end:opens].strip():
        return None
    before, after = text[max(0, start - 40) : start], text[close : close + 40]
    others = [each.bracket.content.strip() for each, _ in stack]
    kind: NameKind = "place"
    extent = _place(before, after, text[start:end])
    if extent is None:
        kind, extent = "person", _person(survey, text, start, end, close, others[0])
    left, right = extent or (0, 0)
    first, last = start - left, close + right
    forms = [f"{text[first:start]}{each}{text[close:last]}" for each in (*others, text[start:end])]
    forms.sort(key=lambda form: not _latin(form))
    span = stretch.span(first, last)
    founding = extent is not None  # else it joins a person known from elsewhere
    return Candidate(kind, _folded(forms), span, rank=30, preferred=0, founding=founding) if span else None


def _folded(forms: list[str]) -> tuple[str, ...]:
    """The forms, each once, spaces folded, capitals throughout made small."""
    made = []
    for form in forms:
        found = tuple(words(form))
        made.append(Named(found).name if form.isupper() and found else " ".join(form.split()))
    return tuple(dict.fromkeys(made))


def _latin(text: str) -> bool:
    return all(unicodedata.name(each, "LATIN").startswith("LATIN") for each in text if each.isalpha())


def _place(before: str, after: str, named: str) -> tuple[int, int] | None:
    """How far a place's name reaches to left and right of the variant; None where it is none for certain."""
    left = right = 0
    last = next(reversed(list(words(before))), None)
    if last and not before[last.end :].strip():
        word = last.text.lower()
        if last.text[0].isupper() and (word in _QUARTERS or word in _GEOGRAPHIC):
            left = len(before) - last.start
    following = next(words(after), None)
    kind_follows = bool(
        following and not after[: following.start].strip() and following.text.lower() in _GEOGRAPHIC
    )
    if kind_follows and following and following.text[0].isupper():
        right = following.end
    if not any(unknown(word.text) for word in words(named)):
        return None
    certain = kind_follows or left or _IN.search(before) or (last and last.text.lower() in _GEOGRAPHIC)
    return (left, right) if certain else None


def _person(
    survey: Survey, text: str, start: int, end: int, close: int, other: str
) -> tuple[int, int] | None:
    """The same of a person's name: after a title or role, or of several parts and beside nothing that denies it."""
    run, titled = run_around(text, start, end)
    if not run or run[-1].end > end or not any(unknown(word.text) for word in run):
        return None
    left = max(0, start - run[0].start)
    following = next(words(text[close : close + 40]), None)
    right = 0
    if following and text[close : close + following.start] == " " and unknown(following.text):
        right = following.end
    full = len(run) > 1 or right or "-" in text[start:end]
    if titled or (full and _several(other, right or left) and not _denied(survey, text, run)):
        return left, right
    return None


def _several(other: str, more: int) -> bool:
    found = [word.text for word in words(other)]
    return len(found) > 1 or any("-" in word for word in found) or (bool(found) and more > 0)


def _denied(survey: Survey, text: str, run: list[Word]) -> bool:
    """Whether the words before a name speak for a newspaper, a town, a thing."""
    before = text[max(0, run[0].start - 40) : run[0].start]
    name = text[run[0].start : run[-1].end]
    if _TOWARDS.search(before):
        return not survey.personal(name)
    last = next(reversed(list(words(before))), None)
    noun = last is not None and not before[last.end :].strip() and "n" in known(last.text)[:1]
    return (noun and not role(last.text if last else "")) or survey.located(name)
