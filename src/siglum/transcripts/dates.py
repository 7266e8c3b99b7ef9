"""What a line that is a date looks like, in the ways archives and writers put it."""

from __future__ import annotations

import re
from calendar import monthrange

MONTHS = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
YEAR = r"(?:\[?(?:1[5-9]|20)(?:\]?\d\d|\d\d\]?)\]?|\[(?:1[5-9]|20)\]\d\d)"
DAY = r"[\"“«]?\[?\d{1,2}\]?(?:st|nd|rd|th)?[\"”»]?"
FIGURES = r"\d{1,2}(?:\. ?(?:[IVX]{1,4}|\d{1,2})\. ?|/\d{1,2}/)(?:\[?(?:1[89]|20)\]?)?\d\d(?!\d)(?:\s?(?:г\.|года))?"
DATE = (
    rf"(?:\[?{MONTHS}\]? {DAY},? {YEAR}|{DAY} \[?{MONTHS}\]?,? ?{YEAR}|{MONTHS},? {YEAR}"
    rf"|{YEAR}-\d\d(?:-\d\d)?|{FIGURES})"
)
# A month of any language, believed only where nothing else stands on the line.
FOREIGN = (
    r"\d{1,2}\.? [^\W\d_]{3,12} (?:1[5-9]|20)\d\d(?:\s?г\.|\s?года)?|(?:1[5-9]|20)\d\d年\d{1,2}月\d{1,2}日"
)
WHOLE = re.compile(
    rf"(?:c(?:irc)?a\.? )?(?:{DATE}|{YEAR})(?: ?[-–] ?(?:{DATE}|{YEAR}))?|undated|no date|n\.d\.?",
    re.IGNORECASE,
)
BARE = re.compile(rf"\[?(?:{DATE}|{DAY} \[?{MONTHS}\]?(?: {YEAR})?)\]?\.?", re.IGNORECASE)


def is_date(text: str) -> bool:
    """Say whether a text is a date and nothing else, as the archive's page heads a document."""
    return bool(text) and WHOLE.fullmatch(text) is not None


def is_written_date(text: str) -> bool:
    """Say whether a text is a date as a writer puts it, brackets included: “19 September [1963]”."""
    return BARE.fullmatch(text) is not None or is_foreign_date(text)


def is_foreign_date(text: str) -> bool:
    """Say whether a text looks like a date of another language and nothing else: “12 мая 1956 г.”."""
    return re.fullmatch(FOREIGN, text) is not None


ISO = re.compile(r"(?P<year>\d{4})-(?P<month>\d\d?)(?:-(?P<day>\d\d?))?")
NAMED = re.compile(
    rf"(?P<month>{MONTHS}) (?P<day>\d{{1,2}}),? (?P<year>\d{{4}})"
    rf"|(?P<day2>\d{{1,2}}) (?P<month2>{MONTHS}),? (?P<year2>\d{{4}})",
    re.IGNORECASE,
)
SHORT = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def is_impossible(text: str) -> bool:
    """Say whether a date names a day or month that no calendar has: “1971-13-45”, “February 30, 1960”."""
    if found := ISO.fullmatch(text):
        year, month, day = int(found["year"]), int(found["month"]), int(found["day"] or 1)
    elif found := NAMED.fullmatch(text):
        year, day = int(found["year"] or found["year2"]), int(found["day"] or found["day2"])
        month = SHORT.index((found["month"] or found["month2"])[:3].lower()) + 1
    else:
        return False
    return not (year and 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1])
