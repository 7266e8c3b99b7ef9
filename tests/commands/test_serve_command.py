"""The preview: pages come anew, findings are told, the last good build stays, nothing else is served."""

from __future__ import annotations

import contextlib
import http.client
import json
import re
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., subprocess.CompletedProcess[str]]


class Preview:
    """A running `siglum serve`."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.process = subprocess.Popen(
            [sys.executable, "-m", "siglum", "serve", "--port", "0"],
            cwd=root, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
        )  # fmt: skip
        assert self.process.stdout
        said = self.process.stdout.readline()
        address = re.search(r"http://127\.0\.0\.1:(\d+)/", said)
        if address is None:
            self.stop()
            pytest.fail(f"the preview did not start: {said}")
        self.port = int(address[1])

    def get(self, path: str, **headers: str) -> tuple[int, str]:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        connection.request("GET", path, headers=headers)
        answer = connection.getresponse()
        text = answer.read().decode("utf-8", "replace")
        connection.close()
        return answer.status, text

    def states(self) -> Iterator[dict[str, Any]]:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        connection.request("GET", "/_siglum/events")
        with contextlib.closing(connection), connection.getresponse() as answer:
            for line in answer:
                if line.startswith(b"data: "):
                    yield json.loads(line[6:])

    def stop(self) -> int:
        self.process.send_signal(signal.SIGINT)
        code = self.process.wait(30)
        assert self.process.stdout
        self.process.stdout.close()
        return code


@pytest.fixture
def preview(siglum: Run, tmp_path: Path) -> Iterator[Preview]:
    pytest.importorskip("starlette")
    assert siglum("new", "demo").returncode == 0
    running = Preview(tmp_path / "demo")
    yield running
    assert running.stop() == 0


def test_the_pages_follow_the_sources(preview: Preview) -> None:
    with contextlib.closing(preview.states()) as states:
        follow(preview, states)


def follow(preview: Preview, states: Iterator[dict[str, Any]]) -> None:
    first = next(states)
    assert first == {"build": 1, "findings": []}
    page = next(path.stem for path in (preview.root / "tei").glob("*letter*.xml"))
    status, text = preview.get(f"/documents/{page}.html")
    assert status == 200
    assert "/_siglum/preview.js" in text
    assert "two cranes" in text

    transcript = preview.root / "transcripts" / "harbour-letter.txt"
    transcript.write_text(transcript.read_text("utf-8").replace("two cranes", "seven cranes"), "utf-8")
    assert next(each for each in states if each["build"] > 1)
    assert "seven cranes" in preview.get(f"/documents/{page}.html")[1]

    tei = preview.root / "tei" / f"{page}.xml"
    whole = tei.read_text("utf-8")
    tei.write_text(whole.replace("</body>", ""), "utf-8")
    broken = next(each for each in states if each["findings"])
    assert any(each["code"].startswith("XML") for each in broken["findings"]), broken
    assert "seven cranes" in preview.get(f"/documents/{page}.html")[1]

    settings = preview.root / "edition.toml"
    good = settings.read_text("utf-8")
    settings.write_text(good + '\n[html]\ncss = "nowhere.css"\n', "utf-8")
    tei.write_text(whole, "utf-8")
    assert next(
        each for each in states if any("nowhere.css" in found["message"] for found in each["findings"])
    )
    assert preview.get("/index.html")[0] == 200
    settings.write_text(good, "utf-8")
    assert next(each for each in states if not each["findings"])


def test_nothing_else_is_served(preview: Preview) -> None:
    assert preview.get("/")[0] == 200
    status, text = preview.get("/nowhere.html")
    assert status == 404
    assert "There is no page at this address" in text
    for path in (
        "/../edition.toml",
        "/..%2fedition.toml",
        "/%2e%2e/%2e%2e/edition.toml",
        "//etc/passwd",
        "/.siglum/state.sqlite",
    ):
        assert preview.get(path)[0] == 404, path
    (preview.root / "build" / "html" / "out.html").symlink_to(preview.root / "edition.toml")
    assert preview.get("/out.html")[0] == 404
    assert preview.get("/", Host="evil.example.org")[0] == 400
