"""The marks of Markdown in a source: emphasis, headings, escapes, angle brackets around an address."""

from __future__ import annotations

import re
from collections.abc import Iterator

from siglum.transcripts.source import Source, Span

MARKDOWN = re.compile(r"^(?:\*\*[^*\n]+\*\*:?|#{1,6} \S.*)[ \t]*$", re.MULTILINE)
ADDRESS = re.compile(r"<https?://[^\s<>]+>")
ESCAPE = re.compile(r"\\(?=[][])")
MARKDOWN_ESCAPE = re.compile(r"\\(?=[!-/:-@[-`{-~])")
HEADING = re.compile(r"^#{1,6}(?=[ \t])", re.MULTILINE)
RUN = re.compile(r"\*{1,3}|\n[ \t]*\n")


def marks(source: Source) -> tuple[Span, ...]:
    """Return the syntax of a source, in order. Only a source that is Markdown has more than escapes and `<https…>`."""
    text = source.text
    found = set(_addresses(text))
    if is_markdown(source):
        found.update(Span(*each.span()) for each in MARKDOWN_ESCAPE.finditer(text))
        found.update(Span(*each.span()) for each in HEADING.finditer(text))
        found.update(_emphasis(text))
    else:
        found.update(Span(*each.span()) for each in ESCAPE.finditer(text))
    return tuple(sorted(found))


def is_markdown(source: Source) -> bool:
    """Say whether a source is Markdown: by its name, or by a line in bold or a heading."""
    return source.name.lower().endswith((".md", ".markdown")) or MARKDOWN.search(source.text) is not None


def _addresses(text: str) -> Iterator[Span]:
    for each in ADDRESS.finditer(text):
        yield Span(each.start(), each.start() + 1)
        yield Span(each.end() - 1, each.end())


def _emphasis(text: str) -> Iterator[Span]:
    """Yield the pairs of `*`, `**`, `***` that enclose words within one paragraph."""
    opened: dict[int, Span] = {}
    for run in RUN.finditer(text):
        if run.group()[0] != "*":
            opened.clear()
            continue
        span, length = Span(*run.span()), len(run.group())
        before, after = text[max(0, span.start - 1) : span.start], text[span.end : span.end + 1]
        if length in opened and before.strip():
            yield opened.pop(length)
            yield span
        elif after.strip() and before != "\\":
            opened[length] = span
