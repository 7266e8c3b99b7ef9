"""How commands talk: errors as sentences, paths as short as can be, progress on a terminal."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TypeVar

import click

from siglum.errors import SiglumError

Item = TypeVar("Item")


def complain(error: SiglumError) -> None:
    """Print an error and its remedy to stderr."""
    click.echo(f"siglum: {error.message}", err=True)
    if error.remedy:
        click.echo(f"        {error.remedy}", err=True)


def short(path: object) -> Path:
    """Return a path relative to this folder where it is inside."""
    whole = Path(str(path))
    try:
        return whole.relative_to(Path.cwd())
    except ValueError:
        return whole


def counted(number: int, noun: str) -> str:
    """Return a number with its noun in singular or plural."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def orphans(worksheet: Path, present: Iterable[str]) -> None:
    """Say of which documents a worksheet holds decisions though they are not among the transcripts."""
    from siglum.brackets import Worksheet  # noqa: PLC0415  imports on demand keep --help quick

    for name in Worksheet.read(worksheet).absent(list(present)):
        click.echo(
            f"{short(worksheet)}: decisions for {name}, which is not among the transcripts: "
            "`siglum brackets --worksheet` finds it again if it was renamed",
            err=True,
        )


def passed_over(folder: Path) -> None:
    """Say which files in the folder of transcripts are not read, the first three by name."""
    from siglum.build.transcripts import passed_over as found  # noqa: PLC0415
    from siglum.edition import SUFFIXES  # noqa: PLC0415

    if files := found(folder):
        named = ", ".join(each.name for each in files[:3]) + (" …" if len(files) > 3 else "")
        click.echo(
            f"{short(folder)}: {counted(len(files), 'file')} not read ({named}): siglum reads "
            f"{', '.join(SUFFIXES)}; save what is a transcript as plain text",
            err=True,
        )


def left_behind(tei: Path, names: Iterable[str]) -> None:
    """Say which TEI files have lost their transcript: they stay in the edition until somebody deletes them."""
    from siglum.build.transcripts import left_behind as found  # noqa: PLC0415

    for path, name in found(tei, names):
        click.echo(
            f"{short(path)}: its transcript {name} is gone; the document stays in the edition until you "
            "delete this file",
            err=True,
        )


def unheeded(path: Path, decisions: int) -> None:
    """Say that decisions of the worksheet found no bracket in a transcript."""
    if decisions:
        click.echo(
            f"{short(path)}: {counted(decisions, 'decision')} of the worksheet found no bracket: "
            "`siglum brackets --worksheet` says which",
            err=True,
        )


def progress(items: Iterable[Item], total: int, label: str, quiet: bool) -> Iterator[Item]:
    """Yield items with a progress bar on stderr where that is a terminal."""
    if quiet or not sys.stderr.isatty() or total < 2:
        yield from items
        return
    from rich.console import Console  # noqa: PLC0415  only for a terminal
    from rich.progress import track  # noqa: PLC0415

    yield from track(items, label, total, console=Console(stderr=True), transient=True)
