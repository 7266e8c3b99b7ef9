"""identification: who or what the expression beside it refers to: `Premier [Zhou Enlai]`, `his [Kim's]`."""

from __future__ import annotations

import re

from siglum.brackets.context import Context
from siglum.brackets.english import (
    ARTICLES,
    FUNCTION,
    MONTHS,
    NUMBERS,
    POSSESSIVES,
    PREPOSITIONS,
    TITLES,
    WEEKDAYS,
    abbreviation,
    english,
    part,
)
from siglum.brackets.model import Bracket, Verdict
from siglum.brackets.names import plain
from siglum.brackets.words import tags

_LEAD = re.compile(
    r"(?:i\. ?e\.|that is|that is to say|namely|viz\.?|meaning|presumably|apparently|probably|evidently|obviously|(?:he|she|i|the author|the speaker|this) (?:means|is|refers to)|now|today(?:['’]s)?|formerly|then|alias|a\.?k\.?a\.?|code ?name(?: (?:of|for))?|pseudonym (?:of|for)|real name|born|née|né|=)[:,]?\s+(?=\S)",
    re.I,
)
_DEICTIC = (
    frozenset(
        "today tomorrow yesterday tonight then now day night morning evening afternoon week month year spring summer autumn winter fall date anniversary".split()
    )
    | WEEKDAYS
)
_DETERMINERS = frozenset("the our my your his her its their this that these those".split())
_VOWELS = re.compile(
    r"[aeiouyàáâãäåæèéêëìíîïòóôõöøùúûüýāăēĕīōŏūŭạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]+", re.I
)
_SURNAME = re.compile(
    r".{2,}(?:ov|ev|yov|in|yn|sky|ski|skii|skiy|ko|enko|uk|ian|yan|vich|shvili|dze|adze|escu|eanu|ić|ič|ic|es|ez|sson|sen)(?:a)?\Z"
)
_PATRONYMIC = re.compile(r"\w+(?:vich|vna|ovych|yevich)\Z", re.I)


def identification(bracket: Bracket, context: Context) -> Verdict | None:
    """Claim a name, or a full noun phrase, after an expression that could stand alone."""
    if not context.words or not context.words_before or context.glued.isalnum():
        return None
    part_before = context.part
    led = _LEAD.match(context.content)
    content = _LEAD.sub("", context.content, count=1) if led else context.content
    texts = context.texts[len(led[0].split()) :] if led else context.texts
    if not texts:
        return None
    if context.broken and not context.quoted:
        return None
    sort = _sort(content, texts)
    if content in context.document.names:
        sort = "name"
    if (
        sort is None
        and len(texts) == 1
        and re.fullmatch(r"[A-Z][a-z]+", texts[0])
        and part_before in ("pronoun", "person")
        and (part_before == "pronoun" or _article(context))
    ):
        sort = "name"
    if sort is None or (context.broken and sort not in ("name",)):
        return None
    if (
        len(texts) == 1
        and part_before in ("title", "person", "name")
        and context.next[:1].isupper()
        and context.follows in " \n"
    ):
        return None  # it completes the name that follows
    reason = _expression(context, part_before, sort, texts)
    if (
        reason is None
        and led
        and part_before in ("name", "noun", "person", "pronoun", "abbreviation", "time")
    ):
        reason = "is explained"
    if reason is None:
        return None
    return Verdict(
        "identification",
        "medium" if part_before in ("noun", "name") else "high",
        f"“{context.prior[-1]}” {reason}",
    )


def _sort(content: str, texts: list[str]) -> str | None:
    """What the content is: name, possessive, phrase, role, time; None for what cannot name anything."""
    low = [word.lower() for word in texts]
    if re.search(r"['’]s?\Z", texts[-1]) and len(texts) < 5 and (texts[0][0].isupper() or low[0] == "the"):
        return "possessive"
    if _dated(low):
        return "time"
    if low[0] in FUNCTION and low[0] not in ARTICLES | POSSESSIVES:
        return "place" if low[0] in ("in", "at", "on") else None
    if low[0] in ("the", "a", "an") or low[0] in POSSESSIVES:
        return "phrase" if len(texts) > 1 else None
    if (
        any(
            part(texts[: at + 1]) in ("verb", "auxiliary") and word[0].islower()
            for at, word in enumerate(texts[:3])
        )
        and texts[0][0].islower()
    ):
        return None
    if len(texts) == 1 and len(texts[0]) < 2:
        return None
    capital = [word for word in texts if word[0].isupper()]
    if not capital:
        return "common" if part(texts) in ("noun", "person") else None
    if texts[0][0].isupper():
        nationality = tags(texts[0]) and not tags(texts[0].lower())
        if len(texts) == 1 and english(texts[0]) and not (texts[0].endswith("s") and "n" in tags(texts[0])):
            return None if not nationality or not texts[0].endswith("s") else "name"
        if "P" in tags(texts[-1].lower()) or any("P" in tags(word.lower()) for word in texts[:3]):
            return "role"
        return "name"
    return "role" if any("P" in tags(word) for word in texts[:4]) else None


def _dated(low: list[str]) -> bool:
    if len(low) == 1:
        return low[0] in WEEKDAYS or re.fullmatch(r"1[5-9]\d\d|20\d\d", low[0]) is not None
    return (
        any(word in MONTHS or word in WEEKDAYS for word in low)
        and any(word[0].isdigit() for word in low)
        and len(low) < 5
    )


