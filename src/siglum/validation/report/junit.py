"""JUnit XML: every file a test case, its errors a failure, for continuous integration."""

from __future__ import annotations

from collections.abc import Sequence

from lxml import etree

from siglum.validation.findings import Finding


def junit(findings: Sequence[Finding], files: Sequence[str]) -> str:
    """Return the findings as JUnit XML. Warnings and hints go to `system-out`; only errors fail."""
    by_file: dict[str, list[Finding]] = {name: [] for name in files}
    for finding in findings:
        by_file.setdefault(finding.file, []).append(finding)
    failed = sum(any(each.severity == "error" for each in told) for told in by_file.values())
    suites = etree.Element("testsuites")
    suite = etree.SubElement(
        suites, "testsuite", name="siglum validate", tests=str(len(by_file)), failures=str(failed), errors="0"
    )
    for name, told in by_file.items():
        case = etree.SubElement(suite, "testcase", classname="siglum.validate", name=name)
        errors = [each for each in told if each.severity == "error"]
        if errors:
            message = f"{len(errors)} error{'' if len(errors) == 1 else 's'}: {errors[0].message}"
            failure = etree.SubElement(case, "failure", type=errors[0].code, message=_safe(message))
            failure.text = _safe("\n".join(map(_line, errors)))
        if others := [each for each in told if each.severity != "error"]:
            etree.SubElement(case, "system-out").text = _safe("\n".join(map(_line, others)))
    return etree.tostring(suites, encoding="unicode", pretty_print=True)


def _line(finding: Finding) -> str:
    remedy = f" → {finding.remedy}" if finding.remedy else ""
    return f"{finding.line}:{finding.column} {finding.severity} {finding.code} {finding.message}{remedy}"


def _safe(text: str) -> str:
    """Leave out what XML cannot hold."""
    return "".join(char for char in text if char in "\t\n\r" or (char >= " " and char not in "\ufffe\uffff"))
