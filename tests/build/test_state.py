"""The state of a build folder: two builds at a time, a broken file, one that cannot be written."""

from __future__ import annotations

from pathlib import Path

import pytest

from siglum.build.state import State
from siglum.errors import ToolError


def test_two_builds_at_a_time_do_not_wait_for_each_other(tmp_path: Path) -> None:
    first, second = State(tmp_path), State(tmp_path)
    first.made(tmp_path / "a", "key")
    second.made(tmp_path / "b", "key")
    assert first.note(tmp_path / "b", "key") == ""
    first.close()
    second.close()
    third = State(tmp_path)
    assert third.note(tmp_path / "a", "key") == ""
    third.close()


def test_a_broken_file_is_begun_anew(tmp_path: Path) -> None:
    (tmp_path / ".siglum").mkdir()
    (tmp_path / ".siglum" / "state.sqlite").write_bytes(b"no database" * 100)
    state = State(tmp_path)
    state.made(tmp_path / "a", "key", "note")
    assert state.note(tmp_path / "a", "key") == "note"
    state.close()


def test_what_cannot_be_opened_is_said_in_words(tmp_path: Path) -> None:
    (tmp_path / ".siglum" / "state.sqlite").mkdir(parents=True)
    with pytest.raises(ToolError, match="cannot be written"):
        State(tmp_path)
