"""Judging documents by Schematron: compiled once a process, its failures with the elements they are about."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from lxml import etree

from siglum.errors import InputError, ToolError
from siglum.saxon import transform
from siglum.validation import cache
from siglum.validation.findings import Severity
from siglum.validation.schematron.expanding import expand
from siglum.validation.schematron.reading import Node, load
from siglum.validation.schematron.transpiling import FROM, transpile

ROLES: dict[str, Severity] = {
    "warn": "warning",
    "warning": "warning",
    "nonfatal": "warning",
    "info": "info",
    "information": "info",
    "hint": "info",
}
Children = dict[tuple[Node, str], list[Node]]  # of an element by name, sought once for all failures
_STEP = re.compile(
    r"/(?:Q\{(?P<ns>[^}]*)\}(?P<name>[^\[/]+)\[(?P<n>\d+)\]|@(?:Q\{(?P<ans>[^}]*)\})?(?P<attribute>[^/]+))"
)
_SAID = re.compile(
    r"Error (?:in|near) \{(?P<path>.*?)\}.*?\.xsl:\s*[A-Z]{4}\d{4}\s*(?P<why>.*?)(?=\s*Error (?:in|near|at) |$)",
    re.S,
)
_LINE = re.compile(r"sheet:(\d+)|\.xsl:(\d+)")


@dataclass(frozen=True, slots=True)
class Failure:
    """What a document does not keep to: a rule's words, and the element or attribute that they are about."""

    message: str
    severity: Severity
    ident: str  # of the assert, its rule or its pattern
    rule: str  # file and line of the rule
    element: Node = field(compare=False)
    attribute: str = ""  # its name where the failure is about one, "{namespace}local"
    diagnostics: tuple[str, ...] = ()
    broken: bool = False  # the rule itself could not be evaluated here


@dataclass(frozen=True, slots=True)
class Schematron:
    """A compiled schema."""

    stylesheet: Path

    def failures(self, root: Node) -> list[Failure]:
        """Return what a document does not keep to; findings about one element in the order of the schema.

        Raises `ToolError` where Saxon cannot carry out the schema at all.
        """
        text = etree.tostring(root, encoding="unicode", with_tail=False)
        result = etree.fromstring(transform(self.stylesheet, text).text.encode("utf-8"))
        children: Children = {}
        return [_failure(each, root, children) for each in result]


def schematron(path: Path, phase: str = "#DEFAULT") -> Schematron | None:
    """Compile the Schematron of a file: a schema, or the rules embedded in RELAX NG or an ODD.

    Returns None where the file holds no rules. Raises `InputError` where the schema cannot be read
    or compiled, with its line, and `UsageError` where it has no such phase.
    """
    state = path.stat() if path.is_file() else None
    return _compiled(path, phase, state.st_mtime_ns if state else 0)


@lru_cache(maxsize=32)
def _compiled(path: Path, phase: str, changed: int) -> Schematron | None:
    schema = load(path)
    if schema is None:
        return None
    text = transpile(expand(schema, phase))
    stylesheet = _kept(text)
    try:
        transform(stylesheet, "<nothing/>")
    except ToolError as error:
        raise _at_rule(error, text) from None
    return Schematron(stylesheet)


def _kept(text: str) -> Path:
    """Return a file with the stylesheet, in the user's cache; its name is the digest of what it holds."""
    name = hashlib.sha256(text.encode("utf-8")).hexdigest()[:32] + ".xsl"
    if cache.read("schematron", name) != text:
        cache.write("schematron", name, text)
    if cache.read("schematron", name) != text:
        folder = cache.folder("schematron")
        raise InputError(
            f"The compiled Schematron cannot be kept in {folder}.", "Set SIGLUM_CACHE to a folder."
        )
    return cache.folder("schematron") / name


def _at_rule(error: ToolError, text: str) -> InputError:
    """Return the error about the stylesheet as one about the rule that the line was made from."""
    found = _LINE.search(error.message)
    line = int(found[1] or found[2]) if found else 0
    where = ""
    for node in etree.fromstring(text.encode("utf-8")).iter(etree.Element):
        if int(str(node.sourceline or 0)) > line:
            break
        where = node.get(FROM) or where
    said = _SAID.search(error.message)
    words = f"the XPath “{said['path']}” fails: {said['why']}" if said else error.message
    return InputError(f"{where or 'The schema'}: {words}", "Mend the XPath of the rule.")


def _failure(failed: Node, root: Node, children: Children) -> Failure:
    element, attribute = _found(failed.get("at", ""), root, children)
    words = [" ".join("".join(map(str, each.itertext())).split()) for each in failed]
    broken = failed.get("broken") is not None
    message = f"the rule “{failed.get('broken')}” cannot be evaluated: {words[0]}" if broken else words[0]
    return Failure(
        message=message,
        severity=ROLES.get(failed.get("role", "").lower(), "error"),
        ident=failed.get("id", ""),
        rule=failed.get("from", ""),
        element=element,
        attribute=attribute,
        diagnostics=tuple(words[1:]),
        broken=broken,
    )


def _found(path: str, root: Node, children: Children) -> tuple[Node, str]:
    """Return the element at an XPath as fn:path() writes it, and the attribute where it ends in one."""
    element, attribute = root, ""
    for n, step in enumerate(_STEP.finditer(path)):
        if step["attribute"]:
            attribute = f"{{{step['ans']}}}{step['attribute']}" if step["ans"] else step["attribute"]
        elif n:
            name = f"{{{step['ns']}}}{step['name']}" if step["ns"] else step["name"]
            if (element, name) not in children:
                children[element, name] = element.findall(name)
            same = children[element, name]
            element = same[int(step["n"]) - 1] if int(step["n"]) <= len(same) else element
    return element, attribute
