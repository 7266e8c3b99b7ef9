"""A document as PDF: archival and tagged, its TEI inside, every word on the page, the same bytes every time."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pikepdf
import pypdf
import pytest

from printing import document
from siglum.errors import FidelityError, InputError, ToolError, UsageError
from siglum.rendering.pdf import Options, options, options_for, render, typst_source
from siglum.rendering.pdf.composing import compose
from siglum.rendering.pdf.proof import prove

TEI = sorted(Path(__file__).parents[2].joinpath("tei").glob("*.xml"))
PRINT = Path(__file__).parent / "print"
FONTS = Path("/usr/share/fonts/opentype/noto")
ARRANGEMENTS = [Options(), Options(arrangement="layered")]


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The first document of the edition, printed."""
    return render(TEI[0], tmp_path_factory.mktemp("pdf") / "one.pdf").out


@pytest.mark.parametrize("tei", TEI, ids=lambda path: path.stem[:24])
@pytest.mark.parametrize("chosen", ARRANGEMENTS, ids=lambda each: each.arrangement)
def test_a_document_is_archival_whole_and_carries_its_tei(tei: Path, chosen: Options, tmp_path: Path) -> None:
    out = tmp_path / "one.pdf"
    render(tei, out, options=chosen)
    assert prove(compose(tei, proof=True), out) > 1000
    with pikepdf.open(out) as pdf:
        metadata = pdf.open_metadata()
        assert (metadata["pdfaid:part"], metadata["pdfaid:conformance"]) == ("3", "A")
        assert metadata["pdfuaid:part"] == "1"
        assert bytes(pdf.attachments[tei.name].get_file().read_bytes()) == tei.read_bytes()
        assert pdf.Root.MarkInfo.Marked


@pytest.mark.parametrize("name", ["witnesses", "forms"])
@pytest.mark.parametrize("chosen", ARRANGEMENTS, ids=lambda each: each.arrangement)
def test_forms_of_text_are_whole(name: str, chosen: Options, tmp_path: Path) -> None:
    tei = PRINT / f"{name}.xml"
    render(tei, tmp_path / "one.pdf", options=chosen)
    assert prove(compose(tei, proof=True), tmp_path / "one.pdf") > 300


def test_metadata_fonts_and_bookmarks(printed: Path) -> None:
    reader = pypdf.PdfReader(printed)
    assert reader.metadata is not None
    assert reader.metadata.title == "Memorandum of Conversation between Liu Shaoqi and Stalin"
    assert reader.metadata.author == "David Wolff"
    assert reader.root_object["/Lang"].startswith("en")
    assert reader.outline
    for page in reader.pages:
        for font in page["/Resources"]["/Font"].values():
            assert "/ToUnicode" in font.get_object()
            descriptor = font["/DescendantFonts"][0].get_object()["/FontDescriptor"]
            assert any(key in descriptor for key in ("/FontFile2", "/FontFile3"))


@pytest.mark.skipif(not shutil.which("qpdf"), reason="qpdf is not installed")
def test_qpdf_finds_the_file_sound(printed: Path) -> None:
    done = subprocess.run(["qpdf", "--check", printed], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.skipif(
    not shutil.which("verapdf"), reason="veraPDF is not installed: the standards are declared only"
)
def test_verapdf_accepts_both_standards(printed: Path) -> None:
    for flavour in ("3a", "ua1"):
        done = subprocess.run(
            ["verapdf", "-f", flavour, printed], capture_output=True, text=True, check=False
        )
        assert 'isCompliant="true"' in done.stdout


def outloud(pdf: Path) -> subprocess.CompletedProcess[str]:
    tool = Path(sys.executable).with_name("outloud")
    if not tool.exists():
        pytest.skip("outloud is not installed")
    return subprocess.run([tool, "--quiet", pdf], capture_output=True, text=True, check=False)


def test_a_screen_reader_finds_no_error(printed: Path, tmp_path: Path) -> None:
    assert outloud(printed).returncode == 0, outloud(printed).stdout
    with pikepdf.open(printed) as pdf:  # the control: without its tags the same file must fail
        del pdf.Root.StructTreeRoot
        pdf.Root.MarkInfo.Marked = False
        pdf.save(tmp_path / "untagged.pdf")
    assert outloud(tmp_path / "untagged.pdf").returncode != 0


def test_the_same_input_gives_the_same_bytes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    one, two, later = (render(TEI[0], tmp_path / name).out for name in ("1.pdf", "2.pdf", "3.pdf"))
    assert one.read_bytes() == two.read_bytes()
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    render(TEI[0], later)
    made = pypdf.PdfReader(later).metadata
    assert made is not None
    assert "2023" in str(made.creation_date)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "yesterday")
    with pytest.raises(UsageError, match="yesterday"):
        render(TEI[0], later)


def test_the_typst_source_stands_alone(tmp_path: Path) -> None:
    source = typst_source(TEI[0])
    assert "#import" not in source
    assert '"We said: During the first cooperation' in source


def test_missing_characters_are_named_with_the_fonts_to_install(tmp_path: Path) -> None:
    with pytest.raises(
        ToolError, match=r"scripts\.xml: no font at hand can show 双 \(U\+53CC\), 方"
    ) as caught:
        render(PRINT / "scripts.xml", tmp_path / "out.pdf")
    assert "fonts-noto-cjk" in caught.value.remedy
    assert "font_paths" in caught.value.remedy


