"""What an answer means, down to the last byte."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.answers import Accepted, Denied, NotTheProvince, Postponed, Refused, TooLarge
from sync.replies import MOST_WORDS, Reply, about_of, answer_of, stop_of

SENT = frozenset({"a", "b"})


def reply(status: int, body: bytes = b"", mime: str = "application/json") -> Reply:
    return Reply(status, mime, None, body)


@pytest.mark.parametrize(
    ("body", "listed"), [(b"[]", set()), (b'["a"]', {"a"}), (b'["b", "a"]', {"a", "b"})]
)
def test_a_list_of_sent_ids_is_an_acceptance(body: bytes, listed: set[str]) -> None:
    assert answer_of(reply(200, body), SENT) == Accepted(frozenset(listed))


@pytest.mark.parametrize(
    "body", [b'["c"]', b"{}", b"[1]", b"null", b"", b"[", b'"a"', b"\xff\xfe", b'[["a"]]']
)
def test_any_other_body_is_not_the_province(body: bytes) -> None:
    assert isinstance(answer_of(reply(200, body), SENT), NotTheProvince)


@pytest.mark.parametrize("mime", ["text/html", "", "text/json", "application/jsonp"])
def test_a_list_under_another_type_is_not_the_province(mime: str) -> None:
    assert isinstance(answer_of(reply(200, b'["a"]', mime), SENT), NotTheProvince)


def test_204_accepts_only_without_a_body() -> None:
    assert answer_of(reply(204), SENT) == Accepted(frozenset())
    assert isinstance(answer_of(reply(204, b"x"), SENT), NotTheProvince)


@pytest.mark.parametrize("status", [400, 409, 422])
def test_a_refusal_keeps_the_servers_words(status: int) -> None:
    assert answer_of(reply(status, b"because"), SENT) == Refused(status, "because")


def test_413_is_too_large() -> None:
    assert answer_of(reply(413, b"big"), SENT) == TooLarge("big")


@pytest.mark.parametrize("status", [401, 403])
def test_a_credential_that_does_not_count_is_denied(status: int) -> None:
    assert answer_of(reply(status), SENT) == Denied(status)


@pytest.mark.parametrize("status", [408, 425, 429, 500, 502, 503, 504, 599])
def test_later_is_postponed(status: int) -> None:
    answer = Reply(status, "", 9.0, b"")
    assert stop_of(answer) == Postponed(status, 9.0)


@pytest.mark.parametrize("status", [100, 301, 302, 303, 307, 308, 511, 404, 405, 410, 201, 206])
def test_everything_else_is_not_the_province(status: int) -> None:
    assert isinstance(answer_of(reply(status), SENT), NotTheProvince)


@given(st.integers(100, 599), st.binary(max_size=2000), st.text(max_size=20))
def test_no_answer_but_200_and_204_is_ever_an_acceptance(
    status: int, body: bytes, mime: str
) -> None:
    answer = answer_of(Reply(status, mime, None, body), SENT)
    if isinstance(answer, Accepted):
        assert status in {200, 204}
        assert answer.listed <= SENT


@given(st.binary(max_size=10_000))
def test_words_of_a_server_are_short_and_printable(body: bytes) -> None:
    said = reply(400, body).said
    assert len(said) <= MOST_WORDS
    assert said == "" or said.isprintable()


def test_an_incarnation_is_found_under_any_province() -> None:
    assert about_of({"extensions": {"https://a.vn/x/incarnation": "i"}}).incarnation == "i"
    for said in ({}, {"extensions": []}, {"extensions": {"https://a.vn/other": "i"}}):
        assert about_of(json.loads(json.dumps(said))).incarnation is None
