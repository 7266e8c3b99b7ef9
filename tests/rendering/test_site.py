"""The web edition as files: every link leads somewhere, metadata reads back, nothing depends on where it stands."""

from __future__ import annotations

import csv
import gzip
import io
import itertools
import json
import re
import shutil
import zipfile
from pathlib import Path
from urllib.parse import unquote, urldefrag

import pybtex.database
import pytest
import rispy
from lxml import etree
from lxml import html as lxml_html

from siglum import edition as editions
from siglum.errors import UsageError
from siglum.rendering import site
from siglum.rendering.facts import gather
from siglum.rendering.site.design import Design
from siglum.validation.findings import Finding

LETTER = "documents/1901-05-02-harbour-letter.html"
PERMALINK = f"https://harbour.example.org/letters/{LETTER}"
EDITION = Path(__file__).parent / "edition"


def parsed(path: Path) -> lxml_html.HtmlElement:
    return lxml_html.document_fromstring(path.read_text("utf-8"))


@pytest.fixture(scope="module")
def letter(pages: Path) -> lxml_html.HtmlElement:
    return parsed(pages / LETTER)


def meta(page: lxml_html.HtmlElement, name: str) -> list[str]:
    return [str(each) for each in page.xpath("//meta[@name=$name or @property=$name]/@content", name=name)]


def test_every_link_leads_to_a_page_and_a_place(pages: Path) -> None:
    targets = {}
    for path in pages.rglob("*.html"):
        if "pagefind" not in path.parts:
            targets[path.resolve()] = set(parsed(path).xpath("//@id"))
    for path in targets:
        for link in parsed(path).xpath(
            "//a/@href | //link[@rel!='canonical' and @rel!='schema.DC']/@href | //script/@src | //img/@src"
        ):
            address, fragment = urldefrag(str(link).partition("?")[0] if "?" in link else str(link))
            if re.match(r"(https?|mailto):", address):
                continue
            assert not address.startswith("/"), f"{path.name}: {link} binds the edition to a place"
            target = (path.parent / unquote(address)).resolve() if address else path
            assert target.exists(), f"{path.name}: {link}"
            if fragment and target in targets:
                assert unquote(fragment) in targets[target], f"{path.name}: {link}"


def test_ids_are_unique_and_headings_in_order(pages: Path) -> None:
    for path in pages.rglob("*.html"):
        if "pagefind" in path.parts:
            continue
        page = parsed(path)
        ids = page.xpath("//@id")
        assert len(ids) == len(set(ids)), path.name
        levels = [int(each.tag[1]) for each in page.iter("h1", "h2", "h3", "h4", "h5", "h6")]
        assert levels[0] == 1 and levels.count(1) == 1, path.name
        assert all(later - earlier <= 1 for earlier, later in itertools.pairwise(levels)), path.name


def test_no_script_or_style_stands_in_a_page(pages: Path) -> None:
    for path in pages.rglob("*.html"):
        page = parsed(path)
        assert not page.xpath("//@style | //@*[starts-with(name(), 'on')] | //style"), path.name
        assert not page.xpath("//script[not(@src) and not(@type='application/ld+json')]"), path.name


def test_highwire_and_dublin_core(letter: lxml_html.HtmlElement) -> None:
    assert meta(letter, "citation_title") == ['Letter on the state of the harbour & its "cranes"']
    assert meta(letter, "citation_author") == ["Consul Amanda Rask"]
    assert meta(letter, "citation_publication_date") == ["1901/05/02"]
    assert meta(letter, "citation_inbook_title") == ["Letters from the Harbour"]
    assert meta(letter, "citation_public_url") == [PERMALINK]
    assert meta(letter, "DC.date") == ["1901-05-02"]
    assert meta(letter, "DC.contributor") == ["Ada Quill", "Bo Lindqvist", "Ada Quill", "Bo Lindqvist"]
    assert meta(letter, "DC.rights") == ["https://creativecommons.org/licenses/by/4.0/"]
    assert meta(letter, "og:title") == ['Letter on the state of the harbour & its "cranes"']
    assert letter.xpath("//link[@rel='canonical']/@href") == [PERMALINK]
    assert letter.xpath("//link[@rel='alternate' and @type='application/tei+xml']/@href") == [
        "../tei/1901-05-02-harbour-letter.xml"
    ]
    assert letter.get("lang") == "en"


