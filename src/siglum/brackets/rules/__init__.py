"""The rules, one kind of bracket a file; the order of the tuple is the precedence."""

from __future__ import annotations

from collections.abc import Callable

from siglum.brackets.context import Context
from siglum.brackets.model import Bracket, Verdict
from siglum.brackets.rules.abroad import abroad
from siglum.brackets.rules.event import event
from siglum.brackets.rules.expansion import expansion
from siglum.brackets.rules.footnote import footnote
from siglum.brackets.rules.gap import gap
from siglum.brackets.rules.gloss import gloss
from siglum.brackets.rules.identification import identification
from siglum.brackets.rules.literal import literal
from siglum.brackets.rules.mark import mark
from siglum.brackets.rules.note import labelled_note, note
from siglum.brackets.rules.original import original
from siglum.brackets.rules.page import page
from siglum.brackets.rules.physical import physical
from siglum.brackets.rules.sentence import sentence
from siglum.brackets.rules.sic import sic
from siglum.brackets.rules.supplied import supplied
from siglum.brackets.rules.unbalanced import unbalanced
from siglum.brackets.rules.unclear import unclear
from siglum.brackets.rules.variant import variant
from siglum.brackets.rules.wording import drafted, wording

Rule = Callable[[Bracket, Context], Verdict | None]

RULES: tuple[Rule, ...] = (
    unbalanced,
    footnote,
    literal,
    mark,
    labelled_note,
    wording,
    sic,
    page,
    physical,
    unclear,
    gap,
    abroad,
    note,
    event,
    sentence,
    expansion,
    variant,
    gloss,
    original,
    identification,
    drafted,
    supplied,
)
