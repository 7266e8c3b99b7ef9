"""SEN…: dates, languages, brackets, notes and witnesses that make no sense."""

from siglum.validation.findings import Code

SENSE = (
    Code(
        "SEN001",
        "error",
        "a date that does not exist",
        "@{attribute} is “{value}”, which is no date of the calendar",
        "write 1963, 1963-09 or 1963-09-19; a time as 1963-09-19T14:30:00",
        "The W3C forms of dates are used (Guidelines 3.6.4 and 13.4). Day and month must exist, leap years counted.",
    ),
    Code(
        "SEN002",
        "error",
        "a period that ends before it begins",
        "@{first} “{start}” is later than @{second} “{end}”",
        "exchange the two, or mend one of them",
        "",
    ),
    Code(
        "SEN003",
        "warning",
        "dateline and header disagree",
        "the dateline says {value}, the header dates the document {document}",
        "mend one of them; a date that is not the document's belongs outside of the dateline",
        "`profileDesc/creation/date` is the date of the document; the dateline of the text should agree with it.",
    ),
    Code(
        "SEN004",
        "warning",
        "words and date disagree",
        "“{words}” reads as {read}, but @{attribute} is {value}",
        "mend @{attribute}, or use @cert and a note if the source errs",
        "The words of a date are read again and compared. Dates of other calendars are left alone.",
    ),
    Code(
        "SEN005",
        "error",
        "not a language tag",
        "“{tag}” is not a language tag: {reason}",
        "write a tag such as en, zh-Hans, ru-Latn or sr-Latn-RS (BCP 47)",
        "Language tags are built of subtags: language (two or three letters), script (four), region (two letters or "
        "three digits), variants. Private ones begin with x-.",
    ),
    Code(
        "SEN006",
        "warning",
        "unknown language, script or region",
        "“{part}”{within} is not a known {what}",
        "check the tag in the IANA registry of language subtags",
        "",
    ),
    Code(
        "SEN007",
        "warning",
        "a longer tag than there is",
        "“{tag}” should be “{better}”",
        "write {better}",
        "BCP 47 uses the shortest code of a language: two letters where ISO 639-1 has them.",
    ),
    Code(
        "SEN008",
        "info",
        "language not declared",
        "“{tag}” is used but not declared in langUsage",
        'add <language ident="{tag}"> to profileDesc/langUsage',
        "",
    ),
    Code(
        "SEN009",
        "error",
        "a raw editorial bracket",
        "a square bracket stands in the text: “{context}”",
        "encode it by its kind, or mark it as literal",
        "In an edition of siglum every editorial bracket is markup. One that stands for itself is marked "
        '`<seg ana="#kind-literal">`; wording of marks is kept in `metamark`.',
    ),
    Code(
        "SEN010",
        "warning",
        "note without call",
        "nothing in the text refers to the note “{id}”",
        'put <ref type="note" target="#{id}"> where it belongs',
        "",
    ),
    Code(
        "SEN011",
        "error",
        "one witness, two readings",
        "the witness “{target}” stands in more than one reading of this entry",
        "name each witness once in an app",
        "",
    ),
)