def test_schema_org(letter: lxml_html.HtmlElement) -> None:
    found = json.loads(letter.xpath("string(//script[@type='application/ld+json'])"))
    assert found["@type"] == ["ArchiveComponent", "Message"]
    assert found["holdingArchive"] == [{"@type": "ArchiveOrganization", "name": "Port Archive"}]
    assert [each["name"] for each in found["translator"]] == ["Ada Quill", "Bo Lindqvist"]
    assert found["recipient"][0]["name"] == "Harbour Board"
    assert found["isPartOf"]["name"] == "Letters from the Harbour"
    assert found["isPartOf"]["version"] == "1.2"
    assert found["license"] == "https://creativecommons.org/licenses/by/4.0/"
    assert found["dateCreated"] == "1901-05-02"


def test_bibtex(letter: lxml_html.HtmlElement) -> None:
    entry = pybtex.database.parse_string(letter.get_element_by_id("format-bibtex").text, "bibtex").entries[
        "1901-05-02-harbour-letter"
    ]
    assert entry.fields["title"] == r'{Letter on the state of the harbour \& its "cranes"}'
    assert entry.fields["year"] == "1901"
    assert entry.fields["url"] == PERMALINK
    assert r"H 7\_3" in entry.fields["note"]
    assert [str(each) for each in entry.persons["editor"]] == ["Quill, Ada", "Lindqvist, Bo"]


def test_ris(letter: lxml_html.HtmlElement) -> None:
    (entry,) = rispy.loads(letter.get_element_by_id("format-ris").text)
    assert entry["type_of_reference"] == "MANSCPT"
    assert entry["title"] == 'Letter on the state of the harbour & its "cranes"'
    assert entry["authors"] == ["Consul Amanda Rask"]
    assert entry["year"] == "1901"
    assert entry["urls"] == [PERMALINK]


def test_csl_json(letter: lxml_html.HtmlElement) -> None:
    (item,) = json.loads(letter.get_element_by_id("format-csl-json").text)
    assert item["type"] == "manuscript"
    assert item["issued"] == {"date-parts": [[1901, 5, 2]]}
    assert item["archive_location"] == "H 7_3, 3–4"
    assert item["translator"] == [{"literal": "Ada Quill"}, {"literal": "Bo Lindqvist"}]


def test_registers_merge_by_id(pages: Path) -> None:
    words = " ".join(parsed(pages / "persons" / "jens-holm.html").text_content().split())
    assert "Also J. Hólm, Capt. Holm" in words
    assert "3 passages in 2 documents" in words


def test_conventions_show_what_occurs(pages: Path) -> None:
    page = parsed(pages / "conventions.html")
    kinds = [each.text.strip() for each in page.xpath("//section[@class='kind']/h3")]
    assert kinds[0] == "Sic"
    assert {"Supplied", "Gloss", "Page mark"} <= set(kinds)
    assert page.xpath("//section[@class='kind']//a[contains(@href, '#mark.')]")


def test_introduction_passes_no_html_on(pages: Path) -> None:
    start = parsed(pages / "index.html")
    assert "<script>alert(1)</script>" in start.text_content()
    assert start.xpath("//h2[.='How they came to us']")
    assert len(start.xpath("//*[name()='circle'][@class='dot']")) == 2


