"""The invented samples beside the repository: one for each layout, labels in their places."""

from __future__ import annotations

from pathlib import Path

import pytest
from transcript_outline import outline

from siglum.transcripts import Transcript, read

SAMPLES = Path(__file__).parents[3] / "shared" / "samples" / "transcripts"
pytestmark = pytest.mark.skipif(not SAMPLES.is_dir(), reason="the samples are not at hand")


def sample(name: str) -> Transcript:
    return read(SAMPLES / name)


def facts(transcript: Transcript) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for name, value in transcript.description.values():
        found.setdefault(name, []).append(value.text)
    return found


def test_record_printout() -> None:
    transcript = sample("record-printout.txt")
    found = facts(transcript)
    assert transcript.layout == "archive record"
    assert found["date"] == ["June 02, 1959"]
    assert (found["repository"], found["shelfmark"]) == (["RA UD"], ["1920 HP 1, vol. 44"])
    assert (found["contents"], found["language"]) == (["English Translation"], ["English"])
    assert (found["original_language"], found["funders"]) == (["Swedish"], ["Larch Foundation"])
    assert found["record"] == ["990201"]
    assert outline(transcript).split("\n")[0] == "classification: Confidential"
    assert outline(transcript).split("\n")[-2:] == [
        "signature: Lindqvist [signature]",
        "note <7>: The interpreter, [Miss] Dulmaa, came in later.",
    ]


def test_older_page() -> None:
    transcript = sample("older-page.txt")
    found = facts(transcript)
    assert transcript.layout == "older page"
    assert found["title"] == ["TELEGRAM FROM THE EMBASSY IN ACCRA, 'HARBOUR TALKS [CONTINUED]'"]
    assert found["summary"] == ["The ambassador reports on the second day of the harbour talks."]
    assert (found["repository"], found["shelfmark"]) == (["PA AA"], ["B 34, 812"])
    assert found["publisher"] == ["History and Public Policy Program Digital Archive"]
    assert [block.kind for block in transcript.blocks] == [
        "dateline", "addressee", "dispatch", "paragraph", "paragraph", "paragraph", "signature", "paragraph",
    ]  # fmt: skip


def test_web_page() -> None:
    transcript = sample("web-page.txt")
    found = facts(transcript)
    assert transcript.layout == "web page"
    assert found["repository"] == ["Arhiva Ministerului Afacerilor Externe"]
    assert found["shelfmark"] == ["fond Comisia Dunării, dosar 18/1965"]
    assert (found["page_from"], found["page_to"]) == (["3"], ["5"])
    assert (found["authors"], found["record"]) == (["Albu, D."], ["990203"])
    assert (found["original_language"], found["uploaded"]) == (["Romanian"], ["2014-05-06"])
    assert (found["classification"], found["genre"]) == (["Secret"], ["Memorandum of Conversation"])
    assert found["summary"] == [
        "Benko and the Romanian representative compare positions before the session of the Danube Commission."
    ]
    assert found["people"] == ["Hungary. Ministry of Foreign Affairs"]
    assert [len(found[name]) for name in ("related", "rights", "funders")] == [3, 2, 1]
    assert [block.kind for block in transcript.blocks][:5] == [
        "dispatch", "classification", "dateline", "dispatch", "addressee",
    ]  # fmt: skip
    assert "turn <The speaker:>\n  paragraph: And the [Yugoslavs]?" in outline(transcript)
    assert outline(transcript).endswith("signature: Signed: D. Albu")


def test_web_page_with_the_summary_first() -> None:
    transcript = sample("web-page-summary-first.txt")
    found = facts(transcript)
    assert found["summary"] == ["A worried cable about the price of rice."]
    assert found["title"] == ["Ciphered Message, Ostrov [Lebedev] to the Center"]
    assert (found["date"], found["record"]) == (["April 1950"], ["990204"])
    assert (found["shelfmark"], found["page_from"]) == (["f. 558, op. 11, d. 999"], ["12"])
    assert [entry.label for entry in transcript.description.catalogue] == [
        "Original Uploaded Date",
        "Language",
    ]
    assert [block.kind for block in transcript.blocks] == [
        "dateline", "addressee", "paragraph", "point", "point", "signature", "remark",
    ]  # fmt: skip


def test_front_matter() -> None:
    transcript = sample("front-matter.md")
    found = facts(transcript)
    assert transcript.layout == "front matter"
    assert found["translated_by"] == ["Uwe Brandt", "Ioana Moraru"]
    assert (found["repository"], found["shelfmark"]) == (["SAPMO-BArch"], ["DY 30/13911, Bl. 4-9"])
    assert (found["page_from"], found["page_to"]) == (["4"], ["9"])
    assert (found["original_language"], found["topics"]) == (["German"], ["minutes", "trade"])
    text = outline(transcript)
    assert text.startswith(
        "heading: Minutes\nstage: Participants:\npoint <->: from the GDR: Comrade H[ermann] Axt"
    )
    assert "turn <Minister Kaboré [through an interpreter]:>\n  paragraph: We thank you." in text
    assert text.endswith("note <[^1]>: [Ed. note: the contract is not in the file.]")


def test_plain() -> None:
    transcript = sample("plain.txt")
    found = facts(transcript)
    assert transcript.layout == "plain"
    assert found == {
        "title": ["Memorandum for the file"],
        "subtitle": ["Call by the Norwegian chargé"],
        "date": ["30 May 1961"],
    }
    assert outline(transcript).endswith("signature: J.R.B. [initialed]")
