"""Brackets in the values of a header: markup wherever the schema has room; escaped ones stand for themselves."""

from __future__ import annotations

import re
from pathlib import Path

from siglum.validation import validate
from siglum_text import encoding

PAGE = """September 19, 1963

Report from [the] Embassy in Berlin

Citation:

"Report from [the] Embassy in Berlin", September 19, 1963, Some Digital Archive, PRC FMA 203-00566-02 [copy], 141-142. \
Obtained by Shen [Zhihua] and translated by David [?] Cowhig.

Summary:

A brief report on Mao [Zedong] and a list marked \\[A\\] [Ed. note: see \\[2\\]].

Credits:

This document was made possible with support from [the] MacArthur Foundation

Original Language:

Chinese [and Russian]

We met Premier [Zhou Enlai] about list \\[A\\].
"""
DATED = """---
title: "Talk with Premier [Zhou Enlai]"
date: 1963-09-[19]
author: "Nicolae Ceaușescu [Ceausescu] [Ceauşescu]"
translator: "David C[owhig]"
source: "Archive [of the] Ministry, 1/2"
---

[Fang Yi [of the Ministry] laughs.] Then [Pak Geum-cheol [Pak Kum Chol]] left.
"""


def test_brackets_of_a_header_are_markup_and_the_file_is_sound(tmp_path: Path, shared: Path) -> None:
    for text, name in ((PAGE, "page"), (DATED, "dated")):
        path = tmp_path / f"{name}.xml"
        data = encoding(text).data
        path.write_bytes(data)
        for schema in (None, shared / "schemas" / "tei_all.rng"):
            found = [each for each in validate([path], schema=schema) if each.severity == "error"]
            assert found == []
    assert b'<creation><date when="1963-09-19">1963-09-<supplied' in data


def test_markup_of_one_extent_nests_as_the_schema_wants() -> None:
    data = encoding(DATED).data.decode()
    assert "<desc>Fang Yi [of the Ministry] laughs.</desc>" in data
    assert re.search(r"<supplied[^>]*>(?:<persName[^>]*>)?<choice><orig>Pak Geum-cheol</orig>", data)


def test_an_escaped_bracket_stands_for_itself() -> None:
    data = encoding("He spoke of list \\[A\\] and of [the] rest.\n").data.decode()
    assert 'list <seg ana="#kind-literal" cert="high">[</seg>A<seg' in data
