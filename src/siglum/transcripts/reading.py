"""A file's bytes into a Source: encoding found out, line ends folded, what is no text refused."""

from __future__ import annotations

import hashlib
import os
import re
import stat
import unicodedata
from pathlib import Path

from siglum.errors import InputError
from siglum.transcripts import saved_page
from siglum.transcripts.source import Source

BOMS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
SIGNATURES = (
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"II*\x00", "a TIFF image"),
    (b"MM\x00*", "a TIFF image"),
    (b"%PDF", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive (DOCX, ODT and EPUB are such archives too)"),
    (b"\xd0\xcf\x11\xe0", "an old Word or Excel document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\x7fELF", "a program"),
)
LARGEST = 64 << 20  # bytes
CYRILLIC = re.compile(
    rb"(?<![A-Za-z])[\xa8\xb8\xc0-\xff]{3,}(?![A-Za-z])"
)  # a word in Windows-1251 or KOI8-R
FEWEST_WORDS = 5
NOT_XML = re.compile("[\x00-\x08\x0e-\x1f\ufffe\uffff]")
PAGES = (".html", ".htm", ".xhtml")
AS_TEXT = "save the transcript as plain text in UTF-8"


def load(path: Path) -> Source:
    """Read a transcript file, `.html` as the text of a saved page.

    Raises InputError for a file that is missing, a folder, not readable, empty, or no text.
    """
    if not is_writable_name(str(path)):
        raise InputError(
            f"{ascii(str(path))[1:-1]}: the name of this file is not UTF-8, as of files out of an old archive",
            "rename it",
        )
    return decode(_bytes(path), path.name, str(path))


def is_writable_name(name: str) -> bool:
    """Say whether a file's name can be written down at all: one in another encoding cannot."""
    return not any("\ud800" <= each <= "\udfff" for each in name)


def decode(data: bytes, file: str, path: str = "") -> Source:
    """Return the bytes of a file as a Source; messages name its path. Raises InputError as `load` does."""
    name = path or file
    for signature, what in SIGNATURES:
        if data.startswith(signature):
            raise InputError(f"{name}: this is {what}, not text", AS_TEXT)
    page = name.lower().endswith(PAGES)
    text, encoding = _decoded(data, name, saved_page.charset(data) if page else "")
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        raise InputError(f"{name}: the file is empty", "put the transcript into it, or take the file away")
    lines: tuple[int, ...] = ()
    if page:
        text, lines = saved_page.text_of(text, name)
        if not text.strip():
            raise InputError(
                f"{name}: the page has no text", "save the page once it has loaded, or as plain text"
            )
    controls = tuple(found.start() for found in re.finditer("[\x0b\x0c]", text))
    if controls:
        text = re.sub("[\x0b\x0c]", " ", text)
    source = Source(file, text, encoding, hashlib.sha256(data).hexdigest(), lines, controls, path)
    _refuse_controls(source)
    return source


def _bytes(path: Path) -> bytes:
    try:
        if path.is_dir():
            raise InputError(
                f"{path}: this is a folder", "name the files in it, or run the command in the edition"
            )
        mode = path.stat().st_mode
        if (stat.S_ISCHR(mode) or stat.S_ISBLK(mode)) and str(path) != os.devnull:
            raise InputError(f"{path}: this is not a regular file", "name a file that holds a transcript")
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except FileNotFoundError:
        raise InputError(f"{path}: there is no such file", "check the name") from None
    except OSError as error:
        why = (error.strerror or type(error).__name__).lower()
        raise InputError(f"{path}: the file cannot be read: {why}", "check its permissions") from None
    if len(data) > LARGEST:
        raise InputError(f"{path}: the file is larger than {LARGEST >> 20} MB", "divide it into documents")
    return data


def _decoded(data: bytes, name: str, declared: str) -> tuple[str, str]:
    """Return text and encoding: byte order mark, evidence of UTF-16, UTF-8, the page's word, Cyrillic, Windows-1252."""
    for bom, codec in BOMS:
        if data.startswith(bom):
            return _strictly(data, name, codec).removeprefix("\ufeff"), codec.removesuffix("-sig")
    wide = _wide(data)
    if wide:
        return _strictly(data, name, wide), wide
    if b"\x00" in data:
        raise InputError(f"{name}: this is not text: it has NUL bytes", AS_TEXT)
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        pass
    try:
        return data.decode(declared), declared
    except (LookupError, ValueError):
        codec = _cyrillic(data)
        return (_strictly(data, name, codec), codec) if codec else (_windows(data, name), "windows-1252")


def _cyrillic(data: bytes) -> str:
    """Return the kind of Cyrillic text that a file clearly is: whole words of high bytes, most in small letters.

    In Western texts they stand alone among plain letters, as the é in été.
    """
    head = data[:20_000]
    words = CYRILLIC.findall(head)
    letters = b"".join(words)
    if len(words) < FEWEST_WORDS or len(letters) < 0.8 * sum(byte > 0x7F for byte in head):
        return ""  # single letters, or another script: in Chinese encodings a third of the bytes are lower
    small = sum(byte >= 0xE0 for byte in letters)
    return "windows-1251" if small > len(letters) / 2 else "koi8-r"


def _wide(data: bytes) -> str:
    """Return the kind of UTF-16 that a file clearly is without saying so.

    In the right kind it has spaces and line ends, and no character that is unassigned or a control.
    """
    if b"\x00" not in data[:4000] or len(data) % 2:
        return ""
    spaces = {codec: _spaces(data[:4000], codec) for codec in ("utf-16-le", "utf-16-be")}
    best = max(spaces, key=lambda codec: spaces[codec])
    return best if spaces[best] else ""


def _spaces(head: bytes, codec: str) -> int:
    """Count spaces and line ends in a kind of UTF-16; 0 where the text cannot be of that kind."""
    text = head.decode(codec, errors="replace").rstrip("\ufffd")
    if any(
        unicodedata.category(each) in ("Cc", "Cn", "Co", "Cs") for each in text if each not in "\t\n\v\f\r"
    ):
        return 0
    return text.count(" ") + text.count("\n")


def _strictly(data: bytes, name: str, codec: str) -> str:
    try:
        return data.decode(codec)
    except UnicodeDecodeError as error:
        kind = codec.removesuffix("-sig").upper()
        raise InputError(
            f"{name}: this is not sound {kind}: byte {error.start:,} cannot be read", AS_TEXT
        ) from None


def _windows(data: bytes, name: str) -> str:
    """Decode as Windows-1252; a file whose bytes are mostly no letters in it is no text of that encoding."""
    head = data[:20_000]
    high = sum(byte > 0x7F for byte in head)
    control = sum(byte < 0x20 and byte not in b"\t\n\r\x0b\x0c" for byte in head)
    if control or high > 0.3 * len(head):
        raise InputError(f"{name}: this is not text in UTF-8, UTF-16 or Windows-1252", AS_TEXT)
    try:
        return data.decode("windows-1252")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise InputError(
            f"{name}:{line}: byte 0x{data[error.start]:02x} is neither UTF-8 nor Windows-1252", AS_TEXT
        ) from None


def _refuse_controls(source: Source) -> None:
    found = NOT_XML.search(source.text)
    if found:
        line, column = source.place(found.start())
        raise InputError(
            f"{source.shown}:{line}:{column}: the character U+{ord(found.group()):04X} cannot stand in XML",
            "take it out, or save the file again as plain text in UTF-8",
        )
