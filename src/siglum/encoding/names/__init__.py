"""Names that the headers and the brackets make certain: their registers, and where they stand in the text.

In: a transcript, its bracket decisions, its clear text, the edition's tables. Out: a Register: the
`standOff` of TEI Guidelines 13 and 16.10, the markup of every occurrence, and who each speaker is.
"""

from __future__ import annotations

from siglum.encoding.names.gathering import Register, register
from siglum.encoding.names.tables import NO_TABLES, Listed, Tables, read_tables

__all__ = ["NO_TABLES", "Listed", "Register", "Tables", "read_tables", "register"]
