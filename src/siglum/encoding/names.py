"""Names that the headers and the brackets make certain: their registers, and where they stand in the text."""

from __future__ import annotations

from dataclasses import dataclass

from lxml import etree

from siglum.encoding.markup import Markup
from siglum.transcripts.model import Transcript


@dataclass(frozen=True, slots=True)
class Register:
    """The names of one document."""

    markup: tuple[Markup, ...] = ()

    def stand_off(self) -> etree._Element | None:
        """Return the `standOff` with the register, or None where it is empty."""
        return None


def register(transcript: Transcript) -> Register:
    """Return the register of a document's names, with the markup of each occurrence."""
    return Register()
