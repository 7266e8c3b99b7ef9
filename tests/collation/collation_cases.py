"""The cases of the collation: title, witnesses and what comes of them, parted by lines with a full stop.

A witness is a line, its blocks parted by ¶; a line with `!` has settings. What comes of them is
a line a block without ids, then what is said of their structure, then the passages that were moved.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from lxml import etree

from siglum.collation import Given, Settings, collate
from siglum.collation.choosing import settings
from siglum.encoding.markup import ID, TEI

CASES = Path(__file__).parent / "cases.txt"
_T = f"{{{TEI}}}"
_NOISE = re.compile(r' xmlns(?::\w+)?="[^"]*"| xml:id="[^"]*"')


def given(siglum: str, blocks: str) -> Given:
    """Return a witness made of a line; a block without tags is a paragraph."""
    inner = "".join(
        each
        if each.startswith("<") and re.match(r"<(p|head|list|lg|div|table|figure|gap)\b", each)
        else f"<p>{each}</p>"
        for each in map(str.strip, blocks.split("¶"))
        if each
    )
    text = f'<TEI xmlns="{TEI}" xml:lang="en"><teiHeader/><text><body>{inner}</body></text></TEI>'
    return Given(siglum, etree.fromstring(text), Path(f"{siglum}.xml"), "", tei=False)


def found(lines: str) -> str:
    """Return what comes of the witnesses of a case."""
    witnesses, chosen = [], Settings()
    for line in lines.splitlines():
        if line.startswith("!"):
            chosen = _settings(line[1:])
        else:
            siglum, _, words = line.partition(":")
            witnesses.append(given(siglum.strip(), words))
    root = etree.fromstring(collate(witnesses, chosen).data)
    body = root.find(f"{_T}text/{_T}body")
    assert body is not None
    blocks = [_NOISE.sub("", etree.tostring(each, encoding="unicode", with_tail=False)) for each in body]
    structure = [
        f"structure: {''.join(note.itertext())}" for note in root.iterfind(f".//{_T}listApp//{_T}note")
    ]
    return "\n".join([*blocks, *structure, *_moved(root)])


def _settings(words: str) -> Settings:
    options: dict[str, Any] = dict(each.split("=") for each in words.split())
    if "ignore" in options:
        options["ignore"] = options["ignore"].split(",")
    if "supplied" in options:
        options["supplied"] = options["supplied"] == "true"
    return settings(**options)


def _moved(root: etree._Element) -> list[str]:
    apps = {each.get(ID): each for each in root.iter(f"{_T}app")}
    lines = []
    for passage in root.iter(f"{_T}transpose"):
        places = []
        for pointer in passage:
            held = [apps[each[1:]] for each in (pointer.get("target") or "").split()]
            places.append(
                " … ".join(
                    max((" ".join("".join(one.itertext()).split()) for one in each), key=len) for each in held
                )
            )
        lines.append(f"moved: {' ↔ '.join(places)}")
    return lines
