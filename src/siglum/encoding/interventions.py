"""Every bracket decision as TEI markup: the table of kinds in DESIGN §3, one function a kind.

TEI Guidelines ch. 11 (transcription of primary sources) and 3.5 (simple editorial changes). Every
element born of a bracket carries `@ana` pointing to its kind in the header's taxonomy, `@cert` and
`@resp`. The wording of a mark that has no place as content (`[sic]`, `[?]`, `[p. 3]`) stands in a
`metamark`, so that nothing of the transcript is lost.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace

from siglum.brackets import Bracket, Decision
from siglum.encoding.markup import Markup
from siglum.transcripts.model import Transcript
from siglum.transcripts.source import Span

LEAF = frozenset({"gap", "event"})  # their `desc` holds no markup of other brackets


@dataclass(slots=True)
class Interventions:
    """The markup that the brackets of a transcript become, and the characters that it replaces."""

    markup: list[Markup] = field(default_factory=list)
    elided: list[Span] = field(default_factory=list)

    def elide(self, bracket: Bracket) -> None:
        """Leave out the two bracket characters: the markup speaks for them."""
        start, end = bracket.span
        self.elided += [Span(start, start + 1), Span(end - 1, end)]


@dataclass(frozen=True, slots=True)
class Context:
    """What a kind's function looks at: the text, who speaks, and the notes that a call may point to."""

    text: str
    resp: Mapping[str, str]  # agent (translator, editor, archivist …; "" for the brackets' author) → @resp
    notes: Mapping[str, str]  # number of a note → its xml:id
    labels: frozenset[int]  # offsets at which the label of a note begins


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
    for each in ordered:
        bracket, verdict = each.bracket, each.verdict
        parent = by_n.get(bracket.parent) if bracket.parent is not None else None
        if not bracket.balanced or (bracket.parent in closed and verdict.kind != "literal"):
            closed.add(bracket.n)
            continue
        if verdict.kind in LEAF:
            closed.add(bracket.n)
        if verdict.value and not _whole(verdict.value, inner.get(bracket.n, ())):
            each = replace(each, verdict=replace(verdict, value=None))
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


def _outermost(markup: list[Markup], bracket: Bracket) -> list[Markup]:
    """Of an empty bracket only the outer element: over no characters nothing can stand inside another."""
    inner = [each for each in markup if each.span == bracket.inner]
    return [each for each in markup if each not in inner[1:]]


def _whole(value: Span, brackets: Iterable[Span]) -> bool:
    """Whether a part of a bracket's content cuts through no bracket inside it."""
    return not any(
        span.start < value.start < span.end or span.start < value.end < span.end for span in brackets
    )


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


def _attributes(each: Decision, context: Context, **more: str) -> dict[str, str]:
    verdict = each.verdict
    agent = "decision" if each.by == "editor" else verdict.agent if verdict.kind == "note" else ""
    resp = context.resp.get(agent) or context.resp.get("", "")
    return {**more, "ana": f"#kind-{verdict.kind}", "cert": verdict.cert, "resp": resp}


Written = tuple[list[Markup], bool]  # the markup, and whether the bracket characters stay as text


def _simple(tag: str, **fixed: str) -> Callable[[Decision, Span | None, Context], Written]:
    def write(each: Decision, _lemma: Span | None, context: Context) -> Written:
        return [Markup(each.bracket.inner, tag, _attributes(each, context, **fixed))], False

    return write


def _between(context: Context, lemma: Span, bracket: Bracket) -> bool:
    """Whether nothing but white space stands between a lemma and its bracket, as `choice` demands."""
    return not context.text[lemma.end : bracket.span.start].strip()


def _choice(
    each: Decision, lemma: Span | None, context: Context, sides: tuple[str, str], **more: str
) -> list[Markup] | None:
    """`choice` over lemma and bracket, with the two sides' elements; None where it cannot stand."""
    if lemma is None or not _between(context, lemma, each.bracket):
        return None
    return [
        Markup(Span(lemma.start, each.bracket.span.end), "choice", rank=40),
        Markup(lemma, sides[0], rank=45),
        Markup(each.bracket.inner, sides[1], _attributes(each, context, **more)),
    ]


def _variant(each: Decision, lemma: Span | None, context: Context) -> Written:
    markup = _choice(each, lemma, context, ("orig", "reg"))
    return markup or [
        Markup(each.bracket.inner, "supplied", _attributes(each, context, reason="variant"))
    ], False


def _stacked(result: Interventions, lemma: Span, each: Decision, context: Context) -> bool:
    """A second variant of the same lemma joins the first one's `choice`."""
    bracket = each.bracket
    for i in range(len(result.markup) - 1, max(-1, len(result.markup) - 5), -1):
        choice = result.markup[i]
        if choice.tag == "choice" and choice.span.start == lemma.start:
            if context.text[choice.span.end : bracket.span.start].strip():
                return False
            result.markup[i] = Markup(Span(lemma.start, bracket.span.end), "choice", rank=40)
            result.markup.append(Markup(bracket.inner, "reg", _attributes(each, context)))
            result.elide(bracket)
            return True
    return False


def _original(each: Decision, _lemma: Span | None, context: Context) -> Written:
    return [
        Markup(each.bracket.inner, "note", _attributes(each, context, type="original"), rank=40),
        Markup(each.bracket.inner, "foreign", {"xml:lang": each.verdict.language}, rank=45),
    ], False


