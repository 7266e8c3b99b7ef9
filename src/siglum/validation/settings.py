"""How documents are judged: by which schema and engine, what is asked, what counts as how grave."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, cast

from siglum.errors import UsageError
from siglum.validation.codes import CODES, FAMILIES, family
from siglum.validation.findings import SEVERITIES, Finding, Severity
from siglum.validation.safe import MAX_BYTES

if TYPE_CHECKING:
    from siglum.edition import Edition

Engine = Literal["relaxng", "xsd"]
AUTO = "auto"
OWN = "siglum"
TOLD = 1000


@dataclass(frozen=True, slots=True)
class Settings:
    """How documents are judged.

    `schema` is a name, a path, an https address, or "auto": a file of siglum by siglum's profile, any
    other by the schema that it names, else by tei_all. `only` holds families or codes; nothing
    means all. `most` is the size in bytes from which on a file is refused. Of a code as many findings
    on a file are `told`, the rest is counted. `within` is the folder of the edition, which no link or
    pointer should leave; no link in one of the other `folders` should leave that.
    """

    schema: str = AUTO
    engine: Engine = "relaxng"
    offline: bool = False
    most: int = MAX_BYTES
    told: int = TOLD
    only: tuple[str, ...] = ()
    within: Path | None = None
    folders: tuple[Path, ...] = ()
    transcripts: Path | None = None
    schemas: Mapping[str, str] = field(default_factory=dict)
    severities: Mapping[str, Severity | Literal["off"]] = field(default_factory=dict)

    def wants(self, *families: str) -> bool:
        """Say whether findings of any of some families are asked for."""
        return not self.only or any(family(each) in families for each in self.only)

    def weighed(self, finding: Finding) -> Finding | None:
        """Return a finding with the severity that the edition gives it; None where it is not asked for."""
        if self.only and finding.code not in self.only and family(finding.code) not in self.only:
            return None
        severity = self.severities.get(finding.code)
        if severity == "off":
            return None
        return replace(finding, severity=severity) if severity else finding


def settings_of(edition: Edition) -> Settings:
    """Return the settings of an edition, from `[validation]` and `[schemas]` of `edition.toml`.

    Raises UsageError for a code that does not exist, a severity that does not, a reason not given.
    """
    table = edition.options.get("validation", {})
    where = edition.root / "edition.toml"
    known = {"schema", "codes"}
    if strange := sorted(set(table) - known):
        raise UsageError(
            f"{where}: [validation] has no “{strange[0]}”", f"known are {', '.join(sorted(known))}"
        )
    codes = table.get("codes", {})
    if not isinstance(codes, dict):
        raise UsageError(f"{where}: [validation] codes is not a table", _example("REF008"))
    schema = table.get("schema", OWN)
    if not isinstance(schema, str):
        raise UsageError(
            f"{_at(where, 'validation', 'schema')}: schema is not a text", f'write schema = "{OWN}"'
        )
    return Settings(
        schema=schema,
        within=edition.root,
        transcripts=edition.transcripts_folder,
        schemas=schemas_of(edition),
        severities={code: _severity(where, code, entry) for code, entry in codes.items()},
    )


def schemas_of(edition: Edition) -> dict[str, str]:
    """Return `[schemas]` of `edition.toml`. Raises UsageError for a schema that is no path and no address."""
    where = edition.root / "edition.toml"
    schemas = edition.options.get("schemas", {})
    for name, place in schemas.items():
        if not isinstance(place, str) or not place.strip():
            raise UsageError(
                f"{_at(where, 'schemas', name)}: the schema “{name}” is neither a path nor an address",
                f'write {name} = "path/to/schema.rng" below [schemas]',
            )
    return dict(schemas)


def _at(where: Path, table: str, key: str) -> str:
    """Return the file with the line on which a key of a table stands, as far as that can be seen."""
    lines = where.read_text("utf-8").splitlines() if where.is_file() else []
    assigned = re.compile(rf"""\s*(?:{re.escape(table)}\s*[.=].*?)?["']?\b{re.escape(key)}\b["']?\s*=""")
    begin = next(
        (n for n, line in enumerate(lines) if re.match(rf"\s*\[\s*{re.escape(table)}\s*\]", line)), 0
    )
    line = next((n for n, text in enumerate(lines[begin:], begin + 1) if assigned.match(text)), None)
    return f"{where}:{line}" if line else str(where)


def _severity(where: Path, code: str, entry: Any) -> Severity | Literal["off"]:
    """Read one line of `[validation.codes]`: `REF008 = { severity = "off", reason = "…" }`."""
    if code not in CODES:
        raise UsageError(f"{_at(where, 'codes', code)}: there is no finding {code}", "see docs/findings.md")
    severity = entry.get("severity") if isinstance(entry, dict) else None
    if severity not in (*SEVERITIES, "off"):
        allowed = ", ".join((*SEVERITIES, "off"))
        raise UsageError(f"{where}: the severity of {code} is not one of {allowed}", _example(code))
    if not str(entry.get("reason", "")).strip():
        raise UsageError(f"{where}: {code} is changed without a reason", _example(code))
    return cast("Severity | Literal['off']", severity)


def _example(code: str) -> str:
    return f'write {code} = {{ severity = "off", reason = "why" }} below [validation.codes]'


def asked(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return the families and codes that were named on the command line. Raises UsageError for others."""
    listed = tuple(part.strip().upper() for word in words for part in word.split(",") if part.strip())
    for each in listed:
        if each not in CODES and each not in FAMILIES:
            raise UsageError(
                f"there are no findings “{each}”", f"families are {', '.join(FAMILIES)}; see siglum explain"
            )
    return listed
