"""The web page of one document: TEI in, HTML out."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path

from siglum.rendering.document import text_of
from siglum.saxon import transform
from siglum.shipped import shipped


@dataclass(frozen=True, slots=True)
class Neighbour:
    """The document before or after this one in time."""

    href: str
    title: str
    date: str = ""


@dataclass(frozen=True, slots=True)
class Options:
    """What a page is told of the edition around it; all empty for a page that stands alone.

    `root` leads from the page to the folder of the edition (`../`), `page` from there to the page.
    """

    edition: str = ""
    subtitle: str = ""
    publisher: str = ""
    language: str = "en"
    version: str = ""
    url: str = ""
    root: str = ""
    page: str = ""
    licence: str = ""
    licence_url: str = ""
    earlier: Neighbour | None = None
    later: Neighbour | None = None
    # What is offered ("TEI"), and its path in the edition.
    downloads: Mapping[str, str] = field(default_factory=dict)


def render(tei: Path, *, options: Options | None = None, stylesheet: Path | None = None) -> str:
    """Return the page of a TEI document.

    Raises InputError where the file is not TEI, ToolError where the stylesheet fails.
    """
    return transform(
        stylesheet or shipped("xslt", "html.xsl"),
        text_of(tei),
        parameters={"settings": json.dumps(asdict(options or Options()), ensure_ascii=False)},
    ).text
