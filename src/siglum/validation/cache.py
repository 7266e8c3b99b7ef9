"""Small texts kept between runs in the user's cache folder; losing them costs time, nothing else."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

_MOST = 400  # texts kept of one sort


def folder(sort: str) -> Path:
    """Return the folder of the texts of one sort; it may not exist yet."""
    import platformdirs  # noqa: PLC0415  # only where a schema must be compiled

    return Path(os.environ.get("SIGLUM_CACHE") or platformdirs.user_cache_dir("siglum")) / sort


def read(sort: str, key: str) -> str | None:
    """Return a kept text, or None."""
    try:
        return (folder(sort) / key).read_text("utf-8")
    except (OSError, UnicodeError):
        return None


def write(sort: str, key: str, text: str) -> None:
    """Keep a text and let go of the oldest; a cache that cannot be written is no error."""
    kept_in = folder(sort)
    with contextlib.suppress(OSError):
        kept_in.mkdir(parents=True, exist_ok=True)
        partial = kept_in / f"{key}.{os.getpid()}"
        partial.write_text(text, "utf-8")
        partial.replace(kept_in / key)
        kept = sorted(kept_in.iterdir(), key=lambda path: path.stat().st_mtime)
        for path in kept[:-_MOST]:
            path.unlink(missing_ok=True)
