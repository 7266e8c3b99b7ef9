"""Where an element is, as an XPath that a person can read and a tool can follow."""

from __future__ import annotations

from lxml import etree


def xpath(element: etree._Element) -> str:
    """Return the path of an element: `/TEI/text/body/p[3]`, with positions where siblings share a name."""
    steps = []
    node: etree._Element | None = element
    while node is not None:
        steps.append(_step(node))
        node = node.getparent()
    return "/" + "/".join(reversed(steps))


def _step(element: etree._Element) -> str:
    name = etree.QName(element).localname
    if element.getparent() is None:
        return name
    before = sum(1 for _ in element.itersiblings(str(element.tag), preceding=True))
    alone = before == 0 and next(element.itersiblings(str(element.tag)), None) is None
    return name if alone else f"{name}[{before + 1}]"
