"""Reading printed pages in tests: a crowded document, where its lemmata stand, what the foot says of them."""

from __future__ import annotations

import random
import re
from dataclasses import dataclass
from pathlib import Path

from siglum.rendering.pdf.words import SOFT_HYPHEN, Run

WORDS = (
    "the comrade visited Pyongyang and said that unity of friendship between parties had grown while revisionism "
    "in Moscow spread over factories villages schools during autumn harvest meetings of delegates who never agreed "
    "on questions concerning borders trade steel grain coal letters telegrams embassy ministers"
).split()
HEADER = """<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="en"><teiHeader><fileDesc>
<titleStmt><title>A Crowded Document</title></titleStmt><publicationStmt><p>none</p></publicationStmt>
<sourceDesc><listWit><witness xml:id="A">a draft</witness><witness xml:id="B">a copy</witness>
<witness xml:id="C">a print</witness></listWit></sourceDesc></fileDesc></teiHeader><text><body>"""
END = "</body></text></TEI>"


@dataclass(frozen=True)
class Crowded:
    """A document with many entries and notes; lemmata are `word7q`, readings `…7x`, notes `Remark7x`."""

    tei: str
    entries: int
    notes: int


def crowded(paragraphs: int, seed: int = 1) -> Crowded:
    """Make a crowded document: about an entry in each second line, a note in each tenth."""
    choose = random.Random(seed)
    entries = notes = 0
    blocks = []
    for _ in range(paragraphs):
        words = []
        for _ in range(choose.randint(90, 180)):
            word, chance = choose.choice(WORDS), choose.random()
            if chance < 0.06:
                entries += 1
                word = _entry(f"{word}{entries}q", entries, choose)
            elif chance < 0.072:
                notes += 1
                remark = " ".join(choose.choice(WORDS) for _ in range(choose.randint(5, 45)))
                word += f'<note place="foot">Remark{notes}x {remark}.</note>'
            words.append(word)
        blocks.append(f"<p>{' '.join(words)}.</p>")
    return Crowded(HEADER + "\n".join(blocks) + END, entries, notes)


def _entry(lemma: str, n: int, choose: random.Random) -> str:
    return choose.choice(
        (
            f'<choice><orig>{lemma}</orig><reg ana="#kind-variant">Other{n}x</reg></choice>',
            f'{lemma} <note type="original" ana="#kind-original"><foreign>slovo{n}x</foreign></note>',
            f'<app><lem wit="#A">{lemma}</lem><rdg wit="#B">reading{n}x of it</rdg><rdg wit="#C"/></app>',
            f'<app><lem>{lemma}</lem><rdg wit="#B #C">reading{n}x</rdg></app>',
        )
    )


@dataclass(frozen=True)
class Line:
    """A printed line of the text: its page, its number on the page, its words."""

    page: int
    number: int
    text: str


def lines(runs: list[Run]) -> list[Line]:
    """Return the numbered lines of the text: main runs below the title, by page and height."""
    rows: dict[tuple[int, int], list[Run]] = {}
    for run in runs:
        if "Artifact" in run.tags or "Note" in run.tags or "H1" in run.tags or "L" in run.tags:
            continue
        if "Lbl" in run.tags or not run.text.strip():
            continue
        key = next((key for key in rows if key[0] == run.page and abs(key[1] - run.y * 10) < 40), None)
        rows.setdefault(key or (run.page, round(run.y * 10)), []).append(run)
    found, counts = [], dict[int, int]()
    for (page, _), row in sorted(rows.items(), key=lambda item: (item[0][0], -item[0][1])):
        counts[page] = counts.get(page, 0) + 1
        text = "".join(run.text for run in sorted(row, key=lambda run: run.x))
        found.append(Line(page, counts[page], text))
    return found


def lemma_lines(printed: list[Line]) -> dict[int, tuple[int, int, int]]:
    """Return, for every lemma `word7q`, its page and the numbers of the lines where it begins and ends."""
    found: dict[int, tuple[int, int, int]] = {}
    for n, line in enumerate(printed):
        following = printed[n + 1] if n + 1 < len(printed) else None
        text = line.text
        if text.endswith(SOFT_HYPHEN) and following:
            text = text[:-1] + following.text.split(" ")[0]
        for match in re.finditer(r"[A-Za-z]+(\d+)q", text):
            ends_later = match.end() > len(line.text.rstrip(SOFT_HYPHEN)) and following
            last = following.number if ends_later and following else line.number
            found.setdefault(int(match[1]), (line.page, line.number, last))
    return found


@dataclass(frozen=True)
class Entry:
    """An entry at the foot: the page it is printed on, the page that it names, the lines that it gives."""

    page: int
    of: int
    first: int
    last: int


def foot_entries(runs: list[Run]) -> dict[int, list[Entry]]:
    """Return the entries of the apparatus, by the number in their lemma; a repeated line number is filled in."""
    found: dict[int, list[Entry]] = {}
    by_page: dict[int, list[Run]] = {}
    for run in runs:
        if "Note" in run.tags:
            by_page.setdefault(run.page, []).append(run)
    for page, page_runs in by_page.items():
        text, number, block = "", (0, 0, 0), 0
        for run in page_runs:
            between = "\b" if text.endswith(SOFT_HYPHEN) else "\n" if run.block != block else ""
            text, block = text + between + run.text, run.block
        text = text.replace(SOFT_HYPHEN + "\b", "")
        for match in re.finditer(r"(?:(?:(\d+)\.)?(\d+)(?:–(\d+))?\s?)?[A-Za-z]+?(\d+)q(?: [A-C])?\]", text):
            if match[2]:
                number = (int(match[1] or page), int(match[2]), int(match[3] or match[2]))
            found.setdefault(int(match[4]), []).append(Entry(page, *number))
    return found


def document(path: Path, body: str, header: str = HEADER) -> Path:
    """Write a small document."""
    path.write_text(header + body + END, encoding="utf-8")
    return path
