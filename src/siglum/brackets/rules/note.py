"""note: a remark by translator, editor or archivist: `[Translator's note: …]`, `[… --trans.]`, `[not printed]`."""

from __future__ import annotations

import re

from siglum.brackets.context import Context
from siglum.brackets.languages import NAMES
from siglum.brackets.model import Bracket, Verdict

_WHO = r"(?:translator|trans(?:l)?|tr|editor|ed|eds|archivist|archive|compiler|author|publisher|interpreter|transcriber|typist|cataloguer|redactor|n\. ?d\. ?tr|wilson center|cwihp)"
_LABELLED = re.compile(
    rf"(?P<who>{_WHO})(?:s['’]|['’]s|s)?\.?(?:[/ &-]+{_WHO})?\.?['’]?s?\s*(?:notes?|comments?|remarks?|observation|addition|explanation|inserted?|insertion)?\s*[:.–—-]\s*\S.*",
    re.I | re.S,
)
_TITLED = re.compile(
    rf"(?:notes?|remarks?|comments?|addition|explanation) (?:of|by|from) (?:the )?(?P<by>{_WHO})\b.*|(?P<who>{_WHO})(?:s['’]|['’]s|s)?\.? ?(?:notes?|comments?|remarks?|addition|insertion)\b.*|(?:foot)?notes?(?: (?:to|on|by|in|of|from)\b.*|\s*[:.–—-].*)|n\.? ?b\.?[:.,]?\s.*|editorial (?:note|remark|comment).*|comment(?:ary)?\s*:.*|remark\s*:.*|explanation\s*:.*",
    re.I | re.S,
)
_SIGNED = re.compile(
    rf".*?[\s.,;:!?)\"”–—-](?:[-–—]{{1,3}}\s*|[(/]\s*|(?<=[.!?\"”)–—-] )|(?<=[.!?\"”)] ))(?P<who>{_WHO}(?: (?:note|remark))?)\.?[)/]?\s*",
    re.I | re.S,
)
_LANGUAGE = re.compile(
    r"(?:(?:this )?(?:word|phrase|sentence|passage|paragraph|text|name|title|term|line|following|last \w+)s? (?:is |was |were |are )?)?(?:(?:written|said|spoken|given|quoted) )?in (?:the )?(?:[A-Z][\w-]+|Latin (?:letters|script)|Roman letters|English) (?:in|within|script in) (?:the )?(?:original|text|source|document)\b.*|in (?P<named>[A-Z]\w+)(?: in the \w+)?\s*:?|(?:in )?(?:italics?|emphasis|underlin\w+|bold|quotation marks|capitals|brackets|parentheses|ellips[ei]s) (?:added|mine|ours?|in (?:the )?(?:original|source)|in the \w+).*",
    re.I,
)
_STATE = re.compile(
    r"(?:extracts?|excerpts?|fragments?|un(?:dated|signed|titled|numbered)|no (?:date|signature|title|place|addressee|number|heading)\b.*|n\. ?d\.|s\. ?[ldan]\.|(?:first |second |rough |final )?(?:draft|copy|translation|version)|abridged|abstract|summary|(?:continued|cont(?:['’]?d|\.))(?: (?:on|from|overleaf|below).*)?|conclusion|facsimile|new paragraph|end of (?:the )?(?:document|text|excerpt|extract|report|letter|note|translation|telegram|quotation|quote)|translation (?:from|of|by)\b.*|translated (?:from|by)\b.*|(?:the )?(?:document|text|letter|report|draft) (?:is )?(?:undated|unsigned|untitled).*|dated .*)\.?",
    re.I,
)
_ATTACHED = re.compile(
    r".*\b(?:not (?:printed|attached|found|included|reproduced|published|preserved|available|here|translated|translated here)|(?:attached|enclosed|reproduced|printed|included|published|translated|appended|quoted|discussed|given|filed|located) (?:below|above|here|hereto|elsewhere|separately|as|at|in full|in an?|in the|with)\b).*|attached|enclosed|attachment\b.*|enclosures?|see (?!you\b|that\b|how\b|what\b|to\b|it\b|him\b|the (?:man|world|situation)\b).*|cf\. .*|compare .*|ibid\..*|op\. cit\..*|cited in .*|quoted (?:in|from) .*|source:.*|refers? to .*|referring to .*|reference (?:is )?to .*|an? (?:reference|allusion) to .*|this (?:refers|is an? (?:reference|allusion)).*|(?:the )?(?:document|text|record|transcript|original|manuscript|typescript|diary|entry|letter|stenogram|stenographic record|minutes?|source)(?:'s)? (?:\w+ )?(?:is|was|has|here|ends?|ended|breaks?|stops?|begins?|continues?|resumes?|says|reads|gives|contains|omits|does|follows?|file|record)\b.*|(?:here|at this point),? the (?:document|text|entry|record|transcript|letter|original|manuscript|typescript|stenographer)\b.*",
    re.I | re.S,
)
_LANGUAGES = frozenset(name.capitalize() for name in NAMES) | {"Cyrillic", "Latin"}
_AGENTS = {"tr": "translator", "ed": "editor", "ar": "archivist", "co": "editor", "au": "author", "in": "interpreter", "cw": "editor", "wi": "editor", "n.": "translator", "pu": "editor", "ty": "typist", "ca": "archivist", "re": "editor"}  # fmt: skip


def _inside(pattern: re.Pattern[str], content: str) -> re.Match[str] | None:
    """The pattern at the beginning of a later sentence."""
    starts = [found.end() for found in re.finditer(r"[.;] (?=[A-Z])", content)][:6]
    return next(
        (found for at in starts if pattern is _LABELLED and (found := pattern.fullmatch(content, at))), None
    )


def labelled_note(bracket: Bracket, context: Context) -> Verdict | None:
    """Claim what calls itself a note, or is signed by one who annotates."""
    content = context.content
    for pattern, evidence in (
        (_LABELLED, "opens with who speaks"),
        (_TITLED, "calls itself a note"),
        (_SIGNED, "is signed"),
    ):
        if found := pattern.fullmatch(content) or _inside(pattern, content):
            who = (found.groupdict().get("who") or "").lower()
            return Verdict(
                "note", "high", f"{evidence}{f': {who}' if who else ''}", agent=_AGENTS.get(who[:2], "")
            )
    return None


def note(bracket: Bracket, context: Context) -> Verdict | None:
    """Claim what speaks of the document: its language, its state, where a thing is to be found."""
    content = context.content
    found = _LANGUAGE.fullmatch(content)
    if found and (not found["named"] or found["named"] in _LANGUAGES):
        return Verdict("note", "high", "speaks of the language or the look of the original")
    if _STATE.fullmatch(content) and not (context.next and context.next[0].islower()):
        return Verdict("note", "medium", "speaks of the state of the document")
    if _ATTACHED.fullmatch(content) and not re.match(
        r"\s+[a-z]+ ", context.after[:1] if context.broken else ""
    ):
        return Verdict("note", "medium", "speaks of a document, or refers elsewhere")
    return None


def sentence(bracket: Bracket, context: Context) -> Verdict | None:
    """Claim a whole sentence between sentences that no other rule knows: somebody comments."""
    content = context.content
    if len(context.words) < 4 or not content[0].isupper() or not re.search(r"[.!]['\"”’)]*\Z", content):
        return None
    after = context.after.lstrip(" *_\"“‘'")
    if (
        not (context.broken or context.before.rstrip().endswith(")"))
        or (after[:1] and after[0].islower())
        or context.words[0].text in ("I", "We", "You")
    ):
        return None
    return Verdict("note", "low", "a sentence of its own between sentences")
