"""XML…: files that cannot be read, or not safely."""

from siglum.validation.findings import Code

_SAFE = "siglum reads no network, no other file and no compressed data on behalf of a document"

FILES = (
    Code(
        "XML001",
        "error",
        "cannot be read",
        "the file cannot be read: {reason}",
        "check the path",
        "The file is missing, empty, a folder or a device, or may not be opened.",
    ),
    Code(
        "XML002",
        "error",
        "encoding not accepted",
        "the encoding “{encoding}” is not accepted",
        'save the file as UTF-8 and write encoding="UTF-8" in its first line',
        "UTF-8, UTF-16, ASCII and the ISO 8859, Windows and KOI8 encodings are read. Others, UTF-7 above all, have "
        "been used to smuggle markup past checks, and no TEI project needs them.",
    ),
    Code(
        "XML003",
        "error",
        "not an XML text",
        "this is not an XML text: it holds {what}",
        "unpack it, or save it as text in UTF-8",
        f"The file is compressed or binary. {_SAFE}.",
    ),
    Code(
        "XML004",
        "error",
        "entities grow without measure",
        "the entities of this file grow beyond all measure, or contain each other",
        "write the text out instead of the entities",
        "A few lines of entity declarations can stand for gigabytes of text. Such a file is given up at once.",
    ),
    Code(
        "XML005",
        "error",
        "nested too deep",
        "elements are nested more than {limit} deep",
        "look at the file: no text needs this",
        "Nesting is limited so that a hostile file cannot exhaust the memory. Real TEI stays below 50.",
    ),
    Code(
        "XML006",
        "error",
        "a byte that is not text",
        "the byte {byte} is not {encoding}",
        "save the file as UTF-8, or name its true encoding in the first line",
        "The file says that it is in one encoding and holds bytes of another; often a part was pasted from an older "
        "file.",
    ),
    Code(
        "XML007",
        "error",
        "too large",
        "the file is too large: {what}",
        "split it into several files; pictures belong into files of their own",
        "Files over 100 MB, single texts or attributes over 10 MB, elements with more than 1,000 attributes and "
        "files with more than 1,000 namespaces are not read.",
    ),
    Code(
        "XML008",
        "error",
        "a link that leaves the folder",
        "the file is a link that leads out of {folder}",
        "copy the file into the folder",
        f"A folder of TEI files that somebody sent may hold links to files of yours. {_SAFE}.",
    ),
    Code(
        "XML009",
        "error",
        "an inclusion that leaves the folder",
        "“{href}” is not included: {reason}",
        "copy the file into the folder of the edition and name it by a relative path",
        "XInclude is followed only to files beside or below the document's own folder, or inside the edition's.",
    ),
    Code(
        "XML010",
        "error",
        "not well-formed",
        "this is not well-formed XML: {detail}",
        "mend this first: nothing after it can be judged",
        "The rules of XML itself are broken here, so nobody can say what the elements after this place are.",
    ),
    Code(
        "XML011",
        "error",
        "tags that do not match",
        "</{closing}> stands where </{opened}> is due: <{opened}> of line {opened_line} is still open",
        "close <{opened}> before </{closing}>, or delete the tag that is too much",
        "Elements must nest. Either an end tag is missing, or two elements overlap.",
    ),
    Code(
        "XML012",
        "error",
        "the file is cut off",
        "the file ends inside <{opened}>, which began in line {opened_line}",
        "the end is missing: fetch the file again, or close the open elements",
        "Often a download or a copy was broken off.",
    ),
    Code(
        "XML013",
        "error",
        "unknown entity",
        "the entity “&{name};” is not declared in this file",
        "write the character itself",
        "An entity must be declared in the file's own document type. Declarations in a DTD outside are not read: "
        f"{_SAFE}.",
    ),
    Code(
        "XML014",
        "error",
        "bare & or <",
        "“{sign}” stands for itself here",
        "write {written}",
        "In XML text “&” begins an entity and “<” a tag. As characters they are written “&amp;” and “&lt;”.",
    ),
    Code(
        "XML015",
        "error",
        "attribute given twice",
        "@{attribute} is given twice in one tag",
        "delete one of them",
        "",
    ),
    Code(
        "XML016",
        "info",
        "a DTD that is not read",
        "the DTD “{dtd}” is not read",
        "nothing to do, unless the file uses entities or attributes that only the DTD gives it",
        f"The document type names a DTD outside the file. {_SAFE}. The file is judged by the schema alone.",
    ),
)
