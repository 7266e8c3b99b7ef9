"""Files that mean harm are refused or met with a finding, in bounded time and memory; nothing outside is read."""

from __future__ import annotations

import gzip
import os
import resource
import socket
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from siglum.validation import Finding, Judge, Settings, validate
from siglum.validation.report import text
from siglum.validation.safe import Document, parse, read

TEI = '<TEI xmlns="http://www.tei-c.org/ns/1.0">'
SECRET = "s3cret-words"


def codes(path: Path, **settings: object) -> set[str]:
    chosen = Settings(schema="siglum", only=("XML", "REF"), **settings)  # type: ignore[arg-type]
    return {finding.code for finding in Judge(chosen, jobs=1).findings([path])}


def written(folder: Path, data: str | bytes, name: str = "in.xml") -> Path:
    path = folder / name
    path.write_bytes(data.encode("utf-8") if isinstance(data, str) else data)
    return path


@pytest.fixture
def secret(tmp_path: Path) -> Path:
    return written(tmp_path, SECRET, "secret.txt")


ENTITIES = {
    "external entity": '<!DOCTYPE TEI [<!ENTITY x SYSTEM "{secret}">]>{tei}&x;</TEI>',
    "external entity as a file url": '<!DOCTYPE TEI [<!ENTITY x SYSTEM "file://{secret}">]>{tei}&x;</TEI>',
    "external entity in an attribute": '<!DOCTYPE TEI [<!ENTITY x SYSTEM "{secret}">]><TEI n="&x;"/>',
    "public entity": '<!DOCTYPE TEI [<!ENTITY x PUBLIC "-//X" "{secret}">]>{tei}&x;</TEI>',
    "parameter entity": '<!DOCTYPE TEI [<!ENTITY % x SYSTEM "{secret}"> %x;]>{tei}&y;</TEI>',
    "entity by way of another": (
        '<!DOCTYPE TEI [<!ENTITY x SYSTEM "{secret}"><!ENTITY y "&x;">]>{tei}&y;</TEI>'
    ),
}


@pytest.mark.parametrize("data", ENTITIES.values(), ids=ENTITIES.keys())
def test_no_entity_reads_a_file(data: str, tmp_path: Path, secret: Path) -> None:
    path = written(tmp_path, data.replace("{secret}", str(secret)).replace("{tei}", TEI))
    assert codes(path) & {"XML010", "XML013"}
    assert SECRET not in repr(read(path))


def test_a_dtd_outside_is_not_read(tmp_path: Path) -> None:
    written(tmp_path, f"<!ENTITY word '{SECRET}'>", "outside.dtd")
    path = written(tmp_path, f'<!DOCTYPE TEI SYSTEM "outside.dtd">{TEI}&word;</TEI>')
    assert codes(path) == {"XML013"}
    found = read(written(tmp_path, f'<!DOCTYPE TEI SYSTEM "outside.dtd">{TEI}</TEI>'))
    assert isinstance(found, Document)
    assert found.dtd == "outside.dtd"


def test_nothing_is_asked_of_the_network(tmp_path: Path) -> None:
    asked = threading.Event()
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        server.listen()
        server.settimeout(1)
        address = f"http://127.0.0.1:{server.getsockname()[1]}/x"

        def wait() -> None:
            try:
                server.accept()[0].close()
                asked.set()
            except TimeoutError:
                pass

        waiting = threading.Thread(target=wait)
        waiting.start()
        for data in (
            f'<!DOCTYPE TEI SYSTEM "{address}">{TEI}</TEI>',
            f'<!DOCTYPE TEI [<!ENTITY x SYSTEM "{address}">]>{TEI}&x;</TEI>',
            f'<!DOCTYPE TEI [<!ENTITY % x SYSTEM "{address}"> %x;]>{TEI}</TEI>',
            f'{TEI}<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="{address}"/></TEI>',
            f'{TEI}<text><body><p><ref target="{address}">x</ref></p></body></text></TEI>',
        ):
            codes(written(tmp_path, data))
        waiting.join()
    assert not asked.is_set()


def test_a_missing_dtd_does_not_stop_a_batch(tmp_path: Path) -> None:
    written(tmp_path, f'<!DOCTYPE TEI SYSTEM "none.dtd">{TEI}</TEI>', "a.xml")
    written(tmp_path, f"{TEI}<p></TEI>", "b.xml")
    assert {finding.file[-5:] for finding in validate([tmp_path], schema="siglum")} == {"a.xml", "b.xml"}


