"""Registers: which candidates are one person, place or organisation, how its name is best written, its xml:id."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from siglum.encoding.names.shape import initial, words
from siglum.encoding.names.survey import Candidate
from siglum.encoding.names.tables import Listed, NameKind, Tables, identifier
from siglum.encoding.people import slug

# Family names that so many bear that alone they tell nobody.
FAMILIES = frozenset(
    "kim pak park ri yi li lee choe choi chong jong jung chung kang cho jo yun yoon chang jang im rim lim han so sin "
    "shin kwon hwang an ahn song ryu yu yoo hong chon jeon ko mun moon yang son pae paek ho hur nam no ro wang zhang "
    "liu chen huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng liang xie tang deng peng nguyen tran le "
    "pham hoang vu vo dang bui do ngo singh khan ali".split()
)
Key = tuple[NameKind, str]


@dataclass(frozen=True, slots=True)
class Entry:
    """A person, place or organisation of the register; the first form is the preferred one."""

    kind: NameKind
    id: str
    forms: tuple[str, ...]
    uris: tuple[str, ...] = ()
    listed: tuple[str, ...] = ()  # the forms that a table gives: certain wherever they stand


@dataclass(slots=True)
class _Growing:
    """An entry while candidates still join it."""

    kind: NameKind
    forms: dict[str, int] = field(default_factory=dict)  # to how soon each is preferred
    listed: Listed | None = None

    def add(self, forms: Iterable[str], preferred: int) -> None:
        for n, form in enumerate(forms):
            rank = preferred * 10 + n
            self.forms[form] = min(rank, self.forms.get(form, rank))

    @property
    def ordered(self) -> list[str]:
        return sorted(self.forms, key=lambda form: self.forms[form])


class Registers:
    """The entries of one document, and which of them each candidate is."""

    def __init__(
        self,
        candidates: Sequence[Candidate],
        tables: Tables,
        borne: Callable[[str, tuple[str, ...]], bool],
    ) -> None:
        """`borne` says whether nobody but who has these forms bears a single name in the text."""
        self._by_key: dict[Key, _Growing] = {}
        self._by_part: dict[str, dict[int, _Growing]] = defaultdict(dict)
        self._borne = cache(borne)
        self._listed = tables.by_form
        full = [each for each in candidates if each.founding and _full(each)]
        single = [each for each in candidates if each.founding and not _full(each)]
        for each in full:
            self._join(each)
        self._merge_initials()
        for each in single:
            if not (found := self._known(each)):
                if not self._bearing(each) and slug(each.forms[0]) not in FAMILIES:
                    self._join(each)
            elif len(each.forms) > 1:
                self._enter(found, each.forms, each.preferred)
        for each in candidates:
            if not each.founding and len(each.forms) > 1 and (found := self._known(each)):
                self._enter(found, each.forms, each.preferred)
        self._made = self._unite(tables)

    def entries(self) -> Iterator[Entry]:
        """Yield the entries in the order of their kinds and preferred forms."""
        unique = {each.id: each for each in self._made.values()}
        yield from sorted(unique.values(), key=lambda each: (each.kind, slug(each.forms[0]), each.id))

    def entry(self, candidate: Candidate) -> Entry | None:
        """Return the entry that a candidate is of, None where several might be meant or none."""
        found = self._known(candidate)
        return self._made.get(id(found)) if found else None

    def _unite(self, tables: Tables) -> dict[int, Entry]:
        """Give every entry its id; those that are one row of a table become one entry, by a form or by the id."""
        rows: dict[int, Listed | None] = {}
        for each in self._by_key.values():
            row = each.listed or tables.by_id.get(identifier(each.kind, each.ordered[0]))
            rows[id(each)] = row if row and row.kind == each.kind else None
        forms: dict[str, dict[str, None]] = defaultdict(dict)
        for each in {id(each): each for each in self._by_key.values()}.values():
            if row := rows[id(each)]:
                forms[row.id].update(dict.fromkeys((*row.forms, *each.ordered)))
        return {id(each): _entry(each, rows[id(each)], forms, tables.by_id) for each in self._by_key.values()}

    def _join(self, candidate: Candidate) -> None:
        keys: list[Key] = [(candidate.kind, slug(form)) for form in candidate.forms]
        met = [self._by_key[key] for key in keys if key in self._by_key]
        growing = met[0] if met else _Growing(candidate.kind)
        for other in met[1:]:
            if other is not growing:
                self._swallow(growing, other)
        self._enter(growing, candidate.forms, candidate.preferred)

    def _enter(self, growing: _Growing, forms: Iterable[str], preferred: int) -> None:
        growing.add(forms, preferred)
        for form in growing.forms:
            key = (growing.kind, slug(form))
            growing.listed = growing.listed or self._listed.get(key)
            self._by_key.setdefault(key, growing)
            if growing.kind == "person":
                for part in _parts(form):
                    self._by_part[part][id(growing)] = growing

    def _swallow(self, growing: _Growing, other: _Growing) -> None:
        growing.listed = growing.listed or other.listed
        for form, rank in other.forms.items():
            growing.forms[form] = min(rank, growing.forms.get(form, rank))
            self._by_key[(other.kind, slug(form))] = growing
            for part in _parts(form):
                self._by_part[part].pop(id(other), None)
                self._by_part[part][id(growing)] = growing

    def _known(self, candidate: Candidate) -> _Growing | None:
        """The entry that has one of the forms; of a single name the only person who bears it."""
        for form in candidate.forms:
            if found := self._by_key.get((candidate.kind, slug(form))):
                return found
        if candidate.kind != "person" or _full(candidate):
            return None
        bearing = self._bearing(candidate)
        alone = len(bearing) == 1 and self._borne(candidate.forms[0], tuple(bearing[0].forms))
        return bearing[0] if alone else None

    def _bearing(self, candidate: Candidate) -> list[_Growing]:
        return list(self._by_part[slug(candidate.forms[0])].values())

    def _merge_initials(self) -> None:
        """`P. Gjoka` is Pirro Gjoka, where no other has that initial and surname."""
        for one in {id(each): each for each in self._by_key.values() if each.kind == "person"}.values():
            form = next(iter(one.forms))
            if not _abbreviated(form):
                continue
            family = slug(form.split()[-1])
            meant = [
                each
                for each in self._by_part[family].values()
                if each is not one and any(_abbreviates(form, full) for full in each.forms)
            ]
            if len(meant) == 1:
                self._swallow(meant[0], one)


def _entry(
    growing: _Growing, row: Listed | None, forms: Mapping[str, Iterable[str]], taken: Mapping[str, Listed]
) -> Entry:
    if row:
        return Entry(row.kind, row.id, tuple(forms[row.id]), row.uris, row.forms)
    made = identifier(growing.kind, growing.ordered[0])
    return Entry(growing.kind, f"{growing.kind}-{made}" if made in taken else made, tuple(growing.ordered))


def _full(candidate: Candidate) -> bool:
    return candidate.kind != "person" or any(len(list(words(form))) > 1 for form in candidate.forms)


def _parts(form: str) -> set[str]:
    return {slug(word.text) for word in words(form) if not initial(word.text)}


def _abbreviated(form: str) -> bool:
    found = [word.text for word in words(form)]
    return len(found) > 1 and all(initial(word) for word in found[:-1]) and not initial(found[-1])


def _abbreviates(short: str, form: str) -> bool:
    """Whether initials and a surname stand for a full name."""
    if _abbreviated(form):
        return False
    *given, family = [word.text for word in words(form)] or [""]
    *initials, last = [word.text for word in words(short)]
    letters = [slug(each)[:1] for each in re.split(r"[.\-‐‑]", "".join(initials)) if each]
    return (
        slug(last) == slug(family)
        and len(letters) <= len(given)
        and all(slug(word).startswith(letter) for word, letter in zip(given, letters, strict=False))
    )
