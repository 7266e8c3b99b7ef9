"""Every code has a case: a folder tests/findings/CODE with a file that is at fault and what is said of it."""

from __future__ import annotations

import shutil
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest

from siglum.validation import CODES, Finding, Judge, Settings
from siglum.validation.codes import family
from siglum.validation.report import text
from where import ROOT

CASES = ROOT / "tests" / "findings"


def said(case: Path, folder: Path, monkeypatch: pytest.MonkeyPatch) -> list[Finding]:
    """Judge a case in a folder of its own, as its case.toml says."""
    shutil.copytree(case, folder / "case")
    monkeypatch.chdir(folder / "case")
    chosen = tomllib.loads((case / "case.toml").read_text("utf-8")) if (case / "case.toml").is_file() else {}
    file = next(path for path in sorted((folder / "case").iterdir()) if path.stem == "in")
    if chosen.get("link"):
        file.rename(folder / "elsewhere.xml")
        file.symlink_to(folder / "elsewhere.xml")
    settings = Settings(
        schema=chosen.get("schema", "siglum"),
        engine=chosen.get("engine", "relaxng"),
        only=(chosen.get("only", family(case.name)),),
        most=chosen.get("most", 1_000_000),
        within=Path.cwd() if chosen.get("link") or chosen.get("within") else None,
        transcripts=Path(),
    )
    given = Path() if chosen.get("folder") else Path(file.name)
    return list(Judge(settings, jobs=1).findings([given]))


@pytest.mark.parametrize("code", sorted(CODES))
def test_a_code(
    code: str, tmp_path: Path, golden: Callable[[Path, str], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    case = CASES / code
    assert case.is_dir(), f"{code} has no case: make tests/findings/{code}/in.xml"
    findings = said(case, tmp_path, monkeypatch)
    assert code in {finding.code for finding in findings}
    golden(case / "expected.txt", "\n".join(text(findings)) + "\n")


def test_no_case_is_of_a_code_that_is_gone() -> None:
    assert {path.name for path in CASES.iterdir() if path.is_dir()} <= {*CODES, "mistakes"}