def test_entities_that_double_each_other(tmp_path: Path) -> None:
    laughs = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
    assert codes(written(tmp_path, f'<!DOCTYPE TEI [<!ENTITY a0 "ha">{laughs}]>{TEI}&a11;</TEI>')) == {
        "XML004"
    }
    assert codes(written(tmp_path, f'<!DOCTYPE TEI [<!ENTITY a "&b;"><!ENTITY b "&a;">]>{TEI}&a;</TEI>')) == {
        "XML004"
    }


def test_one_long_entity_many_times(tmp_path: Path) -> None:
    data = f'<!DOCTYPE TEI [<!ENTITY a "{"x" * 50_000}">]>{TEI}{"&a;" * 50_000}</TEI>'
    assert codes(written(tmp_path, data)) == {"XML004"}


def test_a_hundred_thousand_elements_deep(tmp_path: Path) -> None:
    assert codes(written(tmp_path, TEI + "<div>" * 100_000 + "</div>" * 100_000 + "</TEI>")) == {"XML005"}
    assert codes(written(tmp_path, TEI + "<div>" * 100_000)) == {"XML005"}


def test_nearly_as_deep_as_is_allowed(tmp_path: Path) -> None:
    path = written(tmp_path, TEI + "<div>" * 250 + "</div>" * 250 + "</TEI>")
    assert "RNG001" in {finding.code for finding in validate([path], schema="siglum")}


@pytest.mark.parametrize(
    "data",
    [
        f'<TEI n="{"x" * 12_000_000}"/>',
        f"<TEI>{'x' * 12_000_000}</TEI>",
        f"<TEI><!--{'x' * 12_000_000}--></TEI>",
    ],
    ids=["attribute", "text", "comment"],
)
def test_one_thing_that_is_too_long(data: str, tmp_path: Path) -> None:
    assert codes(written(tmp_path, data)) <= {"XML007", "XML010"}
    assert codes(written(tmp_path, data))


def test_a_gigabyte_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "big.xml"
    with path.open("wb") as file:
        file.write(b'<TEI n="')
        file.truncate(1_100_000_000)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    assert codes(path) == {"XML007"}
    findings = validate([path], schema="siglum")
    assert len(list(text(findings))) == 4  # its line is not read for quoting either
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 100_000


CROWDS = {
    "attributes": "<TEI " + " ".join(f"a{n}=''" for n in range(1_200)) + "/>",
    "namespaces": TEI + "".join(f"<x:p xmlns:x='urn:{n}'/>" for n in range(1_200)) + "</TEI>",
}


@pytest.mark.parametrize("data", CROWDS.values(), ids=CROWDS.keys())
def test_crowds_that_cost_the_square_of_their_number(data: str, tmp_path: Path) -> None:
    assert codes(written(tmp_path, data)) == {"XML007"}


def test_the_same_namespace_on_every_element(tmp_path: Path) -> None:
    path = written(tmp_path, TEI + '<p xmlns="http://www.tei-c.org/ns/1.0"/>' * 1_200 + "</TEI>")
    assert codes(path) == set()


def test_a_year_of_many_digits(tmp_path: Path) -> None:
    path = written(tmp_path, f'{TEI}<date when="{"1" * 5_000}"/></TEI>')
    assert [each.code for each in validate([path], settings=Settings("siglum", only=("SEN",)))] == ["SEN001"]


def test_compressed_files(tmp_path: Path) -> None:
    bomb = gzip.compress(b"<TEI>" + b"x" * 50_000_000)
    assert codes(written(tmp_path, bomb, "in.xml")) == {"XML003"}
    assert codes(written(tmp_path, bomb, "in.xml.gz")) == {"XML003"}


ENCODINGS = {
    "utf-7": ('<?xml version="1.0" encoding="UTF-7"?>+ADw-TEI/+AD4-'.encode("ascii"), {"XML002"}),
    "ebcdic": ('<?xml version="1.0" encoding="cp037"?><TEI/>'.encode("ascii"), {"XML002"}),
    "rot13": ('<?xml version="1.0" encoding="rot13"?><TEI/>'.encode("ascii"), {"XML002"}),
    "nul": (b"<TEI>\0</TEI>", {"XML003"}),
    "not utf-8": (b"<TEI>\xe9</TEI>", {"XML006"}),
    "half a character": (b"<TEI>\xe4\xb8", {"XML006"}),
    "utf-16 cut off": ("<TEI/>".encode("utf-16")[:-1], {"XML006"}),
    "binary": (bytes(range(256)), {"XML003", "XML006"}),
}


