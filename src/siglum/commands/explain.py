"""`siglum explain`: what a finding means and how to mend it."""

from __future__ import annotations

import re
from difflib import get_close_matches

import click

from siglum.errors import UsageError
from siglum.validation import CODES
from siglum.validation.codes import FAMILIES, family

_PLACE = re.compile(r"\{\w+\}")  # what a message is filled with


@click.command()
@click.argument("codes", nargs=-1, metavar="[CODE]...")
def explain(codes: tuple[str, ...]) -> None:
    """Say what findings mean; without CODE list them all.

    \b
    Example:
      siglum explain RNG001
    """
    if not codes:
        for name, title in FAMILIES.items():
            listed = [each for each in CODES.values() if family(each.code) == name]
            if listed:
                click.echo(click.style(title, bold=True))
            for each in listed:
                click.echo(f"  {each.code}  {each.severity:<7}  {each.title}")
        return
    for code in codes:
        letters, digits = re.match(r"(\D*)(\d*)", code.strip().upper()).groups()  # type: ignore[union-attr]  # always
        _explain(f"{letters}{digits:0>3}" if digits else letters)


def _explain(name: str) -> None:
    code = CODES.get(name)
    if code is None:
        close = get_close_matches(name, CODES, 1)
        meant = f"did you mean {close[0]}? " if close else ""
        raise UsageError(f"there is no finding {name}", f"{meant}`siglum explain` lists them all")
    click.echo(f"{click.style(code.code, bold=True)}  {code.title}  ({code.severity})")
    click.echo(f"  says:    {_PLACE.sub('…', code.message)}")
    click.echo(f"  remedy:  {_PLACE.sub('…', code.remedy)}")
    if code.explanation:
        click.echo("")
        click.echo(click.wrap_text(code.explanation, 88, "  ", "  "))
    click.echo("")
    click.echo("  To change or silence it, in edition.toml:")
    click.echo("    [validation.codes]")
    click.echo(f'    {code.code} = {{ severity = "off", reason = "why" }}')
