"""Makes english.txt and trigrams.txt anew from their sources; README.md names them. Not part of the running program.

Usage: python -m siglum.brackets.words.derive SCOWL_FOLDER WORDNET_FOLDER LANGDETECT_PROFILES
"""

from __future__ import annotations

import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from siglum.brackets.words import endings, romanise

SIZES = (10, 20, 35, 40, 50)
LISTS = ("english-words", "american-words", "british-words", "british_z-words")
LATIN = "cs de es et fi fr hr hu id it lt lv nl no pl pt ro sk sl so sq sv tr vi".split()
CYRILLIC = "bg mk ru uk".split()
TRIGRAMS = 400


def main(scowl: Path, wordnet: Path, profiles: Path) -> None:
    """Write both files beside this module."""
    here = Path(__file__).parent
    (here / "english.txt").write_text(english(scowl, wordnet), encoding="utf-8")
    (here / "trigrams.txt").write_text(trigrams(profiles), encoding="utf-8")


def english(scowl: Path, wordnet: Path) -> str:
    """One line a word class: its letters, then the words; regular inflections are left to `endings`."""
    classes, senses = dict(_classes(wordnet)), _senses(wordnet)
    kept: dict[str, str] = {}
    for word in sorted(_known(scowl), key=lambda each: (len(each), each)):
        letters = classes.get(word, "")
        derived = {form for stem, need, form in endings(word) if need in kept.get(stem, "")}
        if derived and (not letters or letters[0] in derived) and word not in senses:
            continue
        kept[word] = letters + senses.get(word, "") or "-"
    for word in _nationalities(scowl):
        if "a" in classes.get(word.lower(), ""):
            kept[word] = classes[word.lower()] + senses.get(word.lower(), "")
    lines = defaultdict(list)
    for word, letters in kept.items():
        lines[letters].append(word)
    return "".join(f"{letters} {' '.join(sorted(found))}\n" for letters, found in sorted(lines.items()))


def _known(scowl: Path) -> set[str]:
    return {
        word
        for size in SIZES
        for name in LISTS
        if (path := scowl / f"{name}.{size}").is_file()
        for word in path.read_text(encoding="latin-1").split()
        if word.isascii() and word.isalpha() and word.islower() and len(word) > 1
    }


def _nationalities(scowl: Path) -> set[str]:
    """Capitalised words that are no names: Korean, Marxist, Orthodox."""
    lists = (scowl / f"english-upper.{size}" for size in SIZES)
    return {
        word
        for path in lists
        if path.is_file()
        for word in path.read_text(encoding="latin-1").split()
        if word.isascii() and word.isalpha() and len(word) > 3 and word[0].isupper() and word[1:].islower()
    }


def _classes(wordnet: Path) -> Iterator[tuple[str, str]]:
    """Yield words with their classes, n v a r, the commonest first, rare ones left out."""
    letter = {"noun": "n", "verb": "v", "adj": "a", "adv": "r"}
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for name, each in letter.items():
        for line in (wordnet / f"index.{name}").read_text(encoding="utf-8").splitlines():
            if not line.startswith(" "):
                counts[line.split(maxsplit=1)[0]][each] += 0
    code = {"1": "n", "2": "v", "3": "a", "4": "r", "5": "a"}
    for line in (wordnet / "cntlist.rev").read_text(encoding="utf-8").splitlines():
        sense, _, count = line.split()
        word, _, rest = sense.partition("%")
        counts[word][code[rest[0]]] += int(count)
    for name in ("noun", "verb", "adj", "adv"):
        for line in (wordnet / f"{name}.exc").read_text(encoding="utf-8").splitlines():
            form, *lemmas = line.split()
            counts[form][letter[name]] += max(counts[each][letter[name]] for each in lemmas)
    for word, found in counts.items():
        total = sum(found.values())
        yield word, "".join(each for each, n in found.most_common() if n >= total * 0.08)


def _senses(wordnet: Path) -> dict[str, str]:
    """Nouns whose first sense is a person, a group, a place, a time, or something said or written: P G L T C."""
    letter = {"18": "P", "14": "G", "15": "L", "28": "T", "10": "C"}
    files = {}
    for line in (wordnet / "data.noun").read_text(encoding="utf-8").splitlines():
        if not line.startswith(" "):
            offset, number, _ = line.split(maxsplit=2)
            files[offset] = number
    found = {}
    for line in (wordnet / "index.noun").read_text(encoding="utf-8").splitlines():
        if not line.startswith(" "):
            word, _, _, pointers, *rest = line.split()
            first = files[rest[int(pointers) + 2]]
            if first in letter:
                found[word] = letter[first]
    return found


def trigrams(profiles: Path) -> str:
    """One line a language: its code, then its commonest trigrams with their share in hundredths of a per cent."""
    lines = []
    for code in LATIN + CYRILLIC + ["en"]:
        freq = Counter[str]()
        for gram, n in json.loads((profiles / code).read_text(encoding="utf-8"))["freq"].items():
            if len(gram) == 3 and not gram.isupper():
                romanised = romanise(gram, code) if code in CYRILLIC else gram.lower()
                for at in range(max(1, len(romanised) - 2)):
                    freq[romanised[at : at + 3]] += n
        total = sum(freq.values())
        best = [(gram, round(n / total * 10_000)) for gram, n in freq.most_common(TRIGRAMS)]
        lines.append(code + "".join(f"\t{gram.replace(' ', '_')}{n}" for gram, n in best))
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
