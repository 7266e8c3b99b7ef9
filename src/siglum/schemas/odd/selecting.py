"""What a `schemaSpec` chooses from its source, and how it changes what it chose.

After "Implementation of an ODD System" (IM) of the TEI Guidelines. The result is a `Selection`: every
specification that holds, changed, in the order of the source with the ODD's own at the end.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from urllib.parse import unquote, urlsplit

from siglum.errors import InputError
from siglum.schemas.odd.customising import change
from siglum.schemas.odd.reading import (
    KINDS,
    TEI,
    Library,
    declared_prefixes,
    library,
    local,
    parse,
    read_rule,
    read_spec,
    unsupported,
    words,
)
from siglum.schemas.odd.specs import Attribute, AttributeList, Key, Kind, Node, Rule, Spec

XML_ID = "{http://www.w3.org/XML/1998/namespace}id"
DEFAULT_EXCEPTIONS = "http://www.tei-c.org/ns/1.0 teix:egXML"
REFERENCES: dict[str, Kind] = {
    "elementRef": "element",
    "classRef": "class",
    "macroRef": "macro",
    "dataRef": "data",
}
PROSE = (
    "desc",
    "gloss",
    "altIdent",
    "equiv",
    "remarks",
    "exemplum",
    "listRef",
    "p",
    "head",
    "outputRendition",
    "moduleSpec",  # describes a module of the ODD's own; what is in it says so itself
)


@dataclass(frozen=True, slots=True)
class External:
    """A RELAX NG grammar that a `moduleRef` brings in."""

    path: Path
    prefix: str


@dataclass(frozen=True, slots=True)
class Selection:
    """What a schemaSpec comes to."""

    ident: str
    title: str
    desc: str
    edition: str  # of the source
    start: tuple[str, ...]
    ns: str
    exceptions: str
    specs: dict[Key, Spec]
    rules: tuple[Rule, ...]
    externals: tuple[External, ...]
    prefixes: dict[str, str]
    remarks: tuple[str, ...]  # what was asked for and not found, in words

    def get(self, kind: Kind, ident: str) -> Spec | None:
        """Return a specification, or None where it is not in the schema."""
        return self.specs.get((kind, ident))

    def of(self, kind: Kind) -> Iterator[Spec]:
        """Yield the specifications of a kind."""
        return (spec for spec in self.specs.values() if spec.kind == kind)


def select(odd: Path, source: Path) -> Selection:
    """Read an ODD and apply it to its source.

    Raises `InputError` for a file that cannot be read, that has no schemaSpec, or that asks for
    something which is not supported; the message names it and its line.
    """
    return _select(odd, source, ())


def _select(odd: Path, source: Path, within: tuple[Path, ...]) -> Selection:
    root = parse(odd).getroot()
    schema = next(root.iter(TEI + "schemaSpec"), None)
    if schema is None:
        raise InputError(f"{odd} has no <schemaSpec>.", "Give a TEI customisation in ODD.")
    declared = _source(schema, odd.parent)
    if declared and declared.resolve() in within:
        raise unsupported(schema, "an ODD that customises itself")
    base = _select(declared, source, (*within, odd.resolve())) if declared else library(source)
    work = _Work(base.specs, odd.parent)
    for node in _flat(schema, odd.parent, ()):
        work.take(node)
    for node in work.changes:
        work.change(node)
    for other in list(root.iter(TEI + "schemaSpec"))[1:]:
        ident = other.get("ident", "")
        work.remarks.append(f"line {other.sourceline}: only the first schemaSpec is compiled, not “{ident}”")
    return _selection(odd, root, schema, base, work)


def _selection(odd: Path, root: Node, schema: Node, base: Library | Selection, work: _Work) -> Selection:
    title = next(root.iter(TEI + "title"), None)
    return Selection(
        ident=schema.get("ident", odd.stem),
        title=words(title) if title is not None else odd.stem,
        desc=" ".join((schema.findtext(TEI + "desc") or "").split()),
        edition=base.edition,
        start=tuple(schema.get("start", "TEI").split()),
        ns=schema.get("ns", "http://www.tei-c.org/ns/1.0"),
        exceptions=schema.get("defaultExceptions", DEFAULT_EXCEPTIONS),
        specs=work.ordered(),
        rules=tuple(work.rules),
        externals=tuple(work.externals),
        prefixes=base.prefixes | declared_prefixes(root),
        remarks=tuple(work.remarks),
    )


def _source(schema: Node, folder: Path) -> Path | None:
    """Return the ODD that this one customises (chaining); a TEI release means the source that was given."""
    named = schema.get("source", "")
    if not named or named.startswith(("tei:", "http:", "https:")) or Path(named).name == "p5subset.xml":
        return None
    return _local_file(schema, named, folder)


def _flat(node: Node, folder: Path, within: tuple[str, ...]) -> Iterator[Node]:
    """Yield the declarations of a schemaSpec or specGrp, those of the groups it refers to in their places."""
    for each in node:
        if not isinstance(each.tag, str):
            continue
        if each.tag == TEI + "specGrp":
            yield from _flat(each, folder, within)
        elif each.tag == TEI + "specGrpRef":
            target = each.get("target", "")
            if target in within:
                raise unsupported(each, f"the specGrp {target}, which refers to itself,")
            yield from _flat(_group(each, target, folder), folder, (*within, target))
        else:
            yield each


def _group(node: Node, target: str, folder: Path) -> Node:
    file, _, ident = target.partition("#")
    root = parse(_local_file(node, file, folder)).getroot() if file else node.getroottree().getroot()
    groups = [each for each in root.iter(TEI + "specGrp") if not ident or each.get(XML_ID) == ident]
    if not groups:
        raise unsupported(node, f"a reference to the specGrp “{target}”, which is not there,")
    return groups[0]


def _local_file(node: Node, named: str, folder: Path) -> Path:
    parts = urlsplit(named)
    if parts.scheme not in ("", "file") or parts.netloc:
        remedy = "Fetch it, and name the copy by its path: nothing is fetched on behalf of an ODD."
        raise unsupported(node, f"“{named}”, which is not a file on this computer,", remedy)
    path = folder / unquote(parts.path)
    if not path.is_file():
        raise unsupported(node, f"“{named}”, which does not exist,", "Mend the path, relative to the ODD.")
    return path


class _Work:
    """The specifications while they are chosen and changed."""

    def __init__(self, base: dict[Key, Spec], folder: Path) -> None:
        self.base, self.folder = base, folder
        # Datatypes are there without being chosen: a name for a kind of value takes part in nothing else.
        self.specs: dict[Key, Spec] = {key: spec for key, spec in base.items() if spec.kind == "data"}
        self.changes: list[Node] = []
        self.rules: list[Rule] = []
        self.externals: list[External] = []
        self.remarks: list[str] = []

    def take(self, node: Node) -> None:
        """Take in one declaration of the schemaSpec; changes wait until everything is chosen."""
        name = local(node)
        if str(node.tag) in KINDS:
            self.changes.append(node)
        elif name == "moduleRef":
            self._module(node)
        elif name in REFERENCES:
            self._reference(node, REFERENCES[name])
        elif name == "constraintSpec":
            self.rules.append(read_rule(node))
        elif name not in PROSE:
            raise unsupported(node, f"<{name}> in a schemaSpec")

    def change(self, node: Node) -> None:
        """Carry out one elementSpec, classSpec, macroSpec or dataSpec."""
        spec = read_spec(node)
        held = self.specs.get(spec.key)
        if spec.mode == "add":
            self.specs[spec.key] = replace(spec, module=spec.module or "(own)")
        elif held is None:
            if spec.key not in self.base:
                self._remark(
                    node, f"{spec.kind} “{spec.ident}” is not in the source: {spec.mode} does nothing"
                )
        elif spec.mode == "delete":
            del self.specs[spec.key]
        elif spec.mode == "replace":
            self.specs[spec.key] = replace(spec, module=spec.module or held.module)
        else:
            self.specs[spec.key] = change(held, spec)

    def ordered(self) -> dict[Key, Spec]:
        """Return what was chosen in the order of the source, what the ODD adds at the end."""
        keys = [key for key in self.base if key in self.specs]
        keys += [key for key in self.specs if key not in self.base]
        return {key: self.specs[key] for key in keys}

    def _module(self, node: Node) -> None:
        if node.get("url"):
            self.externals.append(
                External(_local_file(node, node.get("url", ""), self.folder), node.get("prefix", ""))
            )
            return
        key, included, excepted = node.get("key", ""), _names(node, "include"), _names(node, "except")
        members = [spec for spec in self.base.values() if spec.module == key]
        if not members:
            raise unsupported(node, f"the module “{key}”, which is not in the source,")
        for spec in members:
            wanted = spec.kind != "element" or not included or spec.ident in included
            if wanted and spec.ident not in excepted:
                self.specs[spec.key] = spec
        unknown = (included | excepted) - {spec.ident for spec in members}
        if unknown:
            self._remark(node, f"module “{key}” has no {', '.join(sorted(unknown))}")

    def _reference(self, node: Node, kind: Kind) -> None:
        spec = self.base.get((kind, node.get("key", "")))
        if spec is None:
            raise unsupported(node, f"the {kind} “{node.get('key')}”, which is not in the source,")
        included, excepted = _names(node, "include"), _names(node, "except")
        dropped = tuple(
            replace(each, mode="delete")
            for each in spec.attributes.members
            if isinstance(each, Attribute)
            and (each.ident in excepted or (included and each.ident not in included))
        )
        if dropped:
            spec = change(spec, replace(spec, attributes=AttributeList(dropped), classes=None))
        self.specs[spec.key] = spec

    def _remark(self, node: Node, words: str) -> None:
        self.remarks.append(f"line {node.sourceline}: {words}")


def _names(node: Node, attribute: str) -> set[str]:
    return set(node.get(attribute, "").split())
