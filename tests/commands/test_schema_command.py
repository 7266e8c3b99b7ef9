"""`siglum schema compile` as a process."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

from where import ROOT

CASES = ROOT / "tests/schemas/odd"
ODD, SOURCE = CASES / "whole-modules/case.odd", CASES / "source.xml"
Run = Callable[..., "CompletedProcess[str]"]


def test_an_odd_becomes_each_form(siglum: Run, tmp_path: Path) -> None:
    done = siglum(
        "schema", "compile", ODD, "--source", SOURCE, "-o", "new/a.rng", "-o", "a.sch", "-o", "a.html"
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout == ""
    assert "Letters 1.2.3" not in done.stderr
    assert "and TEI P5 1.2.3" in (tmp_path / "new/a.rng").read_text("utf-8")
    assert "A paragraph has words." in (tmp_path / "a.sch").read_text("utf-8")
    assert (tmp_path / "a.html").read_text("utf-8").startswith("<!DOCTYPE html>")


def test_own_rules_leave_out_those_of_the_source(siglum: Run, tmp_path: Path) -> None:
    siglum("schema", "compile", ODD, "--source", SOURCE, "--own-rules", "-o", "a.sch")
    assert "A paragraph has words." not in (tmp_path / "a.sch").read_text("utf-8")


def test_check_tells_a_stale_file(siglum: Run, tmp_path: Path) -> None:
    arguments = ("schema", "compile", ODD, "--source", SOURCE, "-o", "a.rng")
    siglum(*arguments)
    assert siglum(*arguments, "--check").returncode == 0
    (tmp_path / "a.rng").write_text("<grammar/>", "utf-8")
    stale = siglum(*arguments, "--check")
    assert stale.returncode == 1
    assert "a.rng is not what" in stale.stdout
    assert (tmp_path / "a.rng").read_text("utf-8") == "<grammar/>"


def test_errors_are_sentences_with_exit_codes(siglum: Run, tmp_path: Path) -> None:
    for arguments, code, said in (
        ((ODD, "--source", SOURCE, "-o", "a.dtd"), 2, "does not compile to “.dtd”"),
        (("none.odd", "--source", SOURCE, "-o", "a.rng"), 3, "none.odd cannot be read"),
        ((ODD, "--source", "none.xml", "-o", "a.rng"), 3, "none.xml cannot be read"),
        (
            (CASES / "error-content/case.odd", "--source", SOURCE, "-o", "a.rng"),
            3,
            "<shuffle> in a content model",
        ),
        ((ODD, "--offline", "-o", "a.rng"), 3, "nothing may be fetched"),
    ):
        done = siglum("schema", "compile", *arguments)
        assert done.returncode == code, done.stderr
        assert said in done.stderr
        assert "Traceback" not in done.stderr
    assert not (tmp_path / "a.rng").exists()
