"""Pointers and ids: what an attribute points at must exist (TEI Guidelines, chapter 16)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files
from pathlib import Path
from urllib.parse import unquote, urlsplit

from lxml import etree

from siglum.validation.examined import TEI, XML_BASE, XML_ID, Examined
from siglum.validation.explain.words import resembling
from siglum.validation.findings import Finding
from siglum.validation.library import Library
from siglum.validation.prefixes import Prefixes
from siglum.validation.relaxng.names import local

_NCNAME = re.compile(r"[^\W\d][\w.\-\u00b7]*")
_INCLUDE = "{http://www.w3.org/2001/XInclude}include"
_SCHEMES = frozenset(
    (
        *(
            "http",
            "https",
            "ftp",
            "sftp",
            "mailto",
            "urn",
            "doi",
            "info",
            "tel",
            "data",
            "news",
            "ark",
            "hdl",
        ),
        *(
            "geo",
            "tag",
            "oai",
            "isbn",
            "orcid",
            "iiif",
            "lccn",
            "purl",
            "about",
            "git",
            "ssh",
            "xmpp",
            "file",
        ),
    )
)


@cache
def pointers() -> dict[str, frozenset[str]]:
    """Return TEI's pointer attributes, each with the elements on which it is one; none stands for all."""
    table: dict[str, frozenset[str]] = {}
    for line in (files("siglum.validation") / "pointers.tsv").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            name, _, elements = line.partition("\t")
            table[name] = frozenset() if elements == "*" else frozenset(elements.split())
    return table


def references(examined: Examined, library: Library) -> Iterator[Finding]:
    """Yield what is wrong with a document's ids and pointers."""
    links = _Links(examined, library)
    yield from links.identities()
    yield from links.inclusions()
    for attribute, elements in pointers().items():
        for element, value in examined.tei(attribute):
            if not elements or local(str(element.tag)) in elements:
                for target in value.split():
                    yield from links.pointer(element, attribute, target)


