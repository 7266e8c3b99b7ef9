"""One TEI document → one PDF: tagged, archival, with its TEI inside; and the Typst source of it."""

from __future__ import annotations

from siglum.rendering.pdf.document import Printed, render, typst_source, verify
from siglum.rendering.pdf.options import Options, options, options_for

__all__ = ["Options", "Printed", "options", "options_for", "render", "typst_source", "verify"]
