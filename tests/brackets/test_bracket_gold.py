"""The gold: the seeds and the half that rules are tuned on. The half set aside is for the benchmark alone."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from where import ROOT

sys.path.insert(0, str(ROOT))
from benchmarks.brackets import compare, gold, seeds

DEV = Path(__file__).parent / "gold" / "dev"


@pytest.mark.usefixtures("shared")
def test_every_bracket_of_the_seeds_is_read_right() -> None:
    assert compare(seeds(), show=True) == (105, 105)


def test_the_dev_half_is_read_right(capsys: pytest.CaptureFixture[str]) -> None:
    right, total = compare(gold(DEV), show=True)
    assert right >= 0.92 * total, capsys.readouterr().out
