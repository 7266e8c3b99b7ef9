"""Defining: in comes a TEI customisation (ODD) or a schema's name, out go schemas as files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from siglum.schemas.catalogue import Catalogue, Found
from siglum.schemas.naming import Named, named_schemas

if TYPE_CHECKING:
    from siglum.schemas.compiling import Compiled, compile_odd

__all__ = ["Catalogue", "Compiled", "Found", "Named", "compile_odd", "named_schemas"]


def __getattr__(name: str) -> object:
    """Import the compiler when it is asked for: who validates seldom compiles."""
    if name in ("Compiled", "compile_odd"):
        from siglum.schemas import compiling  # noqa: PLC0415

        return getattr(compiling, name)
    raise AttributeError(name)
