"""A reader walks through the edition: with keyboard and mouse, with script and without, in both themes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import pytest
from browsing import assert_accessible, assert_fits, watched

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

LETTER = "documents/1901-05-02-harbour-letter.html"
KINDS = [
    "index.html", "documents.html", LETTER, "persons.html", "persons/jens-holm.html", "interventions.html",
    "conventions.html", "data.html", "search.html", "404.html",
]  # fmt: skip


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    """A fresh page; a fault in the console or a request that leaves the edition fails the test."""
    with watched(browser, address) as found:
        yield found


def test_find_a_document_by_filter(page: Page) -> None:
    page.goto("documents.html")
    assert page.locator("[data-item]:visible").count() == 2
    page.get_by_label("City Archive").check()
    assert page.locator("[data-item]:visible").all_inner_texts()[0].startswith("1902")
    assert page.locator("output").inner_text() == "1 of 2"
    assert "archive=City" in page.url
    page.reload()
    assert page.locator("[data-item]:visible").count() == 1
    page.get_by_role("button", name="Show all").click()
    page.locator("[data-item]:visible").nth(1).wait_for()
    page.get_by_label("Words").fill("crânes")
    page.get_by_text("1 of 2", exact=True).wait_for()
    assert page.locator("[data-item]:visible").count() == 1
    page.get_by_label("Words").fill("")
    page.get_by_label("Order").select_option("title")
    assert page.locator("[data-item] h2").first.inner_text().startswith("Letter on")
    page.get_by_role("link", name="Letter on the state").click()
    assert page.url.endswith(LETTER)


def test_find_a_document_by_search(page: Page) -> None:
    page.goto("search.html")
    page.get_by_label("Words").fill("Hólm")
    page.get_by_role("link", name="Letter on the state").click()
    page.wait_for_url("**/documents/*highlight=*")
    assert page.evaluate("CSS.highlights.get('found').size") >= 1
    page.goto("search.html?q=Holm")
    page.locator(".results li").nth(1).wait_for()


def test_switch_the_reading_by_keyboard(page: Page) -> None:
    page.goto(LETTER)
    text = page.locator("#p-one")
    assert "I [Rask] met Jens Holm in Aarhus" in text.inner_text()
    assert "since 1890." in text.inner_text()
    page.get_by_label("edited").focus()
    page.keyboard.press("ArrowRight")
    assert "Jens Holm [Hólm] in Aarhus" in text.inner_text()
    assert "where [he] has been harbour mater [sic] since 1809 [sic: 1890]." in text.inner_text()
    assert "reading=transcribed" in page.url
    page.keyboard.press("ArrowRight")
    assert "I met Jens Holm in Aarhus" in text.inner_text()
    assert "where he has been harbour mater since 1890." in text.inner_text()
    page.goto("documents/1902-harbour-answer.html")
    page.goto(LETTER)
    assert page.get_by_label("clean").is_checked()
    page.goto(LETTER + "?reading=transcribed")
    assert page.get_by_label("as transcribed").is_checked()


def test_open_an_intervention(page: Page) -> None:
    page.goto(LETTER)
    card = page.locator(".card")
    mark = page.get_by_role("link", name="supplied by the translators: he")
    mark.focus()
    page.keyboard.press("Enter")
    assert card.is_visible()
    words = card.inner_text()
    assert "Not in the source" in words
    assert "Ada Quill and Bo Lindqvist" in words
    assert "medium" in words
    page.keyboard.press("Escape")
    assert card.is_hidden()
    page.locator("a.mark.k-variant").hover()
    card.wait_for(state="visible")
    assert "Hólm" in card.inner_text()
    assert card.get_by_role("link", name="Jens Holm").get_attribute("href") == "../persons/jens-holm.html"


def test_follow_a_register_entry_to_its_occurrence(page: Page) -> None:
    page.goto("persons.html")
    page.get_by_role("link", name="Jens Holm").click()
    assert "Capt. Holm" in page.locator("main").inner_text()
    assert page.get_by_role("link", name="viaf.org/viaf/1").is_visible()
    page.locator(".occurrences a.at").first.click()
    assert page.url.endswith("#p-one")
    page.get_by_role("link", name="Aarhus").first.click()
    assert page.url.endswith("places/aarhus.html")


def test_notes_beside_their_lines_and_back(page: Page) -> None:
    page.goto(LETTER)
    beside = page.locator(".beside")
    assert beside.count() == 2
    call = page.locator("a.call").first
    assert abs(beside.first.bounding_box()["y"] - call.bounding_box()["y"]) < 30  # type: ignore[index]
    first, second = (beside.nth(n).bounding_box() for n in (0, 1))
    assert first["y"] + first["height"] <= second["y"]  # type: ignore[index]
    page.set_viewport_size({"width": 400, "height": 800})
    assert beside.first.is_hidden()
    page.locator(".notes .back").first.click()
    assert page.url.endswith("#call.1")


def test_copy_a_citation(browser: Browser, address: str) -> None:
    context = browser.new_context(base_url=address)
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(LETTER)
    page.locator(".citing .copy").first.click()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith(
        'Consul Amanda Rask. “Letter on the state of the harbour & its "cranes".” 2 May 1901.'
    )
    assert "version 1.2" in copied
    assert copied.endswith(f"https://harbour.example.org/letters/{LETTER}.")
    context.close()


def test_look_at_the_facsimile(page: Page) -> None:
    page.goto(LETTER)
    page.locator(".facsimile figure a").click()
    viewer = page.get_by_role("dialog")
    assert viewer.is_visible()
    page.keyboard.press("+")
    assert "scale(1.25)" in page.locator(".viewer img").evaluate("image => image.style.transform")
    page.keyboard.press("Escape")
    assert viewer.is_hidden()


def test_the_theme_is_remembered(page: Page) -> None:
    page.goto("index.html")
    light = page.evaluate("getComputedStyle(document.documentElement).backgroundColor")
    page.get_by_role("button", name="Dark").click()
    dark = page.evaluate("getComputedStyle(document.documentElement).backgroundColor")
    page.goto("documents.html")
    assert page.evaluate("getComputedStyle(document.documentElement).backgroundColor") == dark != light


def test_without_script_everything_is_there(browser: Browser, address: str) -> None:
    context = browser.new_context(base_url=address, java_script_enabled=False)
    page = context.new_page()
    page.goto("documents.html")
    assert page.locator("[data-item]").count() == 2
    assert page.locator("form.filters").is_hidden()
    page.goto(LETTER)
    assert "I [Rask] met Jens Holm in Aarhus" in page.locator("#p-one").inner_text()
    page.get_by_label("clean").check(force=True)
    assert "I met Jens Holm in Aarhus" in page.locator("#p-one").inner_text()
    page.get_by_label("edited", exact=True).check(force=True)
    page.get_by_role("link", name="supplied by the translators: he").click()
    assert "#about." in page.url
    page.goto("interventions.html")
    assert page.locator("[data-item]").count() == 7
    context.close()


def test_print_is_the_text_alone(page: Page) -> None:
    page.goto(LETTER)
    page.emulate_media(media="print")
    assert page.locator("header.site").is_hidden()
    assert page.locator(".readings").is_hidden()
    assert page.locator("#p-one").is_visible()
    assert page.locator(".notes").is_visible()
    assert page.pdf().startswith(b"%PDF")


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_runs_over_the_edge(page: Page, kind: str) -> None:
    page.goto(kind)
    assert_fits(page)


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("kind", [*KINDS, LETTER + "?reading=transcribed", LETTER + "?reading=clean"])
def test_accessible(browser: Browser, address: str, kind: str, theme: Any) -> None:
    context = browser.new_context(base_url=address, color_scheme=theme, reduced_motion="reduce")
    page = context.new_page()
    page.goto(kind)
    page.wait_for_load_state("networkidle")
    if page.locator("a.mark").count():
        page.locator("a.mark").first.focus()
    assert_accessible(page)
    context.close()
