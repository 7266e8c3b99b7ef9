"""What a personal name looks like in English prose: titles and roles, its words, initials and particles."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from siglum.brackets import english
from siglum.brackets.words import tags

LONGEST = 5  # words of a name
NEAR = 60  # characters to either side in which the rest of a name is looked for
_L = r"[^\W\d_][\u0300-\u036f]*"  # a letter with its combining marks
_INITIAL = rf"(?:(?:{_L}|Ch|Dj|Dz|Dzh|Ia|Iu|Kh|Ph|Sh|Th|Ts|Ya|Ye|Yu|Zh)\.[-‐‑]?)+"
_WORD = re.compile(rf"{_INITIAL}(?=[\s\W]|\Z)|{_L}(?:{_L}|['’ʼ‘`](?!s\b)(?={_L})|[-‐‑](?={_L}))*")
_INITIALS = re.compile(rf"{_INITIAL}|[A-Z]")
# Bodies that dictionaries of English do not know, and persons' nouns that are names as well.
_BODIES = frozenset(
    "politburo politbureau orgburo comintern cominform komsomol comecon gosplan sovnarkom duma sejm bundestag "
    "volkskammer reichstag knesset majlis guomindang kuomintang securitate stasi cheka presidium secretariat "
    "plenum sinmun ribao izvestia pravda tass xinhua".split()
)
_ALSO_NAMES = frozenset(
    "lee ford dick tom man son jack guy smith baker cook miller porter mason cooper gardner butler page walker turner "
    "fisher hunter young martin jay dean earl abbott marshall pan pani".split()
)
_ARTICLES = ("Der", "Die", "Das", "Los", "Las", "Les")  # of newspapers and towns
# Words of address that no dictionary of English has as a person, and abbreviations of titles.
_ADDRESS = frozenset(
    "mr mrs ms mme messrs mlle dr drs prof gen col lt maj capt cpt sgt adm brig cde com comr tov amb "
    "monsieur madame herr frau frl señor senhor sr sra don dona doña sheikh shaikh emir ing dipl-ing rev hon mgr "
    "monsignor chargé attaché ataman kapitan comandante polkovnik tovarishch drug citizen tsar czar shah".split()
)  # fmt: skip
PARTICLES = frozenset(
    "de da do dos das del della di du des la le van von der den ten ter zu zur bin ibn bint al el ul ud y e af av "
    "na ap dit".split()
)  # fmt: skip
# States and capitals, which titles and labels use like persons: “Conversation between Moscow and Cuba”.
STATES = frozenset(
    "afghanistan albania algeria andorra angola argentina armenia australia austria azerbaijan bahrain bangladesh "
    "belarus belgium benin bhutan biafra bolivia bosnia botswana brazil britain brunei bulgaria burma burundi cambodia "
    "cameroon canada chad chile china colombia congo croatia cuba cyprus czechia czechoslovakia dahomey denmark "
    "djibouti ecuador egypt england eritrea estonia ethiopia europe fiji finland formosa france gabon gambia georgia "
    "germany ghana greece greenland grenada guatemala guinea guyana haiti honduras hungary iceland india indonesia "
    "iran iraq ireland israel italy jamaica japan jordan kampuchea kazakhstan kenya korea kosovo kuwait kyrgyzstan "
    "laos latvia lebanon lesotho liberia libya liechtenstein lithuania luxembourg macedonia madagascar malawi malaya "
    "malaysia maldives mali malta manchuria mauritania mauritius mexico moldova monaco mongolia montenegro morocco "
    "mozambique myanmar namibia nepal netherlands nicaragua niger nigeria norway oman pakistan palestine panama "
    "paraguay persia peru philippines poland portugal prussia qatar rhodesia romania rumania russia rwanda samoa "
    "scotland senegal serbia siam singapore slovakia slovenia somalia spain sudan suriname swaziland sweden "
    "switzerland syria taiwan tajikistan tanganyika tanzania thailand tibet togo tonga transjordan tunisia turkey "
    "turkmenistan uganda ukraine uruguay uzbekistan vatican venezuela vietnam wales xinjiang yemen yugoslavia zaire "
    "zambia zanzibar zimbabwe ussr dprk gdr frg prc "
    "accra algiers ankara athens baghdad baku bamako bandung bangkok beijing beirut belgrade berlin bern bonn "
    "brasília brasilia bratislava brussels bucharest budapest cairo canberra caracas colombo conakry copenhagen dakar "
    "damascus delhi dhaka djakarta dublin geneva hanoi harare havana helsinki islamabad istanbul jakarta jerusalem "
    "kabul kampala karachi khartoum kiev kyiv kinshasa kathmandu lagos lima lisbon london luanda lusaka madrid managua "
    "manila maputo minsk mogadishu montevideo moscow nairobi oslo ottawa panmunjom paris peking phnom pretoria prague "
    "pyongyang quito rabat rangoon reykjavik riga riyadh rome saigon santiago sarajevo seoul shanghai sofia stockholm "
    "tallinn tashkent tbilisi tehran teheran tirana tokyo tripoli tunis ulaanbaatar vienna vientiane vilnius warsaw "
    "washington yerevan zagreb".split()
)  # fmt: skip


_CLOSED = english.FUNCTION | english.MONTHS | english.WEEKDAYS
# Words that begin the names of places.
_QUARTERS = frozenset(
    "north south east west upper lower inner outer central great new red saint st san santa são port fort mount "
    "lake camp cape".split()
)
_ARABIC = re.compile(r"(?:a[dlnrstz]|ash|e[ls]|ul)[-‐‑’'][^\W\d_]")
# Names of two parts that are no person's, wherever they stand.
_NOBODY = frozenset(
    ("costa rica", "el salvador", "sri lanka", "puerto rico", "saudi arabia", "sierra leone", "burkina faso",
     "addis ababa", "abu dhabi", "buenos aires", "dar es salaam", "phnom penh", "kuala lumpur", "tel aviv",
     "hong kong", "la paz", "san jose", "san salvador", "ulan bator", "viet nam", "khmer rouge", "pathet lao",
     "viet minh", "viet cong", "ho chi minh city", "guinea bissau", "bosnia herzegovina", "sao paulo", "al qaeda")
)  # fmt: skip
SYLLABLE = 4  # letters: English words as short are syllables of names too, as in Kim Il Sung


class Word(NamedTuple):
    """A word and its place in the text that was split."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Named:
    """A personal name at the end of a phrase: its words, and whether a title or role stands before it."""

    words: tuple[Word, ...]
    titled: bool = False
    led: bool = False  # by words that are neither title nor name

    @property
    def name(self) -> str:
        """The name as written, spaces folded; capitals throughout become small letters."""
        words = [word.text for word in self.words]
        letters = "".join(words)
        if letters.isupper() and max(len(re.sub(r"\W", "", word)) for word in words) > 2:
            words = [_small(word) for word in words]
        return " ".join(words)

    @property
    def start(self) -> int:
        """Where the name begins in the phrase."""
        return self.words[0].start

    @property
    def end(self) -> int:
        """Where the name ends in the phrase."""
        return self.words[-1].end

    @property
    def full(self) -> bool:
        """Whether it has two parts or more, of which one is no initial."""
        return len(self.words) > 1


