"""Reading ISO Schematron: a schema of its own, or rules embedded in RELAX NG or ODD.

What comes out is one `schema` element: includes, all local, are taken in, and an assert that stands alone
in an element's specification has a rule whose context is that element.
"""

from __future__ import annotations

from copy import deepcopy
from pathlib import Path
from urllib.parse import unquote, urlsplit

from lxml import etree

from siglum.errors import InputError
from siglum.validation.safe import Document, read

Node = etree._Element
SCH = "{http://purl.oclc.org/dsdl/schematron}"
RNG = "{http://relaxng.org/ns/structure/1.0}"
TEI = "{http://www.tei-c.org/ns/1.0}"
LINE, FILE = "_line", "_file"  # where a rule stands, kept on it while schemas are put together
DEPTH = 20  # of includes


def load(path: Path) -> Node | None:
    """Return the rules of a file as one schema, or None where it has none.

    Raises `InputError` where it cannot be read, or includes what is not a file on this computer.
    """
    root = _parsed(path)
    schema = root if root.tag == SCH + "schema" else embedded(root)
    if schema is not None:
        _include(schema, path.parent, 0)
    return schema


def embedded(root: Node) -> Node | None:
    """Return the rules inside a RELAX NG grammar or an ODD as a schema, or None."""
    if next(root.iter(SCH + "*"), None) is None:
        return None
    # With a prefix: lxml loses the namespace of parts that declare another default namespace themselves.
    schema: Node = etree.fromstring(f'<sch:schema xmlns:sch="{SCH[1:-1]}" queryBinding="xslt3"/>')
    known: dict[str, str] = {"tei": TEI[1:-1]}
    for node in root.iter(etree.Element):
        known |= {prefix: uri for prefix, uri in node.nsmap.items() if prefix and uri != SCH[1:-1]}
        if str(node.tag).startswith(SCH) and not str(_parent(node).tag).startswith(SCH):
            schema.append(_in_pattern(node))
    for each in schema.iter(SCH + "ns"):
        known.pop(each.get("prefix", ""), None)
    for prefix, uri in reversed(known.items()):
        schema.insert(0, etree.Element(SCH + "ns", prefix=prefix, uri=uri))
    return schema


def place(node: Node) -> str:
    """Return file and line of a part of a schema."""
    for each in (node, *node.iterancestors()):
        if each.get(LINE):
            return f"{each.get(FILE)}:{each.get(LINE)}"
    return "the schema"


def refused(node: Node, what: str) -> InputError:
    """Return the error for what a schema says and siglum cannot do."""
    return InputError(
        f"{place(node)}: {what} is not supported.", "Use ISO Schematron with XPath 3.1 (xslt3)."
    )


def _parsed(path: Path) -> Node:
    """Read a file, without comments, and write on every rule where it stands."""
    document = read(path)
    if not isinstance(document, Document):
        place = f"{path}:{document.line}" if document.line else str(path)
        raise InputError(f"{place}: {document.message}.", "Give a schema that can be read.")
    etree.strip_tags(document.root, etree.Comment, etree.ProcessingInstruction)
    for node in document.root.iter(SCH + "*"):
        node.set(LINE, str(node.sourceline or 0))
        node.set(FILE, path.name)
    return document.root


def _parent(node: Node) -> Node:
    parent = node.getparent()
    return node if parent is None else parent


def _in_pattern(node: Node) -> Node:
    """Return a copy of an embedded part such as a schema may hold it."""
    copy = deepcopy(node)
    copy.tail = None
    name = etree.QName(node).localname
    if name == "rule":
        return _around("pattern", copy)
    if name in ("assert", "report"):
        context = _context(node)
        if not context:
            raise refused(node, f"a <{name}> that does not say what it is about")
        rule = _around("rule", copy)
        rule.set("context", context)
        return _around("pattern", rule)
    return copy


def _around(name: str, child: Node) -> Node:
    made: Node = etree.Element(SCH + name)
    for key in (LINE, FILE):
        made.set(key, child.get(key, ""))
    made.append(child)
    return made


def _context(node: Node) -> str:
    """Return the element that an embedded assert speaks of: of the grammar or the specification around it."""
    for each in node.iterancestors(RNG + "element", TEI + "elementSpec"):
        name = each.get("name") or each.get("ident")
        if name and ":" not in name:
            return f"tei:{name}" if _namespace(each) == TEI[1:-1] else f"*:{name}"
    return ""


def _namespace(node: Node) -> str:
    if node.tag == TEI + "elementSpec":
        return node.get("ns", TEI[1:-1])
    return next(
        (found for each in (node, *node.iterancestors()) if (found := each.get("ns")) is not None), ""
    )


def _include(node: Node, folder: Path, depth: int) -> None:
    """Take in what `include` and `extends href` name, however deep they go."""
    if depth > DEPTH:
        raise refused(node, "a schema that includes itself")
    for each in list(node.iter(SCH + "include", SCH + "extends")):
        href = each.get("href")
        if href is None:
            continue
        target = _target(each, href, folder)
        holder = _parent(each)
        taken = [target] if each.tag == SCH + "include" else list(target)
        at = holder.index(each)
        holder.remove(each)
        for n, part in enumerate(taken):
            holder.insert(at + n, part)
            _include(part, (folder / unquote(urlsplit(href).path)).parent, depth + 1)


def _target(node: Node, href: str, folder: Path) -> Node:
    parts = urlsplit(href)
    path = folder / unquote(parts.path)
    if parts.scheme or parts.netloc or not path.is_file():
        raise refused(node, f"“{href}”, which is not a file beside the schema,")
    root = _parsed(path)
    if not parts.fragment:
        return root
    found = next((each for each in root.iter(SCH + "*") if each.get("id") == parts.fragment), None)
    if found is None:
        raise refused(node, f"“{href}”, whose id is not there,")
    return found
