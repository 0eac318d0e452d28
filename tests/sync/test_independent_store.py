"""Others judge our statements: npm's record store takes them, npm's validator approves of them."""

from __future__ import annotations

import base64
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
import requests

from tests.helpers.node_parts import NodeMissing, complaints, independent_store, install_node_parts
from tests.helpers.saved_kiosk import SavedKiosk, answer, every_kind


@pytest.fixture(scope="module", autouse=True)
def node_parts() -> None:
    try:
        install_node_parts()
    except NodeMissing as error:
        pytest.skip(f"no independent record store: {error}")


@pytest.fixture(scope="module")
def endpoint() -> Iterator[str]:
    with independent_store() as address:
        yield address


@pytest.fixture
def kiosk(tmp_path: Path, endpoint: str) -> Iterator[SavedKiosk]:
    with SavedKiosk(tmp_path) as opened:
        opened.enrol(endpoint)
        yield opened


def held(endpoint: str, name: str) -> dict[str, object]:
    answered = requests.get(
        f"{endpoint}/statements",
        params={"statementId": name},
        headers={
            "X-Experience-API-Version": "1.0.3",
            "Authorization": "Basic " + base64.b64encode(b"a:b").decode(),
        },
        timeout=10,
    )
    assert answered.status_code == 200, answered.text
    found: dict[str, object] = answered.json()
    return found


def test_every_kind_of_statement_is_valid(kiosk: SavedKiosk) -> None:
    kiosk.record(*every_kind())
    statements = kiosk.statements()
    assert len(statements) == len(every_kind())
    found = complaints(statements)
    assert found == [[] for _ in statements]


def test_the_validator_does_complain() -> None:
    without_verb = b'{"actor": {"mbox": "mailto:a@example.vn"}, "object": {"id": "http://a.vn/"}}'
    (found,) = complaints([without_verb])
    assert found


def test_an_independent_store_takes_every_kind_exactly_once(
    kiosk: SavedKiosk, endpoint: str
) -> None:
    kiosk.record(*every_kind())
    first = kiosk.push()
    assert (first.fault, first.fact, first.set_aside) == (None, "", 0)
    assert first.finished
    assert kiosk.ids("received") == kiosk.ids()
    for name, statement in zip(kiosk.ids(), kiosk.statements(), strict=True):
        there = held(endpoint, name)
        ours = json.loads(statement)
        assert {key: there[key] for key in ours if key != "context"} == {
            key: ours[key] for key in ours if key != "context"
        }
        assert there["context"]["extensions"] == ours["context"]["extensions"]  # type: ignore[index]


def test_an_independent_store_is_offered_the_same_bytes_again_and_agrees(
    kiosk: SavedKiosk, endpoint: str
) -> None:
    kiosk.record(*(answer(number) for number in range(5)))
    assert kiosk.push().received == 5
    with kiosk.database.write() as connection:
        connection.execute("UPDATE outbox SET state = 'waiting' WHERE position > 2")
    kiosk.record(answer(6))
    again = kiosk.push()
    assert (again.fault, again.received, again.set_aside) == (None, 4, 0)
    assert kiosk.ids("received") == kiosk.ids()


def test_a_conflict_at_an_independent_store_is_found_by_bisecting(
    kiosk: SavedKiosk, endpoint: str
) -> None:
    kiosk.record(*(answer(number) for number in range(6)))
    other = json.loads(kiosk.statements()[3])
    other["timestamp"] = "2026-11-19T00:00:00.000Z"
    posted = requests.post(
        f"{endpoint}/statements",
        json=[other],
        headers={
            "X-Experience-API-Version": "1.0.3",
            "Authorization": "Basic " + base64.b64encode(b"a:b").decode(),
        },
        timeout=10,
    )
    assert posted.status_code == 200, posted.text
    outcome = kiosk.push()
    assert (outcome.received, outcome.set_aside, outcome.fault) == (5, 1, None)
    assert kiosk.ids("set_aside") == [other["id"]]
