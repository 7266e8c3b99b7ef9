"""The profile's own Schematron: each rule finds what it is for, and nothing in a sound document."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import etree

from siglum.shipped import shipped
from siglum.validation.schematron import Failure, Schematron, schematron
from where import ROOT

WIDE = ROOT / "tests/schemas/profile/wide.xml"
TEI = "{http://www.tei-c.org/ns/1.0}"
NS = {"t": TEI[1:-1]}


@pytest.fixture(scope="module")
def rules() -> Schematron:
    found = schematron(shipped("schema", "siglum.sch"))
    assert found is not None
    return found


def failures(
    rules: Schematron, change: Callable[[etree._Element], object] = lambda root: None
) -> list[Failure]:
    root = etree.parse(str(WIDE), etree.XMLParser(collect_ids=False)).getroot()
    change(root)
    return rules.failures(root)


def one(root: etree._Element, path: str) -> etree._Element:
    found = root.xpath(path, namespaces=NS)
    assert found, path
    return found[0]


def test_a_sound_document_keeps_every_rule(rules: Schematron) -> None:
    assert failures(rules) == []


@pytest.mark.parametrize("path", sorted((ROOT / "tei").glob("*.xml")), ids=lambda path: path.stem)
def test_the_edition_keeps_every_rule(rules: Schematron, path: Path) -> None:
    root = etree.parse(str(path), etree.XMLParser(collect_ids=False)).getroot()
    assert [each.message for each in rules.failures(root)] == []


@pytest.mark.parametrize(
    ("said", "change"),
    [
        ("one title of type “main”; here are 0", lambda r: one(r, "//t:titleStmt/t:title").set("type", "alt")),
        ("64 hexadecimal digits", lambda r: setattr(one(r, "//t:idno[@type='sha256']"), "text", "abc")),
        ("file name stands in one idno", lambda r: one(r, "//t:idno[@type='file']").set("type", "name")),
        ("A correction stands beside its sic", lambda r: setattr(one(r, "//t:choice/t:sic"), "tag", TEI + "unclear")),
        ("A choice offers sides of one kind", lambda r: setattr(one(r, "//t:choice/t:corr"), "tag", TEI + "reg")),
        ("A gap of 2 does not say of what", lambda r: one(r, "//t:gap").attrib.pop("unit")),
        ("says its size once", lambda r: one(r, "//t:gap").set("extent", "two words")),
        ("points to a p, not to a note", lambda r: one(r, "//t:ref[@type='note']").set("target", "#p-1")),
        ("names the label of the record", lambda r: one(r, "//t:note[@type='catalogue']").set("n", " ")),
        ("A metamark without words", lambda r: setattr(one(r, "//t:metamark"), "text", " ")),
        ("is of one kind; here are kind-sic, kind-gap", lambda r: one(r, "//t:gap").set("ana", "#kind-sic #kind-gap")),
        ("does not say how sure that is", lambda r: one(r, "//t:gap").attrib.pop("cert")),
        ("“kind-x” is no category", lambda r: one(r, "//t:gap").set("ana", "#kind-x")),
        ("its language in @xml:lang", lambda r: r.attrib.pop("{http://www.w3.org/XML/1998/namespace}lang")),
        ("has no @xml:id", lambda r: one(r, "//t:body//t:sp").attrib.pop("{http://www.w3.org/XML/1998/namespace}id")),
        ("stands inside a p", lambda r: one(r, "//t:p[@xml:id='p-1']").append(etree.Element(TEI + "p"))),
        ("either at one time (@when) or a range", lambda r: one(r, "//t:body//t:date[@when]").set("to", "1958")),
        ("A reading names its witness", lambda r: one(r, "//t:rdg").attrib.pop("wit")),
    ],
)  # fmt: skip
def test_a_rule_finds_what_it_is_for(
    rules: Schematron, said: str, change: Callable[[etree._Element], object]
) -> None:
    found = failures(rules, change)
    assert said in found[0].message or said in found[-1].message
    assert len(found) <= 2
