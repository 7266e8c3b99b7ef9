"""Witnesses drawn at random: valid TEI of many shapes, and copies of it with faults."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

from hypothesis import strategies as st
from lxml import etree

from siglum.collation.sources import Given

WORDS = (
    *(
        "the",
        "of",
        "North",
        "Korea",
        "train",
        "trains",
        "said",
        "Zhou",
        "Chou",
        "Enlai",
        "colour",
        "color",
        "to",
    ),
    *(
        "day",
        "today",
        "anti-revisionist",
        "1963",
        "200,000",
        "a.m.",
        "金",
        "日成",
        "中国",
        "é",
        "e\u0301",
        "Kim's",
    ),
    *(".", ",", "“", "”", "(", "[", "—", "\u00a0", "&", "<", "\n", "  "),
)
WORD = st.sampled_from(WORDS)
SPACE = st.sampled_from([" ", " ", " ", "", "\n"])
EMPTY = st.sampled_from(
    ["<lb/>", '<pb n="2"/>', '<lb break="no"/>', "<gap/>", '<gap reason="illegible" quantity="2" unit="word"/>',
     "<anchor/>", '<milestone unit="section"/>', "<note>a note</note>", "<note><p>one</p><p>two</p></note>",
     "<del>gone</del>", "<figure/>", '<ptr target="#x"/>', "<!-- aside -->", "<?pi aside?>",
     "<app><lem>train</lem><rdg>car</rdg></app>", "<choice><sic>thrid</sic><corr>third</corr></choice>",
     "<choice><orig>Pak Geum-cheol</orig> <reg>Pak Kum Chol</reg></choice>",
     "<choice><abbr>CC </abbr><expan>Central <hi>Committee</hi></expan></choice>"]
)  # fmt: skip
PHRASES = "hi persName supplied unclear date foreign seg add ref emph placeName sic damage".split()
NARROW = frozenset({"persName", "placeName", "date", "foreign"})  # hold phrases only


TEXT = re.compile(r"(?<=>)[^<>]+(?=<)")


def escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")


@st.composite
def inline(draw: st.DrawFn, depth: int = 0, narrow: bool = False) -> str:
    pieces = []
    for _ in range(draw(st.integers(0, 6))):
        kind = draw(st.integers(0, 9))
        if kind <= 6 or depth > 2:
            pieces.append(escaped(draw(WORD)))
        elif kind == 7:
            pieces.append(draw(EMPTY))
        else:
            tag = draw(st.sampled_from(PHRASES if narrow else [*PHRASES, "q", "quote"]))
            pieces.append(f"<{tag}>{draw(inline(depth + 1, narrow or tag in NARROW))}</{tag}>")
        pieces.append(draw(SPACE))
    return "".join(pieces)


@st.composite
def block(draw: st.DrawFn) -> str:
    kind = draw(st.integers(0, 13))
    words = draw(inline())
    if kind <= 6:
        return f"<p>{words}</p>"
    other = draw(inline())
    return (
        f"<list><item>{words}</item><item>{other}</item></list>",
        f"<list><label>(1)</label><item>{words}</item><label>(2)</label><item><p>{other}</p></item></list>",
        f"<sp><speaker>{words}</speaker><p>{other}</p></sp>",
        f"<table><row><cell>{words}</cell><cell>{other}</cell></row></table>",
        f"<p>{words}<list><item>{other}</item><item>more</item></list>{words}</p>",
        f'<quote><p>{words}</p></quote><pb n="7"/><p>{other}</p>',
        f"<figure><head>{words}</head></figure><gap/><note><p>{other}</p></note>",
    )[kind - 7]


BLOCKS = st.lists(block(), max_size=5)


@st.composite
def copied(draw: st.DrawFn, blocks: list[str]) -> list[str]:
    """Another witness of the same text: blocks gone, doubled, moved, joined, words changed."""
    made = list(blocks)
    for _ in range(draw(st.integers(0, 4))):
        if not made:
            break
        n = draw(st.integers(0, len(made) - 1))
        way = draw(st.integers(0, 5))
        if way == 0:
            del made[n]
        elif way == 1:
            made.insert(draw(st.integers(0, len(made))), made.pop(n))
        elif way == 2:
            made.insert(n, draw(block()))
        elif way == 3 and n + 1 < len(made) and made[n].startswith("<p>") and made[n + 1].startswith("<p>"):
            made[n : n + 2] = [made[n][:-4] + " " + made[n + 1][3:]]
        else:
            old, new = escaped(draw(WORD)), escaped(draw(WORD))
            if old.strip():
                made[n] = TEXT.sub(lambda match, old=old, new=new: match[0].replace(old, new), made[n])
    return made


def document(blocks: list[str], shape: int = 0) -> str:
    """A document of blocks: plain, in nested divisions, or between an opener and a closer."""
    inner = "".join(blocks) + "<p/>" * (not "".join(blocks).endswith("</p>"))
    if shape == 1:
        inner = f"<div><head>A head</head><div>{inner}</div></div>"
    if shape == 2:
        inner = (
            f"<opener><salute>Dear Comrade,</salute></opener>{inner}"
            "<closer><signed>A</signed>, <signed>B</signed></closer>"
        )
    header = (
        "<teiHeader><fileDesc><titleStmt><title>T</title></titleStmt><publicationStmt><p/></publicationStmt>"
        "<sourceDesc><p/></sourceDesc></fileDesc></teiHeader>"
    )
    return (
        f'<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="en">{header}'
        f'<text xml:id="x"><body>{inner}</body></text></TEI>'
    )


def given_of(texts: list[str]) -> list[Given]:
    return [
        Given(
            chr(65 + n),
            etree.fromstring(text.encode()),
            Path(f"{n}.xml"),
            hashlib.sha256(text.encode()).hexdigest(),
            False,
        )
        for n, text in enumerate(texts)
    ]


@st.composite
def witnesses(draw: st.DrawFn) -> list[str]:
    """Two to four witnesses as TEI: of one text, or with nothing in common."""
    first = draw(BLOCKS)
    made = [document(first, draw(st.integers(0, 2)))]
    for _ in range(draw(st.integers(1, 3))):
        blocks = draw(copied(first)) if draw(st.integers(0, 4)) else draw(BLOCKS)
        made.append(document(blocks, draw(st.integers(0, 2))))
    return made
