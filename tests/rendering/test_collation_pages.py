"""The pages of a text in several witnesses: what stands on them, and how a reader walks through them."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from browsing import assert_accessible, assert_fits, served, watched
from lxml import html
from pypdf import PdfReader

from siglum import edition
from siglum.rendering import pdf, site
from siglum.rendering.html import render
from siglum.rendering.verify import verify

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

EDITION = Path(__file__).parent / "witnesses"
TEXT = "documents/cable.html"
OVERVIEW = "collations/cable/index.html"
VARIANTS = "collations/cable/variants.html"
BESIDE = "collations/cable/side-by-side.html"
TORN = "collations/cable/witness-C.html"
KINDS = [TEXT, OVERVIEW, VARIANTS, BESIDE, TORN, "witnesses.html"]


@pytest.fixture(scope="module")
def collated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The web edition of tests/rendering/witnesses."""
    root = tmp_path_factory.mktemp("witnesses")
    shutil.copytree(EDITION, root, dirs_exist_ok=True)
    return site.build(edition.load(root / "edition.toml"), root / "web" / "cables")


@pytest.fixture(scope="module")
def there(collated: Path) -> Iterator[str]:
    with served(collated) as found:
        yield found


@pytest.fixture
def page(browser: Browser, there: str) -> Iterator[Page]:
    """A fresh page; a fault in the console or a request that leaves the edition fails the test."""
    with watched(browser, there) as found:
        yield found


def tree(path: Path) -> Any:
    return html.parse(str(path))


def words(folder: Path, name: str, xpath: str) -> str:
    found = tree(folder / name).xpath(xpath)
    return " ".join(" ".join(each.text_content().split()) for each in found)


def test_no_word_is_lost(collated: Path) -> None:
    assert verify(EDITION / "tei" / "cable.xml", (collated / TEXT).read_text("utf-8")).fault == ""


def test_the_apparatus_follows_the_text(collated: Path) -> None:
    entries = tree(collated / TEXT).xpath("//section[@class='apparatus']//li")
    said = [" ".join(each.text_content().split()) for each in entries]
    assert said[1] == "Prime Minister A C ] Premier B; Head of Government d D The title was new."
    assert said[2] == ", A B C d ] om. D punctuation"
    assert said[3].startswith("about the harvest A B C D ] om. d ¶ 1, where it stands in the others")
    assert "asked for A B ] requested d D; lacuna C" in said
    assert "– A C d D ] warmly add. B" in said


def test_variants_are_no_interventions(collated: Path) -> None:
    assert words(collated, "interventions.html", "//p[@class='lead']").startswith("2 interventions ")
    assert words(collated, TEXT, "//section[@class='interventions']//h3") == "Omission 1 Supplied 1"


def test_pages_of_witnesses_whose_sigla_differ_in_case(collated: Path) -> None:
    folder = collated / "collations" / "cable"
    names = sorted(each.name for each in folder.glob("witness-*"))
    assert names == [
        "witness-A.html",
        "witness-B.html",
        "witness-C.html",
        "witness-D-2.html",
        "witness-d.html",
    ]
    assert "Witness D" in words(collated, "collations/cable/witness-D-2.html", "//h1")


def test_a_torn_witness_reads_as_far_as_it_goes(collated: Path) -> None:
    shown = tree(collated / TORN).getroot()
    for each in shown.xpath("//*[contains(@class, 'in-none')]"):
        each.drop_tree()
    text = " ".join(shown.xpath("//p[@id='p-two']")[0].text_content().split())
    assert text == "2He said that […][lacuna begins][lacuna ends], and thanked [us]."


def test_the_overview_counts(collated: Path) -> None:
    rows = [
        [" ".join(cell.text_content().split()) for cell in row]
        for row in tree(collated / OVERVIEW).xpath("//table[@class='distances']/tbody/tr")
    ]
    assert [row[0] for row in rows] == ["A", "B", "C", "d", "D"]
    assert all(rows[n][n + 1] == "" for n in range(5))
    assert all(rows[n][m + 1] == rows[m][n + 1] for n in range(5) for m in range(5))
    assert rows[0][2] == "5.6 %5.6 %"
    assert words(collated, OVERVIEW, "//ul[@class='structure']") == "¶ 3: not in A, B, C and d"
    assert "Nearest first: A and" in words(collated, OVERVIEW, "//figcaption")


def test_every_variant_leads_to_its_place(collated: Path) -> None:
    text = tree(collated / TEXT)
    beside = tree(collated / BESIDE)
    for item in tree(collated / VARIANTS).xpath("//li[@data-item]"):
        (place,) = text.xpath(f"//*[@id='mark.{item.get('data-item')}']")
        shown = "".join(place.xpath("span[not(contains(@class, 'in-none'))]//text()")).strip()
        assert shown == "".join(item.xpath(".//b//text()")).strip()
        assert len(beside.xpath(f"//*[@data-place='{item.get('data-item')}']")) in (1, 4, 5)


