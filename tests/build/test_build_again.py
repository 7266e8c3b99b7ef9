"""Building again: what is remembered is told again, what changed is judged, shown and indexed again."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from siglum import edition as editions
from siglum.build.checks import checks
from siglum.build.pages import pages
from siglum.build.state import State

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def demo(siglum: Run, tmp_path: Path) -> Path:
    assert siglum("new", "demo").returncode == 0
    done = siglum("build", "--to", "html", cwd=tmp_path / "demo")
    assert done.returncode == 0, done.stderr
    return tmp_path / "demo"


def letter(demo: Path) -> Path:
    return next((demo / "tei").glob("*letter*.xml"))


def test_findings_are_told_at_every_build_until_they_are_mended(siglum: Run, demo: Path) -> None:
    good = letter(demo).read_text("utf-8")
    letter(demo).write_text(good.replace("<p ", '<p rend="1" xml:lang="xx yy" ', 1), "utf-8")
    first = siglum("build", "--to", "html", cwd=demo)
    again = siglum("build", "--to", "html", cwd=demo)
    assert first.returncode == again.returncode == 1
    assert [line for line in first.stderr.splitlines() if letter(demo).name in line]
    assert first.stderr.splitlines()[1:-1] == again.stderr.splitlines()[1:-1]
    letter(demo).write_text(good, "utf-8")
    assert siglum("build", "--to", "html", cwd=demo).returncode == 0


def test_what_was_encoded_is_told_again(siglum: Run, demo: Path) -> None:
    told = "2 transcripts: 0 encoded, 2 unchanged, 0 kept as changed by hand; 2 proved"
    assert siglum("build", "--to", "html", cwd=demo).stderr.startswith(told)
    assert siglum("build", "--to", "html", cwd=demo).stderr.startswith(told)
    transcript = demo / "transcripts" / "harbour-letter.txt"
    transcript.write_text(transcript.read_text("utf-8").replace("two cranes", "six cranes"), "utf-8")
    assert "1 encoded, 1 unchanged" in siglum("build", "--to", "html", cwd=demo).stderr


def test_a_finding_lasts_no_longer_than_its_reason(demo: Path) -> None:
    """A document that differs from its transcript is judged again when only the transcript changes."""
    edition = editions.load(demo / "edition.toml")
    state = State(edition.build)
    assert checks(edition, state, jobs=1, force=False) == []
    transcript = demo / "transcripts" / "harbour-letter.txt"
    before = transcript.read_text("utf-8")
    transcript.write_text(before.replace("two cranes", "six cranes"), "utf-8")
    assert [each.code for each in checks(edition, state, jobs=1, force=False)] == ["FID002"]
    assert [each.code for each in checks(edition, state, jobs=1, force=False)] == ["FID002"]
    transcript.write_text(before, "utf-8")
    assert checks(edition, state, jobs=1, force=False) == []
    state.close()


def test_the_index_follows_pages_that_were_made_without_it(demo: Path) -> None:
    edition = editions.load(demo / "edition.toml")
    index = edition.build / "html" / "pagefind"
    before = sorted(path.name for path in index.rglob("*.pf_fragment"))
    letter(demo).write_text(letter(demo).read_text("utf-8").replace("cranes", "herons"), "utf-8")
    state = State(edition.build)
    list(pages(edition, state, jobs=1, force=False, searchable=False))
    assert sorted(path.name for path in index.rglob("*.pf_fragment")) == before
    list(pages(edition, state, jobs=1, force=False))
    after = sorted(path.name for path in index.rglob("*.pf_fragment"))
    assert after != before
    stamps = {path: path.stat().st_mtime_ns for path in index.rglob("*")}
    list(pages(edition, state, jobs=1, force=False))
    assert {path: path.stat().st_mtime_ns for path in index.rglob("*")} == stamps
    state.close()


def test_an_edition_may_be_tei_alone(siglum: Run, demo: Path) -> None:
    for path in (demo / "transcripts").iterdir():
        path.unlink()
    done = siglum("build", "--to", "html", cwd=demo)
    assert done.returncode == 0, done.stderr
    assert "the TEI files stand alone" in done.stderr
    (demo / "transcripts").rmdir()
    assert siglum("build", "--to", "html", cwd=demo).returncode == 0
    for path in (demo / "tei").iterdir():
        path.unlink()
    done = siglum("build", "--to", "html", cwd=demo)
    assert done.returncode == 3
    assert "transcripts" in done.stderr


def test_processes_begin_safely_after_saxon_has_run(demo: Path) -> None:
    """A page that changed is gathered in this process; all are made again in others, which must not hang."""
    model = letter(demo).read_text("utf-8").replace('type="transcript"', 'type="copied"')
    for n in range(14):
        (demo / "tei" / f"copy-{n}.xml").write_text(model, "utf-8")
    edition = editions.load(demo / "edition.toml")
    state = State(edition.build)
    list(pages(edition, state, jobs=2, force=False))
    (demo / "tei" / "copy-3.xml").write_text(model.replace("cranes", "herons"), "utf-8")
    renamed = (demo / "edition.toml").read_text("utf-8").replace("My edition", "Another edition")
    (demo / "edition.toml").write_text(renamed, "utf-8")
    made = list(pages(editions.load(demo / "edition.toml"), state, jobs=None, force=False))
    state.close()
    assert sum(each.outcome == "made" and each.error is None for each in made) == 17
