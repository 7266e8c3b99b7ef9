"""The index of a volume: names of all documents merged by id, with see-references from their other forms."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

SECTIONS = (("person", "Persons"), ("place", "Places"), ("organisation", "Organisations"))


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the index: a name, or another form of one (`see` is then the form it is listed by)."""

    form: str
    id: str
    see: str = ""

    def plain(self) -> dict[str, str]:
        """Return what the Typst template reads."""
        return {"form": self.form, "id": self.id, "see": self.see, "initial": sorting(self.form)[:1]}


def index(records: Iterable[dict[str, Any]]) -> tuple[tuple[str, tuple[Row, ...]], ...]:
    """Return the sections of the index, each with its title and sorted rows; empty sections are left out.

    The same name in several documents is one row: the form most often given, in the order of the
    documents where equally often; every other form refers to it. A person who is also called by the
    last word of the name alone stands under that word: `Stalin, Joseph`.
    """
    names: dict[str, dict[str, Any]] = {}
    for record in records:
        for name in record["names"]:
            kept = names.setdefault(name["id"], {"kind": name["kind"], "forms": {}, "variants": {}})
            kept["forms"][name["form"]] = kept["forms"].get(name["form"], 0) + 1
            kept["variants"].update(dict.fromkeys(name["variants"]))
    sections = ((title, tuple(_rows(names, kind))) for kind, title in SECTIONS)
    return tuple((title, rows) for title, rows in sections if rows)


def _rows(names: dict[str, dict[str, Any]], kind: str) -> list[Row]:
    rows = []
    for id_, name in names.items():
        if name["kind"] != kind:
            continue
        form = max(name["forms"], key=name["forms"].__getitem__)
        others = [each for each in (*name["forms"], *name["variants"]) if each != form]
        if kind == "person" and (surname := _surname(form, others)):
            form = f"{surname}, {form.removesuffix(surname).rstrip()}"
            others = [each for each in others if each.split()[-1:] != [surname]]
        rows.append(Row(form, id_))
        rows += [Row(other, id_, form) for other in dict.fromkeys(others) if not _beside(other, form)]
    return sorted(rows, key=lambda row: (sorting(row.form), row.form, row.id))


def _surname(form: str, others: Sequence[str]) -> str:
    """Return the last word of a name if the person is called by it alone too: `Stalin`, nothing of `Kim Il Sung`."""
    last = form.rsplit(maxsplit=1)[-1]
    return last if last != form and last in others and "," not in form else ""


def _beside(one: str, other: str) -> bool:
    """Whether two forms would stand beside each other anyway, so that no reference is needed."""
    return _letters(one) == _letters(other)


def sorting(form: str) -> str:
    """Return a key that sorts names as readers look for them: without marks, case and punctuation."""
    return " ".join(_words(form))


def _letters(form: str) -> str:
    return "".join(_words(form))


def _words(form: str) -> list[str]:
    bare = "".join(each for each in unicodedata.normalize("NFKD", form) if not unicodedata.combining(each))
    return "".join(each if each.isalnum() else " " for each in bare.casefold()).split()
