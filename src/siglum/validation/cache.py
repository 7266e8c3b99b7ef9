"""Small texts kept between runs in the user's cache folder; losing them costs time, nothing else."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

_MOST = 400  # kept of one sort


def folder(sort: str) -> Path:
    """Return the folder of what is kept of one sort; it may not exist yet."""
    import platformdirs  # noqa: PLC0415  # only where a schema must be compiled

    return Path(os.environ.get("SIGLUM_CACHE") or platformdirs.user_cache_dir("siglum")) / sort


def read_bytes(sort: str, key: str) -> bytes | None:
    """Return what was kept, or None."""
    try:
        return (folder(sort) / key).read_bytes()
    except OSError:
        return None


def write_bytes(sort: str, key: str, data: bytes) -> None:
    """Keep something, and let go of the oldest where there is too much; a cache that cannot be written is no error."""
    kept_in = folder(sort)
    with contextlib.suppress(OSError):
        kept_in.mkdir(parents=True, exist_ok=True, mode=0o700)
        partial = kept_in / f"{key}.{os.getpid()}"
        partial.write_bytes(data)
        partial.replace(kept_in / key)
        kept = sorted(kept_in.iterdir(), key=lambda path: path.stat().st_mtime)
        for path in kept[:-_MOST]:
            path.unlink(missing_ok=True)


def read(sort: str, key: str) -> str | None:
    """Return a kept text, or None."""
    data = read_bytes(sort, key)
    return None if data is None else data.decode("utf-8", "replace")


def write(sort: str, key: str, text: str) -> None:
    """Keep a text."""
    write_bytes(sort, key, text.encode("utf-8"))
