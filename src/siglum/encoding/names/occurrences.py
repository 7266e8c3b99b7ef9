"""Where the register's names stand in a text: one pass over its words, the forms in a dictionary by first word."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from siglum.brackets.words import tags
from siglum.encoding.names.registers import Entry
from siglum.encoding.names.shape import role, unknown
from siglum.encoding.names.tables import TOKEN, fold

_SPACE = re.compile(r"\s+|[-‐‑]")
_STOP = re.compile(r"\.[-‐‑]?\s*|\s+")
_NEXT = re.compile(r"\s([^\W\d_]\w*)")
_LAST = re.compile(r"([^\W\d_]\w*)\s\Z")
_SHORT = 4  # letters that a place of one word must have, unless a table vouches for it


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A name in a text, by offsets there."""

    start: int
    end: int
    entry: Entry


@dataclass(frozen=True, slots=True)
class _Form:
    """The words of a form, what stands between them, and the entry; None where several have the form."""

    words: tuple[str, ...]
    between: tuple[str, ...]  # before each word
    entry: Entry | None


class Gazetteer:
    """The forms of all entries, ready to be found."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        made: dict[tuple[str, ...], _Form] = {}
        for entry in entries:
            for text in entry.forms:
                form = _form(text, entry)
                key = tuple(fold(word) for word in form.words)
                if not key or not _certain(form, text, entry):
                    continue
                other = made.get(key)
                made[key] = (
                    form if other is None or other.entry is entry else _Form(form.words, form.between, None)
                )
        self._forms = made
        self._lengths: dict[str, list[int]] = defaultdict(list)  # of the forms that begin with a word
        for first, length in sorted({(key[0], -len(key)) for key in made}):
            self._lengths[first].append(-length)

    def find(self, text: str, titling: bool = False) -> Iterator[Occurrence]:
        """Yield the names in a text, the longest at each place; `titling` says that any word may be capitalised."""
        found = list(TOKEN.finditer(text)) if self._forms else []
        n = 0
        while n < len(found):
            form = None if found[n][0][0].islower() else self._at(text, found, n)
            if form is None:
                n += 1
                continue
            start, end = found[n].start(), found[n + len(form.words) - 1].end()
            n += len(form.words)
            if form.entry and not _part_of_more(text, start, end, form, titling):
                yield Occurrence(start, end, form.entry)

    def _at(self, text: str, found: Sequence[re.Match[str]], n: int) -> _Form | None:
        for length in self._lengths.get(fold(found[n][0]), ()):
            form = self._forms.get(tuple(fold(each[0]) for each in found[n : n + length]))
            if form and _stands(text, found, n, form):
                return form
        return None


def _form(text: str, entry: Entry) -> _Form:
    found = list(TOKEN.finditer(text))
    ends = [0, *(each.end() for each in found)]
    between = tuple(text[end : each.start()] for end, each in zip(ends, found, strict=False))
    return _Form(tuple(each[0] for each in found), between, entry)


def _certain(form: _Form, text: str, entry: Entry) -> bool:
    """Whether a form is certain wherever it stands: a full name, or one that a table gives."""
    if text in entry.listed:
        return True
    if len(form.words) > 1:
        return "," not in text
    return entry.kind == "place" and len(text) >= _SHORT and not tags(text)


def _stands(text: str, found: Sequence[re.Match[str]], n: int, form: _Form) -> bool:
    """Whether a form whose words stand at the n-th is written there: hyphen or space, capitals where it has them."""
    for i, word in enumerate(form.words):
        here = found[n + i][0]
        between = text[found[n + i - 1].end() : found[n + i].start()] if i else ""
        if not _cased(here, word, hyphen="-" in (form.between[i], between)):
            return False
        if i and not _apart(between, form.between[i]):
            return False
    return True


def _cased(here: str, word: str, hyphen: bool) -> bool:
    if len(word) > 1 and word.isupper():
        return here.isupper()
    return hyphen or not word[0].isupper() or not here[0].islower()


def _apart(between: str, wanted: str) -> bool:
    if _SPACE.fullmatch(wanted):
        return _SPACE.fullmatch(between) is not None
    if _STOP.fullmatch(wanted):
        return _STOP.fullmatch(between) is not None
    return between.split() == wanted.split()


def _part_of_more(text: str, start: int, end: int, form: _Form, titling: bool) -> bool:
    """Whether a name is a piece of a longer one (Kim Il Sung University), or of a compound (Kim Il Sung-led)."""
    if re.match(r"[-‐‑]\w", text[end : end + 2]) or re.match(r"\w[-‐‑]", text[max(0, start - 2) : start]):
        return True
    following = _NEXT.match(text, end)
    if following and following[1][0].isupper() and form.entry and form.entry.kind != "org":
        word = following[1]
        if unknown(word) and not (word.isupper() and len(word) > 1):
            return True
        if form.entry.kind == "person" and not titling and not role(word) and "n" in tags(word):
            return True
    before = _LAST.search(text, max(0, start - 40), start)
    return len(form.words) == 1 and before is not None and unknown(before[1]) and not role(before[1])
