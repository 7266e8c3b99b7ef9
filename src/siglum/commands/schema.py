"""`siglum schema`: compile a TEI customisation (ODD) without Java."""

from __future__ import annotations

from pathlib import Path

import click

from siglum.commands.reporting import short


@click.group()
def schema() -> None:
    """Schemas: compile a TEI customisation."""


@schema.command("compile")
@click.argument("odd", type=click.Path(path_type=Path))
@click.option(
    "-o",
    "--output",
    "outputs",
    required=True,
    multiple=True,
    type=click.Path(path_type=Path),
    help="What to write: .rng (RELAX NG), .sch (Schematron), .html (reference); may be given again.",
)
@click.option(
    "--source",
    type=click.Path(path_type=Path),
    help="The TEI's own source, p5subset.xml; without it the copy in your cache, fetched once.",
)
@click.option("--own-rules", is_flag=True, help="In Schematron only the rules that the ODD itself writes.")
@click.option("--offline", is_flag=True, help="Never fetch anything.")
@click.option("--check", is_flag=True, help="Write nothing; fail where a file is not what it would become.")
def compile_(
    *, odd: Path, outputs: tuple[Path, ...], source: Path | None, own_rules: bool, offline: bool, check: bool
) -> int:
    """Compile an ODD to RELAX NG, Schematron, or a reference in HTML.

    \b
    Example:
      siglum schema compile my.odd -o my.rng -o my.sch -o my.html
    """
    from siglum import schemas  # noqa: PLC0415  imports on demand keep --help quick

    compiled = schemas.compile_odd(odd, source or _source(offline), own_rules=own_rules)
    for remark in compiled.remarks:
        click.echo(f"{short(odd)}: {remark}", err=True)
    if check:
        stale = [path for path in outputs if not compiled.is_fresh(path)]
        for path in stale:
            click.echo(f"{short(path)} is not what {short(odd)} comes to: compile it again")
        return 1 if stale else 0
    for path in outputs:
        compiled.write(path)
        click.echo(f"{short(path)}: written from {short(odd)}", err=True)
    return 0


def _source(offline: bool) -> Path:
    """Return the TEI's source by the edition's catalogue where there is one, and say what was fetched."""
    from siglum import edition, schemas  # noqa: PLC0415
    from siglum.validation.settings import schemas_of  # noqa: PLC0415

    if found := edition.near():
        catalogue = schemas.Catalogue(schemas_of(found), found.root, offline)
    else:
        catalogue = schemas.Catalogue(offline=offline)
    source = catalogue.find("p5subset")
    if source.sha256:
        click.echo(f"fetched {source.url}\nSHA-256 {source.sha256}", err=True)
    return source.path
