"""What a line alone says it is: classification, addressee, dateline, signature and their like."""

from __future__ import annotations

import re

from rapidfuzz import fuzz

from siglum.transcripts.dates import DATE, FOREIGN, is_written_date

SECRECY = re.compile(
    r"\b(?:secret|confidential|restricted|unclassified|nodis|exdis|noforn|eyes only|official use"
    r"|секретно|особая папка|конфиденциально|geheim|vertraulich|secr[èe]t|confidentiel)\b",
    re.I,
)
SECRECY_WORDS = frozenset(
    """top secret strictly most absolutely highly confidential restricted classified unclassified
    declassified eyes only special importance of for official use limited sensitive nodis exdis noforn
    very urgent personal copy copies typed in two three no security information and classification
    совершенно секретно строго особая папка конфиденциально лично экз streng geheim vertraulich très secrèt secret
    confidentiel""".split()
)
STAGE = re.compile(
    r"(?:chaired by|chairman|chair|presiding|present|also present|those present|participants|attendees"
    r"|attended by|in attendance|attending|absent|excused|apologies"
    r"|anwesend|teilnehmer|entschuldigt|es fehl(?:t|en)|étaient présents|présents|absents|excusés"
    r"|присутствовали|присутствуют|отсутствовали|участники)\b[^.:]{0,60}:(?!\S)",
    re.IGNORECASE,
)
PRESENT = re.compile(r"participants|present|those present|attendees|in attendance", re.IGNORECASE)
ADDRESSEE = re.compile(
    r"(?:\[?(?:To|TO|to)\]?:?|Attention:?|ATTN:?|Attn\.?:?)\s(?:the\s|all\s)?(?=[^\W\da-z_]|[\[\"“])"
)
SALUTATION = re.compile(
    r"(?:my )?(?:dear|esteemed|respected|honou?red|most) (?:[^.!?]|\b(?:[A-Z]|mr|mrs|ms|dr|prof|gen|col|st)\.){2,80}"
    r"[,!:]"
    r"|(?:(?:sehr )?(?:geehrte|verehrte|werte|liebe)[rsn]?|monsieur|madame|messieurs|mon cher|ch[eè]re?s?"
    r"|(?:глубоко)?уважаем\w+|дорог(?:ой|ая|ие))(?:\s[^.!?:]{2,70})?[,!:]",
    re.IGNORECASE,
)
DATED = re.compile(
    rf"(?:(?P<place>(?!(?:of|on|date|dated)\b)[^\W\d_][^.:;!?]{{1,50}}?)[,.]?\s+)?"
    rf"(?:of |on |dated |date: )?\[?(?:{DATE}|{FOREIGN})\]?"
    rf"(?:,? (?:at )?\d{{1,2}}(?:[:.]\d\d(?: ?[ap]\.?m\.?)?(?: hours)?| ?[ap]\.?m\.?))?\.?"
    r"(?:,\s[^\W\d_][\w’' -]{1,30})?",
    re.IGNORECASE,
)
DISPATCH = re.compile(
    r"(?:no|nr|№|ref|reference|sender|from|fm|via|subject|re|copy|copies|sent|received|priority|approved|telegram"
    r"|cipher|ciphered|coded|outgoing|incoming|our ref|your ref|file|serial|distribution|drafted|time|info"
    r"|place|registration|register|series|case|despatch|dispatch|tags|e\.o|secret|confidential|unclas|page)\b"
    r"|[\d/.№-]{2,30}$|[ZOPR](?: [ZOPR])* \d{6}Z\b",
    re.IGNORECASE,
)
NUMBERED = re.compile(r"\b(?:no|nr)\.? ?\[?\d|№ ?\[?\d|\b\d+/\d+\b", re.IGNORECASE)
OFFICE = re.compile(
    r"\b(?:party|ministry|embassy|legation|consulate|mission|committee|commissariat|commission|council|department"
    r"|division|directorate|administration|bureau|office|section|chancellery|cabinet|secretariat|headquarters|staff"
    r"|politburo|republic|army|institute|academy|agency|service)\b",
    re.IGNORECASE,
)
DISTRIBUTION = re.compile(
    r"(?:distributi|distributed|copies|copy|cc\b|printed in|typed in|sent to)", re.IGNORECASE
)
GREETING = re.compile(
    r"\b(?:greetings?|regards?|respect(?:s|fully)?|sincerely|yours|faithfully|truly|salut\w*|esteem|wishes|friendship"
    r"|for the good of|long live|obediently|cordially|fraternally"
    r"|приветом|уважением|hochachtungsvoll|gru(?:ß|ss)|grüßen?|grüssen?|salutations|respects?)\b",
    re.IGNORECASE,
)
TELEGRAM = re.compile(
    r"\b(?:priority|telegram|top secret|very urgent|outgoing|incoming|approved by|no\.|№|sent|dispatch)\b",
    re.I,
)
GENRE = re.compile(
    r"\b(?:reports?|memorand(?:um|a)|records?|minutes|notes?|letter|telegram|cable|protocol|conversations?"
    r"|information|statement|speech|key points|summary|meeting|resolution|decision|excerpts?|transcript|stenogram"
    r"|draft|plan|directive|aide-m[ée]moire|communiqu[ée]|diary|talks?|interview|declaration|treaty|agreement|message|address"
    r"|analysis|briefing|overview|proposals?|appeal|proclamation|instructions?|questions?)\b",
    re.IGNORECASE,
)
LABELLED = re.compile(r"[^\W\d_][\w.’' /-]{0,30}:\s+\S[^\n]{0,100}")
SEPARATOR = re.compile(r"(?:[*\-–—_=•·#~]\s*){3,}")
REMARK = re.compile(
    r"(?:(?!(?:The|This|A|An|In|His|Her|My|Our|Their)\b)(?:[A-Z][\w.’'-]*|of|the|by|and|for|from)\s+){0,6}"
    r"(?:[Nn]otes?|NOTES?|[Rr]emarks?|REMARKS?|[Cc]omments?|COMMENTS?|Spravka|SPRAVKA|N\.?B\.?)"
    r"(?:\s(?:by|of|from|on|to)\s[^:.]{1,60})?:(?=\s+\S)"
)
POSTSCRIPT = re.compile(r"(?:P\.\s?(?:P\.\s?)?S\.?|PS|Postscript|POSTSCRIPT)(?=[.:\s])|\[Postscript\b")
SIGNED = re.compile(
    r"[\[(]?(?:signed|sgd\.?|signature)(?:[\])]|:|\s+by\b|\s(?=[^\W\d]))|/(?:s|signature|signed|sgd\.?)/|s/\s"
    r"|(?:minutes |notes? |record )?(?:taken|recorded|written|kept|drafted|drawn up) by:?\s",
    re.IGNORECASE,
)
SIGNATURE_MARK = re.compile(
    r"[\[(](?:signature|signed|illegible signature|signature illegible|initial(?:l?ed|s)|m\.? ?p\.?)\.?"
    r"[\])]$",
    re.IGNORECASE,
)
RANK = re.compile(
    r"(?:(?:the|for|on|acting|first|second|third|deputy|vice|extraordinary|soviet|[a-z]+ian|[a-z]+ese"
    r"|[A-Z]{2,5})[ -]){0,3}"
    r"(?:ambassador|minister|envoy|charg[ée]|counsell?or|secretary|attach[ée]|consul|chief|head|director|chairman|president"
    r"|premier|deputy|general|colonel|major|captain|lieutenant|commander|marshal|admiral|member|advis[eo]r|representative"
    r"|inspector|referent|assistant|plenipotentiary|behalf)\b",
    re.IGNORECASE,
)
NAME_WORD = re.compile(r"(?:[^\W\d_]\.-?){1,3}|[^\W\d_][\w’'.-]*")
NAME_PARTICLES = frozenset("""de la le von van der den da do dos di del al el bin ibn y e and zu""".split())
NOT_PLACES = frozenset(
    """in on at by since from until till during after before between we he she they it i you the this that a
    an meeting conversation""".split()
)
NOT_SIGNERS = frozenset(
    """end ends finis annex attachment attachments enclosure enclosures appendix supplement yes no none applause
    copy original translation continued""".split()
)
SMALL = frozenset("""a an the of to in on at by for from with and or as between its s""".split())


