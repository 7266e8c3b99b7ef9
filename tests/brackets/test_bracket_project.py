"""A project's own rules from edition.toml, and what is said of wrong ones."""

from __future__ import annotations

import subprocess
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest

from siglum.brackets import NO_RULES, decide, project_rules
from siglum.errors import UsageError
from siglum.transcripts import Source, parse

TOML = r"""
[edition]
title = "words"

[brackets]
names = ["Villa Waldheim"]
titles = ["duban", "Gauleiter"]
off = ["event"]
default_cert = "medium"

[brackets.words]
gap = ["Schnitt"]

[brackets.patterns]
note = ['vgl\. .*', 'Anm\. \d+']
"""


def kind(text: str, **table: object) -> tuple[str, str]:
    rules = project_rules(table or tomllib.loads(TOML)["brackets"])
    verdict = decide(parse(Source("a.txt", text, "utf-8", ""), "plain"), project=rules)[0].verdict
    return verdict.kind, verdict.cert


def test_words_and_patterns_come_first() -> None:
    assert kind("So [Schnitt] it was.") == ("gap", "high")
    assert kind("So [vgl. Dok. 4] it was.") == ("note", "high")


def test_titles_and_names() -> None:
    assert kind("the duban [Shen Daolin] came") == ("identification", "high")
    assert kind("the house [Villa Waldheim] burned")[0] == "identification"


def test_a_kind_can_be_switched_off() -> None:
    assert kind("He spoke. [Laughter.] Then he left.")[0] == "supplied"
    assert (
        decide(parse(Source("a.txt", "[Laughter.]", "utf-8", ""), "plain"), project=NO_RULES)[0].verdict.kind
        == "event"
    )


def test_the_certainty_of_what_no_rule_claims() -> None:
    text = "At the beginning [Kim] spoke of it."
    assert kind(text) == ("supplied", "medium")
    assert kind(text, default_cert="low") == ("supplied", "low")


@pytest.mark.parametrize(
    ("toml", "line", "message"),
    [
        ("[brackets]\nfoo = 1\n", 2, "unknown key “foo”"),
        ("[brackets]\noff = ['laughter']\n", 2, "“laughter” is no kind"),
        ("[brackets]\ndefault_cert = 'sure'\n", 2, "“sure” is no certainty"),
        ("[brackets]\nnames = 'Kim'\n", 2, "is not a list of texts"),
        ("[brackets]\nwords = ['x']\n", 2, "is not a table"),
        (
            "[edition]\ntitle = 'x'\n[brackets.patterns]\ngap = ['ok', '(open']\n",
            4,
            "is no regular expression",
        ),
        (
            "[brackets.words]\ngap = ['(open question)']\n[brackets.patterns]\ngap = ['(open']\n",
            4,
            "is no regular expression",
        ),
        (r"brackets.patterns.gap = ['(a+)+$']" + "\n", 1, "can take for ever"),
        (r"[brackets.patterns]" + "\n" + r"note = ['ok', '(\w+\s?)*:']", 2, "can take for ever"),
        (r"[brackets.patterns]" + "\n" + r"note = ['(a|aa)+']", 2, "can take for ever"),
        ("[brackets.words]\nunbalanced = ['x']\n", 2, "is no kind"),
    ],
)
def test_wrong_rules_are_told_with_their_line(tmp_path: Path, toml: str, line: int, message: str) -> None:
    path = tmp_path / "edition.toml"
    path.write_text(toml, "utf-8")
    with pytest.raises(UsageError, match=message) as caught:
        project_rules(tomllib.loads(toml)["brackets"], path)
    assert caught.value.message.startswith(f"{path}:{line}: [brackets] ")


@pytest.mark.parametrize(
    "pattern",
    [
        r"vgl\. .*",
        r"(\w+ )*\w+ fehlt",
        r"(?:Bl|S)\. ?\d+(?:[-–,] ?\d+)*",
        r".*\b(siehe|vgl)\b.*",
        r"[^:]+: .+",
    ],
)
def test_patterns_that_people_write_are_taken(pattern: str) -> None:
    assert project_rules({"patterns": {"note": [pattern]}}).patterns


def test_a_wrong_edition_is_told_of_even_where_files_are_named(
    siglum: Callable[..., subprocess.CompletedProcess[str]], tmp_path: Path
) -> None:
    (tmp_path / "edition.toml").write_text(
        "[edition]\ntitle = 'x'\n[brackets.patterns]\ngap = ['(']\n", "utf-8"
    )
    (tmp_path / "a.txt").write_text("An [other] one.\n", "utf-8")
    for command in ("brackets", "encode"):
        run = siglum(command, "a.txt")
        assert run.returncode == 2 and "edition.toml:4: " in run.stderr
