"""What a line that is a date looks like, in the ways archives and writers put it."""

from __future__ import annotations

import re

MONTHS = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
YEAR = r"(?:\[?(?:1[5-9]|20)(?:\]?\d\d|\d\d\]?)\]?|\[(?:1[5-9]|20)\]\d\d)"
DAY = r"[\"“«]?\[?\d{1,2}\]?(?:st|nd|rd|th)?[\"”»]?"
FIGURES = r"\d{1,2}(?:\. ?(?:[IVX]{1,4}|\d{1,2})\. ?|/\d{1,2}/)(?:\[?(?:1[89]|20)\]?)?\d\d(?!\d)"
DATE = (
    rf"(?:{MONTHS} {DAY},? {YEAR}|{DAY} \[?{MONTHS}\]?,? ?{YEAR}|{MONTHS},? {YEAR}"
    rf"|{YEAR}-\d\d(?:-\d\d)?|{FIGURES})"
)
# A month of any language, believed only where nothing else stands on the line.
FOREIGN = r"\d{1,2}\.? [^\W\d_]{3,12} (?:1[5-9]|20)\d\d(?: г\.| года)?"
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
    return BARE.fullmatch(text) is not None or re.fullmatch(FOREIGN, text) is not None
