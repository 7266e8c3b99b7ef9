"""The web page of one document: TEI in, HTML out."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path

from siglum import __version__
from siglum.rendering.document import text_of
from siglum.saxon import Result, transform
from siglum.shipped import shipped


@dataclass(frozen=True, slots=True)
class Neighbour:
    """The document before or after this one in time."""

    href: str
    title: str
    date: str = ""


@dataclass(frozen=True, slots=True)
class Way:
    """A page of the edition that every page's head leads to."""

    href: str
    label: str


@dataclass(frozen=True, slots=True)
class Options:
    """What a page is told of the edition around it; all empty for a page that stands alone.

    `root` leads from the page to the folder of the edition (`../`), `page` from there to the page.
    `stylesheet` is an XSLT file that imports ours. Everything here is plain data.
    """

    edition: str = ""
    subtitle: str = ""
    editors: str = ""  # in words: "A and B"
    editor_names: tuple[str, ...] = ()
    publisher: str = ""
    language: str = "en"
    version: str = ""
    url: str = ""
    root: str = ""
    page: str = ""
    licence: str = ""
    licence_url: str = ""
    logo: str = ""
    ways: tuple[Way, ...] = ()
    views: tuple[Way, ...] = ()  # of a text in several witnesses
    earlier: Neighbour | None = None
    later: Neighbour | None = None
    # What is offered ("TEI"), and its path in the edition.
    downloads: Mapping[str, str] = field(default_factory=dict)
    siglum: str = __version__
    stylesheet: str = ""


def render(tei: Path, *, options: Options | None = None) -> str:
    """Return the page of a TEI document; without options a page that stands alone, style and script inside.

    Raises InputError where the file is not TEI, ToolError where the stylesheet fails.
    """
    return rendered(tei, options).text


def rendered(tei: Path, options: Options | None = None) -> Result:
    """Return the page of a TEI document, and the path of each element that no rule knows, once each."""
    given = options or Options()
    result = transform(
        entry(given),
        text_of(tei),
        parameters={"settings": as_json(given)},
    )
    if given.edition:
        return result
    style = "".join(part.read_text("utf-8") for part in styles())
    return Result(result.text.replace("</head>", f"<style>{style}</style></head>", 1), result.messages)


def entry(options: Options) -> Path:
    """Return the stylesheet that makes the pages."""
    return Path(options.stylesheet) if options.stylesheet else shipped("xslt", "html.xsl")


def styles() -> list[Path]:
    """Return the files that make up the style sheet of the edition, in order."""
    return sorted(shipped("xslt", "html", "assets", "css").glob("*.css"))


def as_json(options: Options) -> str:
    """Return options as the stylesheets take them."""
    return json.dumps(asdict(options), ensure_ascii=False)


def plain(tei: Path, *, reading: str = "edited") -> str:
    """Return one reading of a TEI document as plain text: "edited", "transcribed" or "clean".

    Raises InputError where the file is not TEI.
    """
    return transform(shipped("xslt", "text.xsl"), text_of(tei), parameters={"reading": reading}).text
