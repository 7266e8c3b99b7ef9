"""ISO Schematron without Java: in comes a schema and documents, out go failures with their elements.

.sch, .rng, .odd ─ reading ─▶ one schema ─ expanding ─▶ plain ─ transpiling ─▶ XSLT 3.0 ─ running ─▶ failures
"""

from siglum.validation.schematron.running import Failure, Schematron, schematron

__all__ = ["Failure", "Schematron", "schematron"]
