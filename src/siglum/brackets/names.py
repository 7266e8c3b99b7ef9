"""Names under romanisation: how like one another two spellings of a name are, whatever the systems."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from rapidfuzz.fuzz import ratio

from siglum.brackets.english import english
from siglum.brackets.words import tags

ENOUGH = 0.66  # likeness of a whole name that makes it a variant
EACH = 0.4  # likeness that each of its parts must have at least
PATRONYMIC = re.compile(r"\w+(?:vich|vna|ovych|[lmkt]y?ich|ichna)\Z", re.I)
_SURNAME = re.compile(
    r".{2,}(?:ov|ev|yov|in|yn|sky|ski|skii|skiy|ko|enko|uk|ian|yan|vich|shvili|dze|adze|escu|eanu|ic|es|ez|sson|sen)a?"
)
_PINYIN = re.compile(
    r"(?:(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])(?:iang|iong|uang|ang|eng|ing|ong|iao|ian|uai|uan|ai|an|ao|ei|en|er|ia|ie|in|iu|ou"
    r"|ua|ue|ui|un|uo|a|e|i|o|u)|ang|an|ai|ao|en|er|ou|a|o|e){1,2}"
)
_VOCALIC = re.compile(r"[aeiouy]+")
_LETTERS = str.maketrans(
    {"ł": "l", "đ": "d", "ð": "d", "ø": "o", "ı": "i", "æ": "ae", "œ": "oe", "ß": "ss", "þ": "th"}
)
# Vowels, then consonants, that romanisations write differently go to one sign; longest groups first.
_SOUNDS = tuple(
    (re.compile(letters), sign)
    for letters, sign in (
        (r"c(?=[aoukrlt])|que?\b", "k"),
        ("iy|ij|yy|ii|yi|iu|yu|ju", "i"),
        ("ia|ya|ja|ea", "ia"),
        ("ye|ie|je|io|yo|jo|yeo", "e"),
        ("eo|eu|oe|ou|oo|uo|au|ao|o|u", "o"),
        ("ae|ai|ei|ee|e", "e"),
        ("y|i", "i"),
        ("shch|schtsch|szcz|chtch", "S"),
        ("dsch|tsch|tch|tsh|dzh|dz|cz|ch|zh|ts|tz|dj|gy|hs|tx", "C"),
        ("sch|sz|sh|ss|x", "S"),
        ("kh|ck|kk|gh|qu", "K"),
        ("ph|ff", "F"),
        ("pp|bb|bh", "P"),
        ("tt|th|dd|dh", "T"),
        ("ll|rr|lh", "L"),
        ("nn|nh|ny", "N"),
        ("ng(?![aeiou])", "N"),
        ("[jzcq]", "C"),
        ("s", "S"),
        ("[gkh]", "K"),
        ("[bp]", "P"),
        ("[vwf]", "F"),
        ("[dt]", "T"),
        ("[rl]", "L"),
        ("n", "N"),
    )
)
# Names that are the same although their letters are not: postal and Cantonese forms, places in two languages.
_SAME = frozenset(
    frozenset(pair.split("/"))
    for pair in (
        "peking/beijing", "nanking/nanjing", "canton/guangzhou", "mukden/shenyang", "amoy/xiamen", "dairen/dalian",
        "chiangkaishek/jiangjieshi", "sunyatsen/sunzhongshan", "formosa/taiwan", "hankow/hankou",
        "tientsin/tianjin", "danzig/gdansk", "breslau/wroclaw", "lemberg/lviv", "lwow/lemberg",
        "pressburg/bratislava", "agram/zagreb", "reval/tallinn", "vilna/vilnius", "teschen/cieszyn",
        "stettin/szczecin", "kiev/kyiv", "yi/ri", "yi/li", "lee/ri", "lee/yi", "kishinev/chisinau", "tibet/xizang",
        "dunay/danube", "rhee/yi", "salonika/thessaloniki", "salonica/thessaloniki", "smyrna/izmir",
        "constantinople/istanbul", "scutari/shkoder", "ragusa/dubrovnik", "kolozsvar/cluj", "wilno/vilnius",
        "vilna/wilno", "pozsony/bratislava", "temesvar/timisoara", "konigsberg/kaliningrad", "rangoon/yangon",
        "no/roh", "im/rim", "yu/ryu", "yang/ryang", "hongkong/xianggang",
    )
)  # fmt: skip


@lru_cache(65536)
def plain(name: str) -> str:
    """Return a name in plain lower-case letters: no diacritics, hyphens, apostrophes or spaces."""
    folded = "".join(each for each in unicodedata.normalize("NFKD", name) if not unicodedata.combining(each))
    return re.sub(r"[\W_]+", "", folded.lower().translate(_LETTERS))


@lru_cache(65536)
def skeleton(name: str) -> str:
    """Return the sounds of a name, coarsely: one sign for the letters that romanisations exchange."""
    found = plain(name)
    for letters, sign in _SOUNDS:
        found = letters.sub(sign, found)
    return re.sub(r"(.)\1+", r"\1", found)


@lru_cache(65536)
def likeness(one: str, other: str) -> float:
    """Return how like two spellings are, 0 to 1: by letters or by sounds, whichever is greater."""
    a, b = plain(one), plain(other)
    if not a or not b:
        return 0.0
    if a == b or frozenset((a, b)) in _SAME:
        return 1.0
    if ("q" in a) != ("q" in b):  # Kokand, Qo'qon; but Pinyin has q for ch
        return max(likeness(a.replace("q", "k"), b.replace("q", "k")), _likeness(a, b))
    return _likeness(a, b)


def _likeness(a: str, b: str) -> float:
    sounds = skeleton(a), skeleton(b)
    consonants = [_VOCALIC.sub("", each.replace("e", "").replace("o", "")) for each in sounds]
    bones = ratio(*consonants) * 0.8 if min(map(len, consonants)) > 2 else 0.0
    return max(ratio(a, b), ratio(*sounds) * 0.95, bones) / 100


def names_alike(named: Sequence[str], given: Sequence[str]) -> float:
    """Return how like two names are, 0 to 1; 0 where a part of one has no counterpart in the other."""
    if abs(_parts(named) - _parts(given)) > 1:
        return 0.0
    if len(named) != len(given) and _parts(named) == _parts(given) > 1:
        named, given = _split(named), _split(given)  # `Tsoi En Gen [Choe Yong-geon]`
    whole = likeness(" ".join(named), " ".join(given))
    if len(named) == len(given) > 1:
        each = [likeness(one, other) for one, other in zip(named, given, strict=True)]
        pairs = list(zip(named, given, strict=True))
        apart = any(english(one) != english(other) and likeness(one, other) < 0.72 for one, other in pairs)
        if apart and not (each[0] >= 0.5 and _syllables(named) and _syllables(given)):
            return 0.0  # `Glienicke Bridge [Glienicker Brücke]`, `Slobodna Dalmacija [Free Dalmatia]`
        same = any(plain(one) == plain(other) for one, other in zip(named, given, strict=True))
        return 0.0 if min(each) < (0.5 if same else EACH) else max(whole, sum(each) / len(each))
    if len(named) == len(given) == 1:
        size = min(len(named[0]), len(given[0]))
        other = (
            skeleton(named[0])[:1] != skeleton(given[0])[:1] and plain(named[0])[:1] != plain(given[0])[:1]
        )
        return 0.0 if other and whole < (0.85 if size < 6 else 0.7) else whole
    if len(named) > len(given) and likeness(named[-1], given[-1]) < 0.5 and whole < 0.8:
        return 0.0
    return whole


def _syllables(words: Sequence[str]) -> bool:
    """Whether a name is of three syllables, as in Korean: `Kim Ir Sen`, in which English words may stand by chance."""
    return len(words) == 3 and all(len(_VOCALIC.findall(plain(word))) == 1 for word in words)


def _parts(words: Sequence[str]) -> int:
    """Of how many parts a name is, hyphens counting as spaces: Pak Yong-guk is of three."""
    return sum(len([each for each in re.split(r"[-\s.]+", word) if each]) for word in words)


def _split(words: Sequence[str]) -> list[str]:
    return [each for word in words for each in word.split("-") if each]


def completes(before: str, words: Sequence[str]) -> bool:
    """Return whether words are the given name after a Korean, Chinese or Vietnamese family name: `Pak [Yong-guk]`."""
    if any(not word[0].isupper() for word in (before, *words)) or len(before) > 6 or len(words) > 2:
        return False
    if (len(before) > 4 and "n" in tags(before.lower())) or (given(before) and all(map(given, words))):
        return False  # `the Center [Tsentr]`, `the brother of Fidel [Raúl]`
    chinese = len(words) == 1 and words[0].isascii() and _PINYIN.fullmatch(plain(words[0]))
    if chinese and not english(before) and _PINYIN.fullmatch(plain(before)):
        return True
    parts = [plain(each) for word in words for each in re.split(r"[-'’]", word) if plain(each)]
    syllables = [len(_VOCALIC.findall(each)) for each in parts] or [9]
    return sum(syllables) < 4 and max(syllables) == 1 and len(_VOCALIC.findall(plain(before))) < 3


_FAMILY = frozenset(
    "le pham nguyen tran truong vo hoang dang bui do ho ngo duong ly phan vu to dinh trinh".split()
)


def vietnamese(words: Sequence[str]) -> bool:
    """Return whether words are a full Vietnamese name, family name first: `Lê Duẩn`."""
    marked = any(not each.isascii() for word in words for each in word)
    short = len(words) == 3 and all(len(_VOCALIC.findall(plain(word))) == 1 for word in words)
    return len(words) > 1 and (marked or short) and plain(words[0]) in _FAMILY


# Given names that are common in Europe, the Americas and the Near East, without diacritics.
_GIVEN = frozenset(
    "aarne abd abdelaziz abderrahim abdul abdullah abu achille adam adolf adolfo ahmad ahmed ahmet ajdin "
    "albert alberto alec aleksandar aleksander aleksandr alessandro alexander alexei alexej alfred ali alija "
    "allal alois amir ana andras andre andrea andree andrei andrew andrzej anibal anna antal anthony anton "
    "antonin antonio antonis anwar aristidis armando arpad arthur arturo auguste aurel averell bachir bashir "
    "bedri bekir bela benito benoit bernard bernardo blas bogdan bohumil bohuslav boleslaw boris boyan branko "
    "bronislaw bruno camilo carlos charles che chester clement constantin corneliu cvijetin czeslaw dan "
    "daniel david dejan dezso dieter dimitar dimitrios dimitris dmitri dmitry dobri donald dorothy dragan "
    "drahomir dumitru dusan dwight edgar edmund eduard edvard edward egon ehsan einar elena elias elizabeth "
    "emanuele emil emilio enrico enrique enver enzo erich erika ernest ernesto erno ernst erwin esad etienne "
    "eugene eva ezz fadil faisal farid fatima fatmir fausto federico fedor felix ferenc ferhat fernando fidel "
    "fikret francisco franciszek francois frank frantisek franz frederick friedrich fritz gabriel gamal gamil "
    "gaston general georg george georges georgi georgy gerhard gerhart geza ghassan gheorghe giacomo "
    "giancarlo giannis giorgio giovanni giuseppe goran grigory guenter guido gunter gustav gyorgy gyula "
    "haakon habib hafez hafidh hafiz halvard hamid hamza hans harold harry hasan haydee hector hedi heinrich "
    "hekuran helmut henri henry herbert hermann hertta hilary hilde hocine horst houari hugo hussein hysni "
    "ibrahim idriss igor ilie ilija iljaz ilona ilya imre ingvar ioannis ion iosif irina ismail ismet istvan "
    "ivan ivanka ivo jacob jacques jakub jamal james jan janos jaroslav javier jean jeannette jeno jens jerzy "
    "jiri joachim joao joaquin joerg johan johann john jorge jose josef joseph jovan jozef jozsef juan "
    "juergen jules julius kadri kalman kamal karel karl karol karoly katalin katarina kazimierz khalid khalil "
    "kimon kiro klaus klement kliment koca konrad konstantin konstantinos kostas kurt ladislav lajos laszlo "
    "laurent lazar lazaro leo leon leonid leonte leopoldo leszek lev lidija liri ljubomir llewellyn lorant "
    "lorenzo louis lubomir lucien ludvik ludwig luigi luis luka lyndon lyudmila magda mahmoud mahmud majid "
    "manfred manolis manuel marcel margaret maria marie mario marius marko marta martin marton mary matyas "
    "maurice mauro max mehdi mehmet michael michel mieczyslaw miguel mihai mihaly mijalko mikhail mikita "
    "milan milos milovan miodrag mirko miroslav mitsos mladen mohamed mohammed moma momcilo moncef moshe "
    "mouloud muhammad mustafa nadim nasser natalia nelson nexhmije nicolae nikita nikola nikolai nikolaos "
    "nikolay nikos oldrich oleg olga olof omar omer orlando oscar oskar osman osten osvaldo otto palmiro "
    "panagiotis paul paula pavel pedro pencho petar peter petr petre petros petru philip pierre pietro piotr "
    "predrag qasim rabah rafael rahim rainer ralph ramiro ramiz rashid rauf raul raymond renato reza rezso "
    "ricardo richard rita robert roberto rodolfo rodoljub roger rolf roman ronald rosa rudolf rustam ryszard "
    "sabri sadik safet said salah salih salim sami sandor sandorne santiago sasa saul selim sergei sergey "
    "shimon slobodan sofia spiro spyros stane stanislaw stanko stavros stefan stefania stelios stephen stevan "
    "suleiman svetislav svetlana svetozar tadeusz tage tahir taieb tamas tarik tariq tatiana tatjana theodor "
    "thomas tibor todor tomas tomasz trygve tsola ulrich umberto urho vaclav valentin valeri vasil vasile "
    "vasilis vasily veikko veljko vera vicko victor viktor vilem viliam vilma vincent virgil vladimir "
    "vladislav vladko vlado vojin vulko vyacheslav waldeck walter walworth werner wilhelm willi william willy "
    "winston witold wladyslaw wojciech wolfgang yakov yasir yasser yevgeny yiannis yitzhak yuri yusuf zdenek "
    "zdravko zef zenon zivko zoltan zoran zvonimir zygmunt".split()
)


def given(name: str) -> bool:
    """Return whether a name is a common given name: `Otto`, `Péter`."""
    return plain(name) in _GIVEN


def surname(name: str) -> bool:
    """Return whether a name ends as surnames do: `Markov`, `Ionescu`."""
    return _SURNAME.fullmatch(plain(name)) is not None
