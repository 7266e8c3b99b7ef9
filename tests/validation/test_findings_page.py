"""docs/findings.md is made from the table of codes and the cases, and is fresh."""

from __future__ import annotations

import subprocess
import sys

from where import ROOT


def test_the_page_is_fresh() -> None:
    run = subprocess.run([sys.executable, ROOT / "docs" / "make_findings.py", "--check"], check=False)
    assert run.returncode == 0, "make it anew: python docs/make_findings.py"
