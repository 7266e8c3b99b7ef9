"""A saved web page: read as the page that it shows, with the lines of its file."""

from __future__ import annotations

from transcript_outline import DATA, outline

from siglum.transcripts import decode, load, parse, read

PAGE = DATA / "data" / "saved-page.html"


def test_the_page_is_read_as_a_web_page() -> None:
    transcript = read(PAGE)
    facts = transcript.description
    assert transcript.layout == "web page"
    assert facts.title
    assert facts.title.text == "Record of Conversation with Comrade Haas on the Fair at Brno"
    assert [value.text for value in facts.authors] == ["Novotná, J."]
    assert facts.shelfmark
    assert facts.shelfmark.text == "fond Veletrhy, kart. 12"
    assert facts.record
    assert facts.record.text == "990290"
    assert [entry.label for entry in facts.catalogue] == ["Original Uploaded Date"]


def test_the_text_of_the_page() -> None:
    assert outline(read(PAGE)).split("\n") == [
        "classification: Top Secret",
        "paragraph: On 10\u00a0June I called on Comrade Haas [deputy director of the fair]. He said that the"
        " [Austrian] stands were not ready & would not be.1",
        "paragraph: Comrade Haas asked for:",
        "point <1.>: twenty [more] flags;",
        "point <2.>: a brass band.",
        "paragraph: We agreed to",
        "paragraph: send [him] the flags.",
        "paragraph: The band was another matter.",
        "paragraph: Flags\t20",
        "paragraph: Bands\t0",
        "signature: Signed: J. Novotná",
        "note <1>: They were finished [on] the last day.",
    ]


def test_furniture_is_dropped() -> None:
    text = load(PAGE).text
    for dropped in ("bracket", "Home", "Go", "hidden", "Footer", "Search"):
        assert dropped not in text


def test_lines_are_those_of_the_file() -> None:
    source = load(PAGE)
    lines = PAGE.read_text(encoding="utf-8").split("\n")
    assert len(source.lines) == source.text.count("\n") + 1
    for words in ("June 12, 1958", "twenty [more] flags", "The band was", "Bands", "990290", "Signed:"):
        line, _ = source.place(source.text.index(words))
        assert words in lines[line - 1]


def test_the_encoding_that_a_page_names() -> None:
    page = '<html><head><meta charset="iso-8859-2"></head><body><p>Dvořák přišel.</p></body></html>'
    assert decode(page.encode("iso-8859-2"), "a.html").text.strip() == "Dvořák přišel."
    nonsense = page.replace("iso-8859-2", "no-such-code").replace("Dvořák přišel", "café")
    assert decode(nonsense.encode("windows-1252"), "a.html").text.strip() == "café."


def test_an_xhtml_declaration_is_no_hindrance() -> None:
    page = b'<?xml version="1.0" encoding="utf-8"?>\n<html><body><p>Text [here].</p></body></html>'
    assert parse(decode(page, "a.html")).blocks


def test_external_entities_are_not_read() -> None:
    page = (
        b'<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]><html><body><p>a &x; b</p></body></html>'
    )
    assert "root:" not in decode(page, "a.html").text


def test_preformatted_text_keeps_its_lines() -> None:
    source = decode(b"<html><body><pre>one\n  two [x]\n\nthree</pre><p>four</p></body></html>", "a.html")
    assert [line.strip() for line in source.text.split("\n") if line.strip()] == [
        "one",
        "two [x]",
        "three",
        "four",
    ]


def test_lists_and_raised_calls() -> None:
    page = (
        "<html><body><p>Skip to content</p><p>May 4, 1955</p><h1>Letter from Horn</h1><p>The price<sup>1</sup> was too"
        " high.</p><ul><li>zinc</li><li>lead</li></ul><p>It fell in June.</p><p>[1] The price of 1954.</p>"
        "<h2>Author(s):</h2><ul><li>Horn, J.</li></ul></body></html>"
    )
    transcript = parse(decode(page.encode(), "a.html"))
    assert outline(transcript).split("\n") == [
        "paragraph: The price1 was too high.",
        "point <•>: zinc",
        "point <•>: lead",
        "paragraph: It fell in June.",
        "note <[1]>: The price of 1954.",
    ]
    assert [value.text for value in transcript.description.authors] == ["Horn, J."]
