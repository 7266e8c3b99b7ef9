"""Web pages that have lost labels, values or blank lines: every fact finds its place or the catalogue."""

from __future__ import annotations

import pytest
from transcript_outline import outline, read_text

from siglum.transcripts import Transcript

HEAD = "Skip to content\n\nMay 5, 1960\n\nNote on the Harbour\n\n"
TEXT = "The harbour is closed. It was closed in May.\n\nA note on the closing of the harbour in May.\n\n"


def page(tail: str, head: str = HEAD) -> Transcript:
    return read_text(head + TEXT + tail)


def facts(transcript: Transcript) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for name, value in transcript.description.values():
        found.setdefault(name, []).append(value.text)
    return found


def test_values_without_labels_are_taken_for_what_they_look_like() -> None:
    transcript = page(
        "Document Information\n\nTNA, FO 371/12. Translated by J. Doe.\n\n"
        "Some documents may be subject to copyright.\n\n2014-05-06\n\nCzech\n\n990203\n\nLarch Foundation"
    )
    found = facts(transcript)
    assert found["shelfmark"] == ["FO 371/12"]
    assert found["rights"] == ["Some documents may be subject to copyright."]
    assert (found["uploaded"], found["original_language"]) == (["2014-05-06"], ["Czech"])
    assert (found["record"], found["funders"]) == (["990203"], ["Larch Foundation"])
    assert {remark.code for remark in transcript.remarks} == {"T005"}


def test_a_value_that_does_not_fit_its_label_is_not_taken_for_it() -> None:
    transcript = page("Document Information\n\nOriginal Uploaded Date\n\nsoon\n\nRecord ID\n\nElm Fund")
    assert "uploaded" not in facts(transcript)
    assert "record" not in facts(transcript)
    assert facts(transcript)["funders"] == ["Elm Fund"]
    assert [
        (entry.label, entry.value and entry.value.text) for entry in transcript.description.catalogue
    ] == [
        ("Original Uploaded Date", "soon"),
        ("Original Uploaded Date", None),
        ("Record ID", None),
    ]


def test_the_menus_below_the_page_are_furniture() -> None:
    transcript = page(
        "Document Information\n\nDonors\n\nElm Fund\n\nBrowse all topics\n\nAbout\n\n© The Archive"
    )
    assert facts(transcript)["funders"] == ["Elm Fund"]
    assert not transcript.description.catalogue
    assert [transcript.text(span) for span in transcript.furniture][-3:] == [
        "Browse all topics",
        "About",
        "© The Archive",
    ]


def test_labels_and_values_without_blank_lines() -> None:
    transcript = page(
        "Author(s):\nDoe, J.\nRoe, R.\nDocument Information\nSource\nTNA, FO 371/12.\nType\nReport\nRecord ID\n99",
        "Skip to content\n\nMay 5, 1960\nNote on the Harbour\n\n",
    )
    found = facts(transcript)
    assert (found["title"], found["authors"]) == (["Note on the Harbour"], ["Doe, J.", "Roe, R."])
    assert (found["genre"], found["record"], found["repository"]) == (["Report"], ["99"], ["TNA"])


def test_related_documents() -> None:
    transcript = page(
        "Related Documents\n\nMay 1, 1960\n\nFirst Telegram\n\nIt says little.\n\nIt says it twice.\n\nMay 2, 1960\n"
        "Second Telegram\n\nThird, without a date"
    )
    first, second = transcript.description.related
    assert first.date
    assert first.description
    assert second.description
    assert (first.date.text, first.title.text) == ("May 1, 1960", "First Telegram")
    assert first.description.text == "It says little. It says it twice."
    assert (second.title.text, second.description.text) == ("Second Telegram", "Third, without a date")


def test_the_summary_is_before_the_date_or_after_the_text() -> None:
    after = page("Document Information")
    assert facts(after)["summary"] == ["A note on the closing of the harbour in May."]
    assert outline(after) == "paragraph: The harbour is closed. It was closed in May."
    before = page(
        "Document Information", "Skip to content\n\nA note on the harbour.\n\nMay 5, 1960\n\nNote\n\n"
    )
    assert facts(before)["summary"] == ["A note on the harbour."]
    assert outline(before).count("\n") == 1