def _small(word: str) -> str:
    if "." in word or len(word) == 1:
        return word
    first, *rest = re.split(r"([-‐‑'’])", word)
    return first.capitalize() + "".join(part.lower() if part.isalpha() else part for part in rest)


def words(text: str) -> Iterator[Word]:
    """Split into words: hyphens and inner apostrophes belong to one, a possessive ’s does not."""
    for found in _WORD.finditer(text):
        yield Word(found[0], found.start(), found.end())


def initial(word: str) -> bool:
    """Whether a word is an initial or a row of them: M., M.S., J.-P."""
    return bool(_INITIALS.fullmatch(word)) and word[0].isupper()


def role(word: str) -> bool:
    """Whether a word may stand before a name and say what the person is: comrade, Ambassador, Dr."""
    low = word.lower().rstrip(".")
    if word[0].isupper() and (low in _ALSO_NAMES or low in _QUARTERS):
        return False
    found = tags(low)
    return low in _ADDRESS or low in english.TITLES or ("P" in found and "n" in found)


def known(word: str) -> str:
    """Return the classes of an English word, "" for one that is none: most names are none."""
    low = word.lower()
    return tags(word) or ("G" if low in _BODIES else "-" if low in _CLOSED else "")


def unknown(word: str) -> bool:
    """Whether a word is capitalised and not English, as most names are."""
    return word[0].isupper() and len(word) > 1 and not initial(word) and not known(word)


