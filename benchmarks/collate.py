"""Collation measured: time and memory against CollateX, alone on long texts, and quality on witnesses with known truth.

    python benchmarks/collate.py [--quick] [--peer PYTHON]

The peer is CollateX from PyPI (with Levenshtein, which it needs) in a virtual environment of its own, made in
a temporary folder unless --peer names one. Witnesses are copies of one text with faults in 6, 12 or 25 % of
its words: other words, words added, left out, misspelt, joined, split, and phrases moved (peers/witnesses.py).
Every measurement of time and memory is a process of its own; the best of three counts.
"""

from __future__ import annotations

import argparse
import itertools
import json
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lxml import etree
from peers.witnesses import Copy, base, copied, text

from siglum.collation import Given, Settings, collate
from siglum.collation.alignment import align
from siglum.collation.tokens import Normaliser

HERE = Path(__file__).parent
NOISES = (0.06, 0.12, 0.25)
NORMAL = Normaliser()

Columns = Sequence[Sequence[int]]  # each column: the token of every witness, -1 for none


@dataclass(slots=True)
class Score:
    """Counts over all ordered pairs of witnesses."""

    due: int = 0  # tokens that have a counterpart in the other witness, moved phrases left out
    met: int = 0  # of them, those that share a column with it
    paired: int = 0  # tokens that share a column with one of the other witness
    true: int = 0  # of them, with their counterpart
    columns: int = 0  # with two tokens or more
    right: int = 0  # of them, all tokens correspond to each other

    def add(self, other: Score) -> None:
        for each in ("due", "met", "paired", "true", "columns", "right"):
            setattr(self, each, getattr(self, each) + getattr(other, each))

    def __str__(self) -> str:
        return f"{self.recall:.4f}   {self.true / max(self.paired, 1):.4f}   {self.right / max(self.columns, 1):.4f}"

    @property
    def recall(self) -> float:
        return self.met / max(self.due, 1)


def witnesses(words: int, count: int, noise: float, seed: int) -> list[Copy]:
    blocks = text(words, seed)
    return [base(blocks), *(copied(blocks, noise, 100 * seed + n) for n in range(1, count))]


def keys(copies: Sequence[Copy]) -> list[list[list[str]]]:
    return [[[NORMAL.key(word) for word in block] for block in copy.blocks] for copy in copies]


def given(copies: Sequence[Copy]) -> list[Given]:
    """Return the witnesses as TEI documents."""
    found = []
    for n, copy in enumerate(copies):
        root = etree.Element(f"{_NS}TEI")
        body = etree.SubElement(etree.SubElement(root, f"{_NS}text"), f"{_NS}body")
        for block in copy.blocks:
            etree.SubElement(body, f"{_NS}p").text = " ".join(block)
        found.append(Given(chr(65 + n), root, Path(f"{n}.xml"), "", tei=False))
    return found


_NS = "{http://www.tei-c.org/ns/1.0}"


def scored(columns: Columns, copies: Sequence[Copy]) -> Score:
    """Compare columns with the truth."""
    moved = {word for copy in copies for start, end in copy.moved for word in range(start, end)}
    known = [{token for token, origin in enumerate(copy.origins) if origin & moved} for copy in copies]
    places = [{column[n]: column for column in columns if column[n] >= 0} for n in range(len(copies))]
    score = Score()
    for one, other in itertools.permutations(range(len(copies)), 2):
        there = frozenset().union(*copies[other].origins)
        for token, origin in enumerate(copies[one].origins):
            mate = places[one][token][other]
            same = mate >= 0 and bool(origin & copies[other].origins[mate])
            score.paired += mate >= 0
            score.true += same
            if origin & there and token not in known[one]:
                score.due += 1
                score.met += same
    for column in columns:
        held = [copies[n].origins[token] for n, token in enumerate(column) if token >= 0]
        if len(held) > 1:
            score.columns += 1
            score.right += all(a & b for a, b in itertools.combinations(held, 2))
    return score


def ours(copies: Sequence[Copy]) -> tuple[list[tuple[int, ...]], float]:
    """Return the columns, and the share of moved phrases that were found, of those with three words left or more."""
    found = align(keys(copies))
    columns = [cells for row in found.rows for cells in row.columns]
    wanted = hit = 0
    for n, copy in enumerate(copies):
        spans = [(move.base_start, move.base_end) for move in found.moves if move.witness == n]
        for start, end in copy.findable:
            covered = sum(any(a <= word < b for a, b in spans) for word in range(start, end))
            wanted += 1
            hit += 2 * covered >= end - start
    return columns, hit / wanted if wanted else 1.0


def theirs(peer: Path, copies: Sequence[Copy]) -> dict[str, Any]:
    command = [str(peer), str(HERE / "peers" / "collatex_driver.py")]
    words = json.dumps([copy.words for copy in copies])
    done = subprocess.run(command, input=words, capture_output=True, text=True, check=True)
    answer: dict[str, Any] = json.loads(done.stdout)
    return answer


