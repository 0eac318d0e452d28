"""Eight connections post at once: the same, in another order, overlapping, or contradicting each other."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.faults.campaign import times
from tests.faults.figures import Figures
from tests.helpers.hub import Json, KioskAtHub, RunningHub, running_hub, task_statement
from tests.helpers.postgres import postgres_missing, running_postgres

CONNECTIONS = 8
ROUNDS = times(2, 60)
BATCH = 12
DATABASES = ["sqlite"] if postgres_missing() else ["sqlite", "postgresql"]


@pytest.fixture(scope="module", params=DATABASES)
def hub(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[RunningHub]:
    """The real program, on each database it runs on."""
    folder: Path = tmp_path_factory.mktemp("hub")
    if request.param == "sqlite":
        with running_hub(folder) as running:
            yield running
    else:
        with running_postgres() as database, running_hub(folder, database=database) as running:
            yield running


def all_at_once(kiosk: KioskAtHub, batches: Sequence[Sequence[Json]]) -> list[int]:
    """Post each on a connection of its own, none before all are ready; the statuses in order."""
    together = threading.Barrier(len(batches))

    def post(batch: Sequence[Json]) -> int:
        together.wait()
        return kiosk.post(*batch).status_code

    with ThreadPoolExecutor(len(batches)) as pool:
        return list(pool.map(post, batches))


def rows_of(hub: RunningHub, kiosks: Sequence[KioskAtHub]) -> Counter[tuple[str, int]]:
    """How many facts there are of each event of these kiosks."""
    ids = {kiosk.id for kiosk in kiosks}
    return Counter((row["journal"], row["seq"]) for row in hub.facts() if row["kiosk_id"] in ids)


def test_what_is_posted_at_once_is_there_once_and_everybody_gets_a_200(
    hub: RunningHub, figures: Figures
) -> None:
    # One for each round: no kiosk may post without end.
    kiosks = [hub.enrol() for _ in range(ROUNDS)]
    sent = 0
    for kiosk in kiosks:
        batch = [task_statement(kiosk, seq=number + 1) for number in range(BATCH)]
        half = BATCH // 2
        orders = [batch, batch[::-1], batch[:half], batch[half:]]
        assert all_at_once(kiosk, [orders[each % 4] for each in range(CONNECTIONS)]) == (
            [200] * CONNECTIONS
        )
        sent += BATCH
    rows = rows_of(hub, kiosks)
    figures.note("posted at once", batches=ROUNDS * CONNECTIONS, rows=len(rows), twice=0)
    assert len(rows) == sent
    assert set(rows.values()) == {1}


def test_of_contradicting_batches_one_is_stored_whole_and_the_others_get_a_409(
    hub: RunningHub,
) -> None:
    kiosks = [hub.enrol() for _ in range(ROUNDS)]
    for kiosk in kiosks:
        one = [task_statement(kiosk, seq=each + 1) for each in range(BATCH)]
        other = [{**each, "timestamp": "2026-11-22T01:00:00.000Z"} for each in one]
        statuses = all_at_once(kiosk, [other if each % 2 else one for each in range(CONNECTIONS)])
        assert set(statuses) == {200, 409}
        assert len(set(statuses[::2])) == 1, "those who agree hear the same"
        assert len(set(statuses[1::2])) == 1
    rows = rows_of(hub, kiosks)
    assert len(rows) == ROUNDS * BATCH
    assert set(rows.values()) == {1}