def test_a_collation_that_is_gone_leaves_no_pages(tmp_path: Path) -> None:
    shutil.copytree(EDITION, tmp_path, dirs_exist_ok=True)
    loaded = edition.load(tmp_path / "edition.toml")
    folder = site.build(loaded, tmp_path / "web")
    assert (folder / OVERVIEW).is_file()
    (tmp_path / "tei" / "cable.xml").write_text(
        '<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body><p>Plain.</p></body></text></TEI>', "utf-8"
    )
    site.build(loaded, tmp_path / "web")
    assert not list(folder.glob("collations/**/*.html"))
    assert not (folder / "witnesses.html").exists()
    assert 'href="witnesses.html"' not in (folder / "index.html").read_text("utf-8")


@pytest.mark.parametrize(
    ("name", "entries"),
    [
        (
            "ends",
            [
                "old harbour wall A ] new wall B",
                "never ] seldom B",
                "although paid for twice ] om. B",
                "paid for ] bought B",
            ],
        ),
        (
            "lines",
            ["harbour ] river B", "an ] the B", "wall and a crane ] bridge B", "(old) song ] (new) song B"],
        ),
        (
            "crossing",
            ["three four ] 3 4 B", "six seven ] 6 7 B", "seven eight ] 7 8 A", "eleven. Twelve ] 11. 12 B"],
        ),
    ],
)
def test_an_apparatus_apart_from_its_text(name: str, entries: list[str]) -> None:
    """By the ends of the lemma, and by the number of a line: shown in its place like parallel segmentation."""
    tei = EDITION / "apart" / f"{name}.xml"
    shown = render(tei)
    page: Any = html.document_fromstring(shown)
    said = page.xpath("//section[@class='apparatus']//li")
    assert [" ".join(each.text_content().split()) for each in said] == entries
    assert verify(tei, shown).fault == ""


def test_a_witness_reads_what_stands_apart(tmp_path: Path) -> None:
    shutil.copytree(EDITION, tmp_path, dirs_exist_ok=True)
    (tmp_path / "tei" / "cable.xml").unlink()
    for each in (tmp_path / "apart").iterdir():
        each.rename(tmp_path / "tei" / each.name)
    folder = site.build(edition.load(tmp_path / "edition.toml"), tmp_path / "web")
    beside = tree(folder / "collations/ends/side-by-side.html").xpath("//div[@data-column='B']/p")
    assert " ".join(beside[0].text_content().split()) == "The new wall was seldom built, ."
    crossing = tree(folder / "collations/crossing/side-by-side.html")
    for witness, shown in (
        ("A", ["One two three four five, six 7 8 nine.", "Ten eleven.", "Twelve thirteen."]),
        ("B", ["One two 3 4 five, 6 7 eight nine.", "Ten 11. 12", "thirteen."]),
    ):
        found = crossing.xpath(f"//div[@class='cell'][@data-column='{witness}']/p")
        assert [" ".join(each.text_content().split()) for each in found] == shown
    plain = (folder / "text" / "ends.txt").read_text("utf-8")
    assert "The old harbour wall was never built, although paid for twice." in plain
    beside = tree(folder / "collations/lines/side-by-side.html").xpath("//div[@data-column='B']/p")
    assert [" ".join(each.text_content().split()) for each in beside[:3]] == [
        "Ice upon the river lies,",
        "the old bridge;",
        "the ships that came in spring, an (new) song, went home again.",
    ]


@pytest.mark.parametrize(
    ("name", "entries"),
    [
        ("ends", ["old harbour wall A] new wall B", "never] seldom B", "although paid for twice] om. B"]),
        ("lines", ["harbour] river B", "wall and a crane] bridge B", "song] (new) song B"]),
    ],
)
def test_what_stands_apart_is_printed_at_the_foot(tmp_path: Path, name: str, entries: list[str]) -> None:
    tei, out = EDITION / "apart" / f"{name}.xml", tmp_path / "out.pdf"
    pdf.render(tei, out)
    assert pdf.verify(tei, out)
    printed = " ".join(PdfReader(out).pages[0].extract_text().split())
    assert [each for each in entries if each not in printed] == []


