"""What the reading of brackets works on and yields: kinds, brackets, verdicts, decisions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from siglum.transcripts.source import Span

Kind = Literal[
    "supplied",
    "identification",
    "variant",
    "original",
    "gloss",
    "expansion",
    "gap",
    "sic",
    "unclear",
    "physical",
    "note",
    "footnote",
    "page",
    "event",
    "literal",
    "unbalanced",
]
KINDS: tuple[Kind, ...] = get_args(Kind)
Cert = Literal["high", "medium", "low"]


@dataclass(frozen=True, slots=True)
class Bracket:
    """A pair of square brackets, or one stray bracket (`span` is then one character long)."""

    n: int  # ordinal in the document, from 1, by the opening bracket
    span: Span  # from "[" to one past "]"
    content: str  # between the brackets, as in the source
    parent: int | None = None  # ordinal of the bracket around it
    balanced: bool = True

    @property
    def inner(self) -> Span:
        """The span between the brackets."""
        return Span(self.span.start + 1, self.span.end - 1)


@dataclass(frozen=True, slots=True)
class Verdict:
    """A rule's answer. Which of the optional facts are set depends on the kind."""

    kind: Kind
    cert: Cert
    evidence: str  # in words: "resembles the name before it: 0.86"
    lemma: Span | None = (
        None  # the words beside the bracket that it speaks of (variant, gloss, sic, unclear …)
    )
    reason: str = ""  # gap: illegible, redacted, lost, editorial …
    language: str = ""  # original, gloss: BCP 47 with script, "ru-Latn"
    quantity: int | None = None  # gap
    unit: str = ""  # gap: char, word, line, page, paragraph …
    agent: str = ""  # gap: who or what caused it; note: who speaks (translator, editor, archivist)
    subtype: str = ""  # physical: handwritten, stamp, signature, underlined, marginal …; page: page, folio
    value: Span | None = None  # the part of the content that counts: the correction of a sic, a page's number


@dataclass(frozen=True, slots=True)
class Decision:
    """A bracket with the verdict that holds, and who decided: the rules, or the editor by the worksheet."""

    bracket: Bracket
    verdict: Verdict
    by: Literal["rules", "editor"] = "rules"
