"""What a newcomer meets: files that are no transcripts, one that is gone, a slip of the hand, Ctrl-C."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def demo(siglum: Run, tmp_path: Path) -> Path:
    assert siglum("new", "demo").returncode == 0
    return tmp_path / "demo"


def test_files_that_are_not_read_are_named(siglum: Run, demo: Path) -> None:
    (demo / "transcripts" / "letter.docx").write_bytes(b"PK\x03\x04")
    (demo / "transcripts" / ".DS_Store").write_bytes(b"x")
    done = siglum("build", "--to", "html", cwd=demo)
    assert done.returncode == 0
    assert "1 file not read (letter.docx)" in done.stderr
    assert "letter.docx" not in siglum("build", "--quiet", cwd=demo).stderr


def test_a_document_whose_transcript_is_gone_is_named(siglum: Run, demo: Path) -> None:
    siglum("encode", cwd=demo)
    (demo / "transcripts" / "minutes.md").unlink()
    done = siglum("build", "--to", "html", cwd=demo)
    assert done.returncode == 0
    assert "its transcript minutes.md is gone" in done.stderr
    (demo / "transcripts" / "harbour-letter.txt").rename(demo / "transcripts" / "letter.txt")
    assert "harbour-letter.txt" not in siglum("build", "--to", "html", cwd=demo).stderr


@pytest.mark.parametrize("command", ["build", "encode"])
def test_a_missing_folder_of_transcripts_is_told_once(siglum: Run, demo: Path, command: str) -> None:
    (demo / "transcripts").rename(demo / "elsewhere")
    done = siglum(command, cwd=demo)
    assert done.returncode == 3
    assert done.stderr.count("siglum:") == 1
    assert "[paths] transcripts" in done.stderr


def test_a_misspelt_command_has_its_neighbour_named(siglum: Run) -> None:
    done = siglum("bulid")
    assert done.returncode == 2
    assert "Did you mean “build”?" in done.stderr


def test_a_broken_document_is_told_once_for_all_outputs(siglum: Run, demo: Path) -> None:
    siglum("encode", cwd=demo)
    path = next((demo / "tei").glob("*minutes*"))
    path.write_text(path.read_text("utf-8").replace("</body>", ""), "utf-8")
    done = siglum("build", cwd=demo)
    assert done.returncode == 3
    told = [line for line in done.stderr.splitlines() if line.startswith("siglum:")]
    assert ["volume.pdf: made without" in line for line in told] == [False, True]
    assert "XML011" in done.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere file names are Unicode")
def test_a_file_with_a_name_of_another_encoding_stops_no_other(siglum: Run, demo: Path) -> None:
    (demo / "transcripts" / os.fsdecode("записка.txt".encode("cp866"))).write_text("The harbour is closed.\n")
    for command in (("build", "--to", "html"), ("encode",), ("brackets", "--worksheet")):
        done = siglum(*command, cwd=demo)
        assert done.returncode == 3, done.stderr
        assert "the name of this file is not UTF-8" in done.stderr
    assert (demo / "build" / "html" / "index.html").is_file()


@pytest.mark.skipif(sys.platform == "win32", reason="there are no process groups")
def test_ctrl_c_ends_all_processes_in_one_word(demo: Path) -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "siglum", "build", "--jobs", "2"],
        cwd=demo,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    assert process.stderr
    assert "2 encoded" in process.stderr.readline()  # and the workers of the next stage begin
    os.killpg(process.pid, signal.SIGINT)
    _, said = process.communicate(timeout=60)
    # Python itself ends so where Ctrl-C met it inside an exec, as of a dataclass; a shell calls both 130.
    assert process.returncode in (130, -signal.SIGINT), said
    assert "Traceback" not in said
    assert said.splitlines()[-1] == "siglum: stopped"
