"""The volume: front matter, documents in order, index, parts; all of it tagged, linked and the same every time."""

from __future__ import annotations

import itertools
import re
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import pypdf
import pytest

from printing import END, HEADER
from siglum.edition import Edition, Editor
from siglum.errors import InputError
from siglum.rendering.pdf.composing import compose
from siglum.rendering.pdf.index import index
from siglum.rendering.pdf.markdown import as_tei
from siglum.rendering.pdf.words import letters, read, text_and_foot
from siglum.rendering.volume import build

TEI = Path(__file__).parents[2] / "tei"
INTRODUCTION = """These documents come from *three* archives, see [the site](https://example.org).

## What they are

1. reports
2. cables

> As the minister said.

### Tables

| Kind | Number |
|------|--------|
| report | 3 |

Code like `x`, and **strong** words.
"""


def edition(root: Path, tei: Path = TEI, **pdf: Any) -> Edition:
    """An edition with everything that a volume can show."""
    (root / "introduction.md").write_text(INTRODUCTION, encoding="utf-8")
    return Edition(
        root=root,
        title="Five Documents",
        subtitle="with an index",
        editors=(Editor("ed-a", "Anna Beispiel"), Editor("ed-b", "Bo Exempel")),
        publisher="A Press",
        licence="CC BY 4.0",
        licence_url="https://creativecommons.org/licenses/by/4.0/",
        version="1.2",
        tei=tei,
        options={"pdf": pdf},  # introduction.md is found by itself
    )


