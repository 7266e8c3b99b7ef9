"""The language that a transcript is written in: told by script, or by small words and letter groups."""

from __future__ import annotations

import pytest

from siglum.brackets import decide
from siglum.brackets.tongues import tongue
from siglum.transcripts import Source, parse

RUSSIAN = "Посол [Иванов] сообщил, что он не согласен [с этим] решением, и мы решили ответить письмом. "
GERMAN = (
    "Der Genosse teilte mit, daß die Lage sehr ernst ist und man nicht länger warten [kann], wie wir wissen. "
)
ENGLISH = (
    "The ambassador [Ivanov] said that the question of the [North] Korean side and of the treaty is closed. "
)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (RUSSIAN * 4, "ru"),
        (GERMAN * 4, "de"),
        (ENGLISH * 4, "en"),
        (
            "Kim Il Sung; Zhou Enlai; Pak Kum Chol; Chen Yi; Li Xiannian; Hao Deqing; Kim Il; Liu Shaoqi; "
            * 4,
            "en",
        ),
        ("", "en"),
        ("Він сказав, що врожай цього року поганий. Її селяни їдуть. " * 3, "uk"),
        ("他们在边界问题上没有诚意，主席讲过这个问题要慢慢来。", "zh"),
    ],
)
def test_the_language_of_a_text_is_told(text: str, code: str) -> None:
    assert tongue(text) == code


def test_each_passage_is_read_by_its_own_language() -> None:
    text = f"Letter\n\n{ENGLISH}\n\n{RUSSIAN * 6}\n"
    kinds = [
        (each.bracket.content, each.verdict.kind)
        for each in decide(parse(Source("a.txt", text, "utf-8", "")))
    ]
    assert kinds[:4] == [
        ("Ivanov", "identification"),
        ("North", "supplied"),
        ("Иванов", "identification"),
        ("с этим", "supplied"),
    ]


def test_words_in_the_language_of_the_text_are_no_originals() -> None:
    decisions = decide(parse(Source("a.txt", f"Запись беседы\n\n{RUSSIAN * 4}\n", "utf-8", "")))
    assert "original" not in {each.verdict.kind for each in decisions}
    assert all(each.verdict.cert == "low" for each in decisions if each.bracket.content == "с этим")
