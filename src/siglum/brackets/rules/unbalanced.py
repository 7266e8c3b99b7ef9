"""unbalanced: a bracket without its counterpart, as in `[[illegible name]`; the character stays in the text."""

from __future__ import annotations

from siglum.brackets.context import Context
from siglum.brackets.model import Bracket, Verdict


def unbalanced(bracket: Bracket, context: Context) -> Verdict | None:
    """Claim every stray bracket."""
    if bracket.balanced:
        return None
    wanted = "closed" if bracket.content == "[" else "opened"
    return Verdict("unbalanced", "high", f"“{bracket.content}” is never {wanted} in its block")
