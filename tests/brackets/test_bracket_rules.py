"""The rules, by their cases: adding one needs no Python."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from bracket_cases import CASES, Case, cases, decided, written
from siglum.brackets import KINDS
from siglum.brackets.kinds import KIND_TABLE

FILES = sorted(CASES.glob("*.txt"))


def test_every_kind_has_cases() -> None:
    assert {path.stem for path in FILES} == set(KINDS)


def test_the_table_of_kinds_is_whole() -> None:
    assert {entry.kind for entry in KIND_TABLE} | {"unbalanced"} == set(KINDS)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_cases(path: Path, golden: Callable[[Path, str], None]) -> None:
    golden(path, written([Case(each.title, each.text, decided(each)) for each in cases(path)]))
