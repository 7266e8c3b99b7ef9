"""The text of a document (TEI Guidelines ch. 4): blocks become divisions, paragraphs, lists, turns and so on."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterable, Iterator, Mapping

from lxml import etree

from siglum.encoding.cataloguing import signers
from siglum.encoding.markup import ID, Builder, append, element, sub
from siglum.transcripts.model import Block, Transcript
from siglum.transcripts.source import Span

TOP = frozenset({"heading", "classification", "dispatch", "addressee"})
BOTTOM = frozenset({"signature", "postscript", "salutation"})
CLOSING = {"dateline": "dateline", "salutation": "salute"}
GLOBAL = frozenset({"note", "gap", "incident"})
ANYWHERE = frozenset({"note", "remark"})
ROWS = {"head row": "label", "row": "data"}
OPENING = {"classification": "seg", "dispatch": "seg", "addressee": "salute", "dateline": "dateline"}


def text(
    transcript: Transcript, builder: Builder, notes: Mapping[Span, str], speakers: Mapping[Span, str]
) -> etree._Element:
    """Return the TEI `text`; `notes` and `speakers` give `xml:id`s by the span of a note's, of a turn's label."""
    return _Body(transcript, builder, notes, speakers).build()


def _style(label: str) -> str:
    """Return how a list counts: `12.` as `1.`, `IV)` as `A)`, bullets and no label as they are."""
    label = re.sub(r"[^\W\d_a-z]+", "A", re.sub(r"\d+", "1", "".join(label.split())))
    return re.sub(r"(?<!A)[^\W\d_A-Z]+", "a", label)


def sections(
    blocks: Iterable[Block], alone: Callable[[Block], bool] = lambda block: False
) -> Iterator[list[tuple[str, Block]]]:
    """Divide blocks into sections, each with its blocks marked top, middle or bottom.

    `alone` says whether a paragraph is nothing but an editor's note or the like, which may follow a closer.

    TEI wants openers and headings first and closers last in a division: where the text has them
    elsewhere, a new division begins.
    """
    section: list[tuple[str, Block]] = []
    state = "top"
    for block in blocks:
        zone = "bottom" if state == "bottom" and alone(block) else _zone(block, state)
        if (zone == "top" and state != "top") or (zone == "middle" and state == "bottom"):
            yield section
            section = []
        if block.kind not in ANYWHERE or zone == "middle":
            state = zone
        section.append((zone, block))
    if section:
        yield section


def _zone(block: Block, state: str) -> str:
    if block.kind in TOP:
        return "top"
    if block.kind in BOTTOM or (block.kind == "dateline" and state != "top"):
        return "bottom"
    if block.kind == "dateline":
        return "top"
    if block.kind in ANYWHERE and state == "bottom":
        return "bottom"
    return "middle"


class _Body:
    def __init__(
        self,
        transcript: Transcript,
        builder: Builder,
        notes: Mapping[Span, str],
        speakers: Mapping[Span, str],
    ) -> None:
        self.transcript, self.builder = transcript, builder
        self.notes, self.speakers = notes, speakers
        self.ids: dict[str, int] = {}

    def build(self) -> etree._Element:
        made = element("text")
        body = sub(made, "body")
        parts = list(sections(self.transcript.blocks, self.alone))
        for part in parts:
            self.section(sub(body, "div") if len(parts) > 1 else body, part)
        if not len(body):
            sub(body, "p")
        return made

    def section(self, parent: etree._Element, part: list[tuple[str, Block]]) -> None:
        opener: etree._Element | None = None
        closer: etree._Element | None = None
        filled = False
        for zone, block in part:
            if zone == "top" and block.kind == "heading":
                opener = None
                self.leaf(parent, "head", block)
            elif zone == "top":
                opener = sub(parent, "opener") if opener is None else opener
                self.leaf(opener, OPENING[block.kind], block, identified=False)
            elif zone == "bottom" and block.kind in ("signature", *CLOSING):
                filled = self.fill(parent, filled)
                closer = sub(parent, "closer") if closer is None else closer
                if block.kind == "signature":
                    self.signed(closer, block)
                else:
                    self.leaf(closer, CLOSING[block.kind], block, identified=False)
            elif zone == "bottom" and block.kind == "postscript":
                filled = self.fill(parent, filled)
                closer = None
                self.leaf(sub(parent, "postscript"), "p", block)
            else:
                filled = filled or (zone == "middle" and block.kind not in ANYWHERE)
                closer = None
                if zone == "bottom" and self.alone(block):
                    filled = self.fill(parent, filled)
                    self.builder.write(parent, block.parts[0])
                else:
                    self.block(parent, block)
        self.fill(parent, filled)

    def alone(self, block: Block) -> bool:
        """Whether a paragraph is one bracket that became an element which may stand anywhere."""
        if block.kind != "paragraph" or len(block.parts) != 1 or block.children or block.label:
            return False
        span = block.parts[0]
        inside = self.builder.within(span)
        return (
            bool(inside) and inside[0].tag in GLOBAL and inside[0].span == Span(span.start + 1, span.end - 1)
        )

    def fill(self, parent: etree._Element, filled: bool) -> bool:
        """A division with nothing but opener or closer gets the empty paragraph that TEI demands."""
        if not filled:
            sub(parent, "p")
        return True

    def signed(self, closer: etree._Element, block: Block) -> None:
        """TEI Guidelines 4.2.2: one `signed` a signer; the commas between them stay in the closer."""
        at = block.parts[0].start if len(block.parts) == 1 else 0
        found = signers(self.transcript.source.text[at : block.parts[0].end]) if at else []
        if len(found) < 2 or block.label:
            self.leaf(closer, "signed", block, identified=False)
            return
        if len(closer):
            append(closer, "\n")
        line = at
        for each in found:
            self.builder.write(closer, Span(at, line + each.start))
            self.builder.write(sub(closer, "signed"), Span(line + each.start, line + each.end))
            at = line + each.end
        self.builder.write(closer, Span(at, block.parts[0].end))
        append(closer, "\n")

    def block(self, parent: etree._Element, block: Block) -> None:
        if block.kind == "point":
            self.point(parent, block)
        elif block.kind in ROWS:
            self.row(parent, block)
        elif block.kind == "turn":
            self.turn(parent, block)
        elif block.kind == "note":
            self.note(parent, block)
        elif block.kind == "remark":
            sub_note = sub(parent, "note", {"type": "remark", "place": "inline"})
            self.leaf(sub_note, "p", block)
        elif block.kind == "separator":
            self.leaf(parent, "p", block, rend="separator")
        else:
            self.leaf(parent, "p", block)
            self.children(parent, block)

    def children(self, parent: etree._Element, block: Block) -> None:
        for child in block.children:
            self.block(parent, child)

    def point(self, parent: etree._Element, block: Block) -> None:
        """TEI Guidelines 3.8: list of label and item; neighbouring points of one style share a list."""
        made = parent[-1] if len(parent) and _local(parent[-1]) == "list" else None
        labelled = made is not None and _local(made[0]) == "label"
        counted = _style(str(made[0].xpath("string()"))) if made is not None and labelled else ""
        if made is not None and counted != _style(self.transcript.text(block.label) if block.label else ""):
            made = None
        if made is None:
            made = sub(parent, "list", {"rend": "numbered" if self.number(block) else "bulleted"})
        if block.label:
            self.builder.write(sub(made, "label"), block.label)
        item = sub(made, "item", {"xml:id": self.identifier("item", block), "n": self.number(block)})
        if block.children and block.parts:
            self.leaf(item, "p", block)
        else:
            self.parts(item, block.parts)
        self.children(item, block)

    def row(self, parent: etree._Element, block: Block) -> None:
        """TEI Guidelines 14.1.1: rows that follow each other are a table; a head row begins one."""
        begun = len(parent) > 0 and _local(parent[-1]) == "table" and block.kind == "row"
        table = parent[-1] if begun else sub(parent, "table")
        made = sub(table, "row", {"role": ROWS[block.kind]})
        for cell in block.children:
            self.parts(sub(made, "cell"), cell.parts)

    def number(self, block: Block) -> str:
        if not block.label:
            return ""
        label = self.transcript.text(block.label)
        return "".join(character for character in label if character.isalnum())

    def turn(self, parent: etree._Element, block: Block) -> None:
        """TEI Guidelines 3.13.2: a speech with its speaker."""
        who = self.speakers.get(block.label, "") if block.label else ""
        made = sub(parent, "sp", {"xml:id": self.identifier("sp", block), "who": f"#{who}" if who else ""})
        if block.label:
            self.builder.write(sub(made, "speaker"), block.label)
        if block.parts:
            self.leaf(made, "p", block)
        self.children(made, block)
        if not block.parts and not block.children:
            sub(made, "p")

    def note(self, parent: etree._Element, block: Block) -> None:
        number = self.number(block)
        identifier = self.notes.get(block.label, "") if block.label else ""
        made = sub(parent, "note", {"xml:id": identifier, "n": number, "place": "end"})
        if block.label:
            self.builder.write(sub(made, "label"), block.label)
        if block.parts:
            self.leaf(made, "p", block, identified=False)
        self.children(made, block)

    def leaf(
        self, parent: etree._Element, tag: str, block: Block, identified: bool = True, rend: str = ""
    ) -> None:
        attributes = {"xml:id": self.identifier(tag, block) if identified else "", "rend": rend}
        if tag == "seg":
            attributes["type"] = block.kind
        made = sub(parent, tag, attributes)
        if block.label and block.kind not in ("point", "turn", "note"):
            self.builder.write(sub(made, "label"), block.label)
            append(
                made,
                self.transcript.source.text[block.label.end : block.parts[0].start] if block.parts else "",
            )
        self.parts(made, block.parts)

    def parts(self, parent: etree._Element, parts: tuple[Span, ...]) -> None:
        """Running text; where a page of the source cuts a paragraph, a page beginning of low certainty."""
        for n, part in enumerate(parts):
            if n:
                append(parent, "\n")
                sub(parent, "pb", {"cert": "low"})
            self.builder.write(parent, part)

    def identifier(self, tag: str, block: Block) -> str:
        """An id made of the block's own words: it stays when text elsewhere changes."""
        words = " ".join(" ".join(self.transcript.text(span).split()) for span in block.spans())
        stem = f"{tag}-{hashlib.sha256(words.encode()).hexdigest()[:8]}"
        count = self.ids[stem] = self.ids.get(stem, 0) + 1
        return stem if count == 1 else f"{stem}-{count}"


def _local(element: etree._Element) -> str:
    return etree.QName(element).localname


def identifiers(root: etree._Element) -> set[str]:
    """Return every `xml:id` of a tree."""
    return {value for each in root.iter() if isinstance(each.tag, str) and (value := each.get(ID))}
