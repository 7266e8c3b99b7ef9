"""A text that is one date, as headers have them; and what holds of the dates of any text."""

from __future__ import annotations

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from siglum.encoding.dates import Anchor, dates, when, whole

W3CDTF = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("September 19, 1963", "1963-09-19"),
        ("June 02, 1959", "1959-06-02"),
        ("19 September [1963]", "1963-09-19"),
        ("2011-11-20", "2011-11-20"),
        ("February 1971", "1971-02"),
        ("1963-09", "1963-09"),
        ("1963", "1963"),
        ("c. 1950", "1950"),
        ("2 октября 1950 г.", "1950-10-02"),
        ("3. Mai 1953", "1953-05-03"),
        ("20 de mayo de 1959", "1959-05-20"),
        ("1950年10月13日", "1950-10-13"),
        ("undated", ""),
        ("31 February 1963", ""),
        ("May 1 or so", ""),
        ("", ""),
    ],
)
def test_a_header_date_as_w3cdtf(text: str, expected: str) -> None:
    assert when(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("3-19 March 1920", {"from": "1920-03-03", "to": "1920-03-19"}),
        ("May 1, 1963 - June 5, 1963", {"from": "1963-05-01", "to": "1963-06-05"}),
        ("1955–1958", {"from": "1955", "to": "1958"}),
        ("circa March 1950", {"when": "1950-03", "cert": "low"}),
        ("early 1950s", {"notBefore": "1950", "notAfter": "1954", "cert": "medium"}),
        ("5 March", {}),
    ],
)
def test_a_header_period(text: str, expected: dict[str, str]) -> None:
    assert whole(text) == expected


PIECES = st.sampled_from(
    ["1", "12", "31", "30", "1963", "63", "19", " ", " ", " ", "-", "–", "/", ".", ",", "May", "February", "Feb.",
     "FEB", "of", "the", "third", "to", "and", "or", "early", "mid-", "late", "first half of", "end of", "1950s",
     "IV", "Z", "年", "月", "日", "'63", "1410", "will", "in", "\n"]
)  # fmt: skip


@given(
    st.lists(PIECES, max_size=25).map("".join) | st.text(max_size=60),
    st.none() | st.builds(Anchor, st.integers(1000, 2090), st.integers(0, 12)),
)
def test_dates_of_any_text_exist_and_are_in_order(text: str, anchor: Anchor | None) -> None:
    end = 0
    for found in dates(text, anchor):
        assert end <= found.span.start < found.span.end <= len(text)
        end = found.span.end
        values = [value for name, value in found.attributes.items() if name != "cert"]
        assert values == sorted(values)
        for value in values:
            assert W3CDTF.fullmatch(value)
            year, month, day = (int(part) for part in (*value.split("-"), "1", "1")[:3])
            date(year, month, day)
        assert found.attributes.get("cert", "low") in ("low", "medium")
