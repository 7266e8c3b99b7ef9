"""Schematron case by case: a folder holds rules, a document, and what is found or why the rules are refused."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import etree

from siglum.errors import InputError, SiglumError
from siglum.validation.schematron import Failure, schematron

HERE = Path(__file__).parent / "schematron"
CASES = sorted(each.parent for each in HERE.glob("*/in.xml"))


def rules(case: Path) -> Path:
    return next(case.glob("rules.*"))


def phase(case: Path) -> str:
    named = case / "phase.txt"
    return named.read_text("utf-8").strip() if named.is_file() else "#DEFAULT"


def line(failure: Failure) -> str:
    about = etree.QName(failure.element).localname + (f"/@{failure.attribute}" if failure.attribute else "")
    also = f" ({'; '.join(failure.diagnostics)})" if failure.diagnostics else ""
    mark = "broken " if failure.broken else ""
    return f"{failure.element.sourceline} {about} {failure.severity} {mark}[{failure.ident}] {failure.message}{also}\n"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_case(case: Path, golden: Callable[[Path, str], None]) -> None:
    refused = case / "error.txt"
    if refused.is_file():
        with pytest.raises(SiglumError) as error:
            schematron(rules(case), phase(case))
        assert refused.read_text("utf-8").strip() in error.value.message
        assert error.value.remedy
        return
    judge = schematron(rules(case), phase(case))
    assert judge is not None
    root = etree.parse(str(case / "in.xml")).getroot()
    golden(case / "expected.txt", "".join(map(line, judge.failures(root))))


def test_a_grammar_without_rules_has_none(tmp_path: Path) -> None:
    grammar = tmp_path / "plain.rng"
    grammar.write_text(
        '<element name="a" xmlns="http://relaxng.org/ns/structure/1.0"><empty/></element>', "utf-8"
    )
    assert schematron(grammar) is None


def test_a_changed_schema_is_compiled_again(tmp_path: Path) -> None:
    path = tmp_path / "rules.sch"
    text = (HERE / "let-same-name-twice/rules.sch").read_text("utf-8")
    path.write_text(text, "utf-8")
    root = etree.fromstring('<TEI xmlns="http://www.tei-c.org/ns/1.0"><text/></TEI>')
    first = schematron(path)
    path.write_text(text.replace("$x eq 2", "$x eq 1"), "utf-8")
    second = schematron(path)
    assert first and second
    assert [len(each.failures(root)) for each in (first, second)] == [2, 1]


def test_a_schema_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(InputError):
        schematron(tmp_path / "none.sch")


def test_the_teis_own_rules_run_where_xslt_2_is_said(shared: Path) -> None:
    judge = schematron(shared / "schemas/tei_all.rng")
    assert judge is not None
    root = etree.fromstring(
        '<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><p>a<p>b</p></p><date when="1963" to="1964"/></text></TEI>'
    )
    said = " ".join(each.message for each in judge.failures(root))
    assert "Paragraphs may not occur inside other paragraphs" in said
    assert "@when" in said
