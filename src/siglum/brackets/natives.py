"""Words in a transcript that is not in English: another script, an abbreviation in full, whom a pronoun means."""

from __future__ import annotations

import re

from siglum.brackets.abbreviations import by_letters
from siglum.brackets.context import Context
from siglum.brackets.languages import Language, native, romanised
from siglum.brackets.tongues import UNSPACED
from siglum.brackets.words.cues import pattern
from siglum.transcripts.source import Span

_PRONOUN, _ROLE, _SMALL = (pattern("tongues", each) for each in ("pronoun", "role", "small"))
_ENDS_IN_WHO = pattern("tongues", "pronoun", "role", after=r"\Z")
_DATE = pattern("tongues", "date", before=r"(?<!\w)", after=r"(?!\w)")
_BEFORE = re.compile(r"([^\W\d_][\w'’-]*)[\"”»“]?\s\Z")
_NAME = re.compile(r"(?:[^\W\d_]\. ?){0,3}[^\W\d_][\w'’-]+(?: [^\W\d_][\w'’-]+){0,3}")
_NAMED = re.compile(r"[\u4e00-\u9fff\uac00-\ud7af]{2,4}|[\u30a0-\u30ff・]{2,16}")
NEAR = 60  # characters before the bracket whose script counts


def other_script(context: Context) -> Language | None:
    """Return the language of words in another script than the text right before them."""
    near, content = context.before[-NEAR:], context.content
    here = native(near, (context.tongue,))
    if content.isascii():
        latin = any(each.isascii() and each.isalpha() for each in near)
        if not here or latin or sum(map(str.isalpha, content)) < 3:
            return None
        found = romanised(tuple(context.texts), context.document.languages)
        return Language(found.tag, "medium", "stands in Latin letters, the text does not")
    found_here = native(content, (context.tongue,))
    if found_here is None or (here and here.tag == found_here.tag):
        return None
    same = not here and native(context.after, (context.tongue,)) == found_here
    return None if same else found_here


def in_full(context: Context) -> Span | None:
    """Return the abbreviation whose letters the content's words begin with: `ЦК [Центральный Комитет]`."""
    last = context.words_before[-1] if context.words_before else None
    if last is None or len(context.words) < 2 or context.glued.isalnum():
        return None
    short = last.text.isupper() and 2 <= len(last.text) <= 6
    return Span(last.start, last.end) if short and by_letters(last.text, context) else None


def dates(context: Context) -> bool:
    """Return whether the content is a month, a year or a day, in any of the languages known."""
    return len(context.words) < 5 and _DATE.search(context.content) is not None


def completes_a_name(context: Context) -> bool:
    """Return whether a name stands in the bracket and its other part right beside it."""
    named = _NAME.fullmatch(context.content) is not None or re.fullmatch(r"(?:\w\. ?){1,3}", context.content)
    before = _BEFORE.search(context.before)
    after_one = before is not None and before[1][0].isupper()
    return bool(named) and context.content[0].isupper() and (context.next[:1].isupper() or after_one)


def whom(context: Context) -> str | None:
    """Return in words why a name says whom the word before it means: a pronoun, or an office without its name."""
    if context.tongue in UNSPACED:
        ends = _ENDS_IN_WHO.search(context.before.rstrip()[-6:])
        return f"“{ends[0]}” is named" if ends and _NAMED.fullmatch(context.content) else None
    found = _BEFORE.search(context.before)
    if not found or not _NAME.fullmatch(context.content) or context.next[:1].isupper():
        return None
    capital = (
        context.content[0].isupper() and context.texts[-1][0].isupper() and not context.content.isupper()
    )
    if not capital or _SMALL.fullmatch(found[1]):
        return None
    if _PRONOUN.fullmatch(found[1]):
        return f"“{found[1]}” is a pronoun"
    return f"“{found[1]}” is a role or a person without a name" if _ROLE.fullmatch(found[1]) else None
