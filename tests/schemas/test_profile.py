"""The profile: what an editor of such an edition writes is valid, what would mean the same under two names is not."""

from __future__ import annotations

import hashlib
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import etree

from siglum.shipped import shipped
from where import ROOT

WIDE = Path(__file__).parent / "profile/wide.xml"
TEI = "{http://www.tei-c.org/ns/1.0}"
NS = {"t": TEI[1:-1]}
Change = Callable[[etree._Element], object]


@pytest.fixture(scope="module")
def profile() -> etree.RelaxNG:
    return etree.RelaxNG(etree.parse(str(shipped("schema", "siglum.rng"))))


def wide() -> etree._Element:
    return etree.parse(str(WIDE), etree.XMLParser(collect_ids=False)).getroot()


def one(root: etree._Element, path: str) -> etree._Element:
    found = root.xpath(path, namespaces=NS)
    assert found, path
    return found[0]


def without(path: str, attribute: str) -> Change:
    return lambda root: one(root, path).attrib.pop(attribute)


def with_value(path: str, attribute: str, value: str) -> Change:
    return lambda root: one(root, path).set(attribute, value)


def test_a_wide_document_is_valid(profile: etree.RelaxNG) -> None:
    assert profile.validate(wide()), profile.error_log


def test_a_wide_document_is_valid_tei(shared: Path) -> None:
    """The whole of the TEI, in the edition that is current, not the one that the profile was made from."""
    grammar = etree.parse(str(shared / "schemas/tei_all.rng"))
    names = {etree.QName(each).localname for each in wide().iter(etree.Element)}
    for element in list(grammar.iter("{http://relaxng.org/ns/structure/1.0}element")):
        if element.get("name") not in names:  # what does not occur costs only time
            tail = element.tail
            element.clear()
            element.tag, element.tail = "{http://relaxng.org/ns/structure/1.0}notAllowed", tail
    everything = etree.RelaxNG(grammar)
    assert everything.validate(wide()), everything.error_log


@pytest.mark.parametrize("path", sorted((ROOT / "tei").glob("*.xml")), ids=lambda path: path.stem)
def test_the_edition_is_valid(profile: etree.RelaxNG, path: Path) -> None:
    assert profile.validate(etree.parse(str(path), etree.XMLParser(collect_ids=False))), profile.error_log


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(with_value("//t:supplied", "cert", "unknown"), id="a certainty that says nothing"),
        pytest.param(with_value("//t:date[@cert]", "cert", "0.8"), id="a certainty in figures"),
        pytest.param(without("//t:supplied", "reason"), id="words added without reason"),
        pytest.param(with_value("//t:supplied", "reason", "context"), id="a reason of one's own"),
        pytest.param(without("//t:gap", "reason"), id="an omission without reason"),
        pytest.param(with_value("//t:gap", "unit", "words"), id="a unit in the plural"),
        pytest.param(with_value("//t:note", "type", "footnote"), id="a type of note of one's own"),
        pytest.param(with_value("//t:resp", "key", "translator"), id="a responsibility of one's own"),
        pytest.param(with_value("//t:correspAction", "type", "written"), id="an action of one's own"),
        pytest.param(with_value("//t:div", "typ", "x"), id="a misspelt attribute"),
        pytest.param(lambda root: setattr(one(root, "//t:p"), "tag", TEI + "pp"), id="a misspelt element"),
        pytest.param(
            lambda root: setattr(one(root, "//t:ab"), "tag", TEI + "floatingText"), id="a text in a text"
        ),
        pytest.param(with_value("//t:origDate", "when", "8 April 1957"), id="a date in words"),
    ],
)
def test_what_the_profile_refuses(profile: etree.RelaxNG, change: Change) -> None:
    root = wide()
    change(root)
    assert not profile.validate(root)


def test_the_generated_files_say_what_they_were_made_from() -> None:
    digest = hashlib.sha256(shipped("schema", "siglum.odd").read_bytes()).hexdigest()
    for name in ("siglum.rng", "siglum.sch"):
        assert digest in shipped("schema", name).read_text("utf-8")[:1000], (
            f"{name} is stale: run `make schema`"
        )


def test_the_generated_files_are_fresh(shared: Path) -> None:
    checked = subprocess.run(
        [sys.executable, str(ROOT / "tools/schema.py"), "--check"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert checked.returncode == 0, checked.stderr


def test_the_xsd_judges_as_the_grammar_does() -> None:
    schema = etree.XMLSchema(etree.parse(str(shipped("schema", "siglum.xsd"))))
    assert schema.validate(wide()), schema.error_log
    root = wide()
    one(root, "//t:gap").set("reason", "none")
    assert not schema.validate(root)
