"""Which schema a document is judged by: the one that was named, siglum's own, the document's, or tei_all."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from siglum.errors import UsageError
from siglum.shipped import shipped
from siglum.validation.examined import TEI, Examined
from siglum.validation.settings import AUTO, OWN, Settings

if TYPE_CHECKING:
    from siglum.schemas import Catalogue


@dataclass(frozen=True, slots=True)
class Chosen:
    """The files to judge a document by; `fetched` is the address and SHA-256 of one that came just now."""

    grammar: Path
    rules: Path | None
    fetched: tuple[str, str] | None = None


class Choice:
    """Finds the schema of each document; a schema is looked up once."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._known: dict[str, Chosen] = {}

    def of(self, examined: Examined) -> Chosen:
        """Return the schema of a document. Raises UsageError or InputError where there is none."""
        chosen = self._chosen(examined)
        if self._settings.engine == "xsd" and chosen.grammar.suffix.lower() != ".xsd":
            raise UsageError(
                f"--engine xsd needs an XSD, and {chosen.grammar} is none", "name one with --schema"
            )
        return chosen

    def _chosen(self, examined: Examined) -> Chosen:
        name = self._settings.schema
        if name != AUTO:
            return self.named(name)
        if made_by_siglum(examined):
            return self.named(OWN)
        return self._of_its_own(examined) or self.named("tei_all")

    def _of_its_own(self, examined: Examined) -> Chosen | None:
        """Return what a document names itself: a grammar of the wanted kind, and Schematron where it is apart."""
        from siglum.schemas import named_schemas  # noqa: PLC0415  siglum's own files need no catalogue

        kinds = ("xsd", "relaxng") if self._settings.engine == "xsd" else ("relaxng", "xsd")
        named = sorted(named_schemas(examined.root), key=lambda each: each.kind != kinds[0])
        grammar = next((each for each in named if each.kind in kinds), None)
        if grammar is None:
            return None
        rules = next((each for each in named if each.kind == "schematron"), None)
        key = f"{grammar.href} {rules.href if rules else ''} {examined.path.parent}"
        if key not in self._known:
            found = self._catalogue.named_by(grammar, examined.path)
            apart = self._catalogue.named_by(rules, examined.path).path if rules else found.rules
            self._known[key] = Chosen(found.path, apart, _fetched(found.url, found.sha256))
        return self._known[key]

    def named(self, name: str) -> Chosen:
        """Return the schema of a name, a path or an address."""
        if name not in self._known:
            self._known[name] = self._found(name)
        return self._known[name]

    @property
    def fetched(self) -> list[tuple[str, str]]:
        """The addresses and SHA-256 of what was fetched in this run."""
        return [each.fetched for each in self._known.values() if each.fetched]

    def _found(self, name: str) -> Chosen:
        xsd = self._settings.engine == "xsd"
        if name == OWN and name not in self._settings.schemas:
            suffix = "xsd" if xsd else "rng"
            return Chosen(shipped("schema", f"siglum.{suffix}"), shipped("schema", "siglum.sch"))
        path = Path(name)
        if name not in self._settings.schemas and path.suffix.lower() in (".rng", ".xsd") and path.is_file():
            return Chosen(path, None if path.suffix.lower() == ".xsd" else path)
        found = self._catalogue.find(name)
        return Chosen(found.path, found.rules, _fetched(found.url, found.sha256))

    @cached_property
    def _catalogue(self) -> Catalogue:
        from siglum.schemas import Catalogue  # noqa: PLC0415  a path or siglum's own schema needs none

        settings = self._settings
        return Catalogue(settings.schemas, settings.within or Path(), settings.offline)


def made_by_siglum(examined: Examined) -> bool:
    """Say whether a document was encoded by siglum: its header says so (appInfo/application)."""
    return any(
        value == OWN and element.tag == f"{TEI}application"
        for element, value in examined.attributes.get("ident", ())
    )


def _fetched(url: str, sha256: str) -> tuple[str, str] | None:
    return (url, sha256) if sha256 else None
