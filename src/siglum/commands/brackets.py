"""`siglum brackets`: every editorial bracket of the transcripts, what it is, how sure that is, and why."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from siglum.commands.reporting import complain, counted, progress, short
from siglum.errors import SiglumError, UsageError

if TYPE_CHECKING:
    from siglum.brackets import Decision, ProjectRules, Worksheet
    from siglum.brackets.table import Row
    from siglum.edition import Edition
    from siglum.transcripts import Transcript

    Read = tuple[Transcript, tuple[Decision, ...]]

_SURENESS = {"low": 0, "medium": 1, "high": 2}


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option(
    "--format", "form", type=click.Choice(["table", "tsv", "json"]), default="table", help="How to print."
)
@click.option("--review", is_flag=True, help="The least certain first.")
@click.option(
    "--why", type=click.IntRange(1), metavar="N", help="Every rule's answer for bracket N of one file."
)
@click.option("--worksheet", is_flag=True, help="Write or refresh brackets.tsv; decisions in it are kept.")
@click.option("-q", "--quiet", is_flag=True, help="Print no progress and no summary.")
def brackets(
    paths: tuple[Path, ...], form: str, review: bool, why: int | None, worksheet: bool, quiet: bool
) -> int:
    """List the editorial brackets of transcripts with kind, certainty and evidence.

    PATHS are transcripts or folders; without them it is the edition's transcripts.

    \b
    Example:
      siglum brackets --review
      siglum brackets letter.txt --why 12
      siglum brackets --worksheet
    """
    from siglum import edition  # noqa: PLC0415  imports on demand keep --help quick
    from siglum.brackets import NO_RULES  # noqa: PLC0415

    found = edition.near() if paths else edition.find()
    files = _files(paths, found)
    rules = found.brackets if found else NO_RULES
    if why is not None:
        return _why(files, why, rules)
    sheet = _sheet(found, worksheet)
    read, code = _read(files, rules, sheet, quiet)
    if worksheet:
        return max(code, _refresh(sheet, read, None if paths else [name for _, name in files], quiet))
    _print(_rows(read, sheet, review), read, form)
    if not quiet:
        _summary(read)
    return code


def _files(paths: tuple[Path, ...], found: Edition | None) -> list[tuple[Path, str]]:
    """The transcripts with the names by which the worksheet knows them."""
    from siglum.build.transcripts import transcripts_in  # noqa: PLC0415

    root = found.transcripts_folder if found else None
    return list(transcripts_in(paths or ((root,) if root else ()), root))


def _sheet(found: Edition | None, wanted: bool) -> Worksheet:
    """The edition's worksheet, or the one in this folder if it is asked for."""
    from siglum.brackets import Worksheet  # noqa: PLC0415

    if found is None and not wanted:
        return Worksheet()
    return Worksheet.read(found.worksheet if found else Path("brackets.tsv"))


def _read(
    files: list[tuple[Path, str]], rules: ProjectRules, sheet: Worksheet, quiet: bool
) -> tuple[list[Read], int]:
    """Read and decide every file; one that cannot be read does not stop the others."""
    from siglum.brackets import decide, scan  # noqa: PLC0415
    from siglum.build.transcripts import read_named  # noqa: PLC0415

    done: list[Read] = []
    code = 0
    for path, name in progress(files, len(files), "reading brackets", quiet):
        try:
            transcript = read_named(path, name)
            sheet.rulings(transcript, scan(transcript))  # a decision that cannot be carried out is told now
            done.append((transcript, decide(transcript, project=rules)))
        except SiglumError as error:
            complain(error)
            code = max(code, error.exit_code)
    return done, code


def _rows(read: list[Read], sheet: Worksheet, review: bool) -> list[Row]:
    refreshed = sheet.refreshed(read)
    names = {transcript.source.name for transcript, _ in read}
    rows = [row for row in refreshed.rows if row.document in names and row.n]
    return sorted(rows, key=lambda row: _SURENESS.get(row.cert, 0)) if review else rows


def _print(rows: Sequence[Row], read: list[Read], form: str) -> None:
    from siglum.brackets.table import to_tsv  # noqa: PLC0415

    if form == "tsv":
        click.echo(to_tsv(rows), nl=False)
    elif form == "json":
        click.echo(json.dumps(_objects(rows, read), ensure_ascii=False, indent=1))
    else:
        _table(rows)


