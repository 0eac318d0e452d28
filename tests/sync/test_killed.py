"""The program is killed while it records: what was acknowledged is there, once."""

from __future__ import annotations

import random
from pathlib import Path

from tests.helpers.child import child
from tests.helpers.saved_kiosk import SavedKiosk


def test_every_acknowledged_event_is_stored_after_kill_9(tmp_path: Path) -> None:
    dice = random.Random(20261122)
    acknowledged: list[str] = []
    for _ in range(4):
        with child("recording_child", tmp_path) as recording:
            assert recording.stdout is not None
            acknowledged += [
                recording.stdout.readline().strip() for _ in range(dice.randint(1, 40))
            ]
            recording.kill()
            acknowledged += [line.strip() for line in recording.stdout if line.endswith("\n")]
        with SavedKiosk(tmp_path) as kiosk:
            stored = kiosk.ids()
            assert set(acknowledged) <= set(stored)
            assert len(stored) == len(set(stored)) == kiosk.status().saved
            assert kiosk.database.commits_lost == 0
            assert kiosk.database.check() == []
            with kiosk.database.read() as connection:
                torn = connection.execute(
                    "SELECT count(*) FROM event LEFT JOIN outbox USING (id) WHERE statement IS NULL"
                ).fetchone()
            assert torn == (0,)
