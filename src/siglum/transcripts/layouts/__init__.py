"""The source layouts, one a module; the first that recognises a source reads it."""

from __future__ import annotations

from typing import Protocol

from siglum.transcripts.layouts import archive_record, front_matter, older_page, plain, web_page
from siglum.transcripts.model import Transcript
from siglum.transcripts.source import Source


class Layout(Protocol):
    """A source layout: its name, whether it knows a source as its own, and how it reads it."""

    @property
    def NAME(self) -> str: ...  # noqa: N802

    def recognises(self, source: Source) -> bool: ...

    def read(self, source: Source) -> Transcript: ...


LAYOUTS: tuple[Layout, ...] = (
    front_matter,
    archive_record,
    older_page,
    web_page,
    plain,
)
