"""Measures printing against its peers, on the same text in one run: processor time and peak memory.

    python benchmarks/pdf.py [--copies 1 5 25] [--weasyprint PYTHON] [--fop COMMAND]

The text is the TEI of the edition in this repository, printed once, five times and twenty-five times
over (about 20, 100 and 500 pages of 6 × 9 in). siglum begins with the TEI and sets it as a volume with line
numbers, an apparatus keyed to them, contents, list of documents and index, tagged and archival, its TEI inside.
WeasyPrint begins with ready HTML: the same words, headings, lists, names and head records, with contents,
list and index by page, running heads, and what the apparatus says as footnotes, tagged; FOP gets the words,
footnotes and page numbers, untagged. Neither has line numbers or an apparatus keyed to them.
A peer that is not installed is left out, and said to be.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path

from lxml import etree

ROOT = Path(__file__).resolve().parents[1]
TEI = "{http://www.tei-c.org/ns/1.0}"
CSS = """@page { size: 152.4mm 228.6mm; margin: 24mm 20mm 22mm 22mm; @bottom-center { content: counter(page) }
  @top-left { content: string(title); font-size: 8pt } }
body { font: 10.5pt/1.25 serif; text-align: justify; hyphens: auto }
h1 { break-before: page; font-size: 14pt; string-set: title content() } p { margin: 0; text-indent: 1.2em }
.note { float: footnote; font-size: 8.9pt } a { color: inherit; text-decoration: none }
a.page::after { content: leader(".") target-counter(attr(href), page) }
h2 { font-size: 11pt; text-align: center; font-weight: normal } .head { text-align: center } .after { font-size: 8.9pt }
.index { columns: 2; font-size: 8.9pt } td { vertical-align: top }
a.at::after { content: target-counter(attr(href), page) }"""
NAMES = ("persName", "placeName", "orgName")
NOTE = '<span class="note">{}</span>'
ELEMENTS = {  # of the text: how WeasyPrint is given them
    **dict.fromkeys(("p", "item", "opener", "closer", "salute"), "<p>{}</p>"),
    **dict.fromkeys(("note", "reg", "gloss", "corr"), NOTE),
    **dict.fromkeys(("foreign", "hi"), "<i>{}</i>"),
    **dict.fromkeys(("supplied", "ex"), "[{}]"),
    "head": "<h2>{}</h2>",
    "list": "<div>{}</div>",
    "gap": "[…]",
}
SIGLUM = """import sys; from pathlib import Path
from siglum.edition import Edition
from siglum.rendering.volume import build
folder = Path(sys.argv[1])
build(Edition(root=folder, title="A Benchmark", tei=folder / "tei"), folder / "siglum.pdf")"""
ONE = """import sys; from pathlib import Path
from siglum.rendering.pdf import render
render(Path(sys.argv[1]), Path(sys.argv[2]))"""
WEASYPRINT = """import sys, weasyprint
weasyprint.HTML(sys.argv[1]).write_pdf(sys.argv[2], pdf_variant="pdf/ua-1")"""


@dataclass(frozen=True, slots=True)
class Spent:
    """What a process and its children took: seconds of processor, seconds on the clock, peak memory in MB."""

    cpu: float
    wall: float
    megabytes: float


def spent(command: Sequence[str]) -> Spent:
    """Run a command and measure it. Stops the benchmark where it fails."""
    start = time.perf_counter()
    silent = [(os.POSIX_SPAWN_OPEN, n, os.devnull, os.O_WRONLY, 0) for n in (1, 2)]
    pid = os.posix_spawn(command[0], command, os.environ, file_actions=silent)
    _, status, usage = os.wait4(pid, 0)
    if status:
        sys.exit(f"{command[0]} failed")
    wall = time.perf_counter() - start
    return Spent(usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss / 1024)


@dataclass(frozen=True, slots=True)
class Block:
    """A block of a document as plain text, its notes, and the names in it."""

    text: str
    notes: tuple[str, ...]
    names: tuple[str, ...]


def paragraphs(tei: Path) -> list[Block]:
    """Return the blocks of a document."""
    blocks = []
    for block in etree.parse(str(tei)).getroot().iter(f"{TEI}p", f"{TEI}item", f"{TEI}head", f"{TEI}salute"):
        if next(block.iterancestors(f"{TEI}teiHeader"), None) is None:
            notes = ["".join(note.itertext()) for note in block.iter(f"{TEI}note", f"{TEI}reg")]
            names = [
                name.get("ref", "#").strip("#") for name in block.iter(f"{TEI}persName", f"{TEI}placeName")
            ]
            text = " ".join("".join(block.itertext()).split())
            blocks.append(Block(text, tuple(notes), tuple(filter(None, names))))
    return blocks


def as_html(documents: Sequence[Path]) -> str:
    """The text for WeasyPrint: contents, list of documents and index by page, heads, names, lists, footnotes."""
    body, contents, rows = [], [], []
    index: dict[str, list[str]] = {}
    for n, tei in enumerate(documents):
        root = etree.parse(str(tei)).getroot()
        about = {name: _first(root, name) for name in ("title", "date", "bibl", "abstract", "availability")}
        contents.append(f'<p><a class="page" href="#d{n}">{n + 1} {about["title"]}</a></p>')
        rows.append(
            f'<tr><td>{n + 1}<td>{about["date"]}<td><a href="#d{n}">{about["title"]}</a><br><i>{about["bibl"]}</i>'
            f'<td><a class="at" href="#d{n}"></a>'
        )
        facts = f'<p class="head">{about["date"]}</p><p class="head">{about["bibl"]}</p>'
        head = f"{facts}<p><i>{about['abstract']}</i></p>"
        text = "".join(_inner(each, f"n{n}", index) for each in root.iter(f"{TEI}body"))
        after = f'<p class="after">{about["bibl"]}</p><p class="after">{about["availability"]}</p>'
        body.append(f'<h1 id="d{n}">{about["title"]}</h1>{head}{text}{after}')
    entries = (
        f"<p>{escape(name)} {', '.join(f'<a class=at href=#{at}></a>' for at in places)}</p>"
        for name, places in sorted(index.items())
    )
    start = f'<html lang="en"><head><title>B</title><style>{CSS}</style></head><body>'
    lists = f"{''.join(contents)}<h1>Documents</h1><table>{''.join(rows)}</table>"
    return (
        f"{start}{lists}{''.join(body)}<h1>Index</h1><div class=index>{''.join(entries)}</div></body></html>"
    )


def _first(root: etree._Element, name: str) -> str:
    found = next(root.iter(TEI + name), None)
    return "" if found is None else escape(" ".join("".join(found.itertext()).split()))


def _inner(element: etree._Element, document: str, index: dict[str, list[str]]) -> str:
    """The content of an element as HTML; what the apparatus or a note says becomes a footnote."""
    parts = [escape(element.text or "")]
    for each in element:
        if isinstance(each.tag, str):
            parts.append(_shown(each, etree.QName(each).localname, document, index))
        parts.append(escape(each.tail or ""))
    return "".join(parts)


def _shown(element: etree._Element, name: str, document: str, index: dict[str, list[str]]) -> str:
    inner = _inner(element, document, index)
    if name in NAMES and element.get("ref"):
        places = index.setdefault(element.get("ref", "").strip("#"), [])
        places.append(f"{document}-{sum(map(len, index.values()))}")
        return f'<span id="{places[-1]}">{inner}</span>'
    return ELEMENTS.get(name, "{}").format(inner)


def as_fo(documents: Sequence[Path]) -> str:
    """The text for Apache FOP."""
    blocks = []
    for tei in documents:
        blocks.append(f'<fo:block break-before="page" font-size="14pt">{escape(tei.stem)}</fo:block>')
        for block in paragraphs(tei):
            calls = "".join(
                f"<fo:footnote><fo:inline>*</fo:inline><fo:footnote-body><fo:block>{escape(note)}</fo:block>"
                "</fo:footnote-body></fo:footnote>"
                for note in block.notes
            )
            words = escape(block.text)
            blocks.append(f'<fo:block text-align="justify" hyphenate="true">{words}{calls}</fo:block>')
    return (
        '<fo:root xmlns:fo="http://www.w3.org/1999/XSL/Format" language="en" font-size="10.5pt"><fo:layout-master-set>'
        '<fo:simple-page-master master-name="p" page-width="152.4mm" page-height="228.6mm" margin="22mm">'
        '<fo:region-body/><fo:region-after extent="10mm"/></fo:simple-page-master></fo:layout-master-set>'
        '<fo:page-sequence master-reference="p"><fo:static-content flow-name="xsl-region-after"><fo:block>'
        '<fo:page-number/></fo:block></fo:static-content><fo:flow flow-name="xsl-region-body">'
        f"{''.join(blocks)}</fo:flow></fo:page-sequence></fo:root>"
    )


def documents(folder: Path, copies: int) -> list[Path]:
    """Lay the edition's TEI files into a folder, so many times over."""
    (folder / "tei").mkdir()
    made = []
    for copy in range(copies):
        for tei in sorted((ROOT / "tei").glob("*.xml")):
            made.append(folder / "tei" / f"{tei.stem}-{copy:02}.xml")
            shutil.copyfile(tei, made[-1])
    return made


