"""Private prefixes of pointers, as in `psn:Mao`: `prefixDef` says what they stand for (TEI Guidelines 16.2.3)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from lxml import etree

from siglum.validation.examined import TEI

_RISKY = re.compile(
    r"\)[+*{]|\\\d"
)  # may take for ever, as may many repetitions: such a pattern is not followed
_REPEATED = re.compile(r"[+*]|,\}")
_MOST = 3  # repetitions in a pattern
_LONGEST = 200  # characters of a pointer that are matched
_ESCAPES = re.compile(r"\\p\{[A-Z][a-z]?\}|\\.|[\[\]]")
_XSD_CLASSES = {  # what may stand in brackets for the escapes that Python has not
    r"\i": "_:A-Za-z\u00c0-\ufffd",
    r"\c": r"\w.:\-\u00b7",
    r"\p{L}": "A-Za-z\u00aa-\ufffd",
    r"\p{N}": r"\d",
}


@dataclass(frozen=True, slots=True)
class Prefixes:
    """The prefixes of a document: each with its patterns and what they are replaced by."""

    patterns: dict[str, list[tuple[str, str]]]

    @staticmethod
    def of(root: etree._Element) -> Prefixes:
        """Return the prefixes that a document declares."""
        found: dict[str, list[tuple[str, str]]] = {}
        for each in root.iter(f"{TEI}prefixDef"):
            pattern = (each.get("matchPattern", "(.*)"), each.get("replacementPattern", ""))
            found.setdefault(each.get("ident", ""), []).append(pattern)
        return Prefixes(found)

    def expanded(self, prefix: str, pointer: str) -> str | None:
        """Return what a pointer stands for, itself where that cannot be told, None where no pattern fits it."""
        rest = pointer.partition(":")[2]
        for pattern, replacement in self.patterns[prefix]:
            compiled = _compiled(pattern)
            if compiled is None or len(rest) > _LONGEST:
                return pointer
            if match := compiled.fullmatch(rest):
                return _filled(replacement, match)
        return None


def _filled(replacement: str, match: re.Match[str]) -> str:
    """Return a replacement with its $1, $2 … filled in."""

    def group(number: re.Match[str]) -> str:
        n = int(number[1])
        return (match[n] or "") if n <= match.re.groups else ""

    return re.sub(r"\$(\d)", group, replacement)


def _compiled(pattern: str) -> re.Pattern[str] | None:
    if _RISKY.search(pattern) or len(_REPEATED.findall(pattern)) > _MOST:
        return None
    depth = 0

    def python(escape: re.Match[str]) -> str:
        nonlocal depth
        depth += {"[": 1, "]": -1}.get(escape[0], 0)
        known = _XSD_CLASSES.get(escape[0])
        return escape[0] if known is None else known if depth else f"[{known}]"

    try:
        return re.compile(_ESCAPES.sub(python, pattern))
    except re.error:
        return None
