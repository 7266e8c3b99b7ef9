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
@click.option("--verify", is_flag=True, help="Prove that the page or PDF shows every word of the text.")
@click.option("-q", "--quiet", is_flag=True, help="Print errors only.")
def render(file: Path, to: str, output: Path | None, verify: bool, quiet: bool) -> int:
    """Render a TEI FILE.

    \b
    Example:
      siglum render letter.xml --to pdf -o letter.pdf
      siglum render letter.xml --to text
      siglum render letter.xml --to html -o letter.html --verify
    """
    if verify and to not in ("html", "pdf"):
        raise UsageError(f"--verify does not know {to}", "it proves what --to html and --to pdf make")
    if not file.is_file():
        raise InputError(
            f"{file}: {'is a folder' if file.is_dir() else 'there is no such file'}", "name a TEI file"
        )
    if output and output.is_dir():
        output = output / (file.stem + FORMATS[to])
    if to == "pdf":
        return _printed(file, output or Path(file.stem + ".pdf"), verify, quiet)
    text = _page(file, quiet) if to == "html" else _text(file, to)
    code = _verified(file, text, quiet) if verify else 0
    if output is None:
        click.echo(text, nl=not text.endswith("\n"))
        return code
    from siglum.files import write_atomically  # noqa: PLC0415  imports on demand keep --help quick

    write_atomically(output, text.encode())
    if not quiet:
        click.echo(str(short(output)))
    return code


def _printed(file: Path, output: Path, verify: bool, quiet: bool) -> int:
    from siglum.rendering import pdf  # noqa: PLC0415

    chosen = pdf.options_for(file)
    pdf.render(file, output, options=chosen)
    if verify:
        pdf.verify(file, output, options=chosen)
    if not quiet:
        click.echo(str(short(output)))
    return 0


def _page(file: Path, quiet: bool) -> str:
    """Return the page; say which elements are shown by their place alone."""
    from siglum.rendering import html  # noqa: PLC0415

    result = html.rendered(file)
    if not quiet:
        for message in result.messages:
            click.echo(f"{short(file)}: {message}", err=True)
    return result.text


def _verified(file: Path, page: str, quiet: bool) -> int:
    from siglum.rendering.verify import verify  # noqa: PLC0415

    found = verify(file, page)
    if found.fault:
        click.echo(f"{short(file)}: {found.fault}", err=True)
        return 1
    if not quiet:
        click.echo(f"{short(file)}: every one of {found.characters} characters is on the page", err=True)
    return 0


def _text(file: Path, to: str) -> str:
    from siglum.rendering import html, pdf  # noqa: PLC0415

    if to == "typst":
        return pdf.typst_source(file, options=pdf.options_for(file))
    if to == "text":
        return html.plain(file)
    raise UsageError(f"--to {to} is not known")
