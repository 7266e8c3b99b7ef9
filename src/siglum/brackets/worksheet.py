"""The worksheet `brackets.tsv`: one row a bracket; what the editor writes in `decision` overrules the rules."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from siglum.brackets.matching import Matchable, match
from siglum.brackets.model import KINDS, Bracket, Decision, Kind
from siglum.brackets.table import COLUMNS, Row, parse_rows, write_rows
from siglum.errors import InputError
from siglum.transcripts.model import Transcript
from siglum.transcripts.source import Source, Span

CONTEXT = 40  # characters kept on either side of a bracket, by which it is found again
GONE = "gone"
_DECISION = re.compile(r"\s*(?P<kind>[A-Za-z]+)\s*(?::\s*(?P<rest>.*\S))?\s*", re.S)
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")


@dataclass(frozen=True, slots=True)
class Ruling:
    """What the editor decided for one bracket."""

    kind: Kind
    lemma: Span | None = None
    language: str = ""


@dataclass(frozen=True, slots=True)
class Worksheet:
    """The rows of a worksheet. `path` is where it was read, for the messages."""

    rows: tuple[Row, ...] = ()
    path: Path = Path("brackets.tsv")

    @classmethod
    def read(cls, path: Path) -> Worksheet:
        """Read a worksheet; one that does not exist is empty. Raises InputError with file and line."""
        return cls(parse_rows(path) if path.exists() else (), path)

    def rulings(self, transcript: Transcript, brackets: Sequence[Bracket]) -> dict[int, Ruling]:
        """Return the decisions for a transcript's brackets, by ordinal, wherever they stand by now."""
        rows = self._of(transcript.source.name)
        if not any(row.decision.strip() for row in rows):
            return {}
        found = match([_matchable(row) for row in rows], _surroundings(transcript, brackets))
        return {
            brackets[other].n: self._ruling(rows[one], brackets[other], transcript.source)
            for one, other in found.items()
            if rows[one].decision.strip()
        }

    def refreshed(
        self,
        documents: Iterable[tuple[Transcript, Sequence[Decision]]],
        present: Collection[str] | None = None,
    ) -> Worksheet:
        """Return the worksheet for the documents as they are now.

        Decisions are carried over; a row whose bracket is gone stays, flagged; rows of other documents
        stay as they are. Where `present` names all documents that there are, the rows of one that was
        renamed go with it, and the rows of one that is gone are flagged.
        """
        read = list(documents)
        if present is not None:
            new = {transcript.source.name: _keys(transcript, decisions) for transcript, decisions in read}
            return self._renamed(new, present)._flagged(present).refreshed(read)
        fresh = {
            transcript.source.name: self._carried(transcript, decisions) for transcript, decisions in read
        }
        kept = self._by_document()
        rows = [
            row for name in sorted(kept.keys() | fresh) for row in (fresh.get(name) or kept.get(name, []))
        ]
        return replace(self, rows=tuple(rows))

    def absent(self, present: Collection[str]) -> tuple[str, ...]:
        """Return the documents for which the editor decided something and which are not among those present."""
        found = {row.document for row in self.rows if row.decision.strip() and row.kind != GONE}
        return tuple(sorted(found - set(present)))

    def _renamed(self, new: Mapping[str, Counter[Matchable]], present: Collection[str]) -> Worksheet:
        """Give the rows of a document that is no longer there to the new one that has most of its brackets."""
        kept = self._by_document()
        free = {name: found for name, found in new.items() if name not in kept}
        moved: dict[str, str] = {}
        for name in sorted(kept.keys() - set(present)) if free else ():
            rows = Counter(map(_matchable, kept[name]))
            shared, target = max(((rows & found).total(), other) for other, found in free.items())
            if 2 * shared > len(kept[name]):
                moved[name] = target
                del free[target]
            if not free:
                break
        rows_now = [replace(row, document=moved.get(row.document, row.document)) for row in self.rows]
        return replace(self, rows=tuple(rows_now))

    def _flagged(self, present: Collection[str]) -> Worksheet:
        there = set(present)
        rows = [row if row.document in there else _gone(row, "transcript") for row in self.rows]
        return replace(self, rows=tuple(rows))

    def write(self, path: Path | None = None) -> None:
        """Write the worksheet, all or nothing. Raises InputError if it cannot be written."""
        write_rows(self.rows, path or self.path)

    def _by_document(self) -> dict[str, list[Row]]:
        rows: dict[str, list[Row]] = {}
        for row in self.rows:
            rows.setdefault(row.document, []).append(row)
        return rows

    def _of(self, document: str) -> list[Row]:
        """The rows of a document in the order of its brackets, however the editor sorted them."""
        found = [row for row in self.rows if row.document == document]
        return sorted(found, key=lambda row: int(row.n) if row.n.isdecimal() else len(self.rows))

    def _carried(self, transcript: Transcript, decisions: Sequence[Decision]) -> list[Row]:
        old = self._of(transcript.source.name)
        brackets = [decision.bracket for decision in decisions]
        found = match([_matchable(row) for row in old], _surroundings(transcript, brackets))
        kept = {other: old[one] for one, other in found.items()}
        rows = [
            replace(row, decision=kept[at].decision) if at in kept else row
            for at, row in enumerate(rows_of(transcript, decisions))
        ]
        lost = [row for at, row in enumerate(old) if at not in found]
        return rows + [_gone(row, "bracket") for row in lost]

    def _ruling(self, row: Row, bracket: Bracket, source: Source) -> Ruling:
        found = _DECISION.fullmatch(row.decision)
        kind = found["kind"].lower() if found else ""
        if (
            not found
            or kind not in KINDS
            or ((kind == "unbalanced") == bracket.balanced and kind != "literal")
        ):
            raise self._error(row, f"“{row.decision}” is no decision", _remedy(bracket))
        rest = found["rest"] or ""
        if not rest:
            return Ruling(kind)
        if kind == "original" and _LANGUAGE.fullmatch(rest):
            return Ruling(kind, language=rest)
        lemma = _nearest(source.text, rest, bracket.span)
        if lemma is None:
            message = f"“{rest}” does not stand near the bracket [{bracket.content}]"
            raise self._error(row, message, "write the words as they stand just before the bracket")
        return Ruling(kind, lemma)

    def _error(self, row: Row, message: str, remedy: str) -> InputError:
        return InputError(f"{self.path}:{row.at}: {message}", remedy)


