"""The edition's tables of names: what they add to a document, and what is said of a bad row."""

from __future__ import annotations

import pickle
from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import etree

from siglum.encoding.names import Tables, read_tables
from siglum.errors import InputError
from siglum_text import encoded

ID = "{http://www.w3.org/XML/1998/namespace}id"
PERSONS = (
    "id\tname\tvariants\tURI\n"
    "stalin\tJoseph Stalin\tStalin|I. V. Stalin; Сталин\thttps://viaf.org/viaf/101704033 urn:x:1\r\n"
    "\n# a remark\n"
    '\tMao Zedong\t"Mao Tse-tung|""Chairman"" Mao"\n'
)


@pytest.fixture
def table(tmp_path: Path) -> Callable[[str], Path]:
    def write(text: str | bytes, name: str = "persons.tsv") -> Path:
        path = tmp_path / name
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path

    return write


def test_a_table_is_read_with_header_remarks_and_quoted_cells(table: Callable[[str], Path]) -> None:
    stalin, mao = read_tables(table("\ufeff" + PERSONS)).rows
    assert stalin.forms == ("Joseph Stalin", "Stalin", "I. V. Stalin", "Сталин")
    assert stalin.uris == ("https://viaf.org/viaf/101704033", "urn:x:1")
    assert (mao.id, mao.forms) == ("mao-zedong", ("Mao Zedong", "Mao Tse-tung", '"Chairman" Mao'))


def test_a_listed_name_is_tagged_in_all_its_forms_and_brings_its_uri(table: Callable[[str], Path]) -> None:
    text = (
        "Stalin said to MAO TSE-TUNG: I. V. Stalin is Сталин. The Stalingrad-Stalin talks; "
        "Vasily Stalin was not there."
    )
    root = encoded(text, tables=read_tables(table(PERSONS)))
    assert [(each.get("ref"), each.text) for each in root.iterfind(".//{*}text//{*}persName")] == [
        ("#stalin", "Stalin"),
        ("#mao-zedong", "MAO TSE-TUNG"),
        ("#stalin", "I. V. Stalin"),
        ("#stalin", "Сталин"),
    ]
    assert [each.get(ID) for each in root.iterfind(".//{*}person")] == ["stalin", "mao-zedong"]
    assert [each.text for each in root.iterfind(".//{*}person/{*}idno")] == [
        "https://viaf.org/viaf/101704033",
        "urn:x:1",
    ]


def test_only_rows_that_occur_are_in_the_register(table: Callable[[str], Path]) -> None:
    root = encoded("Mao Zedong said nothing.", tables=read_tables(table(PERSONS)))
    assert [each.get(ID) for each in root.iterfind(".//{*}person")] == ["mao-zedong"]


def test_a_name_of_the_document_takes_the_id_and_form_of_the_table(table: Callable[[str], Path]) -> None:
    tables = read_tables(table("pak\tPak Kŭm-ch'ŏl\tPak Kum Chol\n"))
    root = encoded("Pak Geum-cheol [Pak Kum Chol], Vice Chairman, came.", tables=tables)
    entry = root.find(".//{*}person")
    assert entry is not None
    assert entry.get(ID) == "pak"
    assert [(each.get("type"), each.text) for each in entry] == [
        ("main", "Pak Kŭm-ch'ŏl"),
        ("variant", "Pak Kum Chol"),
        ("variant", "Pak Geum-cheol"),
    ]


def test_two_names_of_the_document_that_are_one_row_are_one_entry(table: Callable[[str], Path]) -> None:
    tables = read_tables(table("x\tZhou Enlai\tChou En-lai\nstolbov\tPyotr Andreev\n"))
    text = "Premier [Zhou Enlai] and the premier [Chou En-lai] met Comrade St[olbov]. Stolbov left."
    root = encoded(text, tables=tables)
    assert [(each.get(ID), [form.text for form in each]) for each in root.iterfind(".//{*}person")] == [
        ("stolbov", ["Pyotr Andreev", "Stolbov"]),
        ("x", ["Zhou Enlai", "Chou En-lai"]),
    ]
    assert [each.get("ref") for each in root.iterfind(".//{*}text//{*}persName")] == ["#x", "#x", "#stolbov"]


