"""The words of a PDF in the order of its tags: what a screen reader reads, with the place of each piece."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from siglum.errors import ToolError

if TYPE_CHECKING:
    import pypdf

Matrix = tuple[float, float, float, float, float, float]
_UNIT: Matrix = (1, 0, 0, 1, 0, 0)
SOFT_HYPHEN = "\xad"
RAISED = 5.5  # points: what is raised or lowered by less stands on the same line
INLINE = frozenset({"Span", "Em", "Strong", "Link", "Quote", "Code", "Reference"})
# Painted from left to right, so read from right to left.
_LEFTWARD = re.compile(
    r"[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff](?:[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\s]*"
    r"[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff])?"
)
SIGNS = frozenset("[]⟨⟩{}|" + SOFT_HYPHEN + "\u200b\u2060\u200d\u200c")


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of text as it was painted: its page (from 1), its place in points from the lower left corner."""

    page: int
    x: float
    y: float
    text: str
    tags: tuple[
        str, ...
    ]  # the structure around it, outermost first; ("Artifact",) for line numbers and heads
    block: int = 0  # which block of the structure it belongs to: paragraph, heading, cell, label


@dataclass(frozen=True, slots=True)
class Letters:
    """The letters and digits of a text, and after how many of them a word ends."""

    text: str
    ends: frozenset[int]


def letters(text: str) -> Letters:
    """Return the letters of a text, case and forms folded; editorial signs inside a word end no word."""
    found: list[str] = []
    ends = set()
    count = 0
    for each in unicodedata.normalize("NFKC", text).casefold():
        if each.isalnum() or unicodedata.category(each).startswith("M"):
            found.append(each)
            count += 1
        elif each not in SIGNS:
            ends.add(count)
    return Letters("".join(found), frozenset(ends))


def flowing(runs: list[Run]) -> str:
    """Join runs to running text: hyphens of the line end are healed, a new line is a space."""
    pieces: list[str] = []
    last: Run | None = None
    for run in runs:
        if last and pieces and (run.page != last.page or abs(run.y - last.y) > RAISED):
            if pieces[-1].endswith(SOFT_HYPHEN):
                pieces[-1] = pieces[-1].removesuffix(SOFT_HYPHEN)
            else:
                pieces.append(" ")
        elif last and last.block != run.block:
            pieces.append(" ")
        pieces.append(run.text)
        last = run
    return "".join(pieces)


def text_and_foot(runs: list[Run]) -> tuple[str, str]:
    """Return the running text without the calls of notes, and the notes with the apparatus."""
    inside = [run for run in runs if run.tags != ("Artifact",)]
    main = [run for run in inside if "Note" not in run.tags and not _is_call(run.tags)]
    return flowing(main), flowing([run for run in inside if "Note" in run.tags])


def _is_call(tags: tuple[str, ...]) -> bool:
    """Whether a piece is the call of a note: a label that is not that of a point in a list."""
    return any(tag == "Lbl" and "LI" not in tags[:at] for at, tag in enumerate(tags))


def read(pdf: Path) -> list[Run]:
    """Return the runs of a tagged PDF in the order of its structure tree, then those that are artifacts.

    Raises ToolError where pypdf is not installed or the file is not a tagged PDF.
    """
    try:
        import pypdf  # noqa: PLC0415 - only verification needs it
    except ImportError:
        raise ToolError("PDFs are verified with pypdf, which is missing", "pip install pypdf") from None
    reader = pypdf.PdfReader(pdf)
    painted: dict[tuple[int, int], list[Run]] = {}
    artifacts: list[Run] = []
    pages: dict[int, int] = {}
    for n, page in enumerate(reader.pages, 1):
        if page.indirect_reference is not None:
            pages[page.indirect_reference.idnum] = n
        for mark, run in _painted(page, n, reader):
            if mark is None:
                artifacts.append(run)
            else:
                painted.setdefault((n, mark), []).append(run)
    root = reader.root_object.get("/StructTreeRoot")
    if root is None:
        raise ToolError(f"{pdf}: the PDF has no structure", "It was not made by `siglum render`.")
    found: list[Run] = []
    for block, tags, key in _marks(root.get_object(), pages):
        found += [_tagged(run, tags, block) for run in painted.get(key, ())]
    return found + artifacts


def _tagged(run: Run, tags: tuple[str, ...], block: int) -> Run:
    return Run(run.page, run.x, run.y, run.text, tags, block)


def _marks(root: Any, pages: dict[int, int]) -> Iterator[tuple[int, tuple[str, ...], tuple[int, int]]]:
    """Walk the structure tree: yield block, tags, (page, mark) for every piece of content."""
    stack: list[tuple[Any, tuple[str, ...], int, int]] = [(root, (), 0, 0)]
    count = 0
    while stack:
        node, tags, page, block = stack.pop()
        node = node.get_object() if hasattr(node, "get_object") else node
        if isinstance(node, int):
            yield block, tags, (page, int(node))
        elif isinstance(node, list):
            stack += [(each, tags, page, block) for each in reversed(node)]
        else:
            at = node.raw_get("/Pg") if "/Pg" in node else None
            page = pages.get(at.idnum, page) if at is not None else page
            if node.get("/Type") == "/MCR":
                yield block, tags, (page, int(node["/MCID"]))
            elif "/K" in node:
                tag = str(node["/S"])[1:] if "/S" in node else ""
                count += 1
                inner = block if tag in INLINE else count
                stack.append((node["/K"], (*tags, tag) if tag else tags, page, inner))


