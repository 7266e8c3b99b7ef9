"""Judging files and folders: batches of them, in several processes where there is enough to do."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from siglum.errors import InputError
from siglum.validation.batch import Outcome, judged
from siglum.validation.choosing import Choice
from siglum.validation.findings import Finding
from siglum.validation.library import Library
from siglum.validation.registers import unused
from siglum.validation.settings import AUTO, Settings

if TYPE_CHECKING:
    from multiprocessing.context import BaseContext

_HELD = 16_000_000  # bytes of files whose trees are held at once
_WORTH = 1_000_000  # bytes from which on several processes are quicker
_SHARE = 400_000  # bytes that a process judges at a time


def validate(
    paths: Iterable[Path], *, schema: Path | str | None = None, settings: Settings | None = None
) -> list[Finding]:
    """Return the findings on some TEI files, folders standing for the `*.xml` in them.

    `schema` is short for settings with that schema. Raises InputError or UsageError where the schema
    cannot be used or a folder holds no XML.
    """
    chosen = settings or (Settings(str(schema)) if schema else Settings())
    return list(Judge(chosen, jobs=1).findings(paths))


class Judge:
    """Judges documents by some settings, in as many processes as there are processors, or `jobs`."""

    def __init__(self, settings: Settings, jobs: int | None = None) -> None:
        self._settings = settings
        self._jobs = jobs or os.cpu_count() or 1
        self.files: list[str] = []  # judged so far
        self.fetched: list[tuple[str, str]] = []  # addresses and SHA-256 of schemas

    def findings(self, paths: Iterable[Path]) -> Iterator[Finding]:
        """Yield the findings on files and folders, file by file; at the end what only all together show."""
        given = list(paths)
        self._settings = replace(self._settings, folders=tuple(path for path in given if path.is_dir()))
        library = Library(self._settings.within)
        for outcome in self._outcomes(list(_files(given))):
            self.files += outcome.files
            self.fetched += outcome.fetched
            library.join(outcome.library)
            yield from outcome.findings
        if any(path.is_dir() for path in given) and self._settings.wants("REF"):
            yield from filter(None, map(self._settings.weighed, unused(library)))

    def _outcomes(self, files: list[Path]) -> Iterator[Outcome]:
        sizes = [path.stat().st_size if path.is_file() else 0 for path in files]
        judge = partial(judged, self._settings)
        shares = list(_shared(files, sizes, _SHARE))
        if self._jobs == 1 or len(shares) == 1 or sum(sizes) < _WORTH:
            yield from map(judge, _shared(files, sizes, _HELD))
            return
        from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415  few runs need several processes

        if self._settings.schema != AUTO:
            self.fetched += _looked_up(self._settings)
        with ProcessPoolExecutor(self._jobs, _context()) as pool:
            yield from pool.map(judge, shares)


def _looked_up(settings: Settings) -> list[tuple[str, str]]:
    """Look a schema up before several processes do."""
    choice = Choice(settings)
    choice.named(settings.schema)
    return choice.fetched


def _context() -> BaseContext:
    """Return how processes begin: as copies of this one where that is safe and quick, else anew.

    A copy of a process with threads, as Saxon starts them, may hang.
    """
    from multiprocessing import get_context  # noqa: PLC0415

    alone = threading.active_count() == 1 and "saxonche" not in sys.modules
    return get_context("fork" if sys.platform == "linux" and alone else "spawn")


def _shared(files: list[Path], sizes: list[int], most: int) -> Iterator[list[Path]]:
    """Yield files in parts of about so many bytes."""
    part: list[Path] = []
    held = 0
    for path, size in zip(files, sizes, strict=True):
        if part and held + size > most:
            yield part
            part, held = [], 0
        part.append(path)
        held += size
    if part:
        yield part


def _files(paths: Iterable[Path]) -> Iterator[Path]:
    for path in paths:
        if path.is_dir():
            inside = sorted(each for each in path.rglob("*") if _asked(each, path))
            if not inside:
                raise InputError(f"there is no *.xml in {path}", "name the files, or another folder")
            yield from inside
        else:
            yield path


def _asked(path: Path, folder: Path) -> bool:
    """Say whether a path in a folder is to be judged: XML, and links that lead out, which are refused."""
    if path.suffix == ".xml":
        return not path.name.endswith(".new.xml")
    return path.is_symlink() and path.is_dir() and not path.resolve().is_relative_to(folder.resolve())
