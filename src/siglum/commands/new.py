"""`siglum new`: an edition that builds at once."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

import click

from siglum.errors import UsageError
from siglum.shipped import PACKAGE

SCAFFOLD = PACKAGE / "scaffold"


@click.command()
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("-q", "--quiet", is_flag=True, help="Print errors only.")
def new(folder: Path, quiet: bool) -> int:
    """Scaffold an edition in a new FOLDER.

    \b
    Example:
      siglum new my-edition && cd my-edition && siglum build
    """
    scaffold(folder)
    if not quiet:
        click.echo(f"{folder}: an edition with two invented transcripts. Next: cd {folder} && siglum build")
    return 0


def scaffold(folder: Path) -> None:
    """Write the scaffold into a folder that is new or empty, whole or not at all.

    Raises UsageError where something stands there already.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise UsageError(f"{folder}: exists and is not empty", "name a new folder")
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder.parent, prefix=".siglum-") as name:
        made = Path(name) / "edition"
        shutil.copytree(SCAFFOLD, made, ignore=shutil.ignore_patterns("__pycache__"))
        (made / "gitignore").rename(made / ".gitignore")
        if folder.exists():
            folder.rmdir()
        made.rename(folder)
