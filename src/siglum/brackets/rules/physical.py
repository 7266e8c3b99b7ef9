"""physical: what the paper shows: hands, stamps, signatures, marginalia, underlining, drawings."""

from __future__ import annotations

import re

from siglum.brackets.context import Context
from siglum.brackets.english import ARTICLES, POSSESSIVES
from siglum.brackets.model import Bracket, Cert, Verdict

_COLOURS = r"(?:(?:\w+-)?(?:red|blue|green|black|violet|purple|brown|white|yellow|orange|grey|gray|lilac|indelible|coloured|colored|ordinary|dark|light|soft|same|another|different)\s+)"
_SUBTYPES = (
    ("handwritten", r"hand-?\s?writ\w*|in (?:an?(?:other|\s\w+)?|the (?:same|other)|unknown|a different|\w+['’]s(?: own)?) (?:hand|handwriting)|\w+['’]s hand\b|by hand|(?:unknown|another|different|same|second|other) hand\b|manuscript (?:note|addition|correction|insertion)|scrawl\w*|scribbl\w*|jotted|longhand|cursive"),
    ("stamp", r"(?:rubber[- ]?|date[- ]?|receipt |received |round |square |office |registry |official )?stamp(?:s|ed)?|(?:wax |round |official |embossed )?seal(?:s|ed)?|postmark(?:ed)?|l\. ?s\.|locus sigilli|m\. ?p\."),
    ("signature", r"(?:illegible |facsimile )?signatures?(?: (?:illegible|of)\b)?|signed|initial(?:s|ed|led)|sgd\.?|s/|countersigned|undersigned|autograph|thumbprint|fingerprints?|signatures? follow|paraph"),
    ("marginal", r"(?:in|on|at) the (?:\w+[- ]?){0,2}margins?|margin(?:al|alia)?\b|(?:at|on) the (?:top|bottom|foot|head|back|reverse|verso)\b|(?:above|below|between|beneath) the (?:line|text|title|signature)|(?:top|upper|lower|left|right)(?:[- ](?:left|right))?[- ](?:hand )?(?:corner|margin|side)"),
    ("underlined", r"(?:double |twice |heavily )?under(?:lin\w+|scor\w+)|(?:vertical |double )?(?:line|bar|stroke)s? (?:in|drawn) (?:the )?margin"),
    ("deleted", r"(?:crossed|struck|scratched|inked|scored) (?:out|through|off)|strike-?through|overtyped|typed over|corrected (?:from|by hand|to|in)|inserted|insertion|added (?:by hand|in|above|later|at)|deletion"),
    ("ink", rf"(?:(?:written|added|noted|marked|signed|in) )?(?:in |with )?{_COLOURS}*(?:pencil|ink|crayon|ball-?point|fountain pen|chalk|biro)\b|type-?(?:d|written|script)\b|mimeographed|carbon copy|letterhead|printed form"),
    ("drawing", r"(?:pencil |ink |rough |small )?(?:drawing|sketch|doodle|diagram|photo(?:graph)?|map|emblem|coat of arms|state emblem|illustration|cartoon|graph|chart|table)s?\b(?! of contents)"),
    ("mark", r"(?:check|tick|question|exclamation|cross|pencil)[- ]?marks?|ticked|circled|encircled|bracketed|highlighted|smudge|stain|hole|torn edge|watermark|paper ?clip|(?:written )?(?:resolution|notation|annotation|inscription|dispatch|superscription|docket|endorsement|minute)\b(?= (?:in|by|on|from|at|of)\b|\s*:)|postscript, (?:in|by)|visa of|resolution by"),
)  # fmt: skip
_PATTERNS = tuple((name, re.compile(rf"\b(?:{pattern})", re.I)) for name, pattern in _SUBTYPES)
_WANTING = re.compile(
    r"\b(?:illegible|unreadable|excised|missing|erased|cut|words?|lines?|sentences?|paragraphs?|passages?)\b",
    re.I,
)
_RELATIVES = frozenset(
    "who which that was were is are had has have be to and but he she they it i we you did not".split()
)
_FINITE = re.compile(r"\b(?:was|were|has|had|have|is|are|will|would|be|been)\b", re.I)


def physical(bracket: Bracket, context: Context) -> Verdict | None:
    """Claim what describes the paper: the head of the content, before a colon or within a few words."""
    head, colon, _ = context.content.partition(":")
    if not colon:
        head = " ".join(context.content.split()[:14])
    elif len(head.split()) > 14:
        return None
    for subtype, pattern in _PATTERNS:
        found = pattern.search(head)
        if found and _describes(context, head, bool(colon), found, subtype):
            cert: Cert = "high" if colon or found.start() == 0 else "medium"
            return Verdict("physical", cert, f"speaks of the paper: “{found[0]}”", subtype=subtype)
    return None


def _describes(context: Context, head: str, colon: bool, found: re.Match[str], subtype: str) -> bool:
    words = head.lower().split()
    if colon:
        return True
    if (
        subtype == "deleted"
        and _WANTING.search(head)
        and not (words[0] in ("this", "the") and "illegible" not in words)
    ):
        return False
    running = context.runs_on and not context.broken
    if context.runs_on and len(words) == 1 and subtype not in ("deleted", "underlined", "handwritten"):
        return False  # `[Typed] in two copies` reads on
    if words[0] in _RELATIVES:
        return False
    if subtype in ("drawing", "mark") and head[: found.start()].strip().lower() not in ("", "a", "an"):
        return False
    if words[0] in POSSESSIVES | ARTICLES and running:
        return False  # `put [his signature] to it` reads on
    if len(words) <= 2 and subtype in ("drawing", "deleted", "mark", "ink") and running:
        return (
            subtype in ("deleted", "ink")
            and found.start() == 0
            and context.part not in ("auxiliary", "pronoun", "article")
        )
    if subtype == "signature" and running and words[0] in ("signed", "initialed", "initialled"):
        return (
            context.part
            not in ("auxiliary", "pronoun", "name", "person", "noun", "conjunction", "article", "adverb")
            and len(words) < 4
        )
    if subtype == "stamp" and words[0] in ("sealed", "stamped") and running:
        return False
    if _FINITE.search(head) and found.start() > 0 and running:
        return False
    return found.start() == 0 or len(words) <= 9 or subtype in ("handwritten", "stamp", "marginal", "ink")
