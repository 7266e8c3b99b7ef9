"""Schemas by name: where they are looked for, what is fetched and what is refused. No test reaches outside."""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from lxml import etree

from siglum.errors import InputError, UsageError
from siglum.schemas import Catalogue, Named, named_schemas
from siglum.schemas.fetching import fetch

GRAMMAR = b'<element name="a" xmlns="http://relaxng.org/ns/structure/1.0"><empty/></element>'
ODD = Path(__file__).parent / "odd"


class Server:
    """A web server on this computer: what stands at each path, and what was asked for."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.pages: dict[str, bytes] = {}
        self.moved: dict[str, str] = {}
        outer = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                outer.asked.append(self.path)
                page = outer.pages.get(self.path)
                if self.path in outer.moved:
                    self.send_response(302)
                    self.send_header("Location", outer.moved[self.path])
                else:
                    self.send_response(404 if page is None else 200)
                self.end_headers()
                self.wfile.write(page or b"")

            def log_message(self, format: str, *args: object) -> None:
                """Say nothing."""

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_address[1]}"


@pytest.fixture
def web() -> Iterator[Server]:
    server = Server()
    thread = threading.Thread(target=server.server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield server
    server.server.shutdown()
    thread.join()
    server.server.server_close()


@pytest.fixture
def catalogue(web: Server, tmp_path: Path) -> Catalogue:
    web.pages["/tei_all.rng"] = GRAMMAR
    known = {"tei_all": f"{web.url}/tei_all.rng", "p5subset": f"{web.url}/p5subset.xml"}
    return Catalogue({}, tmp_path, well_known=known, cache=tmp_path / "cache")


def test_our_own_schema_is_shipped() -> None:
    found = Catalogue(offline=True).find("siglum")
    assert found.path.name == "siglum.rng" and found.path.is_file()
    assert found.rules is not None and found.rules.is_file()


def test_a_known_name_is_fetched_once_and_its_digest_is_told(catalogue: Catalogue, web: Server) -> None:
    first, second = catalogue.find("tei_all"), catalogue.find("tei_all")
    assert first.path.read_bytes() == GRAMMAR
    assert first.sha256 == hashlib.sha256(GRAMMAR).hexdigest()
    assert first.url == f"{web.url}/tei_all.rng"
    assert (second.path, second.sha256) == (first.path, "")
    assert web.asked == ["/tei_all.rng"]


def test_offline_uses_what_is_kept_and_asks_for_nothing(
    catalogue: Catalogue, web: Server, tmp_path: Path
) -> None:
    offline = Catalogue({}, tmp_path, True, catalogue.well_known, catalogue.cache)
    with pytest.raises(InputError, match="--offline"):
        offline.find("tei_all")
    catalogue.find("tei_all")
    assert offline.find("tei_all").path.is_file()
    assert web.asked == ["/tei_all.rng"]


def test_the_edition_comes_first_with_paths_of_its_own(catalogue: Catalogue, tmp_path: Path) -> None:
    (tmp_path / "my.rng").write_bytes(GRAMMAR)
    own = Catalogue({"tei_all": "my.rng"}, tmp_path, True, catalogue.well_known, catalogue.cache)
    assert own.find("tei_all").path == tmp_path / "my.rng"


def test_an_address_is_fetched_and_kept(catalogue: Catalogue, web: Server) -> None:
    web.pages["/other/x.rng"] = GRAMMAR
    found = [catalogue.find(f"{web.url}/other/x.rng") for _ in range(2)]
    assert found[0].path == found[1].path
    assert found[0].path.name.endswith("-x.rng")
    assert web.asked == ["/other/x.rng"]


def test_a_file_is_itself(catalogue: Catalogue, tmp_path: Path) -> None:
    for name in ("a b.rng", "Öl.xsd"):
        path = tmp_path / name
        path.write_bytes(GRAMMAR)
        assert catalogue.find(str(path)).path == path
        assert catalogue.find(path.as_uri()).path == path
    assert catalogue.find(str(tmp_path / "Öl.xsd")).rules is None


def test_an_odd_is_compiled_into_the_cache(catalogue: Catalogue, web: Server) -> None:
    web.pages["/p5subset.xml"] = (ODD / "source.xml").read_bytes()
    found = catalogue.find(str(ODD / "whole-modules/case.odd"))
    assert etree.RelaxNG(etree.parse(str(found.path)))
    assert found.rules is not None and "A paragraph has words" in found.rules.read_text("utf-8")
    assert catalogue.find(str(ODD / "whole-modules/case.odd")).path == found.path
    assert web.asked == ["/p5subset.xml"]


def test_a_name_that_nothing_has(catalogue: Catalogue) -> None:
    with pytest.raises(UsageError, match="no schema “tei_al”") as error:
        catalogue.find("tei_al")
    assert "Did you mean tei_all?" in error.value.remedy


def test_compact_syntax_is_refused(catalogue: Catalogue, tmp_path: Path) -> None:
    (tmp_path / "x.rnc").write_text("element a { empty }", "utf-8")
    with pytest.raises(InputError, match="compact syntax"):
        catalogue.find(str(tmp_path / "x.rnc"))


@pytest.mark.parametrize(
    ("page", "said"),
    [
        (b"<html><body>Not found</body></html>", "no schema but <html>"),
        (b"not XML", "is not XML"),
        (b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]><a>&x;</a>', "is no"),
        (None, "404"),
    ],
)
def test_what_is_no_schema_is_not_kept(
    catalogue: Catalogue, web: Server, page: bytes | None, said: str
) -> None:
    web.pages.pop("/tei_all.rng")
    if page is not None:
        web.pages["/tei_all.rng"] = page
    with pytest.raises(InputError, match=said):
        catalogue.find("tei_all")
    assert not (catalogue.cache or Path()).exists()


def test_what_is_too_large_is_given_up(web: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("siglum.schemas.fetching.LIMIT", 100_000)
    web.pages["/big"] = b"<grammar>" + b" " * 1_000_000 + b"</grammar>"
    with pytest.raises(InputError, match="larger than"):
        fetch(f"{web.url}/big")


@pytest.mark.parametrize(
    "url", ["http://example.org/x.rng", "ftp://example.org/x.rng", "file:///etc/hostname"]
)
def test_only_https_is_fetched(url: str) -> None:
    with pytest.raises(InputError, match="not an https address"):
        fetch(url)


def test_a_redirection_to_an_insecure_address_is_refused(web: Server) -> None:
    web.moved["/x"] = "http://example.org/x.rng"
    with pytest.raises(InputError, match=r"example\.org/x\.rng is not an https"):
        fetch(f"{web.url}/x")


def test_nobody_answers() -> None:
    with pytest.raises(InputError, match="cannot be fetched"):
        fetch("http://127.0.0.1:1/x.rng")


def test_what_a_document_names_itself() -> None:
    text = """<?xml version="1.0"?>
