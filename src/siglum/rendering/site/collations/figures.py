"""What the overview of a collation shows, as XML: the strip, the table of distances, the dendrogram, in words too."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from lxml import etree

from siglum.rendering.site.collations import nearness, strip
from siglum.rendering.site.collations.comparing import Distance, differing, distances, size
from siglum.rendering.site.collations.reading import Block, Difference, Witnessed

_STRUCTURE = {
    "omission": "not in {0}",
    "merged": "run together in {0}",
    "split": "divided in {0}",
    "kind": "{1} in {0}",
}
_BLOCKS = {
    "p": "paragraph",
    "ab": "paragraph",
    "head": "heading",
    "item": "point",
    "label": "label",
    "salute": "salutation",
    "signed": "signature",
    "dateline": "date line",
    "speaker": "speaker",
    "l": "verse",
    "note": "note",
}


def overview(root: etree._Element, text: Witnessed, pages: Sequence[tuple[str, str]]) -> None:
    """Add witnesses, strip, distances, dendrogram and the differences of structure to the page of a collation.

    `pages` are those of the witnesses.
    """
    sigla = {each.id: each.siglum for each in text.witnesses}
    root.set("base", sigla.get(text.base, ""))
    root.set("places", str(len(text.places)))
    root.set("accidental", str(sum(place.accidental for _, place in text.places)))
    for (page, _), witness in zip(pages, text.witnesses, strict=True):
        places, substantial = differing(text, witness.id)
        length = size((part for block in text.blocks for part in block.parts), witness.id)
        about = {"siglum": witness.siglum, "name": witness.name, "words": _many(length), "href": page}
        etree.SubElement(root, "witness", about, places=str(places), substantial=str(substantial))
    _strip(root, text, sigla)
    found = distances(text)
    _table(root, found, sigla)
    _dendrogram(root, text, found, sigla)
    blocks = {block.anchor: named(block) for block in text.blocks}
    for each in text.structure:
        made = etree.SubElement(root, "structure", anchor=each.start)
        made.text = _structure(each, [sigla.get(one, one) for one in each.witnesses], blocks)


def _structure(each: Difference, sigla: list[str], blocks: Mapping[str, str]) -> str:
    """Say where blocks differ: "¶ 5: not in A and B"."""
    where = " to ".join(blocks.get(end, "The text") for end in dict.fromkeys((each.start, each.end)))
    how, detail = _STRUCTURE.get(each.type), _BLOCKS.get(each.detail, each.detail)
    return f"{where}: {how.format(_listed(sigla), detail) if how else each.words}"


def named(block: Block) -> str:
    """Say which block it is: "¶ 5", "Heading"."""
    return f"¶ {block.number}" if block.number else _BLOCKS.get(block.name, "text").capitalize()


def _strip(root: etree._Element, text: Witnessed, sigla: Mapping[str, str]) -> None:
    made = etree.SubElement(root, "strip", width=str(strip.WIDTH), height=str(strip.HEIGHT))
    for stretch in strip.stretches(text):
        one = etree.SubElement(
            made,
            "stretch",
            anchor=stretch.anchor,
            number=stretch.number,
            x=str(stretch.x),
            width=str(stretch.width),
        )
        for witness, apart in stretch.apart.items():
            bar = etree.SubElement(one, "bar", siglum=sigla[witness], words=percent(apart))
            bar.set("height", "" if apart is None else str(_height(apart)))


def _height(apart: float) -> int:
    """How high a bar is: a small difference is seen too."""
    return 0 if not apart else max(3, round(apart**0.5 * strip.HEIGHT))


def _table(root: etree._Element, found: Mapping[tuple[str, str], Distance], sigla: Mapping[str, str]) -> None:
    made = etree.SubElement(root, "distances")
    for (one, other), distance in found.items():
        for a, b in ((one, other), (other, one)):
            etree.SubElement(
                made,
                "distance",
                a=sigla[a],
                b=sigla[b],
                all=percent(distance.all),
                substance=percent(distance.substance),
            )


def _dendrogram(
    root: etree._Element, text: Witnessed, found: Mapping[tuple[str, str], Distance], sigla: Mapping[str, str]
) -> None:
    if len(text.witnesses) < 3:
        return
    # Witnesses that share no stretch of text are as far apart as can be.
    known = {pair: 1.0 if each.all is None else each.all for pair, each in found.items()}
    grown = nearness.tree([each.id for each in text.witnesses], known)
    drawn = nearness.drawing(grown)
    made = etree.SubElement(root, "dendrogram", width=str(nearness.WIDTH), height=str(drawn.height))
    made.set("words", _in_words(grown, sigla))
    for x1, y1, x2, y2 in drawn.lines:
        etree.SubElement(made, "line", x1=str(x1), y1=str(y1), x2=str(x2), y2=str(y2))
    for leaf, y in drawn.leaves:
        etree.SubElement(made, "leaf", siglum=sigla[leaf], y=str(y))


def _in_words(grown: nearness.Node, sigla: Mapping[str, str]) -> str:
    """ "A and C come together at 8 %, then A, C and B at 14 %." """
    said = [
        f"{_listed([sigla[leaf] for leaf in step.leaves])} at {percent(step.at)}"
        for step in nearness.steps(grown)
    ]
    return f"Nearest first: {'; '.join(said)}."


def _listed(names: list[str]) -> str:
    return " and ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))


def percent(share: float | None) -> str:
    """Return a share in words; a small one is not rounded to nothing."""
    if share is None:
        return "–"
    hundred = share * 100
    return f"{hundred:.1f} %" if 0 < hundred < 10 else f"{hundred:.0f} %"


def _many(number: int) -> str:
    return f"{number:,}".replace(",", " ")
