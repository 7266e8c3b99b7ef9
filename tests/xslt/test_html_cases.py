"""How elements of TEI become HTML: one file a subject; each case a title, TEI, and the page's markup."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from siglum.rendering import html
from siglum.rendering.verify import verify

FOLDER = Path(__file__).parent / "html"
TEI = """<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>T</title><respStmt>
<resp key="translated">Translated by</resp><persName xml:id="tr-a">A</persName></respStmt></titleStmt>
<publicationStmt><p/></publicationStmt><sourceDesc><p/></sourceDesc></fileDesc></teiHeader>
<text><body>{}</body></text></TEI>"""


def cases() -> list[pytest.param]:
    found = []
    for path in sorted(FOLDER.glob("*.txt")):
        for case in re.split(r"\n\.\n\n", path.read_text("utf-8").strip() + "\n"):
            title, tei, expected = re.split(r"\n\.\n", case.strip().removesuffix("\n."))
            found.append(pytest.param(tei, expected, id=f"{path.stem}: {title}"))
    return found


@pytest.mark.parametrize(("tei", "expected"), cases())
def test_markup(tei: str, expected: str, tmp_path: Path) -> None:
    path = tmp_path / "case.xml"
    path.write_text(TEI.format(tei), "utf-8")
    page = html.render(path)
    body = re.search(r'<div class="body">(.*?)</div></div></div>(?=<section|<details|</article>)', page, re.S)
    assert body, page
    found = re.sub(r'<a class="pn gen".*?</a>', "", body[1])
    assert found == expected
    assert not verify(path, page).fault
