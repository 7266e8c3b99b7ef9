"""Reading an XML file that may be hostile: bounded in size, depth and time, and nothing outside it is read.

No network, no external DTD, no external entity, no decompression, no XInclude. Ids are not collected by
the parser, so that a bad `xml:id` becomes a finding instead of an unreadable file.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

from siglum.validation.findings import Finding, found

MAX_BYTES = 100_000_000
MAX_DEPTH = 255  # libxml2 stops at 256
_ENCODINGS = re.compile(
    r"utf-?8|utf-?16(le|be)?|us-ascii|ascii|iso-?8859-?\d+|latin-?1|windows-125\d|cp125\d|koi8-[ru]", re.I
)
_DECLARED = re.compile(rb"""^\s*<\?xml[^>]*?encoding\s*=\s*["']([^"']*)["']""")
_MARKS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))


@dataclass(frozen=True, slots=True)
class Document:
    """A file that was read: its text for quoting, its tree for judging."""

    name: str
    path: Path
    text: str
    tree: etree._ElementTree

    @property
    def root(self) -> etree._Element:
        """The root element."""
        return self.tree.getroot()


def read(path: Path, name: str = "", within: Path | None = None) -> Document | Finding:
    """Read a file, or say why not. `name` is how findings call it; `within` is a folder no link may leave."""
    name = name or str(path)
    try:
        refused = _refused(path, name, within)
        if refused:
            return refused
        data = path.read_bytes()
    except OSError as error:
        return found("XML001", name, reason=error.strerror or str(error))
    text = _decoded(data, name)
    return text if isinstance(text, Finding) else parse(text, name, path)


def _refused(path: Path, name: str, within: Path | None) -> Finding | None:
    if within is not None and not path.resolve().is_relative_to(within.resolve()):
        return found("XML008", name, folder=str(within))
    if not path.is_file():
        return found("XML001", name, reason="no such file" if not path.exists() else "not a file")
    if path.stat().st_size > MAX_BYTES:
        return found("XML007", name, limit=f"{MAX_BYTES // 1_000_000} MB")
    return None


def _decoded(data: bytes, name: str) -> str | Finding:
    """Return the text of a file's bytes by its byte order mark or its XML declaration."""
    if not data.strip():
        return found("XML001", name, reason="the file is empty")
    if data.startswith((b"\x1f\x8b", b"PK\x03\x04", b"BZh", b"\xfd7zXZ", b"\x28\xb5\x2f\xfd")):
        return found("XML003", name, what="a compressed file")
    encoding = next((named for mark, named in _MARKS if data.startswith(mark)), "")
    if not encoding:
        encoding = {b"<\0": "utf-16-le", b"\0<": "utf-16-be"}.get(data[:2], "")
    declared = _DECLARED.match(data)
    encoding = encoding or (declared.group(1).decode("ascii", "replace") if declared else "utf-8")
    if not _ENCODINGS.fullmatch(encoding):
        return found("XML002", name, 1, 1, encoding=encoding)
    try:
        text = data.decode(encoding).removeprefix("\ufeff")
    except UnicodeError as error:
        at = getattr(error, "start", 0)
        before = data[:at].decode(encoding, "replace")
        line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
        return found("XML006", name, line, column, encoding=encoding, byte=f"0x{data[at]:02X}")
    if "\0" in text:
        at = text.index("\0")
        line, column = text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)
        return found("XML003", name, line, column, what="a NUL byte")
    return text


def parse(text: str, name: str, path: Path) -> Document | Finding:
    """Parse a text as XML, or say why not."""
    parser = etree.XMLParser(
        collect_ids=False,
        load_dtd=False,
        no_network=True,
        resolve_entities="internal",  # type: ignore[arg-type]  # the stubs are older than lxml 5
        huge_tree=False,
    )
    data = re.sub(r"^(<\?xml[^>]*?)\s+encoding\s*=\s*(\"[^\"]*\"|'[^']*')", r"\1", text).encode("utf-8")
    try:
        root = etree.fromstring(data, parser, base_url=str(path))
    except etree.XMLSyntaxError as error:
        return _syntax(error, name)
    return Document(name, path, text, root.getroottree())


def _syntax(error: etree.XMLSyntaxError, name: str) -> Finding:
    line, column = error.position
    message = str(error.msg or "").rpartition(", line ")[0] or str(error.msg)
    if "Excessive depth" in message:
        return found("XML005", name, line, column, limit=str(MAX_DEPTH))
    if "amplification" in message or "entity loop" in message.lower():
        return found("XML004", name, line, column)
    return found("XML010", name, line, column, detail=message)
