"""`siglum encode` on what people give it, and what it keeps."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import etree

Run = Callable[..., subprocess.CompletedProcess[str]]

LETTER = "To the Ministry:\n\nWe reached [North] Korea on 3 May 1963.\n\nJi Pengfei\n"


def test_a_transcript_becomes_tei_and_the_proof_is_told(siglum: Run, tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text(LETTER, "utf-8")
    done = siglum("encode", "letter.txt", "-o", "out")
    assert done.returncode == 0, done.stderr
    assert "1 brackets" not in done.stdout
    assert "1 bracket; proved: " in done.stdout
    made = list((tmp_path / "out").iterdir())
    assert len(made) == 1
    assert "<supplied" in made[0].read_text("utf-8")


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("empty.txt", b"", "empty"),
        ("picture.txt", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)), "PNG image"),
        ("zeros.txt", b"letter \x00\x00\x00", ""),
        ("blank.txt", b" \n\n \n", ""),
    ],
)
def test_what_is_no_transcript_is_refused_in_a_sentence(
    siglum: Run, tmp_path: Path, name: str, data: bytes, words: str
) -> None:
    (tmp_path / name).write_bytes(data)
    done = siglum("encode", name, "-o", "out")
    assert done.returncode == 3
    assert name in done.stderr
    assert words in done.stderr
    assert "Traceback" not in done.stderr
    assert not list((tmp_path / "out").glob("*"))


def test_dev_null_is_refused(siglum: Run) -> None:
    done = siglum("encode", os.devnull, "-o", "out")
    assert done.returncode == 3
    assert "Traceback" not in done.stderr


def test_a_missing_file_and_an_empty_folder_are_refused(siglum: Run, tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    for name in ("nothing.txt", "folder"):
        done = siglum("encode", name, "-o", "out")
        assert done.returncode == 3
        assert name in done.stderr
        assert "Traceback" not in done.stderr


def test_a_folder_is_encoded_and_a_bad_file_does_not_stop_the_others(siglum: Run, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    (folder / "sub").mkdir(parents=True)
    (folder / "a.txt").write_text(LETTER, "utf-8")
    (folder / "sub" / "a.txt").write_text(LETTER.replace("May", "June"), "utf-8")
    (folder / "bad.txt").write_bytes(b"\x00\x01\x02")
    done = siglum("encode", "in", "-o", "out")
    assert done.returncode == 3
    assert "bad.txt" in done.stderr
    assert len(list((tmp_path / "out").glob("*.xml"))) == 2


def test_a_bracket_without_a_partner_is_an_error_and_stays(siglum: Run, tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("We met [at noon and left.\n\nThen] we rested.\n", "utf-8")
    done = siglum("encode", "letter.txt", "-o", "out")
    assert done.returncode == 1
    assert "letter.txt:1:8  B004 error" in done.stderr
    assert "letter.txt:3:5  B005 error" in done.stderr
    (made,) = (tmp_path / "out").glob("*.xml")
    assert "[at noon" in made.read_text("utf-8")


def test_cyrillic_text_and_name(siglum: Run, tmp_path: Path) -> None:
    text = "Записка в ЦК\n\nТоварищ Микоян [А. И.] прибыл в Пхеньян 3 мая.\n"
    (tmp_path / "записка.txt").write_text(text, "utf-8")
    done = siglum("encode", "записка.txt", "-o", "out")
    assert done.returncode == 0, done.stderr
    (made,) = (tmp_path / "out").glob("*.xml")
    assert made.name.isascii()
    assert "Микоян" in made.read_text("utf-8")


def test_a_file_without_brackets(siglum: Run, tmp_path: Path) -> None:
    (tmp_path / "plain.txt").write_text("Nothing to decide here.\n\nSecond paragraph.\n", "utf-8")
    done = siglum("encode", "plain.txt", "-o", "out")
    assert done.returncode == 0, done.stderr
    assert "0 brackets" in done.stdout


def test_two_megabytes(siglum: Run, tmp_path: Path) -> None:
    paragraph = (
        "We asked the [North] Korean side and Pak Geum-cheol [Pak Kum Chol] answered on 16 [October]. " * 20
    )
    (tmp_path / "large.txt").write_text("\n\n".join([paragraph] * 1100), "utf-8")
    assert (tmp_path / "large.txt").stat().st_size > 2_000_000
    done = siglum("encode", "large.txt", "-o", "out")
    assert done.returncode == 0, done.stderr
    (made,) = (tmp_path / "out").glob("*.xml")
    assert etree.parse(made).getroot().tag.endswith("TEI")


class TestChangedByHand:
    @pytest.fixture
    def made(self, siglum: Run, tmp_path: Path) -> Path:
        (tmp_path / "letter.txt").write_text(LETTER, "utf-8")
        assert siglum("encode", "letter.txt", "-o", "out").returncode == 0
        (path,) = (tmp_path / "out").glob("*.xml")
        return path

    def edit(self, path: Path) -> None:
        path.write_text(path.read_text("utf-8").replace("</teiHeader>", "<!-- mine --></teiHeader>"), "utf-8")

    def test_it_is_kept_and_said_so(self, siglum: Run, made: Path) -> None:
        self.edit(made)
        done = siglum("encode", "letter.txt", "-o", "out")
        assert "kept" in done.stdout
        assert "<!-- mine -->" in made.read_text("utf-8")
        assert len(list(made.parent.iterdir())) == 1

    def test_a_kept_file_whose_words_were_changed_is_not_called_proved(self, siglum: Run, made: Path) -> None:
        made.write_text(made.read_text("utf-8").replace("reached", "left"), "utf-8")
        done = siglum("encode", "letter.txt", "-o", "out")
        assert "NOT proved" in done.stdout
        assert "left" in made.read_text("utf-8")

    def test_keep_both_writes_beside(self, siglum: Run, made: Path) -> None:
        self.edit(made)
        assert siglum("encode", "letter.txt", "-o", "out", "--keep-both").returncode == 0
        assert "<!-- mine -->" in made.read_text("utf-8")
        assert made.with_name(f"{made.stem}.new.xml").exists()

    def test_force_overwrites(self, siglum: Run, made: Path) -> None:
        self.edit(made)
        assert siglum("encode", "letter.txt", "-o", "out", "--force").returncode == 0
        assert "<!-- mine -->" not in made.read_text("utf-8")

    def test_line_ends_of_windows_are_no_change(self, siglum: Run, made: Path) -> None:
        made.write_bytes(made.read_bytes().replace(b"\n", b"\r\n"))
        assert "unchanged" in siglum("encode", "letter.txt", "-o", "out").stdout

    def test_the_id_stays_when_the_title_is_corrected(self, siglum: Run, tmp_path: Path, made: Path) -> None:
        (tmp_path / "letter.txt").write_text("Another Beginning of It All\n\n" + LETTER, "utf-8")
        assert siglum("encode", "letter.txt", "-o", "out").returncode == 0
        assert [path.name for path in (tmp_path / "out").iterdir()] == [made.name]

    def test_the_id_stays_when_the_transcript_is_renamed(
        self, siglum: Run, tmp_path: Path, made: Path
    ) -> None:
        (tmp_path / "letter.txt").rename(tmp_path / "renamed.txt")
        assert siglum("encode", "renamed.txt", "-o", "out").returncode == 0
        assert [path.name for path in (tmp_path / "out").iterdir()] == [made.name]
