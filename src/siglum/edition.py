"""`edition.toml` as a frozen Edition: title, editors, paths, options."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from siglum.errors import InputError, UsageError

if TYPE_CHECKING:
    from siglum.brackets import ProjectRules

FILE = "edition.toml"
SUFFIXES = (".txt", ".md", ".html", ".htm")
TABLES = {"edition", "paths", "names", "brackets", "validation", "schemas", "html", "pdf", "collation"}
KEYS = {  # of the tables that are read here; the others know their own
    "edition": "title subtitle editors publisher licence licence_url url language version".split(),
    "paths": "transcripts tei build worksheet".split(),
    "names": "persons places orgs".split(),
}
LANGUAGE = re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*")  # BCP 47, by its form
NAME = re.compile(r"[^\W\d][\w.-]*")  # an xml:id


@dataclass(frozen=True, slots=True)
class Editor:
    """An editor of the edition: `id` is the `xml:id` that `@resp` points to."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Edition:
    """An edition: everything that `edition.toml` says, with its paths absolute."""

    root: Path
    title: str
    subtitle: str = ""
    editors: tuple[Editor, ...] = ()
    publisher: str = ""
    licence: str = ""
    licence_url: str = ""
    url: str = ""  # where the web edition will stand, without a slash at the end
    language: str = "en"
    version: str = ""
    transcripts_folder: Path = Path("seeds")
    tei: Path = Path("tei")
    build: Path = Path("build")
    worksheet: Path = Path("brackets.tsv")
    persons: Path | None = None
    places: Path | None = None
    orgs: Path | None = None
    collations: tuple[Mapping[str, Any], ...] = ()  # one a group of witnesses: [[collation]]
    options: Mapping[str, Mapping[str, Any]] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def brackets(self) -> ProjectRules:
        """What the edition adds to the rules of brackets, read when asked for: who validates decides no bracket."""
        from siglum.brackets import project_rules  # noqa: PLC0415  importing all rules takes a fifth of a second

        return project_rules(self.options.get("brackets", {}), self.root / FILE)

    @property
    def transcripts(self) -> tuple[Path, ...]:
        """The transcript files, sorted by name; README files are not transcripts."""
        if not self.transcripts_folder.is_dir():
            raise InputError(
                f"{self.transcripts_folder}: there is no such folder",
                f"put the transcripts there, or set [paths] transcripts in {self.root / FILE}",
            )
        return tuple(
            path
            for path in sorted(self.transcripts_folder.rglob("*"))
            if path.suffix.lower() in SUFFIXES
            and path.is_file()
            and not path.name.upper().startswith("README")
        )

    @property
    def documents(self) -> tuple[Path, ...]:
        """The TEI files of the edition, sorted by name; unaccepted fresh encodings (`.new.xml`) left out."""
        return tuple(path for path in sorted(self.tei.glob("*.xml")) if not path.name.endswith(".new.xml"))


def find(start: Path | None = None) -> Edition:
    """Return the edition whose `edition.toml` is in this folder or above it.

    Raises UsageError where there is none.
    """
    if (found := near(start)) is None:
        here = (start or Path.cwd()).resolve()
        raise UsageError(
            f"no {FILE} in {here} or above", "run `siglum new DIR`, or name the files to work on"
        )
    return found


def near(start: Path | None = None) -> Edition | None:
    """Return the edition of this folder or above it, None where there is none.

    Raises UsageError for an `edition.toml` that is wrong.
    """
    here = (start or Path.cwd()).resolve()
    path = next((folder / FILE for folder in (here, *here.parents) if (folder / FILE).is_file()), None)
    return load(path) if path else None


def load(path: Path) -> Edition:
    """Read `edition.toml`. Raises UsageError with the key that is wrong."""
    table = _read(path)
    _known(path, "table", table, TABLES)
    for name, keys in KEYS.items():
        _known(path, f"[{name}]", _table(path, table, name), keys)
    main, paths, names = (_table(path, table, key) for key in ("edition", "paths", "names"))
    root = path.parent.resolve()

    def text(key: str, default: str = "") -> str:
        value = main.get(key, default)
        if not isinstance(value, str):
            raise UsageError(f"{path}: [edition] {key} is not a text")
        return value

    def inside(key: str, default: str, source: Mapping[str, Any]) -> Path:
        value = source.get(key, default)
        if not isinstance(value, str):
            raise UsageError(f"{path}: {key} is not a path")
        return root / value

    edition = Edition(
        root=root,
        title=text("title") or root.name,
        subtitle=text("subtitle"),
        editors=_editors(path, main.get("editors", [])),
        publisher=text("publisher"),
        licence=text("licence"),
        licence_url=text("licence_url"),
        url=text("url").rstrip("/"),
        language=_language(path, text("language", "en")),
        version=text("version"),
        transcripts_folder=inside("transcripts", _usual_folder(root), paths),
        tei=inside("tei", "tei", paths),
        build=inside("build", "build", paths),
        worksheet=inside("worksheet", "brackets.tsv", paths),
        persons=inside("persons", "", names) if "persons" in names else None,
        places=inside("places", "", names) if "places" in names else None,
        orgs=inside("orgs", "", names) if "orgs" in names else None,
        collations=_collations(path, table),
        options=MappingProxyType({key: _table(path, table, key) for key in table if key != "collation"}),
    )
    _apart(path, edition)
    if edition.options.get("brackets"):
        _ = edition.brackets  # what is wrong with it is said by every command
    return edition


