"""For any text and any decisions on its brackets: the TEI is well-formed, valid, and nothing is lost."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from siglum.brackets import KINDS, Decision, Verdict, scan
from siglum.encoding import encode
from siglum.encoding.fidelity import fold
from siglum.transcripts.model import Block, BlockKind, Description, Transcript, Value
from siglum.transcripts.source import Source, Span

WORDS = st.sampled_from(
    ["[", "]", "[", "]", " ", " ", "\n", "North", "Korea", "F", "oreign", "?", "sic: ", "19 September", "1963", "...",
     "p. 3", "two words illegible", "e\u0301", "Пак", "金", "1", ".", ",", "\u00a0", "<&>\"'", "7"]
)  # fmt: skip
PARAGRAPHS = st.lists(st.lists(WORDS, max_size=30).map("".join), min_size=1, max_size=6)


LABELLED = ("point", "turn", "note")


def by_hand(paragraphs: list[str], kinds: list[BlockKind], titled: bool) -> Transcript:
    """A transcript of blocks of any kind, one a paragraph; the first may be the title instead."""
    text = "\n\n".join(paragraphs)
    spans, at = [], 0
    for each in paragraphs:
        start = at + len(each) - len(each.lstrip())
        end = at + len(each.rstrip())
        if end > start:
            spans.append(Span(start, end))
        at += len(each) + 2
    source = Source("any.txt", text, "utf-8", hashlib.sha256(text.encode()).hexdigest())
    title = None
    if spans and titled:
        first = spans.pop(0)
        title = Value(" ".join(text[first.start : first.end].split()), first)
    blocks: list[Block] = []
    for kind, span in zip(kinds, spans, strict=False):
        label = Span(span.start, span.start + 1)
        split = kind in LABELLED and span.end > label.end and text[span.start] not in "[]"
        parts = (Span(label.end, span.end),) if split else (span,)
        block = Block(kind, parts, label if split else None)
        if kind in ("head row", "row", "cell"):
            block = Block("row" if kind == "cell" else kind, children=(Block("cell", parts),))
        if kind == "paragraph" and blocks and blocks[-1].kind in LABELLED:
            last = blocks.pop()
            block = Block(last.kind, last.parts, last.label, (*last.children, block))
        blocks.append(block)
    return Transcript(source, "by hand", Description(title=title), tuple(blocks))


@st.composite
def decided(draw: st.DrawFn) -> tuple[Transcript, tuple[Decision, ...]]:
    paragraphs = draw(PARAGRAPHS)
    kinds = draw(
        st.lists(st.sampled_from(get_args(BlockKind)), min_size=len(paragraphs), max_size=len(paragraphs))
    )
    transcript = by_hand(paragraphs, kinds, draw(st.booleans()))
    decisions = []
    for bracket in scan(transcript):
        kind = draw(st.sampled_from([kind for kind in KINDS if kind != "unbalanced"]))
        region = next(
            each
            for each in transcript.regions()
            if each.start <= bracket.span.start and bracket.span.end <= each.end
        )
        lemma = value = None
        if draw(st.booleans()):
            ends = sorted(draw(st.tuples(*[st.integers(region.start, bracket.span.start)] * 2)))
            lemma = Span(*ends)
        if draw(st.booleans()) and bracket.balanced:
            ends = sorted(draw(st.tuples(*[st.integers(bracket.inner.start, bracket.inner.end)] * 2)))
            value = Span(*ends)
        verdict = Verdict(
            kind if bracket.balanced else "unbalanced", "low", "drawn", lemma=lemma, value=value
        )
        decisions.append(Decision(bracket, verdict))
    return transcript, tuple(decisions)


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(decided())
def test_any_decisions_give_tei_that_loses_nothing(drawn: tuple[Transcript, tuple[Decision, ...]]) -> None:
    transcript, decisions = drawn
    made = encode(transcript, decisions, editors=(("ed-x", "X"),))
    root = etree.fromstring(made.data)
    assert root.tag == "{http://www.tei-c.org/ns/1.0}TEI"
    assert made.proof.characters == sum(
        len(fold(transcript.text(span))) for block in transcript.blocks for span in block.spans()
    )
    assert made.data.decode().count("\ufffd") == 0


@pytest.fixture(scope="session")
def tei_all(shared: Path) -> Path:
    return shared / "schemas" / "tei_all.rng"


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(decided())
def test_any_decisions_give_tei_that_is_valid(
    tei_all: Path, tmp_path_factory: pytest.TempPathFactory, drawn: tuple[Transcript, tuple[Decision, ...]]
) -> None:
    from siglum.validation import validate

    transcript, decisions = drawn
    made = encode(transcript, decisions, editors=(("ed-x", "X"),))
    path = tmp_path_factory.getbasetemp() / "any.xml"
    path.write_bytes(made.data)
    errors = [each for each in validate([path], schema=tei_all) if each.severity == "error"]
    assert [each for each in errors if each.code.startswith(("XML", "RNG"))] == []
