"""The scanner: nesting, balance, and whatever text there is."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from siglum.brackets import KINDS, Bracket, decide, explain, footnote_calls, scan
from siglum.transcripts import Source, parse

PIECES = st.sampled_from(
    [
        "[", "]", "[[", "]]", "\\[", "\\]", "\\\\[", "[]", "[ ]", "[…]", "[sic]", "[North]", "[1]", "[^1]",
        "\n", "\n\n", " ", "Kim Il Sung ", "Pak Geum-cheol [Pak Kum Chol]", "[handwritten: [illegible]]",
        "](a.md)", "![x](y.png)", "**", "- ", "1. ", "19 September [1963]", "F[oreign] M[inistry]",
        "[Zhou Enlai]:", "[two words\nillegible]", "\u00a0", "\u2028", "[?]", "[a] ", "# ", "---\n",
        "tags: [a, b]\n", "The Premier ", "he ", "zakaleny", "[zakaleny]", "金日成 ", "[金日成]", "'", '"', "“",
        "”", ".",
    ]
)  # fmt: skip
TEXTS = st.one_of(st.text(), st.text(alphabet="[]\\ab \n.*^123"), st.lists(PIECES, max_size=60).map("".join))


def scanned(text: str) -> tuple[Bracket, ...]:
    return scan(parse(Source("test.txt", text, "utf-8", ""), "plain"))


@given(TEXTS)
def test_scanning_never_fails_and_spans_nest(text: str) -> None:
    source = Source("test.txt", text, "utf-8", "")
    brackets = scan(parse(source, "plain"))
    by_n = {each.n: each for each in brackets}
    assert [each.n for each in brackets] == list(range(1, len(brackets) + 1))
    assert [each.span.start for each in brackets] == sorted({each.span.start for each in brackets})
    open_ends: list[int] = []
    for each in brackets:
        inside = text[each.span.start : each.span.end]
        if each.balanced:
            assert inside[0] == "[" and inside[-1] == "]" and inside[1:-1] == each.content
            while open_ends and open_ends[-1] <= each.span.start:
                open_ends.pop()
            assert not open_ends or each.span.end <= open_ends[-1], "brackets overlap"
            open_ends.append(each.span.end)
        else:
            assert inside == each.content and inside in "[]"
        if each.parent:
            around = by_n[each.parent].span
            assert around.start < each.span.start and each.span.end < around.end


@given(TEXTS)
def test_deciding_never_fails_and_leaves_nothing_out(text: str) -> None:
    transcript = parse(Source("test.txt", text, "utf-8", ""), "plain")
    decisions = decide(transcript)
    assert [each.bracket for each in decisions] == list(scan(transcript))
    for each in decisions:
        verdict = each.verdict
        assert verdict.kind in KINDS and verdict.evidence
        assert (verdict.kind == "unbalanced") == (not each.bracket.balanced)
        if verdict.lemma:
            assert 0 <= verdict.lemma.start < verdict.lemma.end <= len(text)
            assert verdict.lemma.end <= each.bracket.span.start
        if verdict.value:
            assert each.bracket.span.start < verdict.value.start <= verdict.value.end < each.bracket.span.end
    footnote_calls(transcript)


def test_a_stray_bracket_does_not_swallow_the_next_paragraph() -> None:
    found = scanned("He said [that\n\nthey [all] left.")
    assert [(each.content, each.balanced) for each in found] == [("[", False), ("all", True)]


def test_nesting_is_told() -> None:
    found = scanned("[handwritten: 1077 [?] [illegible]]")
    assert [(each.content, each.parent) for each in found[1:]] == [("?", 1), ("illegible", 1)]


def test_escaped_brackets_are_none() -> None:
    assert [each.content for each in scanned(r"\[IV B\] and \\[North] Korea")] == ["North"]


def test_every_rule_answers_when_asked_why() -> None:
    transcript = parse(Source("test.txt", "Premier [Zhou Enlai] came.", "utf-8", ""), "plain")
    answers = dict(explain(transcript, 1))
    assert answers["identification"] and answers["identification"].kind == "identification"
    assert answers["gap"] is None
    assert answers["nothing else"] and answers["nothing else"].kind == "supplied"


def test_bare_figures_call_the_notes_that_exist() -> None:
    text = "He received me alone.7 After tea he left.8 In 1963 nothing.\n\n7 The interpreter came later.\n"
    transcript = parse(Source("test.txt", text, "utf-8", ""))
    assert [text[span.start : span.end] for span in footnote_calls(transcript)] == ["7"]
