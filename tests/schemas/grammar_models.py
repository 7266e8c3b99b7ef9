"""Grammars brought to one form, so that two of them can be compared element by element.

References are written out, groups and choices flattened, what can never match is left out. Two models
that come out equal accept the same documents; the reverse need not be true.
"""

from __future__ import annotations

from pathlib import Path

from lxml import etree

RNG = "{http://relaxng.org/ns/structure/1.0}"
EMPTY, NEVER, TEXT = ("empty",), ("never",), ("text",)
LEAVES = {"text": TEXT, "empty": EMPTY, "anyName": EMPTY, "notAllowed": NEVER}
Model = tuple  # ("group", (…)), ("choice", (…)), ("many", model), ("maybe", model), ("element", ns, name) …


def models(path: Path) -> dict[tuple[str, str], tuple[frozenset[Model], Model]]:
    """Return attributes and content of every element of a grammar by namespace and name."""
    return _Grammar(path).elements()


class _Grammar:
    def __init__(self, path: Path) -> None:
        self.root = etree.parse(str(path), etree.XMLParser(remove_comments=True)).getroot()
        self.definitions = {each.get("name"): each for each in self.root.iter(f"{RNG}define")}
        self.known: dict[str, Model] = {}

    def elements(self) -> dict[tuple[str, str], tuple[frozenset[Model], Model]]:
        found = {}
        for element in self.root.iter(f"{RNG}element"):
            if element.get("name"):
                flat = [part for each in self._children(element) for part in _parts(each)]
                attributes = frozenset(each for each in flat if _attribute(each))
                content = _group([each for each in flat if not _attribute(each)])
                found[element.get("ns") or self.root.get("ns"), element.get("name")] = (attributes, content)
        return found

    def _children(self, node: etree._Element) -> list[Model]:
        return [self._model(each) for each in node if str(each.tag).startswith(RNG)]

    def _reference(self, name: str) -> Model:
        if name not in self.known:
            body = [each for each in self.definitions[name] if str(each.tag).startswith(RNG)]
            if body[0].tag == f"{RNG}element":
                own = body[0].get("name") or "any"
                self.known[name] = ("element", body[0].get("ns") or self.root.get("ns"), own)
            else:
                self.known[name] = _group([self._model(each) for each in body])
        return self.known[name]

    def _model(self, node: etree._Element) -> Model:
        match str(node.tag)[len(RNG) :]:
            case "ref":
                return self._reference(node.get("name"))
            case "group":
                return _group(self._children(node))
            case "choice":
                return _choice(self._children(node))
            case "zeroOrMore":
                return _many(_group(self._children(node)))
            case "oneOrMore":
                inner = _group(self._children(node))
                return _group([inner, _many(inner)])
            case "optional":
                return _choice([_group(self._children(node)), EMPTY])
            case "list":
                return ("list", _group(self._children(node)))
            case "attribute":
                return ("attribute", node.get("name"), _group(self._children(node) or [TEXT]))
            case "value":
                return ("value", node.text or "")
            case "data":
                facets = tuple((each.get("name"), each.text) for each in node.iter(f"{RNG}param"))
                return ("data", node.get("type"), facets)
            case other:
                return LEAVES[other]


def _parts(model: Model) -> tuple[Model, ...]:
    return model[1] if model[0] == "group" else (model,)


def _attribute(model: Model) -> bool:
    if model[0] in ("group", "choice"):
        return all(map(_attribute, model[1]))
    return model[0] == "attribute" or (model[0] in ("many", "maybe") and _attribute(model[1]))


def _group(members: list[Model]) -> Model:
    flat = [part for each in members for part in _parts(each) if part != EMPTY]
    if NEVER in flat:
        return NEVER
    return EMPTY if not flat else flat[0] if len(flat) == 1 else ("group", tuple(flat))


def _choice(members: list[Model]) -> Model:
    found: set[Model] = set()
    optional = False
    for each in members:
        optional |= each == EMPTY or each[0] in ("maybe", "many")
        inner = each[1] if each[0] == "maybe" else each
        found.update(inner[1] if inner[0] == "choice" else {inner} - {NEVER, EMPTY})
    if any(each[0] == "data" and each[1] == "token" for each in found):
        found = {each for each in found if each[0] != "value"}  # values that are only suggested
    if not found:
        return EMPTY if optional else NEVER
    one = next(iter(found)) if len(found) == 1 else ("choice", tuple(sorted(found, key=repr)))
    return ("maybe", one) if optional and one[0] != "many" else one


def _many(model: Model) -> Model:
    if model in (EMPTY, NEVER):
        return EMPTY
    if model[0] in ("many", "maybe"):
        return _many(model[1])
    if model[0] == "choice":
        return ("many", _choice([each[1] if each[0] in ("many", "maybe") else each for each in model[1]]))
    return ("many", model)
