"""The edition that the tests of pages read, built once."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from browsing import CHROMIUM, FLAGS, served

from siglum import edition
from siglum.rendering import site

if TYPE_CHECKING:
    from playwright.sync_api import Browser

EDITION = Path(__file__).parent / "edition"


@pytest.fixture(scope="session")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The web edition of tests/rendering/edition, in a folder called `letters`."""
    root = tmp_path_factory.mktemp("edition")
    shutil.copytree(EDITION, root, dirs_exist_ok=True)
    return site.build(edition.load(root / "edition.toml"), root / "web" / "letters")


@pytest.fixture(scope="session")
def address(pages: Path) -> Iterator[str]:
    """Where the edition is served, below a path, under a strict Content-Security-Policy."""
    with served(pages) as found:
        yield found


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium without a window."""
    playwright = pytest.importorskip("playwright.sync_api")
    if not CHROMIUM.exists():
        pytest.skip("there is no Chromium here")
    with playwright.sync_playwright() as running:
        found = running.chromium.launch(executable_path=str(CHROMIUM), args=FLAGS)
        yield found
        found.close()
