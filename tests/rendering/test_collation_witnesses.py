"""Whatever the witnesses are: the page of each has its words, and nothing is lost on the page of the text."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree, html

from siglum import edition
from siglum.collation import collate, load_witness
from siglum.collation.choosing import settings as choices
from siglum.rendering import site
from siglum.rendering.html import render
from siglum.rendering.verify import verify

WORDS = [
    "the",
    "Minister",
    "minister,",
    "said",
    "that",
    "ice",
    "wall;",
    "No",
    "[two words illegible]",
    "[he]",
    "crane.",
]
WITNESS = st.lists(st.lists(st.sampled_from(WORDS), min_size=1, max_size=9), min_size=1, max_size=4)


def shown(page: str) -> str:
    """The words of a page's text, without white space: what is hidden or added by the page left out."""
    document: Any = html.document_fromstring(page)
    (text,) = document.xpath("//div[@id='text']")
    for each in text.xpath(
        ".//*[contains(concat(' ', @class, ' '), ' gen ') or contains(@class, 'in-none')]"
    ):
        each.drop_tree()
    return "".join(text.text_content().split())


def pages(folder: Path, witnesses: list[list[list[str]]]) -> Iterator[tuple[str, str]]:
    """Collate witnesses and yield the page of each, as it stands in an edition and as that of the witness alone."""
    files = []
    for n, witness in enumerate(witnesses):
        files.append(folder / f"w{n}.txt")
        files[n].write_text("\n\n".join(" ".join(words) for words in witness), "utf-8")
    loaded = [load_witness("ABCD"[n], path) for n, path in enumerate(files)]
    (folder / "tei").mkdir()
    tei = folder / "tei" / "c.xml"
    tei.write_bytes(collate(loaded, choices(), name="c").data)
    assert verify(tei, render(tei)).fault == ""
    (folder / "edition.toml").write_text('[edition]\ntitle = "Drawn"\n', "utf-8")
    built = site.build(edition.load(folder / "edition.toml"), folder / "web")
    for n, each in enumerate(loaded):
        alone = folder / f"w{n}.xml"
        alone.write_bytes(etree.tostring(each.root))
        page = built / "collations" / "c" / f"witness-{each.siglum}.html"
        if page.is_file():  # witnesses that are the same have no apparatus
            yield page.read_text("utf-8"), render(alone)


@settings(max_examples=12, deadline=None)
@given(st.lists(WITNESS, min_size=2, max_size=3))
def test_a_witness_reads_as_it_does_alone(witnesses: list[list[list[str]]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        for page, alone in pages(Path(folder), witnesses):
            assert shown(page) == shown(alone)
