"""What a layout gathers while it reads, and the Transcript it makes of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import fields, replace
from typing import Any

from siglum.transcripts.dates import is_impossible
from siglum.transcripts.model import Block, Description, Labelled, Related, Remark, Transcript, Value
from siglum.transcripts.remarks import CONTROL, EMPTY, IMPOSSIBLE, SECOND, TEXTLESS, UNLABELLED, WIDE, WINDOWS
from siglum.transcripts.sheet import Sheet, fold
from siglum.transcripts.source import Span, without

CODEPAGES = {"windows-1252": "Windows-1252", "windows-1251": "Windows-1251", "koi8-r": "KOI8-R"}
MANY = frozenset(each.name for each in fields(Description) if each.default == ())


class Draft:
    """Facts as they are found. What is neither value, text nor syntax in the end is furniture."""

    def __init__(self, sheet: Sheet, layout: str) -> None:
        self.sheet = sheet
        self.layout = layout
        self.facts: dict[str, Any] = {}
        self._remarks: list[Remark] = []
        self._furniture: list[Span] = []

    @property
    def title(self) -> str:
        """The title, empty while none is found."""
        return self.facts["title"].text if "title" in self.facts else ""

    def value(self, span: Span) -> Value:
        """Return the value that stands in a span."""
        span = self.sheet.trim(*span)
        text = without(self.sheet.source.text, self.sheet.syntax, span)
        return Value(fold(text), span)

    def put(self, name: str, span: Span, label: Span | None = None) -> None:
        """Keep a fact of the description; a second one where one alone has room goes to the catalogue."""
        value = self.value(span)
        if not value.text:
            return
        if name in ("date", "uploaded") and is_impossible(value.text):
            self.remark(IMPOSSIBLE, value.span, value.text)
        if name in MANY:
            known = self.facts.setdefault(name, [])
            if all(each.text != value.text for each in known):
                known.append(value)
        elif name not in self.facts:
            self.facts[name] = value
        elif label:
            self.catalogue(label, span)
            self.remark(SECOND, span, f"{name.replace('_', ' ')}: {value.text}")

    def instead(self, name: str, span: Span) -> None:
        """Keep a fact in place of what was found before."""
        self.facts[name] = self.value(span)

    def catalogue(self, label: Span, span: Span | None = None) -> None:
        """Keep a labelled value that has no home, or a label that is empty."""
        name = self.value(label).text.rstrip(" :")
        value = self.value(span) if span else None
        if value is None:
            self.remark(EMPTY, label, name)
        self.facts.setdefault("catalogue", []).append(Labelled(name, value, self.sheet.trim(*label)))

    def remark(self, code: str, span: Span, detail: str) -> None:
        """Keep a remark for the findings."""
        self._remarks.append(Remark(code, self.sheet.trim(*span), detail))

    def furniture(self, span: Span) -> None:
        """Keep a stretch of furniture in one piece, although values stand in it."""
        self._furniture.append(span)

    def relate(self, related: Related) -> None:
        """Keep a related document."""
        self.facts.setdefault("related", []).append(related)

    def transcript(
        self, blocks: tuple[Block, ...], is_furniture: Callable[[str], bool] | None = None
    ) -> Transcript:
        """Return the transcript; a line that nothing claims and that is no furniture goes to the catalogue."""
        if is_furniture:
            self._keep(blocks, is_furniture)
        description = self._description()
        if not blocks:
            self.remark(TEXTLESS, Span(len(self.sheet.text), len(self.sheet.text)), "")
        claimed = self._claimed(blocks, description)
        return Transcript(
            self.sheet.source,
            self.layout,
            description,
            blocks,
            self.sheet.syntax,
            tuple(sorted([*self._furniture, *_unclaimed(self.sheet, claimed)])),
            tuple(sorted([*_of_the_file(self.sheet), *self._remarks], key=lambda each: each.span)),
        )

    def _description(self) -> Description:
        facts: dict[str, Any] = {
            name: tuple(each) if isinstance(each, list) else each for name, each in self.facts.items()
        }
        return replace(Description(), **facts)

    def _claimed(self, blocks: tuple[Block, ...], description: Description) -> list[Span]:
        claimed = [span for block in blocks for span in block.spans()]
        claimed += [value.span for _, value in description.values()]
        return claimed + self._furniture

    def _keep(self, blocks: tuple[Block, ...], is_furniture: Callable[[str], bool]) -> None:
        """Keep in the catalogue what no field has taken: nothing of a page is dropped that is not its own."""
        description = self._description()
        known = {value.text for _, value in description.values()}
        for span in _unclaimed(self.sheet, self._claimed(blocks, description)):
            value = self.value(span)
            if value.text in known or is_furniture(self.sheet.text[span.start : span.end]):
                continue
            self.facts.setdefault("catalogue", []).append(Labelled("page", value, span))
            self.remark(UNLABELLED, span, "catalogue")


def _of_the_file(sheet: Sheet) -> Iterator[Remark]:
    """Yield the remarks on how the file was decoded."""
    source = sheet.source
    if source.encoding in CODEPAGES:
        yield Remark(WINDOWS, Span(0, 0), CODEPAGES[source.encoding])
    if source.encoding in ("utf-16-le", "utf-16-be"):
        yield Remark(WIDE, Span(0, 0), source.encoding)
    for offset in source.controls:
        yield Remark(CONTROL, Span(offset, offset + 1), "")


def _unclaimed(sheet: Sheet, claimed: list[Span]) -> tuple[Span, ...]:
    """Return what no span claims, line by line."""
    found: list[Span] = []
    at = 0
    for span in [*sorted(claimed), Span(len(sheet.text), len(sheet.text))]:
        start = at
        for piece in sheet.text[at : max(at, span.start)].split("\n"):
            if piece.strip():
                found.append(sheet.trim(start, start + len(piece)))
            start += len(piece) + 1
        at = max(at, span.end)
    return tuple(found)
