"""`siglum serve`: a preview of the web edition that follows every change."""

from __future__ import annotations

import asyncio
import contextlib
import socket
from collections.abc import AsyncIterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

import click

from siglum.errors import UsageError

if TYPE_CHECKING:
    from siglum.build.preview import Preview
    from siglum.build.serving import News
    from siglum.edition import Edition

WATCHED = frozenset(
    {".txt", ".md", ".html", ".htm", ".xml", ".toml", ".tsv", ".css", ".xsl", ".svg", ".png", ".jpg"}
)


@click.command()
@click.option(
    "-p",
    "--port",
    type=click.IntRange(0, 65535),
    default=8000,
    show_default=True,
    help="0 for any that is free.",
)
@click.option("--open", "browse", is_flag=True, help="Open the start page in a browser.")
def serve(port: int, browse: bool) -> int:
    """Preview the web edition of this folder; pages come anew when a source changes.

    The preview is for this machine alone (127.0.0.1). Findings lie over the page; where a source is
    broken the last good pages stay. Stop it with Ctrl-C.

    \b
    Example:
      siglum serve
      siglum serve --port 8080 --open
    """
    from siglum import edition as editions  # noqa: PLC0415  imports on demand keep --help quick

    try:
        from siglum.build import serving  # noqa: F401, PLC0415
    except ImportError as missing:
        raise UsageError(f"the preview needs {missing.name}", "pip install 'siglum[serve]'") from None
    edition = editions.find()
    listening = _listen(port)
    address = f"http://127.0.0.1:{listening.getsockname()[1]}/"
    with contextlib.suppress(KeyboardInterrupt):
        asyncio.run(_serve(edition, listening, address, browse))
    return 0


def _listen(port: int) -> socket.socket:
    listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind(("127.0.0.1", port))
        listening.listen()
    except OSError as error:
        raise UsageError(f"port {port} is taken", "name another with --port, or --port 0 for any") from error
    return listening


async def _serve(edition: Edition, listening: socket.socket, address: str, browse: bool) -> None:
    """Build, serve, and build again at every change, until the server is told to stop."""
    import uvicorn  # noqa: PLC0415

    from siglum.build.serving import News, app  # noqa: PLC0415

    news = News()
    # One thread builds: Saxon keeps its compiled stylesheets by thread.
    with ThreadPoolExecutor(1) as builder:
        await _build(edition.root, news, builder, first=True)
        config = uvicorn.Config(
            app(edition.build / "html", news),
            log_level="warning",
            timeout_graceful_shutdown=1,
            lifespan="off",
        )
        server = uvicorn.Server(config)
        following = asyncio.create_task(_follow(edition, news, builder))
        # A fault while following ends the preview: pages that no longer follow would deceive.
        following.add_done_callback(lambda _: setattr(server, "should_exit", True))
        click.echo(f"{address}  (Ctrl-C stops it)")
        if browse:
            click.launch(address)
        await server.serve(sockets=[listening])
        following.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await following


async def _build(root: Path, news: News, builder: ThreadPoolExecutor, *, first: bool = False) -> None:
    from siglum.build import preview  # noqa: PLC0415

    loop = asyncio.get_running_loop()
    done = await loop.run_in_executor(builder, lambda: preview.build(root, searchable=first))
    news.tell(done)
    click.echo(_said(done), err=True)


def _said(done: Preview) -> str:
    errors = sum(each.severity == "error" for each in done.findings)
    words = f"{done.made} made" if done.made else "nothing to make"
    return f"{words}, {errors} {'error' if errors == 1 else 'errors'}" if errors else words


async def _follow(edition: Edition, news: News, builder: ThreadPoolExecutor) -> None:
    async for _ in _changes(edition):
        await _build(edition.root, news, builder)


async def _changes(edition: Edition) -> AsyncIterator[None]:
    """Yield after every burst of changes to a source; what siglum makes itself is none."""
    from watchfiles import Change, awatch  # noqa: PLC0415

    made = edition.build.resolve()

    def source(_: Change, name: str) -> bool:
        path = Path(name)
        hidden = any(part.startswith(".") for part in path.relative_to(edition.root).parts)
        return path.suffix.lower() in WATCHED and not path.is_relative_to(made) and not hidden

    async for _ in awatch(edition.root, watch_filter=source, debounce=100, step=20):
        yield
