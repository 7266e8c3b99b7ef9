"""Name classes of RELAX NG: which element or attribute names a pattern accepts (spec, section 4.16)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class NameClass:
    """A set of names. A name is written as lxml writes a tag: `{namespace}local`, or `local` alone.

    `value` is the name of a "name" and the namespace of an "ns"; `parts` are a choice's alternatives
    or the one class that "any" and "ns" leave out.
    """

    kind: Literal["name", "any", "ns", "choice"]
    value: str = ""
    parts: tuple[NameClass, ...] = ()

    def accepts(self, name: str) -> bool:
        """Say whether a name is in the class."""
        if self.kind == "name":
            return name == self.value
        if self.kind == "choice":
            return any(part.accepts(name) for part in self.parts)
        if self.kind == "ns" and namespace(name) != self.value:
            return False
        return not any(part.accepts(name) for part in self.parts)

    def listed(self) -> Iterator[str]:
        """Yield the names that the class spells out; none for a wildcard."""
        if self.kind == "name":
            yield self.value
        elif self.kind == "choice":
            for part in self.parts:
                yield from part.listed()

    @property
    def wild(self) -> bool:
        """Whether the class accepts names that it does not spell out."""
        return self.kind in ("any", "ns") or any(part.wild for part in self.parts if self.kind == "choice")


def clark(ns: str, local: str) -> str:
    """Return a name as lxml writes it."""
    return f"{{{ns}}}{local}" if ns else local


def namespace(name: str) -> str:
    """Return the namespace of a name, "" for none."""
    return name[1 : name.index("}")] if name.startswith("{") else ""


def local(name: str) -> str:
    """Return the local part of a name."""
    return name.rpartition("}")[2]
