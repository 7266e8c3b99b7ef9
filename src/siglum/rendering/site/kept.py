"""What the pages around the documents were made from, so that only those that change are made again."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

from siglum import __version__
from siglum.edition import Edition
from siglum.files import write_atomically
from siglum.rendering.site.planning import stamps, templates
from siglum.shipped import shipped


class Kept:
    """A digest for every page of one folder, in a small file beside the build's other state."""

    def __init__(self, edition: Edition, folder: Path) -> None:
        self._folder = folder
        self._file = edition.build / ".siglum" / "around.json"
        made_by = f"{__version__} {stamps(sorted(shipped('xslt').rglob('*.xsl')))} {templates(edition)}"
        self._maker = hashlib.sha256(f"{folder.resolve()} {made_by}".encode()).hexdigest()
        self._before: dict[str, str] = {}
        self._now: dict[str, str] = {}
        try:
            found = json.loads(self._file.read_text("utf-8"))
            if found["maker"] == self._maker:
                self._before = found["pages"]
        except (OSError, ValueError, KeyError, TypeError):
            pass  # nothing is kept: everything is made

    def same(self, page: str, content: str) -> bool:
        """Return whether a page stands there and was made from this content; note the content."""
        self._now[page] = hashlib.sha256(content.encode()).hexdigest()
        return self._before.get(page) == self._now[page] and (self._folder / page).is_file()

    def close(self) -> None:
        """Write down what was noted, once all pages are written."""
        write_atomically(self._file, json.dumps({"maker": self._maker, "pages": self._now}).encode())
