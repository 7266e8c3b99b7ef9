"""The alignment by itself: every token once and in its order, whatever the witnesses; moves that are what they say."""

from __future__ import annotations

import itertools

from hypothesis import given, settings
from hypothesis import strategies as st

from siglum.collation.alignment import NONE, align

WORDS = st.sampled_from(
    "the of Korea korea's party Party 1963 , . anti revisionist antirevisionist 金 日".split()
)
BLOCKS = st.lists(st.lists(WORDS, max_size=12), max_size=5)
WITNESSES = st.lists(BLOCKS, min_size=1, max_size=5)


@settings(max_examples=300, deadline=None)
@given(WITNESSES)
def test_every_token_stands_once_in_its_order(witnesses: list[list[list[str]]]) -> None:
    made = align(witnesses)
    columns = [cells for row in made.rows for cells in row.columns]
    for number, blocks in enumerate(witnesses):
        tokens = [cells[number] for cells in columns if cells[number] != NONE]
        assert tokens == list(range(sum(map(len, blocks))))
    assert all(any(cell != NONE for cell in cells) for cells in columns)
    assert align(witnesses) == made


@settings(max_examples=300, deadline=None)
@given(WITNESSES)
def test_moves_lie_in_their_witnesses_and_do_not_overlap(witnesses: list[list[list[str]]]) -> None:
    made = align(witnesses)
    for number, blocks in enumerate(witnesses):
        spans = sorted((move.start, move.end) for move in made.moves if move.witness == number)
        assert all(end - start >= 3 for start, end in spans)
        assert all(one[1] <= other[0] for one, other in itertools.pairwise(spans))
        assert all(end <= sum(map(len, blocks)) for _, end in spans)


def test_the_order_of_the_others_does_not_matter() -> None:
    base = [["the", "old", "harbour", "wall", "was", "never", "built", "in", "spring"]]
    others = [
        [["the", "old", "harbor", "wall", "was", "built", "in", "spring"]],
        [["an", "old", "harbour", "was", "never", "built", "that", "spring"]],
        [["the", "harbour", "wall", "was", "never", "rebuilt", "in", "spring"]],
    ]
    there = align([base, *others]).rows[0].columns
    back = align([base, *others[::-1]]).rows[0].columns
    assert sorted((cells[0], *cells[:0:-1]) for cells in back) == sorted(there)


def test_a_long_move_is_found_and_a_chance_one_is_not() -> None:
    text = "he remains calm and friendly . he means to open the basin in april . i believe him".split()
    moved = "he means to open the basin in april . he remains calm and friendly . i believe him".split()
    moves = align([[text], [moved]]).moves
    assert [(text[m.base_start : m.base_end], moved[m.start : m.end]) for m in moves] == [
        ("he remains calm and friendly .".split(),) * 2
    ]
    assert align([[["of", "the", "it", *text]], [[*text, "of", "the", "it"]]]).moves == ()
