"""What holds for every text: nothing is lost, nothing overlaps, and only SiglumError is raised."""

from __future__ import annotations

import hashlib
import itertools

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from siglum.errors import SiglumError
from siglum.transcripts import Source, Span, Transcript, decode, parse
from siglum.transcripts.layouts import LAYOUTS
from siglum.transcripts.sheet import fold

PROPERTY = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
NAMES = st.sampled_from(["a.txt", "a.md", "a.html"])
LINES = st.sampled_from(
    """Skip to content|Search in|ADD SEARCH FILTER|get citation|• Citation|English HTML|March 7, 1967|April 1950|---
    |title: "A [North] name"|tags: [a, b]|key: |# Heading|**Citation:**|Citation:|Summary:|Credits:|Contents:|- item
    |Original Language:|Translation - English|Related Documents|Document Information|Source|Rights|Record ID|990203
    |Original Uploaded Date|Language|Type|Donors|Larch Foundation|Author(s):|Associated Places|Top Secret|(p. 2)
    |To the Ministry:|1. The first|2. The second|(1) One|(2) Two|a) small|b) small|[a] literal|[1] A note [sic].
    |the end of it[1] and on|Comrade Benko: We [Hungarians] have no objection.|**Comrade Axt:** Welcome *here*.
    |M.S. Gorbachev:|Signed: D. Albu|Ji Pengfei|19 September [1963]|P.S. One more thing|***|P. Gjoka [signature]
    |This document was made possible with support from the Larch Foundation and the Elm Fund.|[^1]: [Ed. note: x]
    |"Title, 'with [North] quotes'", May 1, 1960, Wilson Center Digital Archive, PRC FMA 203-00566-02, 141-142.
    |RGASPI, f. 558, op. 11, d. 999, l. 12. Obtained by Petra Sandell and translated by Gleb Orlov.
    |<https://example.org/document/12>|lower case runs on and on and on for a while without any full stop at all
    |The speech was long, and it was said that the [North] Korean side had not answered, so we replied to|\\[escaped\\]
    |Participants:|Note: the above is [not] complete.|Spravka: done.|[|]|[[|x [open|closed] y|`code`|_under_
    |\\times #4""".replace("\n    ", "").split("|")
)
PAGES = st.lists(LINES | st.just("") | st.just("") | st.text(max_size=30), max_size=40).map("\n".join)


def source(text: str, name: str) -> Source:
    return Source(name, text, "utf-8", hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest())


def covered(transcript: Transcript) -> list[bool]:
    text = transcript.source.text
    seen = [character.isspace() for character in text]
    spans = [span for block in transcript.blocks for span in block.spans()]
    spans += [value.span for _, value in transcript.description.values()]
    spans += [*transcript.syntax, *transcript.furniture]
    for span in spans:
        seen[span.start : span.end] = [True] * (span.end - span.start)
    return seen


def check(transcript: Transcript) -> None:
    text = transcript.source.text
    seen = covered(transcript)
    assert all(seen), f"lost: {text[max(0, seen.index(False) - 20) : seen.index(False) + 20]!r}"
    spans = [span for block in transcript.blocks for span in block.spans()]
    for span in [
        *spans,
        *transcript.furniture,
        *(value.span for _, value in transcript.description.values()),
    ]:
        assert 0 <= span.start < span.end <= len(text)
        assert not text[span.start].isspace()
        assert not text[span.end - 1].isspace()
    for before, after in itertools.pairwise(spans):
        assert before.end <= after.start, (before, after)
    if spans:
        assert not any(spans[0].start < span.start < spans[-1].end for span in transcript.furniture)
        if transcript.layout != "web page":
            assert not any(span.start > spans[-1].end for span in transcript.furniture)
    for before, after in zip(transcript.syntax, transcript.syntax[1:], strict=False):
        assert before.end <= after.start, (before, after)
    for value in (value for _, value in transcript.description.values()):
        assert value.text == fold(transcript.text(value.span))
        assert not any(span.start < value.span.end and value.span.start < span.end for span in spans)
    regions = transcript.regions()
    assert all(before.end <= after.start for before, after in itertools.pairwise(regions))


@PROPERTY
@given(PAGES, NAMES)
@example("---\ntitle: 'it''s'\nother: \"a \\\"b\\\"\"\n---\ntext", "a.md")
@example("# \n", "a.md")
@example("\\\\[a\\\\\\]", "a.md")
@example("x <https://a.b/c>.", "a.txt")
def test_a_transcript_covers_its_source(text: str, name: str) -> None:
    if not text.strip():
        return
    try:
        transcript = parse(source(text, name))
    except SiglumError:
        return
    check(transcript)


@PROPERTY
@given(PAGES | st.text(), st.sampled_from([layout.NAME for layout in LAYOUTS]))
def test_every_layout_reads_every_text_or_says_why_not(text: str, layout: str) -> None:
    try:
        transcript = parse(source(text, "a.txt"), layout)
    except SiglumError:
        return
    check(transcript)


@PROPERTY
@given(st.binary(max_size=300) | st.text(max_size=200).map(str.encode), NAMES)
def test_bytes_are_read_or_refused(data: bytes, name: str) -> None:
    try:
        found = decode(data, name)
        transcript = parse(found)
    except SiglumError as error:
        assert error.message
        assert error.remedy
        return
    check(transcript)


@PROPERTY
@given(st.text(alphabet="<>/=\"' abpdivlotr&;#19\n", max_size=200))
def test_pages_are_read_or_refused(page: str) -> None:
    try:
        transcript = parse(decode(f"<html><body>{page}</body></html>".encode(), "a.html"))
    except SiglumError:
        return
    check(transcript)
    line, column = transcript.source.place(len(transcript.source.text))
    assert line >= 1
    assert column >= 1


def test_a_span_is_a_pair() -> None:
    assert Span(1, 2) == (1, 2)
