"""`siglum render`: any TEI file, ours or not, as HTML, PDF, Typst source or plain text."""

from __future__ import annotations

from pathlib import Path

import click

from siglum.commands.reporting import short
from siglum.errors import InputError, UsageError

FORMATS = {"html": ".html", "pdf": ".pdf", "typst": ".typ", "text": ".txt"}


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--to", type=click.Choice(list(FORMATS)), required=True, help="What to make.")
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    help="File to write; what is text goes to stdout without it.",
)
@click.option("-q", "--quiet", is_flag=True, help="Print errors only.")
def render(file: Path, to: str, output: Path | None, quiet: bool) -> int:
    """Render a TEI FILE.

    \b
    Example:
      siglum render letter.xml --to pdf -o letter.pdf
      siglum render letter.xml --to text
    """
    if not file.is_file():
        raise InputError(
            f"{file}: {'is a folder' if file.is_dir() else 'there is no such file'}", "name a TEI file"
        )
    if output and output.is_dir():
        output = output / (file.stem + FORMATS[to])
    if to == "pdf":
        output = output or Path(file.stem + ".pdf")
        from siglum.rendering import pdf  # noqa: PLC0415  imports on demand keep --help quick

        pdf.render(file, output)
        if not quiet:
            click.echo(str(short(output)))
        return 0
    text = _text(file, to)
    if output is None:
        click.echo(text, nl=not text.endswith("\n"))
        return 0
    from siglum.files import write_atomically  # noqa: PLC0415

    write_atomically(output, text.encode())
    if not quiet:
        click.echo(str(short(output)))
    return 0


def _text(file: Path, to: str) -> str:
    from siglum.rendering import html, pdf  # noqa: PLC0415

    if to == "html":
        return html.render(file)
    if to == "typst":
        return pdf.typst_source(file)
    if to == "text":
        return html.plain(file)
    raise UsageError(f"--to {to} is not known")
