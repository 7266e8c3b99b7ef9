"""RELAX NG of any make: read from its files, pruned, compiled; verdicts and places as jing gives them."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from siglum.errors import InputError
from siglum.validation import Settings, validate
from siglum.validation.relaxng import verdicts
from where import ROOT

sys.path.insert(0, str(ROOT / "benchmarks"))
from peers import jing
from peers.mutants import documents, mutants

NS = 'xmlns="http://relaxng.org/ns/structure/1.0"'
XSD = 'datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes"'

# name: the schema, documents that are valid, documents that are not
GRAMMARS: dict[str, tuple[str, list[str], list[str]]] = {
    "attributes in any order": (
        f'<element {NS} name="a"><attribute name="x"/><optional><attribute name="y"/></optional><empty/></element>',
        ['<a x="1"/>', '<a y="" x=""/>', "<a x='1'> </a>"],
        ["<a/>", '<a y="1"/>', '<a x="1" z="1"/>', '<a x="1">t</a>', '<a x="1"><b/></a>'],
    ),
    "interleave": (
        f'<element {NS} name="a"><interleave><element name="b"><empty/></element>'
        '<oneOrMore><element name="c"><empty/></element></oneOrMore></interleave></element>',
        ["<a><b/><c/></a>", "<a><c/><b/><c/></a>"],
        ["<a><b/></a>", "<a><c/></a>", "<a><b/><b/><c/></a>"],
    ),
    "mixed": (
        f'<element {NS} name="a"><mixed><optional><element name="b"><text/></element></optional></mixed></element>',
        ["<a/>", "<a>x<b>y</b>z</a>"],
        ["<a>x<b/><b/></a>", "<a><c/></a>"],
    ),
    "data with parameters": (
        f'<element {NS} {XSD} name="a"><data type="string"><param name="pattern">[a-z]+</param>'
        "<except><value>no</value></except></data></element>",
        ["<a>yes</a>"],
        ["<a>no</a>", "<a>NO</a>", "<a/>", "<a><b/></a>"],
    ),
    "list": (
        f'<element {NS} {XSD} name="a"><attribute name="x"><list><data type="integer"/>'
        "<oneOrMore><choice><value>m</value><value>n</value></choice></oneOrMore></list></attribute></element>",
        ['<a x="1 m"/>', '<a x=" 22  n m n "/>'],
        ['<a x="m"/>', '<a x="1"/>', '<a x="1 m 2"/>', '<a x=""/>'],
    ),
    "value or nothing": (
        f'<element {NS} name="a"><choice><value>x y</value><empty/></choice></element>',
        ["<a>x y</a>", "<a>  x   y </a>", "<a/>", "<a> </a>"],
        ["<a>x</a>", "<a>xy</a>"],
    ),
    "string values keep white space": (
        f'<element {NS} name="a"><value type="string">x y</value></element>',
        ["<a>x y</a>"],
        ["<a> x y</a>", "<a>x  y</a>"],
    ),
    "any name but": (
        f'<grammar {NS}><start><ref name="any"/></start><define name="any"><element><anyName><except>'
        '<nsName ns="urn:x"/><name>no</name></except></anyName><zeroOrMore><choice><attribute><anyName/></attribute>'
        '<text/><ref name="any"/></choice></zeroOrMore></element></define></grammar>',
        ["<a q='1' r='2'><b/>t</a>", "<a><b xmlns='urn:y'/></a>"],
        ["<no/>", "<a><no/></a>", "<a><b xmlns='urn:x'/></a>"],
    ),
    "namespaces": (
        f'<element {NS} name="a" ns="urn:x"><attribute name="p"/><attribute name="q" ns="urn:y"/>'
        '<element name="b"><empty/></element><element name="c" ns=""><empty/></element></element>',
        ["<a xmlns='urn:x' p='' y:q='' xmlns:y='urn:y'><b/><c xmlns=''/></a>"],
        ["<a p='' y:q='' xmlns:y='urn:y'><b/><c/></a>", "<a xmlns='urn:x' p='' q=''><b/><c xmlns=''/></a>"],
    ),
    "prefixes in names": (
        f'<element {NS} name="x:a" xmlns:x="urn:x"><attribute name="x:p"/><empty/></element>',
        ["<a xmlns='urn:x' y:p='' xmlns:y='urn:x'/>"],
        ["<a xmlns='urn:x' p=''/>"],
    ),
    "definitions that combine": (
        f'<grammar {NS}><start combine="choice"><ref name="a"/></start><start combine="choice"><ref name="b"/></start>'
        '<define name="a"><element name="a"><ref name="c"/></element></define>'
        '<define name="b"><element name="b"><empty/></element></define>'
        '<div><define name="c" combine="interleave"><attribute name="x"/></define></div>'
        '<define name="c" combine="interleave"><attribute name="y"/></define></grammar>',
        ["<b/>", "<a x='' y=''/>"],
        ["<a x=''/>", "<c/>"],
    ),
    "grammars in grammars": (
        f'<grammar {NS}><start><grammar><start><element name="a"><ref name="b"/><parentRef name="b"/></element></start>'
        '<define name="b"><element name="inner"><empty/></element></define></grammar></start>'
        '<define name="b"><element name="outer"><empty/></element></define></grammar>',
        ["<a><inner/><outer/></a>"],
        ["<a><outer/><inner/></a>", "<a><inner/></a>"],
    ),
    "content decided by an attribute": (
        f'<element {NS} name="a"><choice><group><attribute name="k"><value>b</value></attribute>'
        '<element name="b"><empty/></element></group><group><attribute name="k"><value>c</value></attribute>'
        '<element name="c"><empty/></element></group></choice></element>',
        ["<a k='b'><b/></a>", "<a k='c'><c/></a>"],
        ["<a k='b'><c/></a>", "<a k='d'/>", "<a><b/></a>"],
    ),
    "not a local grammar": (
        f'<element {NS} name="a"><choice><oneOrMore><element name="b"><element name="c"><empty/></element></element>'
        '</oneOrMore><oneOrMore><element name="b"><element name="d"><empty/></element></element></oneOrMore></choice>'
        "</element>",
        ["<a><b><c/></b><b><c/></b></a>", "<a><b><d/></b></a>"],
        ["<a><b><c/></b><b><d/></b></a>", "<a><b/></a>"],
    ),
    "nothing is allowed": (f'<element {NS} name="a"><notAllowed/></element>', [], ["<a/>", "<b/>"]),
    "content before attributes": (
        f'<element {NS} name="a"><group><zeroOrMore><element name="b"><empty/></element></zeroOrMore></group>'
        '<group><attribute name="x"/></group></element>',
        ["<a x=''><b/></a>"],
        ["<a><b/></a>"],
    ),
}


def files(folder: Path, **texts: str) -> Path:
    for name, text in texts.items():
        (folder / name.replace("_", ".")).write_text(text, "utf-8")
    return folder / "schema.rng"


def verdict(schema: Path, *texts: str) -> list[bool]:
    """Judge some documents, alone and in a batch, which must agree."""
    paths = []
    for n, text in enumerate(texts):
        paths.append(schema.with_name(f"doc{n}.xml"))
        paths[-1].write_text(text, "utf-8")
    chosen = Settings(str(schema), only=("RNG",))
    alone = [not validate([path], settings=chosen) for path in paths]
    verdicts_ = [not validate([path] * 5, settings=chosen) for path in paths]
    assert alone == verdicts_
    return alone


@pytest.mark.parametrize(("schema", "valid", "invalid"), GRAMMARS.values(), ids=GRAMMARS.keys())
def test_a_grammar(schema: str, valid: list[str], invalid: list[str], tmp_path: Path) -> None:
    path = files(tmp_path, schema_rng=schema)
    assert verdict(path, *valid) == [True] * len(valid)
    assert verdict(path, *invalid) == [False] * len(invalid)


@pytest.mark.skipif(bool(jing.at_hand()), reason="jing is not here")
def test_jing_says_the_same(tmp_path: Path) -> None:
    for n, (schema, valid, invalid) in enumerate(GRAMMARS.values()):
        folder = tmp_path / str(n)
        folder.mkdir()
        path = files(folder, schema_rng=schema)
        written = [folder / f"{k}.xml" for k in range(len(valid) + len(invalid))]
        for file, text in zip(written, (*valid, *invalid), strict=True):
            file.write_text(text, "utf-8")
        said = jing.run(path, written)
        assert [not said[file] for file in written] == [True] * len(valid) + [False] * len(invalid), schema


def test_files_that_include_each_other(tmp_path: Path) -> None:
    path = files(
        tmp_path,
        schema_rng=f'<grammar {NS}><include href="base.rng"><define name="b"><element name="c"><empty/></element>'
        '</define></include><define name="d" combine="choice"><externalRef href="d.rng" ns="urn:d"/></define>'
        "</grammar>",
        base_rng=f'<grammar {NS}><start><element name="a"><ref name="b"/><ref name="d"/></element></start>'
        '<define name="b"><element name="b"><empty/></element></define>'
        '<define name="d" combine="choice"><notAllowed/></define></grammar>',
        d_rng=f'<element {NS} name="d"><empty/></element>',
    )
    assert verdict(path, "<a><c/><d xmlns='urn:d'/></a>") == [True]
    assert verdict(path, "<a><b/><d xmlns='urn:d'/></a>", "<a><c/><d/></a>") == [False, False]


def test_a_schema_that_has_changed_is_read_again(tmp_path: Path) -> None:
    path = files(tmp_path, schema_rng=f'<element {NS} name="a"><ref name="x"/></element>')
    path.write_text(f'<element {NS} name="a"><empty/></element>')
    assert verdict(path, "<a/>") == [True]
    path.write_text(f'<element {NS} name="b"><empty/></element>')
    assert verdict(path, "<a/>") == [False]


BAD = {
    "missing definition": (f'<grammar {NS}><start><ref name="x"/></start></grammar>', "x"),
    "no start": (f'<grammar {NS}><define name="x"><empty/></define></grammar>', "start"),
    "unknown pattern": (f'<element {NS} name="a"><perhaps/></element>', "perhaps"),
    "no name": (f"<element {NS}/>", "name"),
    "from the network": (f'<grammar {NS}><include href="http://example.org/x.rng"/></grammar>', "local file"),
    "includes itself": (f'<grammar {NS}><include href="schema.rng"/></grammar>', "itself"),
    "missing file": (f'<grammar {NS}><include href="nowhere.rng"/></grammar>', "nowhere.rng"),
    "not well-formed": ("<grammar>", "well-formed"),
    "not RELAX NG": ("<schema/>", "not a RELAX NG"),
    "outside of any grammar": (f'<grammar {NS}><start><parentRef name="x"/></start></grammar>', "“x”"),
    "doubling itself": (
        f'<grammar {NS}><start><element name="a"><ref name="d0"/></element></start>'
        + "".join(
            f'<define name="d{n}"><ref name="d{n + 1}"/><ref name="d{n + 1}"/></define>' for n in range(40)
        )
        + '<define name="d40"><element name="a"><empty/></element></define></grammar>',
        "parts",
    ),
}


@pytest.mark.parametrize(("schema", "word"), BAD.values(), ids=BAD.keys())
def test_a_schema_that_cannot_be_used(schema: str, word: str, tmp_path: Path) -> None:
    path = files(tmp_path, schema_rng=schema)
    with pytest.raises(InputError, match=word):
        verdict(path, "<a><a/></a>")


def test_compiling_is_stopped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SIGLUM_CACHE", str(tmp_path / "cache"))
    monkeypatch.setattr(verdicts, "SECONDS", 0.001)
    path = files(tmp_path, schema_rng=f'<element {NS} name="a"><empty/></element>')
    (tmp_path / "in.xml").write_text("<a/>")
    with pytest.raises(InputError, match="could not be compiled"):
        validate([tmp_path / "in.xml"], schema=path)


NAMES = st.sampled_from(["a", "b", "c"])
WAYS = {
    "group": "(?:{})",
    "choice": "(?:{})",
    "optional": "(?:{})?",
    "zeroOrMore": "(?:{})*",
    "oneOrMore": "(?:{})+",
}
Both = tuple[str, str]  # a content model as RELAX NG, and as a regular expression over the names of children


def models() -> st.SearchStrategy[Both]:
    """Content models over three elements, without text."""
    leaf = st.one_of(NAMES.map(lambda name: (f'<ref name="{name}"/>', name)), st.just(("<empty/>", "")))

    def joined(kind: str, parts: list[Both]) -> Both:
        sign = "|" if kind == "choice" else ""
        inside = "".join(part[0] for part in parts)
        return f"<{kind}>{inside}</{kind}>", WAYS[kind].format(sign.join(part[1] for part in parts))

    def larger(inner: st.SearchStrategy[Both]) -> st.SearchStrategy[Both]:
        return st.builds(joined, st.sampled_from(sorted(WAYS)), st.lists(inner, min_size=1, max_size=3))

    return st.recursive(leaf, larger, max_leaves=8)


@given(model=models(), children=st.lists(NAMES, max_size=5))
@settings(deadline=None, max_examples=150)
def test_any_content_model(
    model: Both, children: list[str], tmp_path_factory: pytest.TempPathFactory
) -> None:
    names = "".join(f'<define name="{n}"><element name="{n}"><empty/></element></define>' for n in "abc")
    schema = f'<grammar {NS}><start><element name="r">{model[0]}</element></start>{names}</grammar>'
    path = files(tmp_path_factory.mktemp("grammar"), schema_rng=schema)
    text = f"<r>{''.join(f'<{name}/>' for name in children)}</r>"
    assert verdict(path, text) == [bool(re.fullmatch(model[1], "".join(children)))]


@pytest.mark.skipif(bool(jing.at_hand()), reason="jing is not here")
def test_mutants_are_judged_as_jing_does(shared: Path, tmp_path: Path, siglum: Callable[..., object]) -> None:
    from validate import compare  # the benchmark's own comparison, on fewer files

    samples = [path for path in sorted((shared / "samples").rglob("*.tei")) if path.stat().st_size < 50_000]
    schema = shared / "schemas" / "tei_all.rng"
    said = jing.run(schema, documents(samples))
    wrong = mutants([path for path, errors in said.items() if not errors], 120, tmp_path, seed=11)
    count = compare(wrong)
    assert count.verdicts == count.files == 120
    assert count.placed >= 0.99 * count.lines > 0
    assert count.extra <= 0.02 * count.found
