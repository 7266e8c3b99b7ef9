"""Languages: tags are well-formed and known (BCP 47, RFC 5646), and those used are declared."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from siglum.validation.examined import TEI, XML_LANG, Examined
from siglum.validation.findings import Finding

_TAG = re.compile(
    r"""(?P<language>[a-z]{2,3}(?:-[a-z]{3}){0,3}|[a-z]{4,8})
        (?:-(?P<script>[a-z]{4}))?
        (?:-(?P<region>[a-z]{2}|\d{3}))?
        (?P<variants>(?:-(?:[a-z\d]{5,8}|\d[a-z\d]{3}))*)
        (?:-[a-wy-z\d](?:-[a-z\d]{2,8})+)*
        (?:-x(?:-[a-z\d]{1,8})+)?""",
    re.X | re.I,
)
_PRIVATE = re.compile(r"x(-[a-z\d]{1,8})+", re.I)
_GRANDFATHERED = frozenset(
    (
        *(
            "i-default",
            "i-enochian",
            "i-klingon",
            "i-mingo",
            "en-gb-oed",
            "sgn-be-fr",
            "sgn-be-nl",
            "sgn-ch-de",
        ),
        *("art-lojban", "cel-gaulish", "no-bok", "no-nyn", "zh-guoyu", "zh-hakka", "zh-min", "zh-min-nan"),
    )
)
_MEANT = {"cn": "zh", "jp": "ja", "cz": "cs", "ua": "uk", "gr": "el", "dk": "da", "rs": "sr", "uk": "GB"}
_SPECIAL = frozenset(("mis", "mul", "und", "zxx"))


class Registry(NamedTuple):
    """Known subtags, in lower case."""

    languages: frozenset[str]  # of two letters
    shorter: dict[str, str]  # three letters → two
    scripts: frozenset[str]
    regions: frozenset[str]


class Fault(NamedTuple):
    """What is wrong with a tag: a code of the table, its detail, a remedy."""

    code: str
    detail: dict[str, str]
    remedy: str = ""


@cache
def registry() -> Registry:
    """Return the table of subtags that travels with siglum."""
    table: dict[str, list[str]] = {}
    for line in (files("siglum.validation.sense") / "subtags.tsv").read_text("utf-8").splitlines():
        sort, _, words = line.partition("\t")
        if words:
            table.setdefault(sort, []).extend(words.lower().split())
    pairs = ((pair[:3], pair[4:]) for pair in table["shorter"])
    return Registry(
        frozenset(table["language"]),
        dict(pairs),
        frozenset(table["script"]),
        frozenset(table["region"]),
    )


def languages(examined: Examined) -> Iterator[Finding]:
    """Yield what is wrong with the language tags of a document."""
    declared = {value.lower() for element, value in examined.tei("ident") if element.tag == f"{TEI}language"}
    told: set[str] = set()
    for attribute, several in (
        (XML_LANG, False),
        ("mainLang", False),
        ("otherLangs", True),
        ("ident", False),
    ):
        for element, value in examined.tei(attribute):
            if attribute == "ident" and element.tag != f"{TEI}language":
                continue
            for tag in value.split() if several else [value.strip()]:
                if not tag:
                    continue
                faults = list(tag_faults(tag))
                if not faults and attribute == XML_LANG and declared and not _covered(tag, declared):
                    faults = [Fault("SEN008", {"tag": tag})] if tag not in told else []
                    told.add(tag)
                for fault in faults:
                    yield examined.found(
                        fault.code, element, attribute, excerpt=tag, remedy=fault.remedy, **fault.detail
                    )


def _covered(tag: str, declared: set[str]) -> bool:
    """Say whether a language, or the plainer one that it is a form of, is declared."""
    parts = tag.lower().split("-")
    return any("-".join(parts[:n]) in declared for n in range(len(parts), 0, -1))


@cache
def tag_faults(tag: str) -> tuple[Fault, ...]:
    """Return what is wrong with a language tag."""
    if tag.lower() in _GRANDFATHERED or _PRIVATE.fullmatch(tag):
        return ()
    match = _TAG.fullmatch(tag)
    if match is None:
        return (Fault("SEN005", {"tag": tag, "reason": _reason(tag)}),)
    return tuple(_unknown(tag, match))


def _unknown(tag: str, match: re.Match[str]) -> Iterator[Fault]:
    known = registry()
    language = match["language"].partition("-")[0].lower()
    if language in known.shorter:
        better = known.shorter[language] + tag[len(language) :]
        yield Fault("SEN007", {"tag": tag, "better": better})
    elif len(language) != 3 and language not in known.languages:
        yield _stranger(tag, language, "language")
    if match["script"] and match["script"].lower() not in known.scripts:
        yield _stranger(tag, match["script"], "script")
    region = match["region"]
    if region and not region.isdigit() and region.lower() not in known.regions:
        yield _stranger(tag, region, "region")


def _stranger(tag: str, part: str, what: str) -> Fault:
    meant = _MEANT.get(part.lower(), "")
    if what == "language" and not meant:
        meant = _named(part)
    within = "" if part.lower() == tag.lower() else f" in “{tag}”"
    return Fault(
        "SEN006", {"part": part, "within": within, "what": what}, f"did you mean {meant}?" if meant else ""
    )


def _named(word: str) -> str:
    """Return the tag of a language whose English name was written for it, "" for none."""
    from siglum.languages import tags  # noqa: PLC0415  only where a tag is at fault

    return next(iter(tags(word)), "")


def _reason(tag: str) -> str:
    if "_" in tag:
        return "parts are joined by “-”, not “_”"
    if re.search(r"\s", tag):
        return "it has a space"
    if re.fullmatch(r"[A-Za-z]{9,}", tag):
        return "it is a name, not a code"
    return "it is not built of language, script, region and variants"
