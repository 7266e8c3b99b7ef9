"""English as far as a rule needs it: its closed classes, and what part a word plays before a bracket."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from siglum.brackets.words import PREFIXES, tags

Part = Literal[
    "article", "possessive", "pronoun", "auxiliary", "preposition", "conjunction", "number", "title", "person",
    "time", "noun", "verb", "adjective", "adverb", "name", "initial", "abbreviation", "foreign",
]  # fmt: skip

ARTICLES = frozenset("a an the this that these those every each some any no another such".split())
PRONOUNS = frozenset(
    "i me you he him she her it we us they them who whom one oneself myself yourself himself herself itself "
    "ourselves yourselves themselves someone somebody everyone everybody anyone anybody nobody none mine ours "
    "yours theirs hers both others the-latter the-former here there".split()
)
POSSESSIVES = frozenset("my your his her its our their whose one's".split())
AUXILIARIES = frozenset(
    "am is are was were be been being has have had having do does did done will would shall should can could "
    "may might must ought cannot isn't aren't wasn't weren't don't doesn't didn't won't wouldn't couldn't "
    "shouldn't can't hasn't haven't hadn't not".split()
)
PREPOSITIONS = frozenset(
    "about above across after against along alongside amid amidst among amongst around as at before behind below "
    "beneath beside besides between beyond by concerning despite down during except following for from in inside "
    "into like near of off on onto opposite out outside over past per regarding round since through throughout "
    "till to toward towards under until unto up upon versus via with within without unlike".split()
)
CONJUNCTIONS = frozenset(
    "and but or nor for so yet if because although though while whereas when whenever where wherever than that "
    "whether unless once which how why what either neither".split()
)
ADVERBS = frozenset(
    "already also always again ago almost even ever here now never only often perhaps quite rather since soon "
    "hereinafter hereafter still then there thus too very yet just however therefore hence more "
    "most less least much".split()
)
NUMBERS = frozenset(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million "
    "half several few many dozen first second third fourth fifth sixth seventh eighth ninth tenth".split()
)
MONTHS = frozenset(
    "january february march april may june july august september october november december jan feb mar apr jun "
    "jul aug sept sep oct nov dec".split()
)
WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
# Titles that want a name after them: alone they name nobody.
TITLES = frozenset(
    "mr mrs ms miss dr prof professor sir madam madame lord lady dame comrade comrades com cde tov baron baroness "
    "count countess prince princess gen general col colonel capt captain lt lieutenant maj major marshal admiral "
    "sgt sergeant brigadier sheikh emir don dona señor senhor monsieur herr frau father brother sister saint st "
    "mgr monsignor rev reverend hon rabbi imam citizen pan pani".split()
)
FUNCTION = (
    ARTICLES | PRONOUNS | POSSESSIVES | AUXILIARIES | PREPOSITIONS | CONJUNCTIONS | ADVERBS
    | frozenset("all yes".split())
)  # fmt: skip

# Words of the archives that English has taken in: they explain, and are explained.
LOANS = frozenset(
    "oblast okrug krai raion kolkhoz sovkhoz dacha gulag samizdat khan apparatchik mullah divan bazaar pasha mufti "
    "jihad troika vizier hacienda kibbutz madrasa caliph wadi sheik gaucho peon gringo kimono yamen sampan rickshaw "
    "durbar sepoy maharajah burgomaster gendarme lycee gymnasium bodega barrio sharia ramadan imam sheikh "
    "ayatollah mu lei hetman knout ukase taiga kopek ruble".split()
)
NATURALISED = LOANS | frozenset(
    "oblast okrug krai raion kolkhoz sovkhoz politburo orgburo presidium comintern cominform comecon "
    "komsomol plenum gulag commissar commissariat tsar dacha samizdat nomenklatura apparatchik "
    "perestroika glasnost junta putsch shah emir sheikh coup detente communiqué attaché café protégé "
    "façade émigré naïve cliché rapporteur résumé fiancé matériel régime élite aide-mémoire "
    "forint zloty dinar yuan piastre drachma lira deportee interlocutor fissile delimitation smallholder gendarmerie "
    "rapprochement communique charge démarche détente chargé regime führer duce caudillo".split()
)
UNITS = frozenset("o'clock o’clock km kg cm mm ha kw mw lb lbs oz ft mph kph kv cwt bbl rbl ca etc".split())
_ARTICLED = re.compile(r"(?:al|el|ad|an|ar|as|ash|at|az|ul)-[A-Z]")  # al-Hassan
_ROMAN = re.compile(r"[IVXLCDM]{1,7}")
# Names that are English words in lower case.
HOMOGRAPHS = frozenset(
    "China Turkey Guinea Chad Jordan Chile Panama Japan Java Cuba Georgia Mali Bush Ford Rusk".split()
)
# Peoples and parties of which the word list knows nothing.
PEOPLES = frozenset(
    "Arab Arabian African Israeli Serb Croat Slovene Bosnian Slovak Ukrainian Georgian Uzbek Tajik Kazakh "
    "Turkmen Kyrgyz Chechen Tatar Kurd Montenegrin Qatari Yemeni Moldovan Moldavian Byelorussian Belarusian "
    "Bolshevik Menshevik Zionist Trotskyist Trotskyite Leninist Baathist Balkan Peronist Titoist Stalinist "
    "Maoist Gaullist Portuguese Sudanese Siamese Cantonese Ethiopian Eritrean Icelandic Uighur Uyghur Manchu Basque "
    "Shiite Sunni Druze Copt Maronite Alawite Pole Turk Swede Dane Finn Spaniard Scot Briton Fleming Walloon Breton "
    "Afghan Mongol Bulgar Magyar Englishman Irishman Welshman Catalan Sikh Berber Tuareg Zulu Kikuyu".split()
)
_RULERS = frozenset(
    "mullah pasha mufti vizier caliph gaucho peon gendarme sepoy commissar tsar apparatchik shah emir sheikh führer "
    "duce caudillo khan sultan".split()
)
_ABBREVIATION = re.compile(r"(?=(?:[^A-ZÀ-Þ]*[A-ZÀ-Þ]){2})(?!\w+-\w*[a-z]{3})[\w.()/&–-]{2,16}\Z")
_WILLING = ("verb", "auxiliary", "adjective", "adverb")  # an infinitive may follow
_DETERMINERS: frozenset[Part] = frozenset({"article", "possessive", "preposition", "adjective", "number"})


def english(word: str) -> bool:
    """Whether a word is English: of a closed class, or known with its class."""
    low = word.lower().removesuffix("'s").removesuffix("’s").rstrip("'’.")
    if word in HOMOGRAPHS or _ARTICLED.match(word):
        return False
    if word.removesuffix("s") in PEOPLES:
        return True
    if "–" in low:
        return all(map(english, low.split("–")))
    first, _, second = word.partition("-")
    if first.endswith("o") and len(second) > 4 and tags(second.lower()):
        return True  # `monarcho-fascists`, `Agro-Industrial`
    if first.lower() in PREFIXES and second and english(second):
        return True  # `Trans-Arabian`, `Anti-American`
    if "." in low or low in UNITS or _ROMAN.fullmatch(word):
        return True  # p.m., km, XIV: of no language
    return (
        low in FUNCTION
        or low in NUMBERS
        or low in MONTHS
        or low in WEEKDAYS
        or low in TITLES
        or bool(tags(low))
        or bool(tags(low.capitalize()))
    )


def abbreviation(word: str) -> bool:
    """Whether a word looks like an abbreviation: at least two capitals, and no name in mixed case."""
    if not _ABBREVIATION.match(word) or re.match(r"[A-ZÀ-Þ][a-zß-ÿ]+[A-ZÀ-Þ]?[a-zß-ÿ]{3,}", word):
        return False
    return not (word.isupper() and len(word) > 3 and english(word)) and not word.isdigit()


def part(words: Sequence[str], at: int = -1) -> Part:
    """Return the part that one of a row of words plays, judged by itself and the words before it."""
    word = words[at]
    low = word.lower().rstrip(".")
    if re.search(r"['’]s?\Z", word) and len(word) > 2:
        return "possessive"
    if word[0].isdigit():
        return "number"
    if word[0].isupper() and len(low) == 1 and word != "I" and low not in "ao":
        return "initial"
    if word == "May" and len(words) > 1 and words[at - 1][0].isdigit():
        return "time"
    closed = _closed(low)
    if closed and (word[0].islower() or closed != "pronoun" or low != "us"):
        return closed
    if low in TITLES and word[0].isupper():
        return "title"
    if abbreviation(word):
        return "abbreviation"
    return _open(words, at, word, low)


def _closed(low: str) -> Part | None:
    if low in POSSESSIVES and low != "her":
        return "possessive"
    if low in ARTICLES:
        return "article"
    if low in PRONOUNS and low not in ("one", "here", "there"):
        return "pronoun"
    if low in AUXILIARIES:
        return "auxiliary"
    if low in PREPOSITIONS:
        return "preposition"
    if low in CONJUNCTIONS:
        return "conjunction"
    if low in NUMBERS:
        return "number"
    if low in MONTHS | WEEKDAYS and low not in ("may", "march", "mar"):
        return "time"
    return "adverb" if low in ADVERBS else None


def _names_follow(word: str) -> bool:
    """Whether a name follows this word: `Comrade Pang`, `Minister Long`."""
    return word.lower().rstrip(".") in TITLES or ("P" in tags(word) and "a" not in tags(word))


def _open(words: Sequence[str], at: int, word: str, low: str) -> Part:
    if word in HOMOGRAPHS:
        return "name"
    if low in NATURALISED:
        return "person" if low in _RULERS else "noun"
    if _ARTICLED.match(word):
        return "name"
    found = tags(word)
    capital = word[0].isupper()
    if (
        capital
        and len(words) > 1
        and at == -1
        and words[-2][0].isupper()
        and "P" not in found
        and _names_follow(words[-2])
    ):
        return "name"
    if not found:
        return "name" if capital else "foreign"
    lead = next((each for each in found if each in "nvar"), "n")
    before = part(words[:at], -1) if at != -len(words) and len(words) + at > 0 and len(words) < 5 else None
    if "v" in found and len(words) > 2 and at == -1 and words[-2] == "to" and part(words[:-2]) in _WILLING:
        return "verb"  # `ought to support`
    if capital and lead in "vr" and len(words) > 1 and at == -1:
        return "name"  # `After Bled`
    if "n" in found and (lead == "n" or before in _DETERMINERS):
        lead = "n"
        if "v" in found and before in ("pronoun", "auxiliary") and word[0].islower():
            lead = "v"
    if lead == "n":
        return "person" if "P" in found else "time" if "T" in found else "noun"
    return {"v": "verb", "a": "adjective", "r": "adverb"}[lead]  # type: ignore[return-value]