def _gloss(each: Decision, lemma: Span | None, context: Context) -> Written:
    """TEI Guidelines 3.4.1 (term and gloss) and 3.6.5 (abbreviation and expansion)."""
    if lemma and _abbreviation(context.text[lemma.start : lemma.end]):
        markup = _choice(each, lemma, context, ("abbr", "expan"))
        if markup:
            return markup, False
    markup = [Markup(each.bracket.inner, "gloss", _attributes(each, context))]
    if lemma:
        markup.append(Markup(lemma, "term", {"xml:lang": each.verdict.language}, rank=45))
    return markup, False


def _abbreviation(lemma: str) -> bool:
    capitals = sum(character.isupper() for character in lemma)
    return (capitals >= 2 and capitals >= sum(character.islower() for character in lemma)) or lemma.endswith(
        "."
    )


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
    result.markup.append(Markup(bracket.inner, "ex", _attributes(each, context), rank=45))
    siblings.append(Span(start, end))
    result.elide(bracket)


def _in_word(character: str) -> bool:
    return character.isalnum() or character in "'’"


def _gap(each: Decision, _lemma: Span | None, context: Context) -> Written:
    verdict, inner = each.verdict, each.bracket.inner
    quantity = "" if verdict.quantity is None else str(verdict.quantity)
    attributes = _attributes(each, context, reason=verdict.reason or "editorial", quantity=quantity)
    attributes |= {"unit": verdict.unit or ("unknown" if quantity else ""), "agent": verdict.agent}
    return [Markup(inner, "gap", attributes, rank=40), Markup(inner, "desc", rank=45)], False


def _event(each: Decision, _lemma: Span | None, context: Context) -> Written:
    inner = each.bracket.inner
    return [
        Markup(inner, "incident", _attributes(each, context), rank=40),
        Markup(inner, "desc", rank=45),
    ], False


def _metamark(each: Decision, span: Span, context: Context) -> Markup:
    attributes = _attributes(each, context)
    whole = span == each.bracket.span
    return Markup(
        span,
        "metamark",
        {"function": each.verdict.kind, **(attributes if whole else {})},
        rank=46,
    )


def _around(each: Decision, context: Context) -> list[Markup]:
    """Metamarks for the content's wording before and after the part that counts (`sic: `, `?`)."""
    inner, value = each.bracket.inner, each.verdict.value
    if value is None:
        return []
    pieces = (Span(inner.start, value.start), Span(value.end, inner.end))
    return [_metamark(each, piece, context) for piece in pieces if piece.end > piece.start]


def _sic(each: Decision, lemma: Span | None, context: Context) -> Written:
    verdict, bracket = each.verdict, each.bracket
    if verdict.value is not None:
        choice = _choice(each, lemma, context, ("sic", "corr"))
        corr = [Markup(bracket.inner, "corr", _attributes(each, context))]
        return [*(choice or corr), *_around(each, context)], False
    markup = [_metamark(each, bracket.span, context)]
    if lemma:
        markup.append(Markup(lemma, "sic", rank=45))
    return markup, True


def _unclear(each: Decision, lemma: Span | None, context: Context) -> Written:
    verdict, bracket = each.verdict, each.bracket
    if verdict.value is None and not re.search(r"\w", bracket.content):
        markup = [_metamark(each, bracket.span, context)]
        if lemma:
            markup.append(Markup(lemma, "unclear", {"cert": "low"}, rank=45))
        return markup, True
    if verdict.value is None and (doubt := re.search(r"\s*\(?\?+\)?\s*$", bracket.content)):
        value = Span(bracket.inner.start, bracket.inner.start + doubt.start())
        each = replace(each, verdict=replace(verdict, value=value))
    attributes = _attributes(each, context) | {"cert": "low"}
    return [Markup(bracket.inner, "unclear", attributes, rank=40), *_around(each, context)], False


def _physical(each: Decision, _lemma: Span | None, context: Context) -> Written:
    attributes = _attributes(each, context, type="physical", subtype=each.verdict.subtype)
    return [Markup(each.bracket.inner, "note", attributes)], False


def _footnote(each: Decision, _lemma: Span | None, context: Context) -> Written:
    """A call is a `ref` to its note; the label of the note itself keeps its wording as a metamark."""
    bracket = each.bracket
    if bracket.span.start in context.labels:
        return [_metamark(each, bracket.span, context)], True
    number = bracket.content.strip().lstrip("^")
    target = context.notes.get(number, "")
    attributes = _attributes(each, context, type="note", target=f"#{target}" if target else "")
    markup = [Markup(bracket.inner, "ref", attributes)]
    if bracket.content.startswith("^"):
        caret = Span(bracket.inner.start, bracket.inner.start + 1)
        markup.append(Markup(caret, "metamark", {"function": "footnote"}, rank=60))
    return markup, False


def _page(each: Decision, _lemma: Span | None, context: Context) -> Written:
    verdict, bracket = each.verdict, each.bracket
    n = context.text[verdict.value.start : verdict.value.end].strip() if verdict.value else ""
    start = Span(bracket.span.start, bracket.span.start)
    return [
        Markup(start, "pb", {"n": " ".join(n.split()), **_attributes(each, context)}),
        Markup(bracket.span, "metamark", {"function": "page"}),
    ], True


def _literal(each: Decision, _lemma: Span | None, context: Context) -> Written:
    return [Markup(each.bracket.span, "seg", _attributes(each, context))], True


WRITERS: Mapping[str, Callable[[Decision, Span | None, Context], Written]] = {
    "supplied": _simple("supplied", reason="omitted"),
    "identification": _simple("supplied", reason="identification"),
    "variant": _variant,
    "original": _original,
    "gloss": _gloss,
    "gap": _gap,
    "sic": _sic,
    "unclear": _unclear,
    "physical": _physical,
    "note": _simple("note", type="editorial"),
    "footnote": _footnote,
    "page": _page,
    "event": _event,
    "literal": _literal,
}
