"""Deciding: every bracket gets the first answer of the rules, unless the editor has spoken."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from siglum.brackets.context import Context
from siglum.brackets.gathering import contexts
from siglum.brackets.model import Bracket, Decision, Verdict
from siglum.brackets.project import NO_RULES, ProjectRules
from siglum.brackets.rules import RULES, Rule
from siglum.brackets.scan import scan
from siglum.brackets.worksheet import Ruling, Worksheet
from siglum.errors import UsageError
from siglum.transcripts.model import Block, Transcript
from siglum.transcripts.source import Span

_CALL = re.compile(r"(?<=[^\W\d_][.,;:!?”\"'’»)])\d{1,3}(?![\w.,:]*\d)|(?<=[^\W\d_]{2})\d{1,3}(?![\w])")


def decide(
    transcript: Transcript,
    rules: Sequence[Rule] = RULES,
    project: ProjectRules = NO_RULES,
    worksheet: Worksheet | None = None,
) -> tuple[Decision, ...]:
    """Return a decision for every bracket of the transcript, in order.

    The first rule that answers is right; `project` comes before all of them, the editor's decision in
    the worksheet before everything. Raises InputError for a decision that cannot be carried out.
    """
    brackets = scan(transcript)
    rulings = worksheet.rulings(transcript, brackets) if worksheet else {}
    decisions = []
    for bracket, context in zip(
        brackets, contexts(transcript, brackets, project.names, project.titles), strict=True
    ):
        verdict = next((answer for _, answer in _answers(bracket, context, rules, project) if answer), None)
        verdict = verdict or _unclaimed(project)
        if ruling := rulings.get(bracket.n):
            decisions.append(
                Decision(bracket, _overruled(bracket, context, rules, verdict, ruling), "editor")
            )
        else:
            decisions.append(Decision(bracket, verdict))
    return tuple(decisions)


def explain(
    transcript: Transcript, n: int, rules: Sequence[Rule] = RULES, project: ProjectRules = NO_RULES
) -> tuple[tuple[str, Verdict | None], ...]:
    """Return every rule's name and answer for bracket `n`, in the order of precedence.

    Raises UsageError if there is no such bracket.
    """
    brackets = scan(transcript)
    if not 1 <= n <= len(brackets):
        raise UsageError(
            f"{transcript.source.name} has no bracket {n}: it has {len(brackets)}",
            "`siglum brackets` lists them with their numbers",
        )
    for bracket, context in zip(
        brackets, contexts(transcript, brackets, project.names, project.titles), strict=True
    ):
        if bracket.n == n:
            return (*_answers(bracket, context, rules, project), ("nothing else", _unclaimed(project)))
    raise AssertionError("every bracket has a context")


def footnote_calls(transcript: Transcript) -> tuple[Span, ...]:
    """Return the spans of bare figures that call a note of the document: `alone.7 After`, with a note 7."""
    text = transcript.source.text
    noted = {label for block in transcript.blocks if block.kind == "note" if (label := _label(text, block))}
    found: list[Span] = []
    for block in transcript.blocks:
        for span in block.spans():
            if span != block.label and noted:
                found += [
                    Span(*call.span())
                    for call in _CALL.finditer(text, span.start, span.end)
                    if call[0] in noted
                ]
    return tuple(found)


def _label(text: str, block: Block) -> str:
    return text[block.label.start : block.label.end].strip("[]^.:() ") if block.label else ""


def _unclaimed(project: ProjectRules) -> Verdict:
    return Verdict("supplied", project.default_cert, "no rule claims it; taken as supplied")


def _answers(
    bracket: Bracket, context: Context, rules: Sequence[Rule], project: ProjectRules
) -> Iterator[tuple[str, Verdict | None]]:
    yield "project", project.rule(bracket, context)
    for rule in rules:
        answer = rule(bracket, context)
        off = answer is not None and answer.kind in project.off
        yield rule.__name__, None if off else answer


def _overruled(
    bracket: Bracket, context: Context, rules: Sequence[Rule], verdict: Verdict, ruling: Ruling
) -> Verdict:
    """The editor's kind with what the rules know of it: language, quantity, lemma …"""
    answers = [verdict, *(answer for rule in rules if (answer := rule(bracket, context)))]
    known = next(
        (answer for answer in answers if answer.kind == ruling.kind), Verdict(ruling.kind, "high", "")
    )
    return replace(
        known,
        cert="high",
        evidence=f"the editor's decision; the rules said {verdict.kind}: {verdict.evidence}",
        lemma=ruling.lemma or known.lemma,
        language=ruling.language or known.language,
    )
