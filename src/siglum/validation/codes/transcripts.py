"""FID…, T… and B…: what concerns the transcript behind a TEI file."""

from siglum.validation.findings import Code

TRANSCRIPTS = (
    Code(
        "FID001",
        "error",
        "differs from the transcript",
        "the text is not the transcript's: {detail}",
        "mend the TEI; if the transcript is wrong, mend it there and encode again",
        "The TEI is turned back into the words of the transcript, brackets and all, and compared character by "
        "character; only line wraps and runs of spaces are folded.",
    ),
    Code(
        "FID002",
        "warning",
        "the transcript has changed",
        "the transcript {name} is no longer the one that was encoded",
        "encode it again, or write its new SHA-256 into the header",
        "The header records the SHA-256 of the transcript's bytes.",
    ),
    Code(
        "B004",
        "error",
        "bracket never closed",
        "“[” is never closed: “{context}”",
        "close it, or write \\[ for a literal bracket",
        "An opening bracket without its partner. The character stays in the text.",
    ),
    Code(
        "B005",
        "error",
        "stray closing bracket",
        "“]” closes no bracket: “{context}”",
        "open it, or write \\] for a literal bracket",
        "A closing bracket without its partner. The character stays in the text.",
    ),
)
