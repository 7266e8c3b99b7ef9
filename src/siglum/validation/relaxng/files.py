"""The files of a RELAX NG schema: the one that was named and what it includes; all of them local."""

from __future__ import annotations

import re
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from urllib.parse import unquote, urlsplit

from lxml import etree

from siglum.errors import InputError

RNG = "http://relaxng.org/ns/structure/1.0"
_OTHERS = re.compile(
    rb"""<(?:[\w.-]+:)?(?:include|externalRef)\b[^<>]*?\bhref\s*=\s*["']([^"']*)["']""", re.S
)
MAX_BYTES = 50_000_000


class SchemaFiles:
    """The files of a schema, each read once and parsed when asked for."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._data: dict[Path, bytes] = {}
        self._roots: dict[Path, etree._Element] = {}

    @property
    def root(self) -> etree._Element:
        """The root element of the schema."""
        return self._root(self.path)

    @cached_property
    def digest(self) -> str:
        """The SHA-256 over all files of the schema."""
        summary, waiting, seen = sha256(), [self.path], {self.path}
        while waiting:
            path = waiting.pop()
            data = self._bytes(path)
            summary.update(len(data).to_bytes(8) + data)
            for href in _OTHERS.findall(data):
                other = self._resolved(path, href.decode("utf-8", "replace"))
                if other not in seen:
                    seen.add(other)
                    waiting.append(other)
        return summary.hexdigest()

    def beside(self, node: etree._Element) -> etree._Element:
        """Return the root of the file that an include or externalRef names."""
        base = Path(str(node.getroottree().docinfo.URL))
        return self._root(self._resolved(base, node.get("href", "")))

    def _resolved(self, base: Path, href: str) -> Path:
        parts = urlsplit(href.strip())
        if parts.scheme not in ("", "file") or parts.netloc:
            raise InputError(
                f"the schema {self.path} includes {href}, which is not a local file",
                "download it beside the schema and name it by a relative path",
            )
        return (base.parent / unquote(parts.path)).resolve()

    def _bytes(self, path: Path) -> bytes:
        if path not in self._data:
            try:
                if path.stat().st_size > MAX_BYTES:
                    raise InputError(f"the schema {path} is larger than {MAX_BYTES // 1_000_000} MB")
                self._data[path] = path.read_bytes()
            except OSError as error:
                message = f"the schema {path} cannot be read: {error.strerror}"
                raise InputError(message, "give a file, or the name of a schema such as tei_all") from error
        return self._data[path]

    def _root(self, path: Path) -> etree._Element:
        if path not in self._roots:
            parser = etree.XMLParser(
                remove_comments=True, remove_pis=True, resolve_entities=False, no_network=True, load_dtd=False
            )
            try:
                root = etree.fromstring(self._bytes(path), parser, base_url=str(path))
            except etree.XMLSyntaxError as error:
                remedy = "a compact schema (.rnc) must be converted with trang first"
                raise InputError(f"the schema {path} is not well-formed XML: {error.msg}", remedy) from error
            if not isinstance(root.tag, str) or not root.tag.startswith(f"{{{RNG}}}"):
                message = f"{path} is not a RELAX NG schema: its root is {root.tag}"
                raise InputError(message, "an XSD needs --engine xsd; convert a DTD with trang")
            self._roots[path] = root
        return self._roots[path]
