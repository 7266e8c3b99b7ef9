"""The whole edition as one printed volume: front matter, documents in order, index; in parts when very large."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Container, Iterator, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any

from siglum import __version__
from siglum.edition import Edition
from siglum.errors import InputError
from siglum.files import write_atomically
from siglum.rendering.pdf.compiling import Compiled, Limits, compiled
from siglum.rendering.pdf.composing import Composed, compose, data, lay_out
from siglum.rendering.pdf.index import index
from siglum.rendering.pdf.markdown import markdown
from siglum.rendering.pdf.options import Options, options
from siglum.rendering.pdf.signs import abbreviations, kinds
from siglum.rendering.pdf.stamp import stamp

CHARACTERS = 3200  # of Typst code that fill a page of the default size, to tell how many parts are needed


@dataclass(frozen=True, slots=True)
class Bound:
    """A volume that was written: its files (one, or one a part) and its documents' facts, in order."""

    files: tuple[Path, ...]
    records: tuple[dict[str, Any], ...]


@dataclass(frozen=True, slots=True)
class _Part:
    """A stretch of the documents, printed as a file: its ordinal, the number of its first page."""

    documents: tuple[Composed, ...]
    n: int = 1
    of: int = 1
    first_page: int = 1
    earlier: dict[str, Any] | None = None  # where names stand in the parts before


def build(
    edition: Edition, out: Path, *, executor: Executor | None = None, without: Container[Path] = ()
) -> Bound:
    """Set every document of an edition as one PDF and write it to `out`; parts become `out-1.pdf`, `out-2.pdf`.

    Documents in `without` are left out. With an executor (of processes) the documents are composed in its workers.
    Raises InputError where there is no document or one cannot be read, UsageError for wrong settings
    in `[pdf]`, ToolError where XSLT or Typst fails.
    """
    printed = [tei for tei in edition.documents if tei not in without]
    if not printed:
        raise InputError(f"{edition.tei}: there are no TEI files to print", "Run `siglum encode` first.")
    chosen = options(edition.options.get("pdf", {}), edition.root, edition=edition.title)
    documents = _documents(printed, chosen, executor)
    files: list[Path] = []
    page, earlier = 1, dict[str, Any]()
    for part in _parts(documents, chosen):
        made = _set(edition, chosen, replace(part, first_page=page, earlier=earlier), documents)
        file = out if part.of == 1 else out.with_stem(f"{out.stem}-{part.n}")
        write_atomically(file, made.pdf)
        files.append(file)
        if part.n < part.of:
            page = made.answers["last-page"] + 1
            page += 1 - page % 2  # a part begins on a right-hand page
            earlier = _joined(earlier, made.answers["occurrences"])
    return Bound(tuple(files), tuple(each.record for each in documents))


def _documents(printed: Sequence[Path], chosen: Options, executor: Executor | None) -> tuple[Composed, ...]:
    """Compose the documents in the order of the volume, each with its number."""
    names = tuple(tei.stem for tei in printed)
    one = partial(compose, entries=chosen.entries, apparatus=chosen.apparatus, volume=names)
    prefixes = (f"d{n}" for n in range(1, len(names) + 1))
    found = list((executor.map if executor else map)(one, printed, prefixes))
    if chosen.order == "date":
        found.sort(key=lambda each: (each.record["when"] or "9999", each.tei.name))
    return tuple(
        replace(each, record=each.record | {"number": str(n), "name": each.tei.stem})
        for n, each in enumerate(found, 1)
    )


def _parts(documents: Sequence[Composed], chosen: Options) -> tuple[_Part, ...]:
    """Cut the volume where a part would pass its limit of pages, by an estimate from the length of the code."""
    limit = chosen.volume_pages * CHARACTERS
    heaps: list[list[Composed]] = [[]]
    size = 0
    for each in documents:
        if heaps[-1] and size + len(each.code) > limit:
            heaps.append([])
            size = 0
        heaps[-1].append(each)
        size += len(each.code)
    return tuple(_Part(tuple(heap), n, len(heaps)) for n, heap in enumerate(heaps, 1))