def rows_of(transcript: Transcript, decisions: Sequence[Decision]) -> list[Row]:
    """Return the rows of a transcript's brackets as the rules see them, without decisions of the editor."""
    return [_row(transcript.source, decision) for decision in decisions]


def _row(source: Source, decision: Decision) -> Row:
    bracket, verdict = decision.bracket, decision.verdict
    line, column = source.place(bracket.span.start)
    before, after = _around(source.text, bracket.span)
    lemma = source.text[verdict.lemma.start : verdict.lemma.end] if verdict.lemma else ""
    return Row(
        source.name, str(bracket.n), str(line), str(column), bracket.content, verdict.kind, verdict.cert,
        verdict.evidence, " ".join(lemma.split()), f"{before}⟦⟧{after}",
    )  # fmt: skip


def _around(text: str, span: Span) -> tuple[str, str]:
    before = " ".join(text[max(0, span.start - CONTEXT) : span.start].split())
    after = " ".join(text[span.end : span.end + CONTEXT].split())
    return before, after


def _matchable(row: Row) -> Matchable:
    before, _, after = row.context.partition("⟦⟧")
    return Matchable(row.content, before, after)


def _surroundings(transcript: Transcript, brackets: Sequence[Bracket]) -> list[Matchable]:
    text = transcript.source.text
    return [Matchable(bracket.content, *_around(text, bracket.span)) for bracket in brackets]


def _keys(transcript: Transcript, decisions: Sequence[Decision]) -> Counter[Matchable]:
    return Counter(_surroundings(transcript, [decision.bracket for decision in decisions]))


def _gone(row: Row, what: str) -> Row:
    """A row whose bracket or whole transcript is no longer there; one that was flagged stays as it is."""
    if row.kind == GONE:
        return row
    where = "in the transcript" if what == "bracket" else "in the edition"
    evidence = f"the {what} is no longer {where} (was {row.kind})"
    return replace(row, n="", line="", column="", kind=GONE, cert="", evidence=evidence)


def _nearest(text: str, words: str, span: Span) -> Span | None:
    """Where words stand before a bracket, or else after it, the nearest; white space may differ."""
    pattern = re.compile(r"\s+".join(map(re.escape, words.split())))
    before = list(pattern.finditer(text, max(0, span.start - 300), span.start))
    found = before[-1] if before else pattern.search(text, span.end, span.end + 200)
    return Span(*found.span()) if found else None


def _remedy(bracket: Bracket) -> str:
    if not bracket.balanced:
        return "a bracket without its counterpart can only be literal or unbalanced"
    kinds = ", ".join(kind for kind in KINDS if kind != "unbalanced")
    return f"write a kind ({kinds}), and after a colon the words it speaks of: variant: Pak Geum-cheol"


__all__ = ["COLUMNS", "Ruling", "Worksheet", "rows_of"]
