"""The cases of the bracket rules: text files of title, text and expected, parted by lines with a full stop.

A title that ends in `(original: Russian)` says what language the document was in.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from siglum.brackets import Decision, Verdict, decide
from siglum.transcripts import Source, Transcript, parse
from siglum.transcripts.model import Value
from siglum.transcripts.source import Span

CASES = Path(__file__).parent / "brackets" / "fixtures"
_ORIGINAL = re.compile(r"\(original: (\w[\w-]*)\)")


@dataclass(frozen=True, slots=True)
class Case:
    title: str
    text: str
    expected: str


def cases(path: Path) -> Iterator[Case]:
    """Yield the cases of a file."""
    pieces = re.split(r"^\.\n", path.read_text("utf-8"), flags=re.MULTILINE)
    for title, text, expected in zip(pieces[0::3], pieces[1::3], pieces[2::3], strict=False):
        yield Case(title.strip(), text.rstrip("\n"), expected.rstrip("\n"))


def written(found: list[Case]) -> str:
    """Return cases as a file has them."""
    return "".join(f"{each.title}\n.\n{each.text}\n.\n{each.expected}\n.\n" for each in found)


def transcript(case: Case) -> Transcript:
    """Return a case's text as read."""
    read = parse(Source("case.txt", case.text + "\n", "utf-8", ""), "plain")
    if named := _ORIGINAL.search(case.title):
        language = Value(named[1], Span(0, 0))
        return replace(read, description=replace(read.description, original_language=language))
    return read


def decided(case: Case) -> str:
    """Return the text with every bracket as ⟨kind and what is known of it: content⟩; `?` is low certainty."""
    read = transcript(case)
    return shown(read.source.text, decide(read)).rstrip("\n")


def shown(text: str, decisions: tuple[Decision, ...]) -> str:
    opens = {each.bracket.span.start: each for each in decisions}
    closes = {each.bracket.span.end - 1 for each in decisions if each.bracket.balanced}
    out = []
    for at, character in enumerate(text):
        if at in opens:
            each = opens[at]
            stray = "" if each.bracket.balanced else f"{character}⟩"
            out.append(f"⟨{facts(text, each.verdict)}: {stray}")
        else:
            out.append("⟩" if at in closes else character)
    return "".join(out)


def facts(text: str, verdict: Verdict) -> str:
    kind = verdict.kind + ("?" if verdict.cert == "low" else "")
    lemma = f"of “{' '.join(text[verdict.lemma.start : verdict.lemma.end].split())}”" if verdict.lemma else ""
    value = f"= “{text[verdict.value.start : verdict.value.end]}”" if verdict.value else ""
    number = "" if verdict.quantity is None else str(verdict.quantity)
    known = (
        verdict.reason,
        number,
        verdict.unit,
        verdict.subtype,
        verdict.agent,
        verdict.language,
        lemma,
        value,
    )
    return " ".join([kind, *filter(None, known)])
