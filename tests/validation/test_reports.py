"""Reports: for people with the line quoted, for tools in their own formats."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from siglum.validation import Finding
from siglum.validation.codes import CODES, found
from siglum.validation.report import FORMATS, summary, text

HERE = Path(__file__).parent / "reports"


@pytest.fixture
def findings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[Finding]:
    monkeypatch.chdir(tmp_path)
    Path("ж 1.xml").write_text(f"<p>\n<q>北京 <b>Beijing</b></q>\n{'x' * 300}<hi/>{'y' * 300}\n</p>", "utf-8")
    told = {"name": "b", "expected": "<hi>", "xpath": "/p/q/b", "excerpt": "<b>", "parent": "q"}
    return [
        found("RNG001", "ж 1.xml", (2, 7, 2, 10), remedy='write <hi rend="bold">', **told),
        found("SEN010", "ж 1.xml", (3, 301, 3, 306), id="n1"),
        found("REF008", "ж 1.xml", (0, 0), id="100%: a,b\nc"),
        found("XML001", "missing.xml", reason="there is none"),
    ]


def test_text_quotes_the_line(findings: list[Finding]) -> None:
    lines = list(text(findings))
    assert lines[0] == "ж 1.xml"
    assert lines[2] == "         2 │ <q>北京 <b>Beijing</b></q>"
    assert lines[3] == "           │         ^^^"  # two columns for each ideograph
    assert lines[4].endswith('→ write <hi rend="bold">')
    quoted, caret = lines[6], lines[7]
    assert quoted[caret.index("^") :].startswith("<hi/>")
    assert len(quoted) < 120
    assert lines[-4] == "missing.xml"


def test_the_summary_counts() -> None:
    assert summary([], 3) == "3 files: no findings"
    listed = [found("XML001", name, reason="") for name in "ab"] + [found("SEN010", "a", id="x")]
    assert summary(listed, 5) == "2 errors, 1 warning in 2 of 5 files"


def test_json(findings: list[Finding]) -> None:
    data = json.loads(FORMATS["json"](findings, ["ж 1.xml", "missing.xml", "sound.xml"]))
    assert data["counts"] == {"error": 2, "warning": 1, "info": 1}
    assert data["files"][2] == "sound.xml"
    first = data["findings"][0]
    assert (first["line"], first["column"], first["endColumn"]) == (2, 7, 10)
    assert first["xpath"] == "/p/q/b"


def test_sarif_keeps_to_its_schema(findings: list[Finding]) -> None:
    log = json.loads(FORMATS["sarif"](findings, ["ж 1.xml"]))
    conforms(log, json.loads((HERE / "sarif-2.1.0-used.json").read_text("utf-8")))
    run = log["runs"][0]
    for result in run["results"]:
        assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
    assert run["results"][0]["locations"][0]["physicalLocation"]["region"]["startColumn"] == 7
    assert (
        run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "%D0%B6%201.xml"
    )
    assert "region" not in run["results"][3]["locations"][0]["physicalLocation"]


def conforms(value: Any, schema: dict[str, Any], where: str = "log") -> None:
    """Check a value against the few words of JSON Schema that the file beside this test is written in."""
    kinds: dict[str, Any] = {"object": dict, "array": list, "string": str, "integer": int}
    if "type" in schema:
        assert isinstance(value, kinds[schema["type"]]), where
    if "enum" in schema:
        assert value in schema["enum"], where
    if "minimum" in schema:
        assert value >= schema["minimum"], where
    for name in schema.get("required", ()):
        assert name in value, f"{where} lacks {name}"
    if isinstance(value, dict):
        assert set(value) <= set(schema["properties"]), f"{where}: {set(value) - set(schema['properties'])}"
        for name, each in value.items():
            conforms(each, schema["properties"][name], f"{where}.{name}")
    if isinstance(value, list):
        for n, each in enumerate(value):
            conforms(each, schema["items"], f"{where}[{n}]")


def test_junit(findings: list[Finding]) -> None:
    suite = etree.fromstring(FORMATS["junit"](findings, ["ж 1.xml", "missing.xml", "sound.xml"]))[0]
    assert (suite.get("tests"), suite.get("failures")) == ("3", "2")
    assert [len(case.findall("failure")) for case in suite] == [1, 1, 0]
    assert "SEN010" in suite.findtext("testcase/system-out", "")


def test_github(findings: list[Finding]) -> None:
    lines = FORMATS["github"](findings, []).splitlines()
    assert lines[0].startswith(
        "::error file=ж 1.xml,title=RNG001,line=2,endLine=2,col=7,endColumn=10::<b> is not"
    )
    assert "100%25: a,b%0Ac" in lines[2]
    assert len(lines) == 4


@pytest.mark.parametrize("form", FORMATS)
def test_no_findings_are_a_report_too(form: str) -> None:
    FORMATS[form]([], [])


def test_every_code_has_words() -> None:
    for code in CODES.values():
        assert code.title
        assert code.message
        assert code.remedy, code.code
