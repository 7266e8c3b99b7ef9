"""The one door to Saxon: parameters, messages, results, and what it must refuse to read."""

from __future__ import annotations

from pathlib import Path

import pytest

from siglum.errors import InputError, ToolError
from siglum.saxon import forget, transform

SHEET = """<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" exclude-result-prefixes="xs">
  <xsl:output omit-xml-declaration="yes"/>
  <xsl:param name="names" as="xs:string*"/>
  <xsl:param name="n" as="xs:integer" select="0"/>
  <xsl:param name="plain" as="xs:boolean" select="false()"/>
  <xsl:template match="/" as="element(out)">
    <out n="{$n}" plain="{$plain}" names="{$names => string-join('|')}">BODY</out>
  </xsl:template>
</xsl:stylesheet>
"""


@pytest.fixture
def sheet(tmp_path: Path):
    """Return a function that writes the stylesheet with a given body."""

    def write(body: str = "<xsl:value-of select='.'/>") -> Path:
        path = tmp_path / "sheet.xsl"
        path.write_text(SHEET.replace("BODY", body), encoding="utf-8")
        forget()
        return path

    return write


def test_parameters_keep_their_types_and_do_not_stay_for_the_next_document(sheet) -> None:
    path = sheet()
    first = transform(path, "<d>жé\U0001f600</d>", parameters={"names": ("a", "ж"), "n": 3, "plain": True})
    second = transform(path, "<d/>", parameters={"names": ()})
    assert first.text == '<out n="3" plain="true" names="a|ж">жé\U0001f600</out>'
    assert second.text == '<out n="0" plain="false" names=""/>'


def test_messages_of_one_run_are_not_those_of_the_next(sheet) -> None:
    path = sheet("<xsl:if test='*/@loud'><xsl:message select='\"heard\"'/></xsl:if>")
    assert transform(path, "<d loud=''/>").messages == ("heard",)
    assert transform(path, "<d/>").messages == ()


def test_secondary_results_are_written_beside_the_principal_one(sheet, tmp_path: Path) -> None:
    path = sheet("<xsl:result-document href='sub/x.txt' method='text'>süd</xsl:result-document>")
    transform(path, "<d/>", base_output=tmp_path / "out" / "main.html")
    assert (tmp_path / "out/sub/x.txt").read_text(encoding="utf-8") == "süd"


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("<xsl:message terminate='yes'>no such letter</xsl:message>", "no such letter"),
        ("<xsl:sequence select='error((), \"too deep\")'/>", "too deep"),
        ("<xsl:value-of select='$nobody'/>", "nobody"),
    ],
)
def test_a_failure_names_the_line_of_the_stylesheet(sheet, body: str, said: str) -> None:
    with pytest.raises(ToolError, match=rf"sheet\.xsl:8.*{said}"):
        transform(sheet(body), "<d/>")


@pytest.mark.parametrize("call", ["doc('x.xml')", "unparsed-text('x.xml')", "collection('.')"])
def test_a_stylesheet_reads_nothing_while_it_runs(sheet, tmp_path: Path, call: str) -> None:
    (tmp_path / "x.xml").write_text("<secret/>", encoding="utf-8")
    with pytest.raises(ToolError):
        transform(sheet(f'<xsl:copy-of select="{call}"/>'), "<d/>")


def test_external_entities_are_refused(sheet, tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("secret", encoding="utf-8")
    with pytest.raises(InputError):
        transform(sheet(), f"<!DOCTYPE d [<!ENTITY e SYSTEM '{secret.as_uri()}'>]><d>&e;</d>")


def test_a_document_that_is_not_xml_and_a_stylesheet_that_is_not_there(sheet, tmp_path: Path) -> None:
    with pytest.raises(InputError):
        transform(sheet(), "<d>")
    with pytest.raises(ToolError, match="does not exist"):
        transform(tmp_path / "none.xsl", "<d/>")
