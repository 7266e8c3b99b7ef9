"""For any witnesses: each is read off the collation again, stands once in each app, and the TEI is valid."""

from __future__ import annotations

from pathlib import Path

import pytest
from drawn_witnesses import given_of, witnesses
from hypothesis import HealthCheck, given, settings
from lxml import etree

from siglum.collation.collating import Collation, collate
from siglum.collation.settings import Settings

TEI = "{http://www.tei-c.org/ns/1.0}"


def collated(texts: list[str], **options: object) -> Collation:
    return collate(given_of(texts), Settings(**options))  # type: ignore[arg-type]


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(witnesses())
def test_every_witness_is_in_the_collation_as_it_was(texts: list[str]) -> None:
    made = collated(texts)
    root = etree.fromstring(made.data)
    sigla = {
        f"#{each.get('{http://www.w3.org/XML/1998/namespace}id')}" for each in root.iter(f"{TEI}witness")
    }
    assert len(sigla) == len(texts) == len(made.proof)
    ours = [
        each for each in root.iter(f"{TEI}app") if "{http://www.w3.org/XML/1998/namespace}id" in each.attrib
    ]
    for app in ours:
        named = [
            token
            for each in app.iter(f"{TEI}lem", f"{TEI}rdg")
            if next(each.iterancestors(f"{TEI}app")) is app
            for token in (each.get("wit") or "").split()
        ]
        assert sorted(named) == sorted(sigla)


@settings(max_examples=50, deadline=None, suppress_health_check=list(HealthCheck))
@given(witnesses())
def test_the_edited_side_and_stricter_forms_hold_as_well(texts: list[str]) -> None:
    collated(texts, choice="edited", brackets=False)


@pytest.fixture(scope="session")
def tei_all(shared: Path) -> Path:
    return shared / "schemas" / "tei_all.rng"


@settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))
@given(witnesses())
def test_the_collation_is_valid(
    tei_all: Path, tmp_path_factory: pytest.TempPathFactory, texts: list[str]
) -> None:
    from siglum.validation import validate

    folder = tmp_path_factory.getbasetemp()
    paths = []
    for n, text in enumerate(texts):
        paths.append(folder / f"witness{n}.xml")
        paths[-1].write_text(text, "utf-8")
    wrong = [each for each in validate(paths, schema=tei_all) if each.code.startswith("RNG")]
    assert wrong == [], "the test's own witness"
    path = folder / "collation.xml"
    path.write_bytes(collated(texts).data)
    errors = [each for each in validate([path], schema=tei_all) if each.severity == "error"]
    assert [each for each in errors if each.code.startswith(("XML", "RNG", "REF"))] == []


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(witnesses())
def test_the_witnesses_read_off_by_the_stylesheet_have_their_words(
    tmp_path_factory: pytest.TempPathFactory, texts: list[str]
) -> None:
    from siglum.collation.editions import witnesses_of

    path = tmp_path_factory.getbasetemp() / "edition.xml"
    path.write_bytes(collated(texts).data)
    for found, text in zip(witnesses_of(path), texts, strict=True):
        assert words(found.root) == words(etree.fromstring(text.encode()))


def words(root: etree._Element) -> str:
    """The characters of a witness without white space; of apps of its own, the lemma."""
    text = root.find(f"{TEI}text")
    assert text is not None
    etree.strip_elements(text, f"{TEI}rdg", with_tail=False)
    return "".join("".join(map(str, text.itertext(f"{TEI}*"))).split())


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(witnesses())
def test_an_alignment_table_read_again_is_the_same(
    tmp_path_factory: pytest.TempPathFactory, texts: list[str]
) -> None:
    from siglum.collation.exchange import read_table, to_json

    made = collated(texts)
    path = tmp_path_factory.getbasetemp() / "table.json"
    path.write_text(to_json(made.alignment, made.witnesses), "utf-8")
    if any(not witness.tokens for witness in made.witnesses):
        return
    again = collate(read_table(path), Settings())
    for one, other in zip(made.witnesses, again.witnesses, strict=True):
        assert [token.text for token in one.tokens] == [token.text for token in other.tokens]
