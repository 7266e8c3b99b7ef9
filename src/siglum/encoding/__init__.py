"""Writing TEI: a Transcript and its bracket Decisions come in, a proved TEI document goes out."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from siglum.encoding.document import Encoded, document_id, encode
    from siglum.encoding.fidelity import Proof, prove, proved

__all__ = ["Encoded", "Proof", "document_id", "encode", "prove", "proved"]


def __getattr__(name: str) -> object:
    """Import what is asked for: who only proves a document, or reads a date, needs no rule of brackets."""
    if name not in __all__:
        raise AttributeError(name)
    home = "fidelity" if name in ("Proof", "prove", "proved") else "document"
    return getattr(import_module(f"siglum.encoding.{home}"), name)
