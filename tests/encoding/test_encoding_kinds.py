"""Each bracket kind as TEI, wherever a bracket can stand: title / text / TEI in tests/encoding/fixtures/*.txt."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from lxml import etree

from siglum_text import encoded

FIXTURES = Path(__file__).parent / "fixtures"


def cases() -> list[tuple[Path, str, str, str]]:
    found = []
    for path in sorted(FIXTURES.glob("*.txt")):
        parts = path.read_text("utf-8").split("\n.\n")
        for n in range(0, len(parts) - 2, 3):
            found.append((path, parts[n].strip(), parts[n + 1], parts[n + 2].strip()))
    return found


def shown(element: etree._Element) -> str:
    """The inner XML without namespaces and without the attributes that every decision carries."""
    text = etree.tostring(element, encoding="unicode", with_tail=False)
    text = re.sub(r' xmlns="[^"]*"| ana="[^"]*"| cert="[^"]*"| resp="[^"]*"', "", text)
    return re.sub(r"^<\w+[^>]*>|</\w+>$", "", text)


@pytest.mark.parametrize(
    ("path", "title", "source", "expected"),
    cases(),
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_kind_in_tei(path: Path, title: str, source: str, expected: str) -> None:
    root = encoded(source)
    paragraphs = root.findall(".//{*}text//{*}p")
    assert shown(paragraphs[0]) == expected