def _set(edition: Edition, chosen: Options, part: _Part, documents: Sequence[Composed]) -> Compiled:
    records = [each.record for each in documents]
    made = max(stamp(record) for record in records)
    with tempfile.TemporaryDirectory(prefix="siglum-") as name:
        folder = Path(name).resolve()
        lay_out(folder, _settings(edition, chosen, part, records))
        introduction = _introduction(edition, chosen, part)
        for n, each in enumerate(part.documents, 1):
            _module(folder / f"d{n}.typ", each)
        if introduction:
            _module(folder / "introduction.typ", introduction)
        lines = _main(edition, part, records, made, bool(introduction))
        (folder / "main.typ").write_text("\n".join(lines), encoding="utf-8")
        return compiled(
            folder,
            "main.typ",
            timestamp=made,
            fonts=chosen.font_paths,
            limits=Limits(chosen.seconds * 5, chosen.megabytes),
            name=edition.title,
            ask=("last-page", "occurrences") if part.n < part.of else (),
        )


def _settings(
    edition: Edition, chosen: Options, part: _Part, records: list[dict[str, Any]]
) -> dict[str, Any]:
    return chosen.plain() | {
        "title": edition.title + (f", part {part.n}" if part.of > 1 else ""),
        "authors": [editor.name for editor in edition.editors],
        "keywords": sorted({word for record in records for word in record["keywords"]}),
        "language": edition.language,
        "stamp": max(stamp(record) for record in records),
        "base": 2,
        "volume": True,
    }


def _module(path: Path, composed: Composed) -> None:
    imports = '#import "edition.typ": *\n'
    path.write_text(f"{imports}#let record = {data(composed.record)}\n{composed.code}", encoding="utf-8")


def _introduction(edition: Edition, chosen: Options, part: _Part) -> Composed | None:
    if not chosen.introduction or part.n > 1:
        return None
    return markdown(edition.root / chosen.introduction)


def _main(
    edition: Edition, part: _Part, records: list[dict[str, Any]], made: int, introduced: bool
) -> Iterator[str]:
    yield '#import "edition.typ": *\n#import "matter.typ": *'
    yield from (f'#import "d{n}.typ"' for n in range(1, len(part.documents) + 1))
    yield f"#let volume = {data(_facts(edition, part, records, made))}"
    yield "#show: book"
    yield '#set page(numbering: "i")'
    yield "#half-title(volume)\n#quiet-page(none)\n#title-page(volume)\n#imprint(volume)\n#contents(volume)"
    if introduced:
        yield '#import "introduction.typ"\n#section("Introduction", essay(introduction.body))'
    yield '#section("Editorial principles", principles(volume.kinds))'
    if abbreviations(records):
        yield '#section("Sigla and abbreviations", explained(volume.abbreviations))'
    yield '#opening()\n#set page(numbering: "1")\n#list-of-documents(volume)'
    for n in range(1, len(part.documents) + 1):
        yield f"#letter(d{n}.record, d{n}.front, d{n}.body, after: d{n}.after)"
    if part.n < part.of:
        yield "#closing(volume)"
    else:
        sections = [(title, [row.plain() for row in rows]) for title, rows in index(records)]
        if sections:
            yield f'#section("Index", index-of(volume, {data(sections)}, {data(part.earlier or {})}))'


def _facts(edition: Edition, part: _Part, records: list[dict[str, Any]], made: int) -> dict[str, Any]:
    return {
        "title": edition.title,
        "subtitle": edition.subtitle,
        "first-page": part.first_page,
        "documents": [_listed(each.record) for each in part.documents],
        "part": f"Part {part.n} of {part.of}" if part.of > 1 else "",
        "editors": [editor.name for editor in edition.editors],
        "publisher": edition.publisher,
        "year": str(datetime.fromtimestamp(made, UTC).year) if os.environ.get("SOURCE_DATE_EPOCH") else "",
        "imprint": list(_imprint(edition, records)),
        "kinds": kinds(records),
        "abbreviations": abbreviations(records),
    }


def _listed(record: dict[str, Any]) -> dict[str, str]:
    """Return what the contents and the list of documents say of a document."""
    return {name: record[name] for name in ("name", "number", "title", "date", "archive")}


def _imprint(edition: Edition, records: list[dict[str, Any]]) -> Iterator[str]:
    yield ". ".join(filter(None, (edition.title, edition.version and f"Version {edition.version}"))) + "."
    if edition.licence:
        yield edition.licence
    if edition.licence_url:
        yield edition.licence_url
    yield from dict.fromkeys(words for record in records for words in record["rights"])
    if edition.url:
        yield edition.url
    yield f"Made with siglum {__version__} and Typst; set in Libertinus."


def _joined(earlier: dict[str, Any], found: dict[str, Any]) -> dict[str, Any]:
    return {name: earlier.get(name, []) + found.get(name, []) for name in {**earlier, **found}}
