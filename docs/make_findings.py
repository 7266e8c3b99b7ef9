"""Write docs/findings.md from the table of codes and the cases of tests/findings.

python docs/make_findings.py            write the page
python docs/make_findings.py --check    fail where the page is stale
python docs/make_findings.py --record   also ask jing and lxml again about the ten mistakes (Java, ../shared)
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path

from lxml import etree

from siglum.validation import CODES, Judge, Settings
from siglum.validation.codes import FAMILIES, family
from siglum.validation.findings import Code
from siglum.validation.report import text

ROOT = Path(__file__).resolve().parents[1]
CASES = ROOT / "tests" / "findings"
PAGE = ROOT / "docs" / "findings.md"
SCHEMA = ROOT.parent / "shared" / "schemas" / "tei_all.rng"
HEAD = """# Findings

What `siglum validate` says, why, and what to do. This page is made from the table in
`src/siglum/validation/codes/` and the cases in `tests/findings/` (`python docs/make_findings.py`).
`siglum explain CODE` shows one of them.

Every finding has a stable code, a severity (error, warning, info), file, line, column, XPath, message and remedy.
Severities are changed, and codes switched off, with a reason in `edition.toml`:

```toml
[validation]
schema = "siglum"          # a name, a file, an https address, or "auto"

[validation.codes]
REF008 = { severity = "off", reason = "the register is shared with other editions" }
SEN004 = { severity = "error", reason = "all dates have been read twice" }
```

`--only RNG,REF001` asks for families or codes, `--format json|sarif|junit|github` is for other tools,
`--max-findings N` stops early. Of a code 1,000 findings a file are written out; one more stands for the rest and
counts them (`times` in JSON, `occurrenceCount` in SARIF). Exit codes: 0 no errors, 1 errors, 2 wrong usage, 3 an
input or schema that cannot be read.

## Where a finding stands

Where a hand must go to mend it: at the tag, at the attribute, at the first word of text that may not stand there; what
is missing from an element is told at its end tag. `endLine` and `endColumn` say where it ends. A mistake is told once.

jing, the reference for RELAX NG, differs in three ways, so that a comparison line by line needs a rule. It names the
tag *after* text that is not allowed; it names the end of a start tag, which may be lines below the attribute; and in
an element that the schema does not know it repeats its last message at the tags that follow. `benchmarks/validate.py`
therefore counts a line of jing's as met when a finding's tag or text reaches over it, leaves the repetitions out, and
prints beside that how many lines agree when nothing is allowed for. On 2,000 mutants all of jing's places were met
and none was added; of its lines, with nothing allowed for, 86 % are the very lines of a finding, 8 % are tags after a
text, 6 % are repetitions. On the 85 invalid samples all were met as well; 3 % of the findings are elements unknown
inside unknown ones, which jing passes over.
"""
MISTAKES = """## Ten common mistakes

What three validators say of the same file, by the schema `tei_all`: siglum, jing (the reference), and lxml (libxml2).
jing's lists of what is allowed are cut here.
"""


def page() -> str:
    """Return the whole page."""
    return "\n".join([HEAD, MISTAKES, *_mistakes(), "## All findings\n", *_families()])


def _mistakes() -> Iterator[str]:
    for case in sorted((CASES / "mistakes").iterdir()):
        yield f"### {(case / 'title.txt').read_text('utf-8').strip()}\n"
        yield _block(_body(case / "in.xml"), "xml")
        for name in ("siglum", "jing", "lxml"):
            yield f"{name}:\n"
            yield _block((case / f"{name}.txt").read_text("utf-8"))


def _families() -> Iterator[str]:
    for name, title in FAMILIES.items():
        codes = [code for code in CODES.values() if family(code.code) == name]
        if codes:
            yield f"### {title}\n"
        for code in codes:
            yield from _code(code)


def _code(code: Code) -> Iterator[str]:
    yield f"#### {code.code}: {code.title}\n"
    yield f"Severity: {code.severity}. Remedy: {_words(code.remedy)}.\n"
    if code.explanation:
        yield f"{_words(code.explanation)}\n"
    yield "For example:\n"
    yield _block((CASES / code.code / "expected.txt").read_text("utf-8"))


def _words(template: str) -> str:
    """Return a text for Markdown: places to be filled as “…”, tags and attributes not read as markup."""
    filled = re.sub(r"\{\w+\}", "…", template)
    return re.sub(r"(?<!`)(</?[^<>]+>)(?!`)", r"`\1`", filled)


def _block(text: str, language: str = "") -> str:
    return f"```{language}\n{text.strip(chr(10))}\n```\n"


def _body(path: Path) -> str:
    """Return the lines inside the body of a case, which is what differs."""
    lines = path.read_text("utf-8").splitlines()
    inside = lines[lines.index("    <body>") + 1 : lines.index("    </body>")]
    return "\n".join(line[6:] for line in inside)


def record() -> None:
    """Write down what siglum, jing and lxml say of the ten mistakes."""
    sys.path.insert(0, str(ROOT / "benchmarks"))
    from peers import jing  # noqa: PLC0415  only here

    engine = etree.RelaxNG(etree.parse(SCHEMA))
    for case in sorted((CASES / "mistakes").iterdir()):
        path = case / "in.xml"
        findings = Judge(Settings(str(SCHEMA), only=("RNG",)), jobs=1).findings([path])
        lines = [line for line in text(findings) if line and not line.startswith(str(path))]
        (case / "siglum.txt").write_text("\n".join(lines) + "\n", "utf-8")
        said = jing.run(SCHEMA, [path])[path]
        cut = [f"{each.line}:{each.column}: {_cut(each.message)}" for each in said]
        (case / "jing.txt").write_text("\n".join(cut) + "\n", "utf-8")
        engine.validate(etree.parse(path))
        errors = [f"{each.line}:{each.column}: {each.message}" for each in engine.error_log]
        (case / "lxml.txt").write_text("\n".join(errors) + "\n", "utf-8")


def _cut(message: str, most: int = 160) -> str:
    return message if len(message) <= most else f"{message[:most]} …"


def main() -> None:
    """Carry out the command line."""
    if "--record" in sys.argv:
        record()
    if "--check" in sys.argv:
        raise SystemExit(0 if PAGE.is_file() and PAGE.read_text("utf-8") == page() else f"{PAGE} is stale")
    PAGE.write_text(page(), "utf-8")


if __name__ == "__main__":
    main()
