"""Files of every encoding, and files that are no transcripts: read, or refused with a place and a remedy."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from siglum.errors import InputError, UsageError
from siglum.transcripts import decode, load, parse, read

TEXT = "Ambassador Ångström's report\n\nHe said “yes” – and [then] no.\u00a0It was late.\n"


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (TEXT.encode("utf-8"), "utf-8"),
        (TEXT.encode("utf-8-sig"), "utf-8"),
        (TEXT.encode("utf-16"), "utf-16"),
        (b"\xfe\xff" + TEXT.encode("utf-16-be"), "utf-16"),
        (TEXT.encode("utf-16-le"), "utf-16-le"),
        (TEXT.encode("utf-16-be"), "utf-16-be"),
        (TEXT.encode("windows-1252"), "windows-1252"),
        (TEXT.replace("\n", "\r\n").encode("utf-8"), "utf-8"),
        (TEXT.replace("\n", "\r").encode("utf-8"), "utf-8"),
    ],
)
def test_an_encoding(data: bytes, encoding: str) -> None:
    source = decode(data, "a.txt")
    assert (source.text, source.encoding) == (TEXT, encoding)


@pytest.mark.parametrize(
    ("data", "codes"),
    [
        (TEXT.encode("utf-8"), []),
        (TEXT.encode("windows-1252"), ["T001"]),
        (TEXT.encode("utf-16-le"), ["T002"]),
        (b"One page.\x0cThe next\x0bline.", ["T003", "T003"]),
        (
            b"Title of the Report\nDate: 5 May 1960\nDate: 6 May 1960\nPlace:\n\nHe came. He went.",
            ["T006", "T004"],
        ),
        (b"Title of the Report\nDate: 5 May 1960\n", ["T007"]),
    ],
)
def test_remarks(data: bytes, codes: list[str]) -> None:
    assert [remark.code for remark in parse(decode(data, "a.txt")).remarks] == codes


@pytest.mark.parametrize("text", ["Сегодня утром\nтоварищ принял посла.", "今天\n我们谈话。", "Short note\n"])
@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_a_mark(text: str, codec: str) -> None:
    source = decode(text.encode(codec), "a.txt")
    assert (source.text, source.encoding) == (text, codec)


@pytest.mark.parametrize("codec", ["windows-1251", "koi8-r"])
def test_cyrillic_without_unicode(codec: str) -> None:
    text = "СЕКРЕТНО\nТоварищу Лебедеву\n\nГавань закрыта. Лёд стоит с мая, и краны [в гавани] не работают.\n"
    source = decode(text.encode(codec), "a.txt")
    assert (source.text, source.encoding) == (text, codec)
    assert [remark.code for remark in parse(source).remarks] == ["T001"]


@pytest.mark.parametrize("codec", ["gbk", "big5", "shift_jis", "euc-kr"])
def test_another_encoding_is_not_taken_for_cyrillic(codec: str) -> None:
    text = {
        "shift_jis": "港は閉鎖された。五月から氷がある。",
        "euc-kr": "항구가 닫혔다. 오월부터 얼음이 있다. ",
    }
    data = text.get(codec, "港口已經關閉了，五月以來有冰，起重機不能工作。").encode(codec, "ignore") * 20
    with pytest.raises(InputError):
        decode(data, "a.txt")


def test_form_feeds_become_spaces() -> None:
    source = decode(b"One page.\x0cThe next.", "a.txt")
    assert source.text == "One page. The next."
    assert source.controls == (9,)


def test_cyrillic_name_and_text(tmp_path: Path) -> None:
    path = tmp_path / "Беседа с послом.txt"
    path.write_text("Сегодня утром товарищ [Хрущёв] принял посла.\n", encoding="utf-8")
    transcript = read(path)
    assert transcript.source.name == "Беседа с послом.txt"
    assert [transcript.text(part) for block in transcript.blocks for part in block.parts] == [
        "Сегодня утром товарищ [Хрущёв] принял посла."
    ]


def test_other_line_separators_do_not_shift_lines() -> None:
    source = decode("one\u2028still one\x85still one\ntwo".encode(), "a.txt")
    assert source.place(source.text.index("two")) == (2, 1)


@pytest.mark.parametrize(
    ("data", "name", "words"),
    [
        (b"", "a.txt", "a.txt: the file is empty"),
        (b" \r\n\t", "a.txt", "empty"),
        (b"\xef\xbb\xbf", "a.txt", "empty"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "a.txt", "PNG image"),
        (b"%PDF-1.7\n", "a.txt", "PDF"),
        (b"PK\x03\x04\x14", "a.txt", "ZIP"),
        (b"text\x00with NUL bytes, and more", "a.txt", "NUL"),
        (b"\xff\xfea", "a.txt", "UTF-16"),
        (b"caf\x81 \n", "a.txt", "a.txt:1: byte 0x81"),
        (bytes(range(128, 256)) * 3, "a.txt", "not text"),
        (b"line one\nline \x01 two", "a.txt", "a.txt:2:6: the character U+0001"),
        ("ab\ufffe".encode(), "a.txt", "a.txt:1:3: the character U+FFFE"),
        (b"<html><body><script>x</script></body></html>", "a.html", "no text"),
        (b"<html><body>" + b"<div>" * 5000 + b"x", "a.html", "too deeply"),
        (
            b"<?xml version='1.0'?><TEI/>",
            "a.txt",
            "a.txt:1: no layout recognises this file: it looks like XML",
        ),
        (b"<p>one</p>", "a.txt", "looks like HTML"),
        (b'{"title": "x"}', "a.txt", "looks like JSON"),
        (b"{\\rtf1 hello}", "a.txt", "looks like RTF"),
        (b"a\tb\tc\td\n1\t2\t3\t4\n5\t6\t7\t8\n", "a.txt", "a table"),
    ],
)
def test_what_is_no_transcript_is_refused(data: bytes, name: str, words: str) -> None:
    with pytest.raises(InputError) as refused:
        parse(decode(data, name))
    assert words in refused.value.message
    assert refused.value.message.startswith(name)
    assert refused.value.remedy


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no such file"):
        load(tmp_path / "nothing.txt")
    with pytest.raises(InputError, match="folder"):
        load(tmp_path)


def test_a_device_is_empty() -> None:
    if not Path(os.devnull).exists():
        pytest.skip("no null device")
    with pytest.raises(InputError, match="empty"):
        load(Path(os.devnull))


def test_a_device_without_end_is_refused() -> None:
    if not Path("/dev/zero").exists():
        pytest.skip("no such device")
    with pytest.raises(InputError, match="not a regular file"):
        load(Path("/dev/zero"))


def test_messages_name_the_path_as_given(tmp_path: Path) -> None:
    for folder, data in (
        ("one", b"a \x01"),
        ("two", b""),
        ("three", b'{"a": 1}'),
        ("four", b"---\na: [\n---\n"),
    ):
        path = tmp_path / folder / "a.txt"
        path.parent.mkdir()
        path.write_bytes(data)
        with pytest.raises(InputError) as refused:
            read(path)
        assert refused.value.message.startswith(str(path))


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root reads everything")
def test_a_file_that_may_not_be_read(tmp_path: Path) -> None:
    path = tmp_path / "secret.txt"
    path.write_text("text")
    path.chmod(0)
    with pytest.raises(InputError, match="cannot be read"):
        load(path)


def test_a_layout_is_asked_for_by_name() -> None:
    source = decode(b"Skip to content\n\nMay 5, 1960\n\nA Title\n\nThe text is here.", "a.txt")
    assert parse(source).layout == "web page"
    assert parse(source, "plain").layout == "plain"
    assert parse(source, "Archive-Record").layout == "archive record"
    with pytest.raises(UsageError) as refused:
        parse(source, "scroll")
    assert "web page" in refused.value.remedy


def test_two_megabytes() -> None:
    paragraph = (
        "The [North] Korean side said [that it] would answer soon. He [Kim] agreed to wait until then."
    )
    count = 2_000_000 // len(paragraph)
    data = ("Report on a Long Meeting\n\n" + "\n\n".join([paragraph] * count)).encode()
    transcript = parse(decode(data, "a.txt"))
    assert len(transcript.blocks) == count
    line, column = transcript.source.place(len(transcript.source.text) - 1)
    assert (line, column) == (2 * count + 1, len(paragraph))


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere file names are Unicode")
def test_a_name_that_is_no_text_is_refused_in_words(tmp_path: Path) -> None:
    name = os.fsdecode("записка.txt".encode("cp866"))
    (tmp_path / name).write_text("The harbour is closed.\n")
    with pytest.raises(InputError, match=r"name of this file is not UTF-8") as refused:
        load(tmp_path / name)
    assert refused.value.remedy == "rename it"
    refused.value.message.encode()