def pages(pdf: Path) -> int:
    """Count the pages of a PDF."""
    import pypdf  # noqa: PLC0415

    return len(pypdf.PdfReader(pdf).pages)


def compare(copies: int, weasyprint: str, fop: str) -> None:
    """Print one line a tool for so many copies of the edition."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        made = documents(folder, copies)
        (folder / "text.html").write_text(as_html(made), encoding="utf-8")
        (folder / "text.fo").write_text(as_fo(made), encoding="utf-8")
        ours = spent([sys.executable, "-c", SIGLUM, str(folder)])
        print(f"\n{len(made)} documents, {pages(folder / 'siglum.pdf')} pages of siglum's")
        line("siglum", ours, ours)
        if weasyprint:
            html, out = str(folder / "text.html"), folder / "w.pdf"
            theirs = spent([weasyprint, "-W", "ignore", "-c", WEASYPRINT, html, str(out)])
            line(f"WeasyPrint ({pages(out)} pages)", theirs, ours)
        if fop:
            out = folder / "f.pdf"
            theirs = spent([fop, "-q", "-fo", str(folder / "text.fo"), "-pdf", str(out)])
            line(f"FOP ({pages(out)} pages)", theirs, ours)


def line(tool: str, one: Spent, ours: Spent) -> None:
    """Print what a tool took, and how many times siglum's that is."""
    ratio = (
        ""
        if one is ours
        else f"   {one.cpu / ours.cpu:5.1f} × CPU  {one.megabytes / ours.megabytes:4.1f} × memory"
    )
    print(f"  {tool:26} {one.cpu:7.2f} s CPU  {one.wall:7.2f} s  {one.megabytes:6.0f} MB{ratio}", flush=True)


def rebuild() -> None:
    """Print how long one document takes from nothing."""
    tei = max((ROOT / "tei").glob("*.xml"), key=lambda path: path.stat().st_size)
    with tempfile.TemporaryDirectory() as name:
        one = spent([sys.executable, "-c", ONE, str(tei), str(Path(name, "one.pdf"))])
    line("one document again", one, one)


def has_weasyprint(python: str) -> bool:
    """Whether an interpreter has WeasyPrint."""
    return os.spawnl(os.P_WAIT, python, python, "-c", "import weasyprint") == 0


def main() -> None:
    """Run the comparison."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--copies", type=int, nargs="+", default=[1, 5, 25])
    parser.add_argument("--weasyprint", default=sys.executable, help="a Python that has WeasyPrint")
    parser.add_argument("--fop", default=shutil.which("fop") or "", help="the command of Apache FOP")
    given = parser.parse_args()
    weasyprint = given.weasyprint if has_weasyprint(given.weasyprint) else ""
    for name, found in (("WeasyPrint", weasyprint), ("FOP", given.fop)):
        if not found:
            print(f"{name} is not installed: left out")
    rebuild()
    for copies in given.copies:
        compare(copies, weasyprint, given.fop)


if __name__ == "__main__":
    main()
