"""literal: a bracket that is not editorial: `[email protected]`, `[a]` of a list, a Markdown link, a formula."""

from __future__ import annotations

from siglum.brackets.context import Context
from siglum.brackets.forms import field
from siglum.brackets.model import Bracket, Verdict
from siglum.brackets.points import counts_a_point
from siglum.brackets.signs import citation, formula, link, listed, sign


def literal(bracket: Bracket, context: Context) -> Verdict | None:
    """Claim what the layout, a list, a box or a formula needs."""
    if evidence := link(context):
        return Verdict("literal", "high", evidence)
    if listed(context, bracket.span.start, bracket.span.end):
        return Verdict("literal", "high", "a list in the front matter")
    if not bracket.content.strip("xX✓✔✗✘☑ \u00a0") and len(context.content) < 2 and _box(context):
        return Verdict("literal", "high", "a box, ticked or empty")
    if evidence := sign(context) or formula(context) or citation(context) or field(context):
        return Verdict("literal", "medium", evidence)
    if evidence := counts_a_point(context):
        return Verdict("literal", "high", evidence)
    return None


def _box(context: Context) -> bool:
    return (
        context.content in tuple("✓✔✗✘☑")
        or context.document.numbers["x"] > 0
        or (context.line_start and not context.alone)
    )
