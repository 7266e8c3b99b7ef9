"""RNG…, XSD…, SCH…: what a schema does not allow."""

from siglum.validation.findings import Code

STRUCTURE = (
    Code(
        "RNG001",
        "error",
        "element not allowed here",
        "<{name}> is not allowed here in <{parent}>; allowed: {expected}",
        "move it, or change the elements around it",
        "The schema knows the element, but not in this place. What an element may hold depends on its name; the "
        "message names what may stand here, the likeliest first.",
    ),
    Code(
        "RNG002",
        "error",
        "unknown element",
        "there is no element <{name}> in this schema; allowed here: {expected}",
        "check the spelling, or the schema",
        "The schema has no element of this name. Names are case-sensitive: `persname` is not `persName`.",
    ),
    Code(
        "RNG003",
        "error",
        "element too early",
        "<{name}> comes too early in <{parent}>: {expected} must stand before it",
        "add what is missing before <{name}>",
        "The content model asks for something else first.",
    ),
    Code(
        "RNG004",
        "error",
        "element not complete",
        "<{name}> is not complete: it still needs {expected}",
        "add what is missing before </{name}>",
        "The element ends before everything that it must hold is there. The place is its end tag.",
    ),
    Code(
        "RNG005",
        "error",
        "attribute not allowed",
        "<{name}> has no attribute @{attribute}",
        "check the spelling, or delete it",
        "",
    ),
    Code(
        "RNG006",
        "error",
        "bad attribute value",
        "@{attribute} cannot be “{value}”: it must be {expected}",
        "write a value of this form",
        "",
    ),
    Code(
        "RNG007",
        "error",
        "attribute missing",
        "<{name}> needs {expected}",
        "add the attribute",
        "",
    ),
    Code(
        "RNG008",
        "error",
        "text not allowed here",
        "text may not stand directly in <{name}>; allowed: {expected}",
        "put the text into an element",
        "Here only elements may stand. White space does not count.",
    ),
    Code(
        "RNG009",
        "error",
        "bad content",
        "the content of <{name}> must be {expected}",
        "write a value of this form",
        "",
    ),
    Code(
        "RNG010",
        "error",
        "not a document of this schema",
        "a document of this schema cannot begin with <{name}>; it begins with {expected}",
        "check that this is the right schema for the file",
        "",
    ),
    Code(
        "RNG011",
        "error",
        "wrong namespace",
        "<{name}> is {namespace}; this schema has <{name}> in the namespace {expected}",
        'write xmlns="{expected}" on the root element',
        "An element belongs to a namespace. Without the xmlns of TEI on the root, `<p>` is not TEI's `<p>`; TEI P4 and "
        "older have none.",
    ),
    Code(
        "RNG012",
        "error",
        "invalid",
        "invalid against the schema: {detail}",
        "compare the element with the schema's documentation",
        "The verdict is certain, the explanation is the engine's own: the schema decides here by more than the "
        "element's name.",
    ),
    Code(
        "RNG013",
        "error",
        "no schema to judge by",
        "the schema of this file cannot be had: {detail}",
        "name a schema with --schema",
        "With `--schema auto` a file is judged by the schema that it names (`<?xml-model?>` or xsi:schemaLocation), "
        "else by tei_all.",
    ),
    Code(
        "XSD001",
        "error",
        "invalid against the XSD",
        "{detail}",
        "compare with what is expected",
        "Reported by the XSD engine, whose messages quote the exact content model.",
    ),
    Code(
        "SCH001",
        "error",
        "a rule is broken",
        "{detail}",
        "see the rule {rule}",
        "A Schematron rule of the schema does not hold. The severity is the rule's own `@role`.",
    ),
    Code(
        "SCH002",
        "warning",
        "a rule could not be evaluated",
        "the rule {rule} could not be evaluated here: {detail}",
        "report this to whoever wrote the rule",
        "The XPath of a Schematron rule stopped at this element, so that nobody knows whether the rule holds here. "
        "The other rules, and this one elsewhere, were tried all the same.",
    ),
)
