"""Full-text search of the web edition: an index by Pagefind, beside the pages, without a server."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from siglum.errors import ToolError

ADDED = (".gen", ".pn", ".readings")  # words of the page that are not the document's
SECONDS = 600


@contextmanager
def indexing(folder: Path | None) -> Iterator[None]:
    """Index the documents' pages of a folder into `pagefind/` while other work is done.

    Without a folder, or without documents in it, nothing is indexed. Raises ToolError where Pagefind fails.
    """
    if folder is None or not any((folder / "documents").glob("*.html")):
        yield
        return
    command = [
        sys.executable, "-m", "pagefind", "--site", str(folder), "--glob", "documents/*.html", "--quiet",
        *(part for selector in ADDED for part in ("--exclude-selectors", selector)),
    ]  # fmt: skip
    try:
        running = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    except OSError as error:
        raise _failed(str(error)) from error
    with running:
        try:
            yield
            said, _ = running.communicate(timeout=SECONDS)
        except subprocess.TimeoutExpired as error:
            running.kill()
            raise _failed(f"it took longer than {SECONDS} seconds") from error
        except BaseException:
            running.kill()
            raise
    if running.returncode:
        raise _failed(said.strip())


def _failed(reason: str) -> ToolError:
    return ToolError(
        f"The search index could not be made: {reason}",
        "The pages are whole without it; install `pagefind[extended]` again and build once more.",
    )
