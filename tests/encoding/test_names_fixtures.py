"""Names and dates in TEI: title / transcript / registers and paragraphs, in fixtures/{names,dates}/*.txt."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from lxml import etree

from siglum_text import encoded

FIXTURES = Path(__file__).parent / "fixtures"
ID = "{http://www.w3.org/XML/1998/namespace}id"
BLOCKS = ("title", "head", "p", "item", "signed", "dateline", "seg", "sp", "speaker")
NAMES = ("persName", "placeName", "orgName", "date")


def cases() -> list[tuple[str, str, str]]:
    found = []
    for folder in ("names", "dates"):
        for path in sorted((FIXTURES / folder).glob("*.txt")):
            parts = path.read_text("utf-8").split("\n.\n")
            for n in range(0, len(parts) - 2, 3):
                found.append((f"{path.stem}: {parts[n].strip()}", parts[n + 1], parts[n + 2].strip()))
    return found


def registers(root: etree._Element) -> list[str]:
    """One line an entry: its kind, id and forms."""
    return [
        f"{etree.QName(entry).localname} {entry.get(ID)}: {' | '.join(each.text or '' for each in entry)}"
        for entry in root.iterfind(".//{*}standOff/*/*")
    ]


def shown(element: etree._Element) -> str:
    """The inner XML without namespaces and without what every decision carries; `@cert` of dates stays."""
    for each in element.iter("{*}*"):
        for name in ("ana", "resp", "reason", "cert"):
            if name != "cert" or etree.QName(each).localname != "date":
                each.attrib.pop(name, None)
    text = etree.tostring(element, encoding="unicode", with_tail=False)
    text = re.sub(r' xmlns="[^"]*"| xml:id="[^"]*"', "", text)
    return " ".join(re.sub(r"^<\w+[^>]*>|</\w+>$", "", text).split())


def marked(root: etree._Element) -> list[str]:
    """Every title, paragraph, label … in which a name or a date is tagged, and who speaks."""
    found = []
    for each in root.iter(*(f"{{*}}{name}" for name in BLOCKS)):
        name = etree.QName(each).localname
        if name == "sp":
            found.append(f"sp who={each.get('who', '')}")
        elif any(
            etree.QName(child).localname in ("persName", "placeName", "orgName", "date")
            for child in each.iter("{*}*")
        ):
            found.append(f"{name}: {shown(each)}")
    return found


@pytest.mark.parametrize(
    ("source", "expected"), [case[1:] for case in cases()], ids=[case[0] for case in cases()]
)
def test_names_and_dates_in_tei(source: str, expected: str) -> None:
    root = encoded(source)
    text = root.find("{*}text")
    assert text is not None
    lines = registers(root)
    lines += [line for line in marked(root) if line.startswith("title:")]
    lines += marked(text)
    assert "\n".join(lines) == expected
