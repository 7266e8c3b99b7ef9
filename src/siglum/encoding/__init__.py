"""Writing TEI: a Transcript and its bracket Decisions come in, a proved TEI document goes out."""

from __future__ import annotations

from siglum.encoding.document import Encoded, document_id, encode
from siglum.encoding.fidelity import Proof, prove

__all__ = ["Encoded", "Proof", "document_id", "encode", "prove"]
