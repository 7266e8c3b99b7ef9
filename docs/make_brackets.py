"""Makes docs/brackets.md from brackets.in.md: the table of kinds, the cases of the rules, real runs of the program.

python docs/make_brackets.py [--check]
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "tests"))

from bracket_cases import CASES, cases  # noqa: E402  after the path is set
from siglum.brackets import KINDS, RULES  # noqa: E402
from siglum.brackets.kinds import KIND_TABLE  # noqa: E402

SHOWN = 6  # cases a kind; the rest are in the test files


def page() -> str:
    """Return the page as it should be."""
    text = (ROOT / "docs" / "brackets.in.md").read_text("utf-8")
    text = text.replace("{{kinds}}", kinds()).replace("{{rules}}", rules()).replace("{{cases}}", examples())
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(ROOT / "seeds", Path(folder, "seeds"))
        for path in (ROOT / "edition.toml", *ROOT.glob("*.tsv")):
            shutil.copy(path, folder)
        return re.sub(r"```console\n(.*?)```", lambda found: console(found[1], folder), text, flags=re.S)


def kinds() -> str:
    """Return the table of kinds."""
    rows = [f"| {each.kind} | {each.meaning} | `{each.example}` | `{each.tei}` |" for each in KIND_TABLE]
    return "\n".join(["| kind | what it is | example | TEI |", "|---|---|---|---|", *rows])


def rules() -> str:
    """Return the rules in their order."""
    lines = []
    for n, rule in enumerate(RULES, 1):
        module = sys.modules[rule.__module__]
        said = (rule.__doc__ or "").split("\n")[0]
        name = f"rules/{Path(str(module.__file__)).name}"
        lines.append(f"{n}. [`{rule.__name__}`](../src/siglum/brackets/{name}): {said[0].lower()}{said[1:]}")
    return "\n".join(lines)


def examples() -> str:
    """Return the first cases of each kind."""
    parts = []
    for kind in KINDS:
        parts.append(f"### {kind}\n")
        for case in list(cases(CASES / f"{kind}.txt"))[:SHOWN]:
            parts.append(
                f"{case.title[0].upper()}{case.title[1:]}:\n\n```text\n{case.text}\n{case.expected}\n```\n"
            )
    return "\n".join(parts).rstrip()


def console(commands: str, folder: str) -> str:
    """Run commands in a copy of the edition and show them with what they print."""
    environment = {
        **os.environ, "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        "NO_COLOR": "1", "COLUMNS": "110", "PYTHONUTF8": "1",
    }  # fmt: skip
    out = []
    for line in commands.strip().split("\n"):
        run = subprocess.run(
            ["bash", "-c", line.removeprefix("$ ")],
            cwd=folder, env=environment, capture_output=True, text=True, encoding="utf-8", check=False,
        )  # fmt: skip
        printed = (run.stdout + run.stderr).replace(folder + "/", "").rstrip("\n")
        out.append(
            line + ("\n" + "\n".join(each.rstrip() for each in printed.split("\n")) if printed else "")
        )
    return "```console\n" + "\n".join(out) + "\n```"


def main() -> int:
    """Write the page, or with `--check` say by the exit code whether it is fresh."""
    target = ROOT / "docs" / "brackets.md"
    made = page()
    if "--check" in sys.argv:
        return int(not target.is_file() or target.read_text("utf-8") != made)
    target.write_text(made, "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
