"""What all tests share: the folders, golden files with `--accept`, and the command line as a process."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from where import SHARED


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--accept", action="store_true", help="rewrite golden files with what is found")


@pytest.fixture(scope="session")
def shared() -> Path:
    """The samples and schemas of others, which are not part of the repository."""
    if not SHARED.is_dir():
        pytest.skip("../shared with the samples and schemas of others is not here")
    return SHARED


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[Path, str], None]:
    """Compare a text with a golden file; with `--accept` write it instead."""

    def check(path: Path, found: str) -> None:
        if request.config.getoption("--accept"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(found, "utf-8")
        assert found == path.read_text("utf-8"), f"{path} differs; look, then pytest --accept"

    return check


@pytest.fixture
def siglum(tmp_path: Path) -> Callable[..., subprocess.CompletedProcess[str]]:
    """Run the command line as a process of its own, in a folder of its own unless `cwd` says otherwise."""

    def run(*arguments: object, cwd: Path = tmp_path) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "siglum", *map(str, arguments)],
            cwd=cwd,
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=300,
            check=False,
            env={**os.environ, "NO_COLOR": "1", "PYTHONUTF8": "1", "COLUMNS": "200"},
        )

    return run
