"""Markdown → the same way as TEI: an introduction becomes a small TEI document, and so looks like the rest."""

from __future__ import annotations

import tempfile
from pathlib import Path

from lxml import etree
from markdown_it import MarkdownIt
from markdown_it.token import Token

from siglum.errors import InputError
from siglum.rendering.pdf.composing import Composed, compose

TEI = "http://www.tei-c.org/ns/1.0"
_ELEMENTS = {
    "p": "p",
    "em": "hi",
    "strong": "hi",
    "code": "code",
    "ul": "list",
    "ol": "list",
    "li": "item",
    "blockquote": "quote",
    "table": "table",
    "tr": "row",
    "th": "cell",
    "td": "cell",
    "a": "ref",
}
_RENDS = {"em": "italic", "strong": "bold", "ul": "bulleted", "ol": "ordered"}


def markdown(path: Path) -> Composed:
    """Compose a Markdown file. Raises InputError where it cannot be read as UTF-8 text."""
    try:
        text = path.read_text("utf-8")
    except OSError as error:
        said = error.strerror or str(error)
        raise InputError(
            f"{path}: the file cannot be read: {said}", "Mend `introduction` in [pdf]."
        ) from None
    except UnicodeDecodeError:
        raise InputError(f"{path}: the file is not UTF-8 text", "Save it as UTF-8.") from None
    with tempfile.TemporaryDirectory(prefix="siglum-") as name:
        tei = Path(name) / "introduction.xml"
        tei.write_bytes(etree.tostring(as_tei(text), encoding="utf-8"))
        return compose(tei, "front")


def as_tei(text: str) -> etree._Element:
    """Return a Markdown text as a TEI document: headings become divisions, the rest its nearest element."""
    root = etree.Element(f"{{{TEI}}}TEI", nsmap={None: TEI})  # type: ignore[dict-item]
    body = etree.SubElement(etree.SubElement(root, f"{{{TEI}}}text"), f"{{{TEI}}}body")
    stack: list[etree._Element] = [body]
    parser = MarkdownIt("commonmark", {"html": False}).enable("table")
    for token in parser.parse(text):
        if token.type == "heading_open":
            stack = [*_around(stack, int(token.tag[1:]))]
        _block(token, stack)
    return root


def _around(stack: list[etree._Element], level: int) -> list[etree._Element]:
    """Close the divisions that a heading of this level ends, and open its own."""
    kept = [stack[0]]
    for each in stack[1:]:
        if int(each.get("n", "9")) >= level:
            break
        kept.append(each)
    division = etree.SubElement(kept[-1], f"{{{TEI}}}div", n=str(level))
    return [*kept, division]


def _block(token: Token, stack: list[etree._Element]) -> None:
    if token.type == "inline":
        _inline(token.children or [], stack[-1])
    elif token.type == "hr":
        etree.SubElement(stack[-1], f"{{{TEI}}}milestone", unit="separator")
    elif token.type in ("fence", "code_block"):
        etree.SubElement(stack[-1], f"{{{TEI}}}ab", rend="mono").text = token.content
    elif token.nesting == 1:
        stack.append(_open(token, stack[-1]))
    elif token.nesting == -1:
        stack.pop()


def _open(token: Token, parent: etree._Element) -> etree._Element:
    name = "head" if token.type == "heading_open" else _ELEMENTS.get(token.tag, "ab")
    if token.tag in ("thead", "tbody"):
        return parent
    made = etree.SubElement(parent, f"{{{TEI}}}{name}")
    if token.tag in _RENDS:
        made.set("rend", _RENDS[token.tag])
    if token.tag == "th":
        parent.set("role", "label")
    return made


def _inline(tokens: list[Token], parent: etree._Element) -> None:
    stack = [parent]
    for token in tokens:
        if token.nesting == 1:
            made = _open(token, stack[-1])
            if token.tag == "a":
                made.set("target", str(token.attrs.get("href", "")))
            stack.append(made)
        elif token.nesting == -1:
            stack.pop()
        elif token.type == "code_inline":
            etree.SubElement(stack[-1], f"{{{TEI}}}code").text = token.content
        else:
            _add(stack[-1], " " if token.type == "softbreak" else token.content or "\n")


def _add(element: etree._Element, text: str) -> None:
    if len(element):
        element[-1].tail = (element[-1].tail or "") + text
    else:
        element.text = (element.text or "") + text
