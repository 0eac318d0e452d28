"""Push beside a bare requests loop that posts the same bytes.

Budget: at least 0.7 of the loop's rate (product.md), at our hub, which is where kiosks push. Beside
a server that does nothing but say yes it shows what push itself costs: no budget, but a reason.
Run by `make bench`, or alone: `python -m tests.bench.push`.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from uuid import uuid4

import requests

from sync.clock import SystemClock
from sync.enrolment import Enrolment, keep_enrolment
from sync.events import Event
from sync.outbox import MOST_BYTES, MOST_STATEMENTS
from sync.schema import Connection
from sync.vocabulary import BOOT_HEADER
from tests.helpers.hub import RunningHub, running_hub, task_statement
from tests.helpers.saved_kiosk import HOME_PAGE, WHO, SavedKiosk, answer, opened, task
from tests.helpers.yes_server import yes_server

STATEMENTS = 5_000
ROUNDS = 3
BUDGET = 0.7


@dataclass(frozen=True, slots=True)
class Measured:
    """Seconds for all statements at one server, round by round.

    Attributes:
        bare: one session that posts batches that lie ready in memory.
        push: ours, from the encrypted outbox to a receipt for each on the disk.
    """

    server: str
    statements: int
    bare: tuple[float, ...]
    push: tuple[float, ...]

    @property
    def ratio(self) -> float:
        """Rate of push beside the bare loop's, the middle of the rounds."""
        return statistics.median(a / b for a, b in zip(self.bare, self.push, strict=True))


def measure(statements: int = STATEMENTS, rounds: int = ROUNDS) -> tuple[Measured, Measured]:
    """Measure at our hub, then at the server that says yes."""
    with tempfile.TemporaryDirectory(prefix="push-") as name:
        folder = Path(name)
        with running_hub(folder / "hub-1") as one, running_hub(folder / "hub-2") as two:
            # Two hubs, so that each meets the same bytes for the first time, by turns.
            hubs = (_enrolled(one), _enrolled(two))
            at_hub = _measured("hub", folder / "a", hubs, statements, rounds)
        with yes_server() as endpoint:
            there = _enrolment(endpoint)
            at_yes = _measured("yes", folder / "b", (there, there), statements, rounds)
    return at_hub, at_yes


def _measured(
    server: str, folder: Path, places: tuple[Enrolment, Enrolment], statements: int, rounds: int
) -> Measured:
    bare, push = [], []
    for number in range(rounds):
        with SavedKiosk(folder / str(number)) as kiosk:
            _fill(kiosk, statements)
            batches = _batches(kiosk)
            for_bare, for_push = places if number % 2 else reversed(places)
            if number % 2:
                push.append(_push_all(kiosk, for_push, statements))
                bare.append(_post_all(for_bare, batches))
            else:
                bare.append(_post_all(for_bare, batches))
                push.append(_push_all(kiosk, for_push, statements))
    return Measured(server, statements, tuple(bare), tuple(push))


def _fill(kiosk: SavedKiosk, statements: int) -> None:
    """Events of many visits, before the kiosk is enrolled: any hub may take them."""
    events: list[Event] = []
    while len(events) < statements:
        who, course = replace(WHO, actor=str(uuid4())), str(uuid4())
        events += [
            replace(opened(), who=who, registration=course),
            *(replace(answer(step), who=who, registration=course) for step in range(8)),
            replace(task(), who=who, registration=course),
        ]

    def record(connection: Connection) -> None:
        for event in events[:statements]:
            kiosk.journal.record_in(connection, event)

    kiosk.writer.post(record).result()


def _batches(kiosk: SavedKiosk) -> list[bytes]:
    """The bodies that push will send."""
    parcels = kiosk.statements()
    bodies, start = [], 0
    while start < len(parcels):
        stop, size = start, 2
        while (
            stop < len(parcels)
            and stop - start < MOST_STATEMENTS
            and size + len(parcels[stop]) < MOST_BYTES
        ):
            size += len(parcels[stop]) + 1
            stop += 1
        bodies.append(b"[" + b",".join(parcels[start:stop]) + b"]")
        start = stop
    return bodies


def _post_all(place: Enrolment, batches: Sequence[bytes]) -> float:
    boot = SystemClock().read()
    before = time.perf_counter()
    with requests.Session() as session:
        for body in batches:
            session.post(
                f"{place.endpoint}/statements",
                data=body,
                headers={
                    "Content-Type": "application/json",
                    "X-Experience-API-Version": "1.0.3",
                    # As push sends it: the hub's work depends on it.
                    BOOT_HEADER: f"{boot.boot} {boot.uptime_ms}",
                },
                auth=(place.username, place.secret),
                timeout=60,
            ).raise_for_status()
    return time.perf_counter() - before


def _push_all(kiosk: SavedKiosk, place: Enrolment, statements: int) -> float:
    kiosk.writer.post(lambda connection: keep_enrolment(connection, place)).result()
    before = time.perf_counter()
    outcome = kiosk.push(seconds=600)
    taken = time.perf_counter() - before
    assert (outcome.received, outcome.fault) == (statements, None), outcome.fact
    return taken


def _enrolled(hub: RunningHub) -> Enrolment:
    """A kiosk's credential there; both workers of the hub have done something before they count."""
    kiosk = hub.enrol()
    for _ in range(20):
        kiosk.post(task_statement()).raise_for_status()
    given = kiosk.identity
    return Enrolment(**{name: given[name] for name in Enrolment.__dataclass_fields__})


def _enrolment(endpoint: str) -> Enrolment:
    return Enrolment(
        kiosk=str(uuid4()),
        username="kiosk",
        secret="a secret of this kiosk",
        endpoint=endpoint,
        commune="14845",
        home_page=HOME_PAGE,
    )


def main() -> int:
    """Print both ratios; 1 when the one at the hub is over budget."""
    at_hub, at_yes = measure()
    for found in (at_hub, at_yes):
        rate = found.statements / statistics.median(found.push)
        print(
            f"push to {found.server}: {rate:.0f} statements/s, "
            f"{found.ratio:.2f} of the bare loop's rate"
            + (
                f", budget {BUDGET}"
                if found is at_hub
                else ", no budget: a server that does nothing"
            )
        )
    return 0 if at_hub.ratio >= BUDGET else 1


if __name__ == "__main__":
    sys.exit(main())
