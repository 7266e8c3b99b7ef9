"""`siglum validate`: is a TEI file sound, and if not, where and how to mend it."""

from __future__ import annotations

from pathlib import Path

import click

from siglum import validation


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option("--schema", type=click.Path(path_type=Path), help="RELAX NG file; default: siglum's own.")
def validate(paths: tuple[Path, ...], schema: Path | None) -> None:
    """Check TEI files and folders of them.

    Example: siglum validate tei/ --schema tei_all.rng
    """
    findings = validation.validate(paths, schema=schema)
    for each in findings:
        click.echo(f"{each.file}:{each.line}:{each.column}  {each.code} {each.severity}  {each.message}")
        if each.remedy:
            click.echo(f"    {each.remedy}")
    raise SystemExit(1 if any(each.severity == "error" for each in findings) else 0)
