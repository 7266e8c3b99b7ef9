"""Labels that editors write before a fact, and the field of the description where each is at home."""

from __future__ import annotations

import re

from siglum.transcripts.citation import Fact, addresses, citation, pages, people, reference, shelfmark
from siglum.transcripts.draft import Draft
from siglum.transcripts.layouts.page import put_facts, put_funders
from siglum.transcripts.source import Span

_NAMES: dict[str, str] = {
    "title": "title",
    "subtitle": "subtitle, subject, re",
    "date": "date, date of document, document date, created",
    "authors": "author, authors, author(s), sender, from, creator, written by",
    "recipients": "recipient, recipients, to, addressee, addressed to",
    "obtained_by": "obtained by, obtained",
    "translated_by": "translator, translators, translated by, translation by",
    "funders": "funder, funders, donor, donors, credits, support, sponsor",
    "publisher": "publisher, published by",
    "citation": "citation, source, cite as, reference",
    "url": "url, link, web, address",
    "record": "record, record id, record number, id, identifier",
    "rights": "rights, licence, license, copyright",
    "repository": "archive, repository, original archive, institution, holding institution",
    "shelfmark": "shelfmark, call number, callnumber, archival reference, location, fond",
    "pages": "pages, page, folios, folio",
    "printed_source": "printed source, book, journal",
    "original_language": "original language, language of the original, source language",
    "language": "language, lang",
    "contents": "contents",
    "summary": "summary, abstract, description",
    "genre": "genre, type, document type, kind",
    "uploaded": "uploaded, original uploaded date, upload date",
    "classification": "classification, original classification",
    "people": "people, persons, associated people & organizations, associated people and organizations",
    "places": "places, associated places",
    "topics": "topics, tags, keywords, subjects, associated topics",
}
_ELSEWHERE: dict[str, str] = {  # the same in the languages of originals: Russian, German, French, Chinese
    "title": "название, заглавие, заголовок, titel, titre, 标题",
    "date": "дата, дата документа, datum, 日期, 时间",
    "authors": "автор, авторы, от, от кого, отправитель, verfasser, autor, absender, von, auteur, expéditeur, de"
    ", 作者, 发件人",
    "recipients": "кому, получатель, адресат, empfänger, an, destinataire, à, 收件人",
    "translated_by": "перевод, переводчик, перевел, перевёл, перевела, übersetzer, übersetzung, übersetzt von"
    ", traducteur, traduit par, 译者",
    "citation": "источник, цитата, ссылка, quelle, zitat, source originale, 来源, 出处",
    "repository": "архив, archiv, archives, 档案馆",
    "shelfmark": "шифр, фонд, signatur, bestand, cote, 档号, 档案号",
    "pages": "листы, лист, страницы, seiten, blatt, feuillets, 页码",
    "original_language": "язык оригинала, язык документа, originalsprache, sprache des originals"
    ", langue originale, 原文语言",
    "language": "язык, sprache, langue, 语言",
    "summary": "аннотация, резюме, краткое содержание, zusammenfassung, regest, résumé, 摘要",
    "genre": "тип, вид документа, тип документа, art, dokumenttyp, type de document, 类型",
    "subtitle": "тема, betreff, betr, betr., objet, 主题",
    "classification": "гриф, einstufung, 密级",
}
HOMES: dict[str, str] = {
    label: field
    for table in (_ELSEWHERE, _NAMES)
    for field, labels in table.items()
    for label in labels.split(", ")
}
ALONE = {  # a value of which the facts in it leave nothing out
    "pages": re.compile(r"(?:[^\W\d]{1,6}\.?\s*)?\d+[a-z]?(?:\s*[-–—]\s*\d+[a-z]?)?\.?"),
    "url": re.compile(r"<?https?://\S+>?"),
}
PERSONS = frozenset({"authors", "recipients", "obtained_by", "translated_by"})


def home(label: str) -> str:
    """Return the field of the description for a label, however it is written, empty for none."""
    return HOMES.get(" ".join(re.split(r"[\s_-]+", label.strip(" :").lower())), "")


def put_labelled(draft: Draft, label: Span, value: Span, persons: bool = False) -> None:
    """Keep the value of a label: where it is at home, with the facts inside it, else in the catalogue.

    `persons` says that an enumeration of persons is still to be divided.
    """
    name = home(draft.value(label).text)
    text = draft.sheet.text[value.start : value.end]
    if not name:
        draft.catalogue(label, value)
    elif name in PERSONS and persons:
        for person in people(text, value.start):
            draft.put(name, person, label)
    elif name == "funders":
        put_funders(draft, value)
    elif name == "shelfmark":
        draft.put(name, value, label)  # whole: no citation keeps the words around the pages
        put_facts(draft, (fact for fact in shelfmark(text, value.start) if fact[0] != name))
    elif name == "repository" and re.search(r",.*\d", text):
        put_facts(draft, _whole(list(reference(text, value.start)), text, value.start), label)
    elif name in ("pages", "url"):
        put_facts(draft, (pages if name == "pages" else addresses)(text, value.start))
        if not ALONE[name].fullmatch(text.strip()):
            draft.catalogue(label, value)
    elif name == "citation":
        draft.put(name, value, label)
        put_facts(draft, citation(text, value.start))
    else:
        draft.put(name, value, label)


def _whole(facts: list[Fact], text: str, start: int) -> list[Fact]:
    """Let the shelfmark of a reference reach to its end, pages and all, since no citation keeps their words."""
    names = {name for name, _ in facts}
    if "page_from" not in names or names - {"repository", "shelfmark", "page_from", "page_to"}:
        return facts
    end = start + len(text.rstrip(" .,;\n\t"))
    return [(name, Span(span.start, end) if name == "shelfmark" else span) for name, span in facts]


def settle_language(draft: Draft) -> None:
    """The language that is given for a translation is the language of its original."""
    facts = draft.facts
    if "translated_by" in facts and "original_language" not in facts and "language" in facts:
        facts["original_language"] = facts.pop("language")
