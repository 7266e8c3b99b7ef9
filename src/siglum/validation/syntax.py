"""What is not well-formed, in people's words: libxml2's errors with the tag or sign that they are about."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html.entities import html5
from typing import Any

from lxml import etree

from siglum.validation.codes import found
from siglum.validation.findings import Finding

MAX_DEPTH = 255
_MISMATCH = re.compile(r"Opening and ending tag mismatch: (\S+) line (\d+) and (\S+)")
_PREMATURE = re.compile(r"Premature end of data in tag (\S+) line (\d+)")
_ENTITY = re.compile(r"Entity '([^']+)' not defined")
_TWICE = re.compile(r"Attribute (\S+) redefined")
_UNBOUND = re.compile(r"Namespace prefix (\S+?)(?: for (\S+))? on (\S+) is not defined")
_WORDS = {
    "ERR_DOCUMENT_END": "there is something after the end of the root element",
    "ERR_DOCUMENT_EMPTY": "it does not begin with a tag",
    "ERR_ATTRIBUTE_NOT_STARTED": "an attribute's value stands without quotation marks",
    "ERR_ATTRIBUTE_NOT_FINISHED": "an attribute's closing quotation mark is missing",
    "ERR_ATTRIBUTE_WITHOUT_VALUE": "an attribute has no value",
    "ERR_INVALID_CHAR": "a control character, which XML forbids",
    "ERR_HYPHEN_IN_COMMENT": "“--” inside a comment",
    "ERR_COMMENT_NOT_FINISHED": "a comment that never ends: “-->” is missing",
    "ERR_RESERVED_XML_NAME": "something stands before the XML declaration",
    "ERR_GT_REQUIRED": "a tag without its “>”",
    "ERR_SPACE_REQUIRED": "white space is missing between two attributes",
    "ERR_CDATA_NOT_FINISHED": "a CDATA section that never ends: “]]>” is missing",
    "ERR_MISPLACED_CDATA_END": "“]]>” in the text: write “]]&gt;”",
}


_CURLY = "the quotation marks around an attribute's value are curly, not straight"


def place_in(text: str, offset: int) -> tuple[int, int]:
    """Return line and column of an offset in a text."""
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)


def unreadable(error: etree.XMLSyntaxError, log: Iterable[Any], text: str, name: str) -> Finding:
    """Return the finding for the error that stopped the parser, whose log may tell more than the exception."""
    entry = next((each for each in log if each.level_name != "WARNING"), None)
    kind = entry.type_name if entry is not None else ""
    message = (entry.message if entry is not None else error.msg or "").strip()
    line, column = error.position if error.position[0] else (1, 1)
    lines = text.splitlines() or [""]
    written = lines[min(line, len(lines)) - 1][: max(column - 1, 0)]
    if kind == "ERR_RESOURCE_LIMIT" or "loop" in message:
        return _unbounded(message, name, (line, column))
    if match := _MISMATCH.match(message):
        place = (line, written.rfind("</") + 1 or column)
        return found("XML011", name, place, opened=match[1], opened_line=match[2], closing=match[3])
    if match := _PREMATURE.match(message):
        return found("XML012", name, (line, column), opened=match[1], opened_line=match[2])
    if match := _ENTITY.match(message):
        return _entity(match[1], name, (line, written.rfind(f"&{match[1]};") + 1 or column))
    if match := _TWICE.match(message):
        return found("XML015", name, (line, column), attribute=match[1])
    if kind in ("ERR_NAME_REQUIRED", "ERR_LT_IN_ATTRIBUTE", "ERR_ENTITYREF_SEMICOL_MISSING"):
        return _bare(lines[min(line, len(lines)) - 1], name, line, column, message)
    if kind == "ERR_ATTRIBUTE_NOT_STARTED" and lines[min(line, len(lines)) - 1][column - 1 : column] in tuple(
        "“”„«‘’"
    ):
        return found("XML010", name, (line, column), detail=_CURLY, remedy='write "…" around the value')
    remedy = "delete all that stands before “<?xml”" if kind == "ERR_RESERVED_XML_NAME" else ""
    return found("XML010", name, (line, column), detail=_in_words(kind, message), remedy=remedy)


def _unbounded(message: str, name: str, place: tuple[int, int]) -> Finding:
    if "depth" in message:
        return found("XML005", name, place, limit=str(MAX_DEPTH))
    if "amplification" in message or "loop" in message:
        return found("XML004", name, place)
    return found("XML007", name, place, what="a single text or attribute of more than 10 MB")


def _entity(entity: str, name: str, place: tuple[int, int]) -> Finding:
    character = html5.get(f"{entity};", "")
    remedy = f"write “{character}”" if character.strip() else ""
    if character == "\u00a0":
        remedy = "write &#160; or a space"
    return found("XML013", name, place, remedy=remedy, name=entity)


def _bare(line_text: str, name: str, line: int, column: int, message: str) -> Finding:
    """Find the “&” or “<” that an error just behind it is about."""
    at = max(line_text.rfind("&", 0, column), line_text.rfind("<", 0, column))
    if at < 0 or message.startswith("error parsing attribute name"):
        return found("XML010", name, (line, column), detail="a tag that is not written as a tag")
    sign = line_text[at]
    return found("XML014", name, (line, at + 1), sign=sign, written="&amp;" if sign == "&" else "&lt;")


def _in_words(kind: str, message: str) -> str:
    if match := _UNBOUND.match(message):
        whose = f"@{match[1]}:{match[2]}" if match[2] else f"<{match[1]}:{match[3]}>"
        return f"the prefix of {whose} is not declared by an xmlns:{match[1]}"
    return _WORDS.get(kind, message.removesuffix("\n"))
