"""Our grammars beside those that the TEI's own tools make of the same customisations: every element's model."""

from __future__ import annotations

from pathlib import Path

import pytest
from grammar_models import models
from lxml import etree

from siglum.schemas import compile_odd

TEI = "http://www.tei-c.org/ns/1.0"
# The source closes these lists of values, and so does the TEI's published tei_all; the tools that compiled
# tei_corpus lose a closed list where an element changes an attribute that it has from a class.
CLOSED = {(TEI, "constitution"), (TEI, "factuality"), (TEI, "interaction")}


@pytest.mark.parametrize("name", ["tei_bare", "tei_minimal", "tei_lite", "tei_corpus"])
def test_every_element_has_the_same_model(name: str, shared: Path, tmp_path: Path) -> None:
    odd = shared / "samples/p5-exemplars" / f"{name}.odd"
    compile_odd(odd, shared / "schemas/p5subset.xml").write(tmp_path / "ours.rng")
    ours, theirs = models(tmp_path / "ours.rng"), models(shared / "schemas/official" / f"{name}.rng")
    assert ours.keys() == theirs.keys()
    assert {each for each in ours if ours[each] != theirs[each]} <= CLOSED


@pytest.mark.parametrize(
    "name",
    [
        "tei_all",
        "tei_drama",
        "tei_ms",
        "tei_speech",
        "tei_basic",
        "tei_docs",
        "tei_jtei",
        "tei_enrich",
        "tei_tite",
    ],
)
def test_other_customisations_of_the_tei_compile(name: str, shared: Path) -> None:
    odd = shared / "samples/p5-exemplars" / f"{name}.odd"
    compiled = compile_odd(odd, shared / "schemas/p5subset.xml")
    for suffix in (".rng", ".sch", ".html"):
        assert compiled.text(suffix)


@pytest.mark.parametrize("name", ["testNonTeiOdd1", "testPure1", "testAttValQuant"])
def test_the_instances_of_the_teis_own_tests(name: str, shared: Path) -> None:
    folder = shared / "samples/stylesheets-test"
    grammar = compile_odd(folder / f"{name}.odd", shared / "schemas/p5subset.xml").text(".rng")
    judge = etree.RelaxNG(etree.fromstring(grammar.encode()))
    for kind in ("Valid", "Invalid"):
        instance = etree.parse(str(folder / f"{name}{kind}Instance.xml"), etree.XMLParser(collect_ids=False))
        assert judge.validate(instance) is (kind == "Valid"), judge.error_log
