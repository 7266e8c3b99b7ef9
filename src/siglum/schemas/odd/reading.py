"""Reading specifications: the XML of an ODD, or of the TEI's own source, into `specs`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from lxml import etree

from siglum.errors import InputError
from siglum.schemas.limits import LIMIT
from siglum.schemas.odd.specs import (
    Attribute,
    AttributeList,
    AttributeMember,
    BorrowedAttribute,
    Datatype,
    Item,
    Key,
    Kind,
    Membership,
    Mode,
    Node,
    Rule,
    Spec,
    Values,
)

TEI = "{http://www.tei-c.org/ns/1.0}"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
KINDS: dict[str, Kind] = {
    TEI + "elementSpec": "element",
    TEI + "classSpec": "class",
    TEI + "macroSpec": "macro",
    TEI + "dataSpec": "data",
}
MODES = ("add", "change", "delete", "replace")
_VERSION = re.compile(r"\d+\.\d+\.\d+\w*")


def parse(path: Path) -> etree._ElementTree:
    """Parse an ODD or a schema without network, entities from files, or DTD.

    Raises `InputError` where it is missing, too large, or not well-formed.
    """
    try:
        if path.stat().st_size > LIMIT:
            raise InputError(
                f"{path} is larger than {LIMIT // 1_000_000} MB.", "An ODD is smaller than that."
            )
        parser = etree.XMLParser(
            no_network=True,
            load_dtd=False,
            remove_comments=True,
            remove_pis=True,
        )
        return etree.parse(str(path), parser)
    except OSError as error:
        reason = error.strerror or "not readable"
        raise InputError(f"{path} cannot be read: {reason}.", "Give the path of an ODD.") from None
    except etree.XMLSyntaxError as error:
        raise InputError(
            f"{path}:{error.lineno}: not well-formed XML: {error.msg}.", "Mend the XML, then try again."
        ) from None


@dataclass(frozen=True, slots=True)
class Library:
    """What a customisation chooses from: specifications in order, and prefixes for the XPaths of rules."""

    specs: dict[Key, Spec]
    prefixes: dict[str, str]
    edition: str  # "TEI P5 4.10.0"


def library(path: Path) -> Library:
    """Read every specification of a source such as the TEI's ``p5subset.xml``.

    Raises `InputError` where the file holds none.
    """
    root = parse(path).getroot()
    specs = {spec.key: spec for node in root.iter(*KINDS) for spec in (read_spec(node),)}
    if not specs:
        raise InputError(f"{path} specifies no element.", "Give the TEI's p5subset.xml as the source.")
    return Library(specs, declared_prefixes(root), _edition(root))


def _edition(root: Node) -> str:
    named = root.find(f"{TEI}teiHeader/{TEI}fileDesc/{TEI}editionStmt/{TEI}edition")
    found = _VERSION.search("" if named is None else words(named))
    return f"TEI P5 {found[0]}" if found else ""


def declared_prefixes(root: Node) -> dict[str, str]:
    """Return the prefixes that the header declares for Schematron."""
    header = root.find(TEI + "teiHeader")
    found = () if header is None else header.iter("{http://purl.oclc.org/dsdl/schematron}ns")
    return {each.get("prefix", ""): each.get("uri", "") for each in found}


def read_spec(node: Node) -> Spec:
    """Read an elementSpec, classSpec, macroSpec or dataSpec."""
    classes, content = node.find(TEI + "classes"), node.find(TEI + "content")
    return Spec(
        kind=KINDS[str(node.tag)],
        ident=required(node, "ident"),
        mode=_mode(node),
        module=node.get("module", ""),
        type=node.get("type", ""),
        name=_text(node, "altIdent"),
        ns=node.get("ns"),
        gloss=_text(node, "gloss"),
        desc=_text(node, "desc"),
        remarks=_text(node, "remarks"),
        classes=None if classes is None else tuple(map(_membership, classes.iter(TEI + "memberOf"))),
        classes_mode=_mode(classes, "replace") if classes is not None else "replace",
        content=None if content is None else tuple(content),
        attributes=_attributes(node),
        rules=read_rules(node),
        line=cast(int, node.sourceline or 0),
    )


def read_rules(node: Node) -> tuple[Rule, ...]:
    """Read the constraintSpecs directly inside a specification."""
    return tuple(read_rule(each) for each in node.findall(TEI + "constraintSpec"))


def read_rule(node: Node) -> Rule:
    """Read a constraintSpec."""
    return Rule(
        ident=required(node, "ident"),
        mode=_mode(node),
        scheme=node.get("scheme", "schematron"),
        desc=_text(node, "desc"),
        source=_file(node),
        line=cast(int, node.sourceline or 0),
        nodes=tuple(child for body in node.findall(TEI + "constraint") for child in body),
    )


def read_values(node: Node) -> Values:
    """Read a valList; its kind is None where it does not say."""
    kind = node.get("type")
    if kind not in (None, "open", "semi", "closed"):
        raise unsupported(node, f"a valList of type “{kind}”")
    items = tuple(
        Item(
            ident=required(each, "ident"),
            mode=_mode(each),
            name=_text(each, "altIdent") or required(each, "ident"),
            desc=_text(each, "desc") or _text(each, "gloss"),
        )
        for each in node.findall(TEI + "valItem")
    )
    return Values(_mode(node), kind, items)  # type: ignore[arg-type]


MOST_TIMES = 100  # RELAX NG cannot count: each occurrence is written out, and nested if it may be absent
_UNBOUNDED = 'Write maxOccurs="unbounded", and count in a Schematron rule.'


def occurs(node: Node, least: int = 1, most: int = 1) -> tuple[int, int | None]:
    """Return minOccurs and maxOccurs, the latter None for unbounded."""
    try:
        low = int(node.get("minOccurs", least))
        high = node.get("maxOccurs", str(most))
        found = low, (None if high == "unbounded" else int(high))
    except ValueError:
        raise unsupported(node, "an occurrence that is not a number") from None
    if low < 0 or (found[1] is not None and found[1] < low):
        raise unsupported(node, f"occurrences from {low} to {high}")
    if max(low, found[1] or 0) > MOST_TIMES:
        raise unsupported(node, f"more than {MOST_TIMES} occurrences", _UNBOUNDED)
    return found


def required(node: Node, name: str) -> str:
    """Return an attribute that must be there; raises `InputError`."""
    value = node.get(name)
    if value is None:
        raise unsupported(node, f"a <{local(node)}> without @{name}")
    return value


def words(node: Node) -> str:
    """Return the text of an element, white space folded."""
    return " ".join("".join(map(str, node.itertext())).split())


def unsupported(
    node: Node, what: str, remedy: str = "Say it in another way; nothing is left out of a schema silently."
) -> InputError:
    """Return the error for something in an ODD that cannot be compiled, with its place."""
    return InputError(
        f"{_file(node)}:{node.sourceline or 0}: {what} cannot be compiled.",
        remedy,
    )


def local(node: Node) -> str:
    """Return the local name of an element."""
    return etree.QName(node).localname


def _file(node: Node) -> str:
    return Path(str(node.getroottree().docinfo.URL or "the ODD")).name


def _attributes(node: Node) -> AttributeList:
    found = node.find(TEI + "attList")
    return AttributeList() if found is None else _attribute_list(found)


def _attribute_list(node: Node) -> AttributeList:
    members: list[AttributeMember] = []
    for each in node:
        match local(each):
            case "attDef":
                members.append(_attribute(each))
            case "attRef":
                members.append(BorrowedAttribute(each.get("class", ""), each.get("name", "")))
            case "attList":
                members.append(_attribute_list(each))
            case "desc" | "gloss":
                pass
            case other:
                raise unsupported(each, f"<{other}> in an attList")
    return AttributeList(tuple(members), "choice" if node.get("org") == "choice" else "group")


def _attribute(node: Node) -> Attribute:
    values = node.find(TEI + "valList")
    return Attribute(
        ident=required(node, "ident"),
        mode=_mode(node),
        name=_text(node, "altIdent") or None,
        ns=node.get("ns", ""),
        usage=node.get("usage"),
        datatype=_datatype(node),
        values=None if values is None else read_values(values),
        desc=_text(node, "desc") or _text(node, "gloss"),
        rules=read_rules(node),
    )


def _datatype(node: Node) -> Datatype | None:
    found = node.find(TEI + "datatype")
    return None if found is None else Datatype(tuple(found), *occurs(found))


def _membership(node: Node) -> Membership:
    return Membership(required(node, "key"), _mode(node))


def _mode(node: Node, default: Mode = "add") -> Mode:
    mode = node.get("mode", default)
    if mode not in MODES:
        raise unsupported(node, f"the mode “{mode}”")
    return cast(Mode, mode)


def _text(node: Node, name: str) -> str:
    """Return the words of a child, in English where there are several languages."""
    found = node.findall(TEI + name)
    best = next((each for each in found if each.get(XML_LANG, "en").startswith("en")), None)
    return "" if best is None else words(best)
