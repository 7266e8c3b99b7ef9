"""What belongs to one document in the web edition: its page, its TEI, its plain text, its PDF, its pictures."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from pathlib import Path, PurePosixPath

from siglum.files import write_atomically
from siglum.rendering import html
from siglum.rendering.html import Options


def publish(tei: Path, folder: Path, options: Options) -> Path:
    """Write the page of a document and the files it offers into the folder of the web edition.

    Returns the page's path. Raises InputError where the file is not TEI.
    """
    page = folder / options.page
    write(page, html.render(tei, options=options))
    for kind, target in options.downloads.items():
        if kind == "TEI":
            copy(tei, folder / target)
        elif kind == "Text":
            write(folder / target, html.plain(tei))
    return page


def write(path: Path, text: str) -> bool:
    """Write a file whole or not at all; leave one that already says the same. Returns whether it was written."""
    data = text.encode()
    if path.is_file() and path.read_bytes() == data:
        return False
    write_atomically(path, data)
    return True


def copy(source: Path, target: Path) -> None:
    """Copy a file unless the copy is already the same."""
    data = source.read_bytes()
    if not (target.is_file() and target.stat().st_size == len(data) and target.read_bytes() == data):
        write_atomically(target, data)


def pictures(tei_folder: Path, folder: Path, names: Iterable[str], within: Path) -> None:
    """Copy the pictures that documents refer to; they keep their place relative to the document.

    One that is missing is passed over (`validate` reports it), one outside the edition is left alone.
    """
    for name in names:
        source = (tei_folder / name).resolve()
        target = folder / "documents" / PurePosixPath(name)
        inside = source.is_relative_to(within.resolve()) and target.resolve().is_relative_to(folder.resolve())
        if inside and source.is_file():
            target.parent.mkdir(parents=True, exist_ok=True)
            if not target.is_file() or target.stat().st_size != source.stat().st_size:
                shutil.copyfile(source, target)
