"""What a careful cataloguer takes from the five transcripts in `seeds/`, each at its place in the TEI."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import etree

from where import ROOT

TEI = {"t": "http://www.tei-c.org/ns/1.0", "xml": "http://www.w3.org/XML/1998/namespace"}
FIVE = {
    "liu": "1963-09-19-report-from-ji-pengfei-on-liu-shaoqis",
    "song": "1963-10-18-report-on-conversation-between-song-renqiong-and",
    "mao": "1963-03-13-cable-from-the-ccpcc-international-liaison",
    "dprk": "1967-03-07-the-dprk-attitude-toward-the-so-called-cultural",
    "stalin": "1949-07-27-memorandum-of-conversation-between-liu-shaoqi-and",
}


@pytest.fixture(scope="module")
def five(tmp_path_factory: pytest.TempPathFactory) -> dict[str, etree._ElementTree]:
    import sys

    out = tmp_path_factory.mktemp("tei")
    run = [sys.executable, "-m", "siglum", "encode", "-q", "-o", str(out)]
    subprocess.run(run, cwd=ROOT, check=True, timeout=120)
    return {key: etree.parse(out / f"{name}.xml") for key, name in FIVE.items()}


HEADER = [
    ("liu", "//t:titleStmt/t:title[@type='main']",
     ["Report from Ji Pengfei on Liu Shaoqi's Conversation with Kim Il Sung"]),
    ("liu", "//t:creation/t:date/@when", ["1963-09-19"]),
    ("liu", "//t:msIdentifier/t:repository", ["PRC FMA"]),
    ("liu", "//t:msIdentifier/t:idno[@type='shelfmark']", ["203-00566-02"]),
    ("liu", "//t:msItem/t:locus/@from", ["141"]),
    ("liu", "//t:msItem/t:locus/@to", ["142"]),
    ("liu", "//t:respStmt[t:resp/@key='obtained']/t:persName", ["Shen Zhihua"]),
    ("liu", "//t:respStmt[t:resp/@key='translated']/t:persName", ["Jeffrey Wang", "Charles Kraus"]),
    ("liu", "//t:idno[@type='record']", ["116544"]),
    ("liu", "//t:idno[@type='URL']", ["https://wilson-center-digital-archive.dvincitest.com/document/116544"]),
    ("liu", "//t:titleStmt/t:funder", ["MacArthur Foundation"]),
    ("liu", "//t:msContents/t:textLang/@mainLang", ["zh"]),
    ("liu", "/t:TEI/@xml:lang", ["en"]),
    ("song", "//t:titleStmt/t:title[@type='main']", ["Report on Conversation between Song Renqiong and Kim Il Sung"]),
    ("song", "//t:creation/t:date/@when", ["1963-10-18"]),
    ("song", "//t:idno[@type='shelfmark']", ["106-00719-06"]),
    ("song", "//t:locus/@from | //t:locus/@to", ["49", "54"]),
    ("song", "//t:idno[@type='record']", ["116546"]),
    ("mao", "//t:creation/t:date/@when", ["1963-03-13"]),
    ("mao", "//t:idno[@type='shelfmark']", ["109-03861-03"]),
    ("mao", "//t:locus/@from | //t:locus/@to", ["13", "17"]),
    ("mao", "//t:respStmt[t:resp/@key='translated']/t:persName", ["David Cowhig"]),
    ("mao", "//t:respStmt[t:resp/@key='obtained']/t:persName", []),
    ("mao", "//t:idno[@type='record']", ["123881"]),
    ("mao", "//t:titleStmt/t:funder", ["Henry Luce Foundation"]),
    ("mao", "//t:correspDesc/t:correspAction/@type", ["sent"]),
    ("dprk", "//t:creation/t:date/@when", ["1967-03-07"]),
    ("dprk", "//t:msIdentifier/t:repository", ["AVPRF"]),
    ("dprk", "//t:idno[@type='shelfmark']", ["f. 0102, op. 23, p. 112, d. 24"]),
    ("dprk", "//t:locus/@from | //t:locus/@to", ["13", "23"]),
    ("dprk", "//t:respStmt[t:resp/@key='obtained']/t:persName", ["Sergey Radchenko"]),
    ("dprk", "//t:respStmt[t:resp/@key='translated']/t:persName", ["Gary Goldberg"]),
    ("dprk", "//t:titleStmt/t:funder", ["Leon Levy Foundation"]),
    ("dprk", "//t:idno[@type='record']", []),
    ("dprk", "//t:publicationStmt/t:date", []),
    ("dprk", "//t:profileDesc/t:abstract/t:p", [
        "The Soviet Embassy reports on the deterioration of Chinese-North Korean relations as a result of the "
        "Cultural Revolution in China."]),
    ("stalin", "//t:creation/t:date/@when", ["1949-07-27"]),
    ("stalin", "//t:respStmt[t:resp/@key='translated']/t:persName", ["David Wolff"]),
    ("stalin", "//t:idno[@type='record']", ["113440"]),
    ("stalin", "//t:publicationStmt/t:date/@when", ["2011-11-20"]),
    ("stalin", "//t:keywords/t:term[@type='genre']", ["Memorandum of Conversation"]),
    ("stalin", "//t:notesStmt/t:relatedItem/t:bibl/t:date/@when",
     ["1949-07-04", "1949-07-04", "1949-07-06", "1949-07-18", "1949-08-14"]),
    ("stalin", "count(//t:availability/t:licence/t:p)", 2.0),
    ("stalin", "count(//t:sourceDesc/t:bibl[@type='printed'])", 1.0),
    ("stalin", "//t:bibl[@type='printed']/t:biblScope/@from | //t:bibl[@type='printed']/t:biblScope/@to", ["40", "41"]),
    ("stalin", "//t:msDesc", []),
]  # fmt: skip

TEXT = [
    ("liu", "//t:text//t:list/t:item/@n", ["1", "2"]),
    ("liu", "//t:text//t:list/t:label", ["1.", "2."]),
    ("liu", "//t:opener/t:salute", ["To the Ministry of Foreign Affairs and the Central Committee:"]),
    ("liu", "//t:body//t:head", ["Brief Report on the Meeting between Liu Shaoqi and Kim Il Sung (Three)"]),
    ("liu", "//t:closer/t:signed", ["Ji Pengfei"]),
    ("liu", "//t:closer/t:dateline//t:date/@when", ["1963-09-19"]),
    ("song", "//t:text//t:list/t:item/@n", ["1", "2", "3", "4"]),
    ("song", "count(//t:item[@n='1']/t:p)", 2.0),
    ("song", "count(//t:pb[@cert='low'])", 1.0),
    ("song", "count(//t:closer)", 1.0),
    ("song", "//t:closer/t:signed", ["Song Renqiong", "Ouyang Qin", "Huang Huoqing", "Wu De"]),
    ("song", "count(//t:text//t:choice[t:orig][t:reg])", 8.0),
    ("mao", "count(//t:pb[@cert='low'])", 1.0),
    ("mao", "count(//t:body//t:opener/t:seg) > 1", True),
    ("mao", "count(//t:note[@type='remark'])", 1.0),
    ("stalin", "//t:text//t:gap/@reason", ["editorial"]),
    ("stalin", "//t:foreign/@xml:lang", ["zh-Latn", "zh-Latn"]),
    ("dprk", "//t:foreign/@xml:lang", ["ru-Latn"] * 4),
    ("dprk", "//t:text//t:pb", []),
]


@pytest.mark.parametrize(("key", "path", "expected"), HEADER + TEXT)
def test_a_fact_stands_at_its_place(
    five: dict[str, etree._ElementTree], key: str, path: str, expected: object
) -> None:
    found = five[key].xpath(path, namespaces=TEI)
    if isinstance(found, list):
        found = [
            each if isinstance(each, str) else " ".join("".join(each.itertext()).split()) for each in found
        ]
    assert found == expected


@pytest.mark.parametrize("key", FIVE)
def test_every_bracket_of_the_text_became_markup(five: dict[str, etree._ElementTree], key: str) -> None:
    text = five[key].getroot().find("t:text", TEI)
    assert text is not None
    assert "[" not in "".join(text.itertext())


def test_the_edition_in_the_repository_is_fresh(
    siglum: Callable[..., subprocess.CompletedProcess[str]], tmp_path: Path
) -> None:
    made = siglum("encode", "-q", "-o", tmp_path, cwd=ROOT)
    assert made.returncode == 0, made.stderr
    for name in FIVE.values():
        assert (tmp_path / f"{name}.xml").read_bytes() == (ROOT / "tei" / f"{name}.xml").read_bytes()
