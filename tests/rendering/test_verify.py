"""No word is lost: in any TEI that others wrote, in the transcript's own brackets, whatever is done to a page."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from siglum.encoding.fidelity import projected
from siglum.errors import InputError
from siglum.rendering import html
from siglum.rendering.verify import verify

ROOT = Path(__file__).parent.parent.parent
LETTER = Path(__file__).parent / "edition" / "tei" / "1901-05-02-harbour-letter.xml"
TEI = '<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body>{}</body></text></TEI>'


def test_the_samples_of_others_lose_no_word(shared: Path) -> None:
    """Every file of TEI's own test suites is shown whole, or refused in a sentence."""
    shown, refused = 0, []
    for path in sorted((shared / "samples").rglob("*")):
        if path.suffix not in (".xml", ".odd", ".tei"):
            continue
        try:
            found = verify(path, html.render(path))
        except InputError as error:
            refused.append(error.message)
            continue
        assert not found.fault, f"{path}: {found.fault}"
        shown += 1
    assert shown >= 160
    assert all("not TEI" in each or "TEI" in each or re.search(r":\d+:\d+: ", each) for each in refused)


@pytest.mark.parametrize("path", [LETTER, *sorted((ROOT / "tei").glob("*.xml"))], ids=lambda path: path.stem)
def test_the_transcribed_reading_is_the_transcript(path: Path) -> None:
    """The brackets exactly as received: the same characters as the proof of fidelity projects."""
    if path == LETTER:
        pytest.skip("its notes are no brackets")
    text = etree.parse(path).getroot().find("{*}text")
    expected = "".join("".join(projected(text)).split())
    assert "".join(html.plain(path, reading="transcribed").split()).endswith(expected)


@pytest.mark.parametrize(
    ("damage", "words"),
    [
        (lambda page: page.replace("harbour <a", "<a"), "the text has"),
        (lambda page: page.replace("We need", "Weneed"), "run together"),
        (lambda page: page.replace("them.</p>", "them. Now.</p>"), "the page"),
        (lambda page: page.replace("longer note", "note"), "the text has"),
        (lambda page: page.replace('<span class="in-t"> [sic]</span>', ""), "the text has"),
    ],
)
def test_a_damaged_page_is_found_out(damage: object, words: str) -> None:
    page = html.render(LETTER)
    assert not verify(LETTER, page).fault
    damaged = damage(page)  # type: ignore[operator]
    assert damaged != page
    assert words in verify(LETTER, damaged).fault


WORDS = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Cn"), exclude_characters="\ufffe\uffff"),
    max_size=12,
)
PHRASES = [
    "hi",
    "supplied",
    "note",
    "choice",
    "del",
    "add",
    "foreign",
    "ref",
    "unclear",
    "q",
    "persName",
    "unheard",
    "seg",
    "app",
    "lem",
]
BLOCKS = [
    "p",
    "list",
    "item",
    "div",
    "lg",
    "l",
    "quote",
    "table",
    "row",
    "cell",
    "sp",
    "figure",
    "floatingText",
    "head",
    "label",
    "opener",
    "signed",
]


def trees(names: list[str]) -> st.SearchStrategy[etree._Element]:
    def grow(children: st.SearchStrategy[etree._Element]) -> st.SearchStrategy[etree._Element]:
        return st.builds(
            _element, st.sampled_from(names), WORDS, st.lists(st.tuples(children, WORDS), max_size=4)
        )

    return grow(
        st.recursive(st.builds(_element, st.sampled_from(names), WORDS, st.just([])), grow, max_leaves=12)
    )


def _element(name: str, text: str, children: list[tuple[etree._Element, str]]) -> etree._Element:
    made = etree.Element(f"{{http://www.tei-c.org/ns/1.0}}{name}")
    made.text = text
    for child, tail in children:
        copied = etree.fromstring(etree.tostring(child))
        copied.tail = tail
        made.append(copied)
    return made


@given(st.lists(trees(PHRASES + BLOCKS), min_size=1, max_size=3))
def test_whatever_is_nested_in_whatever_no_word_is_lost(
    tmp_path_factory: pytest.TempPathFactory, blocks: list[etree._Element]
) -> None:
    """Names in any order at any depth, valid or not: every character is on the page, in order."""
    path = tmp_path_factory.getbasetemp() / "any.xml"
    path.write_text(TEI.format("".join(etree.tostring(each, encoding="unicode") for each in blocks)), "utf-8")
    found = verify(path, html.render(path))
    assert not found.fault, path.read_text("utf-8")


HOSTILE = """
<p onclick="x()" style="background:url(javascript:alert(1))" rend="x&quot; onload=&quot;y" xml:id="a">
<ref target="javascript:alert(1)">one</ref> <ref target=" JaVaScript:alert(1)">two</ref>
<ref target="data:text/html,x">three</ref>
<ref target="vbscript:x">four</ref> <script xmlns="http://www.w3.org/1999/xhtml">alert(1)</script>
<svg xmlns="http://www.w3.org/2000/svg" onload="x"><script>alert(2)</script></svg>
<graphic url="javascript:x"/> <graphic url="x.png" onerror="y"/>
<formula><math xmlns="http://www.w3.org/1998/Math/MathML" href="javascript:x"><mi onclick="x">a</mi></math></formula>
<pb facs="javascript:alert(1)" n="&lt;script&gt;"/></p>"""


def test_hostile_tei_gives_an_inert_page(tmp_path: Path) -> None:
    path = tmp_path / "hostile.xml"
    path.write_text(TEI.format(HOSTILE), "utf-8")
    page = html.render(path)
    body = page[page.index("<body") :]
    assert "<script" not in body
    assert not re.search(r"<[^>]*\son\w+=", body)
    assert not re.search(r"<[^>]*\sstyle=", body)
    assert not re.search(r"(?:href|src)=\"\s*(?:javascript|data|vbscript)", body, re.IGNORECASE)
    assert not verify(path, page).fault


@pytest.mark.parametrize("depth", [100, 240])
def test_deep_nesting(tmp_path: Path, depth: int) -> None:
    path = tmp_path / "deep.xml"
    path.write_text(TEI.format("<div>" * depth + "<p>x</p>" + "</div>" * depth), "utf-8")
    assert not verify(path, html.render(path)).fault


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("", "empty"),
        ("<html/>", "not TEI"),
        ("<article xmlns='http://docbook.org/docbook-ng'/>", "not TEI"),
        (
            '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><TEI xmlns="http://www.tei-c.org/ns/1.0">&e;</TEI>',
            "",
        ),
        ("<TEI><text>", "well-formed"),
    ],
)
def test_what_is_no_tei_is_refused_in_a_sentence(tmp_path: Path, content: str, words: str) -> None:
    path = tmp_path / "x.xml"
    path.write_text(content, "utf-8")
    try:
        page = html.render(path)
    except InputError as error:
        assert words in error.message or error.message
    else:
        assert "root:" not in page
