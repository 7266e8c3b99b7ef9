"""Makes the pictures of docs/collation.md: the views of examples/collation and of the parallel texts of the tests.

python docs/make_collation_pictures.py

Needs Chromium and the development dependencies. The pictures depend on the fonts of the machine.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

from make_screenshots import CHROMIUM, FLAGS, ROOT, Shot, served, sync_playwright, take

from siglum import edition
from siglum.rendering import site

PAGES = "collations/cable"
COLLATION = (
    Shot("collation-text", "documents/cable.html", height=1000, point="a.mark.t-substantive"),
    Shot("collation-overview", f"{PAGES}/index.html", height=1130),
    Shot("collation-side-by-side", f"{PAGES}/side-by-side.html", height=1000),
    Shot("collation-variants", f"{PAGES}/variants.html", height=900),
    Shot("collation-witness-dark", f"{PAGES}/witness-P.html", height=900, dark=True),
    Shot("collation-phone", f"{PAGES}/side-by-side.html", width=400, height=860),
)
PARALLEL = (Shot("parallel", "parallels/letter-ar--letter-en.html", height=760),)


def main() -> None:
    """Build both editions into a folder of their own and take all pictures."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as running:
        browser = running.chromium.launch(executable_path=str(CHROMIUM), args=FLAGS)
        for source, shots in (
            (ROOT / "examples" / "collation", COLLATION),
            (ROOT / "tests" / "rendering" / "parallels", PARALLEL),
        ):
            built = site.build(edition.load(source / "edition.toml"), Path(folder, source.name))
            with served(built) as address:
                for shot in shots:
                    page = browser.new_page()
                    take(page, shot, address)
                    page.close()
        browser.close()


if __name__ == "__main__":
    main()
