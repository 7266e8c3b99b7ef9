"""ODD: in comes a TEI customisation with its source, out go RELAX NG, Schematron and a reference.

select(odd, source) ─▶ Selection ─ relax_ng   ─▶ RELAX NG
                                 ├ schematron ─▶ ISO Schematron
                                 └ reference  ─▶ HTML
"""

from siglum.schemas.odd.grammar import grammar
from siglum.schemas.odd.reference import reference
from siglum.schemas.odd.relaxng import relax_ng
from siglum.schemas.odd.schematron import schematron
from siglum.schemas.odd.selecting import Selection, select

__all__ = ["Selection", "grammar", "reference", "relax_ng", "schematron", "select"]