@dataclass
class _Links:
    examined: Examined
    library: Library

    @cached_property
    def here(self) -> Path:
        return self.examined.path.resolve()

    @cached_property
    def ids(self) -> dict[str, str]:
        """The ids of this document, and of what it includes."""
        stated = [(value, str(element.tag)) for element, value in self.examined.attributes.get(XML_ID, ())]
        self.library.learn(self.here, stated)
        known = dict(self.library.ids(self.here) or {})
        for path in self.included:
            known.update(self.library.ids(path) or {})
        return known

    @cached_property
    def included(self) -> list[Path]:
        paths = [self._path(element, element.get("href", "")) for element in self._includes]
        return [path for path in paths if path.is_file() and self._may_include(path)]

    @cached_property
    def prefixes(self) -> Prefixes:
        return Prefixes.of(self.examined.root)

    @property
    def _includes(self) -> list[etree._Element]:
        if _INCLUDE not in self.examined.elements:
            return []
        return [each for each in self.examined.root.iter(_INCLUDE) if each.get("href")]

    def identities(self) -> Iterator[Finding]:
        first: dict[str, etree._Element] = {}
        for element, value in self.examined.attributes.get(XML_ID, ()):
            if not _NCNAME.fullmatch(value.strip()):
                yield self.examined.found("REF003", element, XML_ID, excerpt=value, id=value)
            elif value in first:
                line = str(self.examined.places.start(first[value]).line)
                yield self.examined.found("REF002", element, XML_ID, excerpt=value, id=value, first=line)
            first.setdefault(value, element)

    def inclusions(self) -> Iterator[Finding]:
        for element in self._includes:
            href = element.get("href", "")
            path = self._path(element, href)
            reason = ""
            if urlsplit(href).scheme:
                reason = "nothing is fetched from the network"
            elif not self._may_include(path):
                reason = "it lies outside of the folder"
            elif not path.is_file() and element.find(_INCLUDE.replace("include", "fallback")) is None:
                reason = "there is no such file"
            if reason:
                yield self.examined.found("XML009", element, "href", excerpt=href, href=href, reason=reason)

    def pointer(
        self, element: etree._Element, attribute: str, target: str, *, expanded: bool = False
    ) -> Iterator[Finding]:
        """Yield what is wrong with one pointer; what a prefix stood for is not expanded again."""
        scheme = target.partition(":")[0] if ":" in target.partition("#")[0].partition("/")[0] else ""
        if scheme in self.prefixes.patterns and not expanded:
            meant = self.prefixes.expanded(scheme, target)
            if meant is None:
                wanted = self.prefixes.patterns[scheme][0][0]
                yield self.examined.found(
                    "REF007", element, attribute, excerpt=target, target=target, pattern=wanted
                )
            elif meant != target:
                yield from self.pointer(element, attribute, meant, expanded=True)
        elif scheme:
            if scheme.lower() not in _SCHEMES:
                yield self.examined.found(
                    "REF006", element, attribute, excerpt=target, attribute=attribute, prefix=scheme
                )
        elif target.startswith("#"):
            yield from self._inside(element, attribute, target)
        elif not target.startswith(("/", "?")):
            yield from self._outside(element, attribute, target)

    def _inside(self, element: etree._Element, attribute: str, target: str) -> Iterator[Finding]:
        identity = unquote(target[1:])
        if "(" in identity:  # a TEI XPointer scheme
            return
        self.library.used.add((self.here, identity))
        if identity not in self.ids:
            told = {"attribute": attribute, "target": target, "remedy": _meant(identity, self.ids)}
            yield self.examined.found("REF001", element, attribute, excerpt=target, **told)
        elif attribute == "wit" and self.ids[identity] not in (f"{TEI}witness", f"{TEI}listWit"):
            name = local(self.ids[identity])
            yield self.examined.found("REF010", element, attribute, excerpt=target, target=target, name=name)

    def _outside(self, element: etree._Element, attribute: str, target: str) -> Iterator[Finding]:
        file, _, fragment = target.partition("#")
        path = self._path(element, file)
        if self.library.outside(path):
            yield self.examined.found(
                "REF012", element, attribute, excerpt=target, attribute=attribute, target=target
            )
        elif not path.exists():
            remedy = f"write “#{file}”: that is an xml:id of this file" if file in self.ids else ""
            told = {"attribute": attribute, "target": file, "remedy": remedy}
            yield self.examined.found("REF004", element, attribute, excerpt=target, **told)
        elif fragment and "(" not in fragment and path.is_file():
            self.library.used.add((path, unquote(fragment)))
            ids = self.library.ids(path)
            if ids is not None and unquote(fragment) not in ids:
                told = {"attribute": attribute, "target": target, "file": path.name}
                told["remedy"] = _meant(unquote(fragment), ids, file)
                yield self.examined.found("REF005", element, attribute, excerpt=target, **told)

    def _path(self, element: etree._Element, href: str) -> Path:
        base = self.here.parent
        if XML_BASE in self.examined.attributes:
            for each in reversed([element, *element.iterancestors()]):
                base = _beside(base, each.get(XML_BASE, ""))
        return (base / unquote(href.partition("?")[0])).resolve()

    def _may_include(self, path: Path) -> bool:
        return path.is_relative_to(self.library.within or self.here.parent)


def _meant(identity: str, ids: Iterable[str], file: str = "") -> str:
    """Return which id was probably meant by one that is not there, "" for none."""
    known = list(ids)
    best = max(((score, known[n]) for n, score in resembling(identity, known, 80)), default=None)
    return f"did you mean “{file}#{best[1]}”?" if best else ""


def _beside(base: Path, stated: str) -> Path:
    """Return the folder that an xml:base means."""
    if not stated or urlsplit(stated).scheme:
        return base
    return base / unquote(stated) if stated.endswith("/") else (base / unquote(stated)).parent
