"""What was made from what: a key for every output, kept beside the outputs, so that only the changed is made again."""

from __future__ import annotations

import hashlib
import sqlite3
from functools import lru_cache
from pathlib import Path

from siglum import __version__
from siglum.shipped import PACKAGE, shipped


def digest(*parts: str | bytes) -> str:
    """Return one SHA-256 over several parts, in hexadecimal."""
    made = hashlib.sha256()
    for part in parts:
        data = part.encode() if isinstance(part, str) else part
        made.update(len(data).to_bytes(8, "big") + data)
    return made.hexdigest()


@lru_cache(maxsize=1)
def fingerprint() -> str:
    """Return a digest of siglum itself: version, stylesheets, code. A new siglum makes everything again."""
    parts = [__version__]
    for folder in (shipped("xslt"), shipped("schema"), PACKAGE):
        for path in sorted(folder.rglob("*")):
            if path.is_file() and path.suffix != ".pyc":
                status = path.stat()
                parts.append(f"{path} {status.st_size} {status.st_mtime_ns}")
    return digest(*parts)


class State:
    """The keys of the outputs of one build folder, in one SQLite file; a broken file is begun anew."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / ".siglum" / "state.sqlite"
        self.path.parent.mkdir(parents=True, exist_ok=True)
        try:
            self._open()
        except sqlite3.DatabaseError:
            self.path.unlink(missing_ok=True)
            self._open()

    def _open(self) -> None:
        self._database = sqlite3.connect(self.path)
        self._database.execute(
            "CREATE TABLE IF NOT EXISTS made (output TEXT PRIMARY KEY, key TEXT NOT NULL, note TEXT NOT NULL)"
        )
        self._database.execute("SELECT count(*) FROM made").fetchone()

    def fresh(self, output: Path, key: str) -> bool:
        """Return whether an output stands there and was made with this key."""
        return output.exists() and self.note(output, key) is not None

    def note(self, output: Path, key: str) -> str | None:
        """Return what was noted when an output was made with this key, or None where it was not."""
        row = self._database.execute(
            "SELECT note FROM made WHERE output = ? AND key = ?", (str(output), key)
        ).fetchone()
        return None if row is None else str(row[0])

    def made(self, output: Path, key: str, note: str = "") -> None:
        """Note that an output was made with a key."""
        self._database.execute("INSERT OR REPLACE INTO made VALUES (?, ?, ?)", (str(output), key, note))

    def close(self) -> None:
        """Keep what was noted."""
        self._database.commit()
        self._database.close()
