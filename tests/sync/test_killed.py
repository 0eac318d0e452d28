"""The program is killed at any moment: what was acknowledged is there, once."""

from __future__ import annotations

import random
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.helpers.fault_server import FaultServer, Wrong
from tests.helpers.saved_kiosk import SavedKiosk, answer

ROOT = Path(__file__).parents[2]


@contextmanager
def child(module: str, folder: Path) -> Iterator[subprocess.Popen[str]]:
    running = subprocess.Popen(
        [sys.executable, "-m", f"tests.helpers.{module}", str(folder)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    )
    with running:
        try:
            yield running
        finally:
            running.kill()


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


@pytest.mark.parametrize("wrong", Wrong, ids=lambda wrong: wrong.name.lower())
def test_a_pusher_killed_amid_each_wrong_sends_everything_exactly_once(
    wrong: Wrong, tmp_path: Path
) -> None:
    dice = random.Random(wrong.name)
    with FaultServer() as server, SavedKiosk(tmp_path) as kiosk:
        kiosk.enrol(server.endpoint)
        for _ in range(2):
            kiosk.record(*(answer(number) for number in range(12)))
            seen = len(server.memory.arrivals)
            server.do_wrong(*dice.sample([wrong, wrong, *_harmless(dice)], 3))
            with child("pushing_child", tmp_path):
                # Killed right after a POST came in: before, while or after its answer is kept.
                assert server.wait_for_arrivals(seen + dice.randint(1, 2))
            assert set(kiosk.ids("received")) <= set(server.memory.stored)
            server.memory.wrongs.clear()
        kiosk.outbox.offer_set_aside_again()
        assert kiosk.push().finished
        assert kiosk.ids("received") == kiosk.ids()
        assert sorted(server.memory.stored) == sorted(kiosk.ids())
        assert set(server.memory.times_stored.values()) == {1}


def _harmless(dice: random.Random) -> list[Wrong]:
    return [dice.choice([Wrong.LOST_REPLY, Wrong.UNAVAILABLE])]
