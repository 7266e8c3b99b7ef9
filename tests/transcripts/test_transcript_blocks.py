"""Lines of text into blocks, and citations into facts: each case of the fixture files."""

from __future__ import annotations

import pytest
from transcript_outline import DATA, Case, cases, outline, read_text

from siglum.transcripts.citation import citation

BLOCKS = [
    pytest.param(case, id=f"{path.stem}: {case.name}")
    for path in sorted((DATA / "blocks").glob("*.txt"))
    for case in cases(path)
]
CITATIONS = [pytest.param(case, id=case.name) for case in cases(DATA / "citations.txt")]


@pytest.mark.parametrize("case", BLOCKS)
def test_blocks(case: Case) -> None:
    name = "case.md" if "[^1]" in case.given else "case.txt"
    assert outline(read_text(case.given, name)) == case.expected


@pytest.mark.parametrize("case", CITATIONS)
def test_facts_of_a_citation(case: Case) -> None:
    found = [f"{name}: {case.given[span.start : span.end]}" for name, span in citation(case.given, 0)]
    assert "\n".join(found) == case.expected
