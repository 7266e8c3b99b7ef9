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


@settings(max_examples=300, deadline=None, suppress_health_check=list(HealthCheck))
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


@settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))
@given(witnesses())
def test_the_edited_side_and_stricter_forms_hold_as_well(texts: list[str]) -> None:
    collated(texts, choice="edited", brackets=False)


@pytest.fixture(scope="session")
def tei_all(shared: Path) -> Path:
    return shared / "schemas" / "tei_all.rng"


@settings(max_examples=200, deadline=None, suppress_health_check=list(HealthCheck))
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
