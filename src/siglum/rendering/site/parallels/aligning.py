"""Two texts in rows: blocks that correspond stand beside each other, those without a partner alone, in their order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from lxml import etree

TEI = "http://www.tei-c.org/ns/1.0"
ID = "{http://www.w3.org/XML/1998/namespace}id"
# Blocks that hold words (TEI Guidelines 3, 4, 6, 7), and those that do where they hold no other block.
BLOCKS = frozenset(
    "ab argument byline caption closer dateline docAuthor docDate epigraph head imprimatur item l opener p "
    "postscript row salute signed sp speaker stage titlePart trailer u".split()
)
# What else can correspond: parts of blocks, and what holds blocks.
WHOLES = frozenset(
    "seg s text body div div1 div2 div3 div4 div5 div6 div7 lg list quote floatingText".split()
)
Element = etree._Element


@dataclass(frozen=True, slots=True)
class Row:
    """Blocks of the left text and of the right that belong together; one side may be empty."""

    left: tuple[Element, ...]
    right: tuple[Element, ...]


def blocks(root: Element) -> list[Element]:
    """Return the innermost blocks of a text, in its order; those of notes belong to the note's own block."""
    return [each for each in root.iter(*(f"{{{TEI}}}{name}" for name in BLOCKS)) if _innermost(each)]


def _innermost(element: Element) -> bool:
    if any(_name(each) in ("note", "figure", "teiHeader") for each in element.iterancestors()):
        return False
    return not any(
        _name(each) in BLOCKS and not any(_name(up) == "note" for up in _between(each, element))
        for each in element.iterdescendants()
    )


def _between(inner: Element, outer: Element) -> Iterator[Element]:
    for each in inner.iterancestors():
        if each is outer:
            return
        yield each


def _name(element: Element) -> str:
    return etree.QName(element).localname if isinstance(element.tag, str) else ""


def pointing(root: Element, document: str) -> list[tuple[str, str]]:
    """Return own id and target id of every element whose `@corresp` points into a document; "" is its own."""
    found: list[tuple[str, str]] = []
    for each in root.iter(*(f"{{{TEI}}}{name}" for name in BLOCKS | WHOLES)):
        for pointer in (each.get("corresp") or "").split():
            path, _, target = pointer.rpartition("#")
            if target and path.rpartition("/")[2] == document:
                own = each.get(ID) or ""
                if not own:
                    own = f"corresp-{len(found)}-{target}"
                    each.set(ID, own)
                found.append((own, target))
    return found


def owners(units: Sequence[Element], root: Element) -> dict[str, list[Element]]:
    """Return, for the id of every element, its blocks: the one it stands in, or those it holds."""
    known = set(units)
    found: dict[str, list[Element]] = {}
    for each in root.iter(f"{{{TEI}}}*"):
        identifier = each.get(ID)
        if identifier:
            around = next((up for up in (each, *each.iterancestors()) if up in known), None)
            held = [around] if around is not None else [one for one in each.iterdescendants() if one in known]
            if held:
                found[identifier] = held
    return found


def aligned(
    left: Sequence[Element], right: Sequence[Element], pairs: Iterable[tuple[Element, Element]]
) -> list[Row]:
    """Return rows in the order of the left text; what the right has alone stands where it stands there."""
    places = {each: n for n, each in enumerate(left)} | {each: len(left) + n for n, each in enumerate(right)}
    leader = list(range(len(places)))

    def lead(n: int) -> int:
        while leader[n] != n:
            leader[n] = n = leader[leader[n]]
        return n

    for one, other in pairs:
        if one in places and other in places:
            a, b = sorted((lead(places[one]), lead(places[other])))
            leader[b] = a
    members: dict[int, tuple[list[Element], list[Element]]] = {}
    for side, units in enumerate((left, right)):
        for each in units:
            members.setdefault(lead(places[each]), ([], []))[side].append(each)
    alone = [group[1][0] for group in members.values() if not group[0]]
    rows: list[Row] = []
    for ones, others in (group for group in members.values() if group[0]):
        first = min((places[each] for each in others), default=-1)
        while alone and places[alone[0]] < first:
            rows.append(Row((), (alone.pop(0),)))
        rows.append(Row(tuple(ones), tuple(others)))
    rows += [Row((), (each,)) for each in alone]
    return [row for run in _runs(rows) for row in _joined(run)]


def _runs(rows: Sequence[Row]) -> Iterator[list[Row]]:
    """Yield rows in runs: such as have both sides, and such as have one."""
    for _, run in groupby(rows, key=lambda row: bool(row.left and row.right)):
        yield list(run)


def _joined(run: list[Row]) -> list[Row]:
    """Between two rows that correspond, headings and closes of the same kinds stand beside each other too."""
    lefts = [each for row in run for each in row.left]
    rights = [each for row in run for each in row.right]
    whole = all(row.left and row.right for row in run)
    if whole or not lefts or [_name(each) for each in lefts] != [_name(each) for each in rights]:
        return run
    return [Row((one,), (other,)) for one, other in zip(lefts, rights, strict=True)]
