"""Original and translation → print: a PDF in two columns for every pair of documents, only what changed."""

from __future__ import annotations

from collections.abc import Iterator

from siglum.build.pages import Made
from siglum.build.state import State, digest, fingerprint
from siglum.edition import Edition
from siglum.errors import SiglumError
from siglum.rendering.pdf import Options
from siglum.rendering.site.parallels import printing


def parallel_prints(edition: Edition, state: State, options: Options, *, force: bool) -> Iterator[Made]:
    """Make the PDFs of texts side by side in `build/pdf/parallels`; yield what became of each file."""
    kept = set()
    for out, files, pair, known in printing.prints(edition):
        kept.add(out)
        key = digest(
            fingerprint(), repr((options, pair, edition.editors)), *(tei.read_bytes() for tei in files)
        )
        if not force and state.fresh(out, key):
            yield Made(out, "unchanged")
            continue
        try:
            printing.render(edition, pair, known, out, options)
        except SiglumError as error:
            yield Made(out, "made", error)
            continue
        state.made(out, key)
        yield Made(out, "made")
    for stale in set((edition.build / "pdf" / "parallels").glob("*.pdf")) - kept:
        stale.unlink()
