"""The web edition measured: 500 documents of about 12 kB to HTML, and a rebuild after one change.

    python benchmarks/render.py [--documents 500] [--jobs 2]

The peer is the naive way in the same run: one process a file, as a shell loop over an XSLT processor does
it. Times are wall times of whole processes, compilation of the stylesheets included; the processor time
beside them tells what the same would take on an idle machine.
"""

from __future__ import annotations

import argparse
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from siglum.build.running import run
from siglum.rendering import html, site

ROOT = Path(__file__).resolve().parents[1]
NAIVE = 8  # files that the naive way is tried on
TRIES = 3  # whole runs, each with new processes: machines are noisy


@dataclass(frozen=True, slots=True)
class Spent:
    """Seconds on the clock, and seconds of processors in this process and its children."""

    wall: float
    cpu: float


class Stopwatch:
    def __enter__(self) -> Stopwatch:
        self.began = (time.perf_counter(), _cpu())
        return self

    def __exit__(self, *_: object) -> None:
        self.spent = Spent(time.perf_counter() - self.began[0], _cpu() - self.began[1])


def _cpu() -> float:
    uses = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(each.ru_utime + each.ru_stime for each in uses)


def documents(folder: Path, count: int) -> list[Path]:
    """Write `count` different documents made from the two smallest of this edition."""
    models = sorted((ROOT / "tei").glob("*.xml"), key=lambda path: path.stat().st_size)[:2]
    folder.mkdir(parents=True)
    made = []
    for n in range(count):
        text = models[n % 2].read_text("utf-8")
        text = re.sub(r'<bibl type="transcript">.*?</bibl>', "", text, flags=re.DOTALL)  # it has none
        path = folder / f"document-{n:04}.xml"
        path.write_text(text.replace("Kim Il Sung", f"Kim Il Sung {n}"), "utf-8")
        made.append(path)
    return made


def page(folder: Path, options: html.Options, tei: Path) -> int:
    """Render one document into a folder and return the page's size."""
    text = html.render(tei, options=options)
    site.write(folder / f"{tei.stem}.html", text)
    return len(text)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--documents", type=int, default=500)
    parser.add_argument("--jobs", type=int, default=2)
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        many = documents(folder / "edition" / "tei", chosen.documents)
        size = sum(path.stat().st_size for path in many) / len(many) / 1000
        options = html.Options(edition="Benchmark", root="../", page="documents/x.html")
        tries = []
        for n in range(TRIES):
            with Stopwatch() as together:
                list(run(partial(page, folder / f"pages-{n}", options), many, chosen.jobs))
            tries.append(together.spent)
        best = min(tries, key=lambda spent: spent.wall)
        with Stopwatch() as naive:
            for path in many[:NAIVE]:
                subprocess.run(
                    [sys.executable, "-m", "siglum", "render", path, "--to", "html", "-o", folder / "x.html"],
                    check=True,
                    capture_output=True,
                )
        scale = len(many) / NAIVE
        print(f"{len(many)} documents of {size:.0f} kB to HTML, {chosen.jobs} processes")
        print(
            f"  siglum           {_told(best)}  (the best of {TRIES}: {[round(each.wall, 1) for each in tries]})"
        )
        alone = Spent(naive.spent.wall * scale, naive.spent.cpu * scale)
        print(f"  a process a file {_told(alone)}  (from {NAIVE} files)")
        print(f"  ratio            {alone.cpu / best.cpu:.0f} times the processor time")
        rebuild(folder / "edition", 5)
        rebuild(folder / "edition", len(many))


def _told(spent: Spent) -> str:
    return f"{spent.wall:6.2f} s wall {spent.cpu:7.2f} s processor"


def rebuild(folder: Path, count: int) -> None:
    """Build an edition of so many documents, change one, build again: the second as a whole process."""
    for path in sorted((folder / "tei").glob("*.xml"))[count:]:
        path.unlink()
    while len(list((folder / "tei").glob("*.xml"))) < count:
        documents(folder / "more", count)
        for path in (folder / "more").iterdir():
            path.replace(folder / "tei" / path.name)
        (folder / "more").rmdir()
    (folder / "seeds").mkdir(exist_ok=True)
    shutil.copy(min((ROOT / "seeds").glob("*.txt")), folder / "seeds")
    (folder / "edition.toml").write_text('[edition]\ntitle = "Benchmark"\n', "utf-8")
    command = [sys.executable, "-m", "siglum", "build", "--to", "html", "--quiet"]
    with Stopwatch() as first:
        subprocess.run(command, cwd=folder, check=True)
    changed = folder / "tei" / "document-0000.xml"
    changed.write_text(
        changed.read_text("utf-8").replace("Premier", "Prime Minister", 1).replace("Stalin", "J. Stalin", 1),
        "utf-8",
    )
    with Stopwatch() as second:
        subprocess.run(command, cwd=folder, check=True)
    print(f"an edition of {count} documents")
    print(f"  first build      {_told(first.spent)}")
    print(f"  after one change {_told(second.spent)}")


if __name__ == "__main__":
    main()
