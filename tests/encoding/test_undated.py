"""Documents whose description is silent: the day and the title are taken from the text itself."""

from __future__ import annotations

import pytest
from lxml import etree

from siglum.brackets import decide
from siglum.encoding import Encoded, encode
from siglum.transcripts import decode, parse

NS = {"t": "http://www.tei-c.org/ns/1.0"}


def encoded(text: str) -> Encoded:
    transcript = parse(decode(text.encode(), "case.txt"))
    return encode(transcript, decide(transcript))


def days(text: str) -> list[tuple[str | None, ...]]:
    root = etree.fromstring(encoded(text).data)
    found = root.iterfind(".//t:creation/t:date", NS)
    return [(each.get("when"), each.get("cert"), each.text) for each in found]


RUNNING = "The harbour is closed. The ice came on 12 March, and the cranes stand idle since then.\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"Aalstad, 14 March [1956]\n\n{RUNNING}", [("1956-03-14", "medium", "14 March 1956")]),
        (f"{RUNNING}\nTage Holm\n\n14 March 1956\n", [("1956-03-14", "medium", "14 March 1956")]),
        (
            f"MINUTES OF THE BOARD\n\nHeld in Aalstad on 5 July 1966\n\n{RUNNING}",
            [("1966-07-05", "medium", "5 July 1966")],
        ),
        (f"REPORT ON THE FLOOD OF 5 July 1966\n\n{RUNNING}", []),
        (
            f"Letter on the ice\nDate: 1 May 1950\n\nAalstad, 14 March 1956\n\n{RUNNING}",
            [("1950-05-01", None, "1 May 1950")],
        ),
        (RUNNING, []),
    ],
)
def test_the_day_a_text_bears_is_its_date(text: str, expected: list[tuple[str | None, ...]]) -> None:
    assert days(text) == expected


def test_the_day_stands_in_the_id_and_lends_its_year() -> None:
    made = encoded(f"Aalstad, 14 March 1956\n\n{RUNNING}")
    assert made.id.startswith("1956-03-14-")
    assert b'<date when="1956-03-12"' in made.data


def test_a_letter_was_sent_on_the_day_it_bears() -> None:
    made = encoded(f"Letter from Tage Holm to Ida Ek\n\nAalstad, 14 March 1956\n\nDear Ida,\n\n{RUNNING}")
    root = etree.fromstring(made.data)
    (sent,) = root.iterfind(".//t:correspAction[@type='sent']/t:date", NS)
    assert sent.get("when") == "1956-03-14"


def test_a_heading_stands_for_the_title_as_a_whole() -> None:
    made = encoded(
        f"MINUTES\nof the Twelfth Session of the Board of the Harbour Office in Aalstad\n\nSECRET\n\n{RUNNING}"
    )
    root = etree.fromstring(made.data)
    assert root.findtext(".//t:title[@type='main']", None, NS) == (
        "MINUTES of the Twelfth Session of the Board of the Harbour Office in Aalstad"
    )


def test_a_text_without_spaces_is_no_title_in_full() -> None:
    root = etree.fromstring(encoded("港口已经关闭。" * 100).data)
    assert len(root.findtext(".//t:title[@type='main']", "", NS)) < 160
