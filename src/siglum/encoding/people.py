"""Who is responsible for what: obtained, translated, edited; their `xml:id`s, which `@resp` points to."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from siglum.transcripts.model import Description

Person = tuple[str, str]  # xml:id, name


def slug(text: str, limit: int = 60) -> str:
    """Return a text as an ASCII identifier: lower case, words joined by hyphens, cut at a word within the limit."""
    plain = unicodedata.normalize("NFKD", _romanise(text)).encode("ascii", "ignore").decode().lower()
    words = re.findall(r"[a-z0-9]+", re.sub(r"['’`]", "", plain))
    made = ""
    for word in words:
        longer = f"{made}-{word}" if made else word[:limit]
        if len(longer) > limit:
            break
        made = longer
    return made


_PLAIN = dict(
    zip(
        "абвгдеёжзийклмнопрстуфхцчшщъыьэюяіїєґў" + "ßæøœðþłđı",
        "a b v g d e e zh z i y k l m n o p r s t u f kh ts ch sh shch _ y _ e yu ya i i e g u "
        "ss ae o oe d th l d i".split(),
        strict=True,
    )
)
_ROMAN = str.maketrans(
    {letter: roman.replace("_", "") for letter, roman in _PLAIN.items()}
    | {letter.upper(): roman.replace("_", "") for letter, roman in _PLAIN.items() if letter not in "ßı"}
)


def _romanise(text: str) -> str:
    return text if text.isascii() else text.translate(_ROMAN)


@dataclass(frozen=True, slots=True)
class Responsible:
    """The people of one document, by their part in it."""

    obtained: tuple[Person, ...] = ()
    translated: tuple[Person, ...] = ()
    edited: tuple[Person, ...] = ()

    def statements(self) -> Iterator[tuple[str, str, tuple[Person, ...]]]:
        """Yield key, wording and people of each responsibility that someone has."""
        for key, label, people in (
            ("obtained", "Obtained by", self.obtained),
            ("translated", "Translated by", self.translated),
            ("edited", "Edited by", self.edited),
        ):
            if people:
                yield key, label, people

    def resp(self) -> Mapping[str, str]:
        """Return `@resp` by agent: the translators where any are named, else the editors."""
        translators, editors = (
            " ".join(f"#{identifier}" for identifier, _ in people)
            for people in (self.translated, self.edited)
        )
        return {
            "": translators or editors,
            "translator": translators or editors,
            "editor": editors or translators,
            "decision": editors,
        }


def responsible(facts: Description, editors: tuple[Person, ...]) -> Responsible:
    """Return who is responsible for a document, each with an id of its own."""
    taken = {identifier for identifier, _ in editors}

    def people(prefix: str, names: tuple[str, ...]) -> tuple[Person, ...]:
        found = []
        for name in names:
            base = f"{prefix}-{slug(name) or 'unnamed'}"
            identifier, n = base, 2
            while identifier in taken:
                identifier, n = f"{base}-{n}", n + 1
            taken.add(identifier)
            found.append((identifier, name))
        return tuple(found)

    return Responsible(
        obtained=people("ob", tuple(value.text for value in facts.obtained_by)),
        translated=people("tr", tuple(value.text for value in facts.translated_by)),
        edited=editors,
    )