def test_files_to_take_away(pages: Path) -> None:
    with zipfile.ZipFile(pages / "downloads" / "tei.zip") as archive:
        assert sorted(archive.namelist()) == [
            "tei/1901-05-02-harbour-letter.xml",
            "tei/1902-harbour-answer.xml",
        ]
        assert (
            archive.read("tei/1902-harbour-answer.xml")
            == (EDITION / "tei" / "1902-harbour-answer.xml").read_bytes()
        )
    rows = list(csv.DictReader(io.StringIO((pages / "downloads" / "interventions.csv").read_text("utf-8"))))
    assert len(rows) == 7
    assert rows[0]["words"] == "'[Rask]" or rows[0]["words"] == "[Rask]"
    sitemap = etree.parse(pages / "sitemap.xml")
    found = {each.text for each in sitemap.iter("{*}loc")}
    assert PERMALINK in found and "https://harbour.example.org/letters/404.html" not in found
    assert "Two cranes [two words illegible];" in (
        pages / "text" / "1901-05-02-harbour-letter.txt"
    ).read_text("utf-8")
    assert (pages / "images" / "p1.svg").is_file()


def test_a_page_is_light(pages: Path) -> None:
    parts = [pages / LETTER, pages / "assets" / "siglum.css", *(pages / "assets").glob("*.js")]
    assert sum(len(gzip.compress(part.read_bytes())) for part in parts) < 60_000


def test_a_second_build_writes_nothing_and_a_removed_document_goes(tmp_path: Path) -> None:
    shutil.copytree(EDITION, tmp_path, dirs_exist_ok=True)
    edition = editions.load(tmp_path / "edition.toml")
    folder = site.build(edition)
    files = [path for path in folder.rglob("*") if path.is_file() and "pagefind" not in path.parts]
    before = {path: path.stat().st_mtime_ns for path in files}
    site.build(edition)
    assert {path: path.stat().st_mtime_ns for path in files} == before
    (tmp_path / "tei" / "1902-harbour-answer.xml").unlink()
    site.build(edition)
    assert not list(folder.rglob("1902-harbour-answer*"))
    assert "Capt. Holm" not in (folder / "persons" / "jens-holm.html").read_text("utf-8")


def test_an_own_template_and_style(tmp_path: Path) -> None:
    shutil.copytree(EDITION, tmp_path, dirs_exist_ok=True)
    (tmp_path / "own.css").write_text("h1 { color: teal; }", "utf-8")
    (tmp_path / "own.xsl").write_text(
        """<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:v="urn:siglum:view"
        xmlns:m="urn:siglum:modes" xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">
        <xsl:template match="foreign" mode="m:flow">
          <b class="own"><xsl:apply-templates mode="#current"/></b>
        </xsl:template>
        <xsl:template name="v:site-footer"><footer class="own">Ours</footer></xsl:template>
        </xsl:stylesheet>""",
        "utf-8",
    )
    settings = (tmp_path / "edition.toml").read_text("utf-8")
    settings = settings.replace("[html]", '[html]\ncss = "own.css"\nstylesheet = "own.xsl"')
    (tmp_path / "edition.toml").write_text(settings, "utf-8")
    folder = site.build(editions.load(tmp_path / "edition.toml"))
    assert '<b class="own">kraner</b>' in (folder / LETTER).read_text("utf-8")
    assert '<footer class="own">Ours</footer>' in (folder / "index.html").read_text("utf-8")
    style = (folder / "assets" / "siglum.css").read_text("utf-8")
    assert style.endswith("h1 { color: teal; }")
    assert "--accent: light-dark(#1d5c4d, #7fd0bb);" in style


@pytest.mark.parametrize(
    ("table", "words"),
    [
        ('colour = "red"', "colour"),
        ('colours = { accent = "red; } body { display: none" }', "accent"),
        ('colours = { accents = "red" }', "accents"),
        ('css = "nowhere.css"', "nowhere.css"),
        ('serif = "x\\"; }"', "font"),
        ('fonts = [{ family = "X" }]', "fonts"),
    ],
)
def test_wrong_looks_are_named(tmp_path: Path, table: str, words: str) -> None:
    (tmp_path / "edition.toml").write_text(f'[edition]\ntitle = "T"\n[html]\n{table}\n', "utf-8")
    with pytest.raises(UsageError) as caught:
        Design.of(editions.load(tmp_path / "edition.toml"))
    assert words in caught.value.message


