"""The pages on which two documents stand beside each other, and the list of them, as small XML."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lxml import etree

from siglum import languages
from siglum.edition import Edition
from siglum.errors import InputError
from siglum.rendering.document import text_of
from siglum.rendering.facts import Facts
from siglum.rendering.html import Way
from siglum.rendering.site.lists import document
from siglum.rendering.site.parallels.aligning import Element, Row, aligned, blocks, owners, pointing
from siglum.rendering.site.parallels.pairing import Pair, views

ROW = "{urn:siglum:view}row"
LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


def pages(edition: Edition, known: Sequence[Facts], found: Sequence[Pair]) -> Iterator[tuple[str, Element]]:
    """Yield the page of every pair: its path and its XML; and the list of pairs, where there are any.

    Raises InputError where a table names a block that is not there.
    """
    by_id = {each["id"]: each for each in known}
    root = etree.Element("parallels")
    for pair in found:
        page = page_of(edition, pair, by_id, found)
        listed = etree.SubElement(root, "pair", href=pair.page)
        for side in page.iterchildren("side"):
            etree.SubElement(
                listed, "side", {key: side.get(key, "") for key in ("title", "date", "language")}
            )
        yield pair.page, page
    if found:
        yield "parallels.html", root


def page_of(edition: Edition, pair: Pair, by_id: dict[str, Facts], found: Sequence[Pair]) -> Element:
    """Return the page of a pair as XML: its rows, and on each side the TEI whose blocks say in which row they stand.

    Raises InputError where a table names a block that is not there.
    """
    trees = [_read(edition, name) for name in (pair.left, pair.right)]
    rows = _rows(pair, trees[0], trees[1])
    made = document(by_id[pair.right])
    made.tag = "parallel"
    made.set("lead", "left" if pair.left == pair.right else "right")
    name = pair.page.removesuffix(".html") + ".pdf"
    if (edition.build / "pdf" / name).is_file():
        made.set("pdf", f"pdf/{name}")
    for way in (Way(made.get("href", ""), "Text"), *views(pair.right, found, by_id)):
        etree.SubElement(made, "way", href=way.href, label=way.label)
    for n, row in enumerate(rows):
        for each in (*row.left, *row.right):
            each.set(ROW, str(n))
        etree.SubElement(made, "row", n=str(n))
    for name, tree, side in zip((pair.left, pair.right), trees, ("left", "right"), strict=True):
        facts = by_id[name]
        first = next((each for row in rows for each in getattr(row, side)), None)
        tag = _language(first) or facts["language"]
        about = {"title": facts["title"], "date": facts["date"], "of": side, "href": f"documents/{name}.html"}
        about |= {"language": languages.name(tag), "tag": tag}
        etree.SubElement(made, "side", about).append(tree)
    return made


def _read(edition: Edition, name: str) -> Element:
    parser = etree.XMLParser(collect_ids=False, huge_tree=True, resolve_entities=False)
    return etree.fromstring(text_of(edition.tei / f"{name}.xml"), parser)


def _language(element: Element | None) -> str:
    """The language of an element, by itself or what is around it."""
    around = () if element is None else (element, *element.iterancestors())
    return next((tag for each in around if (tag := each.get(LANGUAGE))), "")


def _rows(pair: Pair, left: Element, right: Element) -> list[Row]:
    """Align two documents; in one that holds both texts, the left tree has the one and the right the other."""
    same = pair.left == pair.right
    back = pointing(right, f"{pair.left}.xml") + (pointing(right, "") if same else [])
    wanted = [(target, own) for own, target in back]
    if not same:
        wanted += pointing(left, f"{pair.right}.xml")
    units = [blocks(left), blocks(right)]
    if same:
        targets, own = {target for _, target in back}, {own for own, _ in back}
        units = [_within(left, units[0], targets, own), _within(right, units[1], own, targets)]
    named = [owners(units[0], left), owners(units[1], right)]
    if pair.rows:
        wanted = [each for row in pair.rows for each in _named(*row, named)]
    matched = [
        partners
        for one, other in wanted
        for partners in _partners(named[0].get(one, []), named[1].get(other, []))
    ]
    return aligned(units[0], units[1], matched)


def _partners(ones: list[Element], others: list[Element]) -> Iterator[tuple[Element, Element]]:
    """Elements that hold several blocks, as divisions do, correspond block by block where they have as many."""
    if len(ones) == len(others):
        yield from zip(ones, others, strict=True)
    elif len(ones) == 1 or len(others) == 1:
        yield from ((one, other) for one in ones for other in others)


def _named(
    ones: frozenset[str], others: frozenset[str], where: str, known: list[dict[str, list[Element]]]
) -> Iterator[tuple[str, str]]:
    for side, names in enumerate((ones, others)):
        for name in sorted(names):
            if name not in known[side]:
                raise InputError(
                    f"{where}: there is no block “{name}”", "write the xml:id of a paragraph or heading"
                )
    yield from ((one, other) for one in sorted(ones) for other in sorted(others))


def _within(root: Element, units: list[Element], mine: set[str], theirs: set[str]) -> list[Element]:
    """The blocks of the one text of a document that holds two: all of its part, or, where both take turns, its own."""
    known = owners(units, root)
    holding = [block for name in sorted(mine) for block in known.get(name, [])]
    foreign = {block for name in theirs for block in known.get(name, [])}
    around = [set(each.iterancestors()) for each in holding]
    top = (
        next((up for up in holding[0].iterancestors() if all(up in each for each in around)), root)
        if holding
        else root
    )
    inside = [each for each in units if top in each.iterancestors()]
    return inside if foreign.isdisjoint(inside) else [each for each in units if each in holding]
