"""Defining: in comes a TEI customisation (ODD) or a schema's name, out go schemas as files."""

from siglum.schemas.compiling import Compiled, compile_odd

__all__ = ["Compiled", "compile_odd"]
