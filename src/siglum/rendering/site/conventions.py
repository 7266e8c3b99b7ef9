"""The page of editorial conventions: what each kind of mark means, how often it occurs, examples of this edition."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

from lxml import etree

from siglum.brackets.kinds import KIND_TABLE
from siglum.rendering.facts import Facts
from siglum.rendering.site.planning import page_of

EXAMPLES = 3


def conventions(known: Sequence[Facts]) -> etree._Element:
    """Return `conventions`: the kinds that occur, most frequent first, then those that do not."""
    root = etree.Element("conventions")
    counts = Counter(mark["kind"] for each in known for mark in each["marks"])
    said = {kind: tuple(words) for each in known for kind, words in each["kinds"].items()}
    table = {entry.kind: entry for entry in KIND_TABLE}
    for kind, count in counts.most_common():
        label, says = said[kind]
        made = etree.SubElement(root, "kind", name=kind, label=label, says=says, n=str(count))
        if kind in table:
            made.set("tei", table[kind].tei)
        for facts, mark in _examples(known, kind):
            shown = {key: mark[key] for key in ("before", "words", "after", "other", "cert")}
            etree.SubElement(
                made, "example", shown, href=f"{page_of(facts)}#mark.{mark['n']}", title=facts["title"]
            )
    for entry in KIND_TABLE:
        if entry.kind not in counts:
            made = etree.SubElement(
                root, "kind", name=entry.kind, label=entry.title, says=entry.meaning, n="0", tei=entry.tei
            )
            etree.SubElement(made, "specimen").text = entry.example
    for cert, count in Counter(
        mark["cert"] for each in known for mark in each["marks"] if mark["cert"]
    ).items():
        etree.SubElement(root, "certainty", name=cert, n=str(count))
    return root


def _examples(known: Sequence[Facts], kind: str) -> list[tuple[Facts, dict[str, Any]]]:
    """Choose a few, short and different, from different documents where there are several."""
    found: list[tuple[Facts, dict[str, Any]]] = []
    for facts in known:
        seen = {mark["words"].casefold() for _, mark in found}
        fitting = (
            mark for mark in facts["marks"]
            if mark["kind"] == kind and 2 < len(mark["words"]) <= 60 and mark["words"].casefold() not in seen
        )  # fmt: skip
        if (first := next(fitting, None)) is not None:
            found.append((facts, first))
        if len(found) == EXAMPLES:
            break
    return found or [(facts, mark) for facts in known for mark in facts["marks"] if mark["kind"] == kind][:1]
