"""The source layouts, one a module; the first that recognises a source reads it."""

from __future__ import annotations

from typing import Protocol

from siglum.errors import InputError
from siglum.transcripts.layouts import archive_record, front_matter, older_page, plain, web_page
from siglum.transcripts.model import Transcript
from siglum.transcripts.source import Source


class Layout(Protocol):
    """A source layout: its name, whether it knows a source as its own, and how it reads it."""

    @property
    def NAME(self) -> str:  # noqa: N802
        """The name by which a user asks for the layout."""

    def recognises(self, source: Source) -> bool:
        """Say whether a source has the marks of the layout."""

    def read(self, source: Source) -> Transcript:
        """Read a source."""


LAYOUTS: tuple[Layout, ...] = (front_matter, archive_record, older_page, web_page, plain)


def recognise(source: Source) -> Layout:
    """Return the first layout that knows a source as its own.

    Raises InputError where none does: the file is in a format that is no transcript.
    """
    for layout in LAYOUTS:
        if layout.recognises(source):
            return layout
    line, _ = source.place(0)
    found = plain.other_format(source.text)
    names = ", ".join(each.NAME for each in LAYOUTS)
    remedy = "rename it to .html" if found == "HTML" else "save the transcript as plain text"
    raise InputError(
        f"{source.shown}:{line}: no layout recognises this file: it looks like {found}",
        f"{remedy}; the layouts are: {names}",
    )
