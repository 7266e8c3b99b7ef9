"""Original and translation side by side: aligned by `@corresp` across files and within one, and by a table."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from browsing import assert_accessible, assert_fits, served
from lxml import html
from pypdf import PdfReader

from siglum import edition
from siglum.build.parallels import parallel_prints
from siglum.build.state import State
from siglum.errors import InputError, UsageError
from siglum.rendering import pdf, site

if TYPE_CHECKING:
    from playwright.sync_api import Browser

EDITION = Path(__file__).parent / "parallels"
ARABIC = "parallels/letter-ar--letter-en.html"


@pytest.fixture(scope="module")
def beside(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("parallels")
    shutil.copytree(EDITION, root, dirs_exist_ok=True)
    return site.build(edition.load(root / "edition.toml"), root / "web" / "parallel")


@pytest.fixture(scope="module")
def there(beside: Path) -> Iterator[str]:
    with served(beside) as found:
        yield found


def rows(page: Path) -> list[tuple[str, ...]]:
    tree: Any = html.parse(str(page))
    return [
        tuple(
            " ".join(" ".join(p.text_content().split()) for p in cell.xpath("p")) for cell in row.xpath("div")
        )
        for row in tree.xpath("//div[contains(@class, 'row') and not(contains(@class, 'heads'))]")
    ]


def test_aligned_by_corresp(beside: Path) -> None:
    assert rows(beside / "parallels" / "cable-ru--cable-en.html") == [
        ("Телеграмма", "Cable"),
        ("Лёд в гавани сломан.", "The ice in the harbour is broken."),
        ("Один кран.", "1. One crane."),
        ("Два крана.", "2. Two cranes."),
    ]


def test_aligned_by_a_table(beside: Path) -> None:
    assert rows(beside / ARABIC) == [
        ("رسالة", "A letter"),
        ("وصلت السفينة إلى الميناء.", "The ship came into the old harbour."),
        ("", "[Not in the original.]"),
        ("كان الجدار قديما. لم يبنه أحد.", "The wall was old; nobody had built it."),
    ]


def test_two_texts_in_one_file(beside: Path) -> None:
    assert rows(beside / "parallels" / "both.html") == [
        ("Glacies rupta est.", "The ice is broken."),
        ("Sine pari.", ""),
        ("Finis.", "The end."),
    ]


def test_languages_and_directions(beside: Path) -> None:
    tree: Any = html.parse(str(beside / ARABIC))
    assert {(p.get("lang"), p.get("dir")) for p in tree.xpath("//div[@class='cell']/p")} == {
        ("ar", "rtl"),
        ("en", None),
    }


def test_documents_lead_there(beside: Path) -> None:
    for name, label in (("letter-ar", "With the English text"), ("letter-en", "With the Arabic text")):
        tree: Any = html.parse(str(beside / "documents" / f"{name}.html"))
        (link,) = tree.xpath("//nav[@class='views']//a[not(@aria-current)]")
        assert (link.text_content(), link.get("href")) == (label, f"../{ARABIC}")
    tree = html.parse(str(beside / "parallels.html"))
    assert len(tree.xpath("//ol[@class='documents']/li")) == 3


@pytest.mark.parametrize(
    ("table", "said"),
    [
        ("letter-ar\tletter-xx\n", r"alignment.tsv:1: there is no document “letter-xx”"),
        ("letter-ar\n", r"alignment.tsv:1: is no head of two columns"),
        ("letter-ar\tletter-en\nar-1\ten-9\n", r"alignment.tsv:2: there is no block “en-9”"),
    ],
)
def test_a_wrong_table_is_said_with_its_line(tmp_path: Path, table: str, said: str) -> None:
    shutil.copytree(EDITION, tmp_path, dirs_exist_ok=True)
    (tmp_path / "alignment.tsv").write_text(table, "utf-8")
    with pytest.raises(InputError, match=said):
        site.build(edition.load(tmp_path / "edition.toml"), tmp_path / "web")


def test_a_table_that_is_not_there(tmp_path: Path) -> None:
    shutil.copytree(EDITION, tmp_path, dirs_exist_ok=True)
    (tmp_path / "alignment.tsv").unlink()
    with pytest.raises(UsageError, match="parallel: there is no file"):
        site.build(edition.load(tmp_path / "edition.toml"), tmp_path / "web")


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("kind", [ARABIC, "parallels.html"])
def test_parallel_texts_are_accessible(browser: Browser, there: str, kind: str, theme: Any) -> None:
    context = browser.new_context(base_url=there, color_scheme=theme)
    page = context.new_page()
    page.goto(kind)
    page.wait_for_load_state("networkidle")
    assert_accessible(page)
    assert_fits(page)
    context.close()


def test_in_print_two_columns(tmp_path: Path) -> None:
    shutil.copytree(EDITION, tmp_path, dirs_exist_ok=True)
    for each in ("letter-ar", "letter-en"):  # the bundled fonts have no Arabic
        (tmp_path / "tei" / f"{each}.xml").unlink()
    (tmp_path / "edition.toml").write_text(
        '[edition]\ntitle = "Parallel"\neditors = ["Ada Quill"]\n', "utf-8"
    )
    loaded = edition.load(tmp_path / "edition.toml")
    state = State(loaded.build)
    made = list(parallel_prints(loaded, state, pdf.Options(), force=False))
    again = list(parallel_prints(loaded, state, pdf.Options(), force=False))
    state.close()
    assert [(each.output.name, each.outcome, each.error) for each in made] == [
        ("both.pdf", "made", None),
        ("cable-ru--cable-en.pdf", "made", None),
    ]
    assert {each.outcome for each in again} == {"unchanged"}
    reader = PdfReader(loaded.build / "pdf" / "parallels" / "cable-ru--cable-en.pdf")
    words = " ".join(" ".join(page.extract_text() for page in reader.pages).split())
    for each in (
        "Russian",
        "English",
        "Лёд в гавани сломан.",
        "The ice in the harbour is broken.",
        "Or: has broken.",
    ):
        assert each in words
    assert set(reader.attachments) == {"cable-ru.xml", "cable-en.xml"}
    assert reader.metadata and reader.metadata.title == "The cable"
    folder = site.build(loaded, tmp_path / "web")
    assert (folder / "pdf" / "parallels" / "both.pdf").is_file()
    tree: Any = html.parse(str(folder / "parallels" / "both.html"))
    assert tree.xpath("//p[@class='lead']/a/@href") == ["../pdf/parallels/both.pdf"]
