"""The command line `siglum`: gathers the commands, turns errors into sentences and exit codes."""

from __future__ import annotations

import errno
import os
import sys
from difflib import get_close_matches
from importlib import import_module

import click

from siglum import __version__
from siglum.commands.reporting import complain
from siglum.errors import SiglumError

COMMANDS = {
    "new": "scaffold an edition that builds at once",
    "encode": "transcripts → tei/, proved and valid",
    "brackets": "every editorial bracket: kind, certainty, evidence",
    "collate": "witnesses → a TEI apparatus, proved against each of them",
    "validate": "findings with line, message and remedy",
    "render": "any TEI file as HTML, PDF, Typst or text",
    "build": "the whole edition, only what changed",
    "serve": "preview that reloads when a source changes",
    "schema": "compile an ODD",
    "explain": "what a finding means and how to mend it",
}
REMEDIES = {
    errno.ENOSPC: "make room on the disk, and run the command again: what was written is whole",
    errno.EDQUOT: "make room on the disk, and run the command again: what was written is whole",
    errno.EROFS: "copy the edition to a folder that you may write to",
    errno.EACCES: "check the permissions of the file and its folder",
    errno.EPERM: "check the permissions of the file and its folder",
}


class Commands(click.Group):
    """The commands, each imported only when it is called: a start costs no more than it must."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names in the order in which an editor meets them."""
        return list(COMMANDS)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command that is asked for; one that does not exist is told with its nearest neighbour."""
        near = get_close_matches(args[0], COMMANDS, 1) if args and args[0] not in COMMANDS else []
        if near and not args[0].startswith("-"):
            ctx.fail(f"No such command “{args[0]}”. Did you mean “{near[0]}”?")
        return super().resolve_command(ctx, args)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import a command's module and return its click command."""
        if cmd_name not in COMMANDS:
            return None
        command = getattr(import_module(f"siglum.commands.{cmd_name}"), cmd_name)
        assert isinstance(command, click.Command)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands without importing them."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="siglum")
def root() -> None:
    """Turn transcripts of archival documents into a critical edition: TEI, HTML, PDF.

    Exit codes: 0 clean; 1 findings of severity error; 2 wrong usage; 3 an input that cannot be
    read; 4 a tool failed.

    \b
    Example:
      siglum new my-edition && cd my-edition && siglum build
    """


def main() -> None:
    """Run the command line; errors of ours become a sentence and an exit code."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        code = root.main(standalone_mode=False)
    except SiglumError as error:
        complain(error)
        code = error.exit_code
    except click.exceptions.Exit as done:
        code = done.exit_code
    except click.ClickException as error:
        error.show()
        code = error.exit_code
    except (click.Abort, KeyboardInterrupt):
        click.echo("siglum: stopped", err=True)
        code = 130
    except BrokenPipeError:
        sys.stderr.close()
        code = 0
    except OSError as error:
        where = f"{error.filename}: " if error.filename else ""
        click.echo(f"siglum: {where}{error.strerror or error}", err=True)
        if remedy := REMEDIES.get(error.errno or 0):
            click.echo(f"        {remedy}", err=True)
        code = 3
    except Exception as error:
        if os.environ.get("SIGLUM_DEBUG"):
            raise
        click.echo(f"siglum: a fault in siglum itself: {type(error).__name__}: {error}", err=True)
        click.echo("        please report it; SIGLUM_DEBUG=1 shows where it happened", err=True)
        code = 4
    sys.exit(code if isinstance(code, int) else 0)
