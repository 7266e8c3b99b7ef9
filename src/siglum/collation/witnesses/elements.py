"""What the elements of TEI are to a collation: blocks, breaks, things, interventions, units."""

from __future__ import annotations

from lxml import etree

from siglum.encoding.markup import TEI

SPACES = " \t\r\n"  # the white space of XML; a no-break space is a character like any other
_PREFIX = f"{{{TEI}}}"

# Elements that never hold words themselves.
DIVISIONS = frozenset(
    "text front body back group div div1 div2 div3 div4 div5 div6 div7 floatingText".split()
)
# Elements that hold blocks, when they hold no words of their own.
CONTAINERS = frozenset(
    """text front body back group div div1 div2 div3 div4 div5 div6 div7 list sp lg opener closer postscript
    table row castList castGroup quote q said cit note titlePage docTitle argument epigraph floatingText set prologue
    epilogue performance address item p ab cell""".split()
)
# Elements that hold words and stand as blocks inside those.
BLOCKS = CONTAINERS | frozenset(
    """head label l speaker stage salute signed dateline byline trailer titlePart docAuthor docDate docEdition
    docImprint imprimatur bibl addrLine headLabel headItem castItem u""".split()
)
# Marks of pages, lines and the like: never words, kept with the witnesses that have them (Guidelines 3.11.3).
BREAKS = frozenset("pb lb cb gb milestone".split())
# Things without running text, compared as a whole.
THINGS = frozenset(
    """note noteGrp gap del figure graphic media formula notatedMusic incident kinesic vocal shift pause writing
    metamark ptr fw index space listBibl biblStruct biblFull msDesc listPerson listPlace listOrg listEvent
    listRelation listObject listNym listWit listApp listTranspose table egXML eg teiHeader witDetail anchor
    addSpan delSpan damageSpan handShift ellipsis spanGrp span linkGrp link joinGrp join interpGrp interp
    timeline alt altGrp certainty precision respons substJoin undo redo binaryObject figDesc desc specGrp""".split()
)
# Neither words of a witness nor anything that an apparatus could hold: the base's stay where they are.
SPECIFICATIONS = frozenset("divGen schemaSpec moduleRef".split())
# Elements around words that are read through; what is in none of these lists is a thing.
PHRASES = frozenset(
    """abbr add addName affiliation am app att author biblScope birth bloc c caesura caption choice citedRange cl code
    corr country damage date death depth dim distinct district edition editor education email emph ex expan faith
    floruit foreign forename fw g geo geogFeat geogName genName gi gloss handNote height hi ident idno imprint lang
    lem locus locusGrp m material measure measureGrp mentioned mod monogr name nameLink nationality num
    objectName objectType occupation offset orgName orig origDate origPlace pc persName persPronouns phr placeName
    population pubPlace publisher rb rdg rdgGrp ref reg region residence resp respStmt restore retrace rhyme role
    roleDesc roleName rs rt ruby s secl seg series settlement sex sic soCalled sponsor stamp state street postCode
    postBox subst supplied surname surplus tag term textLang time title trait unclear unit val w watermark width
    funder meeting head street tech view sound camera""".split()
)
# What an editor says of words: two witnesses agree only where they agree in these too (Guidelines 3.5, 11.3).
INTERVENTIONS = frozenset(
    "supplied unclear sic corr orig reg abbr expan ex am add damage surplus secl restore retrace mod".split()
)
# Where another side stands beside the one that reads.
ALTERNATIVES = frozenset("choice app".split())
# Elements that are never divided: their parts belong together, or they cannot hold an app.
UNDIVIDED = ALTERNATIVES | frozenset(
    """subst ex am c g pc w m idno ident code ruby respStmt imprint monogr meeting address att gi tag val locus
    locusGrp geo height width depth dim measureGrp population state trait caesura""".split()
)
# Short phrases that vary as a whole: an apparatus reads "Zhou Enlai] Chou En-lai", not half a name.
UNITS = INTERVENTIONS | frozenset(
    """persName placeName orgName name rs surname forename roleName genName addName nameLink geogName country region
    settlement date time num measure foreign term gloss ref title""".split()
)
# Elements that stand only where their parents have them: never directly in a reading, which goes inside them.
FRAMED = frozenset(
    """item cell row head speaker signed dateline salute trailer opener closer postscript addrLine headLabel headItem
    castItem castGroup docEdition docImprint imprimatur titlePage front body back group text div1 div2 div3 div4
    div5 div6 div7 set prologue epilogue performance author editor respStmt resp publisher pubPlace biblScope
    citedRange edition funder meeting sponsor imprint monogr series textLang street postCode postBox role roleDesc
    birth death sex floruit faith nationality residence occupation education handNote rb rt""".split()
)
# Elements whose parents prescribe their order: never repeated around a part of their words.
STRUCTURE = BLOCKS - {"q", "quote", "said"}
TRANSPARENT = PHRASES | BLOCKS | FRAMED


def name(element: etree._Element) -> str:
    """Return the local name of a TEI element; with braces that of any other, an empty text for a comment."""
    tag = element.tag
    if not isinstance(tag, str):
        return ""
    return tag[len(_PREFIX) :] if tag.startswith(_PREFIX) else tag


def words_of(element: etree._Element) -> str:
    """Return the characters in an element, white space folded."""
    return " ".join("".join(map(str, element.itertext(f"{_PREFIX}*"))).split())


_SIDES = {"original": ("sic", "orig", "abbr", "lem"), "edited": ("corr", "reg", "expan", "lem")}


def reading_side(element: etree._Element, side: str) -> etree._Element | None:
    """Return the side of a choice that reads (`original` or `edited`), the lemma of an app; else the first."""
    sides = [each for each in element if isinstance(each.tag, str)]
    return next((each for each in sides if name(each) in _SIDES[side]), sides[0] if sides else None)
