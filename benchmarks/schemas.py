"""Does our ODD compiler say what the TEI's own tools say? jing judges mutants under both grammars.

For each customisation of `../shared/samples/p5-exemplars` that the TEI compiled itself
(`../shared/schemas/official`): every sample that is valid under the official grammar is changed at
random, and jing is asked under the official grammar and under ours. Counted are equal verdicts and
equal sets of error lines. `python benchmarks/schemas.py [MUTANTS] [SEED]`
"""

from __future__ import annotations

import random
import sys
import tempfile
import time
from copy import deepcopy
from pathlib import Path

from lxml import etree
from peers import jing as peer

from siglum.schemas import compile_odd

ROOT = Path(__file__).parent.parent
SHARED = ROOT.parent / "shared"
SAMPLES = SHARED / "samples"
SOURCE = SHARED / "schemas" / "p5subset.xml"
RNG = "{http://relaxng.org/ns/structure/1.0}"
TEI = "{http://www.tei-c.org/ns/1.0}"
# The fifth, tei_all, was published for a later edition of the TEI (4.12) than the source at hand (4.10.0a).
GRAMMARS = {
    name: SHARED / "schemas/official" / f"{name}.rng"
    for name in ("tei_bare", "tei_minimal", "tei_lite", "tei_corpus")
}
GRAMMARS["tei_all"] = SHARED / "schemas/tei_all.rng"

VALUES = ("", "x", "1", "#a", "two words", "1963-03-04", "high")  # for attributes


def main() -> None:
    if not SOURCE.is_file():
        print("skipped: ../shared/schemas is not here")
        return
    if reason := peer.at_hand():
        print(f"skipped: {reason}")
        return
    count, seed = (int(each) for each in (sys.argv[1:] + ["500", "4"][len(sys.argv) - 1 :])[:2])
    print(
        f"{count} mutants a grammar, seed {seed}; the same documents under the official and under our grammar"
    )
    print(f"{'':12} {'compiled':>9} {'originals':>9} {'invalid':>8} {'verdict =':>10} {'lines =':>8}")
    for name, official in GRAMMARS.items():
        print(measured(name, official, count, random.Random(seed)), flush=True)
    print(subset(2 * count, random.Random(seed)))


def subset(count: int, chance: random.Random) -> str:
    """What is valid under our profile is valid under all of the TEI: asked of mutants of what the profile allows."""
    profile, everything = ROOT / "schema/siglum.rng", GRAMMARS["tei_all"]
    originals = [*sorted((ROOT / "tei").glob("*.xml")), *[ROOT / "tests/schemas/profile/wide.xml"] * 10]
    with tempfile.TemporaryDirectory() as folder:
        mutants = list(written(originals, vocabulary(profile), count, chance, Path(folder)))
        ours, all_of_it = jing(profile, mutants), jing(everything, mutants)
    sound = [each for each in mutants if not ours[each]]
    beyond = [each for each in sound if all_of_it[each]]
    return f"of {count} mutants {len(sound)} are valid under the profile, of these {len(beyond)} invalid under tei_all"


def measured(name: str, official: Path, count: int, chance: random.Random) -> str:
    with tempfile.TemporaryDirectory() as folder:
        started = time.perf_counter()
        ours = Path(folder, "ours.rng")
        compile_odd(SAMPLES / "p5-exemplars" / f"{name}.odd", SOURCE).write(ours)
        took = time.perf_counter() - started
        originals = valid(official)
        mutants = list(written(originals, vocabulary(official), count, chance, Path(folder)))
        theirs_said, ours_said = (jing(grammar, mutants) for grammar in (official, ours))
        verdicts = sum(bool(theirs_said[each]) == bool(ours_said[each]) for each in mutants)
        lines = sum(theirs_said[each] == ours_said[each] for each in mutants)
        invalid = sum(bool(theirs_said[each]) for each in mutants)
    return (
        f"{name:12} {took:8.2f}s {len(originals):9} {invalid:8} "
        f"{verdicts:5}/{len(mutants)} {lines:5}/{len(mutants)}"
    )


def jing(grammar: Path, documents: list[Path]) -> dict[Path, set[int]]:
    """Return the error lines of each document; ids are not checked (-i), as the TEI recommends."""
    said = peer.run(grammar, documents, "-i")
    return {path: {each.line for each in told} for path, told in said.items()}


def valid(grammar: Path) -> list[Path]:
    """Return the samples that are valid under a grammar; those with a DTD are left out."""
    candidates = [
        *SAMPLES.rglob("*.tei"),
        *SAMPLES.rglob("*.xml"),
        *SAMPLES.rglob("*.odd"),
        *(ROOT / "tei").glob("*.xml"),
    ]
    plain = [path for path in sorted(candidates) if path.stat().st_size < 200_000 and readable(path)]
    said = jing(grammar, plain)
    return [path for path in plain if not said[path]]


def readable(path: Path) -> bool:
    text = path.read_text("utf-8", "replace")
    try:
        root = etree.fromstring(text.encode(), etree.XMLParser(collect_ids=False, no_network=True))
    except (etree.XMLSyntaxError, ValueError):
        return False
    return "<!DOCTYPE" not in text and root.tag.startswith(TEI)


def vocabulary(grammar: Path) -> tuple[list[str], list[str]]:
    root = etree.parse(str(grammar)).getroot()
    elements = sorted({each.get("name") for each in root.iter(RNG + "element") if each.get("name")})
    attributes = sorted(
        {each.get("name") for each in root.iter(RNG + "attribute") if ":" not in (each.get("name") or ":")}
    )
    return elements, attributes


def written(
    originals: list[Path], names: tuple[list[str], list[str]], count: int, chance: random.Random, folder: Path
):
    for n in range(count):
        root = etree.parse(str(chance.choice(originals)), etree.XMLParser(collect_ids=False)).getroot()
        for _ in range(chance.choice((1, 1, 1, 2, 3))):
            mutate(root, names, chance)
        path = folder / f"{n:05}.xml"
        path.write_bytes(etree.tostring(root, encoding="utf-8"))
        yield path


def mutate(root: etree._Element, names: tuple[list[str], list[str]], chance: random.Random) -> None:
    """Change one thing at random, most of it of a kind that a person might have done."""
    elements, attributes = names
    every = [each for each in root.iter(etree.Element) if each.getparent() is not None]
    one = chance.choice(every) if every else root
    parent = one.getparent() if every else None
    match chance.randrange(10):
        case 0:
            one.tag = TEI + chance.choice(elements)
        case 1 if parent is not None:
            parent.remove(one)
        case 2 if parent is not None:
            one.addnext(deepcopy(one))
        case 3 if parent is not None:
            parent.insert(chance.randrange(len(parent)), one)
        case 4:
            other = chance.choice(every or [root])
            if one not in other.iterancestors() and one is not other:
                other.insert(chance.randrange(len(other) + 1), deepcopy(one))
        case 5:
            one.insert(chance.randrange(len(one) + 1), etree.Element(TEI + chance.choice(elements)))
        case 6:
            one.set(chance.choice(attributes), chance.choice(VALUES))
        case 7 if one.attrib:
            del one.attrib[chance.choice(list(one.attrib))]
        case 8 if one.attrib:
            one.set(chance.choice(list(one.attrib)), chance.choice(("", "??", "x y", "2020-13-45", "-1")))
        case _:
            one.text = f"words {one.text or ''}"


if __name__ == "__main__":
    main()
