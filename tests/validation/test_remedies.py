"""Remedies fit the case: what an editor's slip is answered with."""

from __future__ import annotations

from pathlib import Path

import pytest

from siglum import edition
from siglum.errors import UsageError
from siglum.validation import Finding, settings_of, validate

TEI = """<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="en">
<teiHeader><fileDesc><titleStmt><title>A cable</title></titleStmt>
<publicationStmt><publisher>An archive</publisher></publicationStmt>
<sourceDesc><p>A carbon copy.</p></sourceDesc></fileDesc></teiHeader>
<standOff><listPerson><person xml:id="liu-shaoqi"><persName>Liu</persName></person></listPerson></standOff>
<text><body>{}</body></text></TEI>
"""
SLIPS = {
    "a list after a division": (
        "<head>Cable</head><div><p>One</p></div><list><item>Two</item></list>",
        ("RNG001", "", "move it before <div>"),
    ),
    "an opener after a paragraph": (
        "<head>Cable</head><p>One</p><opener><salute>Sir</salute></opener>",
        ("RNG001", "", "move it before <p>"),
    ),
    "an item without its label": (
        "<list><label>1.</label><item>One</item><item>Two</item></list>",
        ("RNG003", "<label> must stand before it", "add what is missing before <item>"),
    ),
    "a day that does not exist": (
        '<p><date when="1963-09-31">September</date></p>',
        ("RNG006", "", "mend the day or the month: the calendar has no such date"),
    ),
    "letters of an id exchanged": (
        '<p><persName ref="#lui-shaoqi">Liu</persName></p>',
        ("REF001", "", "did you mean “#liu-shaoqi”?"),
    ),
    "an id without its sign": (
        '<p><persName ref="liu-shaoqi">Liu</persName></p>',
        ("REF004", "", "write “#liu-shaoqi”: that is an xml:id of this file"),
    ),
    "the name of a language": (
        '<p><foreign xml:lang="russian">da</foreign></p>',
        ("SEN006", "“russian” is not a known language", "did you mean ru?"),
    ),
    "curly quotation marks": (
        "<p><date when=“1963-09-18”>18 September</date></p>",
        ("XML010", "curly", 'write "…" around the value'),
    ),
}


def judged(text: str, folder: Path) -> list[Finding]:
    (folder / "cable.xml").write_text(text, "utf-8")
    return validate([folder / "cable.xml"], schema="siglum")


@pytest.mark.parametrize(("body", "wanted"), SLIPS.values(), ids=SLIPS)
def test_a_slip(body: str, wanted: tuple[str, str, str], tmp_path: Path) -> None:
    code, words, remedy = wanted
    found = [each for each in judged(TEI.format(body), tmp_path) if each.code == code]
    assert [each.remedy for each in found] == [remedy]
    assert words in found[0].message


def test_a_space_before_the_declaration(tmp_path: Path) -> None:
    (found,) = judged(f'\n<?xml version="1.0"?>{TEI.format("<p/>")}', tmp_path)
    assert (found.code, found.line, found.remedy) == ("XML010", 2, "delete all that stands before “<?xml”")


def test_an_empty_file(tmp_path: Path) -> None:
    (found,) = judged("", tmp_path)
    assert (found.code, found.remedy) == ("XML001", "save or fetch it again, or delete it")


def test_settings_of_codes_that_are_no_table(tmp_path: Path) -> None:
    (tmp_path / "edition.toml").write_text('[edition]\ntitle = "x"\n[validation]\ncodes = 3\n', "utf-8")
    with pytest.raises(UsageError, match="codes is not a table"):
        settings_of(edition.find(tmp_path))


def test_the_paths_of_many_faults(tmp_path: Path) -> None:
    found = judged(TEI.format("<p>One</p><!-- so --><p n='2'><pp/>Two</p><q>No</q>"), tmp_path)
    assert [each.xpath for each in found if each.code == "RNG002"] == ["/TEI/text/body/p[2]/pp"]
