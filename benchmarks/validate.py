"""Validation measured against jing, in one run: verdicts, places of errors, wall time of whole processes.

    python benchmarks/validate.py [--mutants 2000] [--seed N]

Needs Java and ../shared; what is not at hand is skipped with a message. The times are of processes
as a person would start them; siglum checks the schema alone (`--only RNG`), as jing does.
"""

from __future__ import annotations

import argparse
import os
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from peers import jing
from peers.mutants import batches, documents, mutants

from siglum.validation import Finding, Judge, Settings

SHARED = Path(__file__).resolve().parents[2] / "shared"
SCHEMA = SHARED / "schemas" / "tei_all.rng"
_TAG = re.compile(r"<(/?)([^\s/<>]+)[^<>]*>$")
_TO_END_OF_TAG = re.compile(r"""(?:[^<>"']|"[^"]*"|'[^']*')*>""")
_NAMED = re.compile(r'element "([^"]+)"|(attribute|value of attribute|text)')
_QUOTED = r"""(?:"[^"]*"|'[^']*')"""
_MISSING_DTD = re.compile(rf"(<!DOCTYPE\s+[^\s\[>]+)\s+(?:SYSTEM|PUBLIC\s+{_QUOTED})\s+{_QUOTED}")


OF_ATTRIBUTES = frozenset(("RNG005", "RNG006", "RNG007"))


