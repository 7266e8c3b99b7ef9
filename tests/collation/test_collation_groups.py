"""`[[collation]]` in edition.toml: the worked example from transcripts to pages, and what an editor may get wrong."""

from __future__ import annotations

import csv
import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import etree

from siglum import edition as editions
from siglum.build.collations import collations
from siglum.build.state import State
from siglum.build.transcripts import encode_all, settings_of, transcripts_in
from siglum.collation.groups import Report, groups
from siglum.errors import UsageError
from where import ROOT

Run = Callable[..., subprocess.CompletedProcess[str]]
TEI = "{http://www.tei-c.org/ns/1.0}"


@pytest.fixture
def example(tmp_path: Path) -> Path:
    folder = tmp_path / "example"
    shutil.copytree(
        ROOT / "examples" / "collation", folder, ignore=shutil.ignore_patterns("build", "tei", ".siglum")
    )
    return folder


def made(folder: Path) -> list[Report]:
    """Encode and collate in this process."""
    edition = editions.load(folder / editions.FILE)
    state = State(edition.build)
    try:
        named = list(transcripts_in([edition.transcripts_folder]))
        assert not [each.error for each in encode_all(named, settings_of(edition), 1, state) if each.error]
        return list(collations(edition, state, jobs=1, force=False))
    finally:
        state.close()


def test_the_example_is_built_in_one_command(example: Path, siglum: Run) -> None:
    done = siglum("build", cwd=example)
    assert done.returncode == 0, done.stderr
    assert "1 collation: 1 made" in done.stderr
    assert "3 witnesses proved" in done.stderr
    assert (example / "build" / "html" / "documents" / "cable.html").is_file()
    assert (example / "build" / "pdf" / "cable.pdf").is_file()
    assert "no findings" in siglum("validate", cwd=example).stderr
    committed = (ROOT / "examples" / "collation" / "apparatus.tsv").read_text("utf-8")
    assert (example / "apparatus.tsv").read_text("utf-8") == committed, (
        "collate the example and commit apparatus.tsv"
    )


def test_the_example_shows_what_a_collation_holds(example: Path) -> None:
    report = made(example)[0]
    assert report.outcome == "written"
    assert {proof.siglum for proof in report.proof} == {"S", "C", "P"}
    root = etree.parse(example / "tei" / "cable.xml").getroot()
    kinds = {each.get("type") for each in root.iter(f"{TEI}app")}
    assert {"substantive", "orthographic", "omission", "transposition", "lacuna", "punctuation"} <= kinds
    three = next(each for each in root.iter(f"{TEI}app") if each.findtext(f"{TEI}lem") == "Three")
    assert three.get("subtype") == "significant"
    assert "list of 20 March" in (three.findtext(f"{TEI}note") or "")
    assert len(list(root.iter(f"{TEI}transpose"))) == 2


def test_the_guide_shows_what_comes_of_the_example(example: Path, siglum: Run) -> None:
    siglum("encode", cwd=example)
    said = siglum("collate", cwd=example).stderr.splitlines()
    tei = " ".join((example / "tei" / "cable.xml").read_text("utf-8").split())
    guide = (ROOT / "docs" / "collation.md").read_text("utf-8")
    shown = [each[4:] for each in guide.splitlines() if each.startswith("    ")]
    assert [each for each in shown if ": proved: " in each or "places of variation" in each] == said[1:]
    pieces = re.findall(r"(?:^    <.*\n)+", guide, re.MULTILINE)
    assert len(pieces) == 2
    for piece in pieces:
        assert " ".join(piece.split()) in tei


def test_only_what_changed_is_made_again(example: Path) -> None:
    assert [each.outcome for each in made(example)] == ["written"]
    assert [each.outcome for each in made(example)] == ["unchanged"]
    transcript = example / "transcripts" / "printed.txt"
    transcript.write_text(transcript.read_text("utf-8").replace("pushed", "shoved"), "utf-8")
    assert [each.outcome for each in made(example)] == ["written"]
    assert "shoved" in (example / "tei" / "cable.xml").read_text("utf-8")
    assert "Swedish “pålar” is both." in (example / "apparatus.tsv").read_text("utf-8")


def test_a_decision_in_the_worksheet_is_obeyed_at_the_next_build(example: Path) -> None:
    made(example)
    path = example / "apparatus.tsv"
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file, delimiter="\t"))
    row = next(each for each in rows if each[4].startswith("which S"))
    row[8], row[9] = "C", "accidental"
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, delimiter="\t", lineterminator="\n").writerows(rows)
    assert [each.outcome for each in made(example)] == ["written"]
    root = etree.parse(example / "tei" / "cable.xml").getroot()
    assert [each for each in root.iter(f"{TEI}app") if each.findtext(f"{TEI}lem") == "that"]
    assert [each.outcome for each in made(example)] == ["unchanged"]


def test_a_collation_changed_by_hand_is_kept_and_proved(example: Path) -> None:
    made(example)
    path = example / "tei" / "cable.xml"
    path.write_text(
        path.read_text("utf-8").replace("A collation of three", "The collation of three"), "utf-8"
    )
    kept = made(example)[0]
    assert kept.outcome == "kept"
    assert len(kept.proof) == 3
    path.write_text(path.read_text("utf-8").replace("customs", "custom"), "utf-8")
    assert made(example)[0].proof == ()


def test_a_collation_that_lost_a_word_by_hand_is_an_error(example: Path, siglum: Run) -> None:
    made(example)
    path = example / "tei" / "cable.xml"
    path.write_text(path.read_text("utf-8").replace("customs", "custom"), "utf-8")
    done = siglum("collate", cwd=example)
    assert done.returncode == 1
    assert "no longer what the witnesses are" in done.stderr


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ('base = "S"', 'base = "X"', "base X is none of the witnesses"),
        ('base = "S"', 'bas = "S"', "unknown key bas"),
        ('name = "cable"', 'name = "a cable"', "has no name that can be a file's"),
        ('ignore = ["case", "unicode"]', 'ignore = ["grammar"]', "“grammar” cannot be ignored"),
        ('ignore = ["case", "unicode"]', 'ignore = "case"', "ignore is not a list"),
        ('S = "transcripts/sent.txt", ', "", ""),
        ("C = ", "1 = ", "cannot be a siglum"),
        ("[[collation]]", "[collation]", "[collation] is one table"),
    ],
)
def test_what_is_wrong_in_edition_toml_is_said(example: Path, old: str, new: str, words: str) -> None:
    path = example / "edition.toml"
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(
        text.replace(old, new).replace('base = "S"\n', "" if not words else 'base = "S"\n'), "utf-8"
    )
    if not words:
        assert len(next(groups(editions.load(path))).witnesses) == 2
        return
    with pytest.raises(UsageError) as caught:
        list(groups(editions.load(path)))
    assert words in caught.value.message


def test_a_collation_never_takes_the_place_of_a_transcript(example: Path) -> None:
    made(example)
    other = next(each for each in (example / "tei").glob("*as-sent.xml"))
    path = example / "edition.toml"
    path.write_text(path.read_text("utf-8").replace('name = "cable"', f'name = "{other.stem}"'), "utf-8")
    before = other.read_bytes()
    report = made(example)[0]
    assert report.error is not None
    assert "give the collation another name" in report.error.remedy
    assert other.read_bytes() == before
