"""For any text made of names, titles and brackets: no failure, every reference resolves, no name in a name."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from siglum.encoding.names import Listed, Tables
from siglum_text import encoded

ID = "{http://www.w3.org/XML/1998/namespace}id"
WORDS = st.sampled_from(
    ["[", "]", "[", "]", " ", " ", " ", "\n", "\n\n", "Comrade ", "Premier ", "Zhou ", "Enlai", "Pak ", "Yong-guk",
     "PAK ", "Stalin", "'s", "I ", "his ", "M.S. ", "D. ", "Albu", "Province", "South ", "Hamgyong ", "said ", "in ",
     "and ", ", ", ":", ".", "Signed: ", "Present: ", "Conversation between ", "金日成", "Сталин", "e\u0301", "?",
     "1963", "16 May "]
)  # fmt: skip
TEXTS = (
    st.lists(WORDS, max_size=60)
    .map("".join)
    .map(lambda text: f"Conversation between Pak Yong-guk and Stalin\n\nA {text}")
)
TABLES = Tables(
    [
        Listed("person", "stalin", "Joseph Stalin", ("Stalin", "Сталин")),
        Listed("person", "pak", "Pak Yong-guk", ("Pak", "PAK")),
        Listed("place", "province", "South Hamgyong Province", ("Province",)),
        Listed("org", "comrades", "Comrade"),
    ]
)


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(TEXTS, st.sampled_from([TABLES, Tables()]))
def test_every_reference_resolves_and_names_do_not_nest(text: str, tables: Tables) -> None:
    root = encoded(text, tables=tables)
    ids = [each.get(ID) for each in root.iter("{*}*") if each.get(ID)]
    assert len(ids) == len(set(ids))
    for each in root.iter("{*}persName", "{*}placeName", "{*}orgName"):
        if ref := each.get("ref"):
            assert ref.removeprefix("#") in ids
            assert not any(
                etree.QName(up).localname in ("persName", "placeName", "orgName")
                for up in each.iterancestors()
            )
    for each in root.iter("{*}sp"):
        assert each.get("who", "").removeprefix("#") in (*ids, "")
