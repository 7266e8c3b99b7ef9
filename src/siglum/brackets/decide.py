"""Deciding: every bracket gets the first answer of the rules, unless the editor has spoken."""

from __future__ import annotations

from collections.abc import Sequence

from siglum.brackets.context import Context, contexts
from siglum.brackets.model import Bracket, Decision, Verdict
from siglum.brackets.project import ProjectRules
from siglum.brackets.rules import RULES, Rule
from siglum.brackets.scan import scan
from siglum.transcripts.model import Transcript

UNCLAIMED = Verdict("supplied", "low", "no rule claims it; taken as supplied")


def decide(
    transcript: Transcript,
    rules: Sequence[Rule] = RULES,
    project: ProjectRules = ProjectRules(),  # noqa: B008  frozen
    worksheet: object | None = None,
) -> tuple[Decision, ...]:
    """Return a decision for every bracket of the transcript, in order."""
    brackets = scan(transcript)
    return tuple(
        Decision(bracket, _verdict(bracket, context, rules))
        for bracket, context in zip(brackets, contexts(transcript, brackets), strict=True)
    )


def _verdict(bracket: Bracket, context: Context, rules: Sequence[Rule]) -> Verdict:
    for rule in rules:
        if answer := rule(bracket, context):
            return answer
    return UNCLAIMED


def explain(
    transcript: Transcript, n: int, rules: Sequence[Rule] = RULES
) -> tuple[tuple[str, Verdict | None], ...]:
    """Return every rule's answer for bracket `n`, in the order of precedence."""
    brackets = scan(transcript)
    for bracket, context in zip(brackets, contexts(transcript, brackets), strict=True):
        if bracket.n == n:
            return tuple((rule.__name__, rule(bracket, context)) for rule in rules)
    raise IndexError(n)