@pytest.mark.skipif(not FONTS.is_dir(), reason="fonts-noto-cjk is not installed")
def test_declared_fonts_show_other_scripts(tmp_path: Path) -> None:
    tei = PRINT / "scripts.xml"
    render(tei, tmp_path / "out.pdf", options=Options(font_paths=(FONTS,)))
    assert prove(compose(tei, proof=True), tmp_path / "out.pdf") > 250


HOSTILE = (
    '#import $x$ *b* _i_ `r` @ref &lt;label&gt; \\ \\\\ " "} // /* */ [[ { } #{panic()} \\u{41} = h - l ~ --- '
    'http://x.y \u2028 a\u0301 #pdf.attach("x")'
)


def test_no_text_is_taken_for_code(tmp_path: Path) -> None:
    body = f"<p>{HOSTILE}</p><list><label>{HOSTILE}</label><item n='\"#{{}}'>x</item></list><pb n='\"#'/>"
    tei = document(tmp_path / "hostile.xml", body)
    render(tei, tmp_path / "out.pdf")
    assert prove(compose(tei, proof=True), tmp_path / "out.pdf") > 80


@pytest.mark.parametrize("name", ["hi", "quote", "div", "app"])
def test_deep_nesting_keeps_its_words(name: str, tmp_path: Path) -> None:
    inner = {"app": "<lem>a ", "quote": "<p>a</p>"}.get(name, "a ")
    closing = {"app": '</lem><rdg wit="#B">b</rdg>'}.get(name, "")
    core = "<p>core</p>" if name in ("quote", "div") else "core"
    text = f"<{name}>{inner}" * 60 + core + f"{closing}</{name}>" * 60
    body = text if name in ("quote", "div") else f"<p>{text}</p>"
    tei = document(tmp_path / "deep.xml", body)
    render(tei, tmp_path / "out.pdf")
    assert prove(compose(tei, proof=True), tmp_path / "out.pdf") >= 64


def test_a_lost_word_is_found(printed: Path, tmp_path: Path) -> None:
    other = tmp_path / TEI[0].name
    other.write_text(TEI[0].read_text("utf-8").replace("We said:", "We shouted:", 1), encoding="utf-8")
    with pytest.raises(FidelityError, match="weshouted"):
        prove(compose(other, proof=True), printed)


def test_what_cannot_be_read_is_named(tmp_path: Path) -> None:
    tei = tmp_path / "broken.xml"
    tei.write_text("<TEI><text>", encoding="utf-8")
    with pytest.raises(InputError, match=r"broken\.xml"):
        render(tei, tmp_path / "out.pdf")
    with pytest.raises(InputError, match=r"none\.xml"):
        render(tmp_path / "none.xml", tmp_path / "out.pdf")
    assert not (tmp_path / "out.pdf").exists()


def test_limits_are_kept_and_named(tmp_path: Path) -> None:
    tei = document(tmp_path / "large.xml", "<p>" + "word " * 120_000 + "</p>")
    with pytest.raises(ToolError, match=r"large\.xml: the PDF was not ready after 1 seconds"):
        render(tei, tmp_path / "out.pdf", options=Options(seconds=1))
    with pytest.raises(ToolError, match=r"large\.xml: the PDF needs more than 200 MB"):
        render(tei, tmp_path / "out.pdf", options=Options(megabytes=200))


@pytest.mark.parametrize(
    ("table", "said"),
    [
        ({"page": "A99"}, "A99"),
        ({"page": "1x1mm"}, "too small"),
        ({"margins": [1, 2]}, "four numbers"),
        ({"arrangement": "floating"}, "floating"),
        ({"colour": "red"}, "no such setting"),
        ({"size": "large"}, "should be number"),
    ],
)
def test_wrong_settings_are_named(table: dict[str, object], said: str, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=said):
        options(table, tmp_path)


@pytest.mark.parametrize("page", ["A4", "a5", "6×9in", "170 x 240 mm"])
def test_page_sizes(page: str, tmp_path: Path) -> None:
    chosen = options({"page": page}, tmp_path)
    render(PRINT / "witnesses.xml", tmp_path / "out.pdf", options=chosen)
    box = pypdf.PdfReader(tmp_path / "out.pdf").pages[0].mediabox
    width = {"A4": 595, "a5": 420, "6×9in": 432, "170 x 240 mm": 482}[page]
    assert round(float(box.width)) == width


def test_a_file_is_printed_with_the_choices_of_the_edition_around_it(tmp_path: Path) -> None:
    (tmp_path / "edition.toml").write_text(
        '[edition]\ntitle = "Letters"\n[pdf]\npage = "A5"\nfont_paths = ["fonts"]\n'
    )
    (tmp_path / "tei").mkdir()
    tei = document(tmp_path / "tei" / "one.xml", "<p>Words.</p>")
    chosen = options_for(tei)
    assert (chosen.page, chosen.font_paths, chosen.edition) == ("A5", (tmp_path / "fonts",), "Letters")
    assert options_for(document(tmp_path / "two.xml", "<p>Words.</p>")).edition == ""
