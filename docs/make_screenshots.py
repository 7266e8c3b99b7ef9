"""Makes docs/screenshots: pages of the edition in this repository, as readers see them.

python docs/make_screenshots.py

Needs `siglum build`, Chromium and the development dependencies. The pictures depend on the fonts of the machine.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path

from PIL import Image
from playwright.sync_api import Page, sync_playwright

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "tests" / "rendering"))

from browsing import CHROMIUM, FLAGS, served  # noqa: E402  after the path is set

DOCUMENT = "documents/1963-10-18-report-on-conversation-between-song-renqiong-and.html"
COLOURS = 96  # of a picture: flat pages need no more


@dataclass(frozen=True, slots=True)
class Shot:
    """A picture: its name, its page, the size of the window."""

    name: str
    page: str
    width: int = 1280
    height: int = 1000
    dark: bool = False
    point: str = ""  # at this element


SHOTS = (
    Shot("start", "index.html", height=1180),
    Shot("document", DOCUMENT, height=1180, point="a.mark.k-variant"),
    Shot("document-transcribed", DOCUMENT + "?reading=transcribed#p-40a438cc"),
    Shot("document-dark", DOCUMENT, dark=True, point="a.mark.k-identification"),
    Shot("document-phone", DOCUMENT, width=400, height=860, point="a.mark.k-supplied"),
    Shot("documents", "documents.html"),
    Shot("register", "persons/kim-il-sung.html"),
    Shot("interventions", "interventions.html"),
    Shot("conventions", "conventions.html", height=1180),
    Shot("search", "search.html?q=revisionism"),
)


def take(page: Page, shot: Shot, address: str) -> None:
    """Take one picture and make it small."""
    page.set_viewport_size({"width": shot.width, "height": shot.height})
    page.emulate_media(color_scheme="dark" if shot.dark else "light", reduced_motion="reduce")
    page.goto(address + shot.page)
    page.wait_for_load_state("networkidle")
    if shot.point:
        page.hover(shot.point)
        page.locator(".card").wait_for()
    target = ROOT / "docs" / "screenshots" / f"{shot.name}.png"
    target.parent.mkdir(exist_ok=True)
    page.screenshot(path=target)
    Image.open(target).convert("RGB").quantize(COLOURS).save(target, optimize=True)


def main() -> None:
    """Take all pictures."""
    with served(ROOT / "build" / "html") as address, sync_playwright() as running:
        browser = running.chromium.launch(executable_path=str(CHROMIUM), args=FLAGS)
        for shot in SHOTS:
            page = browser.new_page()
            take(page, shot, address)
            page.close()
        browser.close()


if __name__ == "__main__":
    main()
