"""Mutants: documents with a few mistakes of the kind that hands make, for comparing validators."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from copy import deepcopy
from pathlib import Path

from lxml import etree

_PARSER = etree.XMLParser(collect_ids=False, load_dtd=False, no_network=True, resolve_entities="internal")
_JUNK = (
    "",
    "x y",
    "1963-13-45",
    "#nobody",
    "http://[bad",
    "-1",
    "&<",
    "not a value",
    "true",
    "12.5",
    "p.q",
    "de--x",
)
Mutation = Callable[[random.Random, etree._Element, list[str]], None]


def documents(paths: list[Path], *, most: int = 200_000) -> list[Path]:
    """Return the well-formed files without a document type among some paths."""
    found = []
    for path in paths:
        try:
            tree = etree.parse(str(path), _PARSER)
        except etree.XMLSyntaxError:
            continue
        if tree.docinfo.internalDTD is None and path.stat().st_size <= most:
            found.append(path)
    return found


def mutants(sources: list[Path], count: int, folder: Path, seed: int) -> list[Path]:
    """Write mutants of some documents, each with one to three mistakes, and return their paths."""
    chance = random.Random(seed)
    trees = [etree.parse(str(path), _PARSER) for path in sources]
    names = sorted({str(each.tag) for tree in trees for each in tree.iter(etree.Element)})
    written = []
    for n in range(count):
        tree = deepcopy(chance.choice(trees))
        for _ in range(chance.choice((1, 1, 2, 3))):
            inside = list(tree.getroot().iterdescendants(etree.Element))
            if inside:
                chance.choice(_MUTATIONS)(chance, chance.choice(inside), names)
        path = folder / f"mutant-{seed}-{n:05}.xml"
        tree.write(str(path), encoding="utf-8", xml_declaration=True)
        written.append(path)
    return written


def _misspell(word: str, chance: random.Random) -> str:
    at = chance.randrange(len(word))
    letter = chance.choice("aeinrst")
    return chance.choice((word[:at] + word[at + 1 :] + letter, word[:at] + letter + word[at:], word + letter))


def _rename(chance: random.Random, node: etree._Element, names: list[str]) -> None:
    node.tag = chance.choice(names)


def _misspelt_element(chance: random.Random, node: etree._Element, names: list[str]) -> None:
    name = etree.QName(node)
    node.tag = f"{{{name.namespace}}}{_misspell(name.localname, chance)}" if name.namespace else node.tag


def _delete(chance: random.Random, node: etree._Element, names: list[str]) -> None:
    parent = node.getparent()
    previous = node.getprevious()
    if node.tail and previous is not None:
        previous.tail = (previous.tail or "") + node.tail
    elif node.tail:
        parent.text = (parent.text or "") + node.tail
    parent.remove(node)


def _unwrap(chance: random.Random, node: etree._Element, names: list[str]) -> None:
    parent = node.getparent()
    at = parent.index(node)
    for child in reversed(list(node)):
        parent.insert(at + 1, child)
    _delete(chance, node, names)


def _double(chance: random.Random, node: etree._Element, names: list[str]) -> None:
    copy = deepcopy(node)
    for each in copy.iter(etree.Element):
        each.attrib.pop("{http://www.w3.org/XML/1998/namespace}id", None)
    node.addnext(copy)


def _swap(chance: random.Random, node: etree._Element, names: list[str]) -> None:
    other = node.getnext()
    if other is not None and isinstance(other.tag, str):
        node.tail, other.tail = other.tail, node.tail
        other.addnext(node)


def _insert(chance: random.Random, node: etree._Element, names: list[str]) -> None:
    child = etree.Element(chance.choice(names))
    child.text = chance.choice((None, "words"))
    node.insert(chance.randint(0, len(node)), child)


def _wrap(chance: random.Random, node: etree._Element, names: list[str]) -> None:
    parent, tail = node.getparent(), node.tail
    around = etree.Element(chance.choice(names))
    node.tail = None
    parent.replace(node, around)
    around.append(node)
    around.tail = tail


def _text(chance: random.Random, node: etree._Element, names: list[str]) -> None:
    node.tail = f"stray words{node.tail or ''}"


def _attribute(chance: random.Random, node: etree._Element, names: list[str]) -> None:
    node.set(chance.choice(("type", "when", "who", "foo", "n", "rows", "ref", "level")), chance.choice(_JUNK))


def _without(chance: random.Random, node: etree._Element, names: list[str]) -> None:
    if node.attrib:
        del node.attrib[chance.choice(sorted(node.attrib))]


def _value(chance: random.Random, node: etree._Element, names: list[str]) -> None:
    if node.attrib:
        node.set(chance.choice(sorted(node.attrib)), chance.choice(_JUNK))


def _misspelt_attribute(chance: random.Random, node: etree._Element, names: list[str]) -> None:
    if node.attrib:
        name = chance.choice(sorted(node.attrib))
        if not name.startswith("{"):
            node.set(_misspell(name, chance), node.attrib.pop(name))


_MUTATIONS: tuple[Mutation, ...] = (
    _rename,
    _misspelt_element,
    _delete,
    _unwrap,
    _double,
    _swap,
    _insert,
    _wrap,
    _text,
    _attribute,
    _without,
    _value,
    _misspelt_attribute,
)


def batches(paths: list[Path], size: int = 500) -> Iterator[list[Path]]:
    """Yield paths in parts that a command line can hold."""
    for at in range(0, len(paths), size):
        yield paths[at : at + size]
