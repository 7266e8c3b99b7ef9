"""TEI as bytes: white space in text is never touched, element-only content is laid out one element a line."""

from __future__ import annotations

from lxml import etree

# Elements of our encoding whose content model has no text (TEI P5): only these are laid out.
ELEMENT_ONLY = frozenset(
    """TEI teiHeader fileDesc titleStmt respStmt publicationStmt availability notesStmt sourceDesc
    msDesc msIdentifier msContents encodingDesc projectDesc editorialDecl classDecl taxonomy
    refsDecl citeStructure appInfo application profileDesc langUsage abstract textClass keywords
    correspDesc correspAction revisionDesc standOff listPerson listPlace listOrg person place org
    text front body back div list sp table row relatedItem opener closer postscript
    listWit listApp listTranspose transpose""".split()
)


def serialise(root: etree._Element, text: bool = True) -> bytes:
    """Return a document as UTF-8 with declaration and a line feed at the end, the same bytes for the same tree.

    Without `text` the white space in the `text` element is left as it is: it may be that of others.
    """
    _lay_out(root, 0, frozenset() if text else frozenset({"text"}))
    return b'<?xml version="1.0" encoding="UTF-8"?>\n' + etree.tostring(root, encoding="utf-8") + b"\n"


def _lay_out(root: etree._Element, depth: int, left: frozenset[str] = frozenset()) -> None:
    stack = [(root, depth)]
    while stack:
        parent, level = stack.pop()
        children = list(parent)
        if not isinstance(parent.tag, str) or etree.QName(parent).localname in left:
            continue
        if etree.QName(parent).localname not in ELEMENT_ONLY or not children:
            stack.extend((child, level + 1) for child in children)
            continue
        if (parent.text or "").strip() or any((child.tail or "").strip() for child in children):
            continue
        indent = "\n" + "  " * (level + 1)
        parent.text = indent
        for child in children:
            child.tail = indent
            stack.append((child, level + 1))
        children[-1].tail = "\n" + "  " * level
