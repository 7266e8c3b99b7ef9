"""Real documents: a seed and a faulty copy of it, and the samples of others with themselves."""

from __future__ import annotations

from pathlib import Path

import pytest

from siglum.collation import Settings, collate, load_witness
from siglum.errors import InputError
from siglum.validation import validate
from where import ROOT, SHARED

SEEDS = sorted((ROOT / "seeds").glob("*.txt"))
SAMPLES = sorted(each for each in (SHARED / "samples").rglob("*") if each.suffix in (".xml", ".tei", ".md"))


@pytest.mark.parametrize("seed", SEEDS[:3], ids=lambda path: path.name[:3])
def test_a_seed_and_a_faulty_copy_are_proved_and_valid(seed: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.txt"
    text = seed.read_text("utf-8")
    copy.write_text(text.replace(" the ", " this ").replace("Kim", "Gim"), "utf-8")
    made = collate([load_witness("A", seed), load_witness("B", copy)], Settings())
    assert len(made.proof) == 2
    assert made.entries
    path = tmp_path / "collation.xml"
    path.write_bytes(made.data)
    assert [each for each in validate([path]) if each.severity == "error"] == []


@pytest.mark.skipif(not SAMPLES, reason="../shared with the samples of others is not here")
def test_every_sample_collates_or_is_refused_in_a_sentence() -> None:
    collated = 0
    for path in SAMPLES:
        try:
            made = collate([load_witness(siglum, path) for siglum in ("A", "B", "C")], Settings())
        except InputError as error:
            assert error.message
            assert error.remedy
            continue
        assert made.entries == ()
        collated += 1
    assert collated > 100
