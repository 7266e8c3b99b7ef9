"""A browser and a web server for the tests of pages: a strict policy, nothing beyond localhost."""

from __future__ import annotations

import http.server
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

CHROMIUM = Path("/usr/bin/chromium")
FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip
POLICY = (
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; font-src 'self'; "
    "connect-src 'self'; base-uri 'none'; form-action 'self'"
)


class _Handler(http.server.SimpleHTTPRequestHandler):
    def end_headers(self) -> None:
        self.send_header("Content-Security-Policy", POLICY)
        super().end_headers()

    def log_message(self, *_: object) -> None:
        pass


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve a folder below the path /edition/, as an edition in a sub-folder of a server stands."""
    root = folder.parent
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, directory=str(root)))
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/{folder.name}/"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@contextmanager
def watched(browser: Browser, address: str) -> Iterator[Page]:
    """Open a fresh page; a fault in the console or a request that leaves the edition fails the test."""
    context = browser.new_context(base_url=address, viewport={"width": 1280, "height": 900})
    found = context.new_page()
    faults: list[str] = []
    found.on("console", lambda said: faults.append(said.text) if said.type in ("error", "warning") else None)
    found.on("pageerror", lambda error: faults.append(str(error)))
    found.on("request", lambda sent: None if sent.url.startswith(address) else faults.append(sent.url))
    yield found
    context.close()
    assert not faults


def assert_accessible(page: Page) -> None:
    """Let axe judge a page as it stands, with everything open that can be opened."""
    axe = pytest.importorskip("axe_playwright_python.sync_playwright")
    for details in page.locator("details").all():
        details.evaluate("each => { each.open = true; }")
    results = axe.Axe().run(
        page, options={"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
    )
    assert not results.response["violations"], results.generate_report()


def assert_fits(page: Page) -> None:
    """See that nothing runs over the edge, from a small phone to a wide screen."""
    for width in (320, 400, 900, 1400, 2000):
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), width
