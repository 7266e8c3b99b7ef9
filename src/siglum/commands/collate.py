"""`siglum collate`: witnesses become one TEI text with a critical apparatus, proved against each of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from siglum.commands.reporting import complain, counted, short
from siglum.errors import FidelityError, UsageError

if TYPE_CHECKING:
    from siglum.collation import Collation, Given, Settings
    from siglum.collation.entries import Entry
    from siglum.collation.groups import Report
    from siglum.collation.proof import Proof

TABLES = (".json", ".csv")
EDITIONS = (".xml", ".tei")


@click.command()
@click.argument("witnesses", nargs=-1, type=click.Path(path_type=Path))
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), help="TEI, or an alignment table (.json, .csv)."
)
@click.option("--base", default="", help="The witness whose text and blocks lead: a siglum or a file.")
@click.option(
    "--sigla", multiple=True, metavar="A=FILE", help="What a witness is called (default: A, B, C …)."
)
@click.option(
    "--ignore",
    default="case,unicode",
    show_default=True,
    help="What makes no variant of substance: case, unicode, punctuation, accents; or nothing.",
)
@click.option("--spellings", type=click.Path(path_type=Path), help="Pairs of spellings, one a line, by tabs.")
@click.option(
    "--choice", type=click.Choice(["original", "edited"]), default="original", show_default=True,
    help="The side of a TEI choice that is compared.",
)  # fmt: skip
@click.option(
    "--supplied/--no-supplied", default=True, help="Whether words that an editor supplied match plain ones."
)
@click.option(
    "--worksheet", type=click.Path(path_type=Path), help="apparatus.tsv: read, obeyed, written anew."
)
@click.option("--force", is_flag=True, help="Write over a collation that was changed by hand.")
@click.option("-q", "--quiet", is_flag=True, help="Print errors only.")
def collate(
    witnesses: tuple[Path, ...], output: Path | None, base: str, sigla: tuple[str, ...], ignore: str,
    spellings: Path | None, choice: str, supplied: bool, worksheet: Path | None, force: bool, quiet: bool,
) -> int:  # fmt: skip
    """Collate two to twenty WITNESSES: TEI of any project, or transcripts.

    One alignment table (CollateX JSON, CSV), or one edition with an apparatus, gives all of its
    witnesses. Without WITNESSES the groups of [[collation]] in edition.toml are collated.

    \b
    Example:
      siglum collate typescript.txt printed.txt -o cable.xml
      siglum collate a.xml b.xml c.txt --sigla T=a.xml --base T -o cable.xml --worksheet apparatus.tsv
    """
    from siglum.collation.choosing import settings  # noqa: PLC0415  imports on demand keep --help quick

    if not witnesses:
        return _groups(force, quiet)
    chosen = settings(ignore.split(","), choice, supplied, spellings)
    given = _given(witnesses, sigla, base)
    name = output.stem if output else "collation"
    made = _collated(given, chosen, output, worksheet, name, quiet)
    code = _written(made, output, force, quiet)
    if worksheet:
        from siglum.collation.groups import refresh  # noqa: PLC0415

        refresh(worksheet, [(name, made.entries, [each.siglum for each in made.witnesses])])
    if not quiet:
        _summary(made.entries, made.proof)
    return code


def _given(witnesses: tuple[Path, ...], sigla: tuple[str, ...], base: str) -> list[Given]:
    from siglum.collation import load_witness, named  # noqa: PLC0415
    from siglum.collation.editions import witnesses_of  # noqa: PLC0415
    from siglum.collation.exchange import read_table  # noqa: PLC0415
    from siglum.collation.sources import check  # noqa: PLC0415

    form = witnesses[0].suffix.lower()
    if len(witnesses) > 1 or form not in (*TABLES, *EDITIONS):
        return [load_witness(siglum, path) for siglum, path in named(witnesses, sigla, base)]
    found = read_table(witnesses[0]) if form in TABLES else witnesses_of(witnesses[0])
    check([(each.siglum, each.path) for each in found])
    if base and base not in [each.siglum for each in found]:
        raise UsageError(f"--base {base}: is none of the witnesses", "name one of the sigla in the file")
    return sorted(found, key=lambda each: each.siglum != (base or found[0].siglum))


def _collated(
    given: list[Given], chosen: Settings, output: Path | None, worksheet: Path | None, name: str, quiet: bool
) -> Collation:
    from siglum.collation import Worksheet, collate  # noqa: PLC0415
    from siglum.collation.groups import seen_from  # noqa: PLC0415

    target = output or Path("collation.xml")
    return collate(
        given,
        chosen,
        worksheet=Worksheet.read(worksheet) if worksheet else None,
        name=name,
        files=[seen_from(target, each.path) if each.tei else "" for each in given],
        done=lambda step: None if quiet else _progress(step),
    )


def _progress(step: str) -> None:
    """Say on a terminal how far the work is; the line is written over."""
    import sys  # noqa: PLC0415

    if sys.stderr.isatty():
        click.echo(f"\r\033[K{'' if step == 'proved' else step}", err=True, nl=False)


def _written(made: Collation, output: Path | None, force: bool, quiet: bool) -> int:
    from siglum.collation import exchange  # noqa: PLC0415
    from siglum.collation.groups import put  # noqa: PLC0415
    from siglum.files import write_atomically  # noqa: PLC0415

    form = output.suffix.lower() if output else ""
    if form in TABLES:
        table = exchange.to_json if form == ".json" else exchange.to_csv
        assert output
        write_atomically(output, table(made.alignment, made.witnesses).encode())
    elif output is None:
        click.echo(made.data.decode(), nl=False)
        return 0
    elif put(made.data, output, force=force) == "kept":
        click.echo(f"siglum: {short(output)} was changed by hand and is kept", err=True)
        click.echo("        --force writes over it", err=True)
        return 1
    if not quiet:
        click.echo(str(short(output)))
    return 0


def _summary(entries: Sequence[Entry], proofs: Sequence[Proof]) -> None:
    kinds = Counter(entry.type for entry in entries)
    listed = ", ".join(f"{number:,} {kind}" for kind, number in kinds.most_common())
    click.echo(
        f"{len(proofs)} witnesses: {counted(len(entries), 'place')} of variation"
        + (f" ({listed})" if listed else ""),
        err=True,
    )
    for proof in proofs:
        click.echo(
            f"{proof.siglum}: proved: {proof.characters:,} characters in {counted(proof.blocks, 'block')} "
            "equal the witness",
            err=True,
        )


def _groups(force: bool, quiet: bool) -> int:
    """Collate the groups of the edition of this folder."""
    from siglum import edition as editions  # noqa: PLC0415
    from siglum.collation import groups  # noqa: PLC0415

    named = list(groups.groups(editions.find()))
    if not named:
        raise UsageError(
            "no witnesses, and no [[collation]] in edition.toml", "name the files of the witnesses"
        )
    made = [groups.make(group, force=force) for group in named]
    code = max(reported(report, quiet) for report in made)
    if done := [each for each in made if each.outcome]:
        rows = ((each.group.name, each.entries, each.group.sigla) for each in done)
        groups.refresh(named[0].worksheet, rows)
    return code


def reported(report: Report, quiet: bool) -> int:
    """Say what became of a group of the edition; return its exit code."""
    if report.error:
        complain(report.error)
        return report.error.exit_code
    if not report.proof:
        complain(
            FidelityError(
                f"{short(report.group.output)}: was changed by hand, and is no longer what the witnesses are",
                "mend it, or take it away and collate again",
            )
        )
        return 1
    if not quiet:
        click.echo(f"{short(report.group.output)}: {_SAID[report.outcome or 'unchanged']}", err=True)
        _summary(report.entries, report.proof)
    return 0


_SAID = {"written": "written", "unchanged": "unchanged", "kept": "changed by hand, and kept"}
