"""What a collation is told: which side of a choice reads, how forms are made equal."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from siglum.collation.tokens import Normaliser


@dataclass(frozen=True, slots=True)
class About:
    """How the result is called, and who answers for it; without a title it has that of the base."""

    title: str = ""
    authority: str = "siglum"


UNTITLED = About()


@dataclass(frozen=True, slots=True)
class Settings:
    """How witnesses are read and compared."""

    choice: Literal["original", "edited"] = "original"  # the side of a `choice` that is compared
    brackets: bool = True  # words that an editor supplied count as words of the witness
    normal: Normaliser = field(default_factory=Normaliser)
    language: str = ""  # of the result; that of the base without it
