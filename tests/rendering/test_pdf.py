"""A document as PDF: archival and tagged, its TEI inside, the same bytes every time."""

from __future__ import annotations

from pathlib import Path

import pikepdf
import pypdf
import pytest

from siglum.edition import Edition
from siglum.errors import InputError
from siglum.rendering.pdf import Options, render
from siglum.rendering.volume import build

TEI = sorted(Path(__file__).parents[2].joinpath("tei").glob("*.xml"))


@pytest.mark.parametrize("tei", TEI, ids=lambda path: path.stem[:24])
def test_a_document_is_archival_and_carries_its_tei(tei: Path, tmp_path: Path) -> None:
    render(tei, tmp_path / "one.pdf")
    with pikepdf.open(tmp_path / "one.pdf") as pdf:
        metadata = pdf.open_metadata()
        assert (metadata["pdfaid:part"], metadata["pdfaid:conformance"]) == ("3", "A")
        assert metadata["pdfuaid:part"] == "1"
        assert bytes(pdf.attachments[tei.name].get_file().read_bytes()) == tei.read_bytes()


def test_the_same_input_gives_the_same_bytes(tmp_path: Path) -> None:
    for name in ("a.pdf", "b.pdf"):
        render(TEI[0], tmp_path / name)
    assert (tmp_path / "a.pdf").read_bytes() == (tmp_path / "b.pdf").read_bytes()


def test_a_volume_has_contents_and_bookmarks(tmp_path: Path) -> None:
    edition = Edition(root=tmp_path, title="Five documents", tei=TEI[0].parent)
    build(edition, tmp_path / "volume.pdf")
    reader = pypdf.PdfReader(tmp_path / "volume.pdf")
    assert len(reader.outline) >= 3
    assert any("Contents" in page.extract_text() for page in reader.pages[:6])


def test_a_file_that_is_not_xml_is_named(tmp_path: Path) -> None:
    tei = tmp_path / "broken.xml"
    tei.write_text("<TEI><text>", encoding="utf-8")
    with pytest.raises(InputError, match=r"broken\.xml"):
        render(tei, tmp_path / "out.pdf", options=Options())
    assert not (tmp_path / "out.pdf").exists()
