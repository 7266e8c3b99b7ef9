"""What was made from what: a key for every output, kept beside the outputs, so that only the changed is made again."""

from __future__ import annotations

import hashlib
import sqlite3
from functools import lru_cache
from pathlib import Path

from siglum import __version__
from siglum.errors import ToolError
from siglum.shipped import PACKAGE, shipped


def digest(*parts: str | bytes) -> str:
    """Return one SHA-256 over several parts, in hexadecimal."""
    made = hashlib.sha256()
    for part in parts:
        data = part.encode("utf-8", "surrogateescape") if isinstance(part, str) else part
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
    """The keys of the outputs of one build folder, in one SQLite file; a broken file is begun anew.

    Raises ToolError where the file can be neither opened nor written.
    """

    def __init__(self, folder: Path) -> None:
        self.path = folder / ".siglum" / "state.sqlite"
        self.path.parent.mkdir(parents=True, exist_ok=True)
        try:
            self._open()
        except sqlite3.OperationalError as error:  # full, read-only, no file
            raise self._refused(error) from None
        except sqlite3.DatabaseError:
            self.path.unlink(missing_ok=True)
            self._open()

    def _open(self) -> None:
        # Each note is kept at once, so that two builds at a time do not wait for each other's end; should the
        # machine fall silent in the midst of one, the file is begun anew.
        self._database = sqlite3.connect(self.path, timeout=60, isolation_level=None)
        self._database.execute("PRAGMA synchronous = OFF")
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
        """Note that an output was made with a key. Raises ToolError where the file cannot be written."""
        try:
            self._database.execute("INSERT OR REPLACE INTO made VALUES (?, ?, ?)", (str(output), key, note))
        except sqlite3.OperationalError as error:
            raise self._refused(error) from None

    def _refused(self, error: sqlite3.Error) -> ToolError:
        return ToolError(
            f"{self.path}: cannot be written: {error}",
            "see that the disk has room and the folder may be written to; then build again",
        )

    def close(self) -> None:
        """Let the file go."""
        self._database.close()