def acronym(word: str) -> bool:
    """Whether a word is of capitals only, as KWP or FRELIMO; initials have full stops."""
    return len(word) > 1 and word.isupper() and word.isalpha()


def name_word(word: str, first: bool = False) -> bool:
    """Whether a word may be a part of a name: Song and Park may, North may not; Sung may, but not at the start."""
    low = word.lower()
    if not word[0].isupper():
        return not first and _ARABIC.match(word) is not None
    if low in _CLOSED or low in _QUARTERS or role(word):
        return False
    if initial(word) or low in _ALSO_NAMES or (len(word) <= SYLLABLE and not first):
        return True
    return not set(known(word)) & set("aLGTr")


def personal(text: str) -> Named | None:
    """Return the personal name at the end of a phrase, without titles and roles; None where there is none."""
    found = list(words(text))
    capitals = text.isupper()
    run: list[Word] = []
    while found and _belongs(found[-1].text, run, capitals) and not _parted(text, found[-1], run):
        run.insert(0, found.pop())
    while (
        run
        and not _first(run)
        and not (found and role(found[-1].text) and len(run) > 1 and name_word(run[0].text))
    ):
        found.append(run.pop(0))
    titled = bool(found) and role(found[-1].text)
    if not _plausible(run, titled):
        return None
    return Named(tuple(run), titled, led=bool(found) and not titled)


def _plausible(run: Sequence[Word], titled: bool) -> bool:
    """Whether a row of words may be a person's name: not all English, no state, no hotel, no newspaper."""
    if not any(unknown(word.text) for word in run) or len(run) > LONGEST or run[0].text in _ARTICLES:
        return False
    last = run[-1].text
    classes = "" if len(last) <= SYLLABLE or last.lower() in _ALSO_NAMES else known(last)
    if classes and (not titled or classes[0] == "n"):
        return False
    return " ".join(word.text.lower().replace("-", " ") for word in run) not in (
        STATES if len(run) == 1 else _NOBODY
    )


def _parted(text: str, word: Word, run: Sequence[Word]) -> bool:
    """Whether more than a space stands between a word and the run after it."""
    return bool(run) and bool(text[word.end : run[0].start].strip())


def _first(run: Sequence[Word]) -> bool:
    """Whether the first word of a row may begin a name."""
    word = run[0].text
    return name_word(word, first=True) and not (len(run) > 1 and word.lower() in STATES)


def _belongs(word: str, run: Sequence[Word], capitals: bool) -> bool:
    if word in PARTICLES:
        return bool(run)
    return name_word(word) and (capitals or not acronym(word))


def run_around(text: str, start: int, end: int) -> tuple[list[Word], bool]:
    """Return the words of the name that a stretch is part of, and whether a title or role stands before it."""
    low = max(0, start - NEAR)
    near = [Word(each.text, each.start + low, each.end + low) for each in words(text[low : end + NEAR])]
    run = [word for word in near if word.end > start and word.start < end]
    if not run or not all(name_word(word.text) for word in run):
        return [], False
    first, last = near.index(run[0]), near.index(run[-1])
    while first > 0 and _joins(text, near[first - 1], near[first]):
        first -= 1
    while last + 1 < len(near) and _joins(text, near[last], near[last + 1], near[last + 1]):
        last += 1
    while near[first].end <= start and not _first(near[first : last + 1]):
        first += 1
    before = near[first - 1] if first > 0 else None
    titled = (
        before is not None and role(before.text) and not text[before.end : near[first].start].strip(" .\n")
    )
    return near[first : last + 1], titled


def _joins(text: str, one: Word, other: Word, joining: Word | None = None) -> bool:
    """Whether a word beside another is of the same name: the first, or the one given."""
    word = (joining or one).text
    between = text[one.end : other.start]
    return (
        bool(between)
        and not between.strip()
        and name_word(word)
        and not (acronym(word) and len(word) < SYLLABLE)
    )