def _painted(page: Any, n: int, reader: pypdf.PdfReader) -> Iterator[tuple[int | None, Run]]:
    """Yield the pieces of text of a page with their marked-content ids; None for artifacts."""
    from pypdf.generic import ContentStream  # noqa: PLC0415

    contents = page.get_contents()
    if contents is None:
        return
    resources: Any = page["/Resources"]
    declared = resources.get("/Font")
    fonts = {name: _Font(font.get_object()) for name, font in declared.items()} if declared else {}
    state = _State()
    font = None
    for operands, operator in ContentStream(contents, reader).operations:
        if operator == b"Tf":
            font = fonts.get(operands[0])
        elif operator in (b"Tj", b"TJ") and font:
            shown = operands[0] if operator == b"TJ" else operands
            text = "".join(font.text(each) for each in shown if isinstance(each, (bytes, str)))
            mark, x, y, text = state.piece(text)
            yield mark, Run(n, x, y, text, ("Artifact",))
        else:
            state.change(operands, operator)


class _State:
    """Where the next piece of text is painted, and what it is marked as."""

    def __init__(self) -> None:
        self._matrix: Matrix = _UNIT
        self._line: Matrix = _UNIT
        self._stack: list[Matrix] = []
        self._marks: list[tuple[int | None, str | None]] = []
        self._before = ""

    def change(self, operands: Any, operator: bytes) -> None:
        """Take in an operator that paints no text."""
        if operator == b"q":
            self._stack.append(self._matrix)
        elif operator == b"Q":
            self._matrix = self._stack.pop() if self._stack else _UNIT
        elif operator == b"cm":
            self._matrix = _times(_matrix(operands), self._matrix)
        elif operator == b"Tm":
            self._line = _matrix(operands)
        elif operator in (b"BDC", b"BMC"):
            self._marks.append(_mark(operands))
        elif operator == b"EMC" and self._marks:
            self._marks.pop()

    def piece(self, text: str) -> tuple[int | None, float, float, str]:
        """Return mark, place and letters of a piece of text; some pieces say themselves what they stand for."""
        mark = next((each for each, _ in reversed(self._marks) if each is not None), None)
        if self._marks and (stands_for := self._marks[-1][1]) is not None:
            text, self._marks[-1] = stands_for, (self._marks[-1][0], "")
        # A letter whose mark is a glyph of its own is written for both glyphs: once is enough.
        repeated = _is_marked(text) and self._before.endswith(text)
        self._before = text
        at = _times(self._line, self._matrix)
        return mark, at[4], at[5], "" if repeated else text


def _is_marked(text: str) -> bool:
    return 2 <= len(text) <= 4 and any(unicodedata.combining(each) for each in text)


def _mark(operands: Any) -> tuple[int | None, str | None]:
    """Return the marked-content id of a piece and the text that stands for what it shows, where it has them."""
    properties: Any = operands[1] if len(operands) > 1 else None
    if operands[0] == "/Artifact" or not hasattr(properties, "get"):
        return None, None
    found, actual = properties.get("/MCID"), properties.get("/ActualText")
    return None if found is None else int(found), None if actual is None else str(actual)


def _matrix(operands: Any) -> Matrix:
    a, b, c, d, e, f = (float(each) for each in operands)
    return (a, b, c, d, e, f)


def _times(one: Matrix, other: Matrix) -> Matrix:
    a, b, c, d, e, f = one
    g, h, i, j, k, m = other
    return (a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m)


class _Font:
    """A font of Typst's: two-byte glyph numbers and a ToUnicode table."""

    def __init__(self, font: Any) -> None:
        table = font.get("/ToUnicode")
        data = table.get_object().get_data().decode("latin-1") if table else ""
        self._letters: dict[int, str] = {}
        for block in re.findall(r"beginbfchar(.*?)endbfchar", data, re.DOTALL):
            for glyph, letters in re.findall(r"<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]*)>", block):
                self._letters[int(glyph, 16)] = bytes.fromhex(letters).decode("utf-16-be", "replace")
        for block in re.findall(r"beginbfrange(.*?)endbfrange", data, re.DOTALL):
            for first, last, start in re.findall(r"<(\w+)>\s*<(\w+)>\s*<(\w+)>", block):
                for offset in range(int(last, 16) - int(first, 16) + 1):
                    self._letters[int(first, 16) + offset] = chr(int(start, 16) + offset)

    def text(self, shown: bytes | str) -> str:
        """Return the letters of a shown string."""
        raw = shown if isinstance(shown, bytes) else shown.original_bytes  # type: ignore[attr-defined]
        glyphs = range(0, len(raw) - 1, 2)
        letters = "".join(self._letters.get((raw[i] << 8) + raw[i + 1], "\ufffd") for i in glyphs)
        return _LEFTWARD.sub(lambda found: found[0][::-1], letters)
