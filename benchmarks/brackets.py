"""Measures the reading of brackets: accuracy per kind against the gold, confusions, and the time it takes.

    python benchmarks/brackets.py [dev|held-out|seeds|time …] [--show]

Gold is a transcript with ⟨kind⟩, ⟨kind|lemma⟩ or ⟨kind/other⟩ after every bracket. Mistakes are listed
for the half that rules may be tuned on; of the half set aside only figures are shown, unless `--show`.
"""

from __future__ import annotations

import argparse
import csv
import re
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from siglum.brackets import KINDS, Decision, decide
from siglum.transcripts import Source, Transcript, parse, read

ROOT = Path(__file__).parent.parent
GOLD = ROOT / "tests" / "brackets" / "gold"
SHARED = ROOT.parent / "shared"
_MARK = re.compile(r"([\]\[])⟨([^⟩]*)⟩")


@dataclass(frozen=True, slots=True)
class Expected:
    """What the gold says of the bracket whose closing (or only) character stands at `end`."""

    file: str
    end: int
    kinds: tuple[str, ...]
    lemma: str


def gold(folder: Path) -> Iterator[tuple[Transcript, dict[int, Expected]]]:
    """Yield the transcripts of a folder without their marks, with what the marks say."""
    for path in sorted(folder.iterdir()):
        text, expected, at = "", {}, 0
        marked = path.read_text(encoding="utf-8")
        for mark in _MARK.finditer(marked):
            text += marked[at : mark.start() + 1]
            kinds, _, lemma = mark[2].partition("|")
            expected[len(text)] = Expected(path.name, len(text), tuple(kinds.split("/")), lemma)
            at = mark.end()
        yield parse(Source(path.name, text + marked[at:], "utf-8", "")), expected


def seeds() -> Iterator[tuple[Transcript, dict[int, Expected]]]:
    """Yield the seeds with the gold table of ../shared."""
    found: dict[str, list[dict[str, str]]] = defaultdict(list)
    with (SHARED / "gold" / "seed-brackets.tsv").open(encoding="utf-8", newline="") as table:
        for row in csv.DictReader(table, delimiter="\t"):
            found[row["file"]].append(row)
    for name, rows in found.items():
        expected = {}
        for row in rows:
            end = int(row["offset"]) + len(row["content"]) + 2
            expected[end] = Expected(name, end, tuple(row["kind"].split("|")), row["lemma"] or "")
        yield read(ROOT / "seeds" / name), expected


def compare(documents: Iterator[tuple[Transcript, dict[int, Expected]]], show: bool) -> tuple[int, int]:
    """Print accuracy per kind, the confusions and, if wanted, the mistakes; return right and all."""
    right, total = Counter[str](), Counter[str]()
    confusion: Counter[tuple[str, str]] = Counter()
    lemmas = [0, 0]
    for transcript, expected in documents:
        decided = {decision.bracket.span.end: decision for decision in decide(transcript)}
        for end, want in expected.items():
            decision = decided.pop(end, None)
            got = decision.verdict.kind if decision else "(not found)"
            total[want.kinds[0]] += 1
            right[want.kinds[0]] += got in want.kinds
            if got not in want.kinds:
                confusion[want.kinds[0], got] += 1
                if show:
                    _mistake(transcript, want, decision, end)
            elif want.lemma and decision:
                lemmas[1] += 1
                span = decision.verdict.lemma
                found = " ".join(transcript.source.text[span.start : span.end].split()) if span else ""
                lemmas[0] += found == want.lemma
                if found != want.lemma and show:
                    print(
                        f"  {want.file}: lemma of [{decision.bracket.content}]: “{want.lemma}”, not “{found}”"
                    )
        for decision in decided.values():
            print(
                f"  not in the gold: {f'{transcript.source.name} [{decision.bracket.content}]' if show else 'one'}"
            )
    _print(right, total, confusion, lemmas)
    return sum(right.values()), sum(total.values())


def _mistake(transcript: Transcript, want: Expected, decision: Decision | None, end: int) -> None:
    text = transcript.source.text
    start = decision.bracket.span.start if decision else end - 1
    place = ":".join(map(str, transcript.source.place(start)))
    around = " ".join(text[max(0, start - 50) : end + 30].split())
    got = (
        f"{decision.verdict.kind} {decision.verdict.cert} ({decision.verdict.evidence})"
        if decision
        else "not found"
    )
    print(f"  {want.file}:{place} {'/'.join(want.kinds)} ← {got}\n      …{around}…")


def _print(
    right: Counter[str], total: Counter[str], confusion: Counter[tuple[str, str]], lemmas: list[int]
) -> None:
    for kind in KINDS:
        if total[kind]:
            missed = ", ".join(f"{n} {got}" for (want, got), n in confusion.most_common() if want == kind)
            print(f"  {kind:15} {right[kind]:4}/{total[kind]:4}  {right[kind] / total[kind]:.3f}   {missed}")
    good, every = sum(right.values()), sum(total.values())
    print(f"  {'all':15} {good:4}/{every:4}  {good / max(1, every):.4f}")
    if lemmas[1]:
        print(f"  lemmas          {lemmas[0]:4}/{lemmas[1]:4}  {lemmas[0] / lemmas[1]:.3f}")


def curve() -> None:
    """Print the processor time that scanning and deciding take for 0.25, 0.5, 1 and 2 MB, 20,000 brackets a MB."""
    paragraph = (
        "On the morning of 18 September [1963], the [third] meeting was held with Pak Geum-cheol [Pak Kum Chol]. "
        "The Premier [Zhou Enlai] said that the [North] Korean side was experienced [zakaleny] in this. [Laughter.] "
        "It was agreed to meet again before the end of the year, in the capital of the other side, and to speak then "
        "of nothing but trade.\n\n"
    )
    for megabytes in (0.25, 0.5, 1, 2):
        text = paragraph * int(megabytes * 2**20 / len(paragraph))
        transcript = parse(Source("long.txt", text, "utf-8", ""))
        begin = time.process_time()
        decisions = decide(transcript)
        spent = time.process_time() - begin
        print(
            f"  {megabytes:4} MB  {len(decisions):6} brackets  {spent:6.2f} s  {spent / megabytes:5.2f} s/MB"
        )


def main() -> int:
    arguments = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    arguments.add_argument("what", nargs="*", default=["seeds", "dev", "held-out", "time"])
    arguments.add_argument("--show", action="store_true", help="list the mistakes in the set-aside half too")
    chosen = arguments.parse_args()
    for what in chosen.what:
        print(what)
        if what == "time":
            curve()
        elif what == "seeds":
            compare(seeds(), show=True)
        else:
            compare(gold(GOLD / what), show=what == "dev" or chosen.show)
    return 0


if __name__ == "__main__":
    sys.exit(main())
