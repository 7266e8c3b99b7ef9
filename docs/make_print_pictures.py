"""Makes the printed pages in docs/screenshots: of this edition, and of the tests' three witnesses.

python docs/make_print_pictures.py

Needs poppler's pdftoppm and the development dependencies.
"""

from __future__ import annotations

import dataclasses
import subprocess
import tempfile
from collections.abc import Mapping
from pathlib import Path

import pypdf
from PIL import Image

from siglum import edition
from siglum.rendering.pdf import Options, render
from siglum.rendering.volume import build

ROOT = Path(__file__).parent.parent
SHOTS = ROOT / "docs" / "screenshots"
WITNESSES = ROOT / "tests" / "rendering" / "print" / "witnesses.xml"
COLOURS = 24  # of a picture: print is grey


def picture(pdf: Path, page: int, name: str) -> None:
    """Make a small picture of a page."""
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "page"
        number = str(page)
        command = [
            "pdftoppm",
            "-png",
            "-r",
            "96",
            "-f",
            number,
            "-l",
            number,
            "-singlefile",
            str(pdf),
            str(out),
        ]
        subprocess.run(command, check=True)
        image = Image.open(out.with_suffix(".png")).convert("L").quantize(COLOURS)
        image.save(SHOTS / f"{name}.png", optimize=True)


def volume(folder: Path, arrangement: str, pages: Mapping[str, str]) -> None:
    """Print the volume in an arrangement and keep some of its pages, known by the words they begin with."""
    chosen = edition.load(ROOT / "edition.toml")
    table = {**chosen.options.get("pdf", {}), "arrangement": arrangement}
    chosen = dataclasses.replace(chosen, options={**chosen.options, "pdf": table})
    made = build(chosen, folder / f"{arrangement}.pdf").files[0]
    texts = [" ".join(page.extract_text().split()) for page in pypdf.PdfReader(made).pages]
    for name, words in pages.items():
        picture(made, next(n for n, text in enumerate(texts, 1) if text.startswith(words)), name)


def main() -> None:
    """Make all pictures."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        volume(
            folder,
            "interleaved",
            {
                "print-contents": "Contents",
                "print-documents": "Documents",
                "print-text": "4 Report on Conversation between Song Renqiong and Kim Il Sung Song",
                "print-index": "Index",
            },
        )
        volume(
            folder,
            "layered",
            {"print-layered": "4 Report on Conversation between Song Renqiong and Kim Il Sung Song"},
        )
        for arrangement in ("interleaved", "layered"):
            out = folder / f"witnesses-{arrangement}.pdf"
            options = Options(arrangement="layered") if arrangement == "layered" else Options()
            render(WITNESSES, out, options=options)
            picture(out, 1, f"print-witnesses-{arrangement}")


if __name__ == "__main__":
    main()
