"""The preview's web server: the built pages on this machine alone, and the news of each build.

Nothing outside the folder of the pages is served; only this machine's own names are answered to, so that no
other page can read the preview by a name that points here.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import Request
from starlette.responses import FileResponse, HTMLResponse, Response, StreamingResponse
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

from siglum.build.preview import Preview
from siglum.shipped import shipped

HOSTS = ["127.0.0.1", "localhost", "[::1]"]
POLICY = (
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' https: data:; "
    "font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
)
SCRIPT = '<script type="module" src="/_siglum/preview.js"></script></head>'
BEAT = 20  # seconds between signs of life


class News:
    """The state of the last build; whoever waits for another is told."""

    def __init__(self) -> None:
        self.build = 0
        self.preview = Preview()
        self._changed = asyncio.Event()

    def tell(self, preview: Preview) -> None:
        """Make a build known. Its number grows where pages were made, so that browsers fetch them."""
        self.preview = preview
        self.build += preview.made > 0
        self._changed.set()
        self._changed = asyncio.Event()

    async def states(self) -> AsyncIterator[str]:
        """Yield the state now and after every build, as server-sent events."""
        while True:
            waiting = self._changed
            findings = [asdict(each) for each in self.preview.findings]
            state = json.dumps({"build": self.build, "findings": findings}, ensure_ascii=False)
            yield f"event: state\ndata: {state}\n\n"
            while not waiting.is_set():
                try:
                    await asyncio.wait_for(waiting.wait(), BEAT)
                except TimeoutError:
                    yield ": still here\n\n"


class Pages(StaticFiles):
    """The pages, each with the preview's script; what is not there is the edition's own 404 page."""

    async def get_response(self, path: str, scope: Scope) -> Response:
        """Answer with a file of the folder, or with nothing of it."""
        response = await super().get_response(path, scope)
        if isinstance(response, FileResponse) and str(response.path).endswith(".html"):
            text = await asyncio.to_thread(Path(response.path).read_text, "utf-8")
            response = HTMLResponse(text.replace("</head>", SCRIPT, 1), response.status_code)
        response.headers["Content-Security-Policy"] = POLICY
        response.headers["Cache-Control"] = "no-store"
        return response


def app(folder: Path, news: News) -> Starlette:
    """Return the application that serves a folder of pages."""

    async def events(_: Request) -> Response:
        return StreamingResponse(
            news.states(), media_type="text/event-stream", headers={"Cache-Control": "no-store"}
        )

    routes: list[Any] = [
        Route("/_siglum/events", events),
        Route("/_siglum/preview.js", _asset("preview.js")),
        Route("/_siglum/preview.css", _asset("preview.css")),
        Mount("/", Pages(directory=folder, html=True, check_dir=False)),
    ]
    return Starlette(routes=routes, middleware=[Middleware(TrustedHostMiddleware, allowed_hosts=HOSTS)])


def _asset(name: str) -> Any:
    async def respond(_: Request) -> Response:
        return FileResponse(shipped("xslt", "html", "assets", "preview", name))

    return respond
