"""Full-text search of the web edition: an index by Pagefind, beside the pages, without a server."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from siglum.errors import ToolError

ADDED = (".gen", ".pn", ".readings")  # words of the page that are not the document's
SECONDS = 600


def index(folder: Path) -> None:
    """Index the documents' pages in a folder into `pagefind/`, if there are any.

    Raises ToolError where Pagefind fails.
    """
    if not any((folder / "documents").glob("*.html")):
        return
    command = [
        sys.executable, "-m", "pagefind", "--site", str(folder), "--glob", "documents/*.html", "--quiet",
        *(part for selector in ADDED for part in ("--exclude-selectors", selector)),
    ]  # fmt: skip
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=SECONDS, check=False)
    except (OSError, subprocess.TimeoutExpired) as error:
        raise _failed(str(error)) from error
    if done.returncode:
        raise _failed(done.stderr.strip() or done.stdout.strip())


def _failed(reason: str) -> ToolError:
    return ToolError(
        f"The search index could not be made: {reason}",
        "The pages are whole without it; install `pagefind[extended]` again and build once more.",
    )
