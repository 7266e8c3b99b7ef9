"""Markdown with front matter: facts in YAML between two `---`; or Markdown that begins with a `#` heading."""

from __future__ import annotations

import re
from collections.abc import Iterator

import yaml

from siglum.errors import InputError
from siglum.transcripts import markdown
from siglum.transcripts.blocks import blocks
from siglum.transcripts.draft import Draft
from siglum.transcripts.layouts.labels import home, put_labelled, settle_language
from siglum.transcripts.layouts.plain import read_head
from siglum.transcripts.model import Transcript
from siglum.transcripts.sheet import Sheet
from siglum.transcripts.source import Source, Span

NAME = "front matter"
OPENED = re.compile(r"\s*^---[ \t]*\n(?=\s*[\w\"'][\w \"'-]*:(?:\s|$))", re.MULTILINE)
CLOSED = re.compile(r"^(?:---|\.\.\.)[ \t]*$", re.MULTILINE)
HEADING = re.compile(r"\s*# +[^\W\d]")
LARGEST = 65_536
DEEPEST = 12


def recognises(source: Source) -> bool:
    """Say whether the source begins with front matter or with a heading of Markdown."""
    return OPENED.match(source.text) is not None or HEADING.match(source.text) is not None


def read(source: Source) -> Transcript:
    """Read Markdown with front matter.

    Raises InputError where the YAML is not sound, not closed, or hostile (aliases, tags, depth).
    """
    opened = OPENED.match(source.text)
    if opened is None:
        sheet = Sheet(source)
        draft = Draft(sheet, NAME)
        start = read_head(draft)
        settle_language(draft)
        return draft.transcript(blocks(sheet, sheet.lines[start:], draft.title))
    closed = CLOSED.search(source.text, opened.end())
    if closed is None:
        raise _error(source, opened.end() - 4, "the front matter is never closed", "put a line --- after it")
    root = _compose(source, opened.end(), closed.start())
    sheet = Sheet(source, _syntax(source, root, opened, closed))
    draft = Draft(sheet, NAME)
    for key, value in root.value:
        _put(draft, key, value, opened.end())
    settle_language(draft)
    lines = tuple(line for line in sheet.lines if line.start >= closed.end())
    return draft.transcript(blocks(sheet, lines, draft.title))


def _compose(source: Source, start: int, end: int) -> yaml.MappingNode:
    """Return the mapping of the front matter; only what a careful person writes by hand is let through."""
    text = source.text[start:end]
    if len(text) > LARGEST:
        raise _error(
            source, start, f"the front matter is longer than {LARGEST:,} characters", "move text below it"
        )
    try:
        _refuse_hostile(source, text, start)
        node = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        at = start + min(mark.index if mark else 0, len(text) - 1)
        raise _error(
            source, at, f"the front matter is not sound YAML: {error.problem}", "mend it there"
        ) from None
    except yaml.YAMLError as error:
        at = start + getattr(error, "position", 0)
        raise _error(source, at, "the front matter is not sound YAML", "mend it there") from None
    if not isinstance(node, yaml.MappingNode):
        raise _error(
            source, start, "the front matter is no list of “key: value”", "write a key before each value"
        )
    return node


def _refuse_hostile(source: Source, text: str, start: int) -> None:
    depth = 0
    for event in yaml.parse(text, Loader=yaml.SafeLoader):
        at = start + (event.start_mark.index if event.start_mark else 0)
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise _error(
                source, at, "the front matter has an anchor or alias (& or *)", "put the value in quotes"
            )
        if getattr(event, "tag", None):
            raise _error(source, at, "the front matter has a tag (!)", "put the value in quotes")
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > DEEPEST:
            raise _error(source, at, f"the front matter is nested deeper than {DEEPEST}", "write it flat")


def _syntax(
    source: Source, root: yaml.MappingNode, opened: re.Match[str], closed: re.Match[str]
) -> tuple[Span, ...]:
    """Fences, quotes around scalars and the escapes in them are syntax; so are the marks of the text."""
    found = {Span(opened.end() - 4, opened.end() - 1), Span(*closed.span())}
    for _, node in scalars(root):
        begin, end = opened.end() + node.start_mark.index, opened.end() + node.end_mark.index
        if node.style in ("'", '"'):
            found |= {Span(begin, begin + 1), Span(end - 1, end)}
            escape = re.compile(r"(')'" if node.style == "'" else r"(\\)[\"\\/\n ]")
            found |= {Span(*each.span(1)) for each in escape.finditer(source.text, begin + 1, end - 1)}
        elif node.style in ("|", ">"):
            found.add(Span(begin, source.text.index("\n", begin)))
    for key, node in root.value:
        if isinstance(node, yaml.ScalarNode) and home(key.value) in ("title", "subtitle", "summary"):
            found.update(markdown.emphasis(source.text, *_span(node, opened.end())))
    found.update(markdown.marks(source.text, True, closed.end()))
    return tuple(sorted(found))


def scalars(node: yaml.Node) -> Iterator[tuple[yaml.Node, yaml.ScalarNode]]:
    """Yield every scalar below a node, each with the node that holds it."""
    if isinstance(node, yaml.ScalarNode):
        yield node, node
    elif isinstance(node, yaml.SequenceNode):
        for each in node.value:
            yield from scalars(each)
    elif isinstance(node, yaml.MappingNode):
        for pair in node.value:
            for each in pair:
                yield from scalars(each)


def _put(draft: Draft, key: yaml.Node, value: yaml.Node, start: int) -> None:
    label = _span(key, start)
    if isinstance(value, yaml.ScalarNode):
        filled = draft.sheet.trim(*_span(value, start))
        if filled.start == filled.end:
            draft.catalogue(label)
        else:
            put_labelled(draft, label, filled, persons=True)
        return
    draft.furniture(_span(value, start))
    found = [_span(each, start) for _, each in scalars(value)]
    for each in found:
        put_labelled(draft, label, each)
    if not found:
        draft.catalogue(label)


def _span(node: yaml.Node, start: int) -> Span:
    return Span(start + node.start_mark.index, start + node.end_mark.index)


def _error(source: Source, offset: int, message: str, remedy: str) -> InputError:
    line, column = source.place(offset)
    return InputError(f"{source.shown}:{line}:{column}: {message}", remedy)