def _expression(context: Context, part_before: str | None, sort: str, texts: list[str]) -> str | None:
    """Why the word before the bracket wants explaining; None where the content completes it instead."""
    before = context.prior[-1]
    low = before.lower()
    if part_before == "possessive":
        return (
            "is a possessive"
            if sort in ("possessive", "phrase")
            else ("is a possessive" if sort == "name" and re.search(r"['’]", before) else None)
        )
    if sort == "possessive":
        return None
    if part_before == "pronoun":
        if (
            low in ("it", "this", "that", "one", "who")
            and sort == "name"
            and context.next
            and part([context.next]) in ("auxiliary", "verb")
        ):
            return "is a pronoun"
        return (
            "is a pronoun"
            if sort != "common" or (texts[-1].endswith("s") and low not in ("both", "others", "none"))
            else None
        )
    if sort == "place" and low in ("there", "here", "home", "abroad"):
        return "is a place without its name"
    if sort == "place":
        return None
    if sort == "time":
        if len(texts) == 1 and texts[0].isdigit():
            return "is a year without its number" if low in _DEICTIC and _article(context) else None
        return (
            "is a time without its date"
            if low in _DEICTIC or part_before == "time" and low not in MONTHS
            else None
        )
    if context.quoted:
        if sort == "name" or sort in ("phrase", "role"):
            return "is in quotation marks: a code name or an epithet"
    if low in (
        "this",
        "that",
        "these",
        "those",
        "former",
        "latter",
        "first",
        "second",
        "other",
        "others",
        "both",
    ) and sort in ("name", "phrase", "role"):
        return "points at something" if low not in ("first", "second") else None
    if part_before == "title":
        return "has its article" if sort in ("name", "role") and _article(context) else None
    if part_before == "person":
        if sort == "common":
            return _after_noun(context, sort, texts, low)
        return (
            "is a role or a person without a name"
            if sort in ("name", "phrase", "role") and not _adjective(texts, context)
            else None
        )
    if part_before in ("name", "initial"):
        return _after_name(context, before, sort, texts)
    if part_before == "abbreviation":
        return (
            "is a designation"
            if sort in ("phrase", "role") or (sort == "name" and len(texts) > 1 and re.search(r"\d", before))
            else None
        )
    if (
        part_before == "adjective"
        and before[0].isupper()
        and len(texts) > 1
        and not context.next[:1].isupper()
        and sort == "name"
    ):
        return "is named"
    if part_before in ("noun", "time", "foreign"):
        return _after_noun(context, sort, texts, low)
    if (
        part_before == "number"
        and sort in ("phrase", "name")
        and not before[0].isdigit()
        and (not context.next or before[0].isupper())
    ):
        return "stands for something"
    return None


def _article(context: Context) -> bool:
    prior = context.prior
    for at in range(len(prior) - 1, 0, -1):
        if prior[at - 1].lower() in _DETERMINERS:
            return True
        if part(prior[:at]) not in ("adjective", "noun", "name", "number", "time", "person", "abbreviation"):
            return False
    return False


def _adjective(texts: list[str], context: Context) -> bool:
    return len(texts) == 1 and english(texts[0]) and not texts[0].endswith("s")


def _after_name(context: Context, before: str, sort: str, texts: list[str]) -> str | None:
    if sort in ("phrase", "role"):
        return (
            "is a name that is explained"
            if not context.next[:1].isupper() or context.next in ("I",)
            else None
        )
    if sort != "name":
        return None
    mine, theirs = plain(before), [plain(word) for word in texts]
    if part(context.prior) == "initial" or _completes(before, texts):
        return None
    if len(context.prior) > 1 and context.prior[-2].lower() == "the":
        return "has its article"
    if mine in theirs and len(texts) > 1:
        return "is part of the full name"
    if mine in theirs:
        return "is the same name"
    if any(_PATRONYMIC.match(word) for word in texts):
        return None
    named = {plain(word) for word in context.prior if word[0].isupper()}
    if all(word in named for word in theirs):
        return "is the same name, shorter"
    single = part(context.prior[:-1]) != "name" if len(context.prior) > 1 else True
    if single and len(texts) == 1 and _SURNAME.match(before) and _SURNAME.match(texts[0]):
        return "is a surname beside another"
    if before.count("-") > 1 or (
        single and len(context.prior) > 1 and context.prior[-2].lower() in ("in", "at", "near")
    ):
        return "is a place that has another name"
    if not single and len(texts) >= 1 and not abbreviation(texts[0]):
        return "is a full name beside another"
    if len(texts) >= 2 and all(len(word) > 2 or word[0].islower() for word in texts) and len(before) > 3:
        return "is a name beside a full one"
    return None


def _completes(before: str, texts: list[str]) -> bool:
    """Whether the content is the given name that follows a Korean, Chinese or Vietnamese family name."""
    if any(not word[0].isupper() for word in texts) or len(before) > 6:
        return False
    syllables = [len(_VOWELS.findall(each)) for word in texts for each in re.split(r"[-'’]", word) if each]
    return sum(syllables) < 4 and max(syllables) == 1 and len(_VOWELS.findall(before)) < 3


def _after_noun(context: Context, sort: str, texts: list[str], low: str) -> str | None:
    following = context.next
    if context.speaker and len(context.words_before) == 1 and "P" not in tags(low):
        return None  # a speaker whose name is completed
    if sort == "common":
        ended = not following or not context.after[:1].strip("\n\r")
        return "is explained by another noun" if ended and len(texts) > 1 and _article(context) else None
    if sort == "name":
        if len(texts) == 1 and english(texts[0]):
            return None
        if (
            following[:1].islower()
            and part([following]) in ("verb", "auxiliary")
            and not _article(context)
            and "P" not in tags(low)
        ):
            return None
        if (
            re.match(
                r"\s*(?:At|In|On|During|After|Before|From|By|Since|Until)\b[^,.;]{0,40}\Z",
                context.before.rpartition(". ")[2],
            )
            and part([following]) in ("verb", "auxiliary")
            if following
            else False
        ):
            return None
        return "is named"
    return "is explained"
