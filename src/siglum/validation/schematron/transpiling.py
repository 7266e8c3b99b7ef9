"""Schematron as one XSLT 3.0 stylesheet: a pattern is a mode, a rule a template, the first that matches wins.

Patterns of a single rule, as nearly all of TEI's are, share one mode and hand on to each other, so that
one pass over the nodes of the document serves them all.

The stylesheet yields a `failures` element with one `failed` for each assert that does not hold and each
report that does. An expression that cannot be evaluated is itself a `failed`, and hides no other.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from copy import deepcopy

from lxml import etree

from siglum.validation.schematron.reading import SCH, Node, place, refused

XSL = "{http://www.w3.org/1999/XSL/Transform}"
FROM = "{https://siglum.invalid/from}rule"  # on every instruction made from a rule: where the rule stands
BINDINGS = ("", "xslt", "xslt1", "xslt2", "xslt3", "xpath", "xpath1", "xpath2", "xpath3", "xpath31")
FUNCTIONS = {
    "xs": "http://www.w3.org/2001/XMLSchema",
    "fn": "http://www.w3.org/2005/xpath-functions",
    "map": "http://www.w3.org/2005/xpath-functions/map",
    "array": "http://www.w3.org/2005/xpath-functions/array",
    "math": "http://www.w3.org/2005/xpath-functions/math",
    "err": "http://www.w3.org/2005/xqt-errors",
}
TOP_XSLT = ("function", "key", "variable", "decimal-format")
SINGLE = "single"  # the mode that patterns of one rule share
NODES = "_from:nodes"  # all that a rule may be about
FORBIDDEN = ("result-document", "evaluate", "source-document", "merge")


def transpile(schema: Node) -> str:
    """Return the stylesheet of a plain schema, see `expand`.

    Raises `InputError` for what cannot be carried out, with the line of the schema.
    """
    patterns = schema.findall(SCH + "pattern")
    _check(schema, patterns)
    root: Node = etree.Element(
        f"{XSL}stylesheet", {"version": "3.0", "expand-text": "no"}, nsmap=_namespaces(schema)
    )
    shared = _shared(schema, patterns)
    root.extend(_instructions(schema, patterns))
    for each in (*schema.findall(SCH + "let"), *(v for p in patterns for v in p.findall(SCH + "let"))):
        if each.get("name") not in shared:
            _variable(root, each)
    modes = [SINGLE if _single(pattern, shared) else f"p{n}" for n, pattern in enumerate(patterns)]
    for mode in dict.fromkeys(modes):
        _add(root, "mode", name=mode, **{"on-no-match": "deep-skip"})
        _add(root, "template", match="/", mode=mode, priority="-1")  # else its children come again
    _entry(root, dict(zip(modes, patterns, strict=True)), shared)
    for n, (mode, pattern) in enumerate(zip(modes, patterns, strict=True)):
        _Pattern(schema, root, mode, pattern, shared).write(len(patterns) - n)
    etree.indent(root)
    return etree.tostring(root, encoding="unicode")


def _check(schema: Node, patterns: list[Node]) -> None:
    """Raise `InputError` for what cannot be carried out wherever it stands."""
    if schema.get("queryBinding", "").lower() not in BINDINGS:
        raise refused(schema, f"the query language “{schema.get('queryBinding')}”")
    for pattern in patterns:
        if pattern.get("documents"):
            raise refused(pattern, "a pattern about other documents (@documents)")
    for each in schema.iter(*(XSL + name for name in FORBIDDEN)):
        raise refused(each, f"<xsl:{etree.QName(each).localname}>")
    for each in _instructions(schema, patterns):
        if etree.QName(each).localname not in TOP_XSLT:
            raise refused(each, f"<xsl:{etree.QName(each).localname}>")


def _instructions(schema: Node, patterns: list[Node]) -> list[Node]:
    """Return the XSLT that stands beside rules: functions, keys, variables."""
    return [part for holder in (schema, *patterns) for part in holder if str(part.tag).startswith(XSL)]


def _namespaces(schema: Node) -> dict[str, str]:
    found = {"xsl": XSL[1:-1], "_from": FROM[1:].partition("}")[0], **FUNCTIONS}
    for each in schema.findall(SCH + "ns"):
        if each.get("prefix") == "xsl" and each.get("uri") != XSL[1:-1]:
            raise refused(each, "the prefix “xsl” for another namespace")
        found[each.get("prefix", "")] = each.get("uri", "")
    return found


def _shared(schema: Node, patterns: Iterable[Node]) -> frozenset[str]:
    """Return the names that several patterns give to variables of their own: those cannot be global."""
    names = [each.get("name", "") for each in schema.findall(SCH + "let")]
    for pattern in patterns:
        names += {each.get("name", "") for each in pattern.findall(SCH + "let")}
    return frozenset(name for name, times in Counter(names).items() if times > 1)


def _single(pattern: Node, shared: frozenset[str]) -> bool:
    """Say whether a pattern may share a mode: one rule, and no variable that others have as well."""
    own = {each.get("name") for each in pattern.findall(SCH + "let")}
    return len(pattern.findall(SCH + "rule")) == 1 and not own & shared


def _entry(root: Node, modes: dict[str, Node], shared: frozenset[str]) -> None:
    template = _add(root, "template", match="/", **{"as": "element(failures)"})
    _add(template, "variable", name=NODES, select="/, //node(), //@*")
    failures = etree.SubElement(template, "failures")
    for mode, pattern in modes.items():
        apply = _add(failures, "apply-templates", select=f"${NODES}", mode=mode)
        for each in pattern.findall(SCH + "let"):
            if each.get("name") in shared:
                _variable(apply, each, "with-param").set("tunnel", "yes")


def _variable(parent: Node, let: Node, name: str = "variable") -> Node:
    made = _add(parent, name, name=let.get("name", ""))
    made.set(FROM, place(let))
    if let.get("as"):
        made.set("as", let.get("as", ""))
    if let.get("value") is not None:
        made.set("select", let.get("value", ""))
    else:
        made.text = let.text
        made.extend(list(let))
    return made


def _add(parent: Node, tag: str, **attributes: str) -> Node:
    return etree.SubElement(parent, XSL + tag, attributes)


class _Pattern:
    """Writes one pattern: a template a rule, in one mode."""

    def __init__(self, schema: Node, root: Node, mode: str, pattern: Node, shared: frozenset[str]) -> None:
        self.schema, self.root, self.mode, self.pattern = schema, root, mode, pattern
        self.tunnel = [
            each.get("name", "") for each in pattern.findall(SCH + "let") if each.get("name") in shared
        ]

    def write(self, rank: int) -> None:
        """Add the templates of the pattern's rules, those that come first with the highest priority.

        `rank` is the priority of a pattern among those that share its mode.
        """
        rules = self.pattern.findall(SCH + "rule")
        for n, rule in enumerate(rules):
            if not rule.get("context"):
                raise refused(rule, "a rule without a context")
            template = _add(
                self.root,
                "template",
                match=rule.get("context", ""),
                mode=self.mode,
                priority=str(rank if self.mode == SINGLE else len(rules) - n),
                **{"as": "element(failed)*"},
            )
            template.set(FROM, place(rule))
            for name in self.tunnel:
                _add(template, "param", name=name, tunnel="yes")
            for each in rule:
                self._part(template, rule, each)
            if self.mode == SINGLE:
                _add(template, "next-match")

    def _part(self, template: Node, rule: Node, part: Node) -> None:
        if part.tag == SCH + "let":
            _variable(template, part)
        elif part.tag in (SCH + "assert", SCH + "report"):
            self._test(template, rule, part)
        elif str(part.tag).startswith(SCH):
            raise refused(part, f"<sch:{etree.QName(part).localname}> in a rule")

    def _test(self, template: Node, rule: Node, part: Node) -> None:
        test = part.get("test", "")
        attempt = _add(template, "try")
        found = _add(attempt, "if", test=test if part.tag == SCH + "report" else f"not({test})")
        found.set(FROM, place(part))
        failed = self._failed(found, rule, part)
        subject = part.get("subject") or rule.get("subject") or self.pattern.get("subject") or "."
        _add(failed, "attribute", name="at", select=f"path(({subject})[1])")
        self._message(etree.SubElement(failed, "message"), part)
        for name in part.get("diagnostics", "").split():
            self._diagnostic(failed, part, name)
        caught = self._failed(_add(attempt, "catch"), rule, part)
        _add(caught, "attribute", name="at", select="path(.)")
        caught.set("broken", test)
        _add(etree.SubElement(caught, "message"), "value-of", select="$err:description")

    def _failed(self, parent: Node, rule: Node, part: Node) -> Node:
        failed: Node = etree.SubElement(parent, "failed")
        role = part.get("role") or rule.get("role") or self.pattern.get("role") or ""
        ident = part.get("id") or rule.get("id") or self.pattern.get("id") or ""
        flag = part.get("flag") or rule.get("flag") or ""
        for name, value in (("role", role), ("id", ident), ("flag", flag), ("from", place(part))):
            failed.set(name, value.replace("{", "{{").replace("}", "}}"))
        return failed

    def _diagnostic(self, failed: Node, part: Node, name: str) -> None:
        known = [each for each in self.schema.iter(SCH + "diagnostic") if each.get("id") == name]
        if not known:
            raise refused(part, f"the diagnostic “{name}”, which is not there,")
        self._message(etree.SubElement(failed, "diagnostic"), known[0])

    def _message(self, parent: Node, source: Node) -> None:
        """Write the words of an assert, its `name` and `value-of` as instructions."""
        _text(parent, source.text)
        for each in source:
            tag = str(each.tag)
            if tag == SCH + "name":
                _add(parent, "value-of", select=f"name({each.get('path', '.')})").set(FROM, place(each))
            elif tag == SCH + "value-of":
                _add(parent, "value-of", select=each.get("select", ".")).set(FROM, place(each))
            elif tag.startswith(XSL):
                copy = deepcopy(each)
                copy.tail = None
                parent.append(copy)
            else:
                self._message(parent, each)
            _text(parent, each.tail)


def _text(parent: Node, text: str | None) -> None:
    if text:
        _add(parent, "text").text = text
