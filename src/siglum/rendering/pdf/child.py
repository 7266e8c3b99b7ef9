"""The compiler's own process: the only importer of typst. Run as a script, so that it loads nothing else of siglum.

`child.py FOLDER` reads FOLDER/job.json, writes FOLDER/out.pdf, and says in FOLDER/result.json what went wrong.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import Any, Literal

STANDARDS: tuple[Literal["a-3a", "ua-1"], ...] = ("a-3a", "ua-1")


def _limit_memory(size: int) -> None:
    try:
        import resource  # noqa: PLC0415 - there is none on Windows
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (size, size))


def _work(folder: Path) -> dict[str, Any]:
    import typst  # noqa: PLC0415 - only the child loads the compiler

    job = json.loads((folder / "job.json").read_text("utf-8"))
    _limit_memory(job["bytes"])
    compiler = typst.Compiler(
        str(folder / job["main"]), root=str(folder), font_paths=job["fonts"], ignore_system_fonts=True
    )
    try:
        pdf, warnings = compiler.compile_with_warnings(
            format="pdf", pdf_standards=list(STANDARDS), timestamp=job["timestamp"]
        )
    except typst.TypstError as error:
        return {"problems": [_sentence(error)], "diagnostics": error.diagnostic}
    if not warnings and isinstance(pdf, bytes):
        (folder / "out.pdf").write_bytes(pdf)
    answers = {label: json.loads(compiler.query(f"<{label}>", field="value"))[-1] for label in job["ask"]}
    return {"problems": [_sentence(each) for each in warnings], "answers": answers}


def _sentence(problem: Any) -> str:
    """Return what Typst says with its place in the Typst source, where it names one."""
    place = next((line.strip() for line in problem.diagnostic.splitlines() if "┌─" in line), "")
    hints = f" ({'; '.join(problem.hints)})" if problem.hints else ""
    return str(problem.message) + hints + (f" at {place.removeprefix('┌─').strip()}" if place else "")


if __name__ == "__main__":
    os.environ.pop("TYPST_PACKAGE_PATH", None)
    work = Path(sys.argv[1])
    (work / "result.json").write_text(json.dumps(_work(work)), encoding="utf-8")
