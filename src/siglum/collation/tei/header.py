"""The header of a collation: its witnesses, its method, and what their markup points to (TEI Guidelines 2, 12.1.4)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from lxml import etree

from siglum import __version__
from siglum.collation.settings import About, Settings
from siglum.collation.witnesses import Witness
from siglum.encoding.markup import LANG, TEI, append, element, sub

_T = {"t": TEI}
_NUMBERS = "no one two three four five six seven eight nine ten eleven twelve".split()


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a witness comes from."""

    file: str
    sha256: str
    title: str = ""


def header(
    witnesses: Sequence[Witness],
    origins: Sequence[Origin],
    settings: Settings,
    carriers: Mapping[str, Sequence[etree._Element]],
    about: About,
    texts: Sequence[etree._Element],
) -> etree._Element:
    """Return the teiHeader."""
    made = element("teiHeader")
    description = sub(made, "fileDesc")
    titles = sub(description, "titleStmt")
    sub(titles, "title", {"type": "main"}, about.title or main_title(witnesses[0].root) or "Untitled")
    count = _NUMBERS[len(witnesses)] if len(witnesses) < len(_NUMBERS) else str(len(witnesses))
    sub(titles, "title", {"type": "sub"}, f"A collation of {count} witnesses")
    for carrier in carriers.get("titleStmt", ()):
        append(titles, carrier)
    publication = sub(description, "publicationStmt")
    sub(publication, "authority", text=about.authority or "siglum")
    sub(publication, "idno", {"type": "seal"}, "0" * 64)
    sources = sub(sub(description, "sourceDesc"), "listWit")
    for witness, origin in zip(witnesses, origins, strict=True):
        _witness(sources, witness, origin)
    _encoding(made, settings, witnesses[0].siglum, carriers)
    _profile(made, witnesses, carriers, texts)
    sub(sub(made, "revisionDesc"), "change", text="Collated from the witnesses by siglum.")
    return made


def main_title(root: etree._Element) -> str:
    """Return the title of a document as plain words."""
    for path in (".//t:titleStmt/t:title[@type='main']", ".//t:titleStmt/t:title"):
        for found in root.iterfind(path.replace("t:", f"{{{TEI}}}")):
            if words := " ".join("".join(map(str, found.itertext())).split()):
                return words
    return ""


def language(root: etree._Element) -> str:
    """Return the language of a document's text."""
    for each in root.iter(f"{{{TEI}}}text"):
        around = [each, *each.iterancestors()]
        return next((str(found) for one in around if (found := one.get(LANG))), "")
    return root.get(LANG) or ""


def _witness(parent: etree._Element, witness: Witness, origin: Origin) -> None:
    made = sub(parent, "witness", {"xml:id": witness.siglum, "xml:lang": ""})
    sub(made, "abbr", {"type": "siglum"}, witness.siglum)
    append(made, " ")
    entry = sub(made, "bibl")
    sub(entry, "title", text=origin.title or main_title(witness.root) or origin.file)
    append(entry, " ")
    sub(entry, "idno", {"type": "file"}, origin.file)
    append(entry, " ")
    sub(entry, "idno", {"type": "sha256"}, origin.sha256)


def _encoding(
    made: etree._Element, settings: Settings, base: str, carriers: Mapping[str, Sequence[etree._Element]]
) -> None:
    encoding = sub(made, "encodingDesc")
    sub(sub(encoding, "projectDesc"), "p", text="Witnesses collated with siglum.")
    editorial = sub(encoding, "editorialDecl")
    for paragraph in (*_METHOD, _compared(settings)):
        sub(editorial, "p", text=paragraph.format(base=base))
    sub(encoding, "variantEncoding", {"method": "parallel-segmentation", "location": "internal"})
    if carriers.get("classDecl"):
        classes = sub(encoding, "classDecl")
        for carrier in carriers["classDecl"]:
            append(classes, carrier)
    application = sub(sub(encoding, "appInfo"), "application", {"ident": "siglum", "version": __version__})
    sub(application, "label", text="siglum")


_METHOD = (
    "The running text, its blocks and the markup of what all witnesses share are those of witness {base}. Where "
    "witnesses differ, an app has every witness once: in its lem or in one rdg, each with the markup of its first "
    "witness. An empty rdg is an omission.",
    "Breaks (pb, lb …) name in edRef the witnesses that have them. A milestone of unit “block” and type “begins” "
    "stands where a witness begins a block of its own; one of type “continues” where, with a block of the text, it "
    "goes on in the block before. Where blocks are missing, merged, split or of another kind, a listApp says so.",
    "Passages of three words or more that stand elsewhere in a witness are linked by listTranspose, and left where "
    "they stand.",
    "Apart from line wraps and runs of spaces, every character of every witness is kept, and this was proved.",
)


def _compared(settings: Settings) -> str:
    normal = settings.normal
    ignored = [
        words
        for words, on in (
            ("letter case", normal.case),
            ("the choice among punctuation marks", normal.punctuation),
            ("the form of Unicode", normal.unicode),
            ("diacritics", normal.accents),
            ("the spellings of a list", bool(normal.spellings)),
        )
        if on
    ]
    side = "the edited side" if settings.choice == "edited" else "the side that stands in the source"
    what = ", ".join(ignored) or "nothing"
    text = f"Of a choice, {side} was compared. Ignored in comparing, and kept in the readings: {what}."
    return (
        text
        if settings.brackets
        else f"{text} Words that an editor supplied were compared only with their like."
    )


def _profile(
    made: etree._Element,
    witnesses: Sequence[Witness],
    carriers: Mapping[str, Sequence[etree._Element]],
    texts: Sequence[etree._Element],
) -> None:
    profile = sub(made, "profileDesc")
    for date in witnesses[0].root.iterfind(f".//{{{TEI}}}creation/{{{TEI}}}date"):
        words = " ".join("".join(map(str, date.itertext())).split())
        kept = {key: str(date.get(key) or "") for key in ("when", "from", "to", "notBefore", "notAfter")}
        sub(sub(profile, "creation"), "date", kept, words)
        break
    inside = (str(found) for text in texts for each in text.iter(etree.Element) if (found := each.get(LANG)))
    whole = (language(witness.root) for witness in witnesses)
    languages = dict.fromkeys(filter(None, (*whole, *inside)))
    used = sub(profile, "langUsage") if languages else None
    for each in languages if used is not None else ():
        assert used is not None
        sub(used, "language", {"ident": each})
    if carriers.get("handNotes"):
        notes = sub(profile, "handNotes")
        for carrier in carriers["handNotes"]:
            append(notes, carrier)


def registers(carriers: Mapping[str, Sequence[etree._Element]]) -> list[etree._Element]:
    """Return the registers of persons, places and so on that the text points into."""
    made = []
    for kind in ("listPerson", "listPlace", "listOrg", "listObject", "listEvent"):
        if carriers.get(kind):
            register = element(kind)
            for carrier in carriers[kind]:
                append(register, carrier)
            made.append(register)
    return made
