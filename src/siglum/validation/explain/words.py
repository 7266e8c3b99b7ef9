"""What a schema wanted, in people's words: names, values and forms instead of patterns."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from siglum.validation.relaxng.names import NameClass, local, namespace
from siglum.validation.relaxng.patterns import EMPTY, Pattern

MOST = 5  # named in a message
_TYPES = {
    "anyURI": "a pointer such as #id or https://…",
    "NCName": "a name (a letter first, no spaces, no colon)",
    "Name": "a name (a letter first, no spaces)",
    "ID": "an id (a letter first, no spaces, no colon)",
    "IDREF": "an id that is given in this file",
    "NMTOKEN": "one word of letters, digits and . - _ :",
    "nonNegativeInteger": "a whole number",
    "positiveInteger": "a whole number from 1",
    "integer": "a whole number",
    "int": "a whole number",
    "decimal": "a number",
    "double": "a number",
    "float": "a number",
    "boolean": "true or false",
    "language": "a language tag such as en or zh-Hans",
    "duration": "a duration such as P1D or PT2H30M",
    "string": "text",
    "QName": "a name with its prefix",
}
_DATES = frozenset(("date", "gYear", "gMonth", "gDay", "gYearMonth", "gMonthDay", "time", "dateTime"))
_DATE = "a date such as 1963, 1963-09 or 1963-09-19"
_TIME = "a date such as 1963-09-19 or a time such as 1963-09-19T14:30:00"
_PATTERNS = {
    r"[^\p{C}\p{Z}]+": "one word without spaces",
    r"\S+": "one word without spaces",
    r"(\p{L}|\p{N}|\p{P}|\p{S})+": "one word without spaces",
}
# The elements that texts are mostly made of: named first where nothing else tells what was meant.
_USUAL = (
    *("p", "div", "head", "list", "item", "note", "lb", "pb", "hi", "ref", "date", "persName", "placeName"),
    *(
        "orgName",
        "title",
        "quote",
        "q",
        "foreign",
        "table",
        "row",
        "cell",
        "figure",
        "graphic",
        "lg",
        "l",
        "ab",
    ),
    *("opener", "closer", "salute", "signed", "dateline", "sp", "speaker", "label", "desc", "bibl", "gap"),
    *("supplied", "choice", "sic", "corr", "app", "lem", "rdg", "author", "editor", "publisher", "idno"),
)


def tagged(name: str) -> str:
    """Return an element name as a reader sees it."""
    return f"<{local(name)}>"


def named(names: Iterable[str], among: str = "or") -> str:
    """Return names as a phrase: the first five and how many more."""
    listed = list(dict.fromkeys(names))
    shown, more = listed[:MOST], len(listed) - MOST
    if more == 1:
        shown, more = listed[: MOST + 1], 0
    if more > 0:
        return f"{', '.join(shown)} and {more} more"
    return shown[0] if len(shown) == 1 else f"{', '.join(shown[:-1])} {among} {shown[-1]}" if shown else ""


def likeliest(names: Iterable[str], near: str, used: Mapping[str, int]) -> list[str]:
    """Return names, those first that resemble another one, then those much used in the document, then the usual."""
    listed = list(dict.fromkeys(names))
    alike = {listed[n]: score for n, score in resembling(near, listed, 70)}
    usual = {name: n for n, name in enumerate(_USUAL)}

    def rank(name: str) -> tuple[float, int, int]:
        return -alike.get(name, 0), -used.get(name, 0), usual.get(local(name), len(usual))

    return sorted(listed, key=rank)


def resembling(word: str, names: Sequence[str], least: float) -> list[tuple[int, float]]:
    """Return the positions of the names that resemble a word, case apart, and how much of 100."""
    from rapidfuzz import fuzz, process  # noqa: PLC0415  only where something is wrong

    if not word:
        return []
    lowered = [local(name).lower() for name in names]
    found = process.extract(word.lower(), lowered, scorer=fuzz.ratio, limit=None, score_cutoff=least)
    return [(n, score) for _, score, n in found]


def attributes_named(patterns: Iterable[Pattern]) -> list[str]:
    """Return the names of attribute patterns as they are written in a tag."""
    found: list[str] = []
    for pattern in patterns:
        found.extend(attribute_name(name) for name in (pattern.name.listed() if pattern.name else ()))
    return found


def attribute_name(name: str) -> str:
    """Return an attribute's name as it is written: `xml:id`, `when`."""
    return f"xml:{local(name)}" if namespace(name).endswith("XML/1998/namespace") else local(name)


def values_of(pattern: Pattern) -> list[str]:
    """Return the values that a pattern spells out."""
    if pattern.kind == "value" and pattern.datatype:
        return [pattern.datatype.value.strip()]
    return [value for part in pattern.parts if pattern.kind != "data" for value in values_of(part)]


def form(pattern: Pattern) -> str:
    """Return in words what a value must be like."""
    if pattern.kind == "list":
        inner = form(pattern.parts[0])
        one = pattern.parts[0].kind == "oneOrMore" or pattern.parts[0].nullable
        return f"{inner}, or several of these with spaces between" if one else f"{inner}, with spaces between"
    values = [f"“{value}”" for value in values_of(pattern)]
    types = _types(pattern)
    dates = {kind for kind in types if kind in _DATES}
    parts = [named(values)] if values else []
    if dates:
        parts.append(_TIME if dates & {"time", "dateTime"} and "gYear" not in dates else _DATE)
    parts.extend(types[kind] for kind in types if kind not in _DATES)
    return " or ".join(dict.fromkeys(parts)) or ("empty" if pattern is EMPTY else "of another form")


def types_of(pattern: Pattern) -> set[str]:
    """Return the names of the datatypes in a pattern."""
    if pattern.kind == "data" and pattern.datatype:
        return {pattern.datatype.type}
    return {name for part in pattern.parts for name in types_of(part)}


def _types(pattern: Pattern) -> dict[str, str]:
    """Return the datatypes in a pattern, each with its words."""
    if pattern.kind == "data" and pattern.datatype:
        kind = pattern.datatype.type
        wanted = next((value for name, value in pattern.datatype.params if name == "pattern"), "")
        words = _PATTERNS.get(wanted) or _TYPES.get(kind, f"of the type {kind}")
        if wanted and wanted not in _PATTERNS and kind not in ("anyURI",):
            words = f"text of the form {wanted}"
        return {f"{kind} {wanted}".strip(): words} if kind not in _DATES else {kind: words}
    if pattern.kind == "text":
        return {"text": "any text"}
    found: dict[str, str] = {}
    for part in pattern.parts:
        found.update(_types(part))
    return found


def wanted(front: Iterable[Pattern], near: str, used: Mapping[str, int], *, end: bool) -> str:
    """Return in words what may come next: elements, text, or the end of the element."""
    patterns = list(front)
    names: list[str] = []
    for pattern in patterns:
        if pattern.kind == "element" and isinstance(pattern.name, NameClass):
            names.extend(pattern.name.listed())
    listed = [tagged(name) for name in likeliest(names, near, used)]
    if any(pattern.kind == "element" and pattern.name and pattern.name.wild for pattern in patterns):
        listed.append("elements of other namespaces")
    if any(pattern.kind == "text" for pattern in patterns):
        listed.insert(0, "text")
    if any(pattern.has_data for pattern in patterns):
        listed.insert(0, "a value")
    if not listed:
        return "nothing more" if end else "nothing"
    return named(listed)
