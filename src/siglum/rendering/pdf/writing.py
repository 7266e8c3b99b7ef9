"""A PDF is written in one move: readers see the old file or the new one, never a part."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from siglum.errors import InputError


def write(out: Path, content: bytes) -> None:
    """Write a file atomically, making its folder. Raises InputError where the place cannot be written."""
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=out.parent, prefix=f".{out.name}.")
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        umask = os.umask(0)
        os.umask(umask)
        Path(name).chmod(0o666 & ~umask)
        Path(name).replace(out)
    except OSError as error:
        raise InputError(
            f"{out}: cannot be written: {error.strerror or error}", "Choose another place."
        ) from None
