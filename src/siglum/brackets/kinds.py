"""The kinds of editorial bracket in words: the one table for the TEI taxonomy, the conventions page and the docs."""

from __future__ import annotations

from dataclasses import dataclass

from siglum.brackets.model import Kind


@dataclass(frozen=True, slots=True)
class KindEntry:
    """A kind as readers meet it: what it says, an example, the TEI element that carries it."""

    kind: Kind
    title: str
    meaning: str
    example: str
    tei: str


KIND_TABLE: tuple[KindEntry, ...] = (
    KindEntry(
        "supplied",
        "Supplied",
        "What the source omits or implies, added so that the text reads.",
        "[North] Korea",
        "supplied[@reason='omitted']",
    ),
    KindEntry(
        "identification",
        "Identification",
        "Who or what an expression beside it refers to.",
        "Premier [Zhou Enlai]",
        "supplied[@reason='identification']",
    ),
    KindEntry(
        "variant",
        "Variant name",
        "Another spelling of the name just given.",
        "Pak Geum-cheol [Pak Kum Chol]",
        "choice/orig, reg",
    ),
    KindEntry(
        "original",
        "Original wording",
        "The source-language wording of what was just rendered.",
        "experienced [zakaleny]",
        "note[@type='original']/foreign",
    ),
    KindEntry(
        "gloss",
        "Gloss",
        "Translation or expansion of the foreign word or abbreviation just given.",
        "obkom [provincial party committee]",
        "gloss; choice/abbr, expan",
    ),
    KindEntry(
        "expansion", "Expansion", "Letters completed inside a word.", "F[oreign]", "expan/ex"
    ),
    KindEntry(
        "gap",
        "Omission",
        "Something left out by the editor, or illegible, redacted or lost.",
        "[two words illegible]",
        "gap",
    ),
    KindEntry(
        "sic",
        "Sic",
        "A fault of the source let stand, with its correction if given.",
        "[sic: 1954]",
        "sic; choice/sic, corr",
    ),
    KindEntry("unclear", "Doubtful reading", "A reading that is not certain.", "[Varnov?]", "unclear"),
    KindEntry(
        "physical",
        "Physical feature",
        "Hands, stamps, signatures, marginalia, underlining.",
        "[handwritten: …]",
        "note[@type='physical']",
    ),
    KindEntry(
        "note",
        "Editorial note",
        "A remark by translator or editor.",
        "[Translator's note: …]",
        "note[@type='editorial']",
    ),
    KindEntry("footnote", "Footnote", "The call or label of a numbered note.", "[1]", "ref[@type='note']"),
    KindEntry("page", "Page mark", "Where a page of the source begins.", "[p. 3]", "pb"),
    KindEntry("event", "Event", "Something heard or seen.", "[laughter]", "incident"),
    KindEntry(
        "literal",
        "Not editorial",
        "A bracket that belongs to the text itself.",
        "[email protected]",
        "seg",
    ),
)  # fmt: skip
