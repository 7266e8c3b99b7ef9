"""The whole way, as a newcomer goes it: new, build, build again; from a checkout and from a wheel."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from where import ROOT

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, unpacked outside the checkout as an installation would."""
    folder = tmp_path_factory.mktemp("wheel")
    made = subprocess.run(
        [sys.executable, "-m", "build", "--wheel", "--no-isolation", "-o", str(folder), str(ROOT)],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert made.returncode == 0, made.stderr
    (file,) = folder.glob("*.whl")
    with zipfile.ZipFile(file) as archive:
        archive.extractall(folder / "site")
    return folder / "site"


def test_a_new_edition_builds_from_a_wheel(wheel: Path, tmp_path: Path) -> None:
    def run(*arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "siglum", *arguments],
            cwd=cwd,
            capture_output=True,
            text=True,
            timeout=300,
            check=False,
            env={**os.environ, "PYTHONPATH": str(wheel)},
        )

    where = subprocess.run(
        [sys.executable, "-c", "import siglum; print(siglum.__file__)"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PYTHONPATH": str(wheel)},
    )
    assert where.stdout.startswith(str(wheel))
    assert run("new", "demo", cwd=tmp_path).returncode == 0
    demo = tmp_path / "demo"
    done = run("build", cwd=demo)
    assert done.returncode == 0, done.stderr
    assert len(list((demo / "tei").glob("*.xml"))) == 2
    assert (demo / "build" / "html" / "index.html").is_file()
    assert (demo / "build" / "pdf" / "volume.pdf").read_bytes().startswith(b"%PDF")
    checked = run("validate", cwd=demo)
    assert checked.returncode == 0, checked.stdout + checked.stderr


class TestBuild:
    @pytest.fixture
    def demo(self, siglum: Run, tmp_path: Path) -> Path:
        assert siglum("new", "demo").returncode == 0
        done = siglum("build", cwd=tmp_path / "demo")
        assert done.returncode == 0, done.stderr
        return tmp_path / "demo"

    def stamps(self, demo: Path) -> dict[str, int]:
        files = [*(demo / "tei").glob("*.xml"), *(demo / "build" / "html" / "documents").glob("*.html")]
        files += (demo / "build" / "pdf").glob("*.pdf")
        return {path.name: path.stat().st_mtime_ns for path in files}

    def test_a_second_build_makes_nothing(self, siglum: Run, demo: Path) -> None:
        before = self.stamps(demo)
        assert siglum("build", cwd=demo).returncode == 0
        assert self.stamps(demo) == before

    def test_one_changed_transcript_makes_its_own_outputs_again(self, siglum: Run, demo: Path) -> None:
        before = self.stamps(demo)
        path = demo / "transcripts" / "harbour-letter.txt"
        path.write_text(path.read_text("utf-8").replace("two cranes", "three cranes"), "utf-8")
        assert siglum("build", cwd=demo).returncode == 0
        after = self.stamps(demo)
        changed = {name for name in before if before[name] != after[name]}
        letter = next(name for name in before if "letter" in name and name.endswith(".xml"))
        assert {
            letter,
            letter.replace(".xml", ".html"),
            letter.replace(".xml", ".pdf"),
            "volume.pdf",
        } <= changed
        assert not [name for name in changed if "minutes" in name and not name.endswith(".html")]

    def test_a_removed_document_leaves_no_page(self, siglum: Run, demo: Path) -> None:
        (demo / "transcripts" / "minutes.md").unlink()
        gone = next((demo / "tei").glob("*minutes*"))
        gone.unlink()
        assert siglum("build", cwd=demo).returncode == 0
        assert not list((demo / "build").rglob("*minutes*.html"))
        assert not list((demo / "build").rglob("*minutes*.pdf"))

    def test_a_broken_document_does_not_stop_the_others(self, siglum: Run, demo: Path) -> None:
        broken = next((demo / "tei").glob("*minutes*"))
        broken.write_text("<TEI", "utf-8")
        done = siglum("build", "--force", cwd=demo)
        assert done.returncode != 0
        assert broken.name in done.stderr
        assert "Traceback" not in done.stderr
        letter = next((demo / "build" / "html" / "documents").glob("*letter*"))
        assert "crane" in letter.read_text("utf-8")

    def test_the_editor_overrules_a_bracket(self, siglum: Run, demo: Path) -> None:
        assert siglum("brackets", "--worksheet", cwd=demo).returncode == 0
        sheet = demo / "brackets.tsv"
        rows = sheet.read_text("utf-8").split("\n")
        at = next(n for n, row in enumerate(rows) if "\tin Aalstad\t" in row)
        rows[at] += "note"
        sheet.write_text("\n".join(rows), "utf-8")
        assert siglum("build", cwd=demo).returncode == 0
        tei = next((demo / "tei").glob("*letter*")).read_text("utf-8")
        assert 'ana="#kind-note"' in tei
        assert 'resp="#ed-yn"' in tei


class TestNew:
    def test_a_folder_that_is_not_empty_is_left_alone(self, siglum: Run, tmp_path: Path) -> None:
        (tmp_path / "mine").mkdir()
        (tmp_path / "mine" / "file").write_text("x")
        done = siglum("new", "mine")
        assert done.returncode == 2
        assert "not empty" in done.stderr
        assert [path.name for path in (tmp_path / "mine").iterdir()] == ["file"]

    def test_without_an_edition_the_remedy_is_told(self, siglum: Run) -> None:
        done = siglum("build")
        assert done.returncode == 2
        assert "siglum new" in done.stderr


@pytest.mark.parametrize(
    ("toml", "words"),
    [
        ("[edition\n", "edition.toml"),
        ("[edtion]\n", "edtion"),
        ("[edition]\ntitle = 3\n", "title"),
        ('[edition]\neditors = "me"\n', "editors"),
        ('[paths]\ntranscripts = "nowhere"\n', "nowhere"),
    ],
)
def test_wrong_settings_are_named(siglum: Run, tmp_path: Path, toml: str, words: str) -> None:
    (tmp_path / "edition.toml").write_text(toml, "utf-8")
    done = siglum("build")
    assert done.returncode in (2, 3)
    assert words in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    "command", ["", "new", "encode", "brackets", "validate", "render", "build", "explain"]
)
def test_every_command_has_help_with_an_example(siglum: Run, command: str) -> None:
    done = siglum(*filter(None, [command]), "--help")
    assert done.returncode == 0
    assert "Example:" in done.stdout


def test_the_version_is_told(siglum: Run) -> None:
    assert siglum("--version").stdout.startswith("siglum, version ")

    def test_the_volume_is_made_without_a_document_that_cannot_be_printed(
        self, siglum: Run, demo: Path
    ) -> None:
        letter = next((demo / "transcripts").glob("*letter*"))
        whole = letter.read_text("utf-8")
        letter.write_text(whole + "\n\nThe sign \U0001f0a1\U00013000 stood on it.\n", "utf-8")
        for _ in range(2):  # the second time nothing is made, and it is said all the same
            done = siglum("build", cwd=demo)
            assert done.returncode != 0
            assert "volume.pdf: made without" in done.stderr
            assert (demo / "build" / "pdf" / "volume.pdf").is_file()
        letter.write_text(whole, "utf-8")
        done = siglum("build", cwd=demo)
        assert done.returncode == 0, done.stderr
