"""Makes docs/elements.md: what each element of TEI P5 becomes on the web, in print and in plain text.

python docs/make_elements.py [--check] [--source p5subset.xml]

The names come from the page as it stands, or from TEI's own p5subset.xml; what is done with them is read from
the stylesheets.
"""

from __future__ import annotations

import re
import sys
from collections import defaultdict
from pathlib import Path

from lxml import etree

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "docs" / "elements.md"
XSLT = "{http://www.w3.org/1999/XSL/Transform}"
OUTPUTS = {
    "Web": (["html"], {"m:flow", "m:record", "m:article"}),
    "Print": (["typst"], {"m:typst", "m:inner", "m:code", "m:row", "m:point", "m:plain"}),
    "Text": (["text"], {"m:text"}),
}
INTRODUCTION = """# Every element of TEI P5, and what becomes of it

Made by `docs/make_elements.py` from the stylesheets; do not edit.

- **rule**: a template of its own says how it is shown;
- **view**: resolved before any output (`xslt/stages`): what is supplied, chosen, struck out, omitted;
- **class**: its text is shown in the line or as a block, with a class of its own for style sheets;
- **place**: no rule names it: its text is shown, as a phrase among words and as a block between blocks;
- **record**: told in the record of the header.

No text is lost either way: `siglum render FILE --to html --verify` proves it for a file.
"""


def names(source: Path | None) -> dict[str, list[str]]:
    """Return the elements of every module."""
    found: dict[str, list[str]] = defaultdict(list)
    if source:
        for each in etree.parse(source).iter("{http://www.tei-c.org/ns/1.0}elementSpec"):
            found[each.get("module")].append(each.get("ident"))
    else:
        module = ""
        for line in PAGE.read_text("utf-8").splitlines():
            if line.startswith("## "):
                module = line[3:].split(" ")[0]
            elif match := re.match(r"\| `(\w+)` \|", line):
                found[module].append(match[1])
    return {module: sorted(found[module], key=str.lower) for module in sorted(found)}


def matched(folders: list[str], modes: set[str], leave_out: tuple[str, ...] = ()) -> set[str]:
    """Return the names that templates of these modes match."""
    found: set[str] = set()
    for folder in folders:
        for path in sorted((ROOT / "xslt" / folder).glob("*.xsl")):
            if path.name in leave_out:
                continue
            for template in etree.parse(path).iter(f"{XSLT}template"):
                if modes & set((template.get("mode") or "").split()):
                    found |= subjects(template.get("match") or "")
    return found


def subjects(pattern: str) -> set[str]:
    """Return the element names at the ends of a pattern's paths; predicates do not count."""
    while (bare := re.sub(r"\[[^\[\]]*\]", "", pattern)) != pattern:
        pattern = bare
    found = set()
    for path in re.split(r"[|()]", pattern):
        last = path.strip().split("/")[-1]
        if re.fullmatch(r"[A-Za-z]\w*", last):
            found.add(last)
    return found


def lines_of(text: str) -> set[str]:
    """Return the names in the content classes of xslt/stages/classes.xsl."""
    return {name for block in re.findall(r"tokenize\('([^']*)'\)", text) for name in block.split()}


def page(source: Path | None) -> str:
    """Return the page as it should be."""
    view = matched(["stages"], {"m:view"})
    classes = lines_of((ROOT / "xslt" / "stages" / "classes.xsl").read_text("utf-8"))
    rules = {
        output: matched(folders, modes, ("phrases.xsl",)) for output, (folders, modes) in OUTPUTS.items()
    }
    phrases = subjects_of_phrases()
    parts = [INTRODUCTION]
    everything = names(source)
    parts.append(f"{sum(map(len, everything.values()))} elements in {len(everything)} modules.\n")
    for module, elements in everything.items():
        parts.append(f"## {module}\n\n| element | {' | '.join(OUTPUTS)} |\n|---|{'---|' * len(OUTPUTS)}")
        for name in elements:
            told = [how(name, module, output, rules[output], view, phrases, classes) for output in OUTPUTS]
            parts.append(f"| `{name}` | {' | '.join(told)} |")
        parts.append("")
    return "\n".join(parts)


def subjects_of_phrases() -> set[str]:
    """Return the names that xslt/html/phrases.xsl gives a class and nothing more."""
    tree = etree.parse(ROOT / "xslt" / "html" / "phrases.xsl")
    return {name for each in tree.iter(f"{XSLT}template") for name in subjects(each.get("match") or "")}


def how(
    name: str, module: str, output: str, rules: set[str], view: set[str], phrases: set[str], classes: set[str]
) -> str:
    """Say what becomes of an element in one output."""
    if name in view and name not in rules:
        return "view"
    if name in rules:
        return "rule"
    if module == "header":
        return "record"
    if output == "Web" and name in phrases:
        return "class"
    return "class" if output != "Web" and name in classes else "place"


def main() -> int:
    """Write the page, or with `--check` say whether it is fresh."""
    arguments = sys.argv[1:]
    source = Path(arguments[arguments.index("--source") + 1]) if "--source" in arguments else None
    text = page(source)
    if "--check" in arguments:
        if PAGE.read_text("utf-8") != text:
            print("docs/elements.md is stale: python docs/make_elements.py")
            return 1
        return 0
    PAGE.write_text(text, "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
