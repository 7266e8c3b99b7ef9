"""What the pages around a document need to know of it: gathered once a document, plain data that caches."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from siglum.rendering.document import text_of
from siglum.saxon import transform
from siglum.shipped import shipped

Facts = dict[str, Any]


def gather(tei: Path) -> Facts:
    """Return the facts of a TEI document: title, date, source, summary, and what is marked and named in it.

    Raises InputError where the file is not TEI.
    """
    facts: Facts = json.loads(transform(shipped("xslt", "facts.xsl"), text_of(tei)).text)
    facts["id"] = tei.stem
    return facts
