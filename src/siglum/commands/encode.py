"""`siglum encode`: transcripts become TEI files, one line a document with what was proved."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from siglum.commands.reporting import (
    complain,
    counted,
    left_behind,
    orphans,
    passed_over,
    progress,
    short,
    unheeded,
)

if TYPE_CHECKING:
    from siglum.build.transcripts import EncodeReport

WORDS = {
    "written": "written",
    "unchanged": "unchanged",
    "kept": "kept: it was changed by hand (--keep-both writes the fresh encoding beside it, --force over it)",
    "beside": "written beside the file that was changed by hand",
}


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    help="Folder for the TEI files (default: the edition's).",
)
@click.option("--force", is_flag=True, help="Overwrite TEI files that were changed by hand.")
@click.option(
    "--keep-both", is_flag=True, help="Write <id>.new.xml beside a TEI file that was changed by hand."
)
@click.option("-j", "--jobs", type=click.IntRange(1), help="Processes to use.")
@click.option("-q", "--quiet", is_flag=True, help="Print errors only.")
def encode(
    paths: tuple[Path, ...], output: Path | None, force: bool, keep_both: bool, jobs: int | None, quiet: bool
) -> int:
    """Encode transcripts as TEI and prove that no character was lost.

    Without PATHS the edition's transcripts are encoded. A TEI file that was changed by hand is kept.

    \b
    Example:
      siglum encode
      siglum encode letter.txt -o tei/
    """
    from siglum import edition  # noqa: PLC0415  imports on demand keep --help quick
    from siglum.build import transcripts  # noqa: PLC0415

    if found := edition.near() if paths else edition.find():
        settings = transcripts.settings_of(found, force=force, keep_both=keep_both)
    else:
        settings = transcripts.EncodeSettings(Path("tei"), force=force, keep_both=keep_both)
    if output:
        settings = replace(settings, tei=output)
    root = found.transcripts_folder if found else None
    todo = list(transcripts.transcripts_in(paths or ((root,) if root else ()), root))
    if found and not paths and not quiet:
        orphans(found.worksheet, (name for _, name in todo))
    code = 0
    for report in progress(transcripts.encode_all(todo, settings, jobs), len(todo), "encoding", quiet):
        if report.error:
            complain(report.error)
            code = max(code, report.error.exit_code)
            continue
        if not quiet:
            unheeded(report.source, report.undecided)
        if report.noticed:
            code = max(code, _noticed(report.source, quiet))
        if not quiet and report.target and report.outcome:
            brackets = counted(report.brackets, "bracket")
            click.echo(f"{short(report.target)}: {brackets}; {_proof(report)}; {WORDS[report.outcome]}")
    if found and root and not paths and not quiet:
        passed_over(root)
        left_behind(settings.tei, (name for _, name in todo))
    return code


def _proof(report: EncodeReport) -> str:
    proof = report.proof
    if proof is None:
        return "NOT proved: its text differs from the transcript (siglum validate says where)"
    return (
        f"proved: {proof.characters:,} characters in {proof.blocks} blocks and {proof.values} values "
        "equal the transcript"
    )


def _noticed(path: Path, quiet: bool) -> int:
    """Say what was noticed in a transcript: empty labels, guesses, brackets without a partner; 1 for an error."""
    from siglum.validation.transcript import received  # noqa: PLC0415  only where there is something to say

    code = 0
    for each in received(path):
        place = f"{short(path)}:{each.line}:{each.column}"
        if each.severity == "error":
            code = 1
        if code or not quiet:
            click.echo(f"{place}  {each.code} {each.severity}  {each.message}", err=True)
    return code
