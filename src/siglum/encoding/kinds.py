"""Each kind of bracket as TEI elements: the table of DESIGN §3, one function a kind.

TEI Guidelines ch. 11 (transcription of primary sources) and 3.5 (simple editorial changes).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from siglum.brackets import Bracket, Decision
from siglum.encoding.markup import Markup
from siglum.transcripts.source import Span


@dataclass(frozen=True, slots=True)
class Context:
    """What a kind's function looks at: the text, who speaks, and the notes that a call may point to."""

    text: str
    resp: Mapping[str, str]  # agent (translator, editor, archivist …; "" for the brackets' author) → @resp
    notes: Mapping[str, str]  # number of a note → its xml:id
    labels: frozenset[int]  # offsets at which the label of a note begins


def decided(each: Decision, context: Context, **more: str) -> dict[str, str]:
    """Return the attributes that every decision carries: kind, certainty, whose statement it is."""
    verdict = each.verdict
    agent = verdict.agent if verdict.kind == "note" else ""
    resp = context.resp.get(agent) or context.resp.get("", "")
    if each.by == "editor":
        resp = context.resp.get("decision", "")  # nobody else is answerable for it
    return {**more, "ana": f"#kind-{verdict.kind}", "cert": verdict.cert, "resp": resp}


CHOICE = 62  # within whatever has the same span: it holds nothing but its sides
Written = tuple[list[Markup], bool]  # the markup, and whether the bracket characters stay as text


def _simple(tag: str, **fixed: str) -> Callable[[Decision, Span | None, Context], Written]:
    def write(each: Decision, _lemma: Span | None, context: Context) -> Written:
        return [Markup(each.bracket.inner, tag, decided(each, context, **fixed))], False

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
        Markup(Span(lemma.start, each.bracket.span.end), "choice", rank=CHOICE),
        Markup(lemma, sides[0], rank=45),
        Markup(each.bracket.inner, sides[1], decided(each, context, **more)),
    ]


def _variant(each: Decision, lemma: Span | None, context: Context) -> Written:
    markup = _choice(each, lemma, context, ("orig", "reg"))
    return markup or [Markup(each.bracket.inner, "supplied", decided(each, context, reason="variant"))], False


def _original(each: Decision, _lemma: Span | None, context: Context) -> Written:
    return [
        Markup(each.bracket.inner, "note", decided(each, context, type="original"), rank=40),
        Markup(each.bracket.inner, "foreign", {"xml:lang": each.verdict.language}, rank=45),
    ], False


def _gloss(each: Decision, lemma: Span | None, context: Context) -> Written:
    """TEI Guidelines 3.4.1 (term and gloss) and 3.6.5 (abbreviation and expansion)."""
    if lemma and _abbreviation(context.text[lemma.start : lemma.end]):
        markup = _choice(each, lemma, context, ("abbr", "expan"))
        if markup:
            return markup, False
    markup = [Markup(each.bracket.inner, "gloss", decided(each, context))]
    if lemma:
        markup.append(Markup(lemma, "term", {"xml:lang": each.verdict.language}, rank=45))
    return markup, False


def _abbreviation(lemma: str) -> bool:
    capitals = sum(character.isupper() for character in lemma)
    return (capitals >= 2 and capitals >= sum(character.islower() for character in lemma)) or lemma.endswith(
        "."
    )


def _gap(each: Decision, _lemma: Span | None, context: Context) -> Written:
    verdict, inner = each.verdict, each.bracket.inner
    quantity = "" if verdict.quantity is None else str(verdict.quantity)
    attributes = decided(each, context, reason=verdict.reason or "editorial", quantity=quantity)
    attributes |= {"unit": verdict.unit or ("unknown" if quantity else ""), "agent": verdict.agent}
    return [Markup(inner, "gap", attributes, rank=40), Markup(inner, "desc", rank=45)], False


def _event(each: Decision, _lemma: Span | None, context: Context) -> Written:
    inner = each.bracket.inner
    return [
        Markup(inner, "incident", decided(each, context), rank=40),
        Markup(inner, "desc", rank=45),
    ], False


def _metamark(each: Decision, span: Span, context: Context) -> Markup:
    attributes = decided(each, context)
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
        corr = [Markup(bracket.inner, "corr", decided(each, context))]
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
    attributes = decided(each, context) | {"cert": "low"}
    return [Markup(bracket.inner, "unclear", attributes, rank=40), *_around(each, context)], False


def _physical(each: Decision, _lemma: Span | None, context: Context) -> Written:
    attributes = decided(each, context, type="physical", subtype=each.verdict.subtype)
    return [Markup(each.bracket.inner, "note", attributes)], False


def _footnote(each: Decision, _lemma: Span | None, context: Context) -> Written:
    """A call is a `ref` to its note; the label of the note itself keeps its wording as a metamark."""
    bracket = each.bracket
    if bracket.span.start in context.labels:
        return [_metamark(each, bracket.span, context)], True
    number = bracket.content.strip().lstrip("^")
    target = context.notes.get(number, "")
    attributes = decided(each, context, type="note", target=f"#{target}" if target else "")
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
        Markup(start, "pb", {"n": " ".join(n.split()), **decided(each, context)}),
        Markup(bracket.span, "metamark", {"function": "page"}),
    ], True


def _literal(each: Decision, _lemma: Span | None, context: Context) -> Written:
    return [Markup(each.bracket.span, "seg", decided(each, context))], True


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
