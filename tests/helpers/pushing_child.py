"""A kiosk that pushes again and again, until nothing waits or somebody kills it."""

from __future__ import annotations

import sys
from pathlib import Path

from sync.enrolment import enrolment_of
from sync.outbox import Outbox
from sync.province import Patience, ProvinceClient
from sync.push import push_once
from tests.helpers.saved_kiosk import SavedKiosk


class SmallBatches(Outbox):
    """Three statements at a time, so that a kill has something to fall between."""

    def next_batch(self, most: int = 3, most_bytes: int = 900_000) -> tuple:  # type: ignore[type-arg]
        return super().next_batch(min(most, 3), most_bytes)


def main(folder: Path) -> None:
    """Push until all is received; each line out says how a run ended."""
    with SavedKiosk(folder) as kiosk:
        with kiosk.database.read() as connection:
            enrolment = enrolment_of(connection)
        assert enrolment is not None
        patience = Patience(connect=5, stall=1, whole=1)
        outbox = SmallBatches(kiosk.database, kiosk.writer)
        finished = False
        while not finished:
            client = ProvinceClient(enrolment, kiosk.clock, patience=patience)
            outcome = push_once(outbox, client, kiosk.clock, program="0.1.0")
            client.close()
            finished = outcome.finished and not kiosk.ids("set_aside")
            sys.stdout.write(f"{outcome.fault}\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
