"""Every page is valid HTML, judged by the Nu HTML Checker, where one is at hand.

    VNU_JAR=/path/to/vnu.jar pytest tests/rendering/test_html_valid.py

`npm install vnu-jar` brings the jar; it needs Java. It is no dependency of the project: 30 MB for one test.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from siglum import edition
from siglum.errors import InputError
from siglum.rendering import html, site

UNKNOWN = "CSS: Parse Error"  # the checker does not know ::highlight yet


@pytest.fixture(scope="module")
def checker() -> list[str]:
    jar = os.environ.get("VNU_JAR", "")
    if not (Path(jar).is_file() and shutil.which("java")):
        pytest.skip("VNU_JAR names no vnu.jar, or there is no Java")
    return ["java", "-jar", jar, "--errors-only", "--stdout", "--format", "gnu"]


def errors(checker: list[str], pages: list[Path]) -> list[str]:
    done = subprocess.run([*checker, *map(str, pages)], capture_output=True, text=True, check=False)
    return [line for line in (done.stdout + done.stderr).splitlines() if line.strip() and UNKNOWN not in line]


def test_the_edition(checker: list[str], pages: Path) -> None:
    assert errors(checker, [path for path in pages.rglob("*.html") if "pagefind" not in path.parts]) == []


@pytest.mark.parametrize("name", ["witnesses", "parallels"])
def test_texts_beside_each_other(checker: list[str], tmp_path: Path, name: str) -> None:
    shutil.copytree(Path(__file__).parent / name, tmp_path, dirs_exist_ok=True)
    folder = site.build(edition.load(tmp_path / "edition.toml"), tmp_path / "web")
    assert errors(checker, [path for path in folder.rglob("*.html") if "pagefind" not in path.parts]) == []


def test_the_samples_of_others(checker: list[str], shared: Path, tmp_path: Path) -> None:
    """What others wrote wrong (a language that does not exist, an id twice) stays wrong; nothing of ours does."""
    pages = []
    for path in sorted((shared / "samples").rglob("*")):
        if path.suffix in (".xml", ".odd", ".tei"):
            try:
                page = html.render(path)
            except InputError:
                continue
            pages.append(tmp_path / f"{len(pages)}.html")
            pages[-1].write_text(page, "utf-8")
    theirs = ("attribute “lang”", "Duplicate ID", "Illegal character", "attribute “href”", "attribute “src”")
    assert [each for each in errors(checker, pages) if not any(words in each for words in theirs)] == []
