"""`edition.toml`: what is wrong with it is said with the key and the remedy, never passed over in silence."""

from __future__ import annotations

from pathlib import Path

import pytest

from siglum.edition import load
from siglum.errors import UsageError


def written(folder: Path, text: str) -> Path:
    path = folder / "edition.toml"
    path.write_text(text, "utf-8")
    return path


@pytest.mark.parametrize(
    ("text", "said", "remedy"),
    [
        ("[edition]\ntitle = My edition\n", "line 2", "stands in quotes"),
        ('[path]\ntei = "tei"\n', "unknown table [path]", "did you mean paths?"),
        ('[edition]\neditor = ["Jane Doe"]\n', "has no “editor”", "did you mean editors?"),
        ('[paths]\ntranscript = "t"\n', "[paths] has no “transcript”", "did you mean transcripts?"),
        ('[names]\npeople = "p.tsv"\n', "[names] has no “people”", "persons"),
        ('[edition]\neditors = "Jane Doe"\n', "not a list", 'editors = ["Jane Doe"]'),
        ('[edition]\neditors = [{ id = "1 x", name = "Jane Doe" }]\n', "“1 x”", 'id = "ed-jd"'),
        ('[edition]\nlanguage = "Englisch !"\n', "no language tag", 'language = "en"'),
        ('[paths]\nbuild = "."\n', "build is the folder of the edition itself", 'build = "build"'),
        ('[paths]\nbuild = "transcripts"\n', "lies in", "a folder of its own"),
        ('[paths]\ntei = "transcripts/tei"\n', "tei lies in transcripts", "a folder of its own"),
        ('[paths]\ntei = "edition.toml"\n', "tei is a file", "name a folder"),
    ],
)
def test_what_is_wrong_is_said_with_a_remedy(tmp_path: Path, text: str, said: str, remedy: str) -> None:
    with pytest.raises(UsageError) as raised:
        load(written(tmp_path, text))
    assert said in raised.value.message
    assert remedy in raised.value.remedy


def test_another_encoding_is_said_in_words(tmp_path: Path) -> None:
    path = tmp_path / "edition.toml"
    path.write_bytes('[edition]\ntitle = "Über"\n'.encode("latin-1"))
    with pytest.raises(UsageError, match="not UTF-8"):
        load(path)


def test_a_byte_order_mark_is_no_fault(tmp_path: Path) -> None:
    assert load(written(tmp_path, '\ufeff[edition]\ntitle = "Über"\n')).title == "Über"


@pytest.mark.parametrize("folder", ["seeds", "transcripts"])
def test_the_usual_folder_of_transcripts_needs_no_naming(tmp_path: Path, folder: str) -> None:
    (tmp_path / folder).mkdir()
    assert load(written(tmp_path, "")).transcripts_folder == tmp_path.resolve() / folder
