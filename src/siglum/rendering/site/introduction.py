"""The introduction of an edition: a Markdown file, made XHTML that stands inside the start page."""

from __future__ import annotations

from lxml import etree, html
from markdown_it import MarkdownIt

from siglum.rendering.site.design import Design


def introduction(design: Design) -> etree._Element | None:
    """Return `introduction` with the rendered Markdown; HTML in the file is shown as text, never passed on."""
    if design.introduction is None:
        return None
    text = design.introduction.read_text("utf-8")
    rendered = MarkdownIt("commonmark", {"html": False, "typographer": False}).enable("table").render(text)
    root = etree.Element("introduction")
    for each in html.fragments_fromstring(rendered):
        if isinstance(each, etree._Element):
            each.tail = None
            root.append(each)
    _below_title(root)
    return root


def _below_title(root: etree._Element) -> None:
    """The start page's title is h1: headings of the introduction begin below it."""
    headings = list(root.iter("h1", "h2", "h3", "h4", "h5", "h6"))
    shift = 1 if any(each.tag == "h1" for each in headings) else 0
    for each in headings:
        each.tag = f"h{min(6, int(each.tag[1]) + shift)}"
