"""Editorial signs and abbreviations of a volume: those that its documents use, each explained once."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

ABBREVIATIONS = {
    "add.": "added in the witness named",
    "altered": "altered in the source",
    "added": "added in the source, by its writer or another hand",
    "damaged": "the source is damaged here",
    "deleted": "struck out in the source",
    "doubtful": "the reading is not certain",
    "ed.": "by the editors",
    "om.": "omitted in the witness named",
    "or": "the source can also be read so",
    "orig.": "the spelling of the source",
    "restored": "struck out in the source, and then let stand",
    "sic": "so in the source",
    "superfluous": "stands in the source, but is superfluous",
    "suppl.": "supplied",
    "tr.": "by the translators",
    "transp.": "in another order in the witness named",
}


def kinds(records: Iterable[dict[str, Any]]) -> list[dict[str, str]]:
    """Return the kinds of intervention that occur, each once, in the words of the first document's taxonomy."""
    found: dict[str, dict[str, str]] = {}
    for record in records:
        for kind in record["kinds"]:
            found.setdefault(kind["id"], kind)
    return list(found.values())


def abbreviations(records: Iterable[dict[str, Any]]) -> list[dict[str, str]]:
    """Return the witnesses' sigla and the abbreviations that the apparatus uses, with what they mean."""
    sigla: dict[str, str] = {}
    used: set[str] = set()
    for record in records:
        for witness in record["witnesses"]:
            sigla.setdefault(witness["siglum"], witness["description"])
        used.update(record["abbreviations"])
    known = {sign: says for sign, says in ABBREVIATIONS.items() if sign in used}
    return [{"sign": sign, "says": says} for sign, says in {**sigla, **known}.items()]
