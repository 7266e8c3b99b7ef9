"""What witnesses become, case by case: `pytest --accept` writes cases.txt anew."""

from __future__ import annotations

import re

import pytest
from collation_cases import CASES, found


def test_cases(request: pytest.FixtureRequest) -> None:
    pieces = re.split(r"^\.\n", CASES.read_text("utf-8"), flags=re.MULTILINE)
    cases = list(zip(pieces[0::3], pieces[1::3], strict=False))
    text = "".join(f"{title}.\n{lines}.\n{found(lines)}\n.\n" for title, lines in cases)
    if request.config.getoption("--accept"):
        CASES.write_text(text, "utf-8")
    assert text == CASES.read_text("utf-8")