@pytest.fixture(scope="module")
def volume(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The volume of this repository's edition."""
    root = tmp_path_factory.mktemp("volume")
    return build(edition(root), root / "volume.pdf").files[0]


def outline(entries: list[Any]) -> list[Any]:
    """Return bookmarks as nested lists of titles."""
    return [outline(each) if isinstance(each, list) else each.title for each in entries]


def test_bookmarks_are_nested(volume: Path) -> None:
    found = outline(pypdf.PdfReader(volume).outline)
    assert found[:2] == ["Contents", "Introduction"]
    documents = found[found.index("Documents") + 1]
    assert documents[0] == "1 Memorandum of Conversation between Liu Shaoqi and Stalin"
    assert documents[1] == ["Discussing the Overthrow of the Guomindang with Stalin"]
    assert found[-2:] == ["Index", ["Persons", "Places"]]


def test_front_matter_and_page_numbers(volume: Path) -> None:
    reader = pypdf.PdfReader(volume)
    text = [" ".join(page.extract_text().split()) for page in reader.pages]
    assert text[0] == "Five Documents"
    assert text[1] == ""
    assert "edited by Anna Beispiel and Bo Exempel" in text[2]
    assert "Version 1.2" in text[3]
    assert "CC BY 4.0" in text[3]
    assert text[4].startswith("Contents")
    assert reader.page_labels[4] == "v"
    first = next(n for n, words in enumerate(text) if words.startswith("Documents"))
    assert reader.page_labels[first] == "1"
    assert first % 2 == 0  # a right-hand page
    assert "27 July 1949" in text[first]
    assert "PRC FMA 203-00566-02, 141–142" in text[first]


def test_every_word_of_every_document_is_in_the_volume(volume: Path) -> None:
    shown = letters(text_and_foot(read(volume))[0]).text
    for tei in sorted(TEI.glob("*.xml")):
        assert letters(compose(tei, proof=True).words["text"]).text in shown


def test_the_index_gives_the_pages_of_names_and_refers_from_other_forms(volume: Path) -> None:
    text = " ".join(pypdf.PdfReader(volume).pages[-1].extract_text().split())
    assert re.search(r"Mao Zedong, 2, 4–\d", text)
    assert "Pak Geum-cheol see Pak Kum Chol" in text
    assert re.search(r"Pak Kum Chol, \d+", text)


def record(*names: tuple[str, str, tuple[str, ...]]) -> dict[str, Any]:
    return {"names": [{"id": i, "kind": "person", "form": f, "variants": list(v)} for i, f, v in names]}


def test_names_of_several_documents_are_one_row() -> None:
    rows = index(
        [
            record(("kim", "Kim Il Sung", ("Kim Il-sung", "Kim Ir Sen"))),
            record(("kim", "Kim Il Sung", ("Kim Irsen",)), ("eva", "Éva", ())),
            record(("kim", "Kim Ir Sen", ()), ("ada", "Ada Lind", ("Lind", "A. M. Lind", "Ada Holm"))),
        ]
    )
    assert [title for title, _ in rows] == ["Persons"]
    assert [(row.form, row.see) for row in rows[0][1]] == [
        ("Ada Holm", "Lind, Ada"),
        ("Éva", ""),
        ("Kim Il Sung", ""),
        ("Kim Ir Sen", "Kim Il Sung"),
        ("Kim Irsen", "Kim Il Sung"),
        ("Lind, Ada", ""),
    ]


def test_a_large_volume_is_built_in_parts_with_continuous_pages(tmp_path: Path) -> None:
    made = build(edition(tmp_path, volume_pages=8), tmp_path / "volume.pdf")
    assert [file.name for file in made.files] == [f"volume-{n}.pdf" for n in range(1, len(made.files) + 1)]
    assert len(made.files) > 1
    pages = [pypdf.PdfReader(file).page_labels for file in made.files]
    for earlier, later in itertools.pairwise(pages):
        last = int(earlier[-1])
        first = int(next(label for label in later if label.isdecimal()))
        assert first in (last + 1, last + 2)
        assert first % 2 == 1
    text = pypdf.PdfReader(made.files[-1]).pages[-1].extract_text()
    assert re.search(r"Mao Zedong, 2", " ".join(text.split()))  # the index of the last part knows the first


def test_the_same_edition_gives_the_same_bytes_whoever_composes_it(tmp_path: Path) -> None:
    build(edition(tmp_path), tmp_path / "one.pdf")
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as executor:
        build(edition(tmp_path), tmp_path / "two.pdf", executor=executor)
    assert (tmp_path / "one.pdf").read_bytes() == (tmp_path / "two.pdf").read_bytes()


def test_documents_refer_to_each_other_by_page(tmp_path: Path) -> None:
    tei = tmp_path / "tei"
    tei.mkdir()
    (tei / "a.xml").write_text(f"{HEADER}<p>See <ptr target='b.xml'/>.</p>{END}", encoding="utf-8")
    (tei / "b.xml").write_text(f"{HEADER}<p>Here.</p>{END}", encoding="utf-8")
    build(edition(tmp_path, tei), tmp_path / "volume.pdf")
    assert "See p. 3." in text_and_foot(read(tmp_path / "volume.pdf"))[0]


def test_two_hundred_pages(tmp_path: Path) -> None:
    tei = tmp_path / "tei"
    tei.mkdir()
    words = "the quick ambassador jumps over the lazy protocol and writes a long report about it " * 30
    for n in range(10):
        body = "".join(f"<p>{n}.{m} {words}</p>" for m in range(20))
        (tei / f"{n}.xml").write_text(f"{HEADER}{body}{END}", encoding="utf-8")
    made = build(edition(tmp_path, tei), tmp_path / "volume.pdf")
    assert len(pypdf.PdfReader(made.files[0]).pages) > 200


def test_what_is_missing_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no TEI files to print"):
        build(Edition(root=tmp_path, title="Empty", tei=tmp_path), tmp_path / "volume.pdf")
    with pytest.raises(InputError, match=r"none\.md: the file cannot be read"):
        build(edition(tmp_path, introduction="none.md"), tmp_path / "volume.pdf")


def test_markdown_becomes_tei() -> None:
    tei = as_tei(INTRODUCTION)
    names = [str(each.tag).rpartition("}")[2] for each in tei.iter()]
    assert names.count("div") == 2
    assert names.count("row") == 2
    assert names.count("item") == 2
    assert "".join(tei.itertext()).count("archives") == 1
