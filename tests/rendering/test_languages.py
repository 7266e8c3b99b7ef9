"""An edition of several languages and scripts: each document is found and read in its own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from browsing import served
from lxml import html as lxml_html

from siglum import edition
from siglum.rendering import site

if TYPE_CHECKING:
    from playwright.sync_api import Browser

TEI = """<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="{0}">
<teiHeader><fileDesc><titleStmt><title>{1}</title></titleStmt>
<publicationStmt><p>-</p></publicationStmt><sourceDesc><p>-</p></sourceDesc></fileDesc></teiHeader>
<text><body><p>{2}</p></body></text></TEI>"""
DOCUMENTS = {
    "ru": ("Запись беседы", "Продолжить переговоры <note place='foot'>Без подписи.</note> о перемирии."),
    "zh": ("电报", "同意朝鲜停战谈判<supplied>方针</supplied>。"),
    "ar": ("رسالة من السفير", "السيد الوزير، هذا تقرير عن <supplied>الوضع</supplied> في القاهرة."),
    "en": ("A letter", "The cranes are late."),
}


@pytest.fixture(scope="module")
def polyglot(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("polyglot")
    (root / "tei").mkdir()
    for language, words in DOCUMENTS.items():
        (root / "tei" / f"{language}.xml").write_text(TEI.format(language, *words), "utf-8")
    (root / "edition.toml").write_text('[edition]\ntitle = "文書"\n', "utf-8")
    return site.build(edition.load(root / "edition.toml"))


@pytest.fixture(scope="module")
def where(polyglot: Path) -> Iterator[str]:
    with served(polyglot) as found:
        yield found


@pytest.mark.parametrize(
    ("words", "title"), [("переговоры", "Запись беседы"), ("朝鲜", "电报"), ("crane", "A letter")]
)
def test_every_language_is_searched(browser: Browser, where: str, words: str, title: str) -> None:
    page = browser.new_page(base_url=where)
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.goto(f"search.html?q={words}")
    page.get_by_role("link", name=title).wait_for()
    assert page.locator(".state").inner_text() == "1 document"
    assert page.locator("html").get_attribute("lang") == "en"
    page.close()
    assert not faults


def test_a_page_says_which_words_are_in_which_language(polyglot: Path) -> None:
    page = lxml_html.parse(polyglot / "documents" / "ar.html").getroot()
    assert page.get("lang") == "ar" and page.get("dir") is None
    assert page.body.get("lang") == "en"
    article = page.xpath("//article")[0]
    assert article.get("dir") == "rtl"
    assert article.xpath(".//h1/@lang | .//div[@class='text']/@lang") == ["ar", "ar"]


def test_the_sign_of_a_note_stands_close_to_its_word(polyglot: Path) -> None:
    page = lxml_html.parse(polyglot / "documents" / "ru.html").getroot()
    (call,) = page.xpath("//a[@class='call gen']")
    assert call.getparent().xpath("text()") == ["Продолжить переговоры", " о перемирии."]


def test_what_has_no_date_is_undated(polyglot: Path) -> None:
    page = lxml_html.parse(polyglot / "documents.html").getroot()
    assert page.xpath("//li/span[@class='undated']/text()") == ["undated"] * 4
