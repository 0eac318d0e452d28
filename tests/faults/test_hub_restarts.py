"""The hub is killed or stopped while a kiosk sends, and comes back: nothing lost, nothing twice."""

from __future__ import annotations

import random
import threading
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from sync.clock import Judged
from sync.enrolment import Enrolment, keep_enrolment
from sync.outbox import Outbox, Parcel
from sync.province import ProvinceClient
from sync.push import push_once
from tests.faults.campaign import times
from tests.faults.figures import Figures
from tests.faults.hub_rows import hub_rows
from tests.faults.running import hasty, kill
from tests.helpers.hub import KioskAtHub, RunningHub, running_hub
from tests.helpers.saved_kiosk import HOME_PAGE, SavedKiosk, answer

LIVES = times(3, 40)
EACH_LIFE = 60
LATEST_SECONDS = 0.03
"""After a receipt: about three batches of two."""


class Watched(Outbox):
    """Two statements at a time, and each receipt is heard: what a restart falls between."""

    kept: threading.Semaphore

    def next_batch(self, most: int = 2, most_bytes: int = 900_000) -> tuple[Parcel, ...]:
        return super().next_batch(min(most, 2), most_bytes)

    def accepted(self, ids: Sequence[str], now: Judged, incarnation: str | None) -> None:
        super().accepted(ids, now, incarnation)
        self.kept.release()


class Sender:
    """A kiosk that pushes once, on a thread of its own, through the program's own client."""

    def __init__(self, kiosk: SavedKiosk, known: KioskAtHub, url: str) -> None:
        self.enrolment = Enrolment(
            kiosk=known.id,
            username=known.identity["username"],
            secret=known.identity["secret"],
            endpoint=f"{url}xapi",
            commune=known.identity["commune"],
            home_page=HOME_PAGE,
        )
        kiosk.writer.post(lambda connection: keep_enrolment(connection, self.enrolment)).result()
        self.kiosk = kiosk
        self.outbox = Watched(kiosk.database, kiosk.writer)
        self.outbox.kept = threading.Semaphore(0)
        self.thread = threading.Thread(target=self.push)

    def push(self) -> None:
        """Until nothing waits or the hub is gone."""
        client = ProvinceClient(self.enrolment, self.kiosk.clock)
        push_once(self.outbox, client, self.kiosk.clock, program="0.1.0")
        client.close()


def stop(hub: RunningHub) -> None:
    """SIGTERM, as a restart of its service sends it; returns when the hub has ended by itself."""
    hub.process.terminate()
    hub.process.wait(60)


def test_a_hub_that_is_killed_and_stopped_again_and_again_loses_and_doubles_nothing(
    tmp_path: Path, figures: Figures
) -> None:
    dice = random.Random(20261122)
    known: KioskAtHub | None = None
    with SavedKiosk(tmp_path / "kiosk") as kiosk:
        for life in range(LIVES):
            with running_hub(tmp_path / "hub") as hub:
                known = known or hub.enrol()
                sender = Sender(kiosk, known, hub.url)
                kiosk.record(*(answer(life * EACH_LIFE + one) for one in range(EACH_LIFE)))
                sender.thread.start()
                for _ in range(dice.randint(1, 8)):
                    assert sender.outbox.kept.acquire(timeout=60)
                sender.thread.join(dice.random() * LATEST_SECONDS)
                (stop if life % 2 else kill)(hub)
                sender.thread.join()
            rows = hub_rows(tmp_path / "hub")
            assert not rows.torn
            assert set(kiosk.ids("received")) <= rows.whole, "received before it was there"
            assert kiosk.ids("waiting"), "it ended amid sending"
        assert known is not None
        with running_hub(tmp_path / "hub") as hub:
            Sender(kiosk, known, hub.url)
            assert kiosk.push().finished
        assert kiosk.ids("received") == kiosk.ids()
        rows = hub_rows(tmp_path / "hub")
        assert (rows.whole, rows.torn) == (set(kiosk.ids()), set())
        assert len(rows.whole) == LIVES * EACH_LIFE
    figures.note("restarts of the hub", restarts=LIVES, statements=len(rows.whole), lost=0, twice=0)


@pytest.mark.parametrize("end", [kill, stop], ids=["killed", "stopped"])
def test_the_harness_sees_a_hub_that_answers_before_it_stores(
    tmp_path: Path, end: Callable[[RunningHub], None]
) -> None:
    with running_hub(tmp_path / "hub") as hub:
        known = hub.enrol()
    with SavedKiosk(tmp_path / "kiosk") as kiosk, hasty(tmp_path / "hub", "at_once") as careless:
        sender = Sender(kiosk, known, careless.url)
        kiosk.record(*(answer(number) for number in range(EACH_LIFE)))
        sender.thread.start()
        assert sender.outbox.kept.acquire(timeout=60)
        end(careless)
        sender.thread.join()
        received = set(kiosk.ids("received"))
    assert received
    lost = received - hub_rows(tmp_path / "hub").whole
    assert lost == (received if end is kill else set()), "the harness is blind"
