"""Schemas by name: the edition's own, the user's cache, and once the TEI Consortium's release over https.

Nothing is fetched that is at hand, and nothing at all with `offline`. What was fetched is kept with its
address, so that a later run needs no network.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path
from types import MappingProxyType
from urllib.parse import unquote, urlsplit

from siglum.errors import InputError, UsageError
from siglum.schemas.naming import Named
from siglum.shipped import shipped

RELEASE = "https://www.tei-c.org/release/xml/tei/"
CUSTOM = (
    *("tei_all", "tei_bare", "tei_corpus", "tei_drama", "tei_jtei", "tei_lite", "tei_minimal", "tei_ms"),
    *("tei_odds", "tei_simplePrint", "tei_speech", "tei_tite"),
)
WELL_KNOWN: Mapping[str, str] = MappingProxyType(
    {name: f"{RELEASE}custom/schema/relaxng/{name}.rng" for name in CUSTOM}
    | {
        "epidoc": "https://epidoc.stoa.org/schema/latest/tei-epidoc.rng",
        "p5subset": f"{RELEASE}odd/p5subset.xml",
    }
)
OWN = "siglum"


@dataclass(frozen=True, slots=True)
class Found:
    """A schema on this computer."""

    path: Path  # RELAX NG or XSD
    rules: Path | None = None  # the file with its Schematron, which may be the same
    url: str = ""  # where it was fetched from
    sha256: str = ""  # of a file that was fetched just now, to be shown


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Finds schemas: `named` and `base` are `[schemas]` of `edition.toml` and the folder of its paths."""

    named: Mapping[str, str] = field(default_factory=dict)
    base: Path = Path()
    offline: bool = False
    well_known: Mapping[str, str] = field(default_factory=lambda: WELL_KNOWN)
    cache: Path | None = None  # the user's, where None

    def find(self, name: str, base: Path | None = None) -> Found:
        """Return the schema of a name, a path or an https address; paths are relative to `base`.

        An ODD is compiled. Raises `UsageError` for a name that nothing has, `InputError` for what
        cannot be read or fetched.
        """
        if name in self.named:
            return self._at(self.named[name], self.base)
        if name == OWN:
            return Found(shipped("schema", "siglum.rng"), shipped("schema", "siglum.sch"))
        if name in self.well_known:
            return self._fetched(
                self.well_known[name], f"{name}{Path(urlsplit(self.well_known[name]).path).suffix}"
            )
        return self._at(name, base or Path())

    def named_by(self, named: Named, document: Path) -> Found:
        """Return the schema that a document names; one of the TEI's release is known whatever its address."""
        stem = Path(urlsplit(named.href).path).stem
        known = self.well_known.get(stem)
        if known and urlsplit(known).netloc == urlsplit(named.href).netloc:
            return self.find(stem)
        return self.find(named.href, document.parent)

    def _at(self, place: str, base: Path) -> Found:
        parts = urlsplit(place)
        if parts.scheme in ("http", "https") and parts.netloc:
            secure = place if _on_this_computer(place) else f"https{place[len(parts.scheme) :]}"
            digest = hashlib.sha256(secure.encode("utf-8")).hexdigest()[:16]
            return self._fetched(secure, f"{digest}-{Path(parts.path).name or 'schema.rng'}")
        path = base / (unquote(parts.path) if parts.scheme == "file" else place)
        if not path.is_file():
            raise self._unknown(place)
        if path.suffix.lower() == ".rnc":
            raise InputError(f"{path} is in RELAX NG's compact syntax.", "Give the XML syntax, .rng.")
        if path.suffix.lower() == ".odd":
            return self._compiled(path)
        return Found(path, None if path.suffix.lower() == ".xsd" else path)

    def _unknown(self, name: str) -> UsageError:
        known = sorted({OWN, *self.named, *self.well_known} - {"p5subset"})
        close = get_close_matches(name, known, 1)
        meant = f"Did you mean {close[0]}? " if close else ""
        return UsageError(
            f"There is no schema “{name}”: neither a file nor a name that is known.",
            f"{meant}Known are {', '.join(known)}; [schemas] of edition.toml can name others.",
        )

    def _fetched(self, url: str, name: str) -> Found:
        path = self._folder() / name
        origin = path.with_name(f"{name}.url")
        if path.is_file() and origin.is_file() and origin.read_text("utf-8").strip() == url:
            return Found(path, path, url)
        if self.offline:
            raise InputError(
                f"{url} is not on this computer, and nothing may be fetched (--offline).",
                "Run once without --offline, or give the path of a copy.",
            )
        from siglum.schemas.fetching import fetch  # noqa: PLC0415  # most runs fetch nothing

        data = fetch(url)
        _write(path, data)
        _write(origin, f"{url}\n".encode())
        return Found(path, path, url, hashlib.sha256(data).hexdigest())

    def _compiled(self, odd: Path) -> Found:
        """Compile an ODD into the cache; a file's name there is the digest of the ODD and of its source."""
        from siglum.schemas.compiling import compile_odd  # noqa: PLC0415  # most schemas are compiled already

        source = self.find("p5subset")
        digest = hashlib.sha256(odd.read_bytes() + source.path.read_bytes()).hexdigest()[:16]
        grammar = self._folder() / f"{digest}-{odd.stem}.rng"
        rules = grammar.with_suffix(".sch")
        if not (grammar.is_file() and rules.is_file()):
            compiled = compile_odd(odd, source.path)
            compiled.write(grammar)
            compiled.write(rules)
        return Found(grammar, rules, source.url if source.sha256 else "", source.sha256)

    def _folder(self) -> Path:
        if self.cache is not None:
            return self.cache
        import platformdirs  # noqa: PLC0415  # only where a schema is not at hand

        return Path(os.environ.get("SIGLUM_CACHE") or platformdirs.user_cache_dir("siglum")) / "schemas"


def _on_this_computer(url: str) -> bool:
    return urlsplit(url).hostname in ("localhost", "127.0.0.1", "::1")


def _write(path: Path, data: bytes) -> None:
    partial = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        partial.write_bytes(data)
        partial.replace(path)
    except OSError as error:
        partial.unlink(missing_ok=True)
        raise InputError(
            f"{path} cannot be written: {error.strerror}.", "Set SIGLUM_CACHE to a folder that can be."
        ) from None
