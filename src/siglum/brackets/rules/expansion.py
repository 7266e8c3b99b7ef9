"""expansion: letters completed inside a word: `F[oreign] M[inistry]`, `k[ilo]m[etres]`, `Th[oma]`."""

from __future__ import annotations

import re

from siglum.brackets.context import Context
from siglum.brackets.english import english
from siglum.brackets.model import Bracket, Verdict

_INFLECTION = re.compile(r"['’]?s['’]?|e?d|es|ing|ly|ed|n|r|er|st|al|['’]")


def expansion(bracket: Bracket, context: Context) -> Verdict | None:
    """Claim letters that join onto letters before or after them without a space."""
    content = context.content.strip(".")
    if not content or not re.fullmatch(r"[^\W\d_]+(?:['’.-][^\W\d_]+)*\.?(?: [^\W\d_]+){0,3}", content):
        return None
    before, after = context.glued.isalpha(), context.follows.isalpha()
    base = re.search(
        r"[^\W\d_]+\Z", context.document.text[max(0, bracket.span.start - 24) : bracket.span.start]
    )
    rest = re.match(r"[^\W\d_]+", context.document.text[bracket.span.end : bracket.span.end + 24])
    if before and base:
        if content[0].isupper() and not base[0].isupper():
            return None
        if len(base[0]) > 1 and english(base[0]) and _INFLECTION.fullmatch(content) and not rest:
            return None  # `worker[s]`: the word is there, its ending is supplied
        return Verdict("expansion", "high", f"completes the word begun by “{base[0]}”")
    if after and rest and not (context.glued.isalnum()):
        if len(content) < 2 or english(rest[0]) or content.endswith("-"):
            return None  # `[T]he`, `[un]able`: the word is there
        return Verdict("expansion", "medium", f"completes the word that ends in “{rest[0]}”")
    return None
