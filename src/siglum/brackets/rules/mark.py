"""The trade's marks in other languages: `[так в тексте]`, `[unleserlich]`, `[N.d.T.: …]`, `[原文如此]`, `[podpis]`."""

from __future__ import annotations

import re

from siglum.brackets.context import Context
from siglum.brackets.lemmas import last_word
from siglum.brackets.model import Bracket, Kind, Verdict
from siglum.brackets.tongues import UNSPACED
from siglum.brackets.words.cues import each
from siglum.languages import name

_KINDS: dict[str, Kind] = {
    "gap": "gap", "sic": "sic", "unclear": "unclear", "physical": "physical", "event": "event", "note": "note",
    "page": "page",
}  # fmt: skip
_WHOLE = {"before": "", "after": r"[.!。]?"}  # compiled when first wanted: an edition in English never does
_WITHIN = {"before": r"(?:(?<!\w)|(?<=[\u3040-\u9fff]))", "after": r"(?:(?!\w)|(?=[\u3040-\u9fff]))"}
_COUNT = re.compile(
    r"(?P<n>\d+|од(?:но|на|ин|ну)|eine?|une?|una?|uma?|jedno|[一二两兩三四五六七八九十])? ?(?P<unit>"
    r"слов\w*|Worte?|Wörter|mots?|palabras?|palavras?|parol[ae]|słow\w+|slov\w*|szó|[个個]?字(?![迹跡])"
    r"|строк\w*|Zeilen?|lignes?|líneas?|linhas?|righ?[ae]|wiersz\w*|řád\w+|sor|行"
    r"|страниц\w*|Seiten?|pages?|páginas?|[页頁])"
)
_UNITS = (
    ("char", re.compile(r"[个個]?字")),
    ("line", re.compile(r"строк|Zeile|ligne|líne|linha|rig|wiersz|řád|sor\b|行")),
    ("page", re.compile(r"страниц|Seite|page|página|[页頁]")),
)
_FIGURES = dict(zip("一二三四五六七八九十两兩", (*range(1, 11), 2, 2), strict=True))
FEW = 60  # characters in which a gap may be spoken of among other words


def mark(bracket: Bracket, context: Context) -> Verdict | None:
    """Claim the marks that editors of other languages use, in transcripts of those languages."""
    joined = context.tongue not in UNSPACED and (context.glued.isalnum() or context.follows.isalnum())
    if context.tongue == "en" or not context.words or joined:
        return None
    label = next(
        (
            label
            for label, form in each("tongues", **_WHOLE)
            if _kind(label) and form.fullmatch(context.content)
        ),
        "",
    )
    label = label or next(
        (label for label, form in each("tongues", **_WITHIN) if _tells(label, form, context.content)), ""
    )
    return _verdict(label, context) if label else None


def _kind(label: str) -> Kind | None:
    return _KINDS.get(label.partition("_")[0])


def _tells(label: str, form: re.Pattern[str], content: str) -> bool:
    """Whether a gap is spoken of among few words, or words of the paper begin the content: `[от руки: …]`."""
    if label.startswith("gap"):
        return len(content) < FEW and form.search(content) is not None
    found = form.match(content) if label.startswith("physical") else None
    return found is not None and content[found.end() :][:1] in tuple(" :,;：")


def _verdict(label: str, context: Context) -> Verdict | None:
    kind, subtype = _kind(label), label.partition("_")[2]
    if kind is None:
        return None
    evidence = f"a mark of the trade in {name(context.tongue)}"
    if kind == "gap":
        counted = _COUNT.search(context.content)
        unit = next((unit for unit, found in _UNITS if counted and found.match(counted["unit"])), "word")
        number = (counted["n"] or "") if counted else ""
        quantity = int(number) if number.isdecimal() else _FIGURES.get(number, 1) if number else None
        return Verdict(
            "gap", "high", evidence, reason=subtype, quantity=quantity, unit=unit if counted else ""
        )
    lemma = last_word(context) if kind in ("sic", "unclear") else None
    return Verdict(kind, "high", evidence, lemma=lemma, subtype="page" if kind == "page" else subtype)
