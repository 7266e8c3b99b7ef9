"""A saved web page as text: its blocks as paragraphs, without scripts and menus, each line with its place."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree, html

from siglum.errors import InputError

DROPPED = frozenset(
    """script style noscript template head nav svg math form button select textarea input iframe object
    embed applet audio video canvas map footer dialog menu link meta""".split()
)
BLOCKS = frozenset(
    """address article aside blockquote body center caption dd details div dl dt fieldset figcaption figure
    h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main ol p pre section summary table tbody tfoot
    thead tr ul""".split()
)
BULLET = "• "  # as a browser shows it
CELLS = frozenset({"td", "th"})
DECLARATION = re.compile(rb"<\?xml[^>]*\?>")
CHARSET = re.compile(rb"<meta[^>]{1,200}charset\s*=\s*[\"']?\s*([\w-]{1,40})", re.IGNORECASE)
INVISIBLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)


def charset(data: bytes) -> str:
    """Return the encoding that a page names in its first lines, empty for none."""
    found = CHARSET.search(data[:4096])
    return found[1].decode("ascii").lower() if found else ""


def text_of(page: str, name: str) -> tuple[str, tuple[int, ...]]:
    """Return the text of a page and the file's line number for each of its lines.

    Raises InputError where the page is nested so deeply that the parser gives up.
    """
    parser = html.HTMLParser(
        encoding="utf-8", no_network=True, huge_tree=True, remove_comments=True, remove_pis=True
    )
    data = DECLARATION.sub(b"", page.encode("utf-8"), count=1)
    try:
        root = html.document_fromstring(data, parser=parser)
    except etree.ParserError:
        return "", (1,)
    if any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log):
        raise InputError(f"{name}: the page is nested too deeply to be read", "save the page as plain text")
    writer = _Writer()
    for event, each in _visible(root):
        writer.step(event, each)
    return writer.finish()


def _visible(root: html.HtmlElement) -> Iterator[tuple[str, html.HtmlElement]]:
    """Yield the starts and ends of the elements that a reader sees."""
    walk = etree.iterwalk(root, events=("start", "end"))
    hidden: html.HtmlElement | None = None
    for event, each in walk:
        if event == "start" and hidden is None and _is_hidden(each):
            hidden = each
            yield "drop", each
        if hidden is None:
            yield event, each
        elif event == "end" and each is hidden:
            hidden = None
            yield "skipped", each


def _is_hidden(each: html.HtmlElement) -> bool:
    return (
        each.tag in DROPPED
        or each.get("hidden") is not None
        or each.get("role") in ("navigation", "search", "menu")
        or INVISIBLE.search(each.get("style") or "") is not None
    )


class _Writer:
    """Writes lines as a browser breaks them; `line` is where in the file the page is being read."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.numbers: list[int] = []
        self.current: list[str] = []
        self.filled = False  # whether the current line has words
        self.line = self.began = 1
        self.preformatted = 0
        self.numbered: list[int] = []

    def step(self, event: str, each: html.HtmlElement) -> None:
        self.line = max(self.line, each.sourceline or 0) if event in ("start", "drop") else self.line
        tag = each.tag
        if event == "start":
            self._open(tag)
            self._write(each.text or "")
        elif event == "drop":
            self.line += "".join(each.itertext()).count("\n")
        else:
            self._close(tag if event == "end" else "")
            self._write(each.tail or "")

    def _open(self, tag: str) -> None:
        self.preformatted += tag == "pre"
        if tag in BLOCKS:
            self._break(blank=tag not in ("tr", "li", "dt", "dd"))
        if tag == "br":
            self._break(blank=False)
        elif tag in CELLS and self.filled:
            self.current.append("\t")
        elif tag in ("ol", "ul"):
            self.numbered.append(0 if tag == "ol" else -1)
        elif tag == "li" and self.numbered:
            self.numbered[-1] += self.numbered[-1] >= 0
            self.current.append(f"{self.numbered[-1]}. " if self.numbered[-1] > 0 else BULLET)
            self.began, self.filled = self.line, True

    def _close(self, tag: str) -> None:
        self.preformatted -= tag == "pre"
        if tag in ("ol", "ul") and self.numbered:
            self.numbered.pop()
        if tag in BLOCKS:
            self._break(blank=tag not in ("tr", "li", "dt", "dd"))

    def _write(self, text: str) -> None:
        if not self.filled and text.strip():
            self.began = self.line + text[: len(text) - len(text.lstrip())].count("\n")
            self.filled = True
        if self.preformatted:
            for n, piece in enumerate(text.split("\n")):
                if n:
                    self._break(blank=False, keep=True)
                self.current.append(piece)
                self.line += n > 0
        else:
            self.current.append(re.sub(r"[ \t\r\n\f]+", " ", text))
            self.line += text.count("\n")

    def _break(self, blank: bool, keep: bool = False) -> None:
        """End the line; a block is set off by a blank one."""
        text = "".join(self.current)
        self.current, self.filled = [], False
        text = text.rstrip() if keep else re.sub(r" {2,}", " ", text).strip(" \t\n")
        if text or keep:
            self.lines.append(text)
            self.numbers.append(self.began if text else self.line)
        if blank and self.lines and self.lines[-1]:
            self.lines.append("")
            self.numbers.append(self.line)

    def finish(self) -> tuple[str, tuple[int, ...]]:
        self._break(blank=False)
        return "\n".join(self.lines), tuple(self.numbers) or (1,)