def test_places_and_organisations_have_their_lists(table: Callable[[str], Path]) -> None:
    places = table("\tPyongyang\tHeijō\n", "places.tsv")
    orgs = table("kwp\tKorean Workers' Party\tKWP|Workers' Party of Korea\n", "orgs.tsv")
    root = encoded(
        "The KWP in Pyongyang is the Workers' Party of Korea, and no kwp.",
        tables=read_tables(None, places, orgs),
    )
    text = root.find("{*}text")
    assert text is not None
    assert [
        (etree.QName(each).localname, each.get("ref")) for each in text.iter("{*}orgName", "{*}placeName")
    ] == [
        ("orgName", "#kwp"),
        ("placeName", "#place-pyongyang"),
        ("orgName", "#kwp"),
    ]
    stand_off = root.find("{*}standOff")
    assert stand_off is not None
    assert [etree.QName(each).localname for each in stand_off] == ["listPlace", "listOrg"]


def test_a_form_of_two_rows_tells_neither(table: Callable[[str], Path]) -> None:
    tables = read_tables(table("a\tIvan Petrov\tPetrov\nb\tPavel Petrov\tPetrov\n"))
    root = encoded("Petrov saw Pavel Petrov.", tables=tables)
    assert [each.get("ref") for each in root.iterfind(".//{*}text//{*}persName")] == ["#b"]


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("stalin Stalin", "no name in the second column"),
        ("1st\tStalin", "“1st” is no id"),
        ("tr-x\tStalin", "used for other things"),
        ("note-1\tStalin", "used for other things"),
        ("a\tStalin\t\tviaf 12", "“viaf” is no URI"),
        ("a\tSta\x07lin", "U+0007"),
        ("x\tStalin", "stands in"),
    ],
)
def test_a_bad_row_is_named_by_file_and_line(table: Callable[[str], Path], row: str, said: str) -> None:
    path = table(f"x\tLenin\n{row}\n")
    with pytest.raises(InputError) as error:
        read_tables(path)
    assert error.value.message.startswith(f"{path}:2: ")
    assert said in error.value.message
    assert error.value.remedy


def test_an_id_is_one_over_all_tables(table: Callable[[str], Path]) -> None:
    with pytest.raises(InputError, match="stands in"):
        read_tables(table("a\tX\n"), table("a\tY\n", "places.tsv"))


def test_a_missing_table_and_one_that_is_not_utf8(table: Callable[[str], Path], tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no such table"):
        read_tables(tmp_path / "none.tsv")
    with pytest.raises(InputError, match=r"persons\.tsv:2: is not UTF-8"):
        read_tables(table(b"a\tX\nb\t\xff\n"))  # type: ignore[arg-type]


def test_tables_reach_another_process(table: Callable[[str], Path]) -> None:
    tables = read_tables(table(PERSONS))
    assert pickle.loads(pickle.dumps(tables)).rows == tables.rows
    assert repr(pickle.loads(pickle.dumps(tables))) == repr(tables) != repr(Tables())


def test_the_edition_names_its_tables(
    tmp_path: Path, table: Callable[[str], Path], siglum: Callable[..., object]
) -> None:
    table("stalin\tJoseph Stalin\tStalin\n")
    (tmp_path / "edition.toml").write_text('[edition]\ntitle = "X"\n[names]\npersons = "persons.tsv"\n')
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "a.txt").write_text("He came late that day.\n\nThen Stalin said so.\n")
    assert siglum("encode", cwd=tmp_path).returncode == 0  # type: ignore[attr-defined]
    (made,) = (tmp_path / "tei").glob("*.xml")
    assert 'ref="#stalin"' in made.read_text("utf-8")
    table("x\n")
    bad = siglum("encode", cwd=tmp_path)
    assert bad.returncode == 3  # type: ignore[attr-defined]
    assert "persons.tsv:1: " in bad.stderr  # type: ignore[attr-defined]
