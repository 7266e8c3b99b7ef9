"""The marks of Markdown in a source: emphasis, headings, escapes, angle brackets around an address."""

from __future__ import annotations

import re
from collections.abc import Iterator

from siglum.transcripts.source import Source, Span

MARKDOWN = re.compile(r"^(?:\*\*[^*\n]+\*\*:?|#{1,6} [^\W\d].*)[ \t]*$", re.MULTILINE)
ADDRESS = re.compile(r"<https?://[^\s<>]+>")
ESCAPE = re.compile(r"(?<!\\)(?:\\\\)*(\\)(?=[][])")
MARKDOWN_ESCAPE = re.compile(r"(\\)[!-/:-@[-`{-~]")
HEADING = re.compile(r"^(#{1,6})(?=[ \t])", re.MULTILINE)
NOTE = re.compile(r"^\[\^\w{1,20}\](:)", re.MULTILINE)
QUOTE = re.compile(r"^[ \t]*((?:>[ \t]?)+)(?=[^\s>])", re.MULTILINE)
FENCE = re.compile(r"^[ \t]*(`{3,}\w*)[ \t]*$", re.MULTILINE)
TABLE = re.compile(
    r"^[ \t]*\|.+\|[ \t]*\n[ \t]*\|(?:[ \t]*:?-+:?[ \t]*\|)+[ \t]*(?:\n[ \t]*\|.*\|[ \t]*$)*", re.MULTILINE
)
RULED = re.compile(r"^[ \t]*(\|(?:[ \t]*:?-+:?[ \t]*\|)+)[ \t]*$", re.MULTILINE)
RUN = re.compile(
    r"\\.|\*{1,3}|(?<!\w)_{1,2}(?=[^\s_])|(?<=[^\s_])_{1,2}(?!\w)|(?P<gap>\n[ \t]*\n)", re.DOTALL
)


def marks(text: str, markdown: bool, start: int = 0) -> tuple[Span, ...]:
    """Return the syntax of a text from an offset on, in order.

    A text that is not Markdown has only escapes of square brackets and the `<https…>` of addresses.
    """
    found = set(_addresses(text, start))
    for pattern in (MARKDOWN_ESCAPE, HEADING, NOTE, QUOTE, FENCE) if markdown else (ESCAPE,):
        found.update(Span(*each.span(1)) for each in pattern.finditer(text, start))
    if markdown:
        found.update(_emphasis(text, start))
        found.update(_tables(text, start))
    return tuple(sorted(found))


def emphasis(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield the marks of emphasis in a stretch."""
    yield from (mark for mark in _emphasis(text[:end], start))


def _tables(text: str, start: int) -> Iterator[Span]:
    """Yield the rule below a table's head, and the bars between cells."""
    for table in TABLE.finditer(text, start):
        for line in re.finditer(r"[^\n]+", table.group()):
            at = table.start() + line.start()
            if RULED.fullmatch(line.group()):
                yield Span(at, at + len(line.group()))
            else:
                yield from (
                    Span(at + bar.start(), at + bar.end()) for bar in re.finditer(r"(?<!\\)\|", line.group())
                )


def is_markdown(source: Source) -> bool:
    """Say whether a source is Markdown: by its name, or by a line in bold or a heading."""
    return source.name.lower().endswith((".md", ".markdown")) or MARKDOWN.search(source.text) is not None


def _addresses(text: str, start: int) -> Iterator[Span]:
    for each in ADDRESS.finditer(text, start):
        yield Span(each.start(), each.start() + 1)
        yield Span(each.end() - 1, each.end())


def _emphasis(text: str, start: int) -> Iterator[Span]:
    """Yield the pairs of `*`, `**`, `_` that enclose words within one paragraph."""
    opened: dict[str, Span] = {}
    for run in RUN.finditer(text, start):
        span, sign = Span(*run.span()), run.group()
        if run["gap"]:
            opened.clear()
        elif sign[0] == "\\":
            continue
        elif sign in opened and text[span.start - 1 : span.start].strip():
            yield opened.pop(sign)
            yield span
        elif text[span.end : span.end + 1].strip():
            opened[sign] = span
