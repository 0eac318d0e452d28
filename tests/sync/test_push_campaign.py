"""Everything that goes wrong on the way × a pusher killed again and again: each event exactly once.

HOCSO_CAMPAIGN is `<kills>x<seeds>` for each of the sixteen wrongs: 6x1 where it is not set, 25x3 in
a campaign (reliability.md).
"""

from __future__ import annotations

import os
import random
import subprocess
from pathlib import Path

import pytest

from tests.helpers.child import child
from tests.helpers.fault_server import FaultServer, Wrong
from tests.helpers.saved_kiosk import SavedKiosk, answer

KILLS, SEEDS = (int(part) for part in os.environ.get("HOCSO_CAMPAIGN", "6x1").split("x"))
EACH_TIME = 8
"""Statements recorded before each kill: three batches of the child's."""


@pytest.mark.parametrize("seed", range(SEEDS))
@pytest.mark.parametrize("wrong", Wrong, ids=lambda wrong: wrong.name.lower())
def test_a_pusher_killed_amid_each_wrong_sends_everything_exactly_once(
    wrong: Wrong, seed: int, tmp_path: Path
) -> None:
    dice = random.Random(f"{wrong.name} {seed}")
    with FaultServer() as server, SavedKiosk(tmp_path) as kiosk:
        kiosk.enrol(server.endpoint)
        for _ in range(KILLS):
            kiosk.record(*(answer(number) for number in range(EACH_TIME)))
            server.do_wrong(*dice.sample([wrong, wrong, _harmless(dice)], 3))
            begun, answered = server.memory.begun, len(server.memory.arrivals)
            with child("pushing_child", tmp_path) as pushing:
                _wait(dice, server, pushing, begun, answered)
            server.memory.wrongs.clear()
            _nothing_is_wrong(kiosk, server)
        kiosk.outbox.offer_set_aside_again()
        assert kiosk.push().finished
        _nothing_is_wrong(kiosk, server)
        assert kiosk.ids("received") == kiosk.ids()
        assert sorted(server.memory.stored) == sorted(kiosk.ids())
        assert len(kiosk.ids()) == KILLS * EACH_TIME


def _wait(
    dice: random.Random,
    server: FaultServer,
    pushing: subprocess.Popen[str],
    begun: int,
    answered: int,
) -> None:
    """Until a moment to kill: a batch is half-way, its answer is out, or a run has ended."""
    match dice.choice(["half-way", "answered", "answered", "ended"]):
        case "half-way":
            assert server.wait_for_beginnings(begun + dice.randint(1, 2))
        case "answered":
            # Before, while or after the receipt is kept.
            assert server.wait_for_arrivals(answered + dice.randint(1, 2))
        case _:
            assert pushing.stdout is not None
            assert pushing.stdout.readline()


def _nothing_is_wrong(kiosk: SavedKiosk, server: FaultServer) -> None:
    with server.memory.lock:
        stored, times = set(server.memory.stored), set(server.memory.times_stored.values())
    assert set(kiosk.ids("received")) <= stored, "received before the server had it"
    assert stored <= set(kiosk.ids()), "something that was never recorded"
    assert times <= {1}, "stored twice"


def _harmless(dice: random.Random) -> Wrong:
    return dice.choice([Wrong.LOST_REPLY, Wrong.UNAVAILABLE])
