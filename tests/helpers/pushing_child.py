"""A kiosk that pushes again and again, until nothing waits or somebody kills it.

Beside the program's own client it can use two that are wrong on purpose, the controls of the
campaign: one that believes every answer, one that gives statements a new id at each sending.
"""

from __future__ import annotations

import json
import sys
import uuid
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

from sync.answers import Accepted, Answer
from sync.enrolment import enrolment_of
from sync.outbox import Outbox, Parcel
from sync.province import Patience, ProvinceClient
from sync.push import push_once
from tests.helpers.saved_kiosk import SavedKiosk


class SmallBatches(Outbox):
    """Three statements at a time, so that a kill has something to fall between."""

    def next_batch(self, most: int = 3, most_bytes: int = 900_000) -> tuple:  # type: ignore[type-arg]
        return super().next_batch(min(most, 3), most_bytes)


class Believing(ProvinceClient):
    """Calls a batch received whatever came of it."""

    def send(self, parcels: Sequence[Parcel]) -> Answer:
        super().send(parcels)
        return Accepted(frozenset(parcel.id for parcel in parcels))


class Renaming(ProvinceClient):
    """Makes an id at each sending in place of the frozen one."""

    def send(self, parcels: Sequence[Parcel]) -> Answer:
        answer = super().send([_renamed(parcel) for parcel in parcels])
        if isinstance(answer, Accepted):
            return Accepted(frozenset(parcel.id for parcel in parcels))
        return answer


CLIENTS: Final[Mapping[str, type[ProvinceClient]]] = {
    "ours": ProvinceClient,
    "believing": Believing,
    "renaming": Renaming,
}


def _renamed(parcel: Parcel) -> Parcel:
    name = str(uuid.uuid4())
    statement = json.dumps(json.loads(parcel.statement) | {"id": name}).encode()
    return replace(parcel, id=name, statement=statement)


def main(folder: Path, client_name: str = "ours") -> None:
    """Push until all is received; each line out says how a run ended."""
    with SavedKiosk(folder) as kiosk:
        with kiosk.database.read() as connection:
            enrolment = enrolment_of(connection)
        assert enrolment is not None
        patience = Patience(connect=5, stall=1, whole=1)
        outbox = SmallBatches(kiosk.database, kiosk.writer)
        finished = False
        while not finished:
            client = CLIENTS[client_name](enrolment, kiosk.clock, patience=patience)
            outcome = push_once(outbox, client, kiosk.clock, program="0.1.0")
            client.close()
            finished = outcome.finished and not kiosk.ids("set_aside")
            sys.stdout.write(f"{outcome.fault}\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main(Path(sys.argv[1]), *sys.argv[2:])
