"""The teiHeader (TEI Guidelines ch. 2): every fact of the description in its place, as DESIGN §4 lists them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from siglum import languages
from siglum.encoding import dates, fidelity
from siglum.encoding.cataloguing import (
    CORRESPONDENCE,
    GENRE,
    WRITER,
    bare,
    capitalised,
    clear_text,
    day,
    incipit,
    pages,
    signers,
    text_language,
)
from siglum.encoding.markup import TEI, Builder, append, element, sub
from siglum.encoding.method import method
from siglum.encoding.names import Register
from siglum.encoding.people import Responsible
from siglum.transcripts.model import Description, Related, Transcript, Value

BRACKETS = frozenset("[]")
LITERAL = {"ana": "#kind-literal", "cert": "high"}
WHOLE = tuple(f"{{{TEI}}}{name}" for name in ("persName", "placeName", "orgName", "date"))


@dataclass(frozen=True, slots=True)
class Setting:
    """What the edition adds to a header: its title, its publisher, and who is responsible."""

    title: str = ""
    publisher: str = ""
    origin: str = ""  # the transcript's name in its folder
    languages: tuple[str, ...] = ()  # BCP 47 tags of the foreign words in the text
    responsible: Responsible = Responsible()
    register: Register = field(default_factory=Register)


def header(transcript: Transcript, builder: Builder, setting: Setting) -> etree._Element:
    """Return the teiHeader of a transcript; brackets inside values are encoded as in the text."""
    return _Header(transcript, builder, setting).build()


class _Header:
    def __init__(self, transcript: Transcript, builder: Builder, setting: Setting) -> None:
        self.transcript, self.builder, self.setting = transcript, builder, setting
        self.facts: Description = transcript.description
        self.title = ""  # without what its brackets say about it

    def rich(self, parent: etree._Element, tag: str, value: Value, **attributes: str) -> etree._Element:
        """A child whose text may hold markup of brackets, names and dates."""
        made = sub(parent, tag, attributes)
        self.builder.write(made, value.span)
        for each in made.iter():
            each.text, each.tail = _fold(each.text), _fold(each.tail)
        return made

    def plain(
        self, parent: etree._Element, tag: str, value: Value | str, **attributes: str
    ) -> etree._Element:
        """A child that is one name, date or number: its text, with the markup of its brackets alone."""
        if isinstance(value, str):
            return sub(parent, tag, attributes, value)
        if tag == "idno" or not BRACKETS & set(value.text):
            return sub(parent, tag, attributes, value.text)
        if tag in ("funder", "repository"):  # they have room for them in a name alone
            parent, tag = sub(parent, tag), "name"
        made = self.rich(parent, tag, value, **attributes)
        etree.strip_tags(made, *WHOLE)
        return made

    def date(self, parent: etree._Element, value: Value, **attributes: str) -> etree._Element:
        return self.plain(parent, "date", value, **dates.whole(value.text), **attributes)

    def created(self) -> etree._Element:
        made = element("creation")
        if self.facts.date:
            self.date(made, self.facts.date)
        elif borne := day(self.transcript):
            sub(made, "date", {"when": borne.when, "cert": "medium"}, borne.words)
        return made

    def build(self) -> etree._Element:
        made = element("teiHeader")
        file = sub(made, "fileDesc")
        for part in (self.title_statement, self.publication, self.notes, self.source):
            part(file)
        method(made)
        self.profile(made)
        self.homeless(made, file)
        sub(sub(made, "revisionDesc"), "change", text="Encoded from the transcript by siglum.")
        return made

    def title_statement(self, file: etree._Element) -> None:
        statement, facts = sub(file, "titleStmt"), self.facts
        if facts.title:
            self.title = clear_text(self.rich(statement, "title", facts.title, type="main"))
        else:
            sub(statement, "title", {"type": "main", "subtype": "incipit"}, incipit(self.transcript))
        if facts.subtitle:
            self.rich(statement, "title", facts.subtitle, type="sub")
        for author in facts.authors:
            self.rich(statement, "author", author)
        for name, cert in () if facts.authors else self.writers():
            ref = (self.setting.register.named(name) or ("", ""))[1]
            sub(sub(statement, "author", {"cert": cert}), "persName", {"ref": ref}, name)
        for funder in facts.funders:
            self.plain(statement, "funder", funder)
        received = {value.text: value for value in (*facts.obtained_by, *facts.translated_by)}
        for key, label, people in self.setting.responsible.statements():
            entry = sub(statement, "respStmt")
            sub(entry, "resp", {"key": key}, label)
            for identifier, name in people:
                self.plain(entry, "persName", received.get(name, name), **{"xml:id": identifier})

    def writers(self) -> Iterator[tuple[str, str]]:
        """Who wrote the document, where no label says it: the person of a title “… from X”, else who signed."""
        found = WRITER.match(self.title)
        if found and (self.setting.register.named(found["name"]) or ("",))[0] == "persName":
            yield found["name"], "high"
            return
        for block in self.transcript.blocks:
            if block.kind == "signature" and len(block.parts) == 1:
                line = self.transcript.text(block.parts[0])
                for span in signers(line):
                    name = " ".join(line[span.start : span.end].split())
                    if (self.setting.register.named(name) or ("",))[0] == "persName":
                        yield name, "medium"

    def publication(self, file: etree._Element) -> None:
        statement, facts = sub(file, "publicationStmt"), self.facts
        if facts.publisher:
            self.plain(statement, "publisher", facts.publisher)
        elif self.setting.publisher:
            sub(statement, "publisher", text=self.setting.publisher)
        else:
            sub(statement, "authority", text=self.setting.title or "Not published")
        if facts.url:
            self.plain(statement, "idno", facts.url, type="URL")
        if facts.record:
            self.plain(statement, "idno", facts.record, type="record")
        if facts.uploaded:
            self.date(statement, facts.uploaded, type="uploaded")
        if facts.rights:
            licence = sub(sub(statement, "availability"), "licence")
            for paragraph in facts.rights:
                self.rich(licence, "p", paragraph)

    def notes(self, file: etree._Element) -> None:
        notes, facts = sub(file, "notesStmt"), self.facts
        for related in facts.related:
            self.related(notes, related)
        for label, value in (("Contents", facts.contents), ("Original Classification", facts.classification)):
            if value:
                self.rich(notes, "note", value, type="catalogue", n=label)
        for entry in facts.catalogue:
            if entry.value:
                self.rich(notes, "note", entry.value, type="catalogue", n=entry.label)
        if not len(notes):
            file.remove(notes)

    def correspondent(self, action: etree._Element, text: str, value: Value | None) -> None:
        tag, ref = self.setting.register.named(text) or ("name", "")
        if value:
            self.rich(action, tag, value, ref=ref)
        else:
            sub(action, tag, {"ref": ref}, text)

    def homeless(self, made: etree._Element, file: etree._Element) -> None:
        """A value that no other part of the header took stands as a catalogue note under the name of its field."""
        lost = fidelity.lost_values(self.transcript, made)
        if not lost:
            return
        notes = file.find("{*}notesStmt")
        if notes is None:
            notes = element("notesStmt")
            file.insert(len(file) - 1, notes)  # sourceDesc is the last
        for name, value in lost:
            self.rich(notes, "note", value, type="catalogue", n=name.replace("_", " ").capitalize())

    def related(self, notes: etree._Element, related: Related) -> None:
        bibl = sub(sub(notes, "relatedItem", {"type": "related"}), "bibl")
        if related.date:
            self.date(bibl, related.date)
        self.rich(bibl, "title", related.title)
        if related.description:
            self.rich(bibl, "note", related.description, type="description")

    def source(self, file: etree._Element) -> None:
        made, facts = sub(file, "sourceDesc"), self.facts
        archival = facts.repository or facts.shelfmark
        if archival:
            self.manuscript(made)
        if facts.printed_source:
            printed = self.rich(made, "bibl", facts.printed_source, type="printed")
            if not archival and facts.original_language:
                append(printed, " ")
                self.language(printed)
        if facts.citation:
            self.rich(made, "bibl", facts.citation, type="citation")
        source = self.transcript.source
        own = sub(made, "bibl", {"type": "transcript"})
        sub(own, "idno", {"type": "file"}, self.setting.origin or source.name)
        sub(own, "idno", {"type": "sha256"}, source.sha256)
        sub(own, "idno", {"type": "seal"}, "0" * 64)
        if not archival and not facts.printed_source:
            self.language(own)
            self.locus(own)

    def manuscript(self, source: etree._Element) -> None:
        """TEI Guidelines 11: msDesc with repository, shelfmark, language and pages."""
        made, facts = sub(source, "msDesc"), self.facts
        identifier = sub(made, "msIdentifier")
        if facts.repository:
            self.plain(identifier, "repository", facts.repository)
        if facts.shelfmark:
            self.plain(identifier, "idno", facts.shelfmark, type="shelfmark")
        if not (facts.original_language or facts.page_from):
            return
        contents = sub(made, "msContents")
        self.language(contents)
        if facts.page_from:
            item = sub(contents, "msItem")
            self.locus(item)
            title, words = sub(item, "title"), self.title or incipit(self.transcript)
            append(title, element("seg", LITERAL, words) if BRACKETS & set(words) else words)

    def language(self, parent: etree._Element) -> None:
        named = self.facts.original_language
        if named:
            main, *others = languages.tags(named.text) or ("",)
            self.plain(parent, "textLang", named, mainLang=main, otherLangs=" ".join(others))

    def locus(self, parent: etree._Element) -> None:
        if found := pages(self.transcript):
            span, attributes = found
            tag = "locus" if etree.QName(parent).localname == "msItem" else "biblScope"
            text = " ".join(self.transcript.source.text[span.start : span.end].split())
            sub(parent, tag, attributes | ({"unit": "page"} if tag == "biblScope" else {}), text)

    def profile(self, made: etree._Element) -> None:
        profile, facts = sub(made, "profileDesc"), self.facts
        if facts.summary:
            abstract = sub(profile, "abstract")
            for paragraph in facts.summary:
                self.rich(abstract, "p", paragraph)
        if len(created := self.created()):
            profile.append(created)
        usage = sub(profile, "langUsage")
        for tag in dict.fromkeys((text_language(self.transcript), *self.setting.languages)):
            sub(usage, "language", {"ident": tag}, languages.name(tag))
        self.keywords(profile)
        self.correspondence(profile)

    def keywords(self, profile: etree._Element) -> None:
        facts = self.facts
        terms = [("genre", facts.genre)] if facts.genre else []
        for kind, values in (("name", facts.people), ("place", facts.places), ("topic", facts.topics)):
            terms += [(kind, value) for value in values]
        named = GENRE.match(self.title)
        if not terms and not named:
            return
        keywords = sub(sub(profile, "textClass"), "keywords")
        if named and not facts.genre:
            sub(keywords, "term", {"type": "genre", "subtype": "title"}, capitalised(named["genre"]))
        for kind, value in terms:
            known = self.setting.register.named(value.text) if kind in ("name", "place") else None
            self.plain(keywords, "term", value, type=kind, ref=known[1] if known else "")

    def correspondence(self, profile: etree._Element) -> None:
        """TEI Guidelines 2.4.6: who sent and who received, as the page or the title says."""
        found = CORRESPONDENCE.match(self.title)
        if not found and not self.facts.recipients:
            return
        made = sub(profile, "correspDesc")
        for kind, values in (("sent", self.facts.authors), ("received", self.facts.recipients)):
            action = element("correspAction", {"type": kind})
            for value in values:
                self.correspondent(action, value.text, value)
            if titled := found["sender" if kind == "sent" else "recipient"] if found and not values else "":
                self.correspondent(action, bare(titled), None)
            if kind == "sent":
                action.extend(self.created())
            if len(action):
                made.append(action)


def _fold(text: str | None) -> str | None:
    """Line wraps of a layout's values mean nothing: one space; no-break spaces stay."""
    return re.sub(r"[ \t\n\r\f\v]+", " ", text) if text else text