def test_facts_of_a_document() -> None:
    facts = gather(EDITION / "tei" / "1901-05-02-harbour-letter.xml")
    assert facts["source"] == "Port Archive H 7_3, 3–4"
    assert [mark["kind"] for mark in facts["marks"]] == [
        "identification",
        "variant",
        "supplied",
        "sic",
        "sic",
        "gap",
        "original",
    ]
    supplied = facts["marks"][2]
    assert supplied["words"] == "he"
    assert supplied["before"].endswith("in Aarhus where ")
    assert supplied["passage"] == "p-one"
    assert facts["names"][-1] == {
        "id": "jens-holm", "before": "", "words": "Holm", "after": " and Rask", "passage": "name.4", "number": "",
    }  # fmt: skip


def test_proofs_are_told_on_the_page_on_data(tmp_path: Path) -> None:
    edition = editions.load(EDITION / "edition.toml")
    known = [gather(path) | {"transcript": "x.txt"} for path in edition.documents]
    error = Finding("FID001", "error", str(edition.documents[0]), 1, 1, "differs")
    # A name that is imported on demand must not become the module of the same name.
    assert site.proofs(known, []) == site.proofs(known, [])
    told = site.proofs(known, [error])
    assert told["Valid"].startswith("1 of 2 ")
    assert told["Faithful"].startswith("1 of 2 texts")
    site.surround(edition, known, tmp_path, proofs=told, searchable=False)
    assert "1 of 2 texts" in parsed(tmp_path / "data.html").text_content()


def test_long_lists_have_pages(tmp_path: Path) -> None:
    edition = editions.load(EDITION / "edition.toml")
    known = [gather(path) for path in edition.documents]
    known[0] |= {"marks": known[0]["marks"] * 300, "names": known[0]["names"] * 1100}
    site.surround(edition, known, tmp_path, searchable=False)
    second = parsed(tmp_path / "interventions-2.html")
    assert second.xpath("//nav[@class='pages']/a/@href") == ["interventions.html", "interventions-2.html"]
    assert second.xpath("string(//nav[@class='pages']/a[@aria-current])") == "2"
    assert len(second.xpath("//li[@data-item]")) == 600
    person = parsed(tmp_path / "persons" / "jens-holm-2.html")
    assert person.xpath("//nav[@class='pages']/a/@href") == [
        "../persons/jens-holm.html",
        "../persons/jens-holm-2.html",
    ]


def test_many_documents_are_bars_on_the_line_of_time(tmp_path: Path) -> None:
    edition = editions.load(EDITION / "edition.toml")
    one = gather(edition.documents[0])
    known = [one | {"id": f"d{n}", "when": f"{1900 + n % 40}-05-02"} for n in range(120)]
    site.surround(edition, site.in_time(known), tmp_path, searchable=False)
    start = parsed(tmp_path / "index.html")
    assert len(start.xpath("//*[@class='bar']")) == 40
    assert "documents.html?year=1900" in start.xpath("//*[name()='svg']//a/@href")
    assert "All 120 documents" in start.text_content()


def test_fonts_and_logo_come_along(tmp_path: Path) -> None:
    shutil.copytree(EDITION, tmp_path, dirs_exist_ok=True)
    (tmp_path / "face.woff2").write_bytes(b"wOF2")
    settings = (tmp_path / "edition.toml").read_text("utf-8")
    settings = settings.replace("[html]\n", '[html]\nlogo = "images/p1.svg"\nserif = "Own Face"\n')
    settings += '\n[[html.fonts]]\nfamily = "Own Face"\nfile = "face.woff2"\nweight = "400 700"\n'
    (tmp_path / "edition.toml").write_text(settings, "utf-8")
    edition = editions.load(tmp_path / "edition.toml")
    folder = tmp_path / "web"
    site.surround(edition, [gather(path) for path in edition.documents], folder, searchable=False)
    style = (folder / "assets" / "siglum.css").read_text("utf-8")
    assert 'src: url("fonts/face.woff2"); font-weight: 400 700' in style
    assert '--serif: "Own Face", Georgia, serif;' in style
    assert (folder / "assets" / "fonts" / "face.woff2").read_bytes() == b"wOF2"
    assert parsed(folder / "index.html").xpath("//a[@class='edition']/img/@src") == ["assets/logo.svg"]
