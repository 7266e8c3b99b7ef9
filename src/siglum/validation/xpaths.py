"""Where an element is, as an XPath that a person can read and a tool can follow."""

from __future__ import annotations

from collections import Counter

from lxml import etree


class XPaths:
    """The XPaths of one document; the children of an element are counted once, however many are at fault."""

    def __init__(self) -> None:
        self._steps: dict[etree._Element, dict[etree._Element, str]] = {}

    def of(self, element: etree._Element) -> str:
        """Return the path of an element: `/TEI/text/body/p[3]`, with positions where siblings share a name."""
        steps = []
        node: etree._Element | None = element
        while node is not None:
            parent = node.getparent()
            steps.append(_name(node) if parent is None else self._step(parent, node))
            node = parent
        return "/" + "/".join(reversed(steps))

    def _step(self, parent: etree._Element, node: etree._Element) -> str:
        if parent not in self._steps:
            children = list(parent.iterchildren(etree.Element))
            times = Counter(child.tag for child in children)
            met: Counter[object] = Counter()
            self._steps[parent] = steps = {}
            for child in children:
                met[child.tag] += 1
                several = times[child.tag] > 1
                steps[child] = f"{_name(child)}[{met[child.tag]}]" if several else _name(child)
        return self._steps[parent][node]


def _name(element: etree._Element) -> str:
    return etree.QName(element).localname