@dataclass(frozen=True, slots=True)
class Spent:
    """Seconds on the clock and of the processor, and the most memory."""

    wall: float
    cpu: float
    megabytes: int

    def __str__(self) -> str:
        return f"{self.wall:8.4f} s ({self.cpu:.3f}) {self.megabytes:4} MB"


def measured(what: str, words: int, count: int) -> Spent:
    """Return what one of our ways takes, the best of three processes."""
    command = [sys.executable, __file__, "--measure", what, str(words), str(count)]
    answers = [
        json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
        for _ in range(3)
    ]
    return Spent(*(min(each) for each in zip(*answers, strict=True)))


def measure(what: str, words: int, count: int) -> None:
    """Do one measurement in this process and print it as JSON."""
    copies = witnesses(words, count, 0.12, 1)
    ready = keys(copies) if what == "align" else given(copies)
    start, busy = time.perf_counter(), time.process_time()
    if what == "align":
        align(ready)  # type: ignore[arg-type]
    else:
        collate(ready, Settings())  # type: ignore[arg-type]
    spent = [time.perf_counter() - start, time.process_time() - busy]
    print(json.dumps([*spent, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024]))


def speed(peer: Path, sizes: Sequence[tuple[int, int]]) -> None:
    print("seconds on the clock (of the processor)")
    print("words × witnesses    CollateX           siglum: alignment             whole way, proved")
    for words, count in sizes:
        answer = theirs(peer, witnesses(words, count, 0.12, 1))
        quick, whole = measured("align", words, count), measured("collate", words, count)
        print(
            f"{words:>9,} × {count}     {answer['seconds']:8.2f} s {answer['megabytes']:5} MB"
            f"   {quick}   {whole}"
            f"   {answer['seconds'] / quick.wall:8,.0f} × ({answer['seconds'] / whole.wall:,.0f} × the whole way)",
            flush=True,
        )


def alone(sizes: Sequence[tuple[int, int]]) -> None:
    print("\nsiglum alone         alignment                     whole way, proved")
    for words, count in sizes:
        quick, whole = measured("align", words, count), measured("collate", words, count)
        print(f"{words:>9,} × {count}    {quick}     {whole}", flush=True)


def quality(peer: Path, words: int, seeds: Sequence[int]) -> None:
    print(f"\n{words} words, {len(seeds)} texts     recall   precision   columns right   moved phrases found")
    for count, noise in itertools.product((2, 3), NOISES):
        mine, other, moves = Score(), Score(), []
        for seed in seeds:
            copies = witnesses(words, count, noise, seed)
            columns, share = ours(copies)
            moves.append(share)
            mine.add(scored(columns, copies))
            other.add(scored(theirs(peer, copies)["columns"], copies))
        print(f"  {noise:4.0%} × {count}  CollateX   {other}          –")
        print(f"              siglum     {mine}          {statistics.mean(moves):.3f}", flush=True)


def moved(seeds: Sequence[int]) -> None:
    print(
        "\nmoved phrases found in 3,000 words × 4, of those in which three words or more stand as they were"
    )
    for noise in NOISES:
        shares = [ours(witnesses(3000, 4, noise, seed))[1] for seed in seeds]
        print(f"  {noise:4.0%}   {statistics.mean(shares):.3f}   (least of {len(shares)}: {min(shares):.3f})")


def spread(words: int) -> None:
    print(f"\nall orders of four witnesses, {words} words   recall: least … most (spread)   precision")
    for noise in NOISES:
        copies = witnesses(words, 4, noise, 1)
        scores = [scored(ours(order)[0], order) for order in _orders(copies)]
        found = [each.recall for each in scores]
        right = [each.true / each.paired for each in scores]
        print(
            f"  {noise:4.0%}   {min(found):.4f} … {max(found):.4f} ({max(found) - min(found):.4f})"
            f"   {min(right):.4f} … {max(right):.4f}"
        )


def _orders(copies: Sequence[Copy]) -> Iterator[list[Copy]]:
    return (list(order) for order in itertools.permutations(copies))


def environment(folder: Path) -> Path:
    """Make a virtual environment with CollateX; it is GPL, and nothing of ours ever imports it."""
    subprocess.run([sys.executable, "-m", "venv", str(folder)], check=True)
    python = folder / ("Scripts" if sys.platform == "win32" else "bin") / "python"
    subprocess.run([str(python), "-m", "pip", "install", "-q", "collatex", "Levenshtein"], check=True)
    return python


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--quick", action="store_true", help="the small sizes only")
    parser.add_argument("--peer", type=Path, help="a python that has collatex")
    parser.add_argument("--measure", nargs=3, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.measure:
        measure(options.measure[0], int(options.measure[1]), int(options.measure[2]))
        return
    with tempfile.TemporaryDirectory() as folder:
        peer = options.peer or environment(Path(folder) / "collatex")
        sizes = [(500, 2), (500, 3), (1500, 2), (1500, 3)]
        speed(peer, sizes[:2] if options.quick else sizes)
        quality(peer, 500, range(1, 3 if options.quick else 6))
    moved(range(1, 6))
    spread(1000)
    alone([(5_000, 2), (20_000, 2)] if options.quick else [(5_000, 2), (20_000, 5), (100_000, 2)])


if __name__ == "__main__":
    main()
