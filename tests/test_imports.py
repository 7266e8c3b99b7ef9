"""The tree is the pipeline: no package imports one that stands below it in DESIGN's list."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

from where import ROOT

SOURCE = ROOT / "src" / "siglum"
ORDER = [
    "transcripts",
    "brackets",
    "encoding",
    "schemas",
    "validation",
    "rendering",
    "collation",
    "build",
    "commands",
    "cli",
]
ANYWHERE = {"errors", "edition", "shipped", "saxon", "languages", "__init__"}
ONLY = {
    "saxonche": {"saxon.py"},
    "typst": {"rendering/pdf"},
    "click": {"cli.py", "commands"},
    "rich": {"commands"},
}
MODULES = sorted(SOURCE.rglob("*.py"))


def imported(path: Path) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module)
            if node.module == "siglum":
                found |= {f"siglum.{alias.name}" for alias in node.names}
    return found


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(SOURCE).as_posix())
def test_a_module_imports_nothing_below_it(path: Path) -> None:
    own = path.relative_to(SOURCE).parts[0].removesuffix(".py")
    if own not in ORDER:
        return
    for name in imported(path):
        parts = name.split(".")
        if parts[0] == "siglum" and len(parts) > 1 and parts[1] in ORDER:
            assert ORDER.index(parts[1]) <= ORDER.index(own), f"{path} imports {name}"


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(SOURCE).as_posix())
def test_engines_have_one_importer(path: Path) -> None:
    where = path.relative_to(SOURCE).as_posix()
    for name in imported(path):
        allowed = ONLY.get(name.split(".")[0])
        assert allowed is None or any(where.startswith(each) for each in allowed), f"{where} imports {name}"


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(SOURCE).as_posix())
def test_every_module_says_what_it_is_for(path: Path) -> None:
    assert ast.get_docstring(ast.parse(path.read_text("utf-8"))), f"{path} has no docstring"


def test_only_the_commands_talk_to_the_user() -> None:
    for path in MODULES:
        where = path.relative_to(SOURCE).as_posix()
        if where.startswith(("commands/", "cli.py")):
            continue
        calls = [
            node
            for node in ast.walk(ast.parse(path.read_text("utf-8")))
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "print"
        ]
        assert not calls, f"{where} prints"


@pytest.mark.parametrize("package", ["transcripts", "brackets", "encoding", "validation", "rendering.site"])
def test_names_that_come_on_demand_are_no_modules(package: str) -> None:
    """A module that is imported becomes an attribute of its package, and may so take a function's name."""
    code = f"""if True:
        import types, siglum.{package} as package
        for name in [*reversed(package.__all__), *package.__all__]:
            assert not isinstance(getattr(package, name), types.ModuleType), name
        """
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
