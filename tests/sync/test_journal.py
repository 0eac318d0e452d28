"""The journal: event, progress, figures and statement together or not at all."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from sync.errors import DatabaseBug, EventTooLarge, NotSaved
from sync.events import Event, Joined, StepSketched
from sync.journal import Saved
from sync.schema import Connection
from sync.statements import statement_id
from tests.helpers.saved_kiosk import (
    REGISTRATION,
    WHO,
    SavedKiosk,
    answer,
    every_kind,
    opened,
    task,
)
from tests.helpers.set_clock import SetClock


@pytest.fixture
def kiosk(tmp_path: Path) -> Iterator[SavedKiosk]:
    with SavedKiosk(tmp_path, SetClock()) as open_kiosk:
        yield open_kiosk


def counted(kiosk: SavedKiosk, table: str) -> int:
    with kiosk.database.read() as connection:
        return int(connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0])


def test_seq_rises_by_one_and_ids_follow_from_it(kiosk: SavedKiosk) -> None:
    saved = kiosk.record(*every_kind())
    assert [one.seq for one in saved] == list(range(1, len(saved) + 1))
    with kiosk.database.read() as connection:
        (journal,) = connection.execute("SELECT journal FROM journal_identity").fetchone()
    assert [one.id for one in saved] == [statement_id(journal, one.seq) for one in saved]
    assert kiosk.ids() == [one.id for one in saved]


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE event SET body = '{}'",
        "DELETE FROM event",
        "INSERT OR REPLACE INTO event SELECT * FROM event",
        "UPDATE outbox SET statement = x'00'",
        "UPDATE outbox SET id = 'another'",
    ],
)
def test_history_cannot_be_rewritten(kiosk: SavedKiosk, statement: str) -> None:
    kiosk.record(answer(1))
    before = kiosk.statements()
    with (
        pytest.raises(DatabaseBug, match=r"append-only|frozen"),
        kiosk.database.write() as connection,
    ):
        connection.execute(statement)
    assert kiosk.statements() == before
    assert counted(kiosk, "event") == 1


def test_an_event_inside_another_transaction_shares_its_fate(kiosk: SavedKiosk) -> None:
    def event_and_learner(connection: Connection) -> None:
        kiosk.journal.record_in(connection, Joined(who=replace(WHO, guest=False)))
        raise ValueError("the learner's row was refused")

    with pytest.raises(ValueError, match="refused"):
        kiosk.writer.post(event_and_learner).result()
    assert counted(kiosk, "event") == 0
    (next_one,) = kiosk.record(answer(1))
    assert next_one.seq == 1, "an undone event leaves no gap"


def test_a_sketch_beyond_every_bound_is_refused(kiosk: SavedKiosk) -> None:
    sketch = StepSketched(
        who=WHO,
        course="c",
        lesson="l",
        registration=REGISTRATION,
        step="s",
        state=json.dumps("x" * 20_000),
    )
    with pytest.raises(EventTooLarge, match=r"StepSketched has \d+ bytes, at most 16384"):
        kiosk.record(sketch)
    assert counted(kiosk, "event") == 0


def test_a_closed_writer_acknowledges_nothing(kiosk: SavedKiosk) -> None:
    kiosk.writer.close()
    future = kiosk.journal.record(answer(1))
    with pytest.raises(NotSaved) as refused:
        future.result()
    assert refused.value.kind == "closed"
    with pytest.raises(NotSaved):
        kiosk.writer.checkpoint().result()
    assert counted(kiosk, "event") == 0


def test_what_was_posted_before_the_close_is_saved(tmp_path: Path) -> None:
    with SavedKiosk(tmp_path) as kiosk:
        futures = [kiosk.journal.record(answer(number)) for number in range(20)]
        kiosk.writer.close()
        assert [future.result().seq for future in futures] == list(range(1, 21))


def test_a_cancelled_event_is_never_stored(kiosk: SavedKiosk) -> None:
    hold, go = threading.Event(), threading.Event()

    def wait(_: Connection) -> None:
        hold.set()
        go.wait(30)

    kiosk.writer.post(wait)
    hold.wait(30)
    cancelled = kiosk.journal.record(answer(1))
    assert cancelled.cancel()
    go.set()
    kiosk.record(answer(2))
    assert counted(kiosk, "event") == 1


def test_two_threads_recording_never_share_a_number(kiosk: SavedKiosk) -> None:
    saved: list[Saved] = []
    lock = threading.Lock()

    def record(first: int) -> None:
        for number in range(first, first + 40):
            one = kiosk.journal.record(answer(number)).result()
            with lock:
                saved.append(one)

    threads = [threading.Thread(target=record, args=(start,)) for start in (0, 1000)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(one.seq for one in saved) == list(range(1, 81))
    assert len({one.id for one in saved}) == 80
    assert sorted(kiosk.ids()) == sorted(one.id for one in saved)


def test_statements_keep_their_bytes_when_the_kiosk_is_enrolled_later(kiosk: SavedKiosk) -> None:
    kiosk.record(answer(1))
    before = kiosk.statements()
    kiosk.enrol("https://hub.example.vn/xapi")
    kiosk.record(answer(2))
    first, second = kiosk.statements()
    assert [first] == before
    assert b"14845" not in first
    assert b'"14845"' in second
    assert b"https://hocso.example.vn" in second


def test_saved_waiting_and_received_add_up(kiosk: SavedKiosk) -> None:
    events: list[Event] = [opened(), answer(1), task(), Joined(who=WHO)]
    kiosk.record(*events)
    status = kiosk.status()
    assert (status.saved, status.waiting, status.received, status.set_aside) == (3, 3, 0, 0)
    assert status.last_received_at is None
    assert not status.enrolled
