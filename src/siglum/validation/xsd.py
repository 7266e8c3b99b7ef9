"""XSD verdicts by xmlschema, whose messages quote the exact content model: `--engine xsd`."""

from __future__ import annotations

import pickle
import re
import warnings
from collections.abc import Iterator
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from lxml import etree

from siglum.errors import InputError
from siglum.validation import cache
from siglum.validation.examined import Examined
from siglum.validation.explain.words import named, tagged
from siglum.validation.findings import Finding

_PREFIX = re.compile(r"\{[^}]*\}")


def xsd(examined: Examined, path: Path) -> Iterator[Finding]:
    """Yield what an XSD does not allow in a document. Raises InputError where the XSD cannot be used."""
    for error in _schema(path.resolve(), path.stat().st_mtime_ns).iter_errors(examined.document.tree):
        about = error.elem if error.invalid_child is None else error.invalid_child
        element = about if isinstance(about, etree._Element) else examined.root
        yield examined.found("XSD001", element, detail=_words(error))


def _words(error: Any) -> str:
    """Return xmlschema's reason; where it leaves out what was expected, the names it knows of."""
    reason = _PREFIX.sub("", " ".join(str(error.reason or error.message).split()))
    expected = getattr(error, "expected", None)
    if expected and "expected" not in reason:
        reason += f" Expected: {named(tagged(each.name) for each in expected if each.name)}."
    return reason


@lru_cache(maxsize=4)
def _schema(path: Path, changed: int) -> Any:
    """Compile an XSD; a compiled one is kept in the user's cache, because compiling takes seconds."""
    import xmlschema  # noqa: PLC0415  only for this engine

    key = sha256(path.read_bytes() + xmlschema.__version__.encode()).hexdigest()
    kept = cache.read_bytes("xsd", key)
    if kept is not None:
        try:
            return pickle.loads(kept)
        except (pickle.UnpicklingError, AttributeError, ImportError, EOFError):
            pass
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", xmlschema.XMLSchemaIncludeWarning)
            warnings.simplefilter(
                "ignore", xmlschema.XMLSchemaImportWarning
            )  # what is lacking is an error after
            compiled = xmlschema.XMLSchema(str(path), allow="local", defuse="always")
    except (xmlschema.XMLSchemaException, etree.XMLSyntaxError, OSError) as error:
        first = str(error).strip().partition("\n")[0].rstrip(":")
        raise InputError(
            f"the schema {path} cannot be used: {first}", "give an XSD, and what it imports beside it"
        ) from error
    cache.write_bytes("xsd", key, pickle.dumps(compiled))
    return compiled