def _read(path: Path) -> Mapping[str, Any]:
    try:
        return tomllib.loads(path.read_text("utf-8-sig"))
    except UnicodeDecodeError:
        raise UsageError(f"{path}: this is not UTF-8", "save it as UTF-8 in your editor") from None
    except tomllib.TOMLDecodeError as error:
        raise UsageError(
            f"{path}: {error}", 'every line is key = value; a text stands in quotes: title = "My edition"'
        ) from None


def _known(path: Path, where: str, given: Iterable[str], known: Iterable[str]) -> None:
    """Refuse a table or key that means nothing: what is misspelt must not be passed over in silence."""
    for each in sorted(set(given) - set(known)):
        shown = f"unknown table [{each}]" if where == "table" else f"{where} has no “{each}”"
        near = get_close_matches(each, list(known), 1)
        guess = f"did you mean {near[0]}? " if near else ""
        raise UsageError(f"{path}: {shown}", f"{guess}known are {', '.join(sorted(known))}")


def _language(path: Path, tag: str) -> str:
    if not LANGUAGE.fullmatch(tag):
        raise UsageError(
            f"{path}: [edition] language: “{tag}” is no language tag",
            'write a tag of BCP 47: language = "en"',
        )
    return tag


def _usual_folder(root: Path) -> str:
    """The folder of transcripts where none is named."""
    return "seeds" if (root / "seeds").is_dir() else "transcripts"


def _apart(path: Path, edition: Edition) -> None:
    """Refuse folders of which one lies in another: what is made would be read as a transcript the next time."""
    folders = {
        "transcripts": edition.transcripts_folder.resolve(),
        "tei": edition.tei.resolve(),
        "build": edition.build.resolve(),
    }
    for name, folder in folders.items():
        if folder.exists() and not folder.is_dir():
            raise UsageError(f"{path}: [paths] {name} is a file, not a folder: {folder}", "name a folder")
        if folder == edition.root and name != "transcripts":
            raise UsageError(
                f"{path}: [paths] {name} is the folder of the edition itself", f'write {name} = "{name}"'
            )
        for other, inner in folders.items():
            if name != other and inner.is_relative_to(folder):
                raise UsageError(
                    f"{path}: [paths] {other} lies in {name}: {inner}",
                    "transcripts, tei and build must each be a folder of its own, none inside another",
                )


def _table(path: Path, table: Mapping[str, Any], key: str) -> Mapping[str, Any]:
    value = table.get(key, {})
    if not isinstance(value, dict):
        raise UsageError(f"{path}: [{key}] is not a table", f"write it as [{key}] and keys below it")
    return value


def _collations(path: Path, table: Mapping[str, Any]) -> tuple[Mapping[str, Any], ...]:
    groups = table.get("collation", [])
    if not isinstance(groups, list) or not all(isinstance(each, dict) for each in groups):
        raise UsageError(
            f"{path}: [collation] is one table", "write [[collation]], once for each group of witnesses"
        )
    return tuple(groups)


def _editors(path: Path, entries: Any) -> tuple[Editor, ...]:
    if not isinstance(entries, list):
        raise UsageError(f"{path}: [edition] editors is not a list", 'write editors = ["Jane Doe"]')
    editors = []
    for n, entry in enumerate(entries, 1):
        name = entry.get("name") if isinstance(entry, dict) else entry
        if not isinstance(name, str) or not name.strip():
            raise UsageError(f"{path}: [edition] editors: entry {n} has no name")
        initials = re.sub(r"[^a-z]", "", "".join(word[0] for word in name.lower().split()))
        given = entry.get("id") if isinstance(entry, dict) else None
        if given is not None and not (isinstance(given, str) and NAME.fullmatch(given)):
            raise UsageError(
                f"{path}: [edition] editors: the id “{given}” cannot be an xml:id",
                f'begin with a letter, and use no spaces: {{ id = "ed-{initials or n}", name = "{name.strip()}" }}',
            )
        editors.append(Editor(id=given or f"ed-{initials or n}", name=name.strip()))
    return tuple(editors)
