"""Typst → PDF in a child process with limits: the parent; `child.py` is the only importer of typst.

The folder that holds the sources is all that the compiler can read; fonts are the bundled ones and
those of declared paths, so that the result does not depend on the machine; there are no packages
and so no network. A warning is a failure: Typst says only in warnings that a layout did not settle.
"""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from siglum.errors import ToolError
from siglum.rendering.pdf.fonts import missing, remedy, sentence

JOB = "job.json"
RESULT = "result.json"
OUTPUT = "out.pdf"


@dataclass(frozen=True, slots=True)
class Limits:
    """How long and how much memory the compiler may take."""

    seconds: int
    megabytes: int


@dataclass(frozen=True, slots=True)
class Compiled:
    """A PDF, and the values of the metadata that were asked for, by label."""

    pdf: bytes
    answers: dict[str, Any]


def compiled(
    folder: Path,
    main: str,
    *,
    timestamp: int,
    fonts: tuple[Path, ...],
    limits: Limits,
    name: str,
    ask: tuple[str, ...] = (),
) -> Compiled:
    """Compile a Typst file of a folder to an archival and tagged PDF.

    `ask` names labels of metadata whose (last) values come back. Raises ToolError that names the
    document: what Typst refused, or which limit was passed.
    """
    job = {"main": main, "timestamp": timestamp, "fonts": [str(each) for each in fonts], "ask": ask}
    result = _child(folder, job, limits, name)
    return Compiled((folder / OUTPUT).read_bytes(), result["answers"])


def _child(folder: Path, job: dict[str, Any], limits: Limits, name: str) -> dict[str, Any]:
    job["bytes"] = limits.megabytes * 1024 * 1024
    (folder / JOB).write_text(json.dumps(job), encoding="utf-8")
    command = [sys.executable, "-X", "utf8", str(Path(__file__).with_name("child.py")), str(folder)]
    try:
        done = subprocess.run(command, capture_output=True, timeout=limits.seconds, check=False)
    except subprocess.TimeoutExpired:
        raise ToolError(
            f"{name}: the PDF was not ready after {limits.seconds} seconds",
            "Raise `seconds` in [pdf] of edition.toml, or split the document.",
        ) from None
    if done.returncode:
        raise _stopped(done.returncode, done.stderr.decode("utf-8", "replace"), limits, name)
    result: dict[str, Any] = json.loads((folder / RESULT).read_text("utf-8"))
    if unprintable := missing(result.get("diagnostics", "")):
        raise ToolError(f"{name}: {sentence(unprintable)}", remedy(unprintable))
    if result["problems"]:
        raise ToolError(
            f"{name}: Typst refused it: {result['problems'][0]}", "Report it with the document, please."
        )
    return result


def _stopped(code: int, said: str, limits: Limits, name: str) -> ToolError:
    memory = "memory" in said or code in (-signal.SIGABRT, -getattr(signal, "SIGKILL", 9))
    if memory:
        return ToolError(
            f"{name}: the PDF needs more than {limits.megabytes} MB of memory",
            "Raise `megabytes` in [pdf] of edition.toml, or split the document.",
        )
    last = said.strip().splitlines()[-1:] or [f"exit code {code}"]
    return ToolError(f"{name}: the Typst compiler stopped: {last[0]}", "Report it with the document.")