def is_classification(text: str) -> bool:
    """Say whether a line is a mark of secrecy and nothing else: “Top Secret”, “CLASSIFICATION: Secret”."""
    if len(text) > 100:
        return False
    words = _without_letterspacing(text.lower())
    for stretch in (words, re.split(r"[.!]", words)[0]):
        found = set(re.findall(r"[^\W\d_]+", stretch))
        if found and found <= SECRECY_WORDS and SECRECY.search(stretch):
            return True
    return False


def _without_letterspacing(text: str) -> str:
    """Return “CONFIDENTIAL” for “C O N F I D E N T I A L”."""
    return re.sub(r"\b([^\W\d_]) (?=[^\W\d_]\b)", r"\1", text)


def is_dateline(text: str) -> bool:
    """Say whether a line is place and date, or a date: “Accra, 11 March 1972”, “18 October [1963]”."""
    if len(text) >= 90 or is_written_date(text):
        return len(text) < 90
    found = DATED.fullmatch(text)
    return found is not None and (found["place"] is None or _is_place(found["place"]))


def _is_place(text: str) -> bool:
    words = re.findall(r"[^\W\d_][\w’'-]*", text)
    named = all(word[0].isupper() or word in NAME_PARTICLES for word in words)
    return named and words[0].lower() not in NOT_PLACES


def is_stage(text: str) -> bool:
    """Say whether a line says who is present: “[Chinese] Participants: …”."""
    text = re.sub(r"^\[[^][]*\] ", "", text)
    return STAGE.match(text) is not None or PRESENT.fullmatch(text) is not None


