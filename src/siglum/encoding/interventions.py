"""Every bracket decision as TEI markup: which characters it replaces, and how its elements nest with the others.

Every element born of a bracket carries `@ana` pointing to its kind in the header's taxonomy, `@cert`
and `@resp`. The wording of a mark that has no place as content (`[sic]`, `[?]`, `[p. 3]`) stands in a
`metamark`, so that nothing of the transcript is lost.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from siglum.brackets import Bracket, Decision
from siglum.encoding.kinds import CHOICE, WRITERS, Context, decided
from siglum.encoding.markup import Markup
from siglum.transcripts.model import Transcript
from siglum.transcripts.source import Span

LEAF = frozenset({"gap", "event", "expansion"})  # their `desc` or `ex` holds no markup of other brackets


@dataclass(slots=True)
class Interventions:
    """The markup that the brackets of a transcript become, and the characters that it replaces."""

    markup: list[Markup] = field(default_factory=list)
    elided: list[Span] = field(default_factory=list)

    def elide(self, bracket: Bracket) -> None:
        """Leave out the two bracket characters: the markup speaks for them."""
        start, end = bracket.span
        self.elided += [Span(start, start + 1), Span(end - 1, end)]


def interventions(transcript: Transcript, decisions: Iterable[Decision], context: Context) -> Interventions:
    """Return the markup of all decisions; lemmas that would cross other markup are let go."""
    result = Interventions()
    ordered = sorted(decisions, key=lambda each: each.bracket.span.start)
    by_n = {each.bracket.n: each for each in ordered}
    inner: dict[int | None, list[Span]] = {}
    for each in ordered:
        inner.setdefault(each.bracket.parent, []).append(each.bracket.span)
    closed: set[int] = set()
    wrapped: dict[int | None, list[Span]] = {}
    for decision in ordered:
        each = _sound(decision, inner)
        bracket, verdict = each.bracket, each.verdict
        parent = by_n.get(bracket.parent) if bracket.parent is not None else None
        if not bracket.balanced or bracket.parent in closed:
            closed.add(bracket.n)
            continue
        if verdict.kind in LEAF:
            closed.add(bracket.n)
        siblings = wrapped.setdefault(bracket.parent, [])
        if verdict.kind == "expansion":
            _expansion(result, each, siblings, context)
            continue
        lemma = _lemma(each, parent, siblings)
        if verdict.kind == "variant" and lemma and _stacked(result, lemma, each, context):
            continue
        markup, kept = WRITERS[verdict.kind](each, lemma, context)
        result.markup += markup if bracket.content else _outermost(markup, bracket)
        if not kept:
            result.elide(bracket)
    return result


def escaped(transcript: Transcript) -> Iterator[Markup]:
    """Yield a `seg` for each bracket that an escape (`\\[`) says to be no bracket of an editor."""
    text = transcript.source.text
    for mark in transcript.syntax:
        if text[mark.start : mark.end] == "\\" and text[mark.end : mark.end + 1] in ("[", "]"):
            yield Markup(Span(mark.end, mark.end + 1), "seg", {"ana": "#kind-literal", "cert": "high"})


def _outermost(markup: list[Markup], bracket: Bracket) -> list[Markup]:
    """Of an empty bracket only the outer element: over no characters nothing can stand inside another."""
    inner = [each for each in markup if each.span == bracket.inner]
    return [each for each in markup if each not in inner[1:]]


def _sound(each: Decision, inner: Mapping[int | None, list[Span]]) -> Decision:
    """Return a decision without its value where that cuts through a bracket inside."""
    value = each.verdict.value
    cut = value and any(
        span.start < value.start < span.end or span.start < value.end < span.end
        for span in inner.get(each.bracket.n, ())
    )
    return replace(each, verdict=replace(each.verdict, value=None)) if cut else each


def _lemma(each: Decision, parent: Decision | None, siblings: list[Span]) -> Span | None:
    """Return the lemma if markup from it to the bracket nests with what is there, and note that span as taken."""
    lemma, bracket = each.verdict.lemma, each.bracket
    if lemma and (lemma.end > bracket.span.start or lemma.start >= lemma.end):
        lemma = None
    if lemma and parent and lemma.start < parent.bracket.inner.start:
        lemma = None
    whole = Span(lemma.start if lemma else bracket.span.start, bracket.span.end)
    while siblings and siblings[-1].start >= whole.start:
        siblings.pop()
    if lemma and siblings and lemma.start < siblings[-1].end:
        lemma = None
        whole = bracket.span
    siblings.append(whole)
    return lemma


def _stacked(result: Interventions, lemma: Span, each: Decision, context: Context) -> bool:
    """A second variant of the same lemma joins the first one's `choice`."""
    bracket = each.bracket
    for i in range(len(result.markup) - 1, max(-1, len(result.markup) - 5), -1):
        choice = result.markup[i]
        if choice.tag == "choice" and choice.span.start == lemma.start:
            if context.text[choice.span.end : bracket.span.start].strip():
                return False
            result.markup[i] = Markup(Span(lemma.start, bracket.span.end), "choice", rank=CHOICE)
            result.markup.append(Markup(bracket.inner, "reg", decided(each, context)))
            result.elide(bracket)
            return True
    return False


def _expansion(result: Interventions, each: Decision, siblings: list[Span], context: Context) -> None:
    """`F[oreign]` is `expan` over the word, `ex` over the letters added; `d[oc]t[or]` is one word with two."""
    bracket, text = each.bracket, context.text
    start, end = bracket.span
    floor = siblings[-1].end if siblings else 0
    while start > floor and _in_word(text[start - 1]):
        start -= 1
    while end < len(text) and _in_word(text[end]):
        end += 1
    last = next((i for i in range(len(result.markup) - 1, -1, -1) if result.markup[i].tag == "expan"), None)
    if last is not None and siblings and result.markup[last].span == siblings[-1] and start == floor:
        start = siblings.pop().start
        result.markup[last] = Markup(Span(start, end), "expan", rank=40)
    else:
        result.markup.append(Markup(Span(start, end), "expan", rank=40))
    result.markup.append(Markup(bracket.inner, "ex", decided(each, context), rank=45))
    siblings.append(Span(start, end))
    result.elide(bracket)


def _in_word(character: str) -> bool:
    return character.isalnum() or character in "'’"
