"""RELAX NG verdicts: only the part of a schema that the documents at hand can need is compiled, by lxml.

The verdict on a document depends only on the names that occur in it. Compiled parts are kept for the
process, their text on disk; text that is new is first compiled in a child process that may be stopped.
"""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from lxml import etree

from siglum.errors import InputError
from siglum.shipped import shipped
from siglum.validation import cache
from siglum.validation.relaxng.files import SchemaFiles
from siglum.validation.relaxng.grammar import Grammar, Names
from siglum.validation.relaxng.pruned import written

SECONDS = 20  # for compiling
_TOGETHER = 150  # element names compiled together; the time libxml2 takes grows with the square
_VERSION = 1  # of the text that `written` writes
_TRIAL = """
import sys
try:
    import resource
    resource.setrlimit(resource.RLIMIT_AS, (2 << 30, 2 << 30))
except (ImportError, ValueError, OSError):
    pass
from lxml import etree
etree.RelaxNG(etree.fromstring(sys.stdin.buffer.read()))
"""


@dataclass(frozen=True, slots=True)
class _Part:
    """A part of a schema, compiled: it judges documents that hold no other names."""

    names: Names
    engine: etree.RelaxNG

    def covers(self, names: Names) -> bool:
        return names[0] <= self.names[0] and names[1] <= self.names[1]


class RelaxNG:
    """A schema, compiled as far as the documents judged so far need it."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.files = SchemaFiles(path)
        self._trusted = path.is_relative_to(shipped("schema"))
        self._parts: list[_Part] = []
        self._planned: list[Names] = []

    def covers(self, wanted: Names) -> bool:
        """Say whether documents with these names can be judged without compiling anything."""
        return any(part.covers(wanted) for part in self._parts)

    def prepare(self, all_names: Iterable[Names]) -> None:
        """Plan what to compile for a batch of documents, so that few parts serve many of them."""
        planned: list[Names] = []
        missing = {each for each in all_names if not self.covers(each)}
        for wanted in sorted(missing, key=lambda each: -len(each[0])):
            for n, group in enumerate(planned):
                if len(group[0] | wanted[0]) <= max(_TOGETHER, len(group[0])):
                    planned[n] = (group[0] | wanted[0], group[1] | wanted[1])
                    break
            else:
                planned.append(wanted)
        self._planned = planned

    def valid(self, tree: etree._ElementTree, wanted: Names) -> bool:
        """Say whether a document is valid. Raises InputError where the schema cannot be used."""
        return bool(self._part(wanted).engine.validate(tree))

    def complaints(self, tree: etree._ElementTree, wanted: Names) -> list[tuple[int, str]]:
        """Return line and words of libxml2's own complaints, for want of better."""
        engine = self._part(wanted).engine
        engine.validate(tree)
        return sorted({(entry.line, entry.message) for entry in engine.error_log})

    def _part(self, wanted: Names) -> _Part:
        for part in self._parts:
            if part.covers(wanted):
                return part
        covering = (each for each in self._planned if wanted[0] <= each[0] and wanted[1] <= each[1])
        self._parts.insert(0, self._compiled(next(covering, wanted)))
        return self._parts[0]

    def _compiled(self, wanted: Names) -> _Part:
        listed = "\n".join((str(_VERSION), self.files.digest, *sorted(wanted[0]), "@", *sorted(wanted[1])))
        key = sha256(listed.encode()).hexdigest()
        text = cache.read("grammars", key)
        if text is None:
            text = written(Grammar(self.files, wanted).start)
            if not self._trusted:
                _try(text, self.path)
            cache.write("grammars", key, text)
        return _Part(wanted, etree.RelaxNG(etree.fromstring(text)))


def _try(text: str, path: Path) -> None:
    """Compile a grammar in a child process. Raises InputError where that fails or takes too long."""
    try:
        done = subprocess.run(
            [sys.executable, "-I", "-c", _TRIAL],
            input=text.encode(),
            capture_output=True,
            timeout=SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired:
        remedy = "write the attributes of each element before its content, or name a smaller schema"
        raise InputError(f"the schema {path} could not be compiled in {SECONDS} seconds", remedy) from None
    if done.returncode:
        last = done.stderr.decode("utf-8", "replace").strip().rpartition("\n")[2]
        reason = re.sub(r"^[\w.]+Error: ", "", last)
        raise InputError(f"the schema {path} cannot be compiled: {reason}", "check the schema with jing")