<?xml-model href="a.rng" type="application/xml" schematypens="http://relaxng.org/ns/structure/1.0"?>
<?xml-model href='rules.sch' schematypens='http://purl.oclc.org/dsdl/schematron'?>
<?xml-model href="a.rng"?>
<?xml-model href="unknown.txt"?>
<!-- a comment between -->
<TEI xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="urn:x x.xsd urn:y y.xsd"
  xsi:noNamespaceSchemaLocation="z.xsd"/>"""
    root = etree.fromstring(text.encode())
    assert named_schemas(root) == (
        Named("a.rng", "relaxng"),
        Named("rules.sch", "schematron"),
        Named("x.xsd", "xsd"),
        Named("y.xsd", "xsd"),
        Named("z.xsd", "xsd"),
    )


def test_a_release_that_a_document_names_is_known_by_name(
    catalogue: Catalogue, web: Server, tmp_path: Path
) -> None:
    (tmp_path / "own.rng").write_bytes(GRAMMAR)
    document = tmp_path / "letter.xml"
    assert catalogue.named_by(Named("own.rng", "relaxng"), document).path == tmp_path / "own.rng"
    named = Named(f"{web.url}/some/older/tei_all.rng", "relaxng")
    assert catalogue.named_by(named, document).url == f"{web.url}/tei_all.rng"