def test_the_last_paragraph_of_the_text_is_no_summary() -> None:
    transcript = read_text(
        HEAD + "The harbour was closed in May.\n\nThe second paragraph of the text.\n\nAuthor(s):\n\nDoe, J."
        "\n\nDocument Information"
    )
    assert "summary" not in facts(transcript)
    assert outline(transcript).count("paragraph: ") == 2


@pytest.mark.parametrize(
    "text",
    [
        "It is closed.\n\nJ. Doe\n\nThe end of the harbour at last.",
        "It is closed.\n\nIt was open.\n\n\n\nThe end of the harbour at last.",
        "It is closed.\n\nDoe reports on the closing of the harbour.",
    ],
)
def test_what_a_signature_a_gap_or_its_style_sets_apart_is_the_summary(text: str) -> None:
    transcript = read_text(HEAD + text + "\n\nDocument Information")
    assert len(facts(transcript)["summary"]) == 1
    assert [(remark.code, remark.detail) for remark in transcript.remarks] == [("T005", "summary")]


def test_a_signature_is_no_summary() -> None:
    transcript = read_text(
        HEAD + "It is closed.\n\nSigned: J. Doe, harbour master of the town\n\nDocument Information"
    )
    assert "summary" not in facts(transcript)
    assert outline(transcript).endswith("signature: Signed: J. Doe, harbour master of the town")


def test_who_supported_the_page_may_stand_on_the_next_line() -> None:
    head = HEAD + "This document was made possible with support from\n\nElm Fund\n\nDownload\n\nShare\n\n"
    transcript = page("Document Information", head)
    assert facts(transcript)["funders"] == ["Elm Fund"]
    assert outline(transcript) == "paragraph: The harbour is closed. It was closed in May."


def test_a_page_without_text() -> None:
    transcript = read_text(
        "Skip to content\n\nMay 5, 1960\n\nNote on the Harbour\n\nDocument Information\n\nRecord ID\n\n99"
    )
    assert transcript.blocks == ()
    assert [remark.code for remark in transcript.remarks] == ["T007"]


CLOSE = (
    "Skip to content\nWilson Center\nBrowse\nMay 5, 1960\nNote on the Harbour\n"
    "This document was made possible with support from Elm Fund\nSUMMARY\nThe consul tells of the ice.\n"
    "Download PDF\nAuthor(s):\nEmbassy of Aalland\nCONTENT\nSECRET\n\n"
    "The harbour has been closed by the ice since the fifth of May, and the two cranes stand idle. "
    + "The director asks for coal. " * 8
    + "\n\nDocument Information\nRecord ID\n990203\n"
)


def test_a_page_copied_without_blank_lines_loses_nothing() -> None:
    transcript = read_text(CLOSE)
    found = facts(transcript)
    assert (found["date"], found["title"]) == (["May 5, 1960"], ["Note on the Harbour"])
    assert (found["summary"], found["funders"]) == (["The consul tells of the ice."], ["Elm Fund"])
    assert (found["authors"], found["record"]) == (["Embassy of Aalland"], ["990203"])
    assert outline(transcript).startswith("classification: SECRET\nparagraph: The harbour has been closed")
    assert not transcript.description.catalogue


def test_what_no_field_takes_is_kept_in_the_catalogue() -> None:
    transcript = page("", "Skip to content\nThe archive moves house in June 1961.\n\nMay 5, 1960\n\nNote\n\n")
    kept = [each.value.text for each in transcript.description.catalogue if each.value]
    assert kept + facts(transcript).get("summary", []) == ["The archive moves house in June 1961."]


def test_rights_after_the_related_documents_describe_none_of_them() -> None:
    rights = "The programme welcomes reuse. " + "Some documents may be subject to copyright. " * 4
    transcript = page(f"Related Documents\n\nMay 6, 1960\nA second note\nOn the coal.\n\n{rights}")
    (related,) = transcript.description.related
    assert (related.title.text, related.description and related.description.text) == (
        "A second note",
        "On the coal.",
    )
    assert facts(transcript)["rights"] == [rights.strip()]
