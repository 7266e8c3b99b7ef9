"""`siglum validate`: is a TEI file sound, and if not, where and how to mend it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import replace
from itertools import chain, islice
from pathlib import Path

import click

from siglum.commands.reporting import short
from siglum.errors import InputError, UsageError
from siglum.validation import Finding, Judge, Settings
from siglum.validation.report import FORMATS, summary, text
from siglum.validation.settings import Engine, asked

_COLOURS = {"error": "red", "warning": "yellow", "info": "blue", "remedy": "green", "quote": "bright_black"}


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option(
    "--schema", metavar="NAME|FILE|URL", help="siglum, tei_all, tei_lite, epidoc …, a file, or auto."
)
@click.option(
    "--engine", type=click.Choice(["relaxng", "xsd"]), default="relaxng", help="Judge by this kind of schema."
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", *FORMATS]),
    default="text",
    show_default=True,
    help="Of the report.",
)
@click.option(
    "--only", multiple=True, metavar="CODES", help="Families or codes to look for, as in RNG,REF001."
)
@click.option("--max-findings", type=click.IntRange(1), metavar="N", help="Stop after so many.")
@click.option("--offline", is_flag=True, help="Fetch no schema.")
@click.option("-j", "--jobs", type=click.IntRange(1), help="Processes to use for many files.")
@click.option("-q", "--quiet", is_flag=True, help="No summary.")
def validate(
    paths: tuple[Path, ...],
    schema: str | None,
    engine: Engine,
    form: str,
    only: tuple[str, ...],
    max_findings: int | None,
    offline: bool,
    jobs: int | None,
    quiet: bool,
) -> int:
    """Check TEI files, and folders of them; without PATHS the edition's.

    A file of siglum is judged by siglum's profile, any other by the schema that it names, else by
    tei_all. `siglum explain CODE` says what a finding means.

    \b
    Example:
      siglum validate
      siglum validate letters/ --schema tei_all.rng --format sarif > findings.sarif
    """
    settings, documents = _settings(paths)
    judge = Judge(
        replace(
            settings,
            schema=schema or settings.schema,
            engine=engine,
            offline=offline,
            only=asked(only),
            told=settings.told if max_findings is None else min(settings.told, max_findings),
        ),
        jobs,
    )
    found, told = judge.findings(documents), list[Finding]()
    _print(_kept(found, told, max_findings), form, judge)
    if not quiet:
        _close(judge, told, max_findings)
    # What is not told counts all the same: an error must not pass because hints came before it.
    return 1 if any(finding.severity == "error" for finding in chain(told, found)) else 0


def _print(report: Iterator[Finding], form: str, judge: Judge) -> None:
    if form == "text":
        for line in text(report, _painted):
            click.echo(line, color=False if os.environ.get("NO_COLOR") else None)
    else:
        click.echo(FORMATS[form](list(report), judge.files))


def _settings(paths: tuple[Path, ...]) -> tuple[Settings, list[Path]]:
    """Return the settings and files: the edition's, where there is one here and the files are in it."""
    for path in paths:
        if not path.exists():
            raise InputError(f"{path}: there is no such file", "check the path")
    here = Path.cwd()
    root = next((folder for folder in (here, *here.parents) if (folder / "edition.toml").is_file()), None)
    # By its name: a link that leads out of the edition is in it all the same, and is refused.
    if root is not None and all(Path(os.path.abspath(path)).is_relative_to(root) for path in paths):  # noqa: PTH100
        from siglum import edition  # noqa: PLC0415  reading an edition takes time that a lone file need not wait
        from siglum.validation import settings_of  # noqa: PLC0415

        found = edition.find()
        if not paths and not found.documents:
            raise UsageError(f"there is no TEI in {found.tei}", "run `siglum encode`, or name the files")
        return settings_of(found), list(paths) or [short(found.tei)]
    if not paths:
        raise UsageError("no files are named, and there is no edition here", "name files or folders")
    return Settings(), list(paths)


def _kept(findings: Iterator[Finding], kept: list[Finding], most: int | None) -> Iterator[Finding]:
    for finding in islice(findings, most):
        kept.append(finding)
        yield finding


def _painted(what: str, words: str) -> str:
    return click.style(words, fg=_COLOURS.get(what), bold=what == "file")


def _close(judge: Judge, findings: list[Finding], most: int | None) -> None:
    for address, digest in judge.fetched:
        click.echo(f"fetched {address} (SHA-256 {digest})", err=True)
    told = summary(findings, len(judge.files))
    if most is not None and len(findings) >= most:
        told += f"; stopped after {most:,}"
    click.echo(told, err=True)