def _objects(rows: Sequence[Row], read: list[Read]) -> list[dict[str, object]]:
    """The columns with their right types, and the facts that only some kinds have."""
    facts = {(t.source.name, str(d.bracket.n)): d for t, decisions in read for d in decisions}
    objects = []
    for row in rows:
        decision = facts[row.document, row.n]
        verdict = decision.verdict
        objects.append(
            {
                "document": row.document, "n": int(row.n), "line": int(row.line), "column": int(row.column),
                "content": row.content, "kind": row.kind, "cert": row.cert, "evidence": row.evidence,
                "lemma": row.lemma, "context": row.context, "decision": row.decision,
                "start": decision.bracket.span.start, "end": decision.bracket.span.end,
                "parent": decision.bracket.parent, "reason": verdict.reason, "language": verdict.language,
                "quantity": verdict.quantity, "unit": verdict.unit, "agent": verdict.agent,
                "subtype": verdict.subtype,
            }
        )  # fmt: skip
    return objects


def _table(rows: Sequence[Row]) -> None:
    from rich.console import Console  # noqa: PLC0415
    from rich.table import Table  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    console = Console()
    if not console.is_terminal:
        console = Console(width=140)
    table = Table(box=None, pad_edge=False, header_style="bold")
    several = len({row.document for row in rows}) > 1
    for title, justify in (("n", "right"), ("line", "right")):
        table.add_column(title, justify=justify, no_wrap=True)  # type: ignore[arg-type]
    for title in ("content", "kind", "cert", "evidence"):
        table.add_column(title, overflow="fold", no_wrap=title in ("kind", "cert"))
    document = ""
    for row in rows:
        if several and row.document != document:
            document = row.document
            table.add_row("", "", Text(document, style="bold"))
        kind = f"{row.kind} → {row.decision}" if row.decision else row.kind
        style = {"low": "yellow", "medium": ""}.get(row.cert, "")
        cells = (row.n, f"{row.line}:{row.column}", row.content, kind, row.cert, row.evidence)
        table.add_row(*(Text(cell.replace("\n", "\\n"), style=style) for cell in cells))
    if rows:
        console.print(table)


def _summary(read: list[Read]) -> None:
    decisions = [(t, d) for t, each in read for d in each]
    low = sum(d.verdict.cert == "low" for _, d in decisions)
    click.echo(
        f"{counted(len(decisions), 'bracket')} in {counted(len(read), 'transcript')}, {low} of low certainty",
        err=True,
    )
    for transcript, decision in decisions:
        if decision.verdict.kind == "unbalanced":
            line, column = transcript.source.place(decision.bracket.span.start)
            click.echo(f"{transcript.source.name}:{line}:{column} {decision.verdict.evidence}", err=True)


def _why(files: list[tuple[Path, str]], n: int, rules: ProjectRules) -> int:
    from siglum.brackets import explain, scan  # noqa: PLC0415
    from siglum.transcripts import read  # noqa: PLC0415

    if len(files) != 1:
        raise UsageError(f"--why {n} asks of {len(files)} transcripts", "name the one that you mean")
    path = files[0][0]
    transcript = read(path)
    answers = explain(transcript, n, project=rules)
    bracket = scan(transcript)[n - 1]
    line, column = transcript.source.place(bracket.span.start)
    click.echo(f"{short(path)}:{line}:{column} [{bracket.content}]")
    held = False
    for name, answer in answers:
        mark = "→" if answer and not held else " "
        held = held or answer is not None
        words = f"{answer.kind}, {answer.cert}: {answer.evidence}" if answer else "–"
        click.echo(f"{mark} {name.replace('_', ' '):15} {words}")
    return 0


def _refresh(sheet: Worksheet, read: list[Read], present: list[str] | None, quiet: bool) -> int:
    refreshed = sheet.refreshed(read, present)
    refreshed.write()
    if not quiet:
        decided = sum(bool(row.decision.strip()) for row in refreshed.rows)
        gone = sum(not row.n for row in refreshed.rows)
        click.echo(
            f"{short(refreshed.path)}: {counted(len(refreshed.rows), 'row')}, {counted(decided, 'decision')}"
            + (f", {gone} whose bracket is gone" if gone else "")
        )
    return 0
