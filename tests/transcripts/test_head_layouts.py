"""Archive records, older pages and plain texts in other hands: labels inline, unknown, empty or missing."""

from __future__ import annotations

from transcript_outline import outline, read_text

from siglum.transcripts import Transcript


def facts(transcript: Transcript) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for name, value in transcript.description.values():
        found.setdefault(name, []).append(value.text)
    return found


def catalogue(transcript: Transcript) -> list[tuple[str, str | None]]:
    return [
        (entry.label, entry.value.text if entry.value else None) for entry in transcript.description.catalogue
    ]


HEAD = "May 5, 1960\nNote on the\nHarbour\n\nCitation:\n"
TEXT = "\n\nThe harbour is closed. It was closed [in May].\n"


def test_values_on_the_line_of_their_label() -> None:
    transcript = read_text(
        'May 5, 1960\nNote\n\nCitation: "Note", May 5, 1960, Wilson Center Digital Archive, TNA, FO 371/12.\n'
        "Summary: It is closed.\nOriginal Language: Czech\nContents: English Translation" + TEXT
    )
    found = facts(transcript)
    assert transcript.layout == "archive record"
    assert (found["summary"], found["original_language"]) == (["It is closed."], ["Czech"])
    assert (found["language"], found["shelfmark"]) == (["English"], ["FO 371/12"])
    assert outline(transcript) == "paragraph: The harbour is closed. It was closed [in May]."


def test_other_labels_between_the_known_ones() -> None:
    transcript = read_text(
        HEAD
        + "TNA, FO 371/12.\n\nCreator:\n\nDoe, J.\n\nShelf:\n\nB 4\n\nBox:\n\nContents:\n\nTranscript"
        + TEXT
    )
    assert facts(transcript)["authors"] == ["Doe, J."]
    assert catalogue(transcript) == [("Shelf", "B 4"), ("Box", None)]


def test_a_label_in_the_text_is_text() -> None:
    transcript = read_text(
        HEAD + "TNA, FO 371/12.\n\nContents:\n\nTranscript" + TEXT + "\nSummary: nothing is new.\n\nHe left."
    )
    assert outline(transcript).split("\n")[1:] == [
        "paragraph: Summary: nothing is new.",
        "paragraph: He left.",
    ]


def test_a_record_without_contents() -> None:
    transcript = read_text(HEAD + "TNA, FO 371/12.\n\nSummary:\n\nIt is closed." + TEXT)
    assert facts(transcript)["summary"] == ["It is closed."]
    assert outline(transcript) == "paragraph: The harbour is closed. It was closed [in May]."


def test_labels_that_are_empty() -> None:
    transcript = read_text(HEAD + "TNA, FO 371/12.\n\nSummary:\n\nOriginal Language:\n\nContents:" + TEXT)
    assert catalogue(transcript) == [("Summary", None), ("Original Language", None), ("Contents", None)]
    assert outline(transcript) == "paragraph: The harbour is closed. It was closed [in May]."
    assert [remark.code for remark in transcript.remarks] == ["T004"] * 3


def test_several_funders() -> None:
    credits_ = (
        "Credits:\n\nThis document was made possible with support from the Elm Fund and the Larch Trust.\n\n"
    )
    transcript = read_text(HEAD + "TNA, FO 371/12.\n\n" + credits_ + "Contents:\n\nTranscript" + TEXT)
    assert facts(transcript)["funders"] == ["Elm Fund", "Larch Trust"]


def test_an_older_page_without_summary_and_support() -> None:
    transcript = read_text(
        "Search in\n\nADD SEARCH FILTER CANCEL SEARCH FILTER\n\nMay 5, 1960\n\nNOTE ON THE HARBOUR\n\n"
        'CITATION SHARE DOWNLOAD\n\nget citation\n\n"Note," May 5, 1960, A Digital Archive, TNA, FO 371/12.'
        "\n\nVIEW DOCUMENT IN\n\n• English HTML" + TEXT
    )
    found = facts(transcript)
    assert transcript.layout == "older page"
    assert (found["title"], found["shelfmark"]) == (["NOTE ON THE HARBOUR"], ["FO 371/12"])
    assert "summary" not in found
    assert outline(transcript) == "paragraph: The harbour is closed. It was closed [in May]."


def test_plain_labels() -> None:
    transcript = read_text(
        "Note\n\nDate: 5 May 1960\nTranslator: J. Doe and R. Roe\nLanguage: Czech\nArchive: TNA, FO 371/12"
        "\nBox: 4\nSource:\nGift of the master" + TEXT
    )
    found = facts(transcript)
    assert transcript.layout == "plain"
    assert found["translated_by"] == ["J. Doe", "R. Roe"]
    assert (found["repository"], found["shelfmark"]) == (["TNA"], ["FO 371/12"])
    assert (found["original_language"], found["citation"]) == (["Czech"], ["Gift of the master"])
    assert catalogue(transcript) == [("Box", "4")]


def test_a_dialogue_is_no_list_of_labels() -> None:
    transcript = read_text("Zhou: Is it raining?\n\nPham: It is.\n\nZhou: Good.")
    assert facts(transcript) == {}
    assert [block.kind for block in transcript.blocks] == ["turn"] * 3


def test_a_plain_text_without_anything() -> None:
    transcript = read_text("He came at noon. He left at one.\n\nNobody saw him.")
    assert facts(transcript) == {}
    assert [block.kind for block in transcript.blocks] == ["paragraph"] * 2


