"""What the search for names looks at: clear text by fields and blocks, brackets, what occurs in the text."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import islice

from siglum.brackets import Decision
from siglum.encoding.cleartext import BREAKS, Clear, ClearText
from siglum.encoding.names.shape import known, role, unknown, words
from siglum.encoding.names.tables import TOKEN, NameKind, fold
from siglum.encoding.people import slug
from siglum.transcripts.model import Block, Transcript
from siglum.transcripts.source import Span

SAMPLE, FEW = 400, 5  # words by which the language of a text is told
LOOKED_AT = 50  # occurrences of a name in which evidence is sought
_BEFORE = re.compile(r"([^\W\d_]+)\.?[\s\"“‘']*\Z")
_CAPITALISED = re.compile(r"(?<![^\W_])[^\W\d_a-z][^\W_]*")
_LOCATING = re.compile(r"\b(?:in|at|near|from|into|around) \Z")
_AFTER = re.compile(r"['’]?\s*([a-z]+)")
# Persons do these things; towns and newspapers seldom.
_SPEECH = frozenset(
    "said says told tells asked asks replied replies answered answers stated states declared remarked added "
    "explained inquired thanked greeted agreed noted stressed emphasized emphasised expressed spoke speaks discuss "
    "discussed discusses exchanged met meets received visited wrote writes proposed suggested recalled responded "
    "continued concluded interjected insisted thinks believes himself herself who".split()
)
_ENVOYS = (
    "ambassador",
    "envoy",
    "delegate",
    "representative",
    "attaché",
    "minister",
    "adviser",
    "advisor",
    "consul",
)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A name for the register, the best form first; with its span where that very place is certain."""

    kind: NameKind
    forms: tuple[str, ...]
    span: Span | None = None
    rank: int = 60  # of the markup at the span
    preferred: int = 5  # the lower, the sooner its first form is the register's
    founding: bool = True  # False: a single name that only joins an entry that is there