@dataclass
class Count:
    """What was compared."""

    files: int = 0
    invalid: int = 0
    verdicts: int = 0  # equal
    lines: int = 0  # that jing names
    placed: int = 0  # of them: a finding covers the line
    exact: int = 0  # of them: a finding begins on the line
    found: int = 0  # lines on which a finding of siglum begins
    extra: int = 0  # of them: jing names no line that the finding covers
    all_lines: int = 0  # that jing names, repetitions among them
    all_exact: int = 0  # of them: a finding begins on the line
    echoes: int = 0  # reports of jing that repeat an error at the tag of another element
    differing: list[str] = field(default_factory=list)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--mutants", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=int(time.time()))
    chosen = parser.parse_args()
    if not SCHEMA.is_file():
        raise SystemExit("benchmarks/validate.py: skipped, there is no ../shared")
    if reason := jing.at_hand():
        raise SystemExit(f"benchmarks/validate.py: skipped, {reason}")
    with tempfile.TemporaryDirectory() as folder:
        os.environ["SIGLUM_CACHE"] = str(Path(folder) / "cache")
        samples = _samples(Path(folder) / "samples")
        report(f"{len(samples)} samples", compare(samples))
        valid = [path for path, said in _said(documents(samples)).items() if not said]
        made = Path(folder) / "mutants"
        made.mkdir()
        wrong = mutants(valid, chosen.mutants, made, chosen.seed)
        report(f"{len(wrong)} mutants of {len(valid)} valid documents (seed {chosen.seed})", compare(wrong))
        largest = sorted(valid, key=lambda path: path.stat().st_size)[len(valid) // 2]
        timed(f"one file ({largest.stat().st_size / 1000:.0f} kB)", [largest], Path(folder))
        timed("500 mutants", wrong[:500], Path(folder))
        timed("500 valid files", (valid * 500)[:500], Path(folder))


def _samples(folder: Path) -> list[Path]:
    """Copy the samples; DTDs that are not there are taken out, since jing gives up at them."""
    shutil.copytree(SHARED / "samples", folder)
    found = sorted(path for path in folder.rglob("*") if path.suffix in (".xml", ".odd", ".tei"))
    for path in found:
        path.chmod(0o644)
        data = path.read_bytes().decode("latin-1")
        path.write_bytes(_MISSING_DTD.sub(r"\1", data).encode("latin-1"))
    return found


def _said(paths: list[Path]) -> dict[Path, list[jing.Said]]:
    said: dict[Path, list[jing.Said]] = {}
    for batch in batches(paths):
        said |= jing.run(SCHEMA, batch)
    return said


def compare(paths: list[Path]) -> Count:
    """Compare what siglum and jing say of some files."""
    count = Count()
    by_file: dict[str, list[Finding]] = {str(path): [] for path in paths}
    for finding in Judge(Settings(str(SCHEMA), only=("RNG", "XML"))).findings(paths):
        if finding.severity == "error":
            by_file[finding.file].append(finding)
    for path, said in _said(paths).items():
        ours = by_file[str(path)]
        count.files += 1
        count.invalid += bool(said)
        count.verdicts += bool(said) == bool(ours)
        if bool(said) != bool(ours):
            count.differing.append(path.name)
        if not any(each.kind == "fatal" for each in said):
            _places(count, path, said, ours)
    return count


def _places(count: Count, path: Path, said: list[jing.Said], ours: list[Finding]) -> None:
    text = path.read_text("utf-8", "replace").splitlines()
    true = [each for each in said if not _echo(text, each)]
    count.echoes += len(said) - len(true)
    theirs = {each.line for each in true}
    begin = {each.line for each in ours}
    reached = [(each.line, _reach(text, each)) for each in ours]
    covered = {line for line in theirs if any(first <= line <= last for first, last in reached)}
    alone = {first for first, last in reached if not any(first <= line <= last for line in theirs)}
    count.lines += len(theirs)
    count.placed += len(covered)
    count.exact += len(theirs & begin)
    everything = {each.line for each in said}
    count.all_lines += len(everything)
    count.all_exact += len(everything & begin)
    count.found += len(begin)
    count.extra += len(alone)


def _reach(lines: list[str], finding: Finding) -> int:
    """Return the last line of a finding's tag, or of its text up to the next tag.

    jing names the end of a start tag, for its attributes too, and for text a piece of it, often at the next tag.
    """
    if finding.code in OF_ATTRIBUTES:
        rest = "\n".join([lines[finding.line - 1][finding.column - 1 :], *lines[finding.line :][:200]])
        tag = _TO_END_OF_TAG.match(rest)
        return finding.line + (tag[0].count("\n") if tag else 0)
    return max(finding.line, finding.end_line)


def _echo(lines: list[str], said: jing.Said) -> bool:
    """Say whether jing repeats an earlier error here: it names an element at the tag of another one.

    Inside an element that the schema does not know it prints its last message at every end tag.
    """
    tag = _TAG.search(lines[said.line - 1][: said.column - 1]) if said.line <= len(lines) else None
    named = _NAMED.match(said.message)
    if tag is None or named is None:
        return False
    if named[1] is None:
        return bool(tag[1]) or named[2] == "text"
    return tag[2].rpartition(":")[2] != named[1].rpartition(":")[2]


def verdicts(what: str, count: Count) -> None:
    print(f"{what}: {count.invalid} of {count.files} files invalid by jing")
    print(f"  same verdict          {count.verdicts} of {count.files}  {' '.join(count.differing)}")


def report(what: str, count: Count) -> None:
    verdicts(what, count)
    print(f"  jing's lines          {count.lines}  ({count.echoes} repetitions at other tags left out)")
    print(
        f"  in the same place     {_share(count.placed, count.lines)}  (a finding's tag or text reaches the line)"
    )
    print(f"  on the very line      {_share(count.exact, count.lines)}  (jing names the tag after a text)")
    every = f"of {count.all_lines} lines, nothing left out"
    print(f"  with repetitions      {_share(count.all_exact, count.all_lines)}  on the very line, {every}")
    print(f"  extra                 {_share(count.extra, count.found)}  of {count.found} lines")


def _share(part: int, whole: int) -> str:
    return f"{100 * part / max(whole, 1):.2f} %"


def timed(what: str, paths: list[Path], folder: Path, rounds: int = 3) -> None:
    """Print wall and processor times of whole processes: the best of some rounds, in each of which all take turns."""
    siglum = [sys.executable, "-m", "siglum", "validate", "--schema", str(SCHEMA), "-q"]
    listed = [str(path) for path in paths]
    commands = {
        "jing": jing.command(SCHEMA, paths),
        "siglum, first run": [*siglum, "--only", "RNG", *listed],
        "siglum, later runs": [*siglum, "--only", "RNG", *listed],
        "siglum, all checks": [*siglum, *listed],
    }
    best = dict.fromkeys(commands, (float("inf"), 0.0))
    for _ in range(rounds):
        for name, command in commands.items():
            environment = dict(os.environ)
            if name == "siglum, first run":
                environment["SIGLUM_CACHE"] = tempfile.mkdtemp(dir=folder)
            best[name] = min(best[name], _once(command, environment))
    print(f"{what}, seconds (of processor):")
    for name, (wall, busy) in best.items():
        print(f"  {name:<20}  {wall:6.2f} ({busy:.2f})   {best['jing'][0] / wall:.1f} times as fast as jing")


def _once(command: Iterable[str], environment: dict[str, str]) -> tuple[float, float]:
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    subprocess.run(list(command), capture_output=True, check=False, env=environment)
    after, wall = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter() - start
    return wall, after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime


if __name__ == "__main__":
    main()
