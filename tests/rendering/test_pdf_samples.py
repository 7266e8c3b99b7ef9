"""TEI of other projects, as it comes: a PDF whose words are those of its text, or one sentence that says why not."""

from __future__ import annotations

from pathlib import Path

import pytest

from siglum.errors import InputError, ToolError
from siglum.rendering.pdf import render
from siglum.rendering.pdf.composing import compose
from siglum.rendering.pdf.proof import prove

SAMPLES = Path(__file__).parents[3] / "shared" / "samples"
FILES = sorted(path for path in SAMPLES.rglob("*") if path.suffix in (".xml", ".tei"))


@pytest.mark.skipif(not FILES, reason="the TEI's own samples are not at hand")
@pytest.mark.parametrize("tei", FILES, ids=lambda path: path.name)
def test_a_sample_prints_whole_or_says_why_not(tei: Path, tmp_path: Path) -> None:
    try:
        render(tei, tmp_path / "out.pdf")
    except (InputError, ToolError) as error:
        assert tei.name in error.message
        assert "\n" not in error.message
        if isinstance(error, ToolError):
            assert "no font at hand can show" in error.message
        return
    prove(compose(tei, proof=True), tmp_path / "out.pdf")