class Survey:
    """A transcript as the search for names sees it."""

    def __init__(self, transcript: Transcript, decisions: Iterable[Decision], clear: ClearText) -> None:
        self.transcript, self.clear = transcript, clear
        self.facts = transcript.description
        self.decisions = sorted(
            (each for each in decisions if each.bracket.balanced), key=lambda each: each.bracket.span
        )
        self._starts = [each.bracket.span.start for each in self.decisions]
        self._stretches: dict[Span, Clear] = {}

    def stretch(self, span: Span) -> Clear:
        """Return the clear text of a span, made once."""
        if span not in self._stretches:
            self._stretches[span] = self.clear.clear(span)
        return self._stretches[span]

    @cached_property
    def fields(self) -> tuple[Span, ...]:
        """The spans in which names are tagged: title, authors, summary, related documents, the text; in order."""
        facts = self.facts
        values = [facts.title, facts.subtitle, *facts.authors, *facts.summary]
        values += [value for each in facts.related for value in (each.title, each.description)]
        cited = facts.citation.span if facts.citation else Span(0, 0)
        spans = {value.span for value in values if value and not cited.start <= value.span.start < cited.end}
        spans |= {span for block in self.transcript.blocks for span in block.spans()}
        return tuple(sorted(spans))

    @cached_property
    def titling(self) -> dict[Span, None]:
        """The titles and headings, whose words are all capitalised by habit; in order."""
        facts = self.facts
        values = [facts.title, facts.subtitle, *(each.title for each in facts.related)]
        heads = (span for block in self.blocks("heading") for span in block.spans())
        return dict.fromkeys((*(value.span for value in values if value), *heads))

    @cached_property
    def body(self) -> str:
        """Summary and text as one clear text, spaces folded."""
        spans = [value.span for value in self.facts.summary]
        spans += [span for block in self.transcript.blocks for span in block.spans()]
        return "\n".join(" ".join(self.stretch(span).text.split()) for span in spans)

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """The folded words of all fields."""
        return frozenset(
            fold(word) for span in self.fields for word in set(TOKEN.findall(self.stretch(span).text))
        )

    @cached_property
    def _words(self) -> frozenset[str]:
        return frozenset(word.text.casefold() for word in words(self.body))

    @cached_property
    def english(self) -> bool:
        """Whether the text is English, so that words unknown to English may be names."""
        found = (
            word.text for word in words(self.body) if word.text[0].islower() or not word.text[0].isascii()
        )
        sample = list(islice((word for word in found if len(word) > 1), SAMPLE))
        return len(sample) < FEW or sum(bool(known(word)) for word in sample) > len(sample) / 2

    def occurs(self, name: str) -> bool:
        """Whether a name occurs in the summary or the text, in any case; of a full name any part will do."""
        return any(word.text.casefold() in self._words for word in words(name) if len(word.text) > 1)

    def stands(self, name: str) -> bool:
        """Whether a name stands in the summary or the text as it is written."""
        return any(not self.body[at + len(name) : at + len(name) + 1].isalnum() for at in self._places(name))

    def personal(self, name: str) -> bool:
        """Whether the text treats a name as a person's: a title before it, or speech after it."""
        for at in self._places(name):
            before = _BEFORE.search(self.body[max(0, at - 40) : at])
            after = _AFTER.match(self.body[at + len(name) : at + len(name) + 20])
            if (before and role(before[1])) or (after and after[1] in _SPEECH):
                return True
        return False

    @cached_property
    def _offsets(self) -> dict[str, list[int]]:
        """Where each capitalised word stands in the body, the first places only."""
        found: dict[str, list[int]] = {}
        for each in _CAPITALISED.finditer(self.body):
            places = found.setdefault(each[0], [])
            if len(places) < LOOKED_AT:
                places.append(each.start())
        return found

    def _places(self, name: str) -> Iterator[int]:
        """Yield where a name stands in the body, without a walk through all of it."""
        first = _CAPITALISED.match(name)
        if first:
            yield from (at for at in self._offsets.get(first[0], ()) if self.body.startswith(name, at))

    def located(self, name: str) -> bool:
        """Whether the text treats a name as a place's: in, at, near it."""
        for at in self._places(name):
            end = at + len(name)
            if _LOCATING.search(self.body[max(0, at - 8) : at]) and not self.body[end : end + 1].isalnum():
                return True
        return False

    def borne(self, single: str, forms: Iterable[str]) -> bool:
        """Whether nobody else in the text bears a single name: no full name with it is other than the forms."""
        folded = [slug(form) for form in forms]
        for at in self._places(single):
            end = at + len(single)
            if self.body[end : end + 1].isalnum():
                continue
            around = (self.body[max(0, at - 30) : at], self.body[end : end + 30])
            before, after = _BEFORE.search(around[0]), re.match(r"\s([^\W\d_][\w’'-]*)", around[1])
            fuller = [slug(f"{single} {after[1]}")] if after and unknown(after[1]) else []
            if before and around[0].endswith(f"{before[1]} ") and unknown(before[1]) and not role(before[1]):
                fuller.append(slug(f"{before[1]} {single}"))
            twice = slug(f"{single} {single}")
            if not all(each == twice or any(each in form for form in folded) for each in fuller):
                return False
        return True

    def blocks(self, *kinds: str) -> Iterator[Block]:
        """Yield the blocks of some kinds, wherever they stand."""
        yield from (block for block in _walk(self.transcript.blocks) if block.kind in kinds)

    @cached_property
    def bracketed(self) -> list[tuple[Decision, Clear]]:
        """The brackets of the fields, each with the clear text around it."""
        found, at = [], 0
        for each in self.decisions:
            start, end = each.bracket.span
            while at < len(self.fields) and self.fields[at].end < end:
                at += 1
            if at < len(self.fields) and self.fields[at].start <= start:
                found.append((each, self.stretch(self.fields[at])))
        return found

    def inside(self, span: Span) -> list[Decision]:
        """Return the brackets that begin in a span."""
        low, high = (bisect_left(self._starts, offset) for offset in span)
        return self.decisions[low:high]


def _walk(blocks: Iterable[Block]) -> Iterator[Block]:
    for block in blocks:
        yield block
        yield from _walk(block.children)


def role_before(text: str) -> bool:
    """Whether a text ends with a title or role: `the ambassador`."""
    found = _last_words(text)
    return bool(found) and role(found[-1])


def role_heads(text: str) -> bool:
    """Whether a text ends with a phrase of which a role is the head: `Minister of Foreign Affairs`."""
    found = _last_words(text)
    linked = ""
    for word in reversed(found[:-1]):
        low = word.lower()
        if low in ("of", "for", "to"):
            linked = low
        elif low not in ("the", "and") and (linked or word[0].islower()):
            return bool(linked) and role(word) and (linked != "to" or low in _ENVOYS)
    return False


def _last_words(text: str) -> list[str]:
    tail = re.split(f"[{BREAKS}]", text[-100:])[-1]
    found = list(words(tail))[-8:]
    return [] if not found or tail[found[-1].end :].strip(" .\"”’'\t\n") else [word.text for word in found]
