"""Sixteen things that networks and servers do wrong: each event is received exactly once."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from sync.enrolment import enrolment_of
from sync.province import Patience, ProvinceClient
from sync.push import Fault, PushOutcome, push_once
from tests.helpers.fault_server import FaultServer, Wrong
from tests.helpers.saved_kiosk import SavedKiosk, answer

QUICK = Patience(connect=5, stall=2, whole=1)

STOPS: dict[Wrong, Fault | None] = {
    Wrong.LOST_REPLY: "unreachable",
    Wrong.HALF_BODY: "unreachable",
    Wrong.SLOW_DRIP: "unreachable",
    Wrong.REDIRECT: "portal",
    Wrong.PORTAL_HTML: "portal",
    Wrong.PORTAL_JSON: "portal",
    Wrong.PORTAL_204: "contradiction",
    Wrong.UNAUTHORIZED: "denied",
    Wrong.CONFLICT: None,
    Wrong.TOO_LARGE: None,
    Wrong.TOO_MANY: "postponed",
    Wrong.BROKEN: "postponed",
    Wrong.UNAVAILABLE: "postponed",
    Wrong.RESET: "unreachable",
    Wrong.GZIP_BOMB: "unreachable",
    Wrong.ENDLESS: "unreachable",
}


@pytest.fixture
def server() -> Iterator[FaultServer]:
    with FaultServer() as running:
        yield running


@pytest.fixture
def kiosk(tmp_path: Path, server: FaultServer) -> Iterator[SavedKiosk]:
    with SavedKiosk(tmp_path) as opened:
        opened.enrol(server.endpoint)
        opened.record(*(answer(number) for number in range(7)))
        yield opened


def pushed(kiosk: SavedKiosk) -> PushOutcome:
    with kiosk.database.read() as connection:
        enrolment = enrolment_of(connection)
    assert enrolment is not None
    client = ProvinceClient(enrolment, kiosk.clock, patience=QUICK)
    try:
        return push_once(kiosk.outbox, client, kiosk.clock, program="0.1.0")
    finally:
        client.close()


def test_every_wrong_is_in_the_table() -> None:
    assert set(STOPS) == set(Wrong)
    assert len(Wrong) == 16


@pytest.mark.parametrize("wrong", Wrong, ids=lambda wrong: wrong.name.lower())
def test_each_statement_is_received_exactly_once_whatever_goes_wrong(
    wrong: Wrong, server: FaultServer, kiosk: SavedKiosk
) -> None:
    server.do_wrong(wrong)
    first = pushed(kiosk)
    assert first.fault == STOPS[wrong], first.fact
    assert set(kiosk.ids("received")) <= set(server.memory.stored), "received before it was there"
    if first.fault is not None:
        assert kiosk.status().received == 0
        assert kiosk.status().last_fault == first.fault

    second = pushed(kiosk)
    assert second.fault is None
    assert second.finished
    assert kiosk.ids("received") == kiosk.ids()
    assert sorted(server.memory.stored) == sorted(kiosk.ids())
    assert set(server.memory.times_stored.values()) == {1}
    assert kiosk.status().last_fault is None


def test_retry_after_is_heard_in_seconds_and_as_a_date(
    server: FaultServer, kiosk: SavedKiosk
) -> None:
    server.do_wrong(Wrong.TOO_MANY, Wrong.TOO_MANY)
    assert pushed(kiosk).wait_seconds == 120
    as_date = pushed(kiosk).wait_seconds
    assert as_date is not None
    assert 118 <= as_date <= 121


@pytest.mark.parametrize("status", [400, 409, 422])
def test_one_bad_statement_is_set_aside_and_the_others_arrive(
    status: int, server: FaultServer, kiosk: SavedKiosk
) -> None:
    bad = kiosk.ids()[4]
    server.memory.refused_ids[bad] = status
    outcome = pushed(kiosk)
    assert (outcome.received, outcome.set_aside, outcome.fault) == (6, 1, None)
    assert kiosk.ids("set_aside") == [bad]
    with kiosk.database.read() as connection:
        words = connection.execute(
            "SELECT refused_status, refused_words FROM outbox WHERE id = ?", (bad,)
        ).fetchone()
    assert words[0] == status
    assert f"refused with {status}" in words[1]
    found = kiosk.status()
    assert (found.saved, found.waiting, found.received, found.set_aside) == (7, 0, 6, 1)


def test_a_batch_is_halved_until_it_fits(server: FaultServer, kiosk: SavedKiosk) -> None:
    server.memory.most_statements = 2
    assert pushed(kiosk).received == 7
    assert [len(arrival.ids) for arrival in server.memory.arrivals] == [7, 3, 1, 2, 4, 2, 2]


def test_oldest_come_first_with_boot_and_credential(server: FaultServer, kiosk: SavedKiosk) -> None:
    pushed(kiosk)
    (arrival,) = server.memory.arrivals
    assert arrival.ids == kiosk.ids()
    assert arrival.boot is not None
    boot, _, uptime = arrival.boot.partition(" ")
    assert boot == kiosk.clock.read().boot
    assert 0 < int(uptime) <= kiosk.clock.read().uptime_ms
    assert arrival.authorization is not None
    assert arrival.authorization.startswith("Basic ")


def test_a_restored_hub_is_offered_everything_again(server: FaultServer, kiosk: SavedKiosk) -> None:
    pushed(kiosk)
    bytes_before = kiosk.statements()
    server.memory.stored.clear()
    server.memory.incarnation = "restored from a backup"
    assert pushed(kiosk).received == 7
    assert sorted(server.memory.stored) == sorted(kiosk.ids())
    assert kiosk.statements() == bytes_before
    assert pushed(kiosk).received == 0, "the same incarnation is offered nothing again"


def test_a_204_counts_when_the_store_really_has_the_statement(
    server: FaultServer, kiosk: SavedKiosk
) -> None:
    server.do_wrong(Wrong.LOST_REPLY)
    assert pushed(kiosk).fault == "unreachable"
    assert pushed(kiosk).received == 7
    assert set(server.memory.times_stored.values()) == {1}


def test_a_204_counts_only_for_what_the_store_really_has(
    server: FaultServer, kiosk: SavedKiosk
) -> None:
    server.do_wrong(Wrong.LOST_REPLY)
    pushed(kiosk)
    known = kiosk.ids()
    kiosk.record(answer(7), answer(8))
    server.do_wrong(Wrong.PORTAL_204)
    assert pushed(kiosk).fault == "contradiction"
    assert kiosk.ids("received") == known
    assert pushed(kiosk).received == 2
    assert set(server.memory.times_stored.values()) == {1}


def test_a_200_that_lists_only_the_new_ones_counts_for_all_that_are_there(
    server: FaultServer, kiosk: SavedKiosk
) -> None:
    server.do_wrong(Wrong.LOST_REPLY)
    pushed(kiosk)
    kiosk.record(answer(7))
    assert pushed(kiosk).received == 8
    assert set(server.memory.times_stored.values()) == {1}


def test_set_aside_is_offered_again_by_a_new_program_and_by_retry_but_not_at_once(
    server: FaultServer, kiosk: SavedKiosk
) -> None:
    bad = kiosk.ids()[0]
    server.memory.refused_ids[bad] = 400
    kiosk.push()
    number = len(server.memory.arrivals)
    kiosk.push()
    assert len(server.memory.arrivals) == number, "offered twice by one program on one day"

    kiosk.push(program="0.2.0")
    assert len(server.memory.arrivals) == number + 1
    assert kiosk.ids("set_aside") == [bad]

    server.memory.refused_ids.clear()
    kiosk.push(program="0.2.0")
    assert kiosk.ids("set_aside") == [bad]
    assert kiosk.outbox.offer_set_aside_again() == 1
    assert kiosk.push(program="0.2.0").received == 1
    assert kiosk.ids("set_aside") == []


def test_a_run_is_bounded_in_time(server: FaultServer, kiosk: SavedKiosk) -> None:
    outcome = kiosk.push(seconds=0)
    assert (outcome.received, outcome.fault, outcome.finished) == (0, None, False)
    assert server.memory.arrivals == []


def test_nothing_is_sent_where_nothing_listens(tmp_path: Path) -> None:
    with FaultServer() as gone:
        endpoint = gone.endpoint
    with SavedKiosk(tmp_path) as kiosk:
        kiosk.enrol(endpoint)
        kiosk.record(answer(1))
        outcome = pushed(kiosk)
        assert outcome.fault == "unreachable"
        assert "a secret" not in outcome.fact
        assert kiosk.status().waiting == 1
