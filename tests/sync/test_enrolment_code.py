"""An address and a token on their way into a kiosk: typed with mistakes, or scanned whole."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.endpoint import province_address
from sync.enrolment_code import ALPHABET, Invitation, checked_token, code_text, invitation_of
from sync.errors import AddressUnusable, EnrolmentCodeUnusable, InsecureEndpoint
from sync.note import MOST_LETTERS

TOKEN = "ABCDEFGH2345"
CODE = code_text(Invitation("https://hocso.example.vn/hub", TOKEN))


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("https://hocso.example.vn", "https://hocso.example.vn"),
        (" HTTPS://Hocso.Example.VN/ ", "https://hocso.example.vn"),
        ("hocso.example.vn", "https://hocso.example.vn"),
        ("hocso.example.vn:8443/hub/", "https://hocso.example.vn:8443/hub"),
        ("http://127.0.0.1:8460", "http://127.0.0.1:8460"),
        ("http://localhost:8460/", "http://localhost:8460"),
        ("http://[::1]:8460", "http://[::1]:8460"),
    ],
)
def test_an_address_has_one_spelling(typed: str, address: str) -> None:
    assert province_address(typed) == address
    assert province_address(address) == address


@pytest.mark.parametrize(
    "typed",
    [
        "", " ", "https://", "hocso", "https://hocso", "hocso example.vn", "https://a.vn?x=1",
        "https://a.vn/#x", "https://name@a.vn", "https://name:word@a.vn", "https://a.vn:port",
        "https://a.vn:99999", f"https://{'a' * 200}.vn", "https://[::1",
    ],
)  # fmt: skip
def test_what_is_no_address_is_refused(typed: str) -> None:
    with pytest.raises(AddressUnusable):
        province_address(typed)


@pytest.mark.parametrize("typed", ["http://hocso.example.vn", "ftp://hocso.example.vn"])
def test_a_token_is_never_sent_in_the_clear(typed: str) -> None:
    with pytest.raises(InsecureEndpoint):
        province_address(typed)


@pytest.mark.parametrize("typed", [TOKEN, "abcd-efgh-2345", " ABCD EFGH 2345 "])
def test_a_token_is_taken_however_it_is_grouped(typed: str) -> None:
    assert checked_token(typed) == TOKEN


@pytest.mark.parametrize("typed", ["", "ABCDEFGH234", f"{TOKEN}6", "ABCDEFGH0345", "ÁBCDEFGH2345"])
def test_a_mistyped_token_is_refused_without_being_repeated(typed: str) -> None:
    with pytest.raises(EnrolmentCodeUnusable) as refused:
        checked_token(typed)
    assert not typed or typed not in str(refused.value)


@given(st.text(ALPHABET, min_size=12, max_size=12))
def test_a_scanned_code_says_what_was_put_in(token: str) -> None:
    made = Invitation("https://hocso.example.vn/hub", token)
    text = code_text(made)
    assert invitation_of(text) == made
    assert invitation_of(f"{text.lower()}\r\n") == made
    assert len(text) < MOST_LETTERS


@pytest.mark.parametrize("place", range(6, len(CODE) - 1))
def test_no_misread_letter_leads_to_another_province(place: int) -> None:
    other = "A" if CODE[place] != "A" else "B"
    with pytest.raises(EnrolmentCodeUnusable):
        invitation_of(CODE[:place] + other + CODE[place + 1 :])


@given(st.text(max_size=80))
def test_no_other_code_is_taken_for_one(text: str) -> None:
    with pytest.raises(EnrolmentCodeUnusable):
        invitation_of(text)
    with pytest.raises(EnrolmentCodeUnusable):
        invitation_of(f"HOCSOD{text}.")


def test_a_code_with_an_unsafe_address_is_refused() -> None:
    with pytest.raises(EnrolmentCodeUnusable, match="no usable address"):
        invitation_of(code_text(Invitation("http://hocso.example.vn", TOKEN)))


def test_the_token_is_in_no_printed_form() -> None:
    assert TOKEN not in repr(invitation_of(CODE))
