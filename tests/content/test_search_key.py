"""Search folds accents; nothing else does."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlcipher3 import dbapi2

from content.search_key import fold, query


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("Hòa", "hoa"),
        ("Hoà", "hoa"),
        ("HÒA", "hoa"),
        ("đường", "duong"),
        ("ĐƯỜNG", "duong"),
        ("thuỷ, thủy", "thuy, thuy"),
        ("Mường ở Thanh Hoá", "muong o thanh hoa"),
    ],
)
def test_accents_and_case_do_not_count(written: str, key: str) -> None:
    assert fold(written) == key
    assert fold(unicodedata.normalize("NFD", written)) == key


@pytest.mark.parametrize("typed", ["", "  ", "!?", "“”", "*"])
def test_nothing_to_search_is_no_query(typed: str) -> None:
    assert query(typed) is None


@given(st.text(max_size=60))
def test_nothing_typed_is_an_operator(typed: str) -> None:
    connection = dbapi2.connect(":memory:")
    connection.execute("CREATE VIRTUAL TABLE words USING fts5(body)")
    wanted = query(typed)
    if wanted is not None:
        connection.execute("SELECT * FROM words WHERE words MATCH ?", (wanted,)).fetchall()
    connection.close()


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)
