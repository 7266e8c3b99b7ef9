"""ODD → RELAX NG, case by case: a folder holds a customisation, documents valid and invalid, or the error."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from lxml import etree

from siglum.errors import InputError
from siglum.schemas import compile_odd

HERE = Path(__file__).parent / "odd"
CASES = sorted(each.parent for each in HERE.glob("*/case.odd"))
NS = "http://www.tei-c.org/ns/1.0"


def documents(path: Path) -> list[str]:
    return path.read_text("utf-8").splitlines() if path.is_file() else []


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_the_grammar_accepts_and_refuses(case: Path) -> None:
    error = documents(case / "error.txt")
    if error:
        with pytest.raises(InputError) as refused:
            compile_odd(case / "case.odd", HERE / "source.xml").text(".rng")
        assert error[0] in refused.value.message
        assert refused.value.remedy
        return
    grammar = compile_odd(case / "case.odd", HERE / "source.xml").text(".rng")
    judge = etree.RelaxNG(etree.fromstring(grammar.encode()))
    for wanted in (True, False):
        for text in documents(case / ("valid.txt" if wanted else "invalid.txt")):
            root = etree.fromstring(re.sub(r"^<\w+", rf'\g<0> xmlns="{NS}"', text))
            assert judge.validate(root) is wanted, f"{text}\n{judge.error_log}"


def test_every_case_has_something_to_say() -> None:
    for case in CASES:
        assert documents(case / "valid.txt") or documents(case / "error.txt"), case.name


def test_what_the_source_does_not_have_is_said(tmp_path: Path) -> None:
    text = (HERE / "whole-modules/case.odd").read_text("utf-8")
    more = '<elementSpec ident="paragraf" mode="delete"/><moduleRef key="letters" include="letter leter"/>'
    odd = tmp_path / "case.odd"
    odd.write_text(text.replace("</schemaSpec>", f"{more}</schemaSpec>"), "utf-8")
    remarks = compile_odd(odd, HERE / "source.xml").remarks
    assert any("leter" in each for each in remarks) and any("paragraf" in each for each in remarks)


def test_attributes_come_before_content_and_no_group_is_around_it() -> None:
    rng = "{http://relaxng.org/ns/structure/1.0}"
    grammar = compile_odd(HERE / "whole-modules/case.odd", HERE / "source.xml").text(".rng")
    for element in etree.fromstring(grammar.encode()).iter(f"{rng}element"):
        assert not (len(element) == 1 and element[0].tag == f"{rng}group")
        attributes = [bool(each.xpath("descendant-or-self::*[local-name()='attribute']")) for each in element]
        attributes = [
            found or ".attribute" in (each.get("name") or "")
            for found, each in zip(attributes, element, strict=True)
        ]
        assert attributes == sorted(attributes, reverse=True), element.get("name")


def test_rules_become_schematron_with_contexts() -> None:
    text = compile_odd(HERE / "whole-modules/case.odd", HERE / "source.xml").text(".sch")
    root = etree.fromstring(text.encode())
    sch = "{http://purl.oclc.org/dsdl/schematron}"
    contexts = {each.get("context") for each in root.iter(f"{sch}rule")}
    assert "t:para" in contexts
    assert any(each and "@cert" in each for each in contexts)
    assert {each.get("prefix") for each in root.iter(f"{sch}ns")} >= {"tei", "t"}


def test_the_reference_names_every_element_value_and_rule() -> None:
    page = compile_odd(HERE / "whole-modules/case.odd", HERE / "source.xml").text(".html")
    for wanted in (
        'id="letter"',
        "<code>high</code>",
        "A paragraph has words.",
        "model.part</a>+",
        "@subtype",
    ):
        assert wanted in page
    root = etree.HTML(page)
    ids = root.xpath("//@id")
    assert len(ids) == len(set(ids))
    assert {each[1:] for each in root.xpath("//a/@href")} <= set(ids)