def heads_list(text: str) -> bool:
    """Say whether the entries of those present follow line by line: “Participants:”."""
    return text.endswith(":") or PRESENT.fullmatch(text) is not None


def is_addressee(text: str) -> bool:
    """Say whether a line says to whom a document is directed, or greets that person."""
    if len(text) > 300:
        return False
    if SALUTATION.fullmatch(text):
        return True
    if not ADDRESSEE.match(text):
        return False
    return (
        text.endswith((":", ",")) or re.match(r"\[?to\]?:", text, re.I) is not None or len(text.split()) <= 8
    )


def is_dispatch(text: str) -> bool:
    """Say whether a line belongs to the heading block of a dispatch: numbers, offices, priority."""
    if len(text) > 120:
        return False
    marked = DISPATCH.match(_without_letterspacing(text))
    if text[-1] in ".!?:;":  # a sentence, unless a label stands before a colon or a number
        return marked is not None and re.match(r"\.?\s*[:№\d]|\.?\s+No\b", text[marked.end() :]) is not None
    if marked or (len(text) <= 60 and NUMBERED.search(text)):
        return True
    return LABELLED.fullmatch(text) is not None or (
        len(text) <= 80 and OFFICE.search(text) is not None and not GENRE.search(text)
    )


def is_loose(text: str) -> bool:
    """Say whether a line is so short that it may belong to the heading block if other lines of it follow."""
    return len(text) <= 60 and text[-1] not in ".!?:;。！？：；" and text.count(" ") < 8


def is_greeting(text: str) -> bool:
    """Say whether a line is the formula before a signature: “With comradely greetings,”."""
    ended = text[-1] in ",!." or text.startswith(("Mit ", "С "))  # a German or Russian one needs no comma
    return len(text) <= 80 and ended and GREETING.search(text) is not None and text.count(" ") < 10


def is_heading(text: str, title: str) -> bool:
    """Say whether a line is the text's own title: it looks like one, or repeats the document's."""
    return is_title(text) or (text[-1] not in ".!?:;," and resembles(text, title))


def is_title(text: str) -> bool:
    """Say whether a line is written as titles are: most words with capitals, no full stop."""
    if len(text) > 250 or text[-1] in ".!?:;," or not text[0].isalpha():
        return False
    words = re.findall(r"[^\W\d_][\w’'-]*", re.sub(r"[\[(][^])]*[\])]", " ", text))
    large = [word for word in words if word.lower() not in SMALL]
    if not large or sum(word[0].isupper() for word in large) < 0.7 * len(large):
        return GENRE.match(text) is not None and len(text) < 100
    return len(large) >= 3 or GENRE.search(text) is not None


def resembles(text: str, title: str) -> bool:
    """Say whether a line repeats the title, or the greater part of it."""
    if not title or len(text) > 300 or len(text.split()) < 3:
        return False
    line, title = text.lower(), title.lower()
    if fuzz.token_set_ratio(line, title) < 75:
        return False
    return fuzz.partial_ratio(line, title) >= 80 or fuzz.token_sort_ratio(line, title) >= 65


def is_signature(text: str) -> bool:
    """Say whether a line at the end is one signer or several."""
    if is_marked_signature(text):
        return True
    text = re.sub(r"^(?:No\.?|№|Nr\.?) ?\S+ ", "", text)
    if len(text) > 160 or text.endswith((":", ";", "!", "?", ",")) or GENRE.match(text):
        return False
    if is_classification(text) or text.lower().rstrip(".") in NOT_SIGNERS:
        return False
    return all(_is_name(part) for part in re.split(r",\s*(?:and\s+)?|\s+and\s+|;\s*|\s*&\s*", text))


def is_marked_signature(text: str) -> bool:
    """Say whether a line calls itself a signature: “Signed: …”, “(signed) X”, “X [signature]”."""
    short = len(text) <= 100 and text.count(" ") < 10
    return short and (SIGNED.match(text) is not None or SIGNATURE_MARK.search(text) is not None)


def is_rank(text: str) -> bool:
    """Say whether a line above a signature names the signer's office: “Ambassador of the USSR in the DPRK”."""
    return (
        len(text) <= 120
        and text[-1] not in ".!?:;…"
        and text[0].isupper()
        and not re.search(r"\b(?:I(?= [a-z])|we\b)", text)
        and not any(each.isdigit() for each in text)
        and RANK.match(text) is not None
    )


def _is_name(text: str) -> bool:
    words = re.sub(r"\[[^][]*\]|\([^()]*\)", " ", text).split()
    if not 1 <= len(words) <= 5 or (
        text.endswith(".") and not NAME_WORD.fullmatch(words[-1] if words else "")
    ):
        return False
    if text.endswith(".") and len(words[-1]) > 3:
        return False
    return all(
        NAME_WORD.fullmatch(word) and (word[0].isupper() or word.lower() in NAME_PARTICLES) for word in words
    )