def test_a_date_before_the_title() -> None:
    transcript = read_text(
        "March 5, 1950\n\nCiphered Telegram, Stalin to Shtykov\n\nTo the Soviet Ambassador." + TEXT
    )
    assert facts(transcript) == {"title": ["Ciphered Telegram, Stalin to Shtykov"], "date": ["March 5, 1950"]}


def test_labels_below_a_title_in_another_language() -> None:
    transcript = read_text(
        "Mémoire pour le dossier\nDate: 3 juin 1961\nAuthor:\nArchive: AMAE, La Courneuve\nPages: 3–7" + TEXT
    )
    found = facts(transcript)
    assert (found["title"], found["date"]) == (["Mémoire pour le dossier"], ["3 juin 1961"])
    assert (found["page_from"], found["page_to"]) == (["3"], ["7"])
    assert [remark.code for remark in transcript.remarks] == ["T004"]


def test_a_label_after_the_contents() -> None:
    contents = "Contents:\n- English Translation\n\nSummary:\nThe harbour closes [early]."
    transcript = read_text(HEAD + "TNA, FO 371/12.\n\n" + contents + TEXT)
    assert facts(transcript)["summary"] == ["The harbour closes [early]."]
    assert outline(transcript) == "paragraph: The harbour is closed. It was closed [in May]."


def test_no_word_of_a_reference_is_lost() -> None:
    transcript = read_text(
        "Note\n\nDate: 5 May 1960\nArchive: TNA, FO 371/12, pp. 4-6\nPages: 3, 5 and 9" + TEXT
    )
    found = facts(transcript)
    assert (found["repository"], found["shelfmark"]) == (["TNA"], ["FO 371/12, pp. 4-6"])
    assert catalogue(transcript) == [("Pages", "3, 5 and 9")]


def test_marks_of_markdown_are_syntax() -> None:
    transcript = read_text(
        '---\ntitle: "A *short* table"\ndate: "1971-13-45"\n---\n\n| Year | Tons |\n|------|-----|\n| 1970 | 12 |\n\n'
        "> A quoted line\n",
        "case.md",
    )
    assert facts(transcript)["title"] == ["A short table"]
    assert [" ".join(line.split()) for line in outline(transcript).split("\n")] == [
        "head row",
        "cell: Year",
        "cell: Tons",
        "row",
        "cell: 1970",
        "cell: 12",
        "paragraph: A quoted line",
    ]
    assert [(remark.code, remark.detail) for remark in transcript.remarks] == [("T008", "1971-13-45")]


def test_labels_in_the_language_of_the_original() -> None:
    transcript = read_text(
        "Записка о гавани\nДата: 2 октября 1950 г.\nАрхив: Архив гавани, ф. 4, оп. 1, д. 33, лл. 5–6\n"
        "Язык: русский\n\nГавань закрыта. Лёд стоит с мая.\n"
    )
    found = facts(transcript)
    assert (found["title"], found["date"]) == (["Записка о гавани"], ["2 октября 1950 г."])
    assert (found["language"], found["repository"]) == (["русский"], ["Архив гавани"])
    assert outline(transcript) == "paragraph: Гавань закрыта. Лёд стоит с мая."


def test_a_chinese_label_ends_with_a_wide_colon() -> None:
    found = facts(read_text("关于港口的电报\n日期：1950年10月13日\n\n港口已经关闭。\n"))
    assert (found["title"], found["date"]) == (["关于港口的电报"], ["1950年10月13日"])


def test_one_label_below_a_line_makes_it_the_title() -> None:
    transcript = read_text("Second part\nDate: 14 March 1956\n\nThe harbour is closed.\n")
    assert facts(transcript)["title"] == ["Second part"]
    assert "title" not in facts(read_text("thanks for yours of May\nSubject: the harbour\n\nIt is closed.\n"))


def test_what_a_browser_prints_at_the_edge_of_a_sheet_is_furniture() -> None:
    edge = "3/12/2021\tWilson Center Digital Archive"
    foot = "https://digitalarchive.example.org/document/118700            {}/2"
    transcript = read_text(
        f"{edge}\n\n{HEAD}Summary:\n\nIt is closed.\n\nContents:\n\nEnglish Translation\n\n"
        "The harbour was closed in May, and nobody in the harbour office knew when the ice\n\n"
        f"{foot.format(1)}\n\f{edge}\n\nwould go. Coal is short.\n\n{foot.format(2)}\n"
    )
    assert facts(transcript)["date"] == ["May 5, 1960"]
    assert outline(transcript) == (
        "paragraph: The harbour was closed in May, and nobody in the harbour office knew when the ice"
        " ¦ would go. Coal is short."
    )
    assert catalogue(transcript) == [("Citation", None)]


def test_a_title_with_the_number_of_a_printed_series() -> None:
    transcript = read_text(
        "173. Telegram From the Embassy in Aalland to the Department of State\n\n"
        "Aalstad, October 26, 1962, 7 p.m.\n\nThe harbour is closed. It was closed in May.\n"
    )
    assert facts(transcript)["title"] == [
        "173. Telegram From the Embassy in Aalland to the Department of State"
    ]
    assert outline(transcript).startswith("dateline: Aalstad, October 26, 1962, 7 p.m.\n")
    assert "title" not in facts(read_text("1. Crane, rope, coal\n\n2. Ice\n"))
