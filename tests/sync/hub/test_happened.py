"""When it really happened: uptimes before clocks, neighbours before lies."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from sync.hub.xapi.flat import Flat, flat, milliseconds
from sync.hub.xapi.form import moment_of
from sync.hub.xapi.happened import Boot, Moment, Place, moments
from sync.hub.xapi.likeness import fingerprint
from sync.vocabulary import DEFAULT_HOME_PAGE, Vocabulary
from tests.helpers.hub import task_statement

WORDS = Vocabulary(DEFAULT_HOME_PAGE)
NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)


def happened(
    one: Flat, boot: Boot | None, before: datetime | None = None, after: datetime | None = None
) -> Moment:
    """When a single fact happened, between stored neighbours."""
    around = (before and (0, before), after and (99, after))
    (moment,) = moments([one], boot, NOW, lambda _journal, _seq: around)
    return moment


def fact(**changes: Any) -> Flat:
    """A flat fact of boot b1 at five seconds' uptime, of an untrusted clock."""
    return replace(flat(task_statement(None, clock="unknown"), WORDS), **changes)


def test_in_the_pushing_boot_the_uptime_decides_whatever_the_clock_says() -> None:
    moment = happened(fact(said_at=NOW - 99 * HOUR), Boot("b1", 3_605_000))
    assert (moment.at, moment.estimated) == (NOW - HOUR, False)


def test_an_event_cannot_come_from_the_future() -> None:
    for boot in (None, Boot("b1", 0)):
        moment = happened(fact(said_at=NOW + HOUR), boot)
        assert moment.at <= NOW


def test_a_trusted_clock_of_another_boot_is_believed() -> None:
    moment = happened(fact(trusted=True, said_at=NOW - HOUR), Boot("b2", 1), NOW)
    assert (moment.at, moment.estimated) == (NOW - HOUR, False)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (datetime(1970, 1, 1, tzinfo=UTC), NOW - 3 * HOUR),
        (NOW - 2 * HOUR, NOW - 2 * HOUR),
        (datetime(2038, 1, 1, tzinfo=UTC), NOW - HOUR),
    ],
)
def test_an_untrusted_clock_is_bounded_by_its_neighbours(
    said: datetime, expected: datetime
) -> None:
    moment = happened(fact(said_at=said), None, NOW - 3 * HOUR, NOW - HOUR)
    assert (moment.at, moment.estimated) == (expected, True)


def test_a_request_bounds_its_own_guesses_by_its_own_sure_times() -> None:
    lying = datetime(1970, 1, 1, tzinfo=UTC)
    batch = [
        fact(journal="one", seq=3, said_at=lying),
        fact(journal="one", seq=1, trusted=True, said_at=NOW - 5 * HOUR),
        fact(journal="one", seq=4, said_at=datetime(2038, 1, 1, tzinfo=UTC)),
        fact(journal="one", seq=6, trusted=True, said_at=NOW - 2 * HOUR),
    ]
    found = moments(batch, None, NOW, lambda _journal, _seq: (None, None))
    hours = [(NOW - moment.at) / HOUR for moment in found]
    assert hours == [5, 5, 2, 2]
    assert [moment.estimated for moment in found] == [True, False, True, False]


def test_a_stored_neighbour_is_asked_for_once_a_gap() -> None:
    asked: list[int] = []

    def stored(_journal: str, seq: int) -> tuple[Place | None, Place | None]:
        asked.append(seq)
        low, high = (0, NOW - 9 * HOUR), (100, NOW - 4 * HOUR)
        return (low, high) if seq < 100 else (high, None)

    batch = [fact(journal="one", seq=seq, said_at=NOW) for seq in (5, 6, 7, 150, 151)]
    found = moments(batch, None, NOW, stored)
    assert asked == [5, 150]
    assert [(NOW - moment.at) / HOUR for moment in found] == [4, 4, 4, 0, 0]


def test_a_journal_is_bounded_by_its_own_facts_alone() -> None:
    batch = [
        fact(journal="one", seq=1, trusted=True, said_at=NOW - HOUR),
        fact(journal="two", seq=2, said_at=NOW - 3 * HOUR),
        fact(journal="", seq=None, said_at=NOW - 5 * HOUR),
    ]
    found = moments(batch, None, NOW, lambda _journal, _seq: (None, None))
    assert [(NOW - moment.at) / HOUR for moment in found] == [1, 3, 5]


@pytest.mark.parametrize("header", ["", "b1", "b1 x", "b1 1 2", "b1 -5", "b1 " + "9" * 13])
def test_a_boot_header_of_another_form_is_no_boot(header: str) -> None:
    assert Boot.of_header(header) is None


def test_a_boot_header_is_read() -> None:
    assert Boot.of_header("b1 77") == Boot("b1", 77)


@pytest.mark.parametrize(
    ("text", "expected"),
    [("PT1.25S", 1250), ("PT2H3M", 7_380_000), ("P1D", 86_400_000), ("P1Y", None),
        ("P" + "9" * 400 + "D", 2**31 - 1), (None, None), ("x", None)],
)  # fmt: skip
def test_durations(text: str | None, expected: int | None) -> None:
    assert milliseconds(text) == expected


def test_the_flat_row_says_what_the_event_said() -> None:
    row = flat(task_statement(None, phase="post", passed=True, level=3, form="B"), WORDS)
    assert (row.verb, row.course, row.task, row.phase) == (
        "passed",
        "lua-dao",
        "ba-cuoc-goi",
        "post",
    )
    assert (row.level, row.form, row.success, row.trap_avoided) == (3, "B", True, False)
    assert row.groups == ("nguoi_dan",)


def test_a_foreign_statement_is_stored_without_a_learner() -> None:
    row = flat(
        {
            "actor": {"mbox": "mailto:a@b.vn"},
            "verb": {"id": "http://example.com/did"},
            "object": {"id": "http://example.com/x"},
            "context": {"extensions": {WORDS.extension("seq"): 2**70}},
        },
        WORDS,
    )
    assert (row.learner, row.course, row.seq, row.said_at) == ("", "", None, None)


def test_likeness_knows_what_means_nothing_and_what_does() -> None:
    base = task_statement(None)
    activities = base["context"]["contextActivities"]
    single = {
        **base,
        "context": {
            **base["context"],
            "contextActivities": {k: v[0] for k, v in activities.items()},
        },
    }
    later = {
        **base,
        "timestamp": base["timestamp"].replace("Z", "+00:00"),
        "stored": "x",
        "id": "y",
    }
    assert fingerprint(base) == fingerprint(single) == fingerprint(later)
    assert fingerprint(base) != fingerprint({**base, "timestamp": "2026-01-01T00:00:00Z"})


def test_a_timestamp_without_a_zone_is_utc() -> None:
    assert moment_of("2026-01-01T00:00:00") == datetime(2026, 1, 1, tzinfo=UTC)
