"""`siglum build`: transcripts → TEI → HTML and PDF, only what changed."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

import click

from siglum.commands.reporting import complain, counted, left_behind, passed_over, progress, short, unheeded
from siglum.errors import UsageError

if TYPE_CHECKING:
    from siglum.build.encoded import Encoded
    from siglum.build.pages import Made
    from siglum.build.state import State
    from siglum.edition import Edition
    from siglum.validation import Finding

OUTPUTS = ("html", "pdf")


@click.command()
@click.option("--to", default="html,pdf", show_default=True, help="What to make, separated by commas.")
@click.option("-j", "--jobs", type=click.IntRange(1), help="Processes to use.")
@click.option(
    "--force", is_flag=True, help="Make everything again (TEI files changed by hand are kept all the same)."
)
@click.option("-q", "--quiet", is_flag=True, help="Print errors only.")
def build(to: str, jobs: int | None, force: bool, quiet: bool) -> int:
    """Build the edition of this folder: encode, validate, HTML, PDF.

    Only what changed is made again.

    \b
    Example:
      siglum build
      siglum build --to html
    """
    from siglum import edition as editions  # noqa: PLC0415  imports on demand keep --help quick
    from siglum.build import state as states  # noqa: PLC0415

    wanted = [each.strip() for each in to.split(",") if each.strip()]
    if unknown := [each for each in wanted if each not in OUTPUTS]:
        raise UsageError(f"--to {unknown[0]}: siglum builds {' and '.join(OUTPUTS)}")
    edition = editions.find()
    state = states.State(edition.build)
    try:
        return _built(edition, state, wanted, jobs, force, quiet)
    finally:
        state.close()


def _built(
    edition: Edition, state: State, wanted: list[str], jobs: int | None, force: bool, quiet: bool
) -> int:
    codes = [_encoded(edition, state, jobs, force, quiet)]
    if edition.collations:
        codes.append(_collated(edition, state, jobs, force, quiet))
    documents = len(edition.documents)
    findings: list[Finding] = []
    if documents:
        findings = _checked(edition, state, jobs, force, quiet)
        codes.append(int(any(each.severity == "error" for each in findings)))
    told: set[str] = set()
    if "pdf" in wanted:
        from siglum.build.prints import prints  # noqa: PLC0415

        made = progress(prints(edition, state, jobs=jobs, force=force), documents + 1, "PDF", quiet)
        codes.append(_made(made, edition.build / "pdf", quiet, told))
    if "html" in wanted:
        from siglum.build.pages import pages  # noqa: PLC0415

        outputs = pages(edition, state, jobs=jobs, force=force, findings=findings)
        codes.append(
            _made(progress(outputs, documents + 1, "HTML", quiet), edition.build / "html", quiet, told)
        )
    return max(codes)


def _collated(edition: Edition, state: State, jobs: int | None, force: bool, quiet: bool) -> int:
    from siglum.build.collations import collations  # noqa: PLC0415

    code, counts, proved = 0, dict.fromkeys(("written", "unchanged", "kept"), 0), 0
    for report in collations(edition, state, jobs=jobs, force=force):
        if report.error:
            complain(report.error)
            code = max(code, report.error.exit_code)
        elif report.outcome:
            counts[report.outcome] += 1
            proved += len(report.proof)
    if not quiet:
        total = sum(counts.values())
        click.echo(
            f"{counted(total, 'collation')}: {counts['written']} made, {counts['unchanged']} unchanged, "
            f"{counts['kept']} kept as changed by hand; {proved} witnesses proved to stand in them",
            err=True,
        )
    return code


def _checked(edition: Edition, state: State, jobs: int | None, force: bool, quiet: bool) -> list[Finding]:
    from siglum.build.checks import checks  # noqa: PLC0415
    from siglum.validation.report import text  # noqa: PLC0415

    found = checks(edition, state, jobs=jobs, force=force)
    for line in text(iter(found)):
        click.echo(line, err=True)
    if not found and not quiet:
        click.echo(f"{short(edition.tei)}: {counted(len(edition.documents), 'document')} valid", err=True)
    return found


def _encoded(edition: Edition, state: State, jobs: int | None, force: bool, quiet: bool) -> int:
    from siglum.build.encoded import as_before  # noqa: PLC0415

    folder = edition.transcripts_folder
    if edition.documents and not (folder.is_dir() and edition.transcripts):
        if not quiet:
            click.echo(f"{short(folder)}: no transcripts; the TEI files stand alone", err=True)
        return 0
    code = 0
    done = None if force else as_before(edition, state)
    if done is None:
        code, done = _encode(edition, state, jobs, force, quiet)
    if not quiet:
        total = done.written + done.unchanged + done.kept
        click.echo(
            f"{counted(total, 'transcript')}: {done.written} encoded, {done.unchanged} unchanged, "
            f"{done.kept} kept as changed by hand; {done.proved} proved to equal their transcripts",
            err=True,
        )
    return code


def _encode(
    edition: Edition, state: State, jobs: int | None, force: bool, quiet: bool
) -> tuple[int, Encoded]:
    from siglum.build import transcripts  # noqa: PLC0415  the encoder takes half a second to import
    from siglum.build.encoded import Encoded, remember  # noqa: PLC0415

    settings = transcripts.settings_of(edition)
    folder = edition.transcripts_folder
    named = list(transcripts.transcripts_in([folder], folder))
    reports = transcripts.encode_all(named, settings, jobs, None if force else state)
    code, unread, proved, counts = 0, 0, 0, dict.fromkeys(("written", "unchanged", "kept"), 0)
    for report in progress(reports, len(named), "encoding", quiet):
        if report.error:
            complain(report.error)
            code = max(code, report.error.exit_code)
        elif report.outcome:
            counts[report.outcome] += 1
            proved += report.proof is not None
            unread += report.undecided
            if not quiet:
                unheeded(report.source, report.undecided)
    names = [name for _, name in named]
    if not quiet:
        passed_over(folder)
        left_behind(edition.tei, names)
    done = Encoded(**counts, proved=proved)
    if not (code or unread or transcripts.passed_over(folder) or transcripts.left_behind(edition.tei, names)):
        remember(edition, state, done)
    return code, done


def _made(outputs: Iterable[Made], folder: object, quiet: bool, told: set[str]) -> int:
    """Report outputs; what one file is to blame for is told once, however many outputs need it."""
    code, made, same = 0, 0, 0
    for each in outputs:
        if each.error:
            if each.error.message not in told:
                complain(each.error)
            told.add(each.error.message)
            code = max(code, each.error.exit_code)
        elif each.outcome == "made":
            made += 1
        else:
            same += 1
    if not quiet:
        click.echo(f"{short(folder)}: {made} made, {same} unchanged", err=True)
    return code
