"""What an ODD specifies, as values: elements, classes, macros, datatypes with their attributes.

After "Documentation Elements" (TD) of the TEI Guidelines.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from lxml import etree

Node = etree._Element
Mode = Literal["add", "change", "delete", "replace"]
Kind = Literal["element", "class", "macro", "data"]
Key = tuple[Kind, str]


@dataclass(frozen=True, slots=True)
class Rule:
    """A `constraintSpec`: a rule in Schematron."""

    ident: str
    mode: Mode
    scheme: str
    desc: str
    source: str  # the file that it stands in
    line: int
    nodes: tuple[Node, ...] = field(compare=False)  # the children of `constraint`


@dataclass(frozen=True, slots=True)
class Item:
    """A `valItem`: one value of a list."""

    ident: str
    mode: Mode
    name: str  # altIdent, else ident: what stands in documents
    desc: str


@dataclass(frozen=True, slots=True)
class Values:
    """A `valList`. `open` only suggests, `semi` suggests beside the datatype, `closed` excludes all else.

    Where it does not say, the list of an attribute is open and one in a content model is closed.
    """

    mode: Mode
    kind: Literal["open", "semi", "closed"] | None
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Datatype:
    """A `datatype`: its content and how many tokens."""

    content: tuple[Node, ...] = field(compare=False)
    least: int = 1
    most: int | None = 1


@dataclass(frozen=True, slots=True)
class Attribute:
    """An `attDef`; None where a change says nothing."""

    ident: str
    mode: Mode = "add"
    name: str | None = None
    ns: str = ""
    usage: str | None = None
    datatype: Datatype | None = None
    values: Values | None = None
    desc: str = ""
    rules: tuple[Rule, ...] = ()


@dataclass(frozen=True, slots=True)
class BorrowedAttribute:
    """An `attRef`: one attribute of a class, or all of them when `ident` is empty."""

    of: str
    ident: str


@dataclass(frozen=True, slots=True)
class AttributeList:
    """An `attList`: its members together, or one of them."""

    members: tuple[AttributeMember, ...] = ()
    org: Literal["group", "choice"] = "group"


AttributeMember = Attribute | BorrowedAttribute | AttributeList


@dataclass(frozen=True, slots=True)
class Membership:
    """A `memberOf`."""

    key: str
    mode: Mode


@dataclass(frozen=True, slots=True)
class Spec:
    """An `elementSpec`, `classSpec`, `macroSpec` or `dataSpec`."""

    kind: Kind
    ident: str
    mode: Mode
    module: str
    type: str = ""  # of a class: "atts" or "model"
    name: str = ""  # altIdent
    ns: str | None = None
    gloss: str = ""
    desc: str = ""
    remarks: str = ""
    classes: tuple[Membership, ...] | None = None
    classes_mode: Mode = "replace"
    content: tuple[Node, ...] | None = field(default=None, compare=False)
    attributes: AttributeList = AttributeList()
    rules: tuple[Rule, ...] = ()
    line: int = 0

    @property
    def key(self) -> Key:
        """What the specification is found by."""
        return self.kind, self.ident
