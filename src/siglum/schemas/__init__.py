"""Defining: in comes a TEI customisation (ODD) or a schema's name, out go schemas as files."""

from siglum.schemas.catalogue import Catalogue, Found
from siglum.schemas.compiling import Compiled, compile_odd
from siglum.schemas.naming import Named, named_schemas

__all__ = ["Catalogue", "Compiled", "Found", "Named", "compile_odd", "named_schemas"]
