"""Reading an XML file that may be hostile: bounded in size, depth and time, and nothing outside it is read.

No network, no external DTD, no external entity, no decompression, no XInclude. Ids are not collected by
the parser, so that a bad `xml:id` becomes a finding instead of an unreadable file.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

from siglum.validation.codes import found
from siglum.validation.findings import Finding
from siglum.validation.syntax import place_in, unreadable

MAX_BYTES = 100_000_000
MAX_ATTRIBUTES = 1_000  # of an element
MAX_NAMESPACES = 1_000  # of a document; both cost time that grows with their square
_ENCODINGS = re.compile(
    r"utf-?8|utf-?16(le|be)?|us-ascii|ascii|iso-?8859-?\d+|latin-?1|windows-125\d|cp125\d|koi8-[ru]", re.I
)
_DECLARATION = re.compile(r"""(<\?xml[^>]*?)(\sencoding\s*=\s*(?:"([^"]*)"|'([^']*)'))""")
_MARKS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_WIDE = {b"<\0": "utf-16-le", b"\0<": "utf-16-be"}
_PACKED = (b"\x1f\x8b", b"PK\x03\x04", b"BZh", b"\xfd7zXZ", b"\x28\xb5\x2f\xfd", b"7z\xbc\xaf")
_CROWDED = etree.XPath(f"boolean(//*[@*[{MAX_ATTRIBUTES + 1}]])")
_NAMESPACE = re.compile(r"""\sxmlns(?::[^\s=]+)?\s*=\s*("[^"]*"|'[^']*')""")
_DOCTYPE = re.compile(
    r"""((?:\s|<!--.*?-->|<\?.*?\?>)*<!DOCTYPE\s+[^\s\[>]+\s+)"""
    r"""((?:SYSTEM|PUBLIC\s*(?:"[^"]*"|'[^']*'))\s*(?:"([^"]*)"|'([^']*)')?)""",
    re.S,
)


@dataclass(frozen=True, slots=True)
class Document:
    """A file that was read: its text for quoting, its tree for judging."""

    name: str  # as findings call it
    path: Path
    text: str
    tree: etree._ElementTree
    dtd: str = ""  # the DTD that it names and that was not read

    @property
    def root(self) -> etree._Element:
        """The root element."""
        return self.tree.getroot()


def read(
    path: Path, name: str = "", within: Path | None = None, *, most: int = MAX_BYTES
) -> Document | Finding:
    """Read a file, or say why not.

    `name` is how findings call it; `within` is a folder that no link may leave; `most` is the size
    in bytes from which on a file is refused.
    """
    name = name or str(path)
    try:
        refused = _refused(path, name, within, most)
        if refused:
            return refused
        data = path.read_bytes()
    except OSError as error:
        return found("XML001", name, reason=error.strerror or str(error))
    text = decoded(data, name)
    return text if isinstance(text, Finding) else parse(text, name, path)


def parse(text: str, name: str, path: Path) -> Document | Finding:
    """Parse a text as XML, or say why not."""
    parser = etree.XMLParser(
        collect_ids=False,
        load_dtd=False,
        no_network=True,
        resolve_entities="internal",  # type: ignore[arg-type]  # the stubs are older than lxml 5
        huge_tree=False,
    )
    if text.count("xmlns") > MAX_NAMESPACES and len(set(_NAMESPACE.findall(text))) > MAX_NAMESPACES:
        return found("XML007", name, what=f"more than {MAX_NAMESPACES:,} namespaces")
    safe, dtd = _without_dtd(_DECLARATION.sub(_blank_encoding, text, count=1))
    try:
        root = etree.fromstring(safe.encode("utf-8"), parser, base_url=str(path))
    except etree.XMLSyntaxError as error:
        return unreadable(error, parser.error_log, text, name)
    if _CROWDED(root):
        return found("XML007", name, what=f"an element with more than {MAX_ATTRIBUTES:,} attributes")
    return Document(name, path, text, root.getroottree(), dtd)


def _refused(path: Path, name: str, within: Path | None, most: int) -> Finding | None:
    if within is not None and not path.resolve().is_relative_to(within.resolve()):
        return found("XML008", name, folder=within.name or str(within))
    if not path.is_file():
        return found("XML001", name, reason="there is none" if not path.exists() else "it is not a file")
    if path.stat().st_size > most:
        return found("XML007", name, what=f"more than {most // 1_000_000} MB")
    return None


def decoded(data: bytes, name: str) -> str | Finding:
    """Return the text of a file's bytes by its byte order mark or its XML declaration."""
    if not data.strip():
        return found("XML001", name, reason="it is empty", remedy="save or fetch it again, or delete it")
    if data.startswith(_PACKED):
        return found("XML003", name, what="compressed data")
    encoding = next((named for mark, named in _MARKS if data.startswith(mark)), _WIDE.get(data[:2], ""))
    if not encoding:
        declared = _DECLARATION.match(data[:1000].decode("latin-1"))
        encoding = (declared[3] or declared[4] or "") if declared else "utf-8"
    if not _ENCODINGS.fullmatch(encoding):
        return found("XML002", name, (1, 1), encoding=encoding)
    try:
        text = data.decode(encoding).removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode(encoding, "replace")
        place = place_in(before, len(before))
        return found("XML006", name, place, encoding=encoding.upper(), byte=f"0x{data[error.start]:02X}")
    if "\0" in text:
        return found("XML003", name, place_in(text, text.index("\0")), what="a NUL byte")
    return text


def _blank_encoding(declared: re.Match[str]) -> str:
    """Blank the encoding of a declaration, so that the text can be parsed as UTF-8 with its columns kept."""
    return declared[1] + " " * len(declared[2])


def _without_dtd(text: str) -> tuple[str, str]:
    """Blank the name of an external DTD, which libxml2 would read even if told not to; return it too."""
    named = _DOCTYPE.match(text)
    if named is None:
        return text, ""
    blank = re.sub(r"[^\r\n]", " ", named[2])
    return text[: named.start(2)] + blank + text[named.end(2) :], named[3] or named[4] or named[2]
