"""The encodingDesc (TEI Guidelines 2.3): how the document was encoded, and the taxonomy of bracket kinds."""

from __future__ import annotations

from lxml import etree

from siglum import __version__
from siglum.brackets.kinds import KIND_TABLE
from siglum.encoding.markup import sub

METHOD = (
    "Square brackets in the transcript are statements of its translators or editors. Each is encoded by its "
    "kind; the kinds stand in the taxonomy below, and an element's @ana points to its kind, @cert says how sure "
    "the decision is, @resp whose statement it is. Wording of marks such as “[sic]” is kept in metamark.",
    "Apart from line wraps and runs of spaces, every character of the transcript's text is kept.",
)


def method(header: etree._Element) -> None:
    """Append the encodingDesc to a teiHeader."""
    made = sub(header, "encodingDesc")
    project = sub(made, "projectDesc")
    sub(project, "p", text="A critical edition made with siglum from transcripts of archival documents.")
    editorial = sub(made, "editorialDecl")
    for paragraph in METHOD:
        sub(editorial, "p", text=paragraph)
    references = sub(made, "refsDecl")
    sub(
        references,
        "citeStructure",
        {"unit": "passage", "match": "//body//(p|item|head|sp)[@xml:id]", "use": "@xml:id"},
    )
    taxonomy = sub(sub(made, "classDecl"), "taxonomy", {"xml:id": "bracket-kinds"})
    for entry in KIND_TABLE:
        category = sub(taxonomy, "category", {"xml:id": f"kind-{entry.kind}"})
        sub(category, "catDesc", text=f"{entry.title}: {entry.meaning}")
    application = sub(sub(made, "appInfo"), "application", {"ident": "siglum", "version": __version__})
    sub(application, "label", text="siglum")
