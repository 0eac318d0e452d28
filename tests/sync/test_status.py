"""The figures of the status line: what the outbox counts as it changes is what its rows say."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from sync.clock import Judged
from sync.schema import Connection
from tests.helpers.saved_kiosk import SavedKiosk, answer

NOW = Judged(1_790_000_000_000, "trusted")
LATER = Judged(NOW.at_ms + 40 * 86_400_000, "trusted")
ACTS = 60


def counted(kiosk: SavedKiosk) -> dict[str, int]:
    status = kiosk.status()
    return {"waiting": status.waiting, "set_aside": status.set_aside}


def there(kiosk: SavedKiosk) -> dict[str, int]:
    return {state: len(kiosk.ids(state)) for state in ("waiting", "set_aside")}


@pytest.mark.parametrize("seed", range(4))
def test_figures_are_what_the_rows_say_whatever_happens(tmp_path: Path, seed: int) -> None:
    dice = random.Random(seed)
    met = set()
    with SavedKiosk(tmp_path) as kiosk:
        for number in range(ACTS):
            waiting, aside = kiosk.ids("waiting"), kiosk.ids("set_aside")
            match dice.randrange(6):
                case 0 if waiting:
                    kiosk.outbox.accepted(
                        dice.sample(waiting, dice.randint(1, len(waiting))), NOW, "a"
                    )
                    met.add("accepted")
                case 1 if waiting:
                    kiosk.outbox.set_aside(dice.choice(waiting), 400, "no", "0.1.0", NOW)
                    met.add("set aside")
                case 2 if aside:
                    kiosk.outbox.accepted([dice.choice(aside)], NOW, "a")
                    met.add("accepted after all")
                case 3 if number % 3 == 0:
                    kiosk.outbox.meet_incarnation(f"hub {number}")
                    met.add("offered again")
                case 4 if number % 2:
                    kiosk.outbox.prune(LATER)
                    met.add("pruned")
                case _:
                    kiosk.record(answer(number))
            assert counted(kiosk) == there(kiosk)
            status = kiosk.status()
            assert status.saved == status.waiting + status.set_aside + status.received
    assert met == {"accepted", "set aside", "accepted after all", "offered again", "pruned"}


def as_before(connection: Connection) -> None:
    """The tables of the release before, that counted nothing."""
    for trigger in ("in", "out", "over"):
        connection.execute(f"DROP TRIGGER outbox_counts_{trigger}")
    for column in ("waiting", "set_aside"):
        connection.execute(f"ALTER TABLE journal_identity DROP COLUMN {column}")
    connection.execute("DROP INDEX task_begun")
    connection.execute("CREATE INDEX task_of_course ON task_result (course, task)")
    connection.execute("DELETE FROM _sqlite_migrations WHERE name = 'figures_at_hand'")


def test_older_database_is_counted_when_it_is_opened(tmp_path: Path) -> None:
    with SavedKiosk(tmp_path) as kiosk:
        saved = kiosk.record(*(answer(number) for number in range(5)))
        kiosk.outbox.accepted([saved[0].id], NOW, "a")
        kiosk.outbox.set_aside(saved[1].id, 400, "no", "0.1.0", NOW)
        kiosk.writer.post(as_before).result()
    with SavedKiosk(tmp_path) as kiosk:
        assert counted(kiosk) == there(kiosk) == {"waiting": 3, "set_aside": 1}
