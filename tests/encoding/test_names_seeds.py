"""The registers of the five seeds: whom and what headers, brackets and signatures make certain, and nobody else."""

from __future__ import annotations

import pytest
from lxml import etree

from siglum.brackets import decide
from siglum.encoding import encode
from siglum.transcripts import read
from where import ROOT

ID = "{http://www.w3.org/XML/1998/namespace}id"
REGISTERS = {
    "000": ["ji-pengfei", "kim-il-sung", "liu-shaoqi"],
    "001": [
        "choe-yonggon", "hao-deqing", "ho-sok-son", "huang-huoqing", "kim-il-sung", "liu-shaoqi", "mao-zedong",
        "ouyang-qin", "pak-kum-chol", "pak-seong-cheol", "pak-yong-guk", "rim-kye-chol", "song-renqiong", "wu-de",
        "zhou-enlai", "place-kangwon-province", "place-north-hamgyong-province", "place-north-pyongan-province",
        "place-south-hamgyong-province",
    ],
    "002": ["chernovenko", "mao-zedong"],
    "003": ["kim-yeong-nam", "pak-cheon-seok", "pak-yong-guk"],
    "004": ["liu-shaoqi", "mao-zedong", "stalin"],
}  # fmt: skip


@pytest.mark.parametrize("number", REGISTERS)
def test_the_register_of_a_seed(number: str) -> None:
    (path,) = (ROOT / "seeds").glob(f"{number}_*.txt")
    transcript = read(path)
    root = etree.fromstring(encode(transcript, decide(transcript)).data)
    assert [each.get(ID) for each in root.iterfind(".//{*}standOff/*/*")] == REGISTERS[number]