def test_a_place_shows_its_readings(page: Page) -> None:
    page.goto(TEXT)
    card = page.locator(".card")
    place = page.get_by_role("link", name="variant reading: Prime Minister")
    place.hover()
    card.wait_for(state="visible")
    assert "Head of Government d D" in " ".join(card.inner_text().split())
    page.mouse.move(5, 5)
    card.wait_for(state="hidden")
    place.focus()
    page.keyboard.press("Enter")
    page.mouse.move(5, 300)
    assert card.is_visible()
    card.get_by_role("button", name="Close the explanation").click()
    assert card.is_hidden()
    assert place.evaluate("each => each === document.activeElement")


def test_switch_the_base(page: Page) -> None:
    page.goto(TEXT)
    text = page.locator("#p-one")
    assert "The Prime Minister spoke, for an hour about the harvest to Envoy Holm." in text.inner_text()
    page.get_by_role("radio", name="d", exact=True).check(force=True)
    assert "The Head of Government spoke, for an hour to the envoy about the harvest." in text.inner_text()
    assert "base=D" in page.url
    page.reload()
    assert page.get_by_role("link", name="variant reading: Head of Government").is_visible()
    page.get_by_role("radio", name="C", exact=True).check(force=True)
    assert page.locator(".shared.lost").all_inner_texts()[0].strip() == "aid had been"
    page.get_by_role("radio", name="B", exact=True).check(force=True)
    assert page.locator("#p-two .break").is_visible()
    page.get_by_role("radio", name="A", exact=True).check(force=True)
    assert "Prime Minister" in text.inner_text()
    assert "base=" not in page.url
    assert page.locator("#p-two .break").is_hidden()


def test_hide_accidentals(page: Page) -> None:
    page.goto(TEXT)
    entries = page.locator(".apparatus li:visible")
    before = entries.count()
    page.get_by_label("hide accidentals").check()
    assert entries.count() == before - 2
    assert "spoke, for an hour" in page.locator("#p-one").inner_text()
    page.goto(TORN)
    assert page.get_by_label("hide accidentals").is_checked()


def test_filter_the_variants(page: Page) -> None:
    page.goto(VARIANTS)
    items = page.locator("[data-item]:visible")
    assert items.count() == 11
    page.get_by_label("omission").check()
    assert items.count() == 2
    page.locator("[name=witness][value=B]").check()
    assert items.count() == 1
    assert "warmly" in items.first.inner_text()
    items.first.locator("a.at").click()
    assert "#mark." in page.url


def test_choose_the_columns(page: Page) -> None:
    page.goto(BESIDE)
    row = page.locator(".row:has(a[href$='#p-one'])")
    cells = row.locator(".cell:visible")
    assert cells.count() == 4
    assert page.get_by_role("checkbox", name="D", exact=True).is_disabled()
    page.get_by_role("checkbox", name="A", exact=True).uncheck()
    page.get_by_role("checkbox", name="B", exact=True).uncheck()
    assert cells.count() == 2
    assert page.get_by_role("checkbox", name="C", exact=True).is_disabled()
    boxes = [each.bounding_box() for each in cells.all()]
    assert boxes[0]["y"] == boxes[1]["y"]  # type: ignore[index]
    page.set_viewport_size({"width": 400, "height": 800})
    boxes = [each.bounding_box() for each in cells.all()]
    assert boxes[0]["y"] < boxes[1]["y"]  # type: ignore[index]
    page.reload()
    assert cells.count() == 2


def test_without_script(browser: Browser, there: str) -> None:
    context = browser.new_context(base_url=there, java_script_enabled=False)
    page = context.new_page()
    page.goto(TEXT)
    assert page.locator("fieldset.base").is_hidden()
    page.get_by_role("link", name="variant reading: Prime Minister").click()
    assert "#about." in page.url
    page.get_by_label("hide accidentals").check()
    assert page.locator(".apparatus li.accidental").first.is_hidden()
    page.goto(VARIANTS)
    assert page.locator("[data-item]:visible").count() == 11
    page.goto(BESIDE)
    assert page.locator(".row:has(a[href$='#p-one']) .cell:visible").count() == 4
    page.goto(OVERVIEW)
    page.get_by_role("link", name="D", exact=True).click()
    assert page.locator("h1").inner_text() == "Witness D"
    context.close()


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_of_a_collation_runs_over_the_edge(page: Page, kind: str) -> None:
    page.goto(kind)
    assert_fits(page)


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("kind", [*KINDS, TEXT + "?base=C"])
def test_collations_are_accessible(browser: Browser, there: str, kind: str, theme: Any) -> None:
    context = browser.new_context(base_url=there, color_scheme=theme, reduced_motion="reduce")
    page = context.new_page()
    page.goto(kind)
    page.wait_for_load_state("networkidle")
    if page.locator("a.mark").count():
        page.locator("a.mark").first.focus()
        page.keyboard.press("Enter")
    assert_accessible(page)
    context.close()