@pytest.mark.parametrize(("data", "expected"), ENCODINGS.values(), ids=ENCODINGS.keys())
def test_encodings(data: bytes, expected: set[str], tmp_path: Path) -> None:
    assert codes(written(tmp_path, data)) & expected


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "iso-8859-2", "windows-1251"])
def test_encodings_that_are_read(encoding: str, tmp_path: Path) -> None:
    declared = "" if encoding.startswith("utf") else f'<?xml version="1.0" encoding="{encoding}"?>\n'
    words = "Пхеньян" if encoding in ("windows-1251", "utf-8", "utf-16") else "Kádár"
    found = read(written(tmp_path, f"{declared}<TEI>{words}</TEI>".encode(encoding)))
    assert isinstance(found, Document)
    assert found.root.text == words


def test_files_cut_off_anywhere(tmp_path: Path) -> None:
    whole = f'<?xml version="1.0"?>\n{TEI}<text><body><p n="1">a &amp; b<!-- c --></p></body></text></TEI>'
    for end in range(len(whole)):
        found = parse(whole[:end] or " ", "cut.xml", tmp_path)
        assert isinstance(found, Finding)
        assert found.message


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_links_out_of_the_folder(tmp_path: Path) -> None:
    outside = written(tmp_path, f"{TEI}{SECRET}</TEI>", "outside.xml")
    edition = tmp_path / "edition"
    edition.mkdir()
    (edition / "in.xml").symlink_to(outside)
    (edition / "folder").symlink_to(tmp_path)
    assert codes(edition / "in.xml", within=edition) == {"XML008"}
    assert codes(edition / "folder" / "outside.xml", within=edition) == {"XML008"}
    told = [Path(each.file).name for each in validate([edition], schema="siglum") if each.code == "XML008"]
    assert told == ["folder", "in.xml"]  # though no edition is known


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_a_link_out_of_an_edition_that_is_named(
    tmp_path: Path, siglum: Callable[..., subprocess.CompletedProcess[str]]
) -> None:
    written(tmp_path, f"{TEI}{SECRET}</TEI>", "outside.xml")
    edition = tmp_path / "edition"
    edition.mkdir()
    (edition / "edition.toml").write_text('[edition]\ntitle = "x"\n', "utf-8")
    (edition / "in.xml").symlink_to(tmp_path / "outside.xml")
    run = siglum("validate", "in.xml", cwd=edition)
    assert run.returncode == 1
    assert "XML008" in run.stdout
    assert SECRET not in run.stdout


@pytest.mark.parametrize("href", ["../outside.xml", "{outside}", "file://{outside}", "..%2Foutside.xml"])
def test_inclusions_out_of_the_folder(href: str, tmp_path: Path) -> None:
    outside = written(tmp_path, f'{TEI}<p xml:id="there">{SECRET}</p></TEI>', "outside.xml")
    edition = tmp_path / "edition"
    edition.mkdir()
    named = href.replace("{outside}", str(outside))
    data = (
        f'{TEI}<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="{named}"/>'
        '<p><ref target="#there">x</ref></p></TEI>'
    )
    assert codes(written(edition, data)) >= {"XML009", "REF001"}


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_a_pipe_is_no_file(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "in.xml")
    assert codes(tmp_path / "in.xml") == {"XML001"}


@pytest.mark.parametrize("pattern", ["(a+)+b", "(a|a)*b", "a*a*a*a*a*a*a*a*b", "(a*)\\1\\1b"])
def test_a_regular_expression_that_never_ends(pattern: str, tmp_path: Path) -> None:
    data = (
        f'{TEI}<prefixDef ident="x" matchPattern="{pattern}" replacementPattern="$1"/>'
        f'<p ana="x:{"a" * 190}"/></TEI>'
    )
    assert "REF007" not in codes(written(tmp_path, data))


def test_no_traceback_for_any_sample(
    shared: Path, siglum: Callable[..., subprocess.CompletedProcess[str]]
) -> None:
    schema = shared / "schemas" / "tei_all.rng"
    files = [
        path for path in sorted((shared / "samples").rglob("*")) if path.suffix in (".xml", ".odd", ".tei")
    ]
    run = siglum("validate", "--schema", schema, "-j", 1, *files)
    assert run.returncode == 1
    assert "Traceback" not in run.stderr
    assert f"of {len(files)} files" in run.stderr
